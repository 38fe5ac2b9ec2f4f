"""Lines into paragraphs, headings, list items and tables, over the ends of columns and pages."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Literal

from onrecord.read.layout.nouns import BULLET, ENDS, Line, Table

BlockKind = Literal["paragraph", "item", "table"]

#: A line that ends in one of these is not whole, however short it is.
_OPEN = frozenset(["a", "an", "and", "as", "at", "by", "for", "from", "in", "into", "of", "on", "or", "the", "that",
                   "to", "with", "which"])


@dataclass(slots=True)
class Block:
    """What stands as one line in the text, or as the rows of a table."""

    kind: BlockKind
    lines: list[Line] = field(default_factory=list)
    table: Table | None = None


@dataclass(frozen=True, slots=True)
class Measure:
    """What is usual in a document: the size of its type, and the distance of its lines in sizes."""

    size: float
    leading: float

    @classmethod
    def of(cls, columns: Iterable[Sequence[Line | Table]]) -> Measure:
        """The measure of all columns of a document."""
        sizes: Counter[float] = Counter()
        steps: Counter[float] = Counter()
        for column in columns:
            lines = [each for each in column if isinstance(each, Line)]
            for line in lines:
                sizes[line.size] += len(line.text)
            for above, below in pairwise(lines):
                if above.size == below.size and 0 < below.y - above.y < 2.6 * below.size:
                    steps[round((below.y - above.y) / below.size, 1)] += 1
        size = max(sorted(sizes), key=lambda each: sizes[each], default=10.0)
        return cls(size, max(sorted(steps), key=lambda each: steps[each], default=1.2))


def blocks_of(columns: Sequence[Sequence[Line | Table]], measure: Measure) -> list[Block]:
    """The blocks of a document in order; a paragraph goes on over the end of a column or a page."""
    blocks: list[Block] = []
    for column in columns:
        right = max((each.x1 for each in column if isinstance(each, Line)), default=0.0)
        notes = _notes(column, measure)
        for index, each in enumerate(column):
            if isinstance(each, Table):
                blocks.append(Block("table", table=each))
            elif id(each) in notes:
                _add_note(blocks, each, measure)
            elif _is_item(each, column[index + 1:index + 2], blocks):
                blocks.append(Block("item", [each]))
            elif blocks and _runs_on(blocks[-1], each, measure, right, first=index == 0):
                blocks[-1].lines.append(each)
            else:
                blocks.append(Block("paragraph", [each]))
    return blocks


def _is_item(line: Line, below: Sequence[Line | Table], blocks: Sequence[Block]) -> bool:
    """Whether `line` opens a list item: by a bullet, or by a number with a gap behind it, set out, or next in turn."""
    if line.mark is None or BULLET.fullmatch(line.mark):
        return line.mark is not None
    first, second = line.words[0], line.words[1]
    if second.x0 - first.x1 > 0.45 * line.size:
        return True
    hangs = any(isinstance(each, Line) and abs(each.x0 - second.x0) < 2.5 for each in below)
    last = next((block for block in reversed(blocks) if block.kind == "item"), None)
    counts = last is not None and last.lines[0].mark == _one_less(line.mark)
    return hangs or counts


def _one_less(mark: str) -> str | None:
    digits = re.search(r"\d+(?=\D*\Z)", mark)
    return mark[:digits.start()] + str(int(digits[0]) - 1) + mark[digits.end():] if digits else None


def _notes(column: Sequence[Line | Table], measure: Measure) -> set[int]:
    """The lines of the footnotes: small type at the foot, from a line that opens with a figure."""
    foot: list[Line] = []
    for each in reversed(column):
        if not isinstance(each, Line) or each.size > 0.92 * measure.size:
            break
        foot.insert(0, each)
    first = next((i for i, line in enumerate(foot) if line.words[0].text[:1].isdigit()), None)
    whole = len(foot) == len(column)
    return set() if first is None or whole else {id(line) for line in foot[first:]}


def _add_note(blocks: list[Block], line: Line, measure: Measure) -> None:
    """A footnote stands before the paragraph that goes on overleaf, so that it does not part it."""
    opens = line.words[0].text[:1].isdigit()
    place = len(blocks)
    if blocks and blocks[-1].lines and not ENDS.search(blocks[-1].lines[-1].text) and blocks[-1].lines[-1] != line:
        place -= 1 if blocks[-1].lines[-1].size > 0.92 * measure.size else 0
    before = blocks[place - 1] if place else None
    if not opens and before is not None and before.lines and before.lines[-1].size == line.size:
        before.lines.append(line)
    else:
        blocks.insert(place, Block("paragraph", [line]))


def _runs_on(block: Block, line: Line, measure: Measure, right: float, *, first: bool) -> bool:
    """Whether `line` goes on with `block`. `first`: it is the first of its column."""
    if not block.lines:
        return False
    above = block.lines[-1]
    if abs(above.size - line.size) > 0.06 * measure.size:
        return False
    if first or line.page != above.page or line.y <= above.y:
        return _goes_on_overleaf(block, line, measure) or (block.kind == "item" and _hangs(block, line, right))
    if line.y - above.y > 1.22 * measure.leading * line.size:
        return False
    if _is_full(above, line, right):
        return not _is_outdented(block, line)
    return above.bold == line.bold and _is_open(above, line)


def _hangs(block: Block, line: Line, right: float) -> bool:
    """Whether `line` stands under the words of a list item, set in from its mark, and the item's last line is full."""
    text = block.lines[0].words[1].x0
    is_set_in = text - block.lines[0].x0 > 0.7 * line.size and abs(line.x0 - text) < 2.5
    return is_set_in and _is_full(block.lines[-1], line, right)


def _goes_on_overleaf(block: Block, line: Line, measure: Measure) -> bool:
    above = block.lines[-1]
    if ENDS.search(above.text) or above.bold != line.bold or above.size > 1.06 * measure.size:
        return False
    return line.text[:1].islower() or not line.text[:1].isupper() or len(above.text.split()) > 5


def _is_full(above: Line, line: Line, right: float) -> bool:
    """Whether the first word of `line` had no room on the line above: the break is the page's, not the author's."""
    word = line.words[0]
    return above.x1 + word.x1 - word.x0 + 0.25 * line.size > right - 1.2 * line.size


def _is_open(above: Line, line: Line) -> bool:
    """Whether the words say that the line above is not the end, though it is short."""
    if ENDS.search(above.text):
        return False
    last = above.words[-1].text.lower()
    return line.text[:1].islower() or last in _OPEN or last.endswith((",", "-", "–"))


def _is_outdented(block: Block, line: Line) -> bool:
    """Whether `line` begins elsewhere than the lines before it: a first line set in, or text behind a list."""
    near = 0.7 * line.size
    if block.kind == "item":
        text = block.lines[1].x0 if len(block.lines) > 1 else block.lines[0].words[1].x0
        outdented = line.x0 < text - near
        return outdented and (len(block.lines) > 1 or bool(ENDS.search(block.lines[-1].text)))
    inner = block.lines[1].x0 if len(block.lines) > 1 else block.lines[0].x0
    return line.x0 > inner + near and len(block.lines) > 1 and bool(ENDS.search(block.lines[-1].text))
