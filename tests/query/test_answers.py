"""Answers as text."""

from __future__ import annotations

import csv
import io
import json

import pytest
from pyoxigraph import Literal, NamedNode, Triple

from onrecord.errors import QueryError
from onrecord.query import Answer
from onrecord.query.answers import FORMATS, format_answer

ANSWER = Answer(("who", "said", "nothing", "n"), (
    ("Tamsin Quill", 'A "good", plain\nanswer', None, 3), ("Piers Lockett", "Yes", None, True)))
EMPTY = Answer(("who",), ())


@pytest.mark.parametrize(("format", "expected"), [
    ("csv", 'who,said,nothing,n\r\nTamsin Quill,"A ""good"", plain\nanswer",,3\r\nPiers Lockett,Yes,,true\r\n'),
    ("jsonl", '{"who": "Tamsin Quill", "said": "A \\"good\\", plain\\nanswer", "nothing": null, "n": 3}\n'
              '{"who": "Piers Lockett", "said": "Yes", "nothing": null, "n": true}\n'),
    ("table", 'who            said             nothing  n\n-------------  ---------------  -------  ----\n'
              'Tamsin Quill   A "good", plain           3\n               answer\n'
              'Piers Lockett  Yes                       true\n'),
])
def test_formats(format: str, expected: str) -> None:
    assert format_answer(ANSWER, format) == expected


def test_csv_reads_back() -> None:
    read = list(csv.reader(io.StringIO(format_answer(ANSWER, "csv"), newline="")))
    assert read[1] == ["Tamsin Quill", 'A "good", plain\nanswer', "", "3"]


def test_json_is_a_list_of_objects() -> None:
    assert json.loads(format_answer(ANSWER, "json"))[1] == {"who": "Piers Lockett", "said": "Yes", "nothing": None,
                                                            "n": True}


@pytest.mark.parametrize("format", [each for each in FORMATS if each != "ttl"])
def test_no_rows_are_no_error(format: str) -> None:
    expected = {"csv": "who\r\n", "json": "[]\n", "jsonl": "", "table": "who\n---\n"}
    assert format_answer(EMPTY, format) == expected[format]


@pytest.mark.parametrize(("iris", "shown"), [
    (("https://x.example/id/person/ann", "https://x.example/id/person/bob"), ("…/ann", "…/bob")),
    (("https://x.example/id/person/ann", "https://x.example/id/post/clerk"), ("…/person/ann", "…/post/clerk")),
    (("https://x.example/id/a", "https://y.example/id/a"), ("https://x.example/id/a", "https://y.example/id/a")),
    (("https://x.example/id/a", "not an address"), ("https://x.example/id/a", "not an address")),
])
def test_a_table_leaves_out_what_all_iris_begin_with_and_csv_does_not(iris: tuple[str, str],
                                                                      shown: tuple[str, str]) -> None:
    answer = Answer(("iri",), tuple((iri,) for iri in iris))
    assert tuple(format_answer(answer, "table").split("\n")[2:4]) == shown
    assert format_answer(answer, "csv").splitlines()[1:] == list(iris)


@pytest.mark.parametrize("width", [20, 40, 80])
def test_a_table_keeps_within_the_width(width: int) -> None:
    answer = Answer(("a", "b"), (("word " * 30, "long" * 30),))
    written = format_answer(answer, "table", width)
    assert max(map(len, written.splitlines())) <= width
    assert written.count("word") == 30


def test_turtle_is_for_triples() -> None:
    triple = Triple(NamedNode("http://s.example/s"), NamedNode("http://s.example/p"), Literal("x"))
    assert "<http://s.example/p> \"x\" .\n" in format_answer(Answer(("s", "p", "o"), (), (triple,)), "ttl")
    with pytest.raises(QueryError, match="CONSTRUCT and DESCRIBE"):
        format_answer(ANSWER, "ttl")


def test_an_unknown_format_is_said() -> None:
    with pytest.raises(QueryError, match="there is table, csv, json, jsonl, ttl"):
        format_answer(ANSWER, "xlsx")
