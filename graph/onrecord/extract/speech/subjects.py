"""The one who speaks, in a gist: a person, a pronoun, a post or a role without a name, or a body."""

from __future__ import annotations

import re
from functools import lru_cache

from onrecord.extract.scene import Gist, shape, sign_ranges
from onrecord.extract.speech.phrases import AGENT_NOUN, NAME, NO_AGENT_NOUN, and_what, no_name, own_name, role_span
from onrecord.extract.speech.speakers import Subject, body_pattern, role_pattern
from onrecord.extract.words import members

_ADVERB = (
    r"(?:has|had|have|also|then|later|further|previously|today|yesterday|now|once|again|too|since|would|will|did|does|"
    r"himself|herself|themselves|simply|recently|just|\w+ly|is|was|and|meanwhile|in turn|in response|in reply|"
    rf"(?:quoted|reported|cited|recorded|overheard|heard) as|(?:on )?[{sign_ranges('D')}])")
#: Between a subject and the verb right behind it.
_AT_ONCE = rf"(?:(?: (?!and\b){_ADVERB}(?=[ ,]))*|,(?: (?!and\b){_ADVERB}(?=[ ,]))+,) *"
_PRONOUN_BESIDE = re.compile(
    rf"(?<![\w'’-])(?P<pronoun>he|she|they|it|I|we|this|that)(?:['’](?:d|s"
    rf"|ve))?{_AT_ONCE.replace('(?!and', '(?!and also|and so')}\Z",
    re.IGNORECASE)
_ALL_AT_ONCE = re.compile(_AT_ONCE)
_OWNER = re.compile(r"['’]s?\b")
#: Behind a name these are who acts, not its bearer: `Example supporters`, `the Example campaign`.
_FOLLOWERS = re.compile(
    r" (?:backers?|supporters?|aides?|allies|ally|officials?|voters?|advis[eo]rs?|critics?|opponents?|loyalists?"
    r"|lawyers?|fans?|campaign|administration|team|camp|government|family|staffers?|donors?)\b")
#: Somebody of a group, with no noun: `one said`, `said another`.
_SOMEBODY = re.compile(r"[\s,]*(?P<who>[Oo]ne|[Aa]nother|[Aa] (?:second|third|fourth))\b")
_WHO = re.compile(rf",? who(?: {_ADVERB}){{0,3}} *\Z")
_WHICH = re.compile(rf"\b(?:which|that)(?: {_ADVERB}){{0,3}} *\Z")
_GOVERNED = re.compile(
    r"(?:\b(?:from|by|with|to|for|about|against|on|in|at|between|after|before|under|than|like|via|following|including|"
    r"alongside|near|over|into|of|as|towards|upon|told|asked|succeeded|succeeds|replaced|replaces|met|joined|named|"
    r"appointed|urged|thanked|called|praised|with|without|behind|beside|chaired|led|"
    r"(?!(?:meeting|hearing|morning|evening|building|briefing|training|housing|sitting|opening|ceiling|spring)\b)\w{3,}ing|and|or)"
    rf"|[{sign_ranges('P')}],? and) *\Z", re.IGNORECASE)
#: A post stands for somebody else where it speaks for a person: `a spokesman for the mayor, Ann Example`.
_SPEAKS_FOR = re.compile(
    rf"(?:[{sign_ranges('T')}]|\b(?:spokes\w+|lawyers?|attorneys?|solicitors?|barristers?|counsel|aides?|advis[eo]rs?|representatives?|agents?|assistants?|"
    r"friends?|colleagues?|relatives?|supporters?|allies|allys?|critics?|opponents?)) (?:for|of|to|with) "
    rf"(?:[\w'’-]+ ){{0,4}}(?:[{sign_ranges('T')}] )?\Z")
