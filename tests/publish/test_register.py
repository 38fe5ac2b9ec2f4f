"""The register as a file: read back as it was written, added to by every build, and the same from any base."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pyoxigraph as ox
import pytest
import rdflib
from hypothesis import given
from hypothesis import strategies as st
from saying import document, role, said

import factory
from onrecord.errors import ManifestError
from onrecord.lines import claim_line, document_line
from onrecord.publish.formats import FORMATS
from onrecord.publish.register import read_register, register_text
from onrecord.query import graph_of
from onrecord.rdf import rdf_graph, record_quads
from onrecord.rdf.check import check_graph
from onrecord.rdf.serialise import jsonld
from onrecord.record import Record, Registered, Retired
from shell import onrecord

BASE = "https://data.beck.example/id/"
HEAD = "iri\tsays\tof\tname\tbodies\n"
KEYS = st.from_regex(r"[a-z0-9]+([.-][a-z0-9]+)*", fullmatch=True)
WORDS = st.text(min_size=1).filter(lambda words: words.strip() == words and " | " not in words)
ROWS = st.one_of(
    st.builds(Registered, st.sampled_from(["person", "body"]), KEYS, st.just("names"), KEYS, WORDS,
              st.lists(WORDS, max_size=2).map(tuple)),
    st.builds(Registered, st.sampled_from(["post", "tenure", "rating"]), KEYS, st.just("names"), KEYS),
    st.builds(Registered, st.sampled_from(["person", "tenure"]), KEYS, st.just("replaced by"), KEYS))


@given(st.lists(ROWS))
def test_a_register_reads_back(tmp_path_factory: pytest.TempPathFactory, rows: list[Registered]) -> None:
    file = tmp_path_factory.mktemp("register") / "register.tsv"
    file.write_bytes(register_text(rows, BASE).encode())
    assert read_register(file) == tuple(rows)


def test_where_there_is_no_register_nothing_is_registered(tmp_path: Path) -> None:
    assert read_register(tmp_path / "register.tsv") == ()


@pytest.mark.parametrize(("text", "message"), [
    ("iri\tkind\tname\n", "not a register of this version"),
    (f"{HEAD}{BASE}person/ann-example\tnames\n", r"register\.tsv, line 2: 2 columns"),
    (f"{HEAD}{BASE}person/ann\tis\t{BASE}document/d1\tAnn\n", r"line 2: 'is' is neither"),
])
def test_what_is_no_register_is_told_with_its_line(tmp_path: Path, text: str, message: str) -> None:
    (tmp_path / "register.tsv").write_text(text, "utf-8")
    with pytest.raises(ManifestError, match=message):
        read_register(tmp_path / "register.tsv")


# --- what is retired, in the graph ----------------------------------------------------------------------------------

GONE = Retired("person", "t-quill", ("tamsin-quill",), "T Quill")
WITH_RETIRED = replace(factory.record(), retired=(GONE, Retired("post", "x.boss", ("commissioner",))))


def test_a_retired_iri_stays_in_the_graph_and_says_what_took_its_place() -> None:
    graph = rdf_graph(WITH_RETIRED, BASE)
    gone, survivor = rdflib.URIRef(f"{BASE}person/t-quill"), rdflib.URIRef(f"{BASE}person/tamsin-quill")
    assert set(graph.predicate_objects(gone)) == {
        (rdflib.OWL.deprecated, rdflib.Literal(True)), (rdflib.DCTERMS.isReplacedBy, survivor),
        (rdflib.RDFS.label, rdflib.Literal("T Quill"))}
    assert check_graph(graph).conforms


@pytest.mark.parametrize(("fault", "message"), [
    (Retired("person", "t-quill", ()), "says what has replaced it"),
    (Retired("person", "tamsin-quill", ("orla-fenn",)), "of no class"),
    (Retired("person", "t-quill", ("q",)), "replaced by what is in use"),
])
def test_the_shapes_catch_a_retirement_that_is_none(fault: Retired, message: str) -> None:
    record = replace(factory.record(), retired=(fault, Retired("person", "q", ("tamsin-quill",))))
    report = check_graph(rdf_graph(record, BASE))
    assert any(message in violation.message for violation in report.violations)


def test_a_retired_iri_is_plain_in_json_ld_and_in_nobodys_count() -> None:
    quads = list(record_quads(WITH_RETIRED, BASE))
    written = jsonld(quads, BASE)
    retired = [node for node in json.loads(written)["@graph"] if node["id"] == "person/t-quill"]
    assert [(node["deprecated"], node["replacedBy"]) for node in retired] == [(True, ["person/tamsin-quill"])]
    assert {quad.triple for quad in ox.parse(written, ox.RdfFormat.JSON_LD)} == {quad.triple for quad in quads}
    without = graph_of(record_quads(factory.record(), BASE))
    for name in ("popolo.json", "followthemoney.jsonl"):
        assert FORMATS[name](graph_of(quads), BASE) == FORMATS[name](without, BASE)


# --- build ----------------------------------------------------------------------------------------------------------

SMITH = "John Smith, Director of Housing at {} Council, said: “We will build more homes.”\n"


def built(folder: Path, *options: object) -> str:
    done = onrecord("build", folder / "papers", "-o", folder / "out", *options)
    assert done.returncode == 0, done.stderr
    return (folder / "out" / "register.tsv").read_text("utf-8")


def person_of(folder: Path, file: str) -> str:
    done = onrecord("query", folder / "ask.rq", "-g", folder / "out", "--format", "csv")
    assert done.returncode == 0, done.stderr
    return dict(line.split(",") for line in done.stdout.splitlines())[file].rpartition("/")[2]


def test_build_reads_the_register_of_the_folder_that_it_replaces(tmp_path: Path) -> None:
    papers = tmp_path / "papers"
    papers.mkdir()
    (tmp_path / "ask.rq").write_text(
        "PREFIX onr: <https://w3id.org/onrecord/ns#>\nPREFIX org: <http://www.w3.org/ns/org#>\n"
        "PREFIX prov: <http://www.w3.org/ns/prov#>\nSELECT DISTINCT ?file ?person { "
        "?t org:member ?person ; prov:wasDerivedFrom/onr:inDocument/onr:file ?file }", "utf-8")
    (papers / "m.txt").write_text(SMITH.format("Dunley"), "utf-8")
    first = built(tmp_path)
    assert person_of(tmp_path, "m.txt") == "john-smith"
    (papers / "a.txt").write_text(SMITH.format("Elmham"), "utf-8")
    second = built(tmp_path)
    assert second.startswith(first)
    assert (person_of(tmp_path, "m.txt"), person_of(tmp_path, "a.txt")) == ("john-smith", "john-smith-2")
    (papers / "m.txt").unlink()
    assert built(tmp_path) == second
    assert person_of(tmp_path, "a.txt") == "john-smith-2"
    (papers / "register.tsv").write_text(HEAD, "utf-8")
    assert built(tmp_path).startswith(HEAD)
    assert person_of(tmp_path, "a.txt") == "john-smith"


def test_resolve_takes_a_register(tmp_path: Path) -> None:
    doc = document("John Smith is director of Dunley Council.", "m.txt")
    claim = role(doc, "John Smith", "director", organization=said(doc, "Dunley Council", "Dunley Council"))
    lines, register = tmp_path / "claims.jsonl", tmp_path / "register.tsv"
    lines.write_text(f"{document_line(doc)}\n{claim_line(claim)}\n", "utf-8")
    register.write_text(register_text([Registered("person", "j-smith", "names", doc.id, "John Smith")], BASE), "utf-8")
    done = onrecord("resolve", lines, "--register", register)
    assert '{"person": {"key": "j-smith", "name": "John Smith"' in done.stdout


def test_a_record_without_documents_has_an_empty_register() -> None:
    assert register_text(Record().register, BASE) == HEAD
