"""Whose recommendations labels mean, and what is answered to each."""

from __future__ import annotations

import pytest

from onrecord.annotate import annotate_document
from onrecord.claims import Document, FindingClaim, RecommendationClaim
from onrecord.extract import extract_claims

LEAD = "Dunley Council\n\n{}\n\n"
PANEL = "The Housing Scrutiny Panel, chaired by Councillor Ann Example, reported in May."


def _advice(text: str) -> list[tuple[str | None, str]]:
    claims = extract_claims(annotate_document(Document("a.txt", text)))
    advice = sorted((c for c in claims if isinstance(c, RecommendationClaim)), key=lambda c: c.text.start)
    return [(claim.by.plain if claim.by else None, claim.text.words) for claim in advice]


@pytest.mark.parametrize("text", [
    "Recommendation 1: That the council mend its roof.\nResponse: Accepted. Ann Example will lead.\n\n"
    "Recommendation 2: That rents be frozen.\nResponse: Rejected.",
    "Recommendation 1\nThat the council mend its roof.\nAgreed.\n\n"
    "Recommendation 2\nThat rents be frozen.\nNot agreed.",
    "Rec. 1 - The council should mend its roof.\nExecutive response: agreed\nLead officer: Bob Roe\n"
    "Rec. 2 - That rents be frozen.\nExecutive response: not agreed",
])
def test_labels_with_answers(text: str) -> None:
    expected = [("Housing Scrutiny Panel", "mend its roof"), ("Housing Scrutiny Panel", "rents be frozen")]
    assert _advice(LEAD.format(PANEL) + text) == expected


def test_an_outsiders_recommendations_are_the_outsiders() -> None:
    lead = LEAD.format("Dame Ann Example was asked to review housing. The Housing Scrutiny Panel met in May.")
    text = lead + "R1 That rents be frozen.\nR2 That the council mend its roof."
    assert _advice(text) == [("Ann Example", "rents be frozen"), ("Ann Example", "mend its roof")]


def test_a_list_is_of_whoever_recommended_it() -> None:
    text = ("Ofsted inspected the council in May.\n\nCllr Bob Roe introduced the report of the Housing Scrutiny Panel, "
            "which recommended\n\n(a) that rents be frozen; and\n(b) that the council mend its roof.\n")
    found = _advice(LEAD.format("Minutes of 3 June 2024") + text)
    assert found == [("Housing Scrutiny Panel", "rents be frozen"), ("Housing Scrutiny Panel", "mend its roof")]


def test_an_answer_alone_is_no_recommendation() -> None:
    assert _advice(LEAD.format(PANEL) + "Response: Accepted.\n\nAgreed.\n") == []


ORGANS = "Dunley Council\n\nThe Housing Scrutiny Panel and the Task and Finish Group on Damp met in May.\n\n"
TASK, SCRUTINY = "Task and Finish Group", "Housing Scrutiny Panel"


@pytest.mark.parametrize(("text", "expected"), [
    ("The panel recommends that the council freeze rents.", [(SCRUTINY, "freeze rents")]),
    ("The group urged the council to mend its roof.", [(TASK, "mend its roof")]),
    ("The panel, chaired by Councillor Ann Example, wants the council to:\n\n• freeze rents\n• mend its roof\n",
     [(SCRUTINY, "freeze rents"), (SCRUTINY, "mend its roof")]),
    ("The panel agreed to write to Cllr Bob Roe. It also recommended that the council freeze rents.",
     [(SCRUTINY, "freeze rents")]),
    ("The CQC came too. Members of the council's roads scrutiny committee met. The committee urged the council to mend "
     "its roof.", [("roads scrutiny committee", "mend its roof")]),
    ("Cllr Bob Roe thanked everyone. The group recommends that the council:\n\n1. freezes rents;\n"
     "2. mends its roof.\n", [(TASK, "freezes rents"), (TASK, "mends its roof")]),
    ("The panel's recommendations are that the council should:\n\n- freeze rents\n- mend its roof\n",
     [(SCRUTINY, "freeze rents"), (SCRUTINY, "mend its roof")]),
])
def test_a_committee_is_called_by_what_it_is(text: str, expected: list[tuple[str, str]]) -> None:
    assert _advice(ORGANS + text) == expected


_PANEL = """{head}

1. Introduction
The group met five times and spoke to tenants of Dunley Council.

2. What we found
2.1 Repairs were slow.
2.2 Staff were courteous.
{more}

3. What we recommend
3.1 That the council publishes waiting times.
3.2 The lobby to be painted every year.
"""


@pytest.mark.parametrize("head", [
    "Dunley Council\nReport of the Housing Task Group, May 2024", "Housing Task Group\nReport on repairs, May 2024"])
def test_a_committee_reports_what_it_found(head: str) -> None:
    text = _PANEL.format(head=head, more="2.3 The group met on 4 May and heard from tenants.")
    by = "Housing Task Group"
    assert _advice(text) == [(by, "the council publishes waiting times"), (by, "The lobby to be painted every year")]
    claims = [c for c in extract_claims(annotate_document(Document("a.txt", text))) if isinstance(c, FindingClaim)]
    found = [(c.by.plain if c.by else None, c.text.words) for c in claims]
    assert found == [(by, "Repairs were slow"), (by, "Staff were courteous")]


@pytest.mark.parametrize("head", [
    "Housing Task Group, May 2024\nReport of the Director of Housing", "Housing Task Group\nMinutes, May 2024"])
def test_what_officers_write_for_a_committee_is_not_its_own(head: str) -> None:
    assert not [by for by, _ in _advice(_PANEL.format(head=head, more="")) if by == "Housing Task Group"]


def test_minutes_in_capitals_lead_to_what_a_committee_recommends() -> None:
    text = ("DUNLEY COUNCIL\nHOUSING SCRUTINY COMMITTEE\nMinutes of the meeting of 9 May 2024\n\n"
            "RESOLVED to accept recommendations (a) and (b) of the report.\n\n"
            "RESOLVED TO RECOMMEND to Full Council that:\n(i) rents be frozen; and\n(ii) the council mend its roof.\n")
    by = "Housing Scrutiny Committee"
    assert _advice(text) == [(by, "rents be frozen"), (by, "mend its roof")]
