"""Readers that JavaScript has for RDF read the published files: the same triples, and the same rows by their SPARQL."""

from __future__ import annotations

import json
from collections import Counter
from functools import cache
from pathlib import Path

import pyoxigraph as ox
import pytest

from npm import node, part
from onrecord.query import load_graph, query_rows, question_text, questions

READ_BY = {"ttl": "n3", "nt": "n3", "nq": "n3", "jsonld": "jsonld"}


@pytest.mark.parametrize("suffix", READ_BY)
def test_the_same_triples_are_read_from_every_file(suffix: str, built: Path) -> None:
    part("n3"), part(READ_BY[suffix])
    done = node("triples.mjs", built / f"graph.{suffix}")
    assert done.returncode == 0, done.stderr
    read = {quad.triple for quad in ox.parse(done.stdout, ox.RdfFormat.N_TRIPLES)}
    assert read == {quad.triple for quad in ox.parse(path=built / "graph.nt", format=ox.RdfFormat.N_TRIPLES)}


@cache
def by_comunica(graph: Path) -> dict[str, list[dict[str, str]]]:
    """Every named question as Comunica answers it."""
    part("@comunica/query-sparql-rdfjs")
    asked = {question.name: question_text(question.name) for question in questions()}
    done = node("rows.mjs", graph, stdin=json.dumps(asked))
    assert done.returncode == 0, done.stderr
    answers: dict[str, list[dict[str, str]]] = json.loads(done.stdout)
    return answers


@pytest.mark.parametrize("name", [question.name for question in questions()])
def test_comunica_answers_every_question_as_we_do(name: str, built: Path) -> None:
    ours = [{column: str(cell) for column, cell in record.items() if cell is not None}
            for record in query_rows(name, load_graph(built)).records()]
    theirs = by_comunica(built / "graph.ttl")[name]
    assert Counter(map(_row, theirs)) == Counter(map(_row, ours))


def _row(record: dict[str, str]) -> tuple[tuple[str, str], ...]:
    return tuple(sorted(record.items()))
