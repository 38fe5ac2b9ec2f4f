"""Clients that are not ours ask the service over the graph of the seeds, and get what our own engine answers."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from rdflib import Graph, URIRef
from rdflib.namespace import FOAF, RDF
from rdflib.plugins.stores.sparqlstore import SPARQLStore
from service import EX, Running
from SPARQLWrapper import CSV, JSON, JSONLD, N3, POST, POSTDIRECTLY, RDFXML, TSV, TURTLE, URLENCODED, XML, SPARQLWrapper
from SPARQLWrapper.SPARQLExceptions import QueryBadFormed

from onrecord.query import load_graph, questions

PORTER = URIRef(f"{EX}person/phil-porter")
NAMES = "PREFIX foaf: <http://xmlns.com/foaf/0.1/> SELECT ?name { ?p a foaf:Person ; foaf:name ?name } ORDER BY ?name"
ABOUT = f"CONSTRUCT WHERE {{ <{PORTER}> ?p ?o }}"


def wrapper(served: Running, sparql: str, form: str | None = None, method: str = "GET") -> SPARQLWrapper:
    made = SPARQLWrapper(f"http://127.0.0.1:{served.port}/sparql")
    made.setQuery(sparql)
    made.setMethod(method)
    if form is not None:
        made.setReturnFormat(form)
    return made


@pytest.fixture(scope="module")
def names(built: Path) -> list[str]:
    return [str(name) for name, in load_graph(built).ask(NAMES).rows]


@pytest.mark.parametrize("sending", [("GET", URLENCODED), (POST, URLENCODED), (POST, POSTDIRECTLY)])
@pytest.mark.parametrize(("form", "read"), [
    (JSON, lambda got: [row["name"]["value"] for row in got["results"]["bindings"]]),
    (XML, lambda got: [each.firstChild.data for each in got.getElementsByTagName("literal")]),
    (CSV, lambda got: got.decode().split("\r\n")[1:-1]),
    (TSV, lambda got: [re.sub(r'^"|"$', "", line) for line in got.decode().split("\n")[1:-1]]),
])
def test_sparqlwrapper_selects(
    served: Running, names: list[str], form: str, read: Callable[[Any], list[str]], sending: tuple[str, str]
) -> None:
    asked = wrapper(served, NAMES, form, sending[0])
    asked.setRequestMethod(sending[1])
    assert read(asked.queryAndConvert()) == names


@pytest.mark.parametrize("question", questions(), ids=lambda question: question.name)
def test_sparqlwrapper_gets_the_rows_of_every_question(served: Running, built: Path, question: Any) -> None:
    got = wrapper(served, question.sparql, JSON, POST).queryAndConvert()
    rows = [tuple(row.get(column, {}).get("value") for column in question.columns)
            for row in got["results"]["bindings"]]
    expected = [tuple(None if cell is None else str(cell) for cell in row)
                for row in load_graph(built).ask(question.sparql).rows]
    assert [tuple(str(cell).lower() if cell in ("True", "False") else cell for cell in row) for row in expected] == rows


@pytest.mark.parametrize("form", [JSON, XML])
@pytest.mark.parametrize(("sparql", "answer"), [(f"ASK {{ <{PORTER}> ?p ?o }}", True), ("ASK { ?s ?s ?s }", False)])
def test_sparqlwrapper_asks(served: Running, form: str, sparql: str, answer: bool) -> None:
    got = wrapper(served, sparql, form).queryAndConvert()
    told = got["boolean"] if form == JSON else got.getElementsByTagName("boolean")[0].firstChild.data == "true"
    assert told is answer


@pytest.mark.parametrize("sparql", [ABOUT, f"DESCRIBE <{PORTER}>"])
@pytest.mark.parametrize("form", [TURTLE, RDFXML, N3, JSONLD, XML])
def test_sparqlwrapper_gets_graphs(served: Running, built: Path, form: str, sparql: str) -> None:
    got = wrapper(served, sparql, form).queryAndConvert()
    graph = got if isinstance(got, Graph) else Graph().parse(data=got, format="turtle")
    whole = Graph().parse(built / "graph.ttl")
    assert set(graph) == set(whole.triples((PORTER, None, None)))


def test_sparqlwrapper_is_told_what_is_wrong(served: Running) -> None:
    with pytest.raises(QueryBadFormed, match="line 1, column 10: FOO is not expected here"):
        wrapper(served, "ASK { ?s FOO }").query()


def store(served: Running, **how: Any) -> Graph:
    """The service as a graph of rdflib."""
    return Graph(SPARQLStore(f"http://127.0.0.1:{served.port}/sparql", **how))


@pytest.mark.parametrize("method", ["GET", "POST", "POST_FORM"])
@pytest.mark.parametrize("form", ["xml", "json", "csv", "tsv"])
def test_rdflib_selects(served: Running, names: list[str], method: str, form: str) -> None:
    rows = store(served, method=method, returnFormat=form).query(NAMES)
    assert [str(row.name) for row in rows] == names  # type: ignore[union-attr]


def test_rdflib_asks_and_builds(served: Running, built: Path) -> None:
    asked = store(served)
    whole = Graph().parse(built / "graph.ttl")
    assert asked.query(f"ASK {{ <{PORTER}> ?p ?o }}").askAnswer is True
    assert asked.query("ASK { ?s ?s ?s }").askAnswer is False
    for sparql in (ABOUT, f"DESCRIBE <{PORTER}>"):
        assert set(asked.query(sparql).graph or ()) == set(whole.triples((PORTER, None, None)))


def test_rdflib_walks_the_service_as_a_graph(served: Running, built: Path) -> None:
    asked, whole = store(served), Graph().parse(built / "graph.ttl")
    assert len(asked) == len(whole)
    assert (PORTER, RDF.type, FOAF.Person) in asked
    assert {*asked.subjects(RDF.type, FOAF.Person)} == {*whole.subjects(RDF.type, FOAF.Person)}
    assert str(asked.value(PORTER, FOAF.name)) == "Phil Porter"


def test_rdflib_is_told_what_is_wrong(served: Running) -> None:
    with pytest.raises(ValueError, match="formulating either the URI or your SPARQL query"):
        store(served).query("ASK { ?s ?p FOO }")


def test_rdflib_finds_pages_of_the_data_by_their_addresses(served: Running, built: Path) -> None:
    address = f"http://127.0.0.1:{served.port}/person/phil-porter"
    whole = Graph().parse(built / "graph.ttl")
    assert set(whole.triples((PORTER, None, None))) <= set(Graph().parse(address))
