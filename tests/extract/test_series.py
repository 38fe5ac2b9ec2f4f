"""The several things that one verb phrase asks for."""

import pytest

from onrecord.annotate import annotate_document
from onrecord.claims import Document
from onrecord.extract.advice.series import is_action, split_series


@pytest.mark.parametrize(
    ("words", "parts"),
    [
        ("check the boilers twice, and should train the crew", ["check the boilers twice", "train the crew"]),
        ("review and must update its rota", ["review and must update its rota"]),
        ("apologise, pay the tenant and audit the files", ["apologise", "pay the tenant", "audit the files"]),
        ("publish its rota", ["publish its rota"]),
        ("never work at night and always log the wind", ["never work at night", "always log the wind"]),
        ("name a chair of the audit and sail committee", ["name a chair of the audit and sail committee"]),
    ],
)
def test_split_series(words: str, parts: list[str]) -> None:
    text = annotate_document(Document("a.txt", f"The firm should {words}."))
    start = text.document.text.index(words)
    assert [text.document.text[slice(*part)] for part in split_series(text, start, start + len(words))] == parts


@pytest.mark.parametrize(
    ("words", "is_so"),
    [
        ("review the rota before May", True),
        ("Strengthen self-review so that it is fair", True),
        ("apologise to the crew in writing", True),
        ("The rota", False),
        ("By June the firm must act", False),
        ("FIRM B should hire a nurse", False),
        ("better pay", False),
        ("Progress should be reported", False),
    ],
)
def test_is_action(words: str, is_so: bool) -> None:
    text = annotate_document(Document("a.txt", words))
    assert is_action(text, 0, len(words)) is is_so
