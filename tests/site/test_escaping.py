"""Whatever a document says is text on a page: never an element, an attribute or a script."""

from __future__ import annotations

import pytest
from browsing import pages, source
from hypothesis import example, given, settings
from hypothesis import strategies as st
from lxml import html
from pyoxigraph import DefaultGraph, Literal, Quad

from factory import record
from onrecord.rdf import record_quads
from onrecord.site import Source, page_html, site_files, twin

HOSTILE = ("<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "' onmouseover='alert(1)", "</title><h1>",
           "{{ 7 * 7 }}{% raw %}", "<!-- ", "]]>", "&lt;b&gt;&#60;", "javascript:alert(1)", "</style>", "\x00\x0b\x7f",
           "a\nb\r\nc", "\u202edcba", "\ufffe")
QUADS = list(record_quads(record()))
WORDS = [quad for quad in QUADS if isinstance(quad.object, Literal)
         and quad.object.datatype.value.endswith("#string") and not quad.predicate.value.endswith("textSha256")]


def saying(words: str) -> Source:
    """The small record, in which every text is `words`."""
    changed = {quad: Quad(quad.subject, quad.predicate, Literal(words), quad.graph_name) for quad in WORDS}
    return source([changed.get(quad, quad) for quad in QUADS])


def marks(found: dict[str, html.HtmlElement]) -> set[tuple[str, str]]:
    """Every element and attribute of pages, by their names."""
    return {(str(each.tag), name) for page in found.values() for each in page.iter() for name in ("", *each.keys())}


@pytest.mark.parametrize("words", HOSTILE)
def test_hostile_words_make_no_elements_that_harmless_ones_do_not(words: str) -> None:
    hostile, harmless = pages(dict(site_files(saying(words)))), pages(dict(site_files(saying("harmless"))))
    assert hostile.keys() == harmless.keys()
    assert marks(hostile) == marks(harmless) | (marks(hostile) & {("time", ""), ("time", "datetime")})
    links = {address for page in hostile.values() for _, _, address, _ in page.iterlinks()}
    assert links == {address for page in harmless.values() for _, _, address, _ in page.iterlinks()}


@settings(max_examples=60, deadline=None)
@given(st.text(min_size=1, max_size=60))
@example("<b>&amp;</b>")
def test_any_name_is_shown_as_it_is(name: str) -> None:
    iri = next(quad.subject.value for quad in QUADS if quad.predicate.value.endswith("foaf/0.1/name"))
    quads = [Quad(quad.subject, quad.predicate, Literal(name), DefaultGraph())
             if quad.subject.value == iri and quad.predicate.value.endswith("/name") else quad for quad in QUADS]
    page = html.document_fromstring(page_html(source(quads), iri) or "")
    shown = page.find(".//h1").text_content()
    assert len(page.findall(".//h1")) == 1
    assert not page.findall(".//h1/*")
    printable = "".join("\ufffd" if _control(letter) else letter for letter in name)
    assert shown.replace("\r", "\n") == printable.replace("\r", "\n")


@pytest.mark.parametrize("address", ["javascript:alert(1)", "data:text/html,x", "file:///etc/passwd"])
def test_an_address_that_is_none_of_the_web_is_no_link(address: str) -> None:
    from pyoxigraph import NamedNode

    from onrecord.rdf.terms import term

    document = next(quad.subject for quad in QUADS if quad.predicate.value.endswith("textSha256"))
    page = Quad(document, term("foaf:page"), NamedNode(address), DefaultGraph())
    text = page_html(source([*QUADS, page]), document.value) or ""
    assert address in html.document_fromstring(text).text_content()
    assert address not in {found for _, _, found, _ in html.document_fromstring(text).iterlinks()}


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=40))
def test_any_words_survive_in_the_data(words: str) -> None:
    import pyoxigraph as ox

    made = saying(words)
    address = next(each for each in made.addresses() if each.startswith("person/"))
    for suffix, form in (("ttl", ox.RdfFormat.TURTLE), ("jsonld", ox.RdfFormat.JSON_LD)):
        told = {quad.object.value for quad in ox.parse(twin(made, made.base + address, suffix), form)
                if quad.predicate.value.endswith("foaf/0.1/name")}
        assert words in told


def _control(letter: str) -> bool:
    return (ord(letter) < 32 and letter not in "\t\n") or 127 <= ord(letter) < 160 or letter in "\ufffe\uffff"
