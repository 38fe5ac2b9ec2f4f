"""The vocabulary as a page: every term under its anchor with all that the Turtle says of it, valid, axe-clean."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import urldefrag

import pytest
import rdflib
from lxml import html
from rdflib.namespace import RDF, RDFS, SKOS

from checkers import Page, complaints, faults, tab
from onrecord.publish.vocabulary import vocabulary_page
from vocabulary import INCLUDES, ONR, TERMS, VOCABULARY

__all__ = ["tab"]  # a fixture

TEXT = vocabulary_page()
PAGE = html.document_fromstring(TEXT)


def told(name: str) -> str:
    """The words under an anchor, on one line."""
    [found] = PAGE.xpath("//*[@id=$name]", name=name)
    return " ".join(found.text_content().split())


@pytest.mark.parametrize("name", sorted(TERMS))
def test_a_term_stands_under_its_anchor_with_its_words(name: str) -> None:
    term = rdflib.URIRef(ONR + name)
    if (term, RDF.type, SKOS.ConceptScheme) in VOCABULARY:
        assert told(name) == f"Concepts: {VOCABULARY.value(term, SKOS.prefLabel)}"
    else:
        label = VOCABULARY.value(term, RDFS.label) or VOCABULARY.value(term, SKOS.prefLabel)
        says = VOCABULARY.value(term, RDFS.comment) or VOCABULARY.value(term, SKOS.definition)
        assert told(name).startswith(f"{label} onr:{name}")
        assert str(says) in told(name)


@pytest.mark.parametrize("predicate", [RDFS.domain, INCLUDES, RDFS.range, RDFS.subClassOf, RDFS.subPropertyOf])
def test_how_a_term_stands_to_others_is_told_and_linked(predicate: rdflib.URIRef) -> None:
    for term, other in VOCABULARY.subject_objects(predicate):
        name = str(term)[len(ONR):]
        if not name.endswith(("Said", "Read")):
            target = f"#{str(other)[len(ONR):]}" if str(other).startswith(ONR) else str(other)
            assert target in PAGE.xpath("//*[@id=$name]//a/@href", name=name), (name, target)


def test_every_link_of_the_page_leads_somewhere() -> None:
    anchors = PAGE.xpath("//@id")
    assert len(anchors) == len(set(anchors))
    inside = {urldefrag(link).fragment for link in PAGE.xpath("//a/@href") if link.startswith("#")}
    assert inside <= set(anchors)
    outside = {link for link in PAGE.xpath("//a/@href | //link/@href") if not link.startswith(("#", "http"))}
    assert outside == {"vocabulary.ttl"}
    assert not PAGE.xpath("//script | //@onclick | //img | //link[@rel='stylesheet']")


def test_words_of_another_vocabulary_are_escaped() -> None:
    text = (f"@prefix owl: <http://www.w3.org/2002/07/owl#> . @prefix rdfs: <{RDFS}> . "
            f'<{ONR}Bad> a owl:Class ; rdfs:label "<b>&" ; rdfs:comment "<script>alert(1)</script>" .')
    page = html.document_fromstring(vocabulary_page(text))
    assert page.xpath("//h3")[0].text_content().split() == ["<b>&", "onr:Bad"]
    assert not page.xpath("//script")


def test_the_page_is_valid(tmp_path: Path) -> None:
    (tmp_path / "vocabulary.html").write_text(TEXT, "utf-8")
    assert faults(tmp_path) == ""


def test_axe_finds_no_fault(tab: Page, tmp_path: Path) -> None:
    (tmp_path / "vocabulary.html").write_text(TEXT, "utf-8")
    for how in ({"dark": False}, {"dark": True, "width": 390}):
        assert complaints(tab, tmp_path / "vocabulary.html", **how) == []
