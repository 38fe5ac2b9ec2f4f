"""What a meeting noted, asked and agreed, and what papers say beside a report, is nothing that was found."""

from __future__ import annotations

import pytest

from onrecord.annotate import annotate_document
from onrecord.claims import Document, FindingClaim, RecommendationClaim
from onrecord.extract import extract_claims
from onrecord.extract.reporting.business import is_business


def _claims(words: str) -> list[FindingClaim | RecommendationClaim]:
    claims = extract_claims(annotate_document(Document("a.txt", words)))
    return [claim for claim in claims if isinstance(claim, FindingClaim | RecommendationClaim)]


@pytest.mark.parametrize(("words", "told"), [
    ("Members were pleased to note that morale had improved.", True),
    ("In response to questions, the Assistant Director advised that hiring remained hard.", True),
    ("After months of doubt, rumour and delay, Dunley’s school superintendent says the pupils come last.", True),
    ("20.1.3  The Panel had agreed to further resources being made available.", True),
    ("In an email seen by this paper, an ombudsman's office staffer confirmed that it had no objections.", True),
    ("Members of the Cabinet gave thanks to staff.", True),
    ("Members praised the patience of foster carers.", True),
    ("The group had found that repairs were slow.", True),
    ("Councillors in Dunley have backed calls for more beds.", True),
    ("The board does not hold managers to account.", False),
    ("Members understand their duties and officers are open with them.", False),
    ("Staff told us that the chair was rarely seen.", False),
])
def test_who_deliberates(words: str, told: bool) -> None:
    text = annotate_document(Document("a.txt", words))
    assert is_business(text, text.sentences[0]) is told


MINUTES = (
    "Children's Scrutiny Panel, Dunley Council, 17 May 2023\n\nMinutes:\n\nThe Panel received the report of the Ofsted "
    "inspection and noted its contents.\n\nOfficers confirmed that records were now audited monthly and there had been "
    "an improvement since June. Ofsted found that social workers knew children well.\n\n"
    "·      Social work practice was observed\n\nIn the discussion the following points were made:\n\n"
    "·      The whole Council was responsible for turning things around and partners had a duty to help\n"
)
NONE = [
    "Ofsted inspected Dunley Council.\n\n“There is some reason to think,” Commissioner Bob Roe says, “that decisions "
    "were made in private.”",
    "If the meeting with the auditors was tense, it only got worse after they had left the building.",
    "RESOLVED: That Council considers the recommendation of the Appointments Committee and:\n\n1) appoints Mr Guy Holt "
    "as Chief Executive; and\n\n2) notes the full authority of the Chief Executive.",
    "Conducted over four days in May 2022, the peer team held 65 interviews and focus groups with staff.",
]


def test_of_minutes_only_what_inspectors_found_is_a_finding() -> None:
    assert [claim.text.plain for claim in _claims(MINUTES)] == ["social workers knew children well"]


@pytest.mark.parametrize("words", NONE)
def test_what_is_no_finding_and_no_recommendation(words: str) -> None:
    assert _claims(words) == []


def test_a_list_of_findings_behind_a_lead_that_quotes() -> None:
    words = (
        "Ofsted inspected Dunley Council.\n\nThe findings in the report, including the conclusion that “if it did not "
        "exist we would have to invent it”, include:\n- The council has raised its reserves\n- 84 per cent of staff are"
        " proud of their work\n"
    )
    assert [(claim.kind, claim.text.plain) for claim in _claims(words)] == [
        ("findings", "The council has raised its reserves"),
        ("findings", "84 per cent of staff are proud of their work"),
    ]


def test_a_section_ends_where_a_name_and_links_stand() -> None:
    words = (
        "HM Inspectorate of Prisons\n\nHMP Tarn\n\nWhat we found\n\nThe prison was calm and well led. Too many men were"
        " locked up all day.\nAnn Holt, Chief Inspector of Prisons\n\nEasy read summary\n(PDF, 596 KB)\nFigures\n"
    )
    assert [claim.text.plain for claim in _claims(words)] == [
        "The prison was calm and well led", "Too many men were locked up all day"]
