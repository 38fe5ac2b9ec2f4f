"""Shapes by name, each held only against sentences that have the words and the mentions it needs."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache

from onrecord.extract.endings import Ended
from onrecord.extract.rulebook import Rulebook


class Shapes:
    """Patterns over the gists of sentences: most sentences have what one or two of them need."""

    def __init__(self, patterns: Mapping[str, re.Pattern[str] | Ended]) -> None:
        whole = {name: each.pattern if isinstance(each, Ended) else each for name, each in patterns.items()}
        book = Rulebook(whole)
        self._rows = {name: (book.wanted[name], each.finditer) for name, each in patterns.items()}
        self._met = lru_cache(maxsize=8)(book.met)

    def finditer(self, name: str, words: str) -> Iterator[re.Match[str]]:
        """Every match of the shape `name` in a gist's words."""
        wanted, finditer = self._rows[name]
        return finditer(words) if self._met(words) & wanted == wanted else iter(())

    def search(self, name: str, words: str) -> re.Match[str] | None:
        """The first match of the shape `name`; None: there is none."""
        return next(self.finditer(name, words), None)

    def fitting(self, words: str) -> list[str]:
        """The shapes whose needs a gist's words have, in the order in which they were given."""
        met = self._met(words)
        return [name for name, (wanted, _) in self._rows.items() if met & wanted == wanted]
