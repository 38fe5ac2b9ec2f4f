"""Patterns that are looked for in a whole text, and only where letters stand in it that all their matches have.

To find some letters in a text takes a hundredth of the time that a pattern takes to read all of it; most texts have no
match of most patterns. Which letters those are is read off the pattern, as for gates.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from onrecord.extract.endings import Ended
from onrecord.extract.gates import needs_of
from onrecord.extract.memo import Memo
from onrecord.places import plain_letters

_MOST = 24  #: in how many words a need is told at most, each of which has to be looked for
_TEXTS = 4  #: how many texts are kept with the words that stand in them: one pattern is sought after the other
_WORDS = 4096  #: how many words of a text


@dataclass(frozen=True, slots=True)
class Sought:
    """A pattern with its needs: words in plain letters, of each of which a text with any match has one."""

    pattern: re.Pattern[str] | Ended
    needs: tuple[tuple[str, ...], ...]

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """Every match, as the pattern itself would find them."""
        stands = _standing(text)
        for need in self.needs:
            for word in need:  # a generator would cost more than what it asks
                if stands[word]:
                    break
            else:
                return iter(())
        return self.pattern.finditer(text)

    def search(self, text: str) -> re.Match[str] | None:
        """The first match, as the pattern itself would find it; None: there is none."""
        return next(self.finditer(text), None)


@lru_cache(_TEXTS)
def _standing(text: str) -> Memo[bool]:
    """Whether a word stands in a text, which many patterns ask of the same words."""
    return Memo(plain_letters(text).__contains__, _WORDS)


def sought(pattern: re.Pattern[str] | Ended) -> Sought:
    """The pattern with what it needs."""
    needs = needs_of(pattern.pattern if isinstance(pattern, Ended) else pattern)
    return Sought(pattern, tuple(tuple(sorted(need)) for need in needs if len(need) <= _MOST))
