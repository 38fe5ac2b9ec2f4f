"""Running heads and feet, and page numbers: what stands at the edge of one page after the other."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from onrecord.read.layout.nouns import Line

_EDGE = 0.13  #: of the page's height, above and below
_NEAR = 5.0  #: points by which the same line may lie higher or lower
_NUMBER = re.compile(r"(?:page\s*)?[-–—|]?\s*(?:\d{1,4}|[ivxl]{1,6})\s*(?:[-–—|]|(?:of|/)\s*\d{1,4})?", re.IGNORECASE)


def without_furniture(pages: Sequence[Sequence[Line]], heights: Sequence[float]) -> list[list[Line]]:
    """The lines of each page without those that repeat at the edges of others, figures aside, and page numbers."""
    edges = [[line for line in lines if _at_edge(line, height)] for lines, height in zip(pages, heights, strict=True)]
    seen = Counter(key for lines in edges for key in {_key(line) for line in lines})
    return [[line for line in lines if line not in edge or not _is_furniture(line, seen)]
            for lines, edge in zip(pages, edges, strict=True)]


def _at_edge(line: Line, height: float) -> bool:
    return line.y < _EDGE * height or line.y > (1 - _EDGE) * height


def _key(line: Line) -> tuple[str, int]:
    return re.sub(r"\d+", "#", line.text.lower()), round(line.y / _NEAR)


def _is_furniture(line: Line, seen: Counter[tuple[str, int]]) -> bool:
    if _NUMBER.fullmatch(line.text):
        return True
    text, place = _key(line)
    return sum(seen[text, near] for near in (place - 1, place, place + 1)) >= 2
