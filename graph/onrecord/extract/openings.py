"""Patterns that begin with one of some words, tried where such a word stands and nowhere else.

Trying a lexicon at every letter of a text is what costs most in reading it; its first words are looked up instead.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Opening:
    """A pattern, and the words one of which it begins with, in lower case and without what is not of a word."""

    pattern: re.Pattern[str]
    words: frozenset[str]

    def search(self, text: str, position: int = 0) -> re.Match[str] | None:
        """The first match that begins at `position` or behind it, as the pattern itself would find it."""
        for start, word in word_starts(text):
            if start >= position and word in self.words and (found := self.pattern.match(text, start)):
                return found
        return None

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """Every match in the order of the text, none over another, as the pattern itself would find them."""
        position = 0
        for start, word in word_starts(text):
            if start >= position and word in self.words and (found := self.pattern.match(text, start)):
                yield found
                position = found.end()

    def starts(self, text: str) -> list[int]:
        """Where the pattern may begin in a text."""
        return [start for start, word in word_starts(text) if word in self.words]


def opening(pattern: str, words: Iterable[str], flags: int = 0) -> Opening:
    """`pattern` as one that begins with the first word of one of `words`."""
    firsts = (_WORD.match(word.lower()) for word in words)
    return Opening(re.compile(pattern, flags), frozenset(first.group() for first in firsts if first))


@lru_cache(maxsize=4)
def word_starts(text: str) -> tuple[tuple[int, str], ...]:
    """Where the words of a text begin, and each in lower case; a hyphen or an apostrophe parts words."""
    return tuple((found.start(), found.group().lower()) for found in _WORD.finditer(text))
