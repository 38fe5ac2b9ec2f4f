"""Whom a recommendation tells where its own passage does not say it."""

from __future__ import annotations

import pytest

from onrecord.annotate import annotate_document
from onrecord.claims import Document, RecommendationClaim
from onrecord.extract import extract_claims

DUNLEY = "Ofsted inspected Dunley Council in May and rated it inadequate.\n\n"


def told(text: str) -> list[str | None]:
    claims = extract_claims(annotate_document(Document("t.txt", text)))
    return [c.to.plain if c.to else None for c in claims if isinstance(c, RecommendationClaim)]


@pytest.mark.parametrize(("text", "expected"), [
    (DUNLEY + "Fenwick School has had a visit too. Ofsted wants a plan by June.", ["Fenwick School"]),
    (DUNLEY + "Ofsted wants a plan by June.", ["Dunley Council"]),
    (DUNLEY + "Ann Bell, head of Fenwick School, wept. Ofsted wants a plan by June.", ["Dunley Council"]),
    (DUNLEY + "The Care Quality Commission rated Larch House good.\n\nOfsted made two recommendations.",
     ["Dunley Council"]),
    ("Dunley University Health Board\n\nHealthcare Inspectorate Wales visited. It made two recommendations. The first "
     "is that the health board hire a nurse.", ["Dunley University Health Board"] * 2),
])
def test_whom_a_recommendation_tells(text: str, expected: list[str | None]) -> None:
    assert told(text) == expected


def test_a_commissioner_reports_in_the_first_person() -> None:
    text = ("Services in Dunley: report to the Secretary of State\n\nProfessor Ann Bell\nCommissioner for Children’s "
            "Services in Dunley\n\n1. You appointed me in May. Ofsted had inspected Dunley Council in March.\n\n"
            "I recommend that:\n\n(i)\tthe Council hires a nurse;\n(ii)\ta single door opens in June.\n")
    claims = extract_claims(annotate_document(Document("t.txt", text)))
    assert {c.by.plain for c in claims if isinstance(c, RecommendationClaim) and c.by} == {"Ann Bell"}


def test_inspectorates_that_came_together() -> None:
    text = ("Joint inspection of Dunley\n\nIn May Ofsted, the Care Quality Commission (CQC) and HM Inspectorate of "
            "Probation jointly inspected Dunley Council.\n\nWhat needs to improve?\n\n• The timeliness of plans\n")
    claims = extract_claims(annotate_document(Document("t.txt", text)))
    assert [c.by.plain for c in claims if isinstance(c, RecommendationClaim) and c.by] == [
        "Ofsted, Care Quality Commission and HM Inspectorate of Probation"]


def test_three_orders_in_one_sentence() -> None:
    text = DUNLEY + "The landlord was ordered to pay £4,200 in compensation, apologise in person and review its policy."
    claims = extract_claims(annotate_document(Document("t.txt", text)))
    assert [c.text.words for c in claims if isinstance(c, RecommendationClaim)] == [
        "pay £4,200 in compensation", "apologise in person", "review its policy"]


def test_whom_the_words_that_lead_to_a_list_name() -> None:
    text = ("Audit Wales reviewed the contracts of Dunley Council in June. Fenwick School was rated good by "
            "Estyn.\n\nOf the two recommendations, one is for Dunley Council, namely that the council should\n\n"
            "(a)\tpublish its complaints every year;\n(b)\ttrain its night staff.\n")
    assert set(told(text)) == {"Dunley Council"}


def test_items_follow_whoever_recommends_without_a_colon() -> None:
    text = ("Services in Dunley: second report\n\nAnn Bell\nCommissioner for Children’s Services in Dunley\n\n"
            "You appointed me in May. My review of Dunley Council ended in June. I recommend now\n\n"
            "(1) that the council keep its service;\n(2) that the chief executive attend the board in person.\n")
    claims = extract_claims(annotate_document(Document("t.txt", text)))
    assert [(c.by.plain, c.text.words) for c in claims if isinstance(c, RecommendationClaim) and c.by] == [
        ("Ann Bell", "keep its service"),
        ("Ann Bell", "attend the board in person")]
