"""Where a SPARQL text is wrong: the place of the first token that is, and plain words."""

from __future__ import annotations

import pyoxigraph as ox
import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.query.faults import fault_of


def told(sparql: str) -> str:
    with pytest.raises(SyntaxError) as raised:
        ox.Store().query(sparql)
    return fault_of(sparql, raised.value).removeprefix("the SPARQL text cannot be parsed, ")


@pytest.mark.parametrize(("sparql", "words"), [
    ("", "line 1, column 1: there is no query"),
    ("# nothing\n", "line 1, column 10: there is no query"),
    ("SELCT * {}", "line 1, column 1: SELCT is not expected here"),
    ("DELETE WHERE { ?s ?p ?o }", "line 1, column 1: DELETE is not expected here"),
    ("ASK { ?s ?p", "line 1, column 12: the text ends too early; is a bracket or a quotation mark not closed?"),
    ("ASK { { ?s ?p ?o }\n\n", "line 1, column 19: the text ends too early; is a bracket or a quotation mark not "
                               "closed?"),
    ("ASK { ?s ?p ?o }\n}", "line 2, column 1: } is not expected here"),
    ("SELECT ?x\nWHERE {\n  ?x a ?y ;\n    ?z\n}\n", "line 5, column 1: } is not expected here"),
    ("SELECT *\r\n{ ?s ?p ?o FILTR(?o = 1) }", "line 2, column 12: FILTR is not expected here"),
    ("# how (many\nSELECT * { ?s ?p ?o . ?s ?q }", "line 2, column 29: } is not expected here"),
    ("SELECT * { ?s ?p ?o } ORDER ?o", "line 1, column 29: ?o is not expected here"),
    ("SELECT * { ?s ?p ?o } LIMIT few", "line 1, column 29: few is not expected here"),
    ("PREFIX a: b SELECT * {}", "line 1, column 11: b is not expected here, but <"),
    ("ASK { ?s foaf:name ?x }",
     "line 1, column 10: the prefix foaf: is not declared; begin with PREFIX foaf: <...>"),
    ("PREFIX a: <b:>\nASK { ?s a:b/a:c|^foaf:name ?x }",
     "line 2, column 19: the prefix foaf: is not declared; begin with PREFIX foaf: <...>"),
    ("ASK { <a> ?p ?o }", "line 1, column 7: <a> is no whole IRI; write all of it, or state a BASE"),
    ("ASK { ?s ?p 'abc\n }", "line 1, column 13: the quotation that begins here with 'abc does not end"),
    ("ASK { ?s ?p '''a\nb }", "line 1, column 13: the quotation that begins here with '''a does not end"),
    ("ASK { ?s ?p \"é𝄞\" ]", "line 1, column 18: ] is not expected here"),
    ("SELECT * { ?s ?p ?o } GROUP BY ?s", "line 1, column 1: SELECT * is not authorized with GROUP BY"),
    ("ASK {\n { SELECT ?p { ?s ?p ?o } GROUP BY ?s } }", "line 2, column 39: } is not expected here"),
    ("SELECT (1 AS ?a) ?b { } GROUP BY ?s", "line 1, column 1: the SELECT contains a variable that is unbound"),
    (f"ASK {{ ?s ?p {'x' * 90} }}", f"line 1, column 13: {'x' * 40}… is not expected here"),
])
def test_a_fault_is_told_with_its_place(sparql: str, words: str) -> None:
    assert told(sparql) == words


WHOLE = ("PREFIX foaf: <http://xmlns.com/foaf/0.1/>", "SELECT", "?name", "(COUNT(?x) AS ?n)", "WHERE", "{", "?x",
         "foaf:name", "?name", ".", "OPTIONAL", "{", "?x", "a", "'it # is {'@en", "}", "FILTER(?n < 3)", "}",
         "GROUP BY", "?name", "LIMIT", "10")


@given(st.integers(0, len(WHOLE)), st.lists(st.sampled_from([" ", "\n", "\t", "  ", " # so {\n"]),
                                            min_size=len(WHOLE) + 1, max_size=len(WHOLE) + 1))
def test_a_word_that_is_nowhere_expected_is_found_wherever_it_stands(place: int, spaces: list[str]) -> None:
    words = [*WHOLE[:place], "wróng", *WHOLE[place:]]
    before = "".join(word + space for word, space in zip(words[:place], spaces, strict=False))
    text = before + "wróng" + "".join(space + word for word, space in zip(words[place + 1:], spaces, strict=False))
    line, column = before.count("\n") + 1, len(before) - before.rfind("\n")
    assert told(text).startswith(f"line {line}, column {column}: wróng is not expected here"), text


def test_a_text_too_long_to_be_read_twice_has_the_place_of_the_parser() -> None:
    assert told(f"ASK {{ ?s ?p ?o }} {'#' * 100_001}\n]").startswith("line 2, column ")


def test_a_relative_iri_is_no_fault_where_there_is_a_base() -> None:
    with pytest.raises(SyntaxError) as raised:
        ox.Store().query("ASK { <a> ?p ?o FOO }", base_iri="http://a.example/")
    told = fault_of("ASK { <a> ?p ?o FOO }", raised.value, "http://a.example/")
    assert told.endswith("line 1, column 17: FOO is not expected here")
