"""The W3C's SPARQL 1.1 Protocol tests that ask queries, and those of updates that must fail, under their own names.

Each is a request and what must come of it, as the published manifest of the tests states it; the three graphs of its
data stand in one file here.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from urllib.parse import quote, urlencode

import pytest
from service import Got, Running, running

ONE, TWO, THREE = (f"http://kasei.example/data{number}.rdf" for number in (1, 2, 3))
DATA = "".join(f"<{name}> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <http://xmlns.com/foaf/0.1/Document> "
               f"<{name}> .\n" for name in (ONE, TWO, THREE))
QUERY, FORM, UPDATE = ("application/sparql-query", "application/x-www-form-urlencoded", "application/sparql-update")
RESULTS = {"application/sparql-results+xml", "application/sparql-results+json"}
TABLES = RESULTS | {"text/csv", "text/tab-separated-values"}
GRAPHS = {"application/rdf+xml", "application/rdf+json", "text/turtle"}
YES = "ASK {}"
BOTH = [("default-graph-uri", ONE), ("default-graph-uri", TWO)]
NAMED = [("named-graph-uri", ONE), ("named-graph-uri", TWO)]
CLEAR = "CLEAR NAMED"


@pytest.fixture(scope="module")
def endpoint(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    path = tmp_path_factory.mktemp("w3c") / "graph.nq"
    path.write_text(DATA, "utf-8")
    with running(path) as service:
        yield service


def sent(endpoint: Running, method: str, pairs: list[tuple[str, str]], body: str | bytes | None, kind: str) -> Got:
    path = "/sparql" + (f"?{urlencode(pairs, quote_via=quote)}" if pairs else "")
    return endpoint.request(method, path, body, **({"content_type": kind} if kind else {}))


@pytest.mark.parametrize(("name", "method", "pairs", "body", "kind", "types", "answer"), [
    ("query_get", "GET", [("query", YES)], None, "", RESULTS, True),
    ("query_post_form", "POST", [], urlencode({"query": YES}), FORM, RESULTS, True),
    ("query_post_direct", "POST", [], YES, QUERY, RESULTS, True),
    ("query_dataset_default_graphs_get", "GET",
     [("query", f"ASK {{ <{ONE}> a ?type . <{TWO}> a ?type . }}"), *BOTH], None, "", RESULTS, True),
    ("query_dataset_default_graphs_post", "POST", BOTH, f"ASK {{ <{ONE}> ?p ?o . <{TWO}> ?p ?o }}", QUERY, RESULTS,
     True),
    ("query_dataset_named_graphs_post", "POST", NAMED, "ASK { GRAPH ?g { ?s ?p ?o } }", QUERY, RESULTS, True),
    ("query_dataset_named_graphs_get", "GET", [*NAMED, ("query", "ASK { GRAPH ?g { ?s ?p ?o } }")], None, "", RESULTS,
     True),
    ("query_multiple_dataset", "POST", [("default-graph-uri", TWO)], f"ASK FROM <{ONE}> {{ <{ONE}> ?p ?o }}", QUERY,
     RESULTS, False),
    ("query_content_type_ask", "POST", [], YES, QUERY, RESULTS, True),
    ("query_content_type_select", "POST", [], "SELECT (1 AS ?value) {}", QUERY, TABLES, None),
    ("query_content_type_describe", "POST", [], "DESCRIBE <http://example.org/>", QUERY, GRAPHS, None),
    ("query_content_type_construct", "POST", [], "CONSTRUCT { <s> <p> 1 } WHERE {}", QUERY, GRAPHS, None),
])
def test_a_query_of_the_suite_is_answered(
    endpoint: Running, name: str, method: str, pairs: list[tuple[str, str]], body: str | None, kind: str,
    types: set[str], answer: bool | None
) -> None:
    got = sent(endpoint, method, pairs, body, kind)
    assert (got.status, got.media_type in types) == (200, True), (name, got.text)
    if answer is not None:
        assert json.loads(got.body)["boolean"] is answer, name


def test_query_dataset_full(endpoint: Running) -> None:
    got = sent(endpoint, "POST", [("default-graph-uri", THREE), *NAMED],
               "SELECT ?g ?x ?s { ?x ?y ?o  GRAPH ?g { ?s ?p ?o } }", QUERY)
    rows = {tuple(row[name]["value"] for name in "gxs") for row in json.loads(got.body)["results"]["bindings"]}
    assert rows == {(ONE, THREE, ONE), (TWO, THREE, TWO)}


@pytest.mark.parametrize(("name", "method", "pairs", "body", "kind", "status"), [
    ("bad_query_method", "PUT", [("query", YES)], None, "", 405),
    ("bad_multiple_queries", "GET", [("query", YES), ("query", "SELECT * {}")], None, "", 400),
    ("bad_query_wrong_media_type", "POST", [], YES, "text/plain", 415),
    ("bad_query_missing_form_type", "POST", [], urlencode({"query": YES}), "", 415),
    ("bad_query_missing_direct_type", "POST", [], YES, "", 415),
    ("bad_query_non_utf8", "POST", [], YES.encode("utf-16"), f"{QUERY}; charset=UTF-16", 400),
    ("bad_query_syntax", "GET", [("query", "ASK {")], None, "", 400),
    ("bad_update_get", "GET", [("update", CLEAR)], None, "", 403),
    ("bad_multiple_updates", "POST", [], urlencode([("update", CLEAR), ("update", "CLEAR DEFAULT")]), FORM, 403),
    ("bad_update_wrong_media_type", "POST", [], CLEAR, "text/plain", 415),
    ("bad_update_missing_form_type", "POST", [], urlencode({"update": CLEAR}), "", 415),
    ("bad_update_non_utf8", "POST", [], CLEAR.encode("utf-16"), f"{UPDATE}; charset=UTF-16", 403),
    ("bad_update_syntax", "POST", [], urlencode({"update": "CLEAR XYZ"}), FORM, 403),
    ("bad_update_dataset_conflict", "POST", [("using-named-graph-uri", ONE)],
     urlencode({"update": "INSERT DATA {}"}), FORM, 403),
])
def test_a_request_that_must_fail_fails(
    endpoint: Running, name: str, method: str, pairs: list[tuple[str, str]], body: str | bytes | None, kind: str,
    status: int
) -> None:
    got = sent(endpoint, method, pairs, body, kind)
    assert got.status == status, (name, got.text)


@pytest.mark.parametrize("accept", ["application/pdf", "text/turtle;q=0", "image/*"])
def test_a_form_that_there_is_not_is_refused_with_those_there_are(endpoint: Running, accept: str) -> None:
    got = endpoint.request("POST", "/sparql", YES, content_type=QUERY, accept=accept)
    assert (got.status, "application/sparql-results+json" in got.text) == (406, True)


def test_an_update_changes_nothing(endpoint: Running) -> None:
    for kind, body in ((UPDATE, "CLEAR ALL"), (FORM, urlencode({"update": "CLEAR ALL"})), (QUERY, "CLEAR ALL")):
        assert 400 <= endpoint.request("POST", "/sparql", body, content_type=kind).status < 500
    got = endpoint.ask("SELECT (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } }", "/sparql.csv")
    assert got.text.split() == ["n", "3"]
