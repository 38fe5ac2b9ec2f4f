"""Findings told as somebody's view, counted among strengths, joined behind a relative clause; and what is none."""

from __future__ import annotations

import pytest

from onrecord.annotate import annotate_document
from onrecord.claims import Document
from onrecord.extract import survey_text
from onrecord.extract.findings import findings

LEAD = "The Care Quality Commission inspected Hollin Court in May. Inspectors found that meals are hot. "


def found(text: str) -> list[tuple[str, str]]:
    annotated = annotate_document(Document("t.txt", text))
    claims = findings(annotated, survey_text(annotated))
    return [(claim.polarity.plain, claim.text.words) for claim in claims if claim.text.words != "meals are hot"]


@pytest.mark.parametrize(("text", "expected"), [
    ("In their view visits are regular but the register is out of date.",
     [("strength", "visits are regular"), ("concern", "the register is out of date")]),
    ("Families come and go as they like and, in the inspectors’ judgement, outings are imaginative.",
     [("strength", "Families come and go as they like"), ("strength", "outings are imaginative")]),
    ("To the inspectors’ eyes the garden was neglected.", [("concern", "the garden was neglected")]),
    ("Its report counts the laundry among the home’s assets.",
     [("strength", "the laundry among the home’s assets")]),
    ("The checks are late, and the plans that we sampled were thin.",
     [("concern", "The checks are late"), ("concern", "the plans that we sampled were thin")]),
    ("Visitors are at ease, although feedback to those who complain is poor.",
     [("strength", "Visitors are at ease"), ("concern", "feedback to those who complain is poor")]),
])
def test_views(text: str, expected: list[tuple[str, str]]) -> None:
    assert found(LEAD + text) == expected


@pytest.mark.parametrize("text", [
    "They did not look at the laundry.",
    "Inspectors found much to enjoy.",
    "No other home in the county fell below good.",
    "The home changed hands in March.",
    "They suggested no changes to the rota.",
])
def test_what_is_no_finding(text: str) -> None:
    assert found(LEAD + text) == []


def test_a_letter_of_peers() -> None:
    text = ("Councillor Jo Marsh, Leader\nDunley District Council\n\nDear Jo\n\nThank you for inviting the Local "
            "Government Association (LGA) to carry out this peer challenge.\n\nYou asked us to be frank. My second "
            "visit was a short one. You are, however, slow to finish things. Your planners, I am afraid, are rude.\n\n"
            "With our thanks\n\nBo Sample\non behalf of the team\n")
    assert found(text) == [("concern", "You are, however, slow to finish things"),
                           ("concern", "Your planners, I am afraid, are rude")]
