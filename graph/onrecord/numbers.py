"""Numbers in words: what they are worth, and the patterns that look for them."""

from __future__ import annotations

import re

#: The numbers up to twenty in words, each at its place.
NUMBER_WORDS = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
                "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty")
#: How many there are of something, as branches of a pattern: two to twelve. `One` is left to who asks, as it is
#: a pronoun too.
NUMERALS = "|".join(NUMBER_WORDS[2:13])
#: The same, with a capital too.
NUMERALS_TOO = "|".join(f"[{word[0].upper()}{word[0]}]{word[1:]}" for word in NUMBER_WORDS[2:13])

_ONES = NUMBER_WORDS[:20]
_TENS = {
    "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90}
_DOZENS = {"a dozen": "12", "half a dozen": "6", "two dozen": "24"}
_BELOW = (
    rf"(?:(?:{'|'.join(_TENS)})(?:[- ](?:{'|'.join(_ONES[1:10])}))?"
    rf"|{'|'.join(sorted(_ONES, key=len, reverse=True))})"
)
#: A number in words below a thousand: `seven`, `twenty-one`, `one hundred and forty-eight`.
IN_WORDS = rf"(?:(?:a|{'|'.join(_ONES[1:10])}) hundred(?:(?: and)? {_BELOW})?|{_BELOW})"


def number(words: str) -> str | None:
    """A number in digits: `seven` and `7` give 7; None for words that are none."""
    plain = words.lower().replace(",", "")
    if plain.isdigit():
        return plain
    if plain in _DOZENS:
        return _DOZENS[plain]
    if not re.fullmatch(IN_WORDS, plain):
        return None
    hundreds, _, rest = plain.rpartition("hundred")
    base = 100 * (_below(hundreds.strip()) if hundreds.strip() != "a" else 1) if hundreds else 0
    return str(base + _below(rest.removeprefix(" and").strip()))


def _below(words: str) -> int:
    """A number below a hundred; nothing is 0."""
    tens, _, ones = words.replace("-", " ").partition(" ")
    return _TENS[tens] + (_ONES.index(ones) if ones else 0) if tens in _TENS else _ONES.index(words or "zero")
