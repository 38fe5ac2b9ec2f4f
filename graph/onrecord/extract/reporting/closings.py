"""Frames in the middle or at the end of what they frame: `..., inspectors found`, `in their view`, `according to`."""

from __future__ import annotations

import re

from onrecord.annotate import Sentence, Text
from onrecord.extract.authority.senders import names_paper
from onrecord.extract.authority.sources import Source, Sources
from onrecord.extract.clauses.clauses import has_main_verb
from onrecord.extract.reporting.itemised import Framed
from onrecord.extract.reporting.quoted import only_speech
from onrecord.extract.scene import Gist, shape
from onrecord.extract.sentences import frame_shapes


def closing_frames(
    text: Text, sources: Sources, gist: Gist, sentence: Sentence, running: Source | None
) -> list[Framed]:
    """What `..., inspectors found` frames, at the end of a sentence or in the middle of it; empty: there is none."""
    names = ("closing", "inverted", "according to the end", "according", "view", "eyes")
    for _, match in frame_shapes().among(names, gist.shape):
        source = sources.meant(gist, *match.span("src"), running)
        if source is None or text.quotation_at(gist.starts[match.start("src")]) is not None:
            continue
        source = _author(sources, gist, match) or source
        start, end = gist.starts[match.start("cut")], gist.ends[match.end("cut") - 1]
        return _around(text, sentence, source, start, end)
    return []


def _author(sources: Sources, gist: Gist, match: re.Match[str]) -> Source | None:
    """Whose a paper is: `according to a report that Ann Tarn, the reviewer, lays before members today` is hers."""
    if not names_paper(match.group("src")):
        return None
    signs = shape("<BP>").finditer(gist.shape, match.end("src"), match.end("cut"))
    return next((source for sign in signs if (source := sources.meant(gist, *sign.span(), None))), None)


_JOINS = re.compile(r",? (?:and|but|while|although) ")
#: What stands in front of whoever says so and only says that somebody does: `It was noted that, in their view, ...`.
_FRAMES_TOO = re.compile(r"\bthat[,\s]*\Z")
#: What joins the clause behind whoever says so to the one in front: `visits are long and, in their view, kind`.
_LEADS_ON = re.compile(r",? (?:and|but|while|although)\Z")

#: Where or when something is so, and nothing more: `In a few subjects, the report says, teachers do not ...`.
_FRONTED = re.compile(r"(?:In|At|Across|Among|Within|For|During|On|By|Under|With) [^,.;]{3,60}\Z")


def _around(text: Text, sentence: Sentence, source: Source, start: int, end: int) -> list[Framed]:
    led = _LEADS_ON.search(text.document.text, sentence.start, start)
    front, back, verb = (sentence.start, led.start() if led else start), (end, sentence.end), (start, end)
    if re.search(r"\b(?:should|must|will|ought to|needs? to)\s*$", text.document.text[front[0] : start]):
        return []
    if back[1] - back[0] <= 3:
        pieces = [front]
    elif front[1] - front[0] <= 3 or _FRAMES_TOO.search(text.document.text, *front):
        pieces = [back]
    elif has_main_verb(text, *front) and (led or _JOINS.match(text.document.text, end) or has_main_verb(text, *back)):
        pieces = [front, back]
    elif _FRONTED.match(text.document.text, *front) and not has_main_verb(text, *front):
        pieces = [back]
    else:
        pieces = [(sentence.start, sentence.end)]
    clauses = [p for p in pieces if _JOINS.match(text.document.text, p[0]) or led or has_main_verb(text, *p)]
    return [Framed(source, *piece, None, verb, "closing") for piece in clauses if not only_speech(text, *piece)]
