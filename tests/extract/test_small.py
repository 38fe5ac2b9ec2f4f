"""Things in a row that were found, and clauses that tell a grade only."""

from __future__ import annotations

import pytest

from onrecord.annotate import annotate_document
from onrecord.claims import Document
from onrecord.extract import survey_text
from onrecord.extract.clauses.small import governed_alike, small_clauses
from onrecord.extract.findings import findings

LEAD = "Estyn inspected Dunley Council in May.\n\n"


@pytest.mark.parametrize(("words", "expected"), [
    ("the register out of date, the minutes thin", ["the register out of date", "the minutes thin"]),
    ("our kitchen a credit to the staff but our records incomplete",
     ["our kitchen a credit to the staff", "our records incomplete"]),
    ("the register and the minutes", []),
    ("the register out of date", []),
])
def test_small_clauses(words: str, expected: list[str]) -> None:
    assert [words[start:end] for start, end, _ in small_clauses(words, 0, len(words))] == expected


@pytest.mark.parametrize(("words", "expected"), [
    ("found fault with the rota and with the lifts", ["the rota", "the lifts"]),
    ("found fault with the rota and the lifts", ["the rota and the lifts"]),
])
def test_governed_alike(words: str, expected: list[str]) -> None:
    start = words.index("the ")
    assert [words[begin:end] for begin, end in governed_alike(words, start, len(words))] == expected


@pytest.mark.parametrize(("text", "expected"), [
    ("Inspectors found fault with the rota and with the state of the lifts.",
     ["the rota", "the state of the lifts"]),
    ("Call logs were found to be incomplete, and families had not been told who was in charge.",
     ["Call logs were found to be incomplete", "families had not been told who was in charge"]),
    ("Inspectors said that files were thin. Home care and day care both scrape home as good.", ["files were thin"]),
    ("Estyn’s advice is that the council publish its waiting times.", []),
])
def test_what_is_found(text: str, expected: list[str]) -> None:
    annotated = annotate_document(Document("t.txt", LEAD + text))
    assert sorted(claim.text.words for claim in findings(annotated, survey_text(annotated))) == sorted(expected)
