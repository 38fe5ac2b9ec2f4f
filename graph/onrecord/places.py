"""Where each word of a text stands, read in one pass for all who look for words in it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate

_BETWEEN = re.compile(r"(\W+)")
_TEXTS = 8  #: how many texts are kept: what reads one asks for its words again and again


@dataclass(frozen=True, slots=True, eq=False)
class Places:
    """The words of a text in small letters and plain apostrophes, in its order; a hyphen parts words."""

    words: Sequence[str]
    starts: Sequence[int]  #: where each of them begins
    of: Mapping[str, Sequence[int]]  #: each different word: the first, third ... of all, counted from 0

    def next_to(self, at: int) -> str:
        """The word behind one of them; empty behind the last."""
        return self.words[at + 1] if at + 1 < len(self.words) else ""


def plain_letters(text: str) -> str:
    """Words in small letters, with plain spaces and apostrophes, letter for letter."""
    # A capital with a dot would be two letters in small ones.
    return text.replace("\u00a0", " ").replace("’", "'").replace("\u0130", "i").lower()


def read_places(text: str) -> Places:
    """The words of a text and where they stand."""
    parts = _BETWEEN.split(plain_letters(text))
    words, starts = parts[::2], [0, *accumulate(map(len, parts))][:-1:2]
    of = dict[str, list[int]]()
    for at, word in enumerate(words):
        if word:
            of.setdefault(word, []).append(at)
    return Places(words, starts, of)


#: The same, kept for the texts that were read last.
places_of = lru_cache(_TEXTS)(read_places)
