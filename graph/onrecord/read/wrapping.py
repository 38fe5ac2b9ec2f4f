"""Lines that a machine has broken at a width, joined again: each goes on as far as its words fit."""

from __future__ import annotations

import re
from itertools import pairwise

_FEWEST = 5  #: lines that have to be broken so
_WIDTHS = range(40, 111)  #: characters of the longest line
_MOSTLY = 0.8  #: of the long lines that have a line right below
_LONG = 0.75  #: of the width
_CELLS = re.compile(r"\t| \| |\S {3,}\S")
_MARK = re.compile(
    r"\s*(?:(?:[•▪‣◦●○■□➢*·o+]|[–—-]|\(?(?:\d{1,3}(?:\.\d{1,3})*|[ivx]{1,5}|[a-z])[.)]|\d{1,2}(?:\.\d{1,2})+|R\d{1,2}[.:]?)\s+\S)")


def joined_lines(text: str) -> str:
    """`text` with a space for each line end inside a paragraph, where a machine has broken its lines; else
    unchanged."""
    lines = text.split("\n")
    width = max((len(line) for line in lines if not _CELLS.search(line)), default=0)
    if width not in _WIDTHS:
        return text
    broken = [_fills(before, below, width) for before, below in pairwise(lines)]
    long = [full for (before, below), full in zip(pairwise(lines), broken, strict=True)
            if below.strip() and len(before) >= _LONG * width and not _CELLS.search(before)]
    if sum(broken) < _FEWEST or sum(long) < _MOSTLY * len(long):
        return text
    ends = [" " if full else "\n" for full in broken] + [""]
    return "".join(line + end for line, end in zip(lines, ends, strict=True))


def _fills(before: str, below: str, width: int) -> bool:
    """Whether the first word of the line below would not have gone into the line before."""
    if not before.strip() or not below.strip() or _MARK.match(below) or _CELLS.search(before) or _CELLS.search(below):
        return False
    return len(before.rstrip()) + 1 + len(below.split()[0]) > width
