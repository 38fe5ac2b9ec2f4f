"""The elements of a page as text: a block a line, list items with their mark, rows of tables with ` | `."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from onrecord.read.web.main import furniture

_LINES = frozenset(["address", "article", "aside", "blockquote", "body", "center", "dd", "details", "div", "dl", "dt",
                    "fieldset", "figcaption", "figure", "footer", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr",
                    "li", "main", "ol", "p", "pre", "section", "summary", "table", "tbody", "td", "th", "tr", "ul"])
_BLOCKS = ("p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "div", "blockquote", "table")
_SPACE = re.compile(r"[ \t\n\r\f\v\u00a0\u2007\u202f\u2028\u2029\x85\x1c-\x1e]+")
_UNSEEN = re.compile("[\u00ad\u200b-\u200f\u2060\ufeff]")
_QUOTES = {"start": "“", "end": "”"}


class _Writer:
    """The lines of a text, as they come."""

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._line: list[str] = []
        self._mark = ""
        self._close = False  #: the next line stands right below the one before

    def say(self, words: str | None) -> None:
        if words:
            self._line.append(words)

    def mark(self, mark: str) -> None:
        """The next line opens with a list mark."""
        self.end()
        self._mark = mark

    def end(self, *, close: bool = False) -> None:
        """The line ends. `close`: the next one belongs to it."""
        words = _SPACE.sub(" ", _UNSEEN.sub("", "".join(self._line))).strip()
        self._line = []
        if not words:
            self._close = self._close and not close
            return
        if not self._mark and words.lower() in furniture("lines"):
            return
        line, mark = self._mark + words, self._mark
        if self._parts:
            both = bool(mark) and re.match(r"(?:•|\d+\.) ", self._parts[-1]) is not None
            self._parts.append("\n" if self._close or both else "\n\n")
        self._parts.append(line)
        self._mark, self._close = "", close

    def rows(self, rows: list[str]) -> None:
        """The rows of a table."""
        self.end()
        for number, row in enumerate(rows, 1):
            self.say(row)
            self.end(close=number < len(rows))

    @property
    def text(self) -> str:
        self.end()
        return "".join(self._parts) + "\n"


def page_text(part: Any, heading: str | None) -> str:
    """The text of a part of a page. `heading`, the page's main one, stands first where the part does not hold it."""
    from lxml import etree

    writer = _Writer()
    if heading and not any(_plain(each) == heading for each in part.iter("h1", "h2", "h3", "p")):
        writer.say(heading)
        writer.end()
    walk = etree.iterwalk(part, events=("start", "end"))
    for event, element in walk:
        if not isinstance(element.tag, str):
            continue
        if event == "start" and (element.tag == "table" and _is_data(element)):
            writer.rows([*_captions(element), *filter(None, map(_row, element.iter("tr")))])
            walk.skip_subtree()
        elif event == "start" and _is_note(element):
            walk.skip_subtree()
        elif event == "start":
            _start(writer, element)
        else:
            _end(writer, element)
            writer.say(element.tail if element is not part else None)
    return writer.text


def _plain(element: Any) -> str:
    return _SPACE.sub(" ", _UNSEEN.sub("", element.text_content())).strip()


def _start(writer: _Writer, element: Any) -> None:
    if element.tag == "li":
        writer.mark(_mark(element))
    elif element.tag == "br":
        writer.end(close=True)
    elif element.tag in _LINES and not _follows_term(element):
        writer.end()
    elif element.tag == "q":
        writer.say(_QUOTES["start"])
    writer.say(element.text)


def _follows_term(element: Any) -> bool:
    """Whether an element explains the term right before it: both stand on one line."""
    before = element.getprevious()
    return element.tag == "dd" and before is not None and before.tag == "dt"


def _end(writer: _Writer, element: Any) -> None:
    after = element.getnext()
    if element.tag == "q":
        writer.say(_QUOTES["end"])
    elif element.tag == "dt" and after is not None and after.tag == "dd":
        writer.say(" " if _plain(element).endswith(":") else ": ")
    elif element.tag in _LINES:
        writer.end()


def _mark(item: Any) -> str:
    parent = item.getparent()
    if parent is None or parent.tag != "ol":
        return "• "
    first = parent.get("start") or "1"
    before = sum(1 for each in item.itersiblings("li", preceding=True))
    return f"{(int(first) if first.isdigit() and len(first) < 5 else 1) + before}. "


def _is_note(element: Any) -> bool:
    """A raised figure that leads to a note."""
    return element.tag == "sup" and re.fullmatch(r"\W*(?:\d{1,3}|[a-z*†‡])\W*", _plain(element)) is not None \
        and next(element.iter("a"), None) is not None


def _is_data(table: Any) -> bool:
    """Whether a table holds data: several cells a row, and no page laid out in it."""
    if next((each for each in table.iter("table") if each is not table), None) is not None:
        return False
    rows = [list(row.iterchildren("td", "th")) for row in table.iter("tr")]
    several = sum(len(row) > 1 for row in rows)
    cells = [cell for row in rows for cell in row]
    laid_out = any(sum(1 for _ in cell.iter("p", "li", "h2", "h3", "h4")) > 3 for cell in cells)
    return several >= max(1, len(rows) / 2) and len(rows) > 1 and not laid_out


def _captions(table: Any) -> list[str]:
    return [words for each in table.iterchildren("caption") if (words := _plain(each))]


def _row(row: Any) -> str:
    cells = [_cell(cell) for cell in row.iterchildren("td", "th")]
    return " | ".join(cells).replace("|  |", "| |").strip() if any(cells) else ""


def _cell(cell: Any) -> str:
    """The words of a cell in one line; its blocks are kept apart by a space, its letters are not."""
    words = "".join(f" {text} " if _parts(element) else text for element, text in _texts(cell))
    return _SPACE.sub(" ", _UNSEEN.sub("", words)).strip()


def _texts(cell: Any) -> Iterator[tuple[Any, str]]:
    for element in cell.iter():
        if isinstance(element.tag, str):
            yield element, element.text or ""
        if element is not cell and element.tail:
            yield element, element.tail


def _parts(element: Any) -> bool:
    return element.tag in _LINES or element.tag == "br"
