"""Plain clauses: they begin with a subject of a few words and a verb that is nothing else, so that their main verb is
plain."""

from __future__ import annotations

import re
from functools import cache

from onrecord.extract.clauses.finite import AUXILIARIES, FINITE, ONE_THING, has_verb, may_be_verb
from onrecord.extract.words import alternation, entries
from onrecord.numbers import NUMERALS

#: What stands in front of the subject, with its comma.
FRONTED = re.compile(r"(?:When|Where|If|For|In|On|At|Despite|Since|Following|Once|After|As|Among|Across|During|With|"
                     r"Within|Because|Due|Given|Mostly|"
                      r"Sometimes|Overall|Increasingly|Occasionally|Generally|Often|Until|Under|By|Through|Without|"
                      r"Against|Before|[A-Z][a-z]+ly)\b[^,]{0,140}, "
                      r"(?:(?:(?:when|where|which|who|whose|before|after|in|on|at|by|with) [^,]{1,100}"
                      r"|however|though|too|nevertheless|meanwhile|for example|for instance), )*")
#: A pronoun that begins a clause: its verb stands right behind it, unless it is joined to a clause that may be part of
#: another, or a word that is no verb comes first.
_PRONOUN = (
    r"(?<!\band )(?<!hile )(?<!ough )(?<!reas )(?:it|they|he|she|we) (?:(?:also|still|now|often|always|never) )?"
    r"(?!(?:also|too|still|now|then|once|all|both|each|alone|never|always|often|seldom|not|just|even|only|so|who|that"
    r"|which|whose|and|or|but|in|at|on|of|for|from|to|with|by|as|like|when|while|\w+ly|\w+sel(?:f|ves))\b)")
#: What begins a clause within a subject, or joins another one to it.
_CLAUSAL_WORDS = frozenset((
    "who", "which", "that", "whose", "whom", "what", "how", "why", "whether", "after", "since", "when", "where",
    "while", "and", "or", "but", "if", "as", "said", "says"))
_CLAUSAL = "|".join(sorted(_CLAUSAL_WORDS)).replace("since", "since(?! (?:the|its|their|our) (?:last|previous) )")
_CLAUSAL += r"|ways?(?! (?:to|of|in) )|may|ought|[\w-]+['’](?:ll|d|ve|m|re)"
_CLAUSAL += r"|(?:found|thought|felt|asked|told)(?= (?:the|an?|it|they|we|he|she|there|some|most|many)\b)"
_WORD = rf"(?!(?:{_CLAUSAL})\b)(?:£?\d[\d,]*|[\w'’-]+) "
#: Words that `and` joins to one thing, so that it joins no clauses.
_JOINED = rf"between (?:{_WORD}){{1,4}}and |{ONE_THING} "
#: Behind a noun: what it is, what it does, or what is said of it between commas.
_RELATIVE = rf"(?:who|that|which) (?:is|are|was|were|ha(?:s|ve) been) (?:{_WORD}){{1,6}}?"
#: `children who see or hear abuse`; not `men who think staff are kind`.
_RELATED = (
    r"who (?!(?:think|feel|say|know|believe|find|hope|claim|ensure|mean|show|see|felt|found|thought|knew)s? "
    rf"(?!or |and ))(?:[a-z]+ (?:or|and) )?[a-z]+ (?:{_WORD}){{0,5}}?(?=(?:is|are|was|were|has|have) )"
    r"|that (?:we|they|he|she|inspectors|auditors|reviewers) [a-z]+ (?=(?:is|are|was|were|has|have|had) )")
_ASIDE = (
    r"[\w'’-]+, (?:(?:who|which|where|when|whose|if|though|although|including|such as)\b[^,;:.“”\"]{3,90}"
    r"|(?:[\w’'-]+ ){1,3}(?:said|says|added|adds|found|finds|noted|wrote|writes)), (?:(?:now|still|also) )?")
#: Any other subject of a few words, or of some more that no clause without such a word can be within.
_SUBJECT = (
    r"(?!(?:there (?!is|are|was|were|remains?)|(?:it|this|that|these|those|to)\b))"
    rf"(?:(?:{_JOINED}|{_WORD}){{1,7}}?(?:{_RELATIVE}|{_RELATED}|{_ASIDE})?|{_ASIDE}"
    rf"|(?:(?!(?:{_CLAUSAL}|to|than|it|they|he|she|we|you|I)\b)(?:£?\d[\d,]*|[\w'’-]+) ){{8,10}}?)[‘“\"]?")
_SO_MANY = (
    rf"(?:up to |about |around |nearly |over )?(?:\d[\d,]*|{NUMERALS}|several) "
    r"(?!(?:years?|months?|weeks?|days?|hours?|minutes?|times|in|out|per|of)\b)|(?:three|four|nine) (?:in|out of) ")
#: What may be followed by an object in the passive too: `children offered a place`, `staff called the best`.
PASSIVE = frozenset((
    "offered", "asked", "allowed", "awarded", "granted", "denied", "promised", "paid", "owed", "handed", "refused",
    "issued", "assigned", "allocated", "charged", "fined", "served", "called", "named", "elected", "appointed",
    "considered", "deemed", "judged", "rated", "graded", "declared", "labelled", "dubbed", "crowned", "voted",
    "told", "sent", "made", "taught", "lent", "shown", "aged", "based", "dated"))
#: Behind them a verb with its object may be part of the subject: `the way leaders know their schools`, `guidance to
#: help staff understand`.
_IN_WHICH = frozenset(("way", "ways", "time", "times", "day", "year", "moment", "reason", "extent", "degree", "place",
                       "to"))
