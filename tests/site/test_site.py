"""The whole site: every IRI answers, every link leads somewhere, the data beside a page say what the page says."""

from __future__ import annotations

import random
from pathlib import PurePosixPath

import pyoxigraph as ox
import pytest
from browsing import files, links, pages, source, text
from lxml import html

from factory import record
from onrecord.query import graph_of
from onrecord.rdf import DEFAULT_BASE, record_quads
from onrecord.site import Links, described, front_html, index_pages, page_html, site_files
from onrecord.site.links import LONGEST, filed
from onrecord.site.source import owner

SUBJECTS = sorted({quad.subject.value.removeprefix(DEFAULT_BASE) for quad in record_quads(record())
                   if quad.subject.value.startswith(DEFAULT_BASE)})
WHOLE = [address for address in SUBJECTS if owner(address) == address]
#: What a page need not lead to: a document tells what follows from its claims, a passage belongs to claims.
ONE_WAY = {"oa#hasSource", "oa#hasSelector", "ns#inDocument", "ns#reportedIn", "ns#rates", "ns#said", "ns#recommends",
           "ns#holdsRole", "ns#heldRole", "core#inScheme"}


@pytest.mark.parametrize("address", SUBJECTS)
def test_every_iri_of_the_data_has_a_page(address: str) -> None:
    assert f"{address}/index.html" in files()


@pytest.mark.parametrize("address", WHOLE)
def test_the_data_beside_a_page_are_what_describes_its_thing(address: str) -> None:
    triples = set(described(source(), DEFAULT_BASE + address))
    assert {quad.triple for quad in ox.parse(files()[f"{address}.ttl"], ox.RdfFormat.TURTLE)} == triples
    assert {quad.triple for quad in ox.parse(files()[f"{address}.jsonld"], ox.RdfFormat.JSON_LD)} == triples
    page = html.document_fromstring(files()[f"{address}/index.html"])
    twins = {each.get("type"): each.get("href") for each in page.findall(".//link[@rel='alternate']")}
    name = f"../../{address}"
    assert twins == {"text/turtle": f"{name}.ttl", "application/ld+json": f"{name}.jsonld"}


def test_all_data_together_are_the_graph() -> None:
    told = {quad.triple for name, body in files().items() if name.endswith(".ttl")
            for quad in ox.parse(body, ox.RdfFormat.TURTLE)}
    graph = {quad.triple for quad in record_quads(record())}
    assert {triple for triple in graph if triple.subject.value.startswith(DEFAULT_BASE)} <= told <= graph


def test_every_link_leads_to_a_file_and_a_place_in_it() -> None:
    parsed = pages(files())
    for path, page in parsed.items():
        for target, fragment in links(path, page):
            if not target.startswith(("https://", "http://")):
                assert target in files(), (path, target)
                assert not fragment or parsed[target].get_element_by_id(fragment) is not None, (path, fragment)


def test_every_page_can_be_reached_from_the_front_page() -> None:
    parsed, seen, left = pages(files()), set(), {"index.html"}
    while left:
        seen |= left
        left = {target for path in left for target, _ in links(path, parsed[path])} & parsed.keys() - seen
    assert seen == {path for path in parsed if owner(path.removesuffix("/index.html")) + "/index.html" == path
                    or "/" not in path}


def test_links_go_both_ways() -> None:
    leads = {path: {target for target, _ in links(path, page)} for path, page in pages(files()).items()}
    for quad in record_quads(record()):
        ends = [getattr(end, "value", "").removeprefix(DEFAULT_BASE) for end in (quad.subject, quad.object)]
        if all(end in WHOLE for end in ends) and "#".join(_last(quad.predicate.value)) not in ONE_WAY:
            left, right = (f"{end}/index.html" for end in ends)
            assert right in leads[left], (left, quad.predicate.value, right)
            assert left in leads[right] or ends[0].startswith(("merge/", "decision/")), (right, "back to", left)


def _last(iri: str) -> tuple[str, str]:
    head, _, local = iri.replace("#", "/").rpartition("/")
    return head.rpartition("/")[2], local


def test_nothing_is_loaded_but_the_style_sheet() -> None:
    for path, page in pages(files()).items():
        loaded = [element.get("href") or element.get("src") for element in
                  page.xpath("//link[@rel='stylesheet'] | //script | //img | //iframe | //object | //embed | //style")]
        assert loaded == [f"{'../' * path.count('/')}site.css"]
        assert not page.xpath("//@style | //@onclick | //@onload")
    assert "url(" not in files()["site.css"]
    assert "@import" not in files()["site.css"]


def test_the_same_graph_gives_the_same_files_whatever_the_order() -> None:
    quads = list(record_quads(record()))
    random.Random(7).shuffle(quads)
    assert dict(site_files(source(quads))) == files()


def test_no_path_leaves_the_folder_or_hides() -> None:
    for path in files():
        assert ".." not in PurePosixPath(path).parts
        assert not any(part.startswith(".") for part in PurePosixPath(path).parts) or path == ".htaccess"


@pytest.mark.parametrize("key", ["..", "../x", "%2e%2e", "%2E%2E%2Fx", ".htaccess", "a%2Fb", "a%5Cb", "a?b", "a#b", "",
                                 "a%00b"])
def test_what_could_not_be_a_file_has_no_page(key: str) -> None:
    assert source().address(f"{DEFAULT_BASE}person/{key}") == ""
    assert page_html(source(), f"{DEFAULT_BASE}person/{key}") is None


@pytest.mark.parametrize("iri", ["", "no iri at all", "https://elsewhere.example/person/x",
                                 f"{DEFAULT_BASE}person/nobody", f"{DEFAULT_BASE}person", f"{DEFAULT_BASE}person/a b"])
def test_what_the_graph_does_not_speak_of_has_no_page(iri: str) -> None:
    assert page_html(source(), iri) is None
    assert described(source(), iri) == []


def test_a_key_that_is_too_long_for_a_file_is_cut_and_stays_one_name() -> None:
    long, other = "post/" + "x" * 300, "post/" + "x" * 301
    assert len(filed(long).partition("/")[2]) <= LONGEST
    assert filed(long) != filed(other)
    assert filed(WHOLE[0]) == WHOLE[0]


def test_a_service_has_links_of_its_own() -> None:
    page = html.document_fromstring(front_html(source(), Links("/", page="", index="")))
    found = {address for element, _, address, _ in page.iterlinks() if element.get("rel") != "canonical"} - {"#main"}
    assert {"/site.css", "/person/", "/"} <= found
    assert all(address.startswith("/") and "index.html" not in address for address in found)


def test_the_front_page_counts_what_there_is_and_names_every_document() -> None:
    page = pages(files())["index.html"]
    assert "People 6" in text(page)
    assert f"Claims {len(record().claims)}" in text(page)
    for document in record().documents:
        assert (document.title or document.file) in text(page)


def test_a_long_list_is_told_in_several_pages(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("onrecord.site.indexes.LONG", 4)
    made = dict(site_files(source()))
    assert index_pages(source(), "person") == 2
    named = [page.xpath("count(//ul[@class='list']/li)") for path, page in pages(made).items()
             if path in ("person/index.html", "person/page-2.html")]
    assert named == [4, 2]
    assert "person/page-2.html" in {target for target, _ in links("person/index.html",
                                                                  pages(made)["person/index.html"])}


def test_a_graph_without_documents_is_refused_with_what_to_do() -> None:
    from onrecord.errors import GraphError
    from onrecord.site import source_of

    with pytest.raises(GraphError, match=r"no document of onrecord.*onrecord build"):
        source_of(graph_of([]))
