"""The sentences of a text that hold a date."""

from __future__ import annotations

import re
from bisect import bisect_left

from onrecord.annotate.nouns import Sentence
from onrecord.extract.grading.inspectors import inspecting, is_their_paper
from onrecord.extract.grading.visit_ways import THEIRS
from onrecord.extract.once import once
from onrecord.extract.scene import Scene


@once
def dated_sentences(scene: Scene) -> tuple[Sentence, ...]:
    """Every sentence in which a date stands, in the order of the text."""
    held = (scene.text.sentence_at(day.start) for day in scene.dates)
    found = (s for day, s in zip(scene.dates, held, strict=True) if s and day.end <= s.end)
    return tuple(dict.fromkeys(found))


@once
def dated_by_inspectors(scene: Scene) -> frozenset[int]:
    """Where sentences begin that name a day and who inspects, one visit more, or, in their own paper, what `we` did."""
    ours = is_their_paper(scene)
    words = scene.text.document.text
    held = [body.start for body in inspecting(scene)]
    return frozenset(
        sentence.start
        for sentence in dated_sentences(scene)
        if bisect_left(held, sentence.start) < bisect_left(held, sentence.end)
        or _ONE_MORE.match(words, sentence.start, sentence.end)
        or THEIRS.search(words, sentence.start, sentence.end)
        or (ours and _WE.search(words, sentence.start, sentence.end))
    )


_WE = re.compile(r"\b(?:[Ww]e|I|of us)\b")
_ONE_MORE = re.compile(r"(?:The|Its|Their|Our) (?:first|second|third|fourth|earlier|previous|other|one before)\b")
