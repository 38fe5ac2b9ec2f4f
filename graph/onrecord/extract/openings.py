"""Patterns that begin with one of some words, tried where such a word stands and nowhere else.

Trying a lexicon at every letter of a text is what costs most in reading it; its first words are looked up instead.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Opening:
    """A pattern, and the words one of which it begins with, in lower case and without what is not of a word."""

    pattern: re.Pattern[str]
    words: frozenset[str]

    def search(self, text: str) -> re.Match[str] | None:
        """The first match, as the pattern itself would find it."""
        return next(self.finditer(text), None)

    def finditer(self, text: str, position: int = 0, end: int | None = None) -> Iterator[re.Match[str]]:
        """Every match that begins from `position` on and before `end`, in the order of the text, none over another, as
        the pattern itself would find them."""
        starts = self.starts(text)
        for start in starts[bisect_left(starts, position) : None if end is None else bisect_left(starts, end)]:
            if start >= position and (found := self.pattern.match(text, start)):
                yield found
                position = found.end()

    def starts(self, text: str) -> list[int]:
        """Where the pattern may begin in a text, in its order."""
        places = _places(text)
        return sorted(start for word in self.words.intersection(places) for start in places[word])


def opening(pattern: str, words: Iterable[str], flags: int = 0) -> Opening:
    """`pattern` as one that begins with the first word of one of `words`."""
    firsts = (_WORD.match(word.lower()) for word in words)
    return Opening(re.compile(pattern, flags), frozenset(first.group() for first in firsts if first))


@lru_cache(maxsize=4)
def _places(text: str) -> dict[str, list[int]]:
    """Where each word of a text begins, in lower case; a hyphen or an apostrophe parts words."""
    places: dict[str, list[int]] = {}
    for found in _WORD.finditer(text):
        places.setdefault(found[0].lower(), []).append(found.start())
    return places
