"""Tellers: who is said to say or want what a sentence asks for, in front of it or behind it."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass

from onrecord.extract.authority.sources import Source, Sources
from onrecord.extract.mentions.spans import BodyMention, PersonMention, PostMention
from onrecord.extract.scene import Gist, sign_ranges
from onrecord.extract.speech.speakers import Subject
from onrecord.extract.speech.subjects import subject_after, subject_before
from onrecord.extract.speech.verbs import verb_pattern, verbs_in

#: Who inspects, where no name stands.
_INSPECTING = re.compile(
    r"(?i)\b(?:inspect\w+|auditors?|regulators?|watchdogs?|ombudsman|reviewers?|peers|assessors|commissioners?)\b"
)
#: `..., says Ann Example, who leads the group`; `..., the regulator said`.
_INVERTED = re.compile(rf"(?:,|–|—) *{verb_pattern('speech')}")
_BEHIND = re.compile(
    rf"(?:,|–|—) *(?:the )?(?P<who>[{sign_ranges('PBO')}]|[a-z]+) (?:has |have |had )?{verb_pattern('speech')}"
)


#: Who wants something of somebody wants what he is to do.
_WANTS = re.compile(
    r"(?<![\w'’-])(?:wants|wanted|want|would like|expects|expected|calls (?:up)?on|called (?:up)?on"
    r"|is (?:asking|calling))\b"
)
#: Whoever writes asks for it himself.
_I_ASK = re.compile(
    r"\b(?:I|[Ww]e) (?:have |had |also |then |again |\w+ly )*"
    r"(?:urged?|asked?|told|called (?:up)?on|pressed|recommend(?:ed)?|advised?|want(?:ed)?)\b"
)


@dataclass(frozen=True, slots=True)
class Teller:
    """Somebody who says what is to be done: the source that he is, or None where his advice counts nothing."""

    source: Source | None


def teller_of(sources: Sources, gist: Gist, running: Source | None, at: int) -> Teller | None:
    """Who is said to say what begins at `at` of the text, in the sentence of `gist`; None: the sentence names nobody.

    `running` is the source that the sentences before speak of.
    """
    place = bisect_left(gist.starts, at)
    if _I_ASK.search(gist.shape, 0, place):
        return Teller(sources.writer or sources.authoring or _writer(sources, gist.starts[0]))
    subject = _in_front(gist, place) or _behind(gist, place)
    if subject is None:
        return None
    said = gist.shape[subject.start : subject.end]
    signed = any(isinstance(gist.signs.get(sign), BodyMention | PersonMention | PostMention) for sign in said)
    if subject.kind == "pronoun":
        meant = sources.recommender(gist, subject.start, subject.end, running)
        known = meant is not None or _of_nobody(sources, gist.starts[0])
        return Teller(meant) if known and said.lower() in ("he", "she") else None
    if not (signed or _INSPECTING.search(said)):
        return Teller(None) if subject.kind != "body" or not _names_paper(said) else None
    return Teller(sources.recommender(gist, subject.start, subject.end, running))


def _writer(sources: Sources, before: int) -> Source | None:
    """Who writes of himself in a paragraph: the last person in front whose advice counts (`Ann Example writes:`)."""
    paragraph = sources.scene.text.paragraph_at(before)
    floor = paragraph.start if paragraph else before
    named = [p for p in sources.scene.persons if floor <= p.start < before and sources.recommends(p.person)]
    return sources.of(named[-1]) if named else None


def _of_nobody(sources: Sources, before: int) -> bool:
    """Whether the last person in front, in the same paragraph, is somebody whose advice counts nothing."""
    paragraph = sources.scene.text.paragraph_at(before)
    named = [p for p in sources.scene.persons if paragraph and paragraph.start <= p.start < before]
    return bool(named) and not sources.recommends(named[-1].person)


def _in_front(gist: Gist, place: int) -> Subject | None:
    """Who stands with the last verb of saying in front of `place`."""
    verbs = [*verbs_in(gist.shape[:place], "speech"), *_WANTS.finditer(gist.shape, 0, place)]
    last = max(verbs, key=lambda verb: verb.start(), default=None)
    return subject_before(gist, last.start()) if last else None


def _behind(gist: Gist, place: int) -> Subject | None:
    """Who stands with a verb of saying that closes the sentence behind `place`."""
    if verb := _INVERTED.search(gist.shape, place):
        return subject_after(gist, verb.end())
    if named := _BEHIND.search(gist.shape, place):
        return subject_before(gist, named.end("who"))
    return None


def _names_paper(words: str) -> bool:
    """Whether words name what inspectors write: who that is the document tells."""
    return re.search(r"(?i)\b(?:report|letter|review|notice|judge?ment)\b", words) is not None
