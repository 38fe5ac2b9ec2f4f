"""Who reviews: persons whom a text shows to have looked into something, and whose advice it then is."""

from __future__ import annotations

import pytest

from onrecord.annotate import annotate_document
from onrecord.claims import Document, RecommendationClaim
from onrecord.extract import extract_claims, survey_text
from onrecord.extract.authority.sources import sources_in

ASIDE = "\n\nOfsted rated Fenwick School good in 2021.\n"


@pytest.mark.parametrize(("text", "offices"), [
    ("Ann Bell, the Western Children’s Commissioner, came to Dunley Council.", {"commissioner"}),
    ("Dame Ann Bell reviewed the governance of Dunley Council in May.", {"reviewer"}),
    ("Ann Bell, who looked into how the council answers letters, is back.", {"reviewer"}),
    ("Ann Bell was commissioned in January to report on the housing service of Dunley Council.", {"reviewer"}),
    ("A study of flooding, carried out for Dunley Council by Ann Bell, is complete.", {"reviewer"}),
    ("Ann Bell had spent two days in May on a review of how Dunley Council pays its bills.", {"reviewer"}),
    ("Ann Bell’s review of Dunley Council is out.", {"reviewer"}),
    ("A study of flooding that was written for the council by Ann Bell is out.", {"reviewer"}),
    ("The assembly, led by Ann Bell, has moved to new offices.", set()),
    ("An investigation into the death of Ann Bell was opened.", set()),
    ("Dunley Live: report as it happens\n\nUpdates by Ann Bell", set()),
    ("Ann Bell reviewed the book for the Dunley Gazette.", set()),
    ("Ann Bell looked at the clock.", set()),
])
def test_who_reviews(text: str, offices: set[str]) -> None:
    sources = sources_in(survey_text(annotate_document(Document("t.txt", text + ASIDE))))
    assert set(sources.capacities.get("Ann Bell", ())) == offices


@pytest.mark.parametrize("text", [
    "Ann Bell, the Western Children’s Commissioner, publishes her report on Dunley Council today. Of the nine "
    "recommendations in her report, one is urgent: that the council should close Larch House.",
    "Dame Ann Bell examined the management of Dunley Council in May. Her advice is that the council should meet "
    "in public.",
])
def test_a_reviewer_advises_and_not_an_inspectorate_in_passing(text: str) -> None:
    claims = extract_claims(annotate_document(Document("t.txt", text + ASIDE)))
    found = {(c.by.plain, c.to.plain) for c in claims if isinstance(c, RecommendationClaim) and c.by and c.to}
    assert found == {("Ann Bell", "Dunley Council")}


OURS = "Care Quality Commission\n\nOur assessment of Dunley Council\n\nInspectors found staff kind.\n\n"
NEWS = "Ofsted inspected Dunley Council in May.\n\n"


@pytest.mark.parametrize(("text", "expected"), [
    (OURS + "We rated the council good.\n\nAge UK wants the council to spend more.", set()),
    (NEWS + "I urged the Cabinet Member for Children, Cllr Jo Marsh, to publish the list.", set()),
    (NEWS + "“Nobody should find out from a website that they are homeless.”", set()),
])
def test_who_asks_is_heard_or_nobody_is(text: str, expected: set[tuple[str, str]]) -> None:
    claims = extract_claims(annotate_document(Document("t.txt", text)))
    assert {(c.by.plain, c.text.words) for c in claims if isinstance(c, RecommendationClaim) and c.by} == expected
