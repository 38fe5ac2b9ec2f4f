"""Clients that are not ours, against the running service: rdflib's SPARQLStore and SPARQLWrapper."""

from __future__ import annotations

from pathlib import Path

import pytest
from rdflib import Graph, URIRef
from rdflib.plugins.stores.sparqlstore import SPARQLStore
from service import EX, Running
from SPARQLWrapper import CSV, GET, JSON, JSONLD, N3, POST, POSTDIRECTLY, RDFXML, TSV, TURTLE, URLENCODED, XML
from SPARQLWrapper import SPARQLWrapper as Wrapper

from onrecord.query import load_graph, query_rows

PERSON = URIRef(f"{EX}person/phil-porter")
NAMES = "PREFIX foaf: <http://xmlns.com/foaf/0.1/> SELECT ?name { ?p a foaf:Person ; foaf:name ?name } ORDER BY ?name"
BUILT = f"CONSTRUCT WHERE {{ <{PERSON}> ?p ?o }}"


@pytest.fixture
def address(served: Running) -> str:
    """The endpoint."""
    return f"http://127.0.0.1:{served.port}/sparql"


@pytest.fixture
def names(built: Path) -> list[str]:
    """What NAMES finds."""
    return sorted({str(row[0]) for row in query_rows("people", load_graph(built)).rows})


@pytest.mark.parametrize("method", ["GET", "POST", "POST_FORM"])
@pytest.mark.parametrize("form", ["xml", "json", "csv", "tsv"])
def test_rdflib_asks(address: str, names: list[str], method: str, form: str) -> None:
    graph = Graph(SPARQLStore(address, method=method, returnFormat=form))  # type: ignore[arg-type]
    assert sorted(str(row[0]) for row in graph.query(NAMES)) == names


def test_rdflib_takes_it_for_a_graph(address: str, built: Path) -> None:
    graph, whole = Graph(SPARQLStore(address)), list(load_graph(built).triples())
    assert len(graph) == len(whole)
    of_person = {str(triple.predicate) for triple in whole if str(triple.subject) == f"<{PERSON}>"}
    assert {f"<{predicate}>" for predicate in graph.predicates(PERSON)} == of_person
    constructed = graph.query(BUILT).graph
    assert constructed is not None
    assert len(constructed) == len(list(graph.triples((PERSON, None, None))))


@pytest.mark.parametrize(("method", "how"), [(GET, URLENCODED), (POST, URLENCODED), (POST, POSTDIRECTLY)])
@pytest.mark.parametrize("form", [JSON, XML, CSV, TSV])
def test_sparqlwrapper_gets_rows(address: str, names: list[str], method: str, how: str, form: str) -> None:
    client = Wrapper(address)
    client.setReturnFormat(form)
    client.setMethod(method)
    client.setRequestMethod(how)
    client.setQuery(NAMES)
    found = client.query().convert()
    told = found.toxml() if form == XML else found.decode() if isinstance(found, bytes) else str(found)
    assert [name for name in names if name not in told] == []


@pytest.mark.parametrize("form", [TURTLE, RDFXML, JSONLD, N3, XML])
def test_sparqlwrapper_gets_graphs(address: str, form: str) -> None:
    client = Wrapper(address)
    client.setReturnFormat(form)
    client.setQuery(BUILT)
    found = client.query().convert()
    graph = found if isinstance(found, Graph) else Graph().parse(data=found)
    assert set(graph.subjects()) == {PERSON}
