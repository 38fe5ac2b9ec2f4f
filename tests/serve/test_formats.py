"""Content negotiation: which form an Accept header gets."""

from __future__ import annotations

import pytest

from onrecord.serve.formats import GRAPHS, PAGES, QUESTIONS, ROWS, Form, by_accept, by_suffix, takes_gzip

BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,*/*;q=0.8"


@pytest.mark.parametrize(("forms", "accept", "suffix"), [
    (ROWS, "", "json"),
    (ROWS, "*/*", "json"),
    (ROWS, "application/*", "json"),
    (ROWS, "text/*", "csv"),
    (ROWS, "text/csv", "csv"),
    (ROWS, "TEXT/CSV ; q=1", "csv"),
    (ROWS, "text/csv;q=0.1, application/sparql-results+xml", "xml"),
    (ROWS, "application/sparql-results+xml;q=0.5, text/tab-separated-values;q=0.8", "tsv"),
    (ROWS, "application/json", "json"),
    (ROWS, "application/xml", "xml"),
    (ROWS, BROWSER, "html"),
    (ROWS, "text/csv;q=0, */*;q=0.1", "json"),
    (ROWS, "*/*;q=0.1, application/sparql-results+json;q=0", "xml"),
    (ROWS, "text/turtle", None),
    (ROWS, "*/*;q=0", None),
    (ROWS, "text/csv;q=nonsense", None),
    (ROWS, "text/csv;charset=utf-8;q=0.2", "csv"),
    (GRAPHS, "*/*", "ttl"),
    (GRAPHS, "application/rdf+xml, application/n-triples;q=0.9", "rdf"),
    (GRAPHS, "application/ld+json", "jsonld"),
    (GRAPHS, "text/csv", None),
    (QUESTIONS, "*/*", "json"),
    (QUESTIONS, BROWSER, "html"),
    (QUESTIONS, "application/sparql-results+json", "srj"),
    (PAGES, BROWSER, "html"),
    (PAGES, "text/turtle, text/html;q=0.5", "ttl"),
])
def test_the_form_that_is_liked_best_is_given(forms: tuple[Form, ...], accept: str, suffix: str | None) -> None:
    found = by_accept(forms, accept)
    assert (found[0].suffix if found else None) == suffix


def test_what_was_asked_for_is_what_it_is_called() -> None:
    found = by_accept(ROWS, "application/json")
    assert found is not None
    assert found[0].content_type(found[1]) == "application/json"
    assert ROWS[2].content_type() == "text/csv; charset=utf-8"


@pytest.mark.parametrize(("suffix", "media_type"), [
    ("json", "application/sparql-results+json"), ("tsv", "text/tab-separated-values"), ("ttl", None), ("", None),
])
def test_a_suffix_names_a_form(suffix: str, media_type: str | None) -> None:
    found = by_suffix(ROWS, suffix)
    assert (found[1] if found else None) == media_type


@pytest.mark.parametrize(("header", "taken"), [
    ("gzip", True), ("gzip, deflate, br", True), ("deflate", False), ("", False), ("*", True), ("gzip;q=0", False),
    ("*;q=0.5, gzip;q=0", False), ("x-gzip", True), ("identity", False),
])
def test_gzip_is_given_to_who_takes_it(header: str, taken: bool) -> None:
    assert takes_gzip(header) is taken
