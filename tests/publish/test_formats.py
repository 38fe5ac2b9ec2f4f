"""What is published for other tools is read back by tools that are not ours, and says what the graph says."""

from __future__ import annotations

import csv
import io
import json
import random
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import lxml.etree
import networkx
import pytest
import rdflib
from hypothesis import given
from hypothesis import strategies as st

import factory
from onrecord.publish.formats import FORMATS
from onrecord.publish.formats.asked import one_date
from onrecord.publish.formats.network import in_xml
from onrecord.publish.formats.xml import Element, child, document
from onrecord.query import Answer, StoredGraph, graph_of, load_graph, query_rows, questions
from onrecord.query.answers import as_csv
from onrecord.rdf import DEFAULT_BASE, record_quads
from parts import reader

QUADS = list(record_quads(factory.record()))
NP = rdflib.Namespace("http://www.nanopub.org/nschema#")
PROV = rdflib.Namespace("http://www.w3.org/ns/prov#")
OA = rdflib.Namespace("http://www.w3.org/ns/oa#")
ONR = rdflib.Namespace("https://w3id.org/onrecord/ns#")


@pytest.fixture(scope="module", params=["record", "seeds"])
def graph(request: pytest.FixtureRequest) -> StoredGraph:
    """The small record, and the five seeds."""
    loaded = graph_of(QUADS) if request.param == "record" else load_graph(request.getfixturevalue("built"))
    assert isinstance(loaded, StoredGraph)
    return loaded


def written(name: str, graph: StoredGraph) -> str:
    return FORMATS[name](graph, DEFAULT_BASE)


def rows(question: str, graph: StoredGraph) -> list[dict[str, Any]]:
    return query_rows(question, graph).records()


pytestmark = pytest.mark.filterwarnings("ignore:Dataset|ConjunctiveGraph:DeprecationWarning")  # of rdflib and nanopub


@pytest.mark.parametrize("name", FORMATS)
def test_the_order_of_the_quads_does_not_matter(name: str) -> None:
    shuffled = [*QUADS]
    random.Random(3).shuffle(shuffled)
    assert written(name, graph_of(shuffled)) == written(name, graph_of(QUADS))


@pytest.mark.parametrize("name", FORMATS)
def test_an_empty_graph_is_written_too(name: str) -> None:
    assert DEFAULT_BASE not in re.sub(r"@prefix .*", "", written(name, graph_of([])))


@pytest.mark.parametrize(("name", "read"), [
    ("network.graphml", networkx.read_graphml),
    ("network.gexf", lambda file: networkx.read_gexf(file, version="1.3")),
])
def test_networkx_reads_the_network(name: str, read: Any, graph: StoredGraph) -> None:
    found = read(io.BytesIO(written(name, graph).encode()))
    said = {(row["source"], row["relation"], row["target"]): set() for row in rows("network", graph)}
    for row in rows("network", graph):
        said[row["source"], row["relation"], row["target"]].add((row["document"], row["quote"]))
    edges = {(source, data["label"], target): data for source, target, data in found.edges(data=True)}
    assert len(edges) == found.number_of_edges()
    assert set(edges) == set(said)
    for joined, passages in said.items():
        assert set(edges[joined]["documents"].split("; ")) == {file for file, _ in passages}
        assert all(in_xml(quote) in edges[joined]["quotations"] for _, quote in passages)
        assert edges[joined]["passages"] == len({quote for _, quote in passages})
    assert {data["kind"] for _, data in found.nodes(data=True)} >= {"person", "post", "body", "rating"}
    assert len({(data["label"], data["kind"]) for _, data in found.nodes(data=True)}) == found.number_of_nodes()


def test_spells_run_from_the_first_to_the_last_day_that_a_date_can_mean() -> None:
    found = networkx.read_gexf(io.BytesIO(written("network.gexf", graph_of(QUADS)).encode()), version="1.3")
    spells = {(source.rpartition("/")[2], data["label"]): data["spells"]
              for source, _, data in found.edges(data=True) if "spells" in data}
    assert spells["piers-lockett", "held"] == [("2024-02-01", "2024-12-31")]
    assert spells["tamsin-quill", "holds"] == [("2021-05-01", "None")]
    assert spells["garrick-stoll", "held"] == [("None", "2021-04-30")]
    assert ("orla-fenn", "holds") not in spells
    dated = {data["label"]: data["spells"] for _, data in found.nodes(data=True) if "spells" in data}
    assert ("2024-01-01", "2024-01-31") in dated["inspection, adult social care, 2024-01"]


@given(st.text())
def test_any_words_pass_through_xml(words: str) -> None:
    root = Element("all")
    child(root, "one", words, said=words)
    one = lxml.etree.fromstring(document(root).encode())[0]
    assert (one.text or "").strip() == in_xml(words).strip()
    assert one.get("said", "") == in_xml(words)


@pytest.mark.parametrize(("edtf", "expected"), [
    ("", ""), ("2024", "2024"), ("2024-03-05", "2024-03-05"), ("2024-03-05/2024-03-07", "2024-03"),
    ("2024-03/2024-05", "2024"), ("2023/2024", ""), ("2023-05/2024-05", ""), ("2024-03/2024-03-07", "2024-03"),
])
def test_one_date_of_a_range_says_no_more_than_the_range(edtf: str, expected: str) -> None:
    assert one_date(edtf) == expected


