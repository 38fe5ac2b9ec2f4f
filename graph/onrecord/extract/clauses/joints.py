"""Joints: where one clause ends and the next begins.

Most of what `and` and commas join is no clause (`staff and leaders`, `and well kept`): it takes a subject and a finite
verb behind the joint, and a verb before it. Where words of that kind stand there and leave it open, it is weighed.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from onrecord.extract.clauses.finite import AUXILIARIES, FINITE, ONE_THING, has_verb, holds_verb, may_be_verb
from onrecord.extract.clauses.likely import likely_verb
from onrecord.extract.clauses.opposites import DENYING, opposes
from onrecord.extract.clauses.plain import begins_plainly, goes_on_plainly, plain_verb
from onrecord.extract.clauses.weighed_joints import likely_parts
from onrecord.extract.words import members

JOINTS = re.compile(
    r"(?:[,;]|,? […\[]…?\]?)? ?\b(?:and|(?<!nothing )but|while|whereas|although|(?<!as )though(?!,)|(?<!not )yet)\b"
    r"|;|\[…\]|…|\[\.\.\.\]|, ")
CONCEDES = re.compile(r"[\s“\"‘]*(?:while|whilst|although|though|whereas)\b", re.IGNORECASE)
#: A clause whose subject is one itself: `what happens next depends on the street`, `what they lack is time`.
WHAT_IS = re.compile(
    r"what\b(?! follows)(?= (?:[\w’'-]+ ){1,5}?(?:is|was|are|were|depends?|varies|differs|remains|means|matters)\b)",
    re.IGNORECASE)
_TWO_WORDS = re.compile(r"\w[^\w]+\w|\w['’-]\w")
#: A subject that a clause describes: `the plans that we sampled`, `those who complain`.
_RELATED = re.compile(r" ?(?:[\w’'-]+ ){1,6}?(?:who|that) (?=\w)")
_JOINED = re.compile(r"(?i:\b(?:and|or|but|nor|yet|plus|either|neither|both|minus|versus|vs|so|for|n)\b)|[&/]")
#: The words with which no clause begins that a bare comma joins to one of equal standing.
NEVER_LISTED = ("he", "she", "they", "it", "which", "who", "inspectors", "where", "when")
_NEVER_LISTED = re.compile(rf"(?i:{'|'.join(NEVER_LISTED)})\b(?!-)")
_WORD = re.compile(r"[\w’'-]+|[;:,]")
#: What opens a clause within the clause.
_OPENED = re.compile(r"\b(?:that|if|whether|because|how|why|when|where|which|who)\b")
_FINITE_VERB = re.compile(r" (?:is|are|was|were|has|have|had|can|could|will|does|do|did)\b(?! (?:that|not)\b)")
_PARTED = re.compile(
    r"[,;:–—“”\"]|\b(?:and|or|but|nor|that|who|which|whose|whom|what|when|where|why|how|if|whether|because|as|than"
    r"|while|between|both|since|until|before|after|so|though|although)\b")
#: `, however, `, `, by contrast, `: said aside.
_ASIDE = re.compile(r"(?:however|though|by contrast|in contrast|on the other hand|too|for example|for instance|in turn"
                    r"|in particular|meanwhile|nevertheless|nonetheless|moreover|indeed|of course|above all|overall)\b")
_NAME = re.compile(r"[A-Z][\w’'-]+ [A-Z]")
_MARKED = re.compile(r";|, ?(?:and|but|yet|although|though|while|whereas)\b| ?but\b")
#: `are late`, `have also grown`: what follows is no part of it.
_PREDICATED = re.compile(r" (?:is|are|was|were|has|have|had)(?: (?:also|now|often|always|too|very|not|\w+ly))* \w+\Z")
_LEAD = re.compile(r"\W*(?:(?:and|but|so) )?", re.IGNORECASE)
_SURE = AUXILIARIES - {"be", "may"}
_TURNS = re.compile(r"\b(?:but|yet)\b")
#: How many words behind a joint are looked at.
_REACH = 24
#: Behind them no subject with a verb of the same clause follows.
_BREAKS = frozenset((";", ":", "which", "who", "whose", "whom", "when", "where", "why", "how", "because", "if", "since",
                     "although", "though", "while", "unless", "until", "so"))
_PRONOUNS = frozenset(("some", "many", "few", "others", "most", "all", "several", "none", "these", "those", "both",
                       "this", "that", "each", "too", "it", "they", "he", "she", "we", "i", "you", "there"))
#: Right behind them a verb stands, whatever it looks like.
_HIMSELF = frozenset(("they", "we", "i", "he", "she"))
#: With them no subject begins that is without a noun or a pronoun.
_NO_NOUN = frozenset((
    "the", "a", "an", "of", "in", "on", "at", "for", "to", "by", "with", "from", "and", "or", "as", "than", "very",
    "not", "no", "well", "also", "now", "more", "less", "often", "only", "just", "however", "therefore", "yet", "again",
    "together", "throughout", "still", "already", "always", "ever", "soon", "even", "almost", "around", "up", "out",
    "off", "down", "into", "onto", "over", "under", "about", "against", "between", "through", "during", "before",
    "after", "within", "without", "across", "towards", "upon", "among", "alongside", "despite", "its", "their", "his",
    "her", "our", "my", "your"))
_ADVERBS = frozenset((
    "not", "never", "also", "now", "then", "often", "only", "just", "still", "already", "always", "ever", "soon",
    "even", "almost", "again", "rarely", "seldom", "too", "sometimes", "well", "once", "ultimately", "yet"))
_BESIDE = re.compile(rf"\W*(?:(?:{'|'.join(sorted(_ADVERBS))}|[a-z]+ly) )*")
_LIKE_AN_ADJECTIVE = re.compile(r".*(?:ly|ful|less|ous|able|ible)|\w{2,}[^e]ed(?<!hundred)")
#: `not all of them`, `not one`: behind `not` these are a subject.
_OF_ALL = frozenset(("all", "every", "everyone", "everything", "everybody", "one", "many", "enough", "only", "a",
                     "the"))
_MARKS = frozenset(",;:")
_JOINING = frozenset(("and", "but", "or", "nor", "yet"))
#: Behind a word in `-ed` they make it a verb: what is said of a noun has no object.
_OBJECT = re.compile(r"(?:the|an?|its|their|his|her|our|more|over|all|some|several|many|every|each|both|\d+)\b")
_ONE_THING = re.compile(rf"\b{ONE_THING}\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Joint:
    """Where a clause ends and where the next one begins, and the word that joins them; a mark alone joins as `and`."""

    start: int
    end: int
    word: str


@lru_cache(maxsize=256)
def joints_in(words: str) -> tuple[Joint, ...]:
    """The joints at which the words of a stretch part, in order; none where they are one clause."""
    found = list[Joint]()
    if (comma := _concession(words)) is not None:
        found.append(Joint(comma, comma + 1, "but"))
    for cut in JOINTS.finditer(words):
        begin = found[-1].end if found else 0
        if cut.start() > begin + 3 and parts(words, begin, cut):
            found.append(Joint(cut.start(), cut.end(), _word(cut)))
    return tuple(found)


def parts(words: str, begin: int, cut: re.Match[str]) -> bool:
    """Whether a joint ends the clause that begins at `begin`."""
    told = tells(words, begin, cut)
    return likely_parts(words, begin, cut) if told is None else told


def tells(words: str, begin: int, cut: re.Match[str]) -> bool | None:
    """Whether the words say that a joint parts clauses, or that it does not; None where they leave it open."""
    if not _may_cut(words, cut) or _within_subject(words, begin, cut):
        return False
    return _parts_plainly(words, begin, cut) or _turns(words, begin, cut)


def _word(cut: re.Match[str]) -> str:
    return re.sub(r"[^a-z]", "", cut.group().lower()) or "and"


def _concession(words: str) -> int | None:
    """Where the main clause begins behind `While this is so, `: at the comma with a subject and its verb after it."""
    if not CONCEDES.match(words):
        return None
    for comma in re.finditer(", ", words):
        if has_verb(_WORD.findall(words, 0, comma.start())) and _begins(words, comma.end()):
            return comma.start()
    return None


def _begins(words: str, at: int) -> bool:
    """Whether a subject with its verb is likely to begin at `at`."""
    return _may_begin(_WORD.findall(words, at)[:_REACH]) and likely_verb(words, at, len(words)) is not None


@lru_cache(maxsize=256)
def has_no_verb(words: str) -> bool:
    """Whether no word of a clause may be a finite verb; its first may be one with a capital (`Keeps children safe`),
    unless it begins a name."""
    first = words[:1] if _NAME.match(words) else words[:1].lower()
    return not has_verb(_WORD.findall(first + words[1:]))


def _parts_plainly(words: str, begin: int, cut: re.Match[str]) -> bool:
    """Whether a joint parts clauses for sure: two plain ones, with a mark before the joint or a `but`, or right behind
    a predicate of one word, so that it joins no nouns of a subject (`their wishes and feelings are heard`)."""
    if not begins_plainly(words, cut.end()):
        return False
    if cut.group() == " and" and _joins_alone(words, begin, cut):
        return True
    if not (_MARKED.match(cut.group()) or (cut.group() == " and" and _PREDICATED.search(words, begin, cut.start()))):
        return False
    return _has_plain_verb(words, begin, cut.start())


def _joins_alone(words: str, begin: int, cut: re.Match[str]) -> bool:
    """Whether two finite verbs have nothing between them that joins or opens a clause but this joint (`guests are
    eating soup and cooks are resting`); `there is no plan for it` behind it has no subject of its own."""
    found = [verb.end() for verb in _FINITE_VERB.finditer(words, begin, cut.start())]
    if not found or words.startswith(" there ", cut.end()):
        return False
    return not _PARTED.search(words, found[-1], cut.start())


def _has_plain_verb(words: str, begin: int, end: int) -> bool:
    lead = _LEAD.match(words, begin)
    return plain_verb(words, lead.end() if lead else begin, end)[1] is not None


def _turns(words: str, begin: int, cut: re.Match[str]) -> bool | None:
    """Whether a joint turns to the opposite, said of the subject of a plain clause; None where words do not tell."""
    behind = _WORD.findall(words, cut.end())[:_REACH]
    at = adverbs.end() if (adverbs := _BESIDE.match(words, cut.end())) else cut.end()
    if not goes_on_plainly(words, at) or _may_begin(behind) or not _has_plain_verb(words, begin, cut.start()):
        return None
    return opposes(words, begin, cut)


def _may_cut(words: str, cut: re.Match[str]) -> bool:
    """Whether a joint may part clauses: two words at least follow; behind a bare comma a further clause is joined,
    which begins with no pronoun."""
    if not _TWO_WORDS.search(words, cut.end()) or words.startswith("/", cut.end()) or _joins_one_thing(words, cut):
        return False
    if cut.group() == ", " and not _may_list(words, cut.end()):
        return False
    if not has_verb(_WORD.findall(words, 0, cut.start())):
        return False
    behind = _WORD.findall(words, cut.end())[:_REACH]
    return (
        DENYING.match(words, cut.end()) is not None
        or (_TURNS.search(cut.group()) is not None and _may_go_on(behind))
        or _begins(words, cut.end())
        or (_RELATED.match(words, cut.end()) is not None and begins_plainly(words, cut.end()))
    )


def _may_list(words: str, at: int) -> bool:
    """Whether a clause that begins behind a bare comma may be one of several of equal standing."""
    unlisted = _NEVER_LISTED.match(words, at) or _ASIDE.match(words, at)
    return not unlisted and _JOINED.search(words, at) is not None


def _within_subject(words: str, begin: int, cut: re.Match[str]) -> bool:
    """Whether a joint stands in the subject of a clause within the clause (`sure that wishes and feelings count`)."""
    opened = list(_OPENED.finditer(words, begin, cut.start()))
    if not opened:
        return False
    behind = _WORD.findall(words, opened[-1].end(), cut.start())
    return not has_verb(behind if opened[-1].group() in ("who", "which") else behind[1:])


def _joins_one_thing(words: str, cut: re.Match[str]) -> bool:
    """Whether a joint stands within two nouns that are one thing (`an education, health and care plan`)."""
    return any(pair.start() < cut.end() <= pair.end() for pair in _ONE_THING.finditer(words))


def _may_go_on(words: list[str]) -> bool:
    """Whether words may begin with a verb whose subject stands before (`but need to do more`)."""
    first = _first_no_adverb(words)
    return first not in _NO_NOUN and may_be_verb(first, "")


def _first_no_adverb(words: list[str]) -> str:
    """The first of some words that is no adverb."""
    return next((word for word in words if word not in _ADVERBS and not word.endswith("ly")), "the")


def _may_begin(words: list[str]) -> bool:
    """Whether words may begin with a subject and its verb."""
    nominal, before = False, ""
    if _begins_with_verb(*words[:2]) or holds_verb(words[0]):
        return holds_verb(words[0])
    for word in words:
        small = word.lower()
        if nominal and before not in _JOINING and (before in _HIMSELF or may_be_verb(word, before)):
            return True
        if small in _BREAKS or (before == "," and small in _JOINING) or (
            (not nominal or before in _JOINING) and (small in FINITE or small == "to")):
            return False
        nominal, before = nominal or _is_nominal(small), small
    return False


def _begins_with_verb(first: str, second: str = "") -> bool:
    """Whether what follows a joint is a verb with its object (`delivered more`), or what is not done (`not wait`)."""
    if first in _SURE:
        return True
    if first == "not":
        return second not in _OF_ALL and not second.endswith("ly")
    return first.endswith("ed") and _OBJECT.match(second) is not None


def _is_nominal(word: str) -> bool:
    """Whether a word may be the noun or the pronoun of a subject."""
    return word in _PRONOUNS or not (
        word in _MARKS or word in _NO_NOUN or word in AUXILIARIES or word in members("qualities")
        or _LIKE_AN_ADJECTIVE.fullmatch(word))
