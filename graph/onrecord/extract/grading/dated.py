"""The sentences of a text that hold a date."""

from __future__ import annotations

from onrecord.annotate.nouns import Sentence
from onrecord.extract.once import once
from onrecord.extract.scene import Scene


@once
def dated_sentences(scene: Scene) -> tuple[Sentence, ...]:
    """Every sentence in which a date stands, in the order of the text."""
    held = (scene.text.sentence_at(day.start) for day in scene.dates)
    found = (s for day, s in zip(scene.dates, held, strict=True) if s and day.end <= s.end)
    return tuple(dict.fromkeys(found))
