"""Shapes by name, each held only against sentences that have the words and the mentions it needs."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import TypeAlias

from onrecord.extract.endings import Ended
from onrecord.extract.rulebook import Rulebook

Pattern: TypeAlias = re.Pattern[str] | Ended


def held_together(sets: Mapping[str, Mapping[str, Pattern]]) -> dict[str, Shapes]:
    """Several sets of shapes, by name, for which the words of a sentence are looked at once."""
    book = Rulebook({f"{of} {name}": _whole(each) for of, those in sets.items() for name, each in those.items()})
    return {of: Shapes(those, book, f"{of} ") for of, those in sets.items()}


def _whole(pattern: Pattern) -> re.Pattern[str]:
    return pattern.pattern if isinstance(pattern, Ended) else pattern


class Shapes:
    """Patterns over the gists of sentences: most sentences have what one or two of them need."""

    def __init__(self, patterns: Mapping[str, Pattern], book: Rulebook | None = None, prefix: str = "") -> None:
        """`book` holds the patterns with those of others, each under its name behind `prefix`; None: these alone."""
        book = book or Rulebook({name: _whole(each) for name, each in patterns.items()})
        self._rows = {name: (book.wanted[prefix + name], each.finditer) for name, each in patterns.items()}
        self._met = book.met

    def finditer(self, name: str, words: str) -> Iterator[re.Match[str]]:
        """Every match of the shape `name` in a gist's words."""
        wanted, finditer = self._rows[name]
        return finditer(words) if self._met(words) & wanted == wanted else iter(())

    def among(self, names: Iterable[str], words: str) -> Iterator[tuple[str, re.Match[str]]]:
        """Every match of several shapes, one after the other, with the name of its shape."""
        met, rows = self._met(words), self._rows
        for name in names:
            wanted, finditer = rows[name]
            if met & wanted == wanted:
                for match in finditer(words):
                    yield name, match

    def every(self, words: str) -> Iterator[tuple[str, re.Match[str]]]:
        """Every match of all shapes, in the order in which they were given, with their names."""
        return self.among(self._rows, words)

    def search(self, name: str, words: str) -> re.Match[str] | None:
        """The first match of the shape `name`; None: there is none."""
        return next(self.finditer(name, words), None)

    def fitting(self, words: str) -> list[str]:
        """The shapes whose needs a gist's words have, in the order in which they were given."""
        met = self._met(words)
        return [name for name, (wanted, _) in self._rows.items() if met & wanted == wanted]
