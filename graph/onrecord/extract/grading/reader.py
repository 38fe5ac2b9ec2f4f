"""What is read once for a text that may tell of grades."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

from onrecord.extract.grading.days import Days
from onrecord.extract.grading.grades import grade_spots, has_grade
from onrecord.extract.scene import Scene
from onrecord.extract.spots import Spots, small_letters, spots

_INSPECTING = re.compile(r"inspect(?<!\winspect)(?:ed|ion|ors)\b")


@dataclass(frozen=True)
class Reader:
    """A text and the schemes of its grades; where grades and inspections are spoken of in it, and on which days."""

    scene: Scene
    schemes: tuple[str, ...]

    @cached_property
    def days(self) -> Days:
        """The days of the reports and the inspections that the text tells of."""
        return Days(self.scene)

    @cached_property
    def grades(self) -> Spots:
        """Where words of the schemes' scales may stand."""
        return grade_spots(self.scene)

    @cached_property
    def inspecting(self) -> Spots:
        """Where words stand that speak of an inspection."""
        return spots(_INSPECTING.finditer(small_letters(self.scene)))

    def has_grade(self, start: int, end: int) -> bool:
        """Whether words of a scale stand in a passage."""
        at, words = self.grades.first(start, end), self.scene.text.document.text
        return at is not None and has_grade(words[start:end], self.schemes, max(0, at - start))
