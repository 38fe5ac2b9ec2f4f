"""Answers as text: a table for the eye, CSV, JSON, JSON lines, Turtle. A format joins by one line in `FORMATS`.

JSON is a plain list of objects, one a row, with null for what is not stated.
"""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Callable, Sequence

from onrecord.errors import QueryError
from onrecord.query.graphs import Answer, Cell
from onrecord.query.iris import shared_start

#: The least and the most that a column of a table takes, in characters.
NARROWEST, WIDEST = 6, 60
#: The length up to which a word (a file's name, as a rule) is kept whole.
WORD = 26
GAP = "  "
HOST = 4  #: slashes of an address that goes on behind its host
_IRI = re.compile(r"https?://\S+")


def table(answer: Answer, width: int = 120) -> str:
    """Aligned columns within `width` characters, long cells wrapped; IRIs without the start that all of them share."""
    head = list(answer.columns)
    body = _brief([[_shown(cell) for cell in row] for row in answer.rows])
    widths = _widths([head, *body], width)
    lines = [_line(head, widths), GAP.join("-" * each for each in widths)]
    for row in body:
        lines += _wrapped(row, widths)
    return "\n".join(lines) + "\n"


def as_csv(answer: Answer, width: int = 0) -> str:
    """RFC 4180: CRLF at line ends, quotation marks only where needed; empty for what is not stated."""
    written = io.StringIO()
    rows = csv.writer(written)
    rows.writerow(answer.columns)
    rows.writerows([_shown(cell) for cell in row] for row in answer.rows)
    return written.getvalue()


def as_json(answer: Answer, width: int = 0) -> str:
    """A list of objects, one a row."""
    return json.dumps(answer.records(), ensure_ascii=False, indent=2) + "\n"


def as_jsonl(answer: Answer, width: int = 0) -> str:
    """One object a line."""
    return "".join(json.dumps(record, ensure_ascii=False) + "\n" for record in answer.records())


def as_turtle(answer: Answer, width: int = 0) -> str:
    """The triples of a CONSTRUCT or DESCRIBE as sorted Turtle. Raises QueryError for rows."""
    from onrecord.rdf.serialise import turtle

    if answer.triples is None:
        raise QueryError("Turtle is for CONSTRUCT and DESCRIBE, and this question gives rows; "
                         "ask for table, csv, json or jsonl")
    return turtle(answer.triples)


#: Name of the format: how an answer is written, given the width of the terminal in characters.
FORMATS: dict[str, Callable[[Answer, int], str]] = {
    "table": table,
    "csv": as_csv,
    "json": as_json,
    "jsonl": as_jsonl,
    "ttl": as_turtle,
}


def format_answer(answer: Answer, format: str = "table", width: int = 120) -> str:
    """The answer as text, with the line end of its last line. Raises QueryError for a format that there is not."""
    if format not in FORMATS:
        raise QueryError(f"no answer is written as {format!r}; there is {', '.join(FORMATS)}")
    return FORMATS[format](answer, width)


def _shown(cell: Cell) -> str:
    return "" if cell is None else str(cell).lower() if isinstance(cell, bool) else str(cell)


def _brief(rows: list[list[str]]) -> list[list[str]]:
    """`https://data.example.org/onrecord/person/phil-porter` as `…/person/phil-porter`, where others begin alike."""
    iris = {text for row in rows for text in row if _IRI.fullmatch(text)}
    shared = shared_start(iris)
    if shared.count("/") < HOST:
        return rows
    return [[f"…/{text[len(shared):]}" if text in iris else text for text in row] for row in rows]


def _widths(rows: Sequence[Sequence[str]], width: int) -> list[int]:
    """What each column asks for; while that is too much, the widest gives way, those last whose words would break."""
    columns = list(zip(*rows, strict=True))
    widths = [min(WIDEST, max(map(_longest, column))) for column in columns]
    whole = [min(WORD, max(map(_longest_word, column))) for column in columns]
    while sum(widths) + len(GAP) * (len(widths) - 1) > width and max(widths, default=0) > NARROWEST:
        loose = [at for at, each in enumerate(widths) if each > whole[at]] or range(len(widths))
        widths[max(loose, key=lambda at: widths[at])] -= 1
    return widths


def _longest_word(text: str) -> int:
    return max(map(len, text.split()), default=0)


def _longest(text: str) -> int:
    return max(map(len, text.split("\n")))


def _wrapped(row: Sequence[str], widths: Sequence[int]) -> list[str]:
    from textwrap import wrap

    cells = [[piece for line in text.splitlines() for piece in wrap(line, width) or [""]]
             for text, width in zip(row, widths, strict=True)]
    height = max(map(len, cells), default=0)
    return [_line([cell[at] if at < len(cell) else "" for cell in cells], widths) for at in range(height)]


def _line(cells: Sequence[str], widths: Sequence[int]) -> str:
    return GAP.join(cell.ljust(width) for cell, width in zip(cells, widths, strict=True)).rstrip()
