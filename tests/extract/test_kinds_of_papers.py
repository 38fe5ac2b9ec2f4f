"""Papers as each office words them: coroners' reports, ombudsmen's decisions, auditors' and peers' reports."""

from __future__ import annotations

import pytest

from onrecord.annotate import annotate_document
from onrecord.claims import Document, FindingClaim, RecommendationClaim
from onrecord.extract import extract_claims


def _found(text: str) -> list[tuple[str | None, str]]:
    claims = extract_claims(annotate_document(Document("t.txt", text)))
    found = sorted((c for c in claims if isinstance(c, FindingClaim)), key=lambda c: c.text.start)
    return [(c.by.plain if c.by else None, c.text.words) for c in found]


def _advice(text: str) -> list[tuple[str | None, str]]:
    claims = extract_claims(annotate_document(Document("t.txt", text)))
    told = (c for c in claims if isinstance(c, RecommendationClaim) and not c.count)
    advice = sorted(told, key=lambda c: c.text.start)
    return [(c.to.plain if c.to else None, c.text.words) for c in advice]


CORONER = (
    "REPORT TO PREVENT DEATHS\n\nTHIS REPORT IS BEING SENT TO:\nDunley Hospital NHS Trust\n\n1 CORONER\n"
    "I am Ann Example, Senior Coroner for North Dunley.\n\n4 CIRCUMSTANCES OF THE DEATH\n"
    "Mr Roe fell from a poor ladder.\n\n5 CORONER'S CONCERNS\n"
    "In my opinion there is a risk that future deaths will occur unless action is taken.\n"
    "(1) Ladders were not checked.\n(2) Nobody wrote down who used them.\n\n"
    "6 ACTION SHOULD BE TAKEN\nIn my opinion urgent action should be taken to prevent this.\n"
)


def test_a_coroners_concerns_are_found_and_its_form_says_nothing() -> None:
    assert _found(CORONER) == [("Ann Example", "Ladders were not checked"),
                               ("Ann Example", "Nobody wrote down who used them")]
    assert _advice(CORONER) == []


DECISION = "Local Government and Social Care Ombudsman\n\nDecision\n\nDunley Council was at fault.\n\n{}\n"


@pytest.mark.parametrize(("words", "expected"), [
    ("Within a month of this decision the Council will apologise to Mr B.", ["apologise to Mr B"]),
    ("No later than the end of May, the Council should pay Mr B £300.", ["pay Mr B £300"]),
    ("The Council will be able to answer the draft of this decision.", []),
])
def test_what_a_decision_has_done_by_a_day(words: str, expected: list[str]) -> None:
    assert _advice(DECISION.format(words)) == [("Dunley Council", each) for each in expected]


AUDIT = "Grant Thornton\n\nAuditor's annual report: Dunley Council\n\nReserves are low.\n\n{}\n"
PEERS = "LGA Peer Challenge – progress review\n\nDunley Council\n\nFeedback report\n\nStaff are kind.\n\n{}\n"


@pytest.mark.parametrize(("text", "expected"), [
    (AUDIT.format("Improvement recommendation 1: The council should count its vans.\n"
                  "Improvement recommendation 2: The council should sell its barn."),
     ["count its vans", "sell its barn"]),
    (PEERS.format("Next steps\n\nThe team suggest that the council might wish to share its plan with schools."),
     ["share its plan with schools"]),
    ("Ofsted inspected Dunley Council.\n\nThe council should:\n\n1. keep its files in order.\n\n"
     "The Chief Constable of Dunley Police should:\n\n2. make sure that calls are answered within a minute.\n",
     ["keep its files in order", "make sure that calls are answered within a minute"]),
    ("Ofsted made two recommendations to Dunley Council, among them that files be kept in order and that vans be "
     "counted.", ["files be kept in order", "vans be counted"]),
])
def test_what_is_advised(text: str, expected: list[str]) -> None:
    assert [words for _, words in _advice(text)] == expected


@pytest.mark.parametrize(("text", "expected"), [
    (PEERS.format("Files are still lost."), [("Local Government Association", "Staff are kind"),
                                              ("Local Government Association", "Files are still lost")]),
    ("The force made a string of errors in its search for a boy, the Independent Office for Police Conduct has found.",
     [("Independent Office for Police Conduct", "The force made a string of errors in its search for a boy")]),
    ("Ann Example, an independent reviewer, found that doors were wedged open. She advises the landlord to mend them.",
     [("Ann Example", "doors were wedged open")]),
    ("Ofsted inspected Dunley Council.\n\nA review led by Dame Ann Example has found that budgets were not checked.\n\n"
     "Ms Example wants the council to:\n- sell its barn\n\nThe choir also sang, and nobody was late.",
     [("Ann Example", "budgets were not checked")]),
])
def test_what_is_found(text: str, expected: list[tuple[str, str]]) -> None:
    assert _found(text) == expected
