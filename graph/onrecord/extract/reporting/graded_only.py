"""Clauses that tell a grade and nothing besides, which is a rating, and what a grade stands for: no findings."""

from __future__ import annotations

import re

from onrecord.annotate import Text
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


#: `The top grade means that a landlord ...`: what a grade stands for, and nothing that was found of this one.
_EXPLAINS = re.compile(
    r"\W*(?:(?:[Aa]n?|[Tt]he|[Tt]his|[Tt]hat|[Ee]ach|[Ee]very) (?:[\w-]+ ){0,3})?(?:grad(?:e|ing)|rating|judgement"
    r"|[CGV][1-4])(?: (?:grad(?:e|ing)|rating|judgement))? (?:means?|meant|indicates?|signifies|says|denotes?) "
    r"[^.;]{0,60}?\b(?:(?:any|an?|every|each) |the (?:housing |registered |social )+)"
    r"(?:\w+ )?(?:provider|landlord|service|body|organisation|home|school|force|trust)\b|\W*An? [CGV][1-4] means\b")


def explains_grade(text: Text, start: int, end: int) -> bool:
    """Whether a sentence only says what a grade means."""
    return _EXPLAINS.match(text.document.text, start, end) is not None
