"""All that the page shows, as the named questions answer it: relations, passages, grades, contradictions, identities.

Every tuple is sorted and has everything once, so that the same graph gives the same page whatever the order of its
answers. What is not on record is the empty string, as in the rows of `network`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields
from typing import Any, TypeVar

from onrecord.query import Cell, Graph, query_rows
from onrecord.view.rows import Row, read_rows


@dataclass(frozen=True, slots=True, order=True)
class Passage:
    """Where a claim stands in its document, and what stands around it."""

    claim: str  #: IRI, as Row.claim
    document: str  #: file name
    start: int  #: offset of the quotation, in code points of the text as read
    end: int
    quote: str
    before: str  #: what stands around it, cut off anywhere; it may hold line ends
    after: str
    said: str  #: the words in which the claim states its dates, joined by `; `


@dataclass(frozen=True, slots=True)
class Grade:
    """A rating on the strip of what it concerns."""

    rating: str  #: IRI, as Row.source and Row.target
    concerns: str  #: IRI of the service, else of the body
    inspector: str  #: name
    aspect: str
    date: str  #: EDTF level 0
    grade: str
    rank: int | None  #: among the inspector's grades, 1 the best; None: the scheme does not have it

    @property
    def place(self) -> tuple[object, ...]:
        """What sorts grades: by thing, then in the order of time, those without a date last."""
        return (self.concerns, not self.date, self.date, self.inspector, self.aspect, self.rating, self.grade,
                self.rank or 0)


@dataclass(frozen=True, slots=True, order=True)
class Contradiction:
    """Two claims that contradict each other."""

    topic: str  #: grade, from, until, date, holder
    subject: str  #: what they speak of, in words
    value: str
    document: str  #: file name
    quote: str
    other_value: str
    other_document: str
    other_quote: str


@dataclass(frozen=True, slots=True, order=True)
class Identity:
    """Two names that are held for one person, in two documents or in one."""

    person: str  #: IRI
    name: str
    other_name: str
    reason: str  #: in words
    document: str  #: file name
    other_document: str


@dataclass(frozen=True, slots=True)
class Material:
    """What one page is made of."""

    rows: tuple[Row, ...]
    passages: tuple[Passage, ...] = ()
    grades: tuple[Grade, ...] = ()
    contradictions: tuple[Contradiction, ...] = ()
    identities: tuple[Identity, ...] = ()


Shown = TypeVar("Shown", Passage, Grade, Contradiction, Identity)


def read_material(graph: Graph) -> Material:
    """What the page shows of `graph`, by five named questions. Raises QueryError and GraphError as `query_rows`."""
    return material_of(
        read_rows(query_rows("network", graph).records()),
        _asked("passages", Passage, graph),
        _asked("rating-timeline", Grade, graph),
        _asked("disagreements", Contradiction, graph),
        _asked("identities", Identity, graph),
    )


def material_of(rows: Iterable[Row], passages: Iterable[Passage] = (), grades: Iterable[Grade] = (),
                contradictions: Iterable[Contradiction] = (), identities: Iterable[Identity] = ()) -> Material:
    """These sorted and each once; grades as `Grade.place` says, the others by their fields."""
    return Material(tuple(sorted(set(rows))), tuple(sorted(set(passages))),
                    tuple(sorted(set(grades), key=lambda grade: grade.place)),
                    tuple(sorted(set(contradictions))), tuple(sorted(set(identities))))


def _asked(question: str, kind: type[Shown], graph: Graph) -> list[Shown]:
    """The rows of an answer as that kind. A column that is missing is a KeyError."""
    return [_made(kind, row) for row in query_rows(question, graph).records()]


def _made(kind: type[Shown], row: Mapping[str, Cell]) -> Shown:
    cells: dict[str, Any] = {field.name: row[field.name] for field in fields(kind)}
    for field in fields(kind):
        if field.type == "str":
            cells[field.name] = "" if cells[field.name] is None else str(cells[field.name])
    return kind(**cells)
