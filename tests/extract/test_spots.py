"""Patterns that ignore case read small letters as they read any."""

import re

import pytest

from onrecord.extract.spots import lowered, of_small_letters

PATTERNS = [
    re.compile(r"\b(?P<Who>Ofsted|CQC)\W+(?:says|SAID)\b", re.IGNORECASE),
    re.compile(r"(?i)\bI am\b|[A-C]\d\Z"),
    re.compile(r"run by (?-i:[A-Z])", re.IGNORECASE),
    re.compile(r"Dear [A-Z]"),
]


@pytest.mark.parametrize("words", ["OFSTED said", "cqc, SAYS", "i AM sad", "grade b2", "Dear Ann", "dear ann"])
def test_small_letters_are_read_as_any_are(words: str) -> None:
    for pattern in PATTERNS[:2]:
        small, found = of_small_letters(pattern).search(lowered(words)), pattern.search(words)
        assert (small.span() if small else None) == (found.span() if found else None)


def test_a_pattern_that_heeds_case_stays_as_it_is() -> None:
    assert [of_small_letters(pattern) is pattern for pattern in PATTERNS] == [False, False, True, True]
