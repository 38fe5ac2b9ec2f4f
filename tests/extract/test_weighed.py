"""Sentences and phrases weighed: what is taken for a finding or a recommendation that no rule marks."""

from __future__ import annotations

import pytest

from onrecord.annotate import annotate_document
from onrecord.claims import Document
from onrecord.extract.authority.sources import sources_in
from onrecord.extract.findings import findings
from onrecord.extract.recommendations import recommendations
from onrecord.extract.reporting.frames import find_frames
from onrecord.extract.reporting.weighed import signs_of
from onrecord.extract.scene import survey_text
from onrecord.extract.weights import Weights, weights

LEAD = "Inspectors from Ofsted visited Dunley Primary School in June and have published their report."


def test_chances_add_up_the_weights_of_the_signs_that_are_known() -> None:
    known = Weights(-1.0, {"a": 1.0, "b": 3.0})
    assert known.chance(["a"]) == 0.5
    assert known.chance(["a", "never seen"]) == 0.5
    assert known.chance(["a", "b"]) > 0.9 > 0.5 > known.chance([])


@pytest.mark.parametrize("question", ["findings", "recommendations"])
def test_shipped_weights_lean_to_no(question: str) -> None:
    shipped = weights(question)
    assert shipped.chance([]) < 0.5
    assert len(shipped.of) > 500


@pytest.mark.parametrize(("text", "expected"), [
    ("Staff are kind, the report goes on, and children feel safe.", "children feel safe"),
    ("Less happily, too many pupils are not helped when they fall behind.", "too many pupils are not helped"),
])
def test_findings_that_no_frame_marks(text: str, expected: str) -> None:
    annotated = annotate_document(Document("t.txt", f"School inspected\n\n{LEAD} {text}\n"))
    assert any(expected in claim.text.words for claim in findings(annotated, survey_text(annotated)))


@pytest.mark.parametrize("text", [
    "Parents can buy a ticket for the summer fair at the school office.",
    "The council meets again on Tuesday.",
    "“I was thrilled to see all of our children so happy when they came out to meet us,” said Ann Example.",
])
def test_sentences_that_are_no_findings(text: str) -> None:
    annotated = annotate_document(Document("t.txt", f"School inspected\n\n{LEAD} {text}\n"))
    assert not [claim for claim in findings(annotated, survey_text(annotated)) if claim.rule == "weighed"]


@pytest.mark.parametrize(("text", "expected"), [
    ("The notice obliges the school to train all of its staff by June.", ["train all of its staff by June"]),
    ("The school plans to open a new hall.", []),
])
def test_recommendations_that_no_rule_lists(text: str, expected: list[str]) -> None:
    annotated = annotate_document(Document("t.txt", f"School inspected\n\n{LEAD} {text}\n"))
    found = [claim.text.words for claim in recommendations(annotated, survey_text(annotated))]
    assert found == expected


LETTER = (
    "Ofsted\n\n3 March 2025\n\nDear Ms Example\n\nMonitoring visit to Dunley children's services\n\n"
    "We visited Dunley on 4 February. Social workers know their children well. Supervision is irregular and poor.\n\n"
    "People\n\n{}\n\nYours sincerely\n\nAnn Tarn\nHis Majesty's Inspector\n"
)


@pytest.mark.parametrize("text", [
    "Councillor Idris Beck described the year to us as “a good climb, two steps at a time”.",
    "Your finance officer, Ann Beck, leaves in May. Good candidates for her post are seen next week.",
    "It is not our practice to award a good or any other grade.",
])
def test_what_inspectors_say_in_passing_weighs_too_little(text: str) -> None:
    annotated = annotate_document(Document("t.txt", LETTER.format(text)))
    found = [claim.text.words for claim in findings(annotated, survey_text(annotated))]
    assert found == ["Social workers know their children well", "Supervision is irregular and poor"]


def test_signs_of_what_stands_around_a_sentence() -> None:
    sources = sources_in(survey_text(annotate_document(Document("t.txt", LETTER.format("All is well.")))))
    told = find_frames(sources)
    at = next(place for place, each in enumerate(told) if "Supervision" in each[1].shape)
    shown = signs_of(sources, told[at], None)
    assert {"of 3", "last tone strength", "next none", "below visit", "s supervision"} <= shown
