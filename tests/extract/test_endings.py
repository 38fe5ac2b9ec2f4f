"""Patterns that are tried only where their ending stands find what they would find everywhere."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.extract.endings import ended

#: A beginning that may stand anywhere, an ending, and whether a match keeps to one line.
CASES = [
    (r"\b[a-c]+[^.\n]{0,9}? ", r"by x", True),
    (r"\b[a-c]+[^.]{0,9}? ", r"by x", False),
    (r"(?:a )?(?:b )?", r"x(?= by|$)", True),
    (r"a\n?", r"x", False),
]


@pytest.mark.parametrize(("beginning", "ending", "in_line"), CASES)
def test_whether_a_match_keeps_to_its_line_is_read_off_the_pattern(beginning: str, ending: str, in_line: bool) -> None:
    assert ended(beginning, ending).in_line is in_line


@pytest.mark.parametrize(("beginning", "ending", "in_line"), CASES)
@given(parts=st.lists(st.sampled_from(["a", "b", "c", " ", "x", "by x", "\n", ".", "abc "]), max_size=40))
def test_every_match_is_found_as_the_pattern_itself_finds_it(
    beginning: str, ending: str, in_line: bool, parts: list[str]
) -> None:
    text = "".join(parts)
    found = ended(beginning, ending)
    assert [m.span() for m in found.finditer(text)] == [m.span() for m in found.pattern.finditer(text)]
