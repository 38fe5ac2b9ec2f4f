"""Tables without rules: lines whose pieces stand below each other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from statistics import median

from onrecord.read.layout.nouns import Cell, Line, Table, segments

_NEAR = 4.0  #: points by which the pieces of a column may begin further left or right
_ROW = 1.3  #: times the least distance of two lines: what parts two rows of several lines


def with_tables(lines: Sequence[Line]) -> Iterator[Line | Table]:
    """The lines of a column, those that make a table gathered into it."""
    index = 0
    while index < len(lines):
        end = _reach(lines, index)
        rows = _rows(lines[index:end]) if end - index > 1 else []
        if len(rows) > 1:
            yield Table(tuple(rows), lines[index].y, lines[end - 1].y, lines[index].x0, lines[index].x1,
                        lines[index].page)
            index = end
        else:
            yield lines[index]
            index += 1


def _reach(lines: Sequence[Line], start: int) -> int:
    """The index behind the last line of the table that begins at `start`; `start` itself where none does."""
    first = segments(lines[start])
    if len(first) < 2 or lines[start].mark:
        return start
    starts = [piece.x0 for piece in first]
    last = end = start + 1
    while end < len(lines) and _is_below(lines[end - 1], lines[end]):
        pieces = segments(lines[end])
        if not all(_is_in(piece, starts) for piece in pieces) or lines[end].mark:
            break
        end += 1
        if len(pieces) > 1 or pieces[0].x0 > starts[1] - _NEAR or _wraps(lines[end - 2], pieces[0], starts):
            last = end
    return last


def _is_below(above: Line, line: Line) -> bool:
    return line.page == above.page and 0 < line.y - above.y < 3.2 * line.size


def _is_in(piece: Line, starts: Sequence[float]) -> bool:
    """Whether the piece begins where a column does, and ends before the next one begins."""
    column = next((i for i, start in enumerate(starts) if abs(piece.x0 - start) <= _NEAR), None)
    return column is not None and (column + 1 == len(starts) or piece.x1 < starts[column + 1])


def _wraps(above: Line, piece: Line, starts: Sequence[float]) -> bool:
    """Whether a piece alone in the first column goes on with the cell above it."""
    return piece.text[:1].islower() and abs(above.x0 - starts[0]) <= _NEAR


def _rows(lines: Sequence[Line]) -> list[tuple[Cell, ...]]:
    starts = [piece.x0 for piece in segments(lines[0])]
    steps = [below.y - above.y for above, below in pairwise(lines)]
    parted = bool(steps) and max(steps) > _ROW * min(steps)
    rows: list[list[list[Line]]] = []
    for index, line in enumerate(lines):
        pieces = segments(line)
        whole = abs(pieces[0].x0 - starts[0]) <= _NEAR and not pieces[0].text[:1].islower()
        wide = index > 0 and steps[index - 1] > _ROW * min(steps)
        if index == 0 or wide or (whole and not (parted and len(pieces) == 1)):
            rows.append([[] for _ in starts])
        for piece in pieces:
            nearest = min(range(len(starts)), key=lambda column: abs(starts[column] - piece.x0))
            rows[-1][nearest].append(piece)
    found = [tuple(tuple(piece.text for piece in cell) for cell in row) for row in rows]
    return found if _is_table(found) else []


def _is_table(rows: Sequence[tuple[Cell, ...]]) -> bool:
    """Whether the cells are as short as cells are, and most rows have more than one."""
    several = [row for row in rows if sum(map(bool, row)) > 1]
    return len(several) >= max(2, len(rows) / 2) and median(len(" ".join(row[0]).split()) for row in rows) <= 14
