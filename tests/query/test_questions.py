"""Questions as .rq files: names, columns, parameters, and what is said where one errs."""

from __future__ import annotations

from pathlib import Path

import pytest

import factory
from onrecord.errors import QueryError
from onrecord.query import StoredGraph, find_question, graph_of, query_rows, question_text, read_question
from onrecord.rdf import record_quads

GRAPH: StoredGraph = graph_of(record_quads(factory.record()))


def written(folder: Path, sparql: str) -> Path:
    path = folder / "mine.rq"
    path.write_text(sparql, "utf-8")
    return path


@pytest.mark.parametrize(("sparql", "columns"), [
    ("SELECT ?a ?b WHERE { ?a ?p ?b }", ("a", "b")),
    ("# SELECT ?no { }\nselect distinct ?a { ?a ?p ?b }", ("a",)),
    ("SELECT (COUNT(DISTINCT ?a) AS ?n) ?p { ?a ?p ?b } GROUP BY ?p", ("n", "p")),
    ('SELECT (CONCAT(STR(?a), ")") AS ?from) ?until { ?a ?p ?b }', ("from", "until")),
    ("SELECT * { ?a ?p ?b }", ()),
    ("ASK { ?a ?p ?b }", ()),
    ("PREFIX select: <http://x/select> CONSTRUCT { ?a ?p ?b } WHERE { ?a ?p ?b }", ()),
])
def test_columns(tmp_path: Path, sparql: str, columns: tuple[str, ...]) -> None:
    assert read_question(written(tmp_path, sparql)).columns == columns


def test_parameters_are_declared_and_bound(tmp_path: Path) -> None:
    path = written(tmp_path, "# Which posts?\n# parameter: post - a title\n"
                             "SELECT ?post { VALUES ?post { UNDEF } ?x "
                             "<http://www.w3.org/2004/02/skos/core#prefLabel> ?post ; a "
                             "<http://www.w3.org/ns/org#Post> } ORDER BY ?post")
    question = read_question(path)
    assert [(each.name, each.text, each.type) for each in question.parameters] == [("post", "a title", "text")]
    assert query_rows(path, GRAPH).rows == (("Commissioner",), ("Leader",), ("chief executive",))
    assert query_rows(str(path), GRAPH, {"post": "Leader"}).rows == (("Leader",),)
    assert query_rows(path, GRAPH, {"post": '" } #\n\\'}).rows == ()


@pytest.mark.parametrize(("asked", "bindings", "message"), [
    ("role", {}, r"no question is called 'role'; did you mean .*roles.*onrecord questions"),
    ("xyzzy", {}, "onrecord questions"),
    ("../roles", {}, "no question is called"),
    ("nowhere.rq", {}, "nowhere.rq cannot be read"),
    ("holders", {"day": "2024-01-01"}, "holders has no parameter 'day'; it has post, organization, date"),
    ("roles", {"post": "x"}, "it has none"),
    ("holders", {"date": "March"}, "is no day; write it as YYYY-MM-DD"),
    ("holders", {"date": "2024-02-30"}, "is no day"),
])
def test_what_is_wrong_is_said(asked: str, bindings: dict[str, str], message: str) -> None:
    with pytest.raises(QueryError, match=message):
        query_rows(asked, GRAPH, bindings)


@pytest.mark.parametrize(("sparql", "message"), [
    ("SELECT ?x WHERE {\n ?x ?y }", r"line 2, column \d+"),
    ("SELECT ?x WHERE { ?x nope:y ?z }", "cannot be parsed"),
    ("INSERT DATA { <http://a> <http://b> <http://c> }", "cannot be parsed"),
])
def test_sparql_that_cannot_be_parsed_says_where(tmp_path: Path, sparql: str, message: str) -> None:
    with pytest.raises(QueryError, match=message):
        query_rows(written(tmp_path, sparql), GRAPH)


def test_a_file_that_is_not_utf_8_is_said(tmp_path: Path) -> None:
    path = tmp_path / "mine.rq"
    path.write_bytes("# Qué?\nASK {}".encode("latin-1"))
    with pytest.raises(QueryError, match="not UTF-8"):
        find_question(path)


def test_a_value_is_written_into_the_text_and_stays_a_value() -> None:
    assert 'VALUES ?post { "a \\"b\\" \\\\ c" }' in question_text("holders", {"post": 'a "b" \\ c'})
    assert '"2024-02-29"^^<http://www.w3.org/2001/XMLSchema#date>' in question_text("holders", {"date": "2024-02-29"})
