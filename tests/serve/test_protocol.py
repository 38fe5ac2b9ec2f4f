"""The SPARQL 1.1 Protocol: what its test suite asks of queries, over a dataset with two named graphs."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote, urlencode

import pyoxigraph as ox
import pytest
from service import Running, running

ONE, TWO = "http://a.example/1", "http://a.example/2"
GRAPH = f"""<{ONE}#s> <http://a.example/p> "one" <{ONE}> .
<{TWO}#s> <http://a.example/p> "two" <{TWO}> .
"""
BOTH = "SELECT ?o { ?s ?p ?o } ORDER BY ?o"
ANY = "ASK { ?s ?p ?o }"
QUERY, FORM = "application/sparql-query", "application/x-www-form-urlencoded"


@pytest.fixture(scope="module")
def dataset(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    path = tmp_path_factory.mktemp("dataset") / "graph.nq"
    path.write_text(GRAPH, "utf-8")
    with running(path) as service:
        yield service


@pytest.mark.parametrize(("method", "path", "body", "media_type"), [
    ("GET", f"/sparql?query={quote(BOTH)}", None, ""),
    ("GET", f"/sparql?query={quote(BOTH)}&timeout=5", None, ""),
    ("POST", "/sparql", urlencode({"query": BOTH}), FORM),
    ("POST", "/sparql", urlencode({"query": BOTH}), f"{FORM}; charset=utf-8"),
    ("POST", "/sparql", BOTH, QUERY),
    ("POST", "/sparql", BOTH, f"{QUERY}; charset=utf-8"),
    ("POST", "/sparql", BOTH, QUERY.upper()),
    ("POST", "/sparql.csv", BOTH, QUERY),
])
def test_a_query_comes_by_get_or_post(
    dataset: Running, method: str, path: str, body: str | None, media_type: str
) -> None:
    got = dataset.request(method, path, body, accept="text/csv", **({"content_type": media_type} if body else {}))
    assert (got.status, got.media_type, got.text) == (200, "text/csv", "o\r\none\r\ntwo\r\n")


@pytest.mark.parametrize(("graphs", "query", "rows"), [
    ([("default-graph-uri", ONE)], BOTH, ["one"]),
    ([("default-graph-uri", ONE), ("default-graph-uri", TWO)], BOTH, ["one", "two"]),
    ([("named-graph-uri", TWO)], BOTH, []),
    ([("named-graph-uri", TWO)], "SELECT ?o { GRAPH ?g { ?s ?p ?o } }", ["two"]),
    ([("default-graph-uri", ONE), ("named-graph-uri", TWO)], "SELECT ?o { ?s ?p ?a GRAPH ?g { ?x ?p ?o } }", ["two"]),
    ([("default-graph-uri", ONE)], "SELECT ?o { GRAPH ?g { ?s ?p ?o } }", []),
    ([("default-graph-uri", ONE)], f"SELECT ?o FROM <{TWO}> {{ ?s ?p ?o }}", ["one"]),
    ([], f"SELECT ?o FROM <{TWO}> {{ ?s ?p ?o }}", ["two"]),
    ([], f"SELECT ?o FROM NAMED <{TWO}> {{ GRAPH ?g {{ ?s ?p ?o }} }}", ["two"]),
    ([], "SELECT ?o { GRAPH ?g { ?s ?p ?o } } ORDER BY ?o", ["one", "two"]),
])
@pytest.mark.parametrize("method", ["GET", "POST form", "POST"])
def test_the_dataset_of_the_request_is_the_one_that_is_asked(
    dataset: Running, graphs: list[tuple[str, str]], query: str, rows: list[str], method: str
) -> None:
    if method == "GET":
        got = dataset.get("/sparql.csv?" + urlencode([("query", query), *graphs]))
    elif method == "POST":
        got = dataset.request("POST", "/sparql.csv?" + urlencode(graphs), query, content_type=QUERY)
    else:
        got = dataset.request("POST", "/sparql.csv", urlencode([("query", query), *graphs]), content_type=FORM)
    assert got.text.splitlines() == ["o", *rows]


@pytest.mark.parametrize(("method", "path", "body", "media_type", "status", "part"), [
    ("PUT", f"/sparql?query={quote(ANY)}", None, "", 405, "read only"),
    ("DELETE", "/sparql", None, "", 405, "read only"),
    ("GET", f"/sparql?query={quote(ANY)}&query={quote(ANY)}", None, "", 400, "2 queries at once"),
    ("POST", "/sparql", urlencode([("query", ANY), ("query", ANY)]), FORM, 400, "2 queries at once"),
    ("POST", f"/sparql?query={quote(ANY)}", ANY, QUERY, 400, "2 queries at once"),
    ("POST", "/sparql", ANY, "text/plain", 415, "application/sparql-query"),
    ("POST", "/sparql", ANY, None, 415, "without a Content-Type"),
    ("POST", "/sparql", "", FORM, 400, "no query"),
    ("GET", f"/sparql?default-graph-uri={ONE}", None, "", 400, "no query"),
    ("POST", "/sparql", ANY.encode("utf-16"), QUERY, 400, "no UTF-8"),
    ("POST", "/sparql", "query=%FF", FORM, 400, "cannot be read"),
    ("GET", "/sparql?query=%FF", None, "", 400, "cannot be read"),
    ("POST", "/sparql", "ASK { ?s ?p", QUERY, 400, "line 1, column "),
    ("POST", "/sparql", "DELETE WHERE { ?s ?p ?o }", "application/sparql-update", 403, "no updates"),
    ("POST", "/sparql", urlencode({"update": "CLEAR ALL"}), FORM, 403, "no updates"),
    ("GET", f"/sparql?update={quote('CLEAR ALL')}", None, "", 403, "no updates"),
    ("GET", f"/sparql?query={quote(ANY)}&default-graph-uri=file:///etc/passwd", None, "", 400, "there is no graph"),
    ("GET", f"/sparql?query={quote(ANY)}&named-graph-uri=http://b.example/", None, "", 400, "lists those there are"),
    ("GET", f"/sparql?query={quote(ANY)}&named-graph-uri=nonsense", None, "", 400, "is no IRI of a graph"),
])
def test_a_request_against_the_protocol_is_refused(
    dataset: Running, method: str, path: str, body: str | bytes | None, media_type: str | None, status: int, part: str
) -> None:
    got = dataset.request(method, path, body, **({"content_type": media_type} if media_type else {}))
    assert (got.status, part in got.text) == (status, True), (got.status, got.text)


@pytest.mark.parametrize(("accept", "format"), [
    ("text/turtle", ox.RdfFormat.TURTLE), ("application/n-triples", ox.RdfFormat.N_TRIPLES),
    ("application/ld+json", ox.RdfFormat.JSON_LD), ("application/rdf+xml", ox.RdfFormat.RDF_XML), ("", None),
])
def test_without_a_query_the_service_describes_itself(
    dataset: Running, accept: str, format: ox.RdfFormat | None
) -> None:
    got = dataset.get("/sparql", accept=accept)
    triples = [(quad.subject.value, quad.predicate.value.rpartition("#")[2], quad.object.value)
               for quad in ox.parse(got.body, format or ox.RdfFormat.TURTLE)]
    address = f"http://127.0.0.1:{dataset.port}/sparql"
    assert (f"{address}#service", "endpoint", address) in triples
    assert (f"{address}#service", "supportedLanguage",
            "http://www.w3.org/ns/sparql-service-description#SPARQL11Query") in triples
    assert sum(predicate == "resultFormat" for _, predicate, _ in triples) == 8


def test_a_graph_that_is_none_of_ours_is_served_without_pages(dataset: Running) -> None:
    assert dataset.get("/person/ann").status == 404
    assert dataset.get("/person/").status == 404
    assert dataset.get("/questions/roles.csv").text.startswith("document,")


def test_a_file_that_is_a_name_of_a_graph_is_not_read(dataset: Running, tmp_path: Path) -> None:
    path = tmp_path / "secret.nt"
    path.write_text("<http://a.example/s> <http://a.example/p> 'secret' .", "utf-8")
    got = dataset.ask(f"BASE <{path.parent.as_uri()}/> SELECT ?o FROM <secret.nt> {{ ?s ?p ?o }}", "/sparql.csv")
    assert got.text.splitlines() == ["o"]
