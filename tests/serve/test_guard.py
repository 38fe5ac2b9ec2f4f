"""What a query may not do, however it is written."""

from __future__ import annotations

import pytest

from onrecord.errors import QueryError
from onrecord.serve import hold_to_this_graph
from onrecord.serve.guard import is_lasting


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
    "SELECT * FROM <file:///etc/passwd> { ?s ?p ?o }",
    "SELECT * from named\n<FILE:/etc/passwd> { GRAPH ?g { ?s ?p ?o } }",
    "SELECT * F\\u0052OM <file:///etc/passwd> { ?s ?p ?o }",
])
def test_no_file_is_read(query: str) -> None:
    with pytest.raises(QueryError, match="no file is read"):
        hold_to_this_graph(query)


@pytest.mark.parametrize("query", [
    "SELECT ?service { ?service a onr:service }",
    "SELECT * { ?rating onr:service ?service { SELECT * { ?s ?p ?o } } }",
    "SELECT * { ?s ?p ?text FILTER(CONTAINS(?text, 'the service <for> children')) }",
    "# service to the public\nSELECT * { ?s ?p 'Service' }",
    "SELECT ?from { ?s onr:from ?from FILTER(?from < 3) }",
    "SELECT * FROM <https://data.example.org/onrecord/document/d1> { ?s ?p ?o }",
    "SELECT * { ?s ?p '\\uD800\\UFFFFFFFF' }",
])
def test_words_alone_are_no_clause(query: str) -> None:
    hold_to_this_graph(query)


@pytest.mark.parametrize(("query", "lasting"), [
    ("SELECT * { ?s ?p ?o }", True),
    ("SELECT ?now { ?now ?rand ?uuid }", True),
    ("SELECT (NOW() AS ?t) {}", False),
    ("SELECT * { ?s ?p ?o } ORDER BY rand ()", False),
    ("SELECT (STRUUID\n() AS ?t) {}", False),
    ("SELECT (\\u004eOW() AS ?t) {}", False),
])
def test_an_answer_that_hangs_on_clock_or_chance_is_not_kept(query: str, lasting: bool) -> None:
    assert is_lasting(query) is lasting
