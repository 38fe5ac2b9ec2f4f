"""Pieces of words, looked for in a word all together.

A word that is met for the first time is read letter by letter, once for all pieces: what was read ends in the beginning
of some piece, and the next letter leads to the longest such end there is then (the automaton of Aho and Corasick).
"""

from __future__ import annotations

from collections.abc import Mapping


class _End(dict[str, "_End"]):
    """The longest end of what was read that a piece begins with: where each next letter leads."""

    __slots__ = ("shorter", "told")

    def __init__(self, shorter: _End | None) -> None:
        super().__init__()
        self.shorter = shorter  #: the longest end of this one that a piece begins with too; None: this has no letters
        self.told = 0  #: by the pieces that end here, as bits

    def __missing__(self, letter: str) -> _End:
        reached = self[letter] = self if self.shorter is None else self.shorter[letter]
        return reached


class Pieces:
    """Pieces with what each of them tells, as bits."""

    def __init__(self, bits: Mapping[str, int]) -> None:
        self._nothing = _End(None)
        for piece, told in bits.items():
            end = self._nothing
            for letter in piece:
                if letter not in end:
                    end[letter] = _End(self._nothing)
                end = end[letter]
            end.told |= told
        _settle(self._nothing)

    def within(self, word: str) -> int:
        """What is told by all the pieces that stand in a word."""
        end, told = self._nothing, 0
        for letter in word:
            end = end[letter]
            told |= end.told
        return told


def _settle(nothing: _End) -> None:
    """Give each end its shorter one, with what that tells, from one letter to the most."""
    ends = list(nothing.values())
    while ends:
        longer = [(end, letter, after) for end in ends for letter, after in end.items()]
        for end, letter, after in longer:
            assert end.shorter is not None
            after.shorter = end.shorter[letter]
            after.told |= after.shorter.told
        ends = [after for _, _, after in longer]
