"""The endpoint, asked over real HTTP."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator, Mapping
from http.client import HTTPConnection
from urllib.parse import quote, urlencode

import pyoxigraph as ox
import pytest

from onrecord.errors import QueryError, ServeError
from onrecord.serve import LARGEST_QUERY, Endpoint, hold_to_this_graph, serve_graph

GRAPH = '<http://a.example/doyle> <http://a.example/role> "Cabinet Member, Children" .'
ROLES = "SELECT ?role WHERE { ?person <http://a.example/role> ?role }"
BUILT = "CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o }"


def ask(name: str, bindings: Mapping[str, str]) -> str:
    if name != "roles" or bindings:
        raise QueryError(f"no question {name!r} with {dict(bindings)}; there is roles")
    return ROLES


@pytest.fixture(scope="module")
def port() -> Iterator[int]:
    store = ox.Store()
    store.load(GRAPH.encode(), format=ox.RdfFormat.TURTLE)
    server = serve_graph(Endpoint(store, {"roles": "Who holds which post?"}, ask), "127.0.0.1", 0)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield server.server_address[1]
    server.shutdown()
    server.server_close()


def request(port: int, path: str, body: str | None = None, **headers: str) -> tuple[int, str, str]:
    connection = HTTPConnection("127.0.0.1", port, timeout=10)
    connection.request("GET" if body is None else "POST", path, body,
                       {name.replace("_", "-"): value for name, value in headers.items()})
    answer = connection.getresponse()
    read = answer.status, answer.getheader("Content-Type", "").partition(";")[0], answer.read().decode()
    connection.close()
    return read


@pytest.mark.parametrize(("query", "accept", "media_type", "part"), [
    (ROLES, "*/*", "application/sparql-results+json", '"value":"Cabinet Member, Children"'),
    (ROLES, "text/csv", "text/csv", 'role\r\n"Cabinet Member, Children"\r\n'),
    (ROLES, "text/html;q=0.9, text/tab-separated-values;q=0.8", "text/tab-separated-values", "?role\n"),
    (ROLES, "text/csv;q=0.1, application/sparql-results+xml", "application/sparql-results+xml", "<literal>Cabinet"),
    ("ASK { ?s ?p ?o }", "", "application/sparql-results+json", '"boolean":true'),
    (BUILT, "text/csv", "text/turtle", "<http://a.example/doyle> <http://a.example/role>"),
    (BUILT, "application/n-triples", "application/n-triples", GRAPH),
    ("DESCRIBE <http://a.example/doyle>", "text/turtle", "text/turtle", "Cabinet Member"),
])
def test_a_query_is_answered_in_the_form_that_was_asked_for(
    port: int, query: str, accept: str, media_type: str, part: str
) -> None:
    status, found, body = request(port, "/sparql?query=" + quote(query), Accept=accept)
    assert (status, found) == (200, media_type)
    assert part in body


@pytest.mark.parametrize(("body", "content_type"), [
    (ROLES, "application/sparql-query"),
    (ROLES, "application/sparql-query; charset=utf-8"),
    (urlencode({"query": ROLES}), "application/x-www-form-urlencoded"),
])
def test_a_query_may_be_posted(port: int, body: str, content_type: str) -> None:
    assert "Cabinet Member" in request(port, "/sparql", body, Content_Type=content_type)[2]


def test_named_questions_and_health(port: int) -> None:
    assert json.loads(request(port, "/questions")[2]) == [{"name": "roles", "question": "Who holds which post?"}]
    assert request(port, "/questions/roles?format=csv")[2].startswith("role\r\n")
    assert json.loads(request(port, "/health")[2]) == {"status": "ok", "triples": 1}
    assert json.loads(request(port, "/")[2])["health"] == "/health"


@pytest.mark.parametrize(("path", "status", "part"), [
    ("/sparql", 400, "no query"),
    ("/sparql?query=SELECT", 400, "SPARQL: error at 1:"),
    ("/sparql?query=" + quote("DELETE WHERE { ?s ?p ?o }"), 400, "SPARQL:"),
    ("/sparql?query=" + quote("LOAD <http://b.example/>"), 400, "SPARQL:"),
    ("/sparql?query=" + quote("SELECT * { SERVICE <http://b.example/> { ?s ?p ?o } }"), 400, "SERVICE is not served"),
    ("/sparql?format=pdf&query=" + quote(ROLES), 400, "choose json, csv, tsv, xml"),
    ("/questions/weather", 400, "no question 'weather'"),
    ("/questions/roles?when=now", 400, "'when': 'now'"),
    ("/etc/passwd", 404, "try /questions"),
])
def test_a_request_at_fault_is_told_what_is_wrong(port: int, path: str, status: int, part: str) -> None:
    found, _, body = request(port, path)
    assert (found, part in body) == (status, True), body


def test_a_body_that_is_too_long_is_refused_unread(port: int) -> None:
    assert request(port, "/sparql", "", Content_Length=str(LARGEST_QUERY + 1))[0] == 413


def test_a_port_in_use_is_a_message(port: int) -> None:
    store = ox.Store()
    with pytest.raises(ServeError, match=f"port {port} cannot be used.*--port"):
        serve_graph(Endpoint(store, {}, ask), "127.0.0.1", port)


@pytest.mark.parametrize("query", [
    "SELECT * { SERVICE <http://b.example/> { ?s ?p ?o } }",
    "select*{service silent ?where{?s ?p ?o}}",
    "SELECT * { ?s ?p ?o.SERVICE#there\n<http://b.example/>#{\n{ ?s ?p ?o } }",
    "PREFIX b: <http://b.example/> SELECT * { SERVICE b:sparql { ?s ?p ?o } }",
    "SELECT * { \\u0053ERVICE <http://b.example/> { ?s ?p ?o } }",
    "SELECT * { FILTER('a'<'>'||'')SERVICE<http://b.example/>{?s ?p ?o} FILTER('') }",
    "SELECT * { ?s ?p 1SERVICE <http://b.example/> { ?s ?p ?o } }",
])
def test_a_service_clause_is_seen_however_it_is_written(query: str) -> None:
    with pytest.raises(QueryError, match="SERVICE"):
        hold_to_this_graph(query)


@pytest.mark.parametrize("query", [
    "SELECT ?service { ?service a onr:service }",
    "SELECT * { ?rating onr:service ?service { SELECT * { ?s ?p ?o } } }",
    "SELECT * { ?s ?p ?text FILTER(CONTAINS(?text, 'the service <for> children')) }",
    "# service to the public\nSELECT * { ?s ?p 'Service' }",
])
def test_the_word_service_alone_is_no_clause(query: str) -> None:
    hold_to_this_graph(query)
