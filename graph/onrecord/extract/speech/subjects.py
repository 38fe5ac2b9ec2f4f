"""The one who speaks, in a gist: a person, a pronoun, a post or a role without a name, or a body."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Literal

from onrecord.extract.scene import Gist, sign_ranges
from onrecord.extract.words import alternation, entries, members

SubjectKind = Literal["person", "people", "stranger", "pronoun", "role", "body"]

_ADVERB = (
    r"(?:has|had|have|also|then|later|further|previously|today|yesterday|now|once|again|too|since|would|will|did|does|"
    r"himself|herself|themselves|simply|recently|just|\w+ly|is|was|and)")
_PRONOUN_BESIDE = re.compile(
    rf"(?<![\w'’-])(?P<pronoun>he|she|they|it|I|we|this|that)(?:['’](?:d|s|ve))?(?:,? {_ADVERB}){{0,4}},? *\Z",
    re.IGNORECASE)
_WHO = re.compile(rf",? who(?: {_ADVERB}){{0,3}} *\Z")
_WHICH = re.compile(rf"\b(?:which|that)(?: {_ADVERB}){{0,3}} *\Z")
_GOVERNED = re.compile(
    r"(?:\b(?:from|by|with|to|for|about|against|on|in|at|between|after|before|under|than|like|via|following|including|"
    r"alongside|near|over|into|of|as|towards|upon|told|asked|succeeded|succeeds|replaced|replaces|met|joined|named|"
    r"appointed|urged|thanked|called|praised|with|without|behind|beside|chaired|led|"
    r"(?!(?:meeting|hearing|morning|evening|building|briefing|training|housing|sitting|opening|ceiling|spring)\b)\w{3,}ing|and|or)"
    rf"|[{sign_ranges('P')}],? and) *\Z", re.IGNORECASE)
_BY_TITLE = re.compile(
    rf"(?:\b(?:the|a|an|its|their|our|his|her|one) )?(?:\b[a-z]+ )?(?:[{sign_ranges('BOS')}](?:['’]s?)? )?"
    r"(?:\b(?:own|new|former|current|present|then|deputy|local|fellow|independent) ){0,2}"
    r"(?:\b(?:councillor|council|group|party|member|leader|trader|colleague|resident|parent|campaigner)"
    rf"|[{sign_ranges('T')}]),? \Z", re.IGNORECASE)
_PERSON = re.compile(f"[{sign_ranges('P')}]")
_BODY_BEFORE = re.compile(rf"(?:[{sign_ranges('BO')}]['’]?s? |[A-Z][\w'’]+ )+\Z")
_CLAUSE = re.compile(r"\b(?:but|while|whereas|although|though|and)\b|;")
_HE_SHE = re.compile(r"(?<![\w'’-])(?:he|she)(?![\w'’-])", re.IGNORECASE)
_DETERMINER = re.compile(
    r"(?<![\w'’-])(?:an?|the|one|another|our|its|their|his|her|some|two|several)\b[^,;:.()]{0,60}\Z", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Subject:
    """Who speaks, as it stands between `start` and `end` of a gist's shape."""

    start: int
    end: int
    kind: SubjectKind
    signs: tuple[str, ...] = ()  #: the signs of the persons, of the post or of the body


@cache
def _role_pattern() -> re.Pattern[str]:
    nouns = alternation(entries("speaker_nouns"))
    return re.compile(rf"[{sign_ranges('T')}]|(?<![\w'’-])(?:{nouns})(?![\w-])", re.IGNORECASE)


@cache
def _body_pattern() -> re.Pattern[str]:
    groups = alternation(entries("speaker_groups"))
    return re.compile(
        rf"[{sign_ranges('BO')}]|(?<![\w'’-])(?:[Ii]nspectors|[Pp]olice|"
        r"[Tt]he (?:council|authority|trust|board|watchdog|regulator|inspectorate|government|department|force|"
        rf"ombudsman|partnership|union|charity|company)|(?:{groups}))(?![\w'’-])")


_BEHIND_ROLE = re.compile(
    rf" (?:for|of|at|from|with) (?:the |our )?(?:[{sign_ranges('BOS')}]|[A-Z][\w'’&-]+(?: [A-Z][\w'’&-]+)*)"
    r"| of (?:an?|one|two|three|four|five)(?: [a-z]+)?(?= who|,| \w+ed| said)")
