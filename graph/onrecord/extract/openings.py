"""Patterns that begin with one of some words, tried where such a word stands and nowhere else.

Trying a lexicon at every letter of a text is what costs most in reading it; its first words are looked up instead.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from onrecord.places import places_of, plain_letters

_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True, eq=False)
class Opening:
    """A pattern, and the words one of which it begins with, each with those that may be the next; None: any word, or
    none. Both are in lower case and without what is not of a word."""

    pattern: re.Pattern[str]
    words: Mapping[str, frozenset[str] | None]

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
        places, found = places_of(text), list[int]()
        for word in places.of.keys() & self.words.keys():
            seconds, standing = self.words[word], places.of[word]
            found += standing if seconds is None else (at for at in standing if places.next_to(at) in seconds)
        return [places.starts[at] for at in sorted(found)]


def opening(pattern: str, words: Iterable[str], flags: int = 0) -> Opening:
    """`pattern` as one that begins with one of `words`, all of it; a word may be a phrase."""
    begun: dict[str, set[str]] = {}
    for first, *rest in filter(None, map(_WORD.findall, map(plain_letters, words))):
        begun.setdefault(first, set()).add(rest[0] if rest else "")
    seconds = {first: None if "" in behind else frozenset(behind) for first, behind in begun.items()}
    return Opening(re.compile(pattern, flags), seconds)
