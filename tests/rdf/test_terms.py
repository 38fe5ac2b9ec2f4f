"""Names in RDF."""

from __future__ import annotations

import pytest

from onrecord.claims import Period
from onrecord.rdf.terms import iri, occurrence, period, prefixes, ref_iri, slug, web_address

BASE = "https://facts.example.net/"


@pytest.mark.parametrize(("kind", "key", "expected"), [
    ("person", "phil-porter", "person/phil-porter"),
    ("rating", "ofsted.sefton.overall.2022-02", "rating/ofsted.sefton.overall.2022-02"),
    ("inspection", "ofsted.2022-01/2022-03", "inspection/ofsted.2022-01--2022-03"),
    ("body", "cyngor gwynedd", "body/cyngor%20gwynedd"),
    ("body", "<script>", "body/%3Cscript%3E"),
])
def test_iris_are_flat_under_the_base(kind: str, key: str, expected: str) -> None:
    assert iri(BASE, kind, key).value == BASE + expected


def test_a_ref_is_an_iri_of_its_kind() -> None:
    assert ref_iri(BASE, "body/ofsted") == iri(BASE, "body", "ofsted")


@pytest.mark.parametrize(("edtf", "earliest", "latest"), [
    ("2022", "2022-01-01", "2022-12-31"),
    ("2024-02", "2024-02-01", "2024-02-29"),
    ("2023-11-20", "2023-11-20", "2023-11-20"),
    ("2022-06/2022-08", "2022-06-01", "2022-08-31"),
])
def test_a_period_keeps_its_precision_and_says_its_bounds(edtf: str, earliest: str, latest: str) -> None:
    pairs = period(Period(edtf), "onr:when", "sem:hasEarliestBeginTimeStamp", "sem:hasLatestEndTimeStamp")
    assert [literal.value for _, literal in pairs] == [edtf, earliest, latest]


@pytest.mark.parametrize(("words", "expected"), [
    ("Requires Improvement", "requires-improvement"), ("Good", "good"), ("  A&E (urgent) ", "a-e-urgent"),
])
def test_slugs(words: str, expected: str) -> None:
    assert slug(words) == expected


@pytest.mark.parametrize(("address", "expected"), [
    ("https://www.example.org/a", True), ("http://www.example.org", True), ("javascript:alert(1)", False),
    ("https://www.example.org/a b", False), ("", False), (None, False), ("https://[", False),
])
def test_only_web_addresses_are_links(address: str | None, expected: bool) -> None:
    assert (web_address(address) is not None) == expected


def test_occurrences_are_counted_from_the_left() -> None:
    assert [occurrence("aa", start, "aaa aa") for start in (0, 1, 4)] == [0, 1, 2]


def test_prefixes_are_sorted_and_cover_the_kinds() -> None:
    found = prefixes(BASE)
    assert list(found) == sorted(found)
    assert found["recommendation-set"] == f"{BASE}recommendation-set/"
