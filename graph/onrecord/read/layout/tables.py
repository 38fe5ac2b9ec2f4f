"""Tables: by the rules that are drawn around their cells, or by cells that stand below each other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from onrecord.read.layout.lines import lines_of
from onrecord.read.layout.nouns import Box, Cell, Page, Table, Word

_THIN = 3.0  #: points: a box no thicker is a rule
_TOUCH = 3.5  #: points: rules nearer than this touch
_MOST = 4000  #: boxes on a page; more than these are a drawing


@dataclass(frozen=True, slots=True)
class _Rule:
    at: float  #: y of a level rule, x of an upright one
    start: float
    end: float


def ruled_tables(page: Page, number: int) -> list[Table]:
    """The tables of a page whose cells are parted by rules or shading, from top to bottom."""
    if not page.boxes or len(page.boxes) > _MOST:
        return []
    level, upright = map(_merged, _edges(page.boxes))
    found = []
    for levels, uprights in _grids(level, upright):
        table = _table(page, number, levels, uprights)
        if table is not None:
            found.append(table)
    return sorted(found, key=lambda table: (table.top, table.x0))


def holds(table: Table, word: Word) -> bool:
    """Whether `word` stands in `table`."""
    middle = word.y - word.size / 3
    return table.top <= middle <= table.bottom and table.x0 - 1 <= (word.x0 + word.x1) / 2 <= table.x1 + 1


def _edges(boxes: Sequence[Box]) -> tuple[list[_Rule], list[_Rule]]:
    """Level and upright rules: thin boxes, and the edges of shaded fields that stand side by side."""
    level, upright = [], []
    for box in boxes:
        flat, slim = box.bottom - box.top <= _THIN, box.x1 - box.x0 <= _THIN
        if flat and not slim:
            level.append(_Rule(box.top, box.x0, box.x1))
        elif slim and not flat:
            upright.append(_Rule(box.x0, box.top, box.bottom))
        elif not flat and any(_is_beside(box, other) for other in boxes):
            level += [_Rule(box.top, box.x0, box.x1), _Rule(box.bottom, box.x0, box.x1)]
            upright += [_Rule(box.x0, box.top, box.bottom), _Rule(box.x1, box.top, box.bottom)]
    return level, upright


def _is_beside(box: Box, other: Box) -> bool:
    level = abs(box.top - other.top) <= _THIN and abs(box.bottom - other.bottom) <= _THIN
    gap = max(other.x0 - box.x1, box.x0 - other.x1)
    return level and other != box and -_THIN <= gap <= 2 * _TOUCH


def _merged(rules: Sequence[_Rule]) -> list[_Rule]:
    """Rules in one line that touch are one."""
    groups: list[list[_Rule]] = []
    for rule in sorted(rules, key=lambda rule: (rule.at, rule.start)):
        if groups and rule.at - groups[-1][0].at <= _TOUCH:
            groups[-1].append(rule)
        else:
            groups.append([rule])
    return [whole for group in groups for whole in _in_line(group)]


def _in_line(group: Sequence[_Rule]) -> Iterator[_Rule]:
    at = group[0].at
    start = end = None
    for rule in sorted(group, key=lambda rule: (rule.start, rule.end)):
        if start is None or end is None:
            start, end = rule.start, rule.end
        elif rule.start - end <= _TOUCH:
            end = max(end, rule.end)
        else:
            yield _Rule(at, start, end)
            start, end = rule.start, rule.end
    if start is not None and end is not None and end - start > 2 * _TOUCH:
        yield _Rule(at, start, end)


def _grids(level: Sequence[_Rule], upright: Sequence[_Rule]) -> Iterator[tuple[list[_Rule], list[_Rule]]]:
    """Level rules that belong together with the upright ones that cross them: by an upright, or by one width."""
    left = list(level)
    while left:
        levels, uprights = [left.pop(0)], list[_Rule]()
        grown = True
        while grown:
            crossing = [rule for rule in upright if rule not in uprights and any(_cross(one, rule) for one in levels)]
            uprights += crossing
            joining = [rule for rule in left if any(_cross(rule, one) for one in uprights)]
            levels += joining
            left = [rule for rule in left if rule not in joining]
            grown = bool(crossing or joining)
        if not uprights:
            alike = [rule for rule in left if _alike(rule, levels[0])]
            levels += alike
            left = [rule for rule in left if rule not in alike]
        yield levels, uprights


def _cross(level: _Rule, upright: _Rule) -> bool:
    return (level.start - _TOUCH <= upright.at <= level.end + _TOUCH
            and upright.start - _TOUCH <= level.at <= upright.end + _TOUCH)


def _alike(one: _Rule, other: _Rule) -> bool:
    return abs(one.start - other.start) <= _TOUCH and abs(one.end - other.end) <= _TOUCH


def _table(page: Page, number: int, levels: Sequence[_Rule], uprights: Sequence[_Rule]) -> Table | None:
    ys = sorted({rule.at for rule in levels})
    x0 = min([rule.start for rule in levels] + [rule.at for rule in uprights])
    x1 = max([rule.end for rule in levels] + [rule.at for rule in uprights])
    if len(ys) < (2 if uprights else 3):
        return None
    ys = [y for y in ys if sum(rule.end - rule.start for rule in levels if rule.at == y) >= 0.5 * (x1 - x0)]
    if len(ys) < 2:
        return None
    empty = Table((), ys[0], ys[-1], x0, x1, number)
    words = [word for word in page.words if holds(empty, word)]
    rows = []
    for top, bottom in pairwise(ys):
        band = [word for word in words if top <= word.y - word.size / 3 < bottom]
        inner = _crossing(uprights, (top + bottom) / 2) if uprights else _whites(words)
        if any(word.x0 + 2 < x < word.x1 - 2 for word in band for x in inner):
            return None  # a rule through a word is no edge of a cell
        rows.append(tuple(_cell(band, a, b) for a, b in pairwise(_apart([x0, *inner, x1]))))
    rows = [row for row in rows if any(row)]
    several = sum(sum(map(bool, row)) > 1 for row in rows)
    return Table(tuple(rows), ys[0], ys[-1], x0, x1, number) if several >= max(1, len(rows) / 2) else None


def _crossing(uprights: Sequence[_Rule], y: float) -> list[float]:
    return [rule.at for rule in uprights if rule.start - _TOUCH <= y <= rule.end + _TOUCH]


def _apart(edges: Sequence[float]) -> list[float]:
    kept: list[float] = []
    for edge in sorted(edges):
        if not kept or edge - kept[-1] > _TOUCH:
            kept.append(edge)
    return kept


def _whites(words: Sequence[Word]) -> list[float]:
    """The middles of the white that runs from top to bottom between the words."""
    edges: list[float] = []
    end: float | None = None
    for word in sorted(words, key=lambda word: word.x0):
        if end is not None and word.x0 - end > 0.7 * word.size:
            edges.append((word.x0 + end) / 2)
        end = word.x1 if end is None else max(end, word.x1)
    return edges


def _cell(words: Sequence[Word], x0: float, x1: float) -> Cell:
    inside = [word for word in words if x0 <= (word.x0 + word.x1) / 2 < x1]
    return tuple(line.text for line in lines_of(inside, 0))
