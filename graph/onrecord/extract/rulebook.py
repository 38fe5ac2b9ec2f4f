"""Patterns held against a text together: each is tried where the words have all it needs.

What a pattern needs is read off the pattern itself: words, and mentions. Which needs a word meets is asked once a word
for all patterns, and each need is a bit, so that a sentence is asked for all that a pattern needs at once.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import lru_cache, reduce
from operator import or_

from onrecord.extract.memo import Memo
from onrecord.extract.needs import SIGNS, kind_of, needs_of
from onrecord.extract.pieces import Pieces
from onrecord.places import plain_letters

_PART = re.compile(rf"[{SIGNS}]|[^{SIGNS}]+")
_WORDS = 20000  #: how many words are kept with what they meet
_PASSAGES = 64  #: how many passages: the sentences of a text, of which one kind of rules asks after the other


class Rulebook:
    """Patterns over gists with their needs: `wanted` is what each of them needs, `met` what the words of a gist
    meet."""

    def __init__(self, patterns: Mapping[str, re.Pattern[str]]) -> None:
        self.wanted = dict[str, int]()
        meets = dict[str, int]()  # a piece of a word, or the first sign of a kind: the needs it meets
        known = dict[frozenset[str], int]()
        for name, pattern in patterns.items():
            needs = needs_of(pattern)
            self.wanted[name] = reduce(or_, (known.setdefault(need, 1 << len(known)) for need in needs), 0)
        for need, bit in known.items():
            for piece in need:
                meets[piece] = meets.get(piece, 0) | bit
        self._kinds = {piece: bits for piece, bits in meets.items() if kind_of(piece[0])}
        self._pieces = Pieces({piece: bits for piece, bits in meets.items() if piece not in self._kinds})
        self._met_by = Memo(self._met_by_word, _WORDS)
        self.met: Callable[[str], int] = lru_cache(_PASSAGES)(self._met_by_words)

    def _met_by_words(self, words: str) -> int:
        return reduce(or_, map(self._met_by.__getitem__, plain_letters(words).split()), 0)

    def _met_by_word(self, words: str) -> int:
        parts = (words,) if words.isascii() else _PART.findall(words)
        return reduce(or_, map(self._met_by_part, parts), 0)

    def _met_by_part(self, part: str) -> int:
        if kind := kind_of(part[0]):
            return self._kinds.get(kind, 0)
        return self._pieces.within(f" {part} ")
