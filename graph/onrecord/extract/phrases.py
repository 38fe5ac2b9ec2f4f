"""Lists of phrases, looked for together: a word of the text tells of which lists a phrase may begin with it.

Most words begin none. Which lists a word may open is asked once a word, and a list is tried only where it may begin.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from itertools import accumulate

from onrecord.extract.memo import Memo
from onrecord.extract.pieces import Pieces
from onrecord.extract.words import branches

_BETWEEN = re.compile(r"(\W+)")
_FIRST = re.compile(r"[\w*]+")
_WORDS = 20000  #: how many words are kept with the lists that they open
_TEXTS = 8  #: how many texts are kept with what opens in them: one list is asked for after the other
#: What a letter of a phrase stands for: `*` any end of a word, `#` a number.
_LETTERS = {"*": r"\w*", "#": r"\d[\d,]*", " ": r"\s+", "'": "['’]"}


class Phrases:
    """Phrases in small letters, by the names of their lists. All texts given are in small letters too."""

    def __init__(self, lists: Mapping[str, Iterable[str]]) -> None:
        longest_first = {name: _longest_first(each) for name, each in lists.items()}
        self._patterns = {name: re.compile(f"{any_of(each)}(?!\\w)") for name, each in longest_first.items()}
        self._names = {name: 1 << at for at, name in enumerate(lists)}
        self._openers = _openers(longest_first, self._names)
        self._opened_by = Memo(self._lists_of, _WORDS)
        self._places = lru_cache(_TEXTS)(self._places_in)

    def finditer(self, name: str, text: str, start: int = 0, end: int | None = None) -> Iterator[re.Match[str]]:
        """The phrases of a list that stand between `start` and `end` (None: the end of the text), none over another,
        the longest at each place."""
        match, stop = self._patterns[name].match, len(text) if end is None else end
        for at in self._places(text).get(name, ()):
            if at >= start and (found := match(text, at, stop)):
                yield found
                start = found.end()

    def search(self, name: str, text: str) -> re.Match[str] | None:
        """The first phrase of a list; None: there is none."""
        return next(self.finditer(name, text), None)

    def match(self, name: str, text: str, at: int) -> re.Match[str] | None:
        """The phrase of a list that begins at `at`; None: none does."""
        return self._patterns[name].match(text, at)

    def pattern(self, name: str) -> str:
        """A pattern for any phrase of a list, whatever stands before it."""
        return self._patterns[name].pattern

    def _places_in(self, text: str) -> dict[str, list[int]]:
        """Where the phrases of each list may begin; behind a hyphen none does."""
        places: dict[str, list[int]] = {}
        parts, opened_by = _BETWEEN.split(text), self._opened_by
        for word, at in zip(parts[::2], [0, *accumulate(map(len, parts))][:-1:2], strict=True):
            if (names := opened_by[word]) and text[at - 1 : at] != "-":
                for name in names:
                    places.setdefault(name, []).append(at)
        return places

    def _lists_of(self, word: str) -> tuple[str, ...]:
        opened = self._openers.within(f" {word} ")
        return tuple(name for name, bit in self._names.items() if opened & bit)


def _longest_first(phrases: Iterable[str]) -> list[str]:
    return sorted(set(map(str.lower, phrases)), key=lambda phrase: (-len(phrase), phrase))


def _openers(lists: Mapping[str, Iterable[str]], bits: Mapping[str, int]) -> Pieces:
    """The first words of phrases, `*` for any end of one, with the lists of those that they open."""
    openers: dict[str, int] = {}
    for name, phrases in lists.items():
        for word in filter(None, map(_first_word, phrases)):
            piece = f" {word[:-1]}" if word.endswith("*") else f" {word} "
            openers[piece] = openers.get(piece, 0) | bits[name]
    return Pieces(openers)


def any_of(phrases: Iterable[str]) -> str:
    """A pattern for any of some phrases, the first that fits in their order."""
    return f"(?:{branches(tuple(_LETTERS.get(letter) or re.escape(letter) for letter in each) for each in phrases)})"


def _first_word(phrase: str) -> str:
    found = _FIRST.match(phrase)
    return found.group() if found else ""
