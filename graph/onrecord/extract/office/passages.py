"""The passages of a text that the rules of posts are held against, each rule where the words have all it needs."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property, reduce
from operator import or_

from onrecord.extract.rulebook import Rulebook
from onrecord.extract.scene import Gist, Match, Rule, Scene, shape

_BLOCK = re.compile(r"(?:[^\n]+\n?)+")
_BEHIND = 12  #: how many letters behind a passage may be looked at

#: Where a passage begins and ends in a gist, and the needs that its words meet.
_Row = tuple[int, int, int]


@dataclass(frozen=True, eq=False)
class Passages:
    """The sentences of a text's gist, and its blocks (lines up to a blank one), as patterns are held against them."""

    gist: Gist
    book: Rulebook
    sentences: tuple[_Row, ...]

    def matches(self, rule: Rule) -> Iterator[Match]:
        """Every match that begins in a sentence which has all that the rule needs; it may reach over its end."""
        return self._in(self.sentences, rule.pattern)

    def across(self, pattern: str) -> Iterator[Match]:
        """Every match in a block which has all that a pattern needs, over sentences and lines."""
        return self._in(self._blocks, pattern)

    def _in(self, rows: Iterable[_Row], pattern: str) -> Iterator[Match]:
        wanted = self.book.wanted[pattern]
        if self._met & wanted != wanted:
            return
        finditer, words = shape(pattern).finditer, self.gist.shape
        for start, end, met in rows:
            if met & wanted == wanted:
                for found in finditer(words, start, end + _BEHIND):
                    if found.start() < end:
                        yield Match(self.gist, found)

    @cached_property
    def _met(self) -> int:
        return reduce(or_, (met for _, _, met in self.sentences), 0)

    @cached_property
    def _blocks(self) -> tuple[_Row, ...]:
        rows, first = list[_Row](), 0
        for found in _BLOCK.finditer(self.gist.shape):
            last = first
            while last < len(self.sentences) and self.sentences[last][0] < found.end():
                last += 1
            rows.append((*found.span(), reduce(or_, (met for _, _, met in self.sentences[first:last]), 0)))
            first = last
        return tuple(rows)


def passages(scene: Scene, gist: Gist, book: Rulebook) -> Passages:
    """The passages of a scene whose whole text is this gist."""
    places = [
        (bisect_left(gist.starts, sentence.start), bisect_left(gist.starts, sentence.end))
        for sentence in scene.text.sentences
    ]
    # All that a match may reach tells what is met, so that nothing is left out which a rule would find.
    rows = ((start, end, book.met(gist.shape[start : end + _BEHIND])) for start, end in places)
    return Passages(gist, book, tuple(rows))
