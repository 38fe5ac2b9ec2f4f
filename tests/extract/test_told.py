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
