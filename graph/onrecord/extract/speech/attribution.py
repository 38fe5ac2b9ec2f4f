"""Attributions: which words say who speaks, before a quotation, behind it, or in the lines around it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from onrecord.extract.scene import Gist, Scene, shape
from onrecord.extract.speech.frames import Piece
from onrecord.extract.speech.subjects import Subject, subject_after, subject_before
from onrecord.extract.speech.verbs import verbs_in

_COLON = re.compile(r":\s*\Z")
_INTRODUCED = re.compile(r"[:,]\s*\Z")
_LABEL = shape(r"(?:^|[\n.])[^.:]{0,60}<person:P>[^.:]{0,120}:\s*$")
_DASH = shape(r"^\s*[–—-]+\s*(?:<T>,? )?<person:P>")
_SIGNED = shape(r"^[–—\s-]*(?:<T>,? )?<person:P>(?:[^.!?:]{0,140})$")
_BREAK = shape(r"\b(?:and|but|of|in|for|from|by|with|to|that|which|when|as|at|on|or|than|is|was|are|were|has|had)\b")


@dataclass(frozen=True, slots=True)
class Attribution:
    """The words that name a speaker: `subject` in `gist`, from `start` to `end` of the text the whole clause."""

    gist: Gist
    subject: Subject
    rule: str
    start: int
    end: int
    introduces: bool  #: whether a colon or a comma stands between it and the quotation, or it follows at once

    @property
    def span(self) -> tuple[int, int]:
        """Where the words that name the speaker stand in the text."""
        return self.gist.starts[self.subject.start], self.gist.ends[self.subject.end - 1]


def before(scene: Scene, start: int, end: int, rule: str = "before") -> Attribution | None:
    """The attribution between `start` and `end`, behind which a quotation opens (`Ann Example said:`), or None."""
    gist = scene.gist(start, end)
    introduces = _INTRODUCED.search(gist.shape) is not None
    for verb in reversed(list(verbs_in(gist.shape, "speech", "judging"))):
        subject = subject_before(gist, verb.start())
        if subject:
            return Attribution(gist, subject, rule, start, end, introduces)
        return None
    label = _LABEL.search(gist.shape)
    if label:
        at = label.start("person")
        return Attribution(gist, Subject(at, at + 1, "person"), "label", start, end, True)
    return None


def behind(scene: Scene, piece: Piece) -> Attribution | None:
    """The attribution that follows a quotation in its sentence (`said Ann Example`, `she added`), or None."""
    gist = scene.gist(piece.finish, piece.tail_end)
    dash = _DASH.search(gist.shape)
    if dash:
        at = dash.start("person")
        return Attribution(gist, Subject(at, at + 1, "person"), "signature", piece.finish, piece.tail_end, True)
    for verb in verbs_in(gist.shape, "speech"):
        subject = _around(gist, verb)
        if subject:
            return Attribution(gist, subject, "behind", piece.finish, piece.tail_end, True)
        break
    return _at_the_end(scene, piece)


def _around(gist: Gist, verb: re.Match[str]) -> Subject | None:
    front = gist.shape[:verb.start()].strip(" ,–—-\u00a0")
    if not front or front.lower() == "and":
        return subject_after(gist, verb.end())
    subject = subject_before(gist, verb.start())
    between = gist.shape[:subject.start] if subject else ""
    return subject if subject and not _BREAK.search(between) and len(between) < 60 else None


def _at_the_end(scene: Scene, piece: Piece) -> Attribution | None:
    """`..., Ann Example said.` at the end of the sentence, some words behind the quotation."""
    gist = scene.gist(piece.finish, piece.tail_end)
    close = re.search(r",([^,.;:]{2,60})[.]?\s*\Z", gist.shape)
    if close is None:
        return None
    verbs = [verb for verb in verbs_in(gist.shape, "speech") if verb.start() >= close.start(1)]
    if not verbs or gist.shape[verbs[-1].end():].strip(" ."):
        return None
    subject = subject_before(gist, verbs[-1].start())
    if subject is None or subject.start < close.start(1):
        return None
    return Attribution(gist, subject, "end", piece.finish, piece.tail_end, False)


def opens_anew(scene: Scene, start: int, end: int) -> bool:
    """Whether words between two quotations attribute the first and introduce the second too (`, she said, adding:`)."""
    gist = scene.gist(start, end)
    return bool(_COLON.search(gist.shape)) and len(list(verbs_in(gist.shape, "speech"))) > 1


def adds(scene: Scene, start: int, end: int) -> bool:
    """Whether words between two quotations introduce the second by a verb without a subject (`, adding:`)."""
    gist = scene.gist(start, end)
    return bool(_COLON.search(gist.shape)) and any(verbs_in(gist.shape, "speech"))


def signature(scene: Scene, start: int, end: int) -> Attribution | None:
    """A name, with or without a post, on a line of its own below a statement, or None."""
    gist = scene.gist(start, end)
    signed = _SIGNED.match(gist.shape)
    if signed is None or end - start > 160:
        return None
    at = signed.start("person")
    return Attribution(gist, Subject(at, at + 1, "person"), "signature", start, end, True)


def reported(scene: Scene, start: int, end: int, spoken: bool) -> Attribution | None:
    """Who speaks or, unless `spoken`, merely acts in a sentence that a quotation without attribution follows."""
    gist = scene.gist(start, end)
    for verb in reversed(list(verbs_in(gist.shape, "speech", "judging"))):
        subject = subject_before(gist, verb.start())
        return Attribution(gist, subject, "following", start, end, True) if subject else None
    subject = None if spoken else subject_before(gist, len(gist.shape))
    return Attribution(gist, subject, "following", start, end, True) if subject and subject.kind == "person" else None
