"""The tokens of a gist: words, kinds of mention, marks."""

from __future__ import annotations

import pytest

from onrecord.annotate import annotate_document
from onrecord.claims import Document
from onrecord.extract.scene import survey_text
from onrecord.extract.tokens import tokens_of


@pytest.mark.parametrize(("text", "expected"), [
    ("Ann Example, Director of Housing at Dunley Council, left on 3 May 2024.",
     ["P", ",", "T", "at", "B", ",", "left", "on", "D", "."]),
    ("Ofsted’s 14 inspectors weren’t well-led", ["R", "s", "#", "inspectors", "weren't", "well-led"]),
    ("One\n\tTwo", ["one", "¶", "¬", "two"]),
])
def test_words_and_kinds(text: str, expected: list[str]) -> None:
    scene = survey_text(annotate_document(Document("t.txt", text)))
    gist = scene.open_gist(0, len(text))
    assert tokens_of(gist, inspects=lambda body: body.kind == "regulator") == expected


def test_only_the_places_asked_for() -> None:
    scene = survey_text(annotate_document(Document("t.txt", "one two three")))
    assert tokens_of(scene.open_gist(0, 13), 4, 7) == ["two"]
