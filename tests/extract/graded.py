"""Grades as tests of grading read them in some words."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TypeVar

from onrecord.annotate import Text, annotate_document
from onrecord.claims import Claim, Document, InspectionClaim, RatingClaim, hold_to_evidence
from onrecord.extract.inspections import inspections
from onrecord.extract.ratings import ratings
from onrecord.extract.scene import Scene, survey_text

Held = TypeVar("Held", bound=Claim)


def held(words: str, extractor: Callable[[Text, Scene], Iterator[Held]]) -> list[Held]:
    """What an extractor finds in a text, each claim held to its evidence."""
    document = Document("a.txt", words)
    text = annotate_document(document)
    found = list(extractor(text, survey_text(text)))
    for claim in found:
        hold_to_evidence(claim, document)
    return found


def claims_in(words: str) -> list[RatingClaim]:
    """The ratings of a text, each held to its evidence."""
    return held(words, ratings)


def inspections_in(words: str) -> list[InspectionClaim]:
    """The inspections of a text, each held to its evidence."""
    return held(words, inspections)


def grades_in(words: str) -> list[tuple[str, str, str]]:
    """(area, grade, words of the date), in the order of the claims."""
    return [
        (c.aspect.plain if c.aspect else "overall", c.grade.plain, c.date.plain if c.date else "")
        for c in claims_in(words)
    ]
