"""Numbers in words: what they are worth, and the patterns that look for them."""

from __future__ import annotations

import re

import pytest

from onrecord.numbers import NUMBER_WORDS, NUMERALS, NUMERALS_TOO, number


@pytest.mark.parametrize(("words", "digits"), [
    ("26", "26"), ("seven", "7"), ("Twenty-one", "21"), ("thirty", "30"), ("1,200", "1200"), ("many", None),
    ("one hundred and forty-eight", "148"), ("a hundred", "100"), ("ninety two", "92"), ("a hundredth", None),
    ("half a dozen", "6"), ("two hundred", "200")])
def test_what_words_are_worth(words: str, digits: str | None) -> None:
    assert number(words) == digits


@pytest.mark.parametrize("word", NUMBER_WORDS[2:13])
def test_numerals_are_two_to_twelve(word: str) -> None:
    assert re.fullmatch(NUMERALS, word)
    assert re.fullmatch(NUMERALS_TOO, word)
    assert re.fullmatch(NUMERALS_TOO, word.capitalize())


@pytest.mark.parametrize("word", ["one", "thirteen", "TWO", "twofold"])
def test_others_are_none(word: str) -> None:
    assert not re.fullmatch(NUMERALS_TOO, word)
