"""The first words of an article in capitals are read in the usual spelling."""

from __future__ import annotations

import pytest

from onrecord.annotate import annotate_document
from onrecord.claims import Document
from onrecord.extract.scene import survey_text, unwrapped

_BEHIND = " and this goes on for long enough to be a paragraph of plain prose.\n"


@pytest.mark.parametrize(("begins", "read"), [
    ("DUNLEYVALE Council has been told to improve", "Dunleyvale Council has been told to improve"),
    ("JOHN Example has been named by the council", "John Example has been named by the council"),
    ("THE children of Dunley have been singing all day", "The children of Dunley have been singing all day"),
    ("A TARNISH primary in the old town was praised", "A Tarnish primary in the old town was praised"),
    ("CQC inspectors were pleased with what they saw", "CQC inspectors were pleased with what they saw"),
    ("UNISON said that its members had been patient", "UNISON said that its members had been patient"),
    ("NHS managers were pleased with what they saw", "NHS managers were pleased with what they saw"),
])
def test_capitals_at_the_beginning_are_read_small(begins: str, read: str) -> None:
    text = annotate_document(Document("a.txt", begins + _BEHIND))
    words = unwrapped(text)
    assert words.startswith(read)
    assert len(words) == len(text.document.text)


def test_the_words_of_a_claim_stay_as_printed() -> None:
    scene = survey_text(annotate_document(Document("a.txt", "DUNLEYVALE Council has been told to improve" + _BEHIND)))
    body = scene.called(scene.bodies[0])
    assert (body.words, body.plain) == ("DUNLEYVALE Council", "Dunleyvale Council")