_BY_TITLE = re.compile(
    rf"(?:\b(?:the|a|an|its|their|our|his|her|one) )?(?:\b(?!(?:for|of|by|to|with|from|at|in|and|or|as|told|after"
    rf"|introduction|foreword|preface|statement|letter|report|interview|speech|email|message|column|article|blog|post|note"
    rf"|when)\b)[a-z]+ )?(?:[{sign_ranges('BOS')}](?:['’]s?)? )?"
    r"(?:\b(?:own|new|former|current|present|then|deputy|local|fellow|independent) ){0,2}"
    r"(?:\b(?:councillor|council|group|party|member|leader|trader|colleague|resident|parent|campaigner)"
    rf"|(?:[{sign_ranges('T')}],? and (?:the |its |a )?)*[{sign_ranges('T')}](?: (?:to|of|at|in) (?:the |his |her "
    rf"|their )?[{sign_ranges('TBOS')}])*),? \Z", re.IGNORECASE)
_PERSON = re.compile(f"[{sign_ranges('P')}]")
_PERSON_BESIDE = re.compile(rf"[{sign_ranges('P')}](?: \([^()]*\))?{_AT_ONCE}\Z")
_BODY_BESIDE = re.compile(rf"(?:\b[Tt]he )?[{sign_ranges('BO')}],?{_AT_ONCE}\Z")
#: What opens a clause of its own within a sentence; the subject of its verb stands behind it.
_OPENS_CLAUSE = re.compile(
    r"(?:\b(?:said|says|recalled|recalls|remembered|remembers|heard|claimed|claims|believes|knew|knows|"
    r"after|before|when|because|since|until|while|that|which|whom|what|how|where|why|if|once|than|but|though|"
    r"although|whereas|like)|(?:^|, )[Aa]s|[:;–—])[,]? *\Z")
_OPENS_BODY = re.compile(  # or, as `the bank's corporate parent, Tarn Group, said`, what the body is
    r"(?:[:;–—]|\b(?:but|while|whereas|although|after|because|when|which|that|since|parent|owner|lender))[,]? *\Z")
_PERSON_OR_BODY, _ARTICLE = re.compile(f"[{sign_ranges('BO')}]"), re.compile(r"\b[Tt]he *\Z")
_AND_VERB = re.compile(r" [a-z][^,;:.]*\band(?: \w+ly| also| then)* *\Z")
_LINKED = re.compile(r"\b(?:is|was|became|becomes|remains|been|being|be|named|called|elected|appointed) *\Z")
_CLAUSE = re.compile(r"\b(?:but|while|whereas|although|though|and)\b|[;:]")
_HE_SHE = re.compile(r"(?<![\w'’-])(?:he|she)(?![\w'’-])", re.IGNORECASE)


#: A name that nothing else in the text shows to be a person's: two or three capitalised words at the clause's start.
_STRANGER = re.compile(
    r"(?:^ ?|, |\. )(?P<name>(?!The )[A-Z][a-zà-ÿ'’-]+(?: [A-Z]\.)?(?: [A-Z][\w'’-]+){1,2})"
    r"(?=, (?!which|who |a |the [a-z]+ that)| ?$| \()")


_REACH = 160  #: how many letters before their end words are looked at that close a clause


def _at_end(pattern: re.Pattern[str], words: str, end: int | None = None) -> re.Match[str] | None:
    """The match of a pattern that ends where the words end (at `end`; None: with the last of them)."""
    end = len(words) if end is None else end
    return pattern.search(words, max(0, end - _REACH), end)


def subject_before(gist: Gist, verb: int) -> Subject | None:
    """Who speaks, where the verb stands at `verb` of the gist's shape and its subject before it; None: nobody found."""
    return _subject_of(gist.shape[:verb])


