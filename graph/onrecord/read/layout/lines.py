"""Words into lines, and lines into the columns of their page."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from onrecord.read.layout.nouns import Line, Word

_GUTTER = 0.8  #: times the size: the least white between two columns
_LEAST = 4  #: lines that stand side by side before they are columns


def lines_of(words: Iterable[Word], page: int) -> list[Line]:
    """Lines from top to bottom. A raised or lowered figure goes with the line that it stands in."""
    rows: list[list[Word]] = []
    for word in sorted(words, key=lambda word: (word.y, word.x0)):
        row = next((row for row in reversed(rows[-4:]) if abs(row[0].y - word.y) <= 0.25 * word.size), None)
        if row is None:
            rows.append([word])
        else:
            row.append(word)
    lines = [Line(_glued(sorted(row, key=lambda word: (word.x0, word.y))), page) for row in _with_raised(rows)]
    return sorted(lines, key=lambda line: (line.y, line.x0))


def _with_raised(rows: Sequence[list[Word]]) -> list[list[Word]]:
    """The rows, those of nothing but short small type at a word (`21st`, a footnote's figure) put back to it."""
    kept = list(rows)
    for index, row in enumerate(rows):
        if all(len(word.text) <= 3 for word in row):
            home = next((other for other in rows[max(0, index - 2):index + 3] if other is not row
                         and all(any(_is_small_at(small, word) for word in other) for small in row)), None)
            if home is not None:
                home.extend(row)
                kept.remove(row)
    return kept


def _is_small_at(small: Word, word: Word) -> bool:
    gap = max(small.x0 - word.x1, word.x0 - small.x1)
    return small.size < 0.8 * word.size and abs(small.y - word.y) <= 0.5 * word.size and abs(gap) < 0.3 * word.size


def _glued(words: Sequence[Word]) -> tuple[Word, ...]:
    """The words, raised letters joined to theirs (`21st`) and the raised figure of a footnote left out."""
    kept: list[Word] = []
    for word in words:
        last = kept[-1] if kept else None
        if last is None or not _is_small_at(word, last) or abs(last.y - word.y) < 0.1 * last.size:
            kept.append(word)
        elif not (word.text.isdigit() and word.y < last.y and len(last.text) > 2):
            kept[-1] = replace(last, text=last.text + word.text, x1=word.x1)
    return tuple(kept)


def in_columns(lines: Sequence[Line]) -> Iterator[list[Line]]:
    """The lines in reading order, a list a column: what reaches across stands between what stands side by side."""
    gutter = _gutter(lines)
    if gutter is None:
        if lines:
            yield list(lines)
        return
    band: list[Line] = []
    for line in lines:
        if _crosses(line, gutter):
            yield from _sides(band, gutter)
            yield [line]
            band = []
        else:
            band.append(line)
    yield from _sides(band, gutter)


def _sides(band: Sequence[Line], gutter: float) -> Iterator[list[Line]]:
    for keep_left in (True, False):
        halves = [tuple(word for word in line.words if (word.x1 <= gutter) == keep_left) for line in band]
        half = [Line(words, line.page) for words, line in zip(halves, band, strict=True) if words]
        yield from in_columns(half)


def _crosses(line: Line, gutter: float) -> bool:
    """Whether a word stands across `gutter`, or two words do with no more than a space between them."""
    left = max((word.x1 for word in line.words if word.x0 < gutter), default=None)
    right = min((word.x0 for word in line.words if word.x1 > gutter), default=None)
    return left is not None and right is not None and right - left < _GUTTER * line.size


def _gutter(lines: Sequence[Line]) -> float | None:
    """The middle of the white that parts running text into columns, or None; the leftmost where there are several."""
    if len(lines) < _LEAST:
        return None
    found: dict[float, int] = {}
    for x in sorted({round(x) for line in lines for x in _whites(line)}):
        beside = [line for line in lines if not _crosses(line, x) and line.x0 < x < line.x1]
        if len(beside) >= _LEAST and _run_on(beside, x):
            found[x] = len(beside)
    best = max(found.values(), default=0)
    return next((x for x, count in found.items() if count >= 0.8 * best), None)


def _whites(line: Line) -> Iterator[float]:
    end = line.words[0].x1
    for word in line.words[1:]:
        if word.x0 - end >= _GUTTER * line.size:
            yield (word.x0 + end) / 2
        end = max(end, word.x1)


def _run_on(lines: Sequence[Line], gutter: float) -> bool:
    """Whether both sides are running text: several words a line, and most lines reach the end of their column."""
    for keep_left in (True, False):
        sides = [[word for word in line.words if (word.x1 <= gutter) == keep_left] for line in lines]
        widths = sorted(max(word.x1 for word in side) - side[0].x0 for side in sides)
        words = sum(len(side) for side in sides) / len(sides)
        if words < 3.5 or widths[len(widths) // 2] < 0.75 * widths[-1]:
            return False
    return True
