"""What a page consists of. Lengths are points, x runs right, y runs down from the top edge."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

#: A glyph that stands for a list mark: also the private letters of symbol fonts, and what has no letter at all.
BULLET = re.compile(r"[•▪‣◦●○■□◼◾➢➤►▶✓✔✦❖⚫⬤·*\uf000-\uf0ff\ufffd]|[oO–—-]")
NUMBER = re.compile(r"\(?(?:\d{1,3}|[a-z]|[ivx]{1,5}|[A-Z])[.)]|\d{1,2}(?:\.\d{1,2}){1,3}\.?|R\d{1,2}[.:]?")
ENDS = re.compile(r"[.!?:]['\"’”)\]]*\Z")


@dataclass(frozen=True, slots=True)
class Word:
    """Letters without a space between them; `y` is their baseline."""

    text: str
    x0: float
    x1: float
    y: float
    size: float  #: of the type
    bold: bool = False


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle that is drawn: a rule where it is thin, a shaded field where it is not."""

    x0: float
    top: float
    x1: float
    bottom: float


@dataclass(frozen=True, slots=True)
class Page:
    """One page as its format gives it."""

    width: float
    height: float
    words: tuple[Word, ...]
    boxes: tuple[Box, ...] = ()


@dataclass(frozen=True)
class Line:
    """Words on one baseline, from left to right, that belong together."""

    words: tuple[Word, ...]
    page: int = 0

    @cached_property
    def text(self) -> str:
        """The words with single spaces."""
        return " ".join(word.text for word in self.words)

    @property
    def x0(self) -> float:
        """The left end."""
        return self.words[0].x0

    @cached_property
    def x1(self) -> float:
        """The right end."""
        return max(word.x1 for word in self.words)

    @cached_property
    def size(self) -> float:
        """The size in which most of the line is set."""
        lengths: dict[float, int] = {}
        for word in self.words:
            lengths[word.size] = lengths.get(word.size, 0) + len(word.text)
        return max(sorted(lengths), key=lambda size: lengths[size])

    @cached_property
    def y(self) -> float:
        """The baseline of its largest word: a raised figure does not raise the line."""
        return max(self.words, key=lambda word: (word.size, -word.x0)).y

    @cached_property
    def bold(self) -> bool:
        """Whether every word with a letter in it is bold."""
        lettered = [word for word in self.words if any(char.isalpha() for char in word.text)]
        return bool(lettered) and all(word.bold for word in lettered)

    @cached_property
    def mark(self) -> str | None:
        """The list mark that it may open with, or None. A dash or an `o` is one only with a gap behind it."""
        if len(self.words) < 2:
            return None
        first, second = self.words[0], self.words[1]
        if BULLET.fullmatch(first.text):
            slight = first.text in "oO–—-*·" and second.x0 - first.x1 <= 0.4 * self.size
            return None if slight else first.text
        return first.text if NUMBER.fullmatch(first.text) else None


Cell = tuple[str, ...]
"""The lines of a cell, empty where it is."""


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of cells, and where they stand."""

    rows: tuple[tuple[Cell, ...], ...]
    top: float
    bottom: float
    x0: float
    x1: float
    page: int = 0


def segments(line: Line, least: float = 1.5) -> list[Line]:
    """The line cut where a gap is wider than `least` times its size; a list mark stays with what it marks."""
    cuts = [0]
    for index, (left, right) in enumerate(pairwise(line.words), 1):
        marks = index == cuts[-1] + 1 and (NUMBER.fullmatch(left.text) or BULLET.fullmatch(left.text))
        if right.x0 - left.x1 > least * line.size and not marks:
            cuts.append(index)
    return [Line(line.words[start:end], line.page) for start, end in pairwise([*cuts, len(line.words)])]

