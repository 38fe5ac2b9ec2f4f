"""The several things that one verb phrase asks for."""

import pytest

from onrecord.annotate import annotate_document
from onrecord.claims import Document
from onrecord.extract.reporting.series import split_series


@pytest.mark.parametrize(
    ("words", "parts"),
    [
        ("check the boilers twice, and should train the crew", ["check the boilers twice", "train the crew"]),
        ("review and must update its rota", ["review and must update its rota"]),
        ("apologise, pay the tenant and audit the files", ["apologise", "pay the tenant", "audit the files"]),
        ("publish its rota", ["publish its rota"]),
    ],
)
def test_split_series(words: str, parts: list[str]) -> None:
    text = annotate_document(Document("a.txt", f"The firm should {words}."))
    start = text.document.text.index(words)
    assert [text.document.text[slice(*part)] for part in split_series(text, start, start + len(words))] == parts
