"""The rules of posts held against a text together: each is tried in the sentences that have all it needs.

What a rule needs is read off its pattern: words, and mentions. Which needs a word meets is asked once a word for all
rules, and each need is a bit, so that a sentence is asked for all that a rule needs at once.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache, reduce
from operator import or_

from onrecord.extract.office.needs import SIGNS, kind_of, needs_of
from onrecord.extract.scene import Gist, Match, Rule, Scene, shape
from onrecord.extract.wordings import plain_letters

_PART = re.compile(rf"[{SIGNS}]|[^{SIGNS}]+")
_BLOCK = re.compile(r"(?:[^\n]+\n?)+")
_BEHIND = 12  #: how many letters behind a passage may be looked at
_WORDS = 20000  #: how many words are kept with what they meet


class Rulebook:
    """Patterns with their needs: `wanted` is what each of them needs, `met` what the words of a gist meet."""

    def __init__(self, patterns: Iterable[str]) -> None:
        self.wanted = dict[str, int]()
        self._meets = dict[str, int]()  # a piece of a word, or the first sign of a kind: the needs it meets
        known = dict[frozenset[str], int]()
        for each in patterns:
            needs = needs_of(shape(each))
            self.wanted[each] = reduce(or_, (known.setdefault(need, 1 << len(known)) for need in needs), 0)
        for need, bit in known.items():
            for piece in need:
                self._meets[piece] = self._meets.get(piece, 0) | bit
        self._lengths = sorted(set(map(len, self._meets)))
        self._met_by = lru_cache(_WORDS)(self._met_by_word)

    def met(self, words: str) -> int:
        """The needs that the words of a passage meet."""
        return reduce(or_, map(self._met_by, plain_letters(words).split()), 0)

    def _met_by_word(self, words: str) -> int:
        return reduce(or_, map(self._met_by_part, _PART.findall(words)), 0)

    def _met_by_part(self, part: str) -> int:
        if kind := kind_of(part[0]):
            return self._meets.get(kind, 0)
        word = f" {part} "
        pieces = {word[at : at + n] for n in self._lengths for at in range(len(word) - n + 1)}
        return reduce(or_, (self._meets[piece] for piece in pieces & self._meets.keys()), 0)


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
    return Passages(gist, book, tuple((start, end, book.met(gist.shape[start:end])) for start, end in places))
