"""Blocks into the text, a block a line, with the offsets at which pages begin."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from onrecord.read.layout.aligned import with_tables
from onrecord.read.layout.blocks import Block, Measure, blocks_of
from onrecord.read.layout.furniture import without_furniture
from onrecord.read.layout.hyphens import SOFT, Hyphens
from onrecord.read.layout.lines import in_columns, lines_of
from onrecord.read.layout.nouns import BULLET, Cell, Line, Page, Table
from onrecord.read.layout.tables import holds, ruled_tables


def pages_text(pages: Sequence[Page]) -> tuple[str, tuple[int, ...]]:
    """The text of all pages in reading order, and the offset at which each page begins.

    Paragraphs and headings stand between blank lines, list items and the rows of a table one a line.
    """
    columns = list(_columns(pages))
    blocks = blocks_of(columns, Measure.of(columns))
    return _written(blocks, len(pages))


def _columns(pages: Sequence[Page]) -> Iterator[list[Line | Table]]:
    tables = [ruled_tables(page, number) for number, page in enumerate(pages)]
    free = [lines_of((word for word in page.words if not any(holds(table, word) for table in tables[number])), number)
            for number, page in enumerate(pages)]
    for found, lines in zip(tables, without_furniture(free, [page.height for page in pages]), strict=True):
        top = 0.0
        for table in [*found, None]:
            bottom = table.top if table else float("inf")
            for column in in_columns([line for line in lines if top <= line.y < bottom]):
                yield list(with_tables(column))
            if table:
                yield [table]
                top = table.top


def _written(blocks: Sequence[Block], pages: int) -> tuple[str, tuple[int, ...]]:
    hyphens = Hyphens(_runs(blocks))
    text = ""
    starts: dict[int, int] = {}
    for number, block in enumerate(blocks):
        if number:
            text += "\n" if blocks[number - 1].kind == block.kind == "item" else "\n\n"
        if block.table:
            starts.setdefault(block.table.page, len(text))
            text += "\n".join(_row(row, hyphens) for row in block.table.rows)
        for place, line in enumerate(block.lines):
            text = hyphens.followed(text, line.text) if place else text
            starts.setdefault(line.page, len(text))
            text += _marked(line) if not place and block.kind == "item" else line.text
        text = text.removesuffix(SOFT)
    return text + "\n", _page_starts(starts, pages, len(text))


def _runs(blocks: Sequence[Block]) -> Iterator[Sequence[str]]:
    """The lines that follow each other without a break."""
    for block in blocks:
        yield [line.text for line in block.lines]
        if block.table:
            yield from (cell for row in block.table.rows for cell in row)


def _page_starts(starts: dict[int, int], pages: int, end: int) -> tuple[int, ...]:
    """An offset a page; a page without text begins where the next one does."""
    found = [end] * pages
    for page in reversed(range(pages)):
        found[page] = min(starts.get(page, end), found[page + 1] if page + 1 < pages else end)
    return (0, *found[1:])


def _marked(line: Line) -> str:
    """The line with the mark that text has for a list: a square of a symbol font is a bullet."""
    first = line.words[0].text
    if not BULLET.fullmatch(first):
        return line.text
    mark = {"o": "◦", "O": "◦", "–": "–", "—": "–", "-": "–", "◦": "◦"}.get(first, "•")
    return " ".join([mark, *(word.text for word in line.words[1:])])


def _row(row: Sequence[Cell], hyphens: Hyphens) -> str:
    return re.sub(r"(?<=\|)  (?=\|)", " ", " | ".join(_cell(cell, hyphens) for cell in row)).strip()


def _cell(cell: Cell, hyphens: Hyphens) -> str:
    text = ""
    for line in cell:
        text = (hyphens.followed(text, line) if text else "") + line
    return text.removesuffix(SOFT)


