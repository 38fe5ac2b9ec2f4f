"""Pieces of words, looked for in a word all together.

Most words hold none of them. Each piece is looked up by three letters of it in a row, of which those were taken that
the fewest others have, so that a word that is met for the first time is asked for what its letters point to.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

_LETTERS = 3  #: by how many letters a piece is looked up; a shorter one is looked for by itself


class Pieces:
    """Pieces with what each of them tells, as bits."""

    def __init__(self, bits: Mapping[str, int]) -> None:
        shared = Counter(key for piece in bits for key in set(_keys(piece)))
        keyed = dict[str, list[tuple[str, int]]]()
        for piece, told in bits.items():
            if keys := _keys(piece):
                keyed.setdefault(min(keys, key=shared.__getitem__), []).append((piece, told))
        self._short = [(piece, told) for piece, told in bits.items() if len(piece) < _LETTERS]
        self._keyed, self._keys = keyed, frozenset(keyed)

    def within(self, word: str) -> int:
        """What is told by all the pieces that stand in a word."""
        keyed, told = self._keyed, 0
        for piece, bits in self._short:
            if piece in word:
                told |= bits
        for key in self._keys.intersection(_keys(word)):
            for piece, bits in keyed[key]:
                if piece in word:
                    told |= bits
        return told


def _keys(word: str) -> list[str]:
    """Every three letters of a word that stand in a row."""
    return [word[at : at + _LETTERS] for at in range(len(word) - _LETTERS + 1)]
