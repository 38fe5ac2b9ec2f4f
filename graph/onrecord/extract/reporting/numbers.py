"""Numbers in words."""

from __future__ import annotations

import re

_NUMBERS = {
    word: str(n)
    for n, word in enumerate(
        re.findall(
            r"\w+",
            "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
            "seventeen eighteen nineteen twenty",
        )
    )
}
_DOZENS = {"a dozen": "12", "half a dozen": "6", "two dozen": "24"}


def number(words: str) -> str | None:
    """A number in digits: `seven` and `7` give 7; None for words that are none."""
    plain = words.lower().replace(",", "")
    if plain.isdigit():
        return plain
    if plain in _DOZENS:
        return _DOZENS[plain]
    tens = re.fullmatch(r"(twenty|thirty|forty|fifty)[- ]?(\w+)?", plain)
    if tens:
        base = {"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50}[tens.group(1)]
        return str(base + int(_NUMBERS.get(tens.group(2) or "zero", "0")))
    return _NUMBERS.get(plain)