@lru_cache(maxsize=256)
def _subject_of(words: str) -> Subject | None:
    """Who speaks, where the verb stands behind these words; those of the last sentences are kept."""
    beside = _at_end(_PRONOUN_BESIDE, words)
    if beside:
        start, end = beside.span("pronoun")
        return _pronoun(words, start, end)
    some = _SOMEBODY.match(words)
    if some and _ALL_AT_ONCE.fullmatch(words, some.end()):
        return Subject(*some.span("who"), "role", ("one",))
    who = _at_end(_WHO, words)
    if who:
        return _who(words[:who.start()])
    if _at_end(_WHICH, words):
        return None
    return (_beside(words) or _named(words) or _subordinate(words) or _stranger(words) or _unnamed(words)
            or _lone(words))


def _who(words: str) -> Subject | None:
    """Whom `who` means: the last person before it, or whoever is named without a name right there."""
    persons = _persons(words)
    for role in reversed(list(role_pattern().finditer(words, persons[-1] + 1 if persons else 0))):
        start, end = role_span(words, role.start(), role.end())
        if start < role.start() and _WHEN.fullmatch(words, end):
            return Subject(start, end, "role", (role.group(),))
    return _one(persons[-1]) if persons else _role_or_body(words)


_WHEN = re.compile(rf"(?: (?:(?:in|on|at) )?[{sign_ranges('D')}])?")
#: One name, of a person or a body, that the text shows nothing else of: `Dunleycorp said in a statement`.
_LONE = re.compile(rf"^[\s,]*(?P<name>{NAME}){_AT_ONCE}\Z")


def _lone(words: str) -> Subject | None:
    found = _LONE.search(words)
    if found is None or no_name(found.group("name")):
        return None
    return Subject(*found.span("name"), "lone")


def _beside(words: str) -> Subject | None:
    """Who stands right before the verb, in a clause of his or her own: `a plan that the board's chair called`."""
    person = _at_end(_PERSON_BESIDE, words)
    if person and _heads_clause(_without_title(words[:person.start()])):
        return _one(person.start())
    for role in reversed(list(role_pattern().finditer(words, max(0, len(words) - 90)))):
        if words.startswith(",", role.end()) or not _ALL_AT_ONCE.fullmatch(words, role.end()):
            break
        start, end = role_span(words, role.start(), role.end())
        if start < role.start() and _at_end(_OPENS_CLAUSE, words, start):
            return Subject(start, end, "role", (role.group(),))
        break
    body = _at_end(_BODY_BESIDE, words)
    if body and _at_end(_OPENS_BODY, words, body.start()):
        sign = _PERSON_OR_BODY.search(words, body.start())
        return Subject(sign.start(), sign.end(), "body", (sign.group(),)) if sign else None
    return None


def _heads_clause(lead: str) -> bool:
    """Whether what stands behind these words is the subject of what follows."""
    if _at_end(_OPENS_CLAUSE, lead):
        return True
    return not (_at_end(_GOVERNED, lead) or _at_end(_LINKED, lead) or _at_end(_SPEAKS_FOR, lead))


def _subordinate(words: str) -> Subject | None:
    """`The party wants a new leader after Ann Example resigned and called it`: who acts in the last clause."""
    for at in reversed(_persons(words)):
        if _AND_VERB.match(words, at + 1) and _at_end(_OPENS_CLAUSE, _without_title(words[:at])):
            return _one(at)
    return None


def _pronoun(words: str, start: int, end: int) -> Subject | None:
    if words[start:end].lower() in ("i", "we", "this", "that"):
        return None
    return Subject(start, end, "pronoun")


def _persons(words: str) -> list[int]:
    return [person.start() for person in _PERSON.finditer(words)]


def _one(at: int) -> Subject:
    return Subject(at, at + 1, "person")


def _free(words: str, at: int) -> bool:
    """Whether the person at `at` can be a subject: no preposition before (also before the post), no `'s` behind."""
    if re.match(r"['’]s?\b|['’](?=\s)", words[at + 1:at + 3]) or _FOLLOWERS.match(words, at + 1):
        return False
    lead = _without_title(words[:at])
    return not (_at_end(_GOVERNED, lead) or _at_end(_SPEAKS_FOR, lead))


