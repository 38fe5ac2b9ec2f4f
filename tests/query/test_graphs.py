"""Graphs from folders, files and endpoints, and every form of SPARQL query."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import pyoxigraph
import pytest

import factory
from onrecord.errors import GraphError, OnRecordError, QueryError
from onrecord.query import Endpoint, StoredGraph, graph_of, load_graph, query_rows
from onrecord.query.graphs import FILES
from onrecord.rdf import DEFAULT_BASE, record_quads
from onrecord.rdf.serialise import FORMATS

QUADS = list(record_quads(factory.record()))
COUNT = "SELECT (COUNT(*) AS ?n) WHERE { ?s ?p ?o }"
TRIPLES = len({quad.triple for quad in QUADS})
LABEL = "<http://www.w3.org/2004/02/skos/core#prefLabel>"


@pytest.mark.parametrize("format", FORMATS)
def test_every_format_loads_with_each_triple_once(tmp_path: Path, format: str) -> None:
    path = tmp_path / f"graph.{format}"
    path.write_text(FORMATS[format](QUADS, DEFAULT_BASE), "utf-8")
    for source in (path, tmp_path, str(path)):
        graph = load_graph(source)
        assert graph.ask(COUNT).rows == ((TRIPLES,),)
        assert len(set(graph.triples())) == len(list(graph.triples())) == TRIPLES


def test_named_graphs_say_who_says_it(tmp_path: Path) -> None:
    path = tmp_path / "graph.trig"
    path.write_text(FORMATS["trig"](QUADS, DEFAULT_BASE), "utf-8")
    assert load_graph(path).ask("SELECT (COUNT(DISTINCT ?g) AS ?n) { GRAPH ?g { ?s ?p ?o } }").rows == ((3,),)


@pytest.mark.parametrize(("name", "content", "message"), [
    ("nothing.ttl", None, "does not exist"),
    ("graph.docx", "x", "reads no graph from .docx"),
    ("graph", "x", "without suffix"),
    ("graph.ttl", "<http://a> <http://b .", r"not what its suffix .ttl says: .*line 1"),
    ("graph.jsonld", "{", "not what its suffix"),
])
def test_what_cannot_be_loaded_is_said(tmp_path: Path, name: str, content: str | None, message: str) -> None:
    if content is not None:
        (tmp_path / name).write_text(content)
    with pytest.raises(GraphError, match=message):
        load_graph(tmp_path / name)


def test_a_folder_without_a_graph_is_said(tmp_path: Path) -> None:
    with pytest.raises(GraphError, match=r"holds no graph .*onrecord build"):
        load_graph(tmp_path)


@pytest.mark.parametrize(("sparql", "columns", "rows"), [
    ("ASK { ?s ?p 'Leader' }", ("answer",), ((True,),)),
    ("SELECT ?a ?b { VALUES (?a ?b) { (1 UNDEF) } }", ("a", "b"), ((1, None),)),
    (f"CONSTRUCT {{ ?s {LABEL} ?o }} {{ ?s a <http://www.w3.org/ns/org#Post> ; {LABEL} ?o FILTER(?o = 'Leader') }}",
     ("subject", "predicate", "object"),
     ((f"{DEFAULT_BASE}post/alder-vale-council.leader", LABEL[1:-1], "Leader"),)),
])
def test_every_form_of_query(sparql: str, columns: tuple[str, ...], rows: tuple[object, ...]) -> None:
    answer = graph_of(QUADS).ask(sparql)
    assert (answer.columns, answer.rows) == (columns, rows)


def test_describe_gives_triples() -> None:
    answer = graph_of(QUADS).ask(f"DESCRIBE <{DEFAULT_BASE}person/orla-fenn>")
    assert answer.triples
    assert {triple.subject.value for triple in answer.triples} == {f"{DEFAULT_BASE}person/orla-fenn"}


@contextmanager
def served(status: int, media_type: str, body: bytes) -> Iterator[str]:
    """An address that answers every request alike."""
    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            self.rfile.read(int(self.headers["Content-Length"]))
            self.send_response(status)
            self.send_header("Content-Type", media_type)
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, format: str, *args: object) -> None:
            pass

    server = HTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/sparql"
    finally:
        server.shutdown()
        server.server_close()


def results(sparql: str) -> bytes:
    store: StoredGraph = graph_of(QUADS)
    found = store.store.query(sparql)
    assert isinstance(found, pyoxigraph.QuerySolutions | pyoxigraph.QueryBoolean)
    written = found.serialize(format=pyoxigraph.QueryResultsFormat.JSON)
    assert written is not None
    return written


@pytest.mark.parametrize("sparql", [COUNT, "ASK { ?s ?p ?o }", "SELECT ?s ?x { ?s a ?o } ORDER BY ?s LIMIT 3"])
def test_an_endpoint_answers_as_the_store_does(sparql: str) -> None:
    with served(200, "application/sparql-results+json; charset=utf-8", results(sparql)) as address:
        graph = load_graph(address)
        assert isinstance(graph, Endpoint)
        assert graph.ask(sparql) == graph_of(QUADS).ask(sparql)


def test_an_endpoint_gives_triples() -> None:
    with served(200, "application/n-triples", b'<http://a> <http://b> "c" .') as address:
        assert len(list(load_graph(address).triples())) == 1


@pytest.mark.parametrize(("status", "media_type", "body", "error", "message"), [
    (400, "text/plain", b"line 1: no", QueryError, r"refused the query \(400 .*line 1: no"),
    (503, "text/plain", b"later", GraphError, "503"),
    (200, "text/html", b"<p>Hello</p>", GraphError, "text/html, which is no SPARQL result"),
    (200, "application/sparql-results+json", b"{", GraphError, "cannot be read"),
])
def test_what_an_endpoint_does_wrong_is_said(status: int, media_type: str, body: bytes, error: type[OnRecordError],
                                             message: str) -> None:
    with served(status, media_type, body) as address, pytest.raises(error, match=message):
        query_rows("roles", load_graph(address))


def test_an_endpoint_that_is_not_there_is_said() -> None:
    with pytest.raises(GraphError, match="does not answer"):
        query_rows("roles", load_graph("http://127.0.0.1:9/sparql"))


def test_the_fastest_file_of_a_folder_comes_first() -> None:
    assert {name.rpartition(".")[2] for name in FILES} == set(FORMATS)