def test_popolo_holds_to_its_specification(graph: StoredGraph) -> None:
    jsonschema = reader("jsonschema")
    schema = json.loads(Path(__file__).with_name("popolo.schema.json").read_text("utf-8"))
    whole = json.loads(written("popolo.json", graph))
    check = jsonschema.Draft202012Validator(schema, format_checker=jsonschema.FormatChecker())
    assert [error.message for error in check.iter_errors(whole)] == []
    ids = {name: {each["id"] for each in found} for name, found in whole.items()}
    assert all(len(ids[name]) == len(found) for name, found in whole.items())
    assert all(each.get("organization_id", next(iter(ids["organizations"]))) in ids["organizations"]
               for each in (*whole["posts"], *whole["memberships"]))
    assert {each["person_id"] for each in whole["memberships"]} <= ids["persons"]
    assert {each["post_id"] for each in whole["memberships"]} <= ids["posts"]
    assert len(whole["memberships"]) == len(rows("tenures", graph))
    assert len(whole["persons"]) == len(rows("people", graph))


def test_a_membership_in_popolo_has_its_dates_and_words() -> None:
    held = {each["id"].rpartition("/")[2]: each
            for each in json.loads(written("popolo.json", graph_of(QUADS)))["memberships"]}
    lockett = held["piers-lockett.alder-vale-council.chief-executive"]
    assert (lockett["start_date"], lockett["end_date"], lockett["label"]) == (
        "2024-02", "2024-12", "chief executive (former)")
    assert {"url", "note"} == set(lockett["sources"][0])
    assert any("Lockett" in source["note"] for source in lockett["sources"])


def test_follow_the_money_takes_every_entity(graph: StoredGraph) -> None:
    model = reader("followthemoney").model
    lines = [json.loads(line) for line in written("followthemoney.jsonl", graph).splitlines()]
    entities = {line["id"]: model.get_proxy(line, cleaned=False) for line in lines}
    assert len(entities) == len(lines)
    for line in lines:
        entity = entities[line["id"]]
        entity.schema.validate(line)
        assert {name: sorted(entity.get(name)) for name in line["properties"]} == {
            name: sorted(found) for name, found in line["properties"].items()}
        for prop, value in entity.itervalues():
            assert prop.range is None or entities[value].schema.is_a(prop.range)
    schemata = [entity.schema.name for entity in entities.values()]
    assert schemata.count("Occupancy") == len(rows("tenures", graph))
    assert schemata.count("Membership") == sum(bool(row["organization"]) for row in rows("tenures", graph))
    assert schemata.count("Person") == len(rows("people", graph))
    assert schemata.count("Document") == len(rows("sources", graph))
    assert all(entity.get("description") and entity.get("proof")
               for entity in entities.values() if entity.schema.name in ("Occupancy", "Membership"))


def nanopublications(graph: StoredGraph) -> Iterator[tuple[rdflib.URIRef, rdflib.Dataset]]:
    """Each nanopublication by itself, as rdflib reads the file."""
    whole = rdflib.Dataset()
    whole.parse(data=written("nanopublications.trig", graph), format="trig")
    parts = {str(each.identifier): each for each in whole.graphs() if len(each)}
    taken = set()
    for publication, _, _, head in whole.quads((None, rdflib.RDF.type, NP.Nanopublication, None)):
        names = [str(head), *(str(whole.value(publication, step) or next(parts[str(head)].objects(publication, step)))
                              for step in (NP.hasAssertion, NP.hasProvenance, NP.hasPublicationInfo))]
        taken.update(names)
        one = rdflib.Dataset()
        for name in names:
            for triple in parts[name]:
                one.graph(rdflib.URIRef(name)).add(triple)
        yield publication, one
    assert taken == set(parts)


def test_every_claim_is_a_valid_nanopublication(graph: StoredGraph) -> None:
    nanopub = reader("nanopub")
    claims = {claim: [] for (claim,) in graph.ask(
        "SELECT ?claim { ?claim a <https://w3id.org/onrecord/ns#Claim> }").rows}
    for _, one in nanopublications(graph):
        read = nanopub.Nanopub(rdf=one)
        assert read.is_valid
        (claim,) = set(read.assertion.subjects(rdflib.RDF.type, ONR.Claim))
        claims[str(claim)].append(read)
    assert all(len(found) == 1 for found in claims.values())
    for claim, (read,) in claims.items():
        quotes = {row[0] for row in graph.ask(
            f"SELECT ?q {{ <{claim}> <{PROV.wasDerivedFrom}>/<{OA.hasSelector}>/<{OA.exact}> ?q }}").rows}
        assert {str(each) for each in read.provenance.objects(None, OA.exact)} == quotes
        assert len(set(read.provenance.objects(read.metadata.assertion, PROV.hadPrimarySource))) == 1
        assert not any(isinstance(term, rdflib.BNode) for quad in read.rdf.quads() for term in quad)


#: RFC 4180, section 2: records of fields that are bare or in quotation marks, each record with CRLF at its end.
FIELD = r'(?:"(?:[^"]|"")*"|[^",\r\n]*)'
RECORDS = re.compile(rf"(?:{FIELD}(?:,{FIELD})*\r\n)*")


@pytest.mark.parametrize("name", [question.name for question in questions()])
def test_csv_of_every_question_is_rfc_4180_and_reads_back(name: str, graph: StoredGraph) -> None:
    answer = query_rows(name, graph)
    text = as_csv(answer)
    assert RECORDS.fullmatch(text)
    head, *body = csv.reader(io.StringIO(text, newline=""), strict=True)
    assert tuple(head) == answer.columns
    assert body == [["" if cell is None else str(cell).lower() if isinstance(cell, bool) else str(cell)
                     for cell in row] for row in answer.rows]


@given(st.lists(st.lists(st.text(), min_size=2, max_size=2)))
def test_csv_of_any_words_reads_back(cells: list[list[str]]) -> None:
    text = as_csv(Answer(("one", "two"), tuple(map(tuple, cells))))
    assert RECORDS.fullmatch(text)
    assert list(csv.reader(io.StringIO(text, newline=""), strict=True))[1:] == cells