def _without_title(left: str) -> str:
    """Without the one post that stands right before a name, its article and its body (`the council's leader, `)."""
    title = _at_end(_BY_TITLE, left)
    lead = left[:title.start()] if title else left
    other = _at_end(and_what(), lead) if title and lead.endswith("and ") else None
    return lead[:other.start("what")] if other else lead


def _named(words: str) -> Subject | None:
    """The first person that can be the subject, or the one behind the last `but` or `while`; two joined by `and`."""
    free = [at for at in _persons(words) if _free(words, at)] or _behind_front(words)
    if not free:
        return None
    first = free[0]
    joint = _joint(words, first)
    for clause in reversed(list(_CLAUSE.finditer(words, joint or first))):
        behind = [at for at in _persons(words) if at >= clause.end()]
        beside = clause.group() == "and" and _PERSON.match(words[:clause.start()].rstrip(" ,")[-1:])
        if behind and not beside and _opens_clause(words[clause.end():behind[0]]):
            return _one(behind[0])
    return Subject(first, joint + 1, "people") if joint else _one(first)


#: What a sentence begins with before its subject: `In a letter to the prime minister, `.
_FRONT = re.compile(
    rf"^[\s“”\"']*(?:In|At|After|Before|During|Following|Writing|Speaking|Responding|Replying|Asked|On|As|With|Under) "
    rf"[^,;:{sign_ranges('P')}]+, \Z")


def _behind_front(words: str) -> list[int]:
    """The only person of a sentence, right behind what it begins with: `In a letter to the minister, Example, who`."""
    persons = _persons(words)
    return persons if len(persons) == 1 and _FRONT.match(words[:persons[0]]) else []


def _opens_clause(between: str) -> bool:
    return not _without_title(between).strip(" ,\u00a0")


_JOINED = re.compile(r"(?:, [^.;:]{0,60}| \([^)]*\))?,? and ")


def _joint(words: str, first: int) -> int | None:
    """The second of two persons who speak together (`Ann Example, the leader, and Joe Example`), or None."""
    joined = _JOINED.match(words, first + 1)
    if joined is None:
        return None
    behind = [at for at in _persons(words) if at >= joined.end()]
    return behind[0] if behind and _opens_clause(words[joined.end():behind[0]]) else None


def _stranger(words: str) -> Subject | None:
    for found in _STRANGER.finditer(words):
        parts = found.group("name").lower().split()
        if not members("no_names").intersection(parts) and words[found.end():found.end() + 1]:
            start, end = found.span("name")
            noun = parts[0] in members("speaker_nouns") and len(parts) > 2
            return Subject(start + (len(parts[0]) + 1 if noun else 0), end, "stranger")
    return None


def _unnamed(words: str) -> Subject | None:
    role = _role_or_body(words)
    pronoun = _HE_SHE.search(words)
    if role is None and pronoun is None:
        return described(words)
    if pronoun and (role is None or role.kind == "body" or pronoun.start() < role.start):
        return Subject(pronoun.start(), pronoun.end(), "pronoun")
    return role


def _role_or_body(words: str) -> Subject | None:
    for role in role_pattern().finditer(words):
        start, end = role_span(words, role.start(), role.end())
        paper = role.group() == "Guardian" and words.endswith("The ", 0, role.start())
        held = _at_end(_LINKED, words, start)  # `who has been director since May`: what somebody is
        if paper or held or _at_end(_GOVERNED, words, start) or _OWNER.match(words, role.end(), role.end() + 2):
            continue
        if role.group().islower() and (named := own_name(words, role.end())):
            return Subject(*named, "stranger")
        return Subject(start, end, "role", (role.group(),))
    for body in body_pattern().finditer(words):
        before = _ARTICLE.sub("", words[max(0, body.start() - _REACH):body.start()])
        if not _at_end(_GOVERNED, before) and not words.startswith(("'", "’"), body.end()):
            return Subject(*body.span(), "body", (body.group(),))
    return None


