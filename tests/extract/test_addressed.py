"""What the one whom a letter addresses told its writer."""

from __future__ import annotations

import pytest

from speaking import said

LETTER = "Ofsted\n\nDear Ms Bell\n\nVisit to Dunley Council\n\nWe came in May. {}\n\nYours sincerely\n\nJoe Roe"


@pytest.mark.parametrize(("words", "expected"), [
    ("You told us that it was “brittle but no longer broken”.", [("Bell", "brittle but no longer broken")]),
    ("You told inspectors, “We counted visits.”", [("Bell", "We counted visits.")]),
    ("Staff told us they are “glad to be here now”.", []),
    ("You may have read that it “is about to be closed”.", []),
])
def test_what_you_told_us(words: str, expected: list[tuple[str, str]]) -> None:
    assert said(LETTER.format(words)) == expected


def test_nobody_is_addressed_without_a_letter() -> None:
    assert said("Ann Bell came. You told us that it was “brittle but no longer broken”.") == []
