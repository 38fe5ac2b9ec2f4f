"""A row of the named question `network`: two things, how they stand to each other, and the words that say so."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields


@dataclass(frozen=True, slots=True, order=True)
class Row:
    """One relation that one claim states. What is not on record is the empty string, as in the answer."""

    document: str  #: file name
    claim: str
    source: str  #: IRI
    relation: str  #: in words: `holds`, `inspected`
    target: str  #: IRI; empty where the claim names no other party
    source_label: str
    source_kind: str
    target_label: str
    target_kind: str
    status: str  #: of a tenure: current, interim, acting, former, outgoing, incoming
    since: str  #: of a tenure, column `from`; EDTF level 0
    until: str
    date: str  #: of anything else; EDTF level 0
    quote: str
    title: str
    publisher: str
    issued: str
    url: str


COLUMNS = {field.name: "from" if field.name == "since" else field.name for field in fields(Row)}


def read_rows(answer: Iterable[Mapping[str, object]]) -> tuple[Row, ...]:
    """The rows of an answer to `network`, sorted and each once. A column that is missing is a KeyError."""
    return tuple(sorted({Row(**{name: _words(row[column]) for name, column in COLUMNS.items()}) for row in answer}))


def _words(cell: object) -> str:
    return "" if cell is None else str(cell)