_OF_AN_AGE = re.compile(r"(?:\d+|[a-z-]+)-year-old|\w+-of-\w+|(?:mother|father|mum|mom|dad|grandmother|grandfather) "
                        r"of \w+")
_DESCRIBED = re.compile(
    rf"^[\s,]*(?P<who>[Tt]he (?:[\w'’-]+ ){{0,3}}?(?P<noun>{_OF_AN_AGE.pattern}|[a-z][\w'’-]*))(?: \d\d,)?{_AT_ONCE}\Z")


def described(words: str) -> Subject | None:
    """`the 43-year-old`, `the hairdresser`: a person who is named elsewhere, all that stands before the verb."""
    found = _DESCRIBED.search(words)
    if found is None:
        return None
    noun = found.group("noun")
    if _OF_AN_AGE.fullmatch(noun) or (AGENT_NOUN.fullmatch(noun) and not NO_AGENT_NOUN.fullmatch(noun)):
        return Subject(*found.span("who"), "described")
    return None


#: A name behind the verb that nothing else shows to be a person's, with words for what he or she is before it.
_STRANGER_BEHIND = re.compile(
    rf"^ (?:(?:the|an?|its|their|his|her) )?(?:[a-z][\w'’-]* ){{0,5}}(?:[{sign_ranges('BOST')}](?:['’]s?)?,? "
    rf"){{0,3}}(?:[a-z][\w'’-]* )?"
    r"(?P<name>[A-Z][a-zà-ÿ'’-]+(?: [A-Z]\.)?(?: [A-Z][\w'’-]+){1,2})(?=[,.(]| of | who | in | at | from | *\Z)")


def subject_after(gist: Gist, verb_end: int) -> Subject | None:
    """Who speaks, where the subject stands behind the verb (`said Ann Example`); None: nobody found there."""
    near = re.match(r"(?:[^.;:]|(?<=\b[A-Z])\.|\.(?= ?[a-z,]))*", gist.shape[verb_end:])
    words = near.group() if near else ""
    found = _person_after(words) or _somebody_after(words)
    return Subject(found.start + verb_end, found.end + verb_end, found.kind, found.signs) if found else None


def _person_after(words: str) -> Subject | None:
    for at in _persons(words):
        before = words[:at]
        if not re.search(r"\b(?:who|which|whose|that|when|as|after)\b", before) and _free(words, at):
            joint = _joint(words, at)
            return Subject(at, joint + 1 if joint else at + 1, "people" if joint else "person")
    return None


def _somebody_after(words: str) -> Subject | None:
    pronoun = re.match(r"\s*(he|she|they)\b", words)
    if pronoun:
        return Subject(*pronoun.span(1), "pronoun")
    some = _SOMEBODY.match(words)
    if some and words[some.end():].strip(" ") in ("", ".", ","):
        return Subject(*some.span("who"), "role", ("one",))
    stranger = _STRANGER_BEHIND.search(words)
    if stranger and not members("no_names").intersection(stranger.group("name").lower().split()):
        return Subject(*stranger.span("name"), "stranger")
    found = _role_or_body(words[:150])
    if found and (found.start < 30 or found.kind == "stranger"):
        return found
    described_near = re.match(r"(?P<who> the [^,.]{3,40}?)(?=[,.]|\Z)", words)
    return described(described_near.group("who") + " ") if described_near else None


#: `, said Ann Example, a lawyer for the union.` at the end of a sentence that reports what she said.
_SAID_LAST = shape(r"(?:<T>,? )?<person:P>(?:,[^;:]{0,120})?[.]?\s*$")


def said_last(gist: Gist, verb: re.Match[str]) -> Subject | None:
    """Who stands behind the verb where the words reported stand before it: `They will wait, said Ann Example.`"""
    if not gist.shape[:verb.start()].rstrip().endswith(","):
        return None
    named = _SAID_LAST.match(gist.shape, verb.end() + 1)
    return Subject(named.start("person"), named.start("person") + 1, "person") if named else None
