"""Plain words for what the graph names by IRIs: days, predicates, labels."""

from __future__ import annotations

import re

import pytest
from browsing import source

from factory import record
from onrecord.rdf import DEFAULT_BASE, record_quads
from onrecord.rdf.terms import KINDS as SEGMENTS
from onrecord.site.labels import LENGTH, cut, label
from onrecord.site.source import short
from onrecord.site.words import KINDS, machine_day, plain_day, words


@pytest.mark.parametrize(("when", "plain", "machine"), [
    ("2024", "2024", "2024"),
    ("2024-02", "February 2024", "2024-02"),
    ("2024-02-09", "9 February 2024", "2024-02-09"),
    ("2024-11-05/2024-11-06", "5 to 6 November 2024", ""),
    ("2024-11-30/2024-12-02", "30 November to 2 December 2024", ""),
    ("2024-12-30/2025-01-02", "30 December 2024 to 2 January 2025", ""),
    ("2024-05/2024-07", "May to July 2024", ""),
    ("2024-05-01/2024-07", "1 May 2024 to July 2024", ""),
    ("2024-05-01/2024-05-01", "1 May 2024", ""),
    ("2023/2024", "2023 to 2024", ""),
    ("2024-21", "2024-21", ""),
    ("2024~", "2024~", ""),
    ("../2024", "../2024", ""),
    ("2024-13", "2024-13", ""),
    ("", "", ""),
])
def test_a_period_in_plain_words(when: str, plain: str, machine: str) -> None:
    assert (plain_day(when), machine_day(when)) == (plain, machine)


def test_every_predicate_of_a_graph_is_said_in_plain_words() -> None:
    used = {short(quad.predicate.value) for quad in record_quads(record())}
    assert {name: words(name) for name in used if re.search(r"[A-Z:/#]|^$", words(name).replace("SHA-256", ""))} == {}


def test_a_predicate_that_nobody_knows_is_said_by_its_name() -> None:
    assert words("https://elsewhere.example/terms#hasFavouriteColour") == "has favourite colour"


def test_every_kind_of_iri_has_a_name_and_a_sentence() -> None:
    assert set(SEGMENTS) == set(KINDS)
    assert all(kind.single and kind.plural and kind.text.endswith(".") for kind in KINDS.values())


@pytest.mark.parametrize(("address", "expected"), [
    ("person/tamsin-quill", "Tamsin Quill"),
    ("body/care-quality-commission", "Care Quality Commission"),
    ("grade/care-quality-commission", "grades of Care Quality Commission"),
    ("grade/care-quality-commission.good", "Good (Care Quality Commission)"),
    ("person/nobody", "nobody"),
])
def test_a_label(address: str, expected: str) -> None:
    assert label(source(), DEFAULT_BASE + address) == expected


def test_every_thing_has_a_label_of_its_own_words() -> None:
    made = source()
    for address in made.addresses():
        said = label(made, made.base + address)
        assert said.strip()
        assert len(said) <= 3 * LENGTH
        assert said != address.partition("/")[2] or "." in address, address


def test_a_circle_of_labels_ends() -> None:
    from pyoxigraph import DefaultGraph, NamedNode, Quad

    from onrecord.rdf.terms import term

    iri = NamedNode(f"{DEFAULT_BASE}tenure/circle")
    quads = [*record_quads(record()), Quad(iri, term("org:member"), iri, DefaultGraph())]
    assert label(source(quads), iri.value) == "circle"


def test_words_are_cut_at_a_space() -> None:
    assert cut("a " * 80) == "a " * 45 + "…"
    assert cut("one, two", 5) == "one …"
    assert cut("x" * 200) == "x" * LENGTH + " …"


def test_an_address_that_is_no_longer_used_says_what_took_its_place() -> None:
    from browsing import text
    from lxml import html
    from pyoxigraph import DefaultGraph, Literal, NamedNode, Quad

    from onrecord.rdf.terms import term
    from onrecord.site import page_html

    left, stays = NamedNode(f"{DEFAULT_BASE}person/t-quill"), NamedNode(f"{DEFAULT_BASE}person/tamsin-quill")
    made = source([*record_quads(record()), Quad(left, term("dct:isReplacedBy"), stays, DefaultGraph()),
                   Quad(left, term("owl:deprecated"), Literal("true", datatype=term("xsd:boolean")), DefaultGraph()),
                   Quad(left, term("rdfs:label"), Literal("T Quill"), DefaultGraph())])
    pages = [html.document_fromstring(page_html(made, each.value) or "") for each in (left, stays)]
    assert "T Quill No longer used yes Replaced by Tamsin Quill" in text(pages[0])
    assert [link.text for link in pages[1].xpath("//section[@aria-labelledby='replaces']//a")] == ["T Quill"]
