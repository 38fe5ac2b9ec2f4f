"""Grades weighed: which no rule ties to an area and were yet given for one."""

from __future__ import annotations

import pytest

from onrecord.annotate import annotate_document
from onrecord.claims import Document
from onrecord.extract.grading.grades import schemes_of
from onrecord.extract.grading.weighed_grades import areas_in, pairs_of, signs_of
from onrecord.extract.ratings import ratings
from onrecord.extract.scene import survey_text
from onrecord.extract.weights import weights

LEAD = "Ofsted inspected Dunley Primary School in June and has published its report."


def weighed(text: str) -> list[tuple[str, str]]:
    """Area and grade of every claim that only weights made."""
    annotated = annotate_document(Document("t.txt", f"School inspected\n\n{LEAD} {text}\n"))
    return [(claim.aspect.plain if claim.aspect else "", claim.grade.plain)
            for claim in ratings(annotated, survey_text(annotated)) if claim.rule == "weighed"]


def test_shipped_weights_are_many() -> None:
    assert len(weights("ratings").of) > 500


@pytest.mark.parametrize(("text", "expected"), [
    ("Now it is inadequate on both counts: quality of education, and leadership and management.",
     [("quality of education", "Inadequate"), ("leadership and management", "Inadequate")]),
])
def test_grades_that_no_rule_reads(text: str, expected: list[tuple[str, str]]) -> None:
    assert weighed(text) == expected


@pytest.mark.parametrize("text", [
    "The school would be outstanding for quality of education if it had more staff.",
    "Is the school good for quality of education?",
    "Nobody says that leadership and management is not good.",
    "The scheme asks for good governance and good people.",
    "The school is good at leadership and management, parents think.",
    "Outstanding – the quality of education is exceptional.",
])
def test_grades_that_were_not_given(text: str) -> None:
    assert weighed(text) == []


def test_signs_hold_kinds_and_no_names() -> None:
    annotated = annotate_document(Document("t.txt", f"School inspected\n\n{LEAD} Estyn called its safety Good.\n"))
    scene = survey_text(annotated)
    pairs = list(pairs_of(scene, schemes_of(scene)))
    assert [pair.area is None for pair in pairs] == [True, False]
    assert {"before", "before all ", "before marked", "before inspectorate"} <= signs_of(pairs[1])
    assert not [sign for pair in pairs for sign in signs_of(pair) if "estyn" in sign]


def test_areas_stand_apart() -> None:
    words = "Quality of education, and leadership and management were good"
    assert [words[start:end].lower() for start, end in areas_in(words)] == [
        "quality of education", "leadership and management"]