#: A name that nothing else in the text shows to be a person's: two or three capitalised words at the clause's start.
_STRANGER = re.compile(
    r"(?:^|, |\. )(?P<name>[A-Z][a-zà-ÿ'’-]+(?: [A-Z]\.)?(?: [A-Z][\w'’-]+){1,2})"
    r"(?=, (?!which|who |a |the [a-z]+ that)| ?$| \()")


def subject_before(gist: Gist, verb: int) -> Subject | None:
    """Who speaks, where the verb stands at `verb` of the gist's shape and its subject before it; None: nobody found."""
    words = gist.shape[:verb]
    beside = _PRONOUN_BESIDE.search(words)
    if beside:
        start, end = beside.span("pronoun")
        return _pronoun(words, start, end)
    who = _WHO.search(words)
    if who:
        persons = _persons(words[:who.start()])
        return _one(persons[-1]) if persons else _role_or_body(words[:who.start()])
    if _WHICH.search(words):
        return None
    return _named(words) or _stranger(words) or _unnamed(words)


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
    if re.match(r"['’]s?\b|['’](?=\s)", words[at + 1:at + 3]):
        return False
    return not _GOVERNED.search(_without_title(words[:at]))


def _without_title(left: str) -> str:
    """Without the one post that stands right before a name, its article and its body (`the council's leader, `)."""
    title = _BY_TITLE.search(left)
    return left[:title.start()] if title else left


def _named(words: str) -> Subject | None:
    """The first person that can be the subject, or the one behind the last `but` or `while`; two joined by `and`."""
    free = [at for at in _persons(words) if _free(words, at)]
    if not free:
        return None
    first = free[0]
    joint = _joint(words, first)
    if joint:
        return Subject(first, joint + 1, "people")
    for clause in reversed(list(_CLAUSE.finditer(words, first))):
        behind = [at for at in _persons(words) if at >= clause.end()]
        if behind and _opens_clause(words[clause.end():behind[0]]):
            return _one(behind[0])
    return _one(first)


def _opens_clause(between: str) -> bool:
    return not _without_title(between).strip(" ,\u00a0")


def _joint(words: str, first: int) -> int | None:
    """The second of two persons who speak together (`Ann Example, the leader, and Joe Example`), or None."""
    joined = re.compile(r"(?:, [^.;:]{0,60}| \([^)]*\))?,? and ").match(words, first + 1)
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
    pronoun = next(_HE_SHE.finditer(words), None)
    if pronoun and (role is None or role.kind == "body" or pronoun.start() < role.start):
        return Subject(pronoun.start(), pronoun.end(), "pronoun")
    return role


def _role_or_body(words: str) -> Subject | None:
    for role in _role_pattern().finditer(words):
        start, end = _widened(words, role.start(), role.end())
        if not _GOVERNED.search(words[:start]) and not re.match(r"['’]s?\b", words[role.end():role.end() + 2]):
            return Subject(start, end, "role", (role.group(),))
    for body in _body_pattern().finditer(words):
        before = re.sub(r"\b[Tt]he *\Z", "", words[:body.start()])
        if not _GOVERNED.search(before) and not re.match("['’]", words[body.end():]):
            return Subject(*body.span(), "body", (body.group(),))
    return None


def _widened(words: str, start: int, end: int) -> tuple[int, int]:
    """A role with its article or body in front and its body behind: `a spokesman for Dunley Council`."""
    determiner = _DETERMINER.search(words[:start])
    before = _BODY_BEFORE.search(words[:start])
    start = determiner.start() if determiner else before.start() if before else start
    behind = _BEHIND_ROLE.match(words, end)
    return start, behind.end() if behind else end


def subject_after(gist: Gist, verb_end: int) -> Subject | None:
    """Who speaks, where the subject stands behind the verb (`said Ann Example`); None: nobody found there."""
    rest = gist.shape[verb_end:]
    near = re.match(r"[^.;:]*", rest)
    words = near.group() if near else ""
    for at in _persons(words):
        before = words[:at]
        if not re.search(r"\b(?:who|which|whose|that|when|as|after)\b", before) and _free(words, at):
            joint = _joint(words, at)
            return _moved(Subject(at, joint + 1 if joint else at + 1, "people" if joint else "person"), verb_end)
    pronoun = re.match(r"\s*(he|she|they)\b", words)
    if pronoun:
        return _moved(Subject(*pronoun.span(1), "pronoun"), verb_end)
    found = _role_or_body(words[:90])
    return _moved(found, verb_end) if found and found.start < 30 else None


def _moved(subject: Subject, by: int) -> Subject:
    return Subject(subject.start + by, subject.end + by, subject.kind, subject.signs)