_WITHIN = _CLAUSAL_WORDS - {"and", "or", "but", "said", "says"} | {"because", "although", "though", "until", "unless"}
#: `are let down`, `need to do more`: what is said of a subject that stands before.
_BARE = re.compile(
    rf"(?P<verb>(?:{'|'.join(sorted(AUXILIARIES - {'be', 'may'}))})|(?:needs?|fails?|failed|continues?)(?= to )) ")
#: `managed its money`: what is done, by whoever is spoken of.
_DEED = re.compile(r"(?P<verb>[a-z]{2,}ed)(?= (?:its|their|his|her|our|the|an?) )")
_NO_SUBJECT = _IN_WHICH | _CLAUSAL_WORDS | _WITHIN
_SPLIT = re.compile(r"[\w’'-]+|[^\w\s]")
#: `an education, health and care plan`: no plan that somebody makes.
_PLANS = re.compile(rf"(?:{ONE_THING}) (?:plans?|needs|services|checks|assessments?|tests?)\b")
_ENDS = re.compile(r"[;:.]|(?<=\W)(?:who|which|that|whose|whom|what|how|why|whether|after|since|when|where|while"
                   r"|because|if|as|than|before|until)(?=\W)")


@cache
def _finite_only() -> str:
    """What can be a finite verb only: a word that is, or one that says, knows or thinks something."""
    return (
        rf"(?:(?:{alternation(entries('finite_verbs'))})\b(?! (?:under|is|are|was|were|has|had|will|would|cannot)\b)"
        r"|(?:is|are|was|were|has|have|had|will|would|does|do|did|can|could|should|must|cannot)\b(?! under\b)"
        r"|(?:said|says|feels|thinks?|believes?)(?= that\b)|(?:said|says)(?= (?:it|they|he|she|we|there)\b)"
        r"|felt\b(?! (?:by|in|to|across|among|at)\b))")


@cache
def _plain() -> re.Pattern[str]:
    """A clause with such a subject and such a verb."""
    related = rf"(?:{_WORD}){{1,4}}{_RELATIVE}(?<!\bto )(?=(?:{alternation(entries('pure_verbs'))})\b)"
    return re.compile(rf"[‘“\"]?(?:{_PRONOUN}|{related}|{_SUBJECT}(?<!\bto )(?={_finite_only()})"
                      rf"|(?:I|we|you|they|he|she)(?=['’](?:m|re|ve|ll|d)\b))(?P<verb>\w+|['’]\w+)", re.IGNORECASE)


@cache
def _begun() -> re.Pattern[str]:
    """What begins a clause behind another one: a subject that no joint before it takes for its own."""
    return re.compile(
        rf" ?(?:(?:it|they|he|she|we|there|nobody|everyone) |{_SUBJECT}(?<!\bto ))(?={_finite_only()})", re.IGNORECASE)


def has_sure_verb(words: str) -> bool:
    """Whether a stretch without a word that begins a clause within it has a word that is a finite verb for sure."""
    held = set(_SPLIT.findall(words))
    return not held.isdisjoint(FINITE | {"are"}) and held.isdisjoint(_WITHIN)


def goes_on_plainly(words: str, at: int) -> bool:
    """Whether a verb begins at `at` for sure, said of a subject that stands before."""
    return _BARE.match(words, at) is not None


def begins_plainly(words: str, at: int) -> bool:
    """Whether a plain clause begins behind the joint that ends at `at`."""
    return _begun().match(words, at) is not None


def plain_verb(words: str, begin: int, finish: int) -> tuple[int, int | None]:
    """Where a clause begins behind what is fronted, and its verb where a few words tell it."""
    fronted = FRONTED.match(words, begin, finish)
    behind = fronted.end() if fronted else begin
    plain = _plain().match(words, behind, finish) or _BARE.match(words, behind, finish)
    return behind, plain.start("verb") if plain else _only_verb(words, behind, finish)


@cache
def _sole_verb() -> re.Pattern[str]:
    """A word that is a verb, or has an object right behind it."""
    return re.compile(
        rf" (?P<verb>(?:{alternation(entries('pure_verbs'))})(?![\w'’-])|[a-z]+ed(?= {_SO_MANY})"
        r"|[a-z]{3,}(?= too (?:long|far|much|many|few|little|often)\b)|[a-z]{3,}(?= (?:the|an?|its|their|his|her"
        r"|our|every)[ \u00a0])(?! (?:the|an?) (?:\w+ )?(?:year|month|week|day|night|time)\b))")


def _only_verb(words: str, begin: int, finish: int) -> int | None:
    """The verb of a clause that has one word only which may be a finite verb, where it is nothing else for sure."""
    found = _DEED.match(words, begin, finish) or _sole_verb().search(words, begin, finish)
    if found is None or found["verb"] in PASSIVE:
        return None
    subject, ends = _SPLIT.findall(words, begin, found.start()), _ENDS.search(words, found.end(), finish)
    behind = _SPLIT.findall(_PLANS.sub("", words[found.end() : ends.start() if ends else finish]))
    if found.start("verb") > begin and not (_is_subject(subject) and may_be_verb(found["verb"], subject[-1])):
        return None
    return None if has_verb(behind) else found.start("verb")


def _is_subject(words: list[str]) -> bool:
    """Whether words are a subject without a clause within it."""
    return (
        0 < len(words) <= 7
        and all(word[0].isalnum() for word in words)
        and _NO_SUBJECT.isdisjoint(word.lower() for word in words)
        and not has_verb(words)
    )
