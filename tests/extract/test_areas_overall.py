"""What names no single area that is graded."""

from __future__ import annotations

import pytest

from onrecord.extract.grading.areas import is_overall


@pytest.mark.parametrize(("words", "overall"), [
    ("overall effectiveness", True),
    ("the most recent", True),
    ("the past four", True),
    ("all the new framework’s five key judgements", True),
    ("all areas", True),
    ("leadership and management", False),
    ("the experiences of children in care", False),
])
def test_what_is_overall(words: str, overall: bool) -> None:
    assert is_overall(words) is overall
