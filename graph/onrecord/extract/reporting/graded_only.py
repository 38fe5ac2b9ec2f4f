"""Clauses that tell a grade and nothing besides, which is a rating and no finding."""

from __future__ import annotations

import re

from onrecord.extract.clauses.polarity import read_tone
from onrecord.extract.grading.grade_claims import ratings_in
from onrecord.extract.once import once
from onrecord.extract.scene import Scene

#: What a clause of that kind says of when and how the grade was given.
_WORDS = re.compile(r"[\w’'-]+")
_AT_MOST = 14  #: words of such a clause besides the grade


def only_grades(scene: Scene, start: int, end: int) -> bool:
    """Whether a clause tells of a grade that was given, and its other words praise and blame nothing."""
    grades = [span for span in _grades(scene) if start <= span[0] and span[1] <= end]
    if not grades:
        return False
    words = scene.text.document.text[start:end]
    for at, until in grades:
        words = f"{words[: at - start]}{'_' * (until - at)}{words[until - start :]}"
    return len(_WORDS.findall(words)) <= _AT_MOST and read_tone(words) is None


@once
def _grades(scene: Scene) -> tuple[tuple[int, int], ...]:
    """Where the grades stand that the text says were given."""
    return tuple((claim.grade.start, claim.grade.end) for claim in ratings_in(scene) if claim.grade)
