"""Passives: what is said to have been praised, criticised or found, whoever did so (`Tutors were praised for ...`)."""

from __future__ import annotations

import re

from onrecord.annotate import Sentence, Text
from onrecord.extract.authority.sources import Source, Sources
from onrecord.extract.reporting.itemised import Framed
from onrecord.extract.scene import Gist, shape
from onrecord.extract.sentences import frame_shapes
from onrecord.extract.words import table

#: A passive in a clause of time or in brackets says what was found another time.
_IN_PASSING = re.compile(r"(?:,|^[A-Z]\w+ [^,]{0,60}) (?:when|since|after|before|until|which|who|where)\b[^,]*\Z")
#: Somebody answers, asks or thanks: what he tells nobody has found.
_ANSWERS = shape(
    r"\W*(?:\d[\d./]* )?(?:[Tt]he |In (?:reply|response|answer),? (?:the )?)?(?:<T>,? )?(?:<P>|<T>|Clerk"
    r"|Chair(?:man)?|Mayor|Leader)"
    r"(?:,[^,;:]{1,60},| \([^()]{1,40}\))? (?:replied|answered|responded|explained|confirmed|asked|thanked"
    r"|apologised|moved)\b")
#: Of whom it `is said to` be so: a person.
_NAMED = shape(r"<P>")
#: What parts two clauses each of which says what was praised.
_PARTS = re.compile(r";|,? (?:and|but|while|whereas) ")


def own_report(sources: Sources) -> bool:
    """Whether whoever inspects speaks himself."""
    return sources.author is not None and sources.author.report


def is_answer(gist: Gist) -> bool:
    """Whether a sentence tells what somebody answers or asks, as minutes do."""
    return _ANSWERS.match(gist.shape) is not None


def passives_in(
    sources: Sources, gist: Gist, sentence: Sentence, running: Source | None, before: int | None = None
) -> list[Framed]:
    """`Social workers were praised for ...`: the source is the one spoken of, else the document's own."""
    frames = table("reporting_frames")
    source = running or sources.principal
    if source is None or own_report(sources):
        return []
    stop = sentence.end if before is None else before
    if is_answer(gist):
        return []
    framed = list[Framed]()
    for name, match in frame_shapes().among(("passive", "drawn", "notice", "raised"), gist.shape):
        start, end = gist.starts[match.start()], gist.ends[match.end() - 1]
        if start >= stop or sources.scene.text.quotation_at(start) is not None:
            continue
        if start - sentence.start <= 3 and name != "raised":
            return framed
        if _IN_PASSING.search(gist.shape, 0, match.start()):
            continue
        words = match.group("verb")
        if words.startswith("said to") and _NAMED.search(gist.shape, 0, match.start()):
            continue
        blames = words in frames["passive_blame"] or words in frames["drawn_blame"] or name == "notice"
        praises = words in frames["passive_praise"] or words in frames["drawn_praise"]
        tone = "strength" if praises else "concern" if blames else None
        framed.append(Framed(source, sentence.start, stop, tone, (start, end), "passive", True))
    return [frame for frame in framed if not _beside(sources.scene.text, frame, framed)]


def _beside(text: Text, frame: Framed, others: list[Framed]) -> bool:
    """Whether another passive that was found before this one stands in its clause."""
    earlier = others[: others.index(frame)]
    spans = [sorted((frame.verb, other.verb)) for other in earlier]
    return any(not _PARTS.search(text.document.text, first[1], second[0]) for first, second in spans)
