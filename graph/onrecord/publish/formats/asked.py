"""What the formats ask: the .rq files of this folder, and answers gathered by thing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import takewhile
from pathlib import Path

from onrecord.query import Answer, Graph, read_question

Row = dict[str, str]  #: column: value; what is not stated is the empty string


def asked(name: str, graph: Graph) -> Answer:
    """The answer to the .rq file of that name in this folder."""
    return graph.ask(read_question(Path(__file__).with_name(f"{name}.rq")).sparql)


def rows(name: str, graph: Graph) -> list[Row]:
    """The rows of the answer."""
    return [{column: "" if cell is None else str(cell) for column, cell in record.items()}
            for record in asked(name, graph).records()]


def gathered(found: Iterable[Row], key: str) -> Iterator[tuple[str, list[Row]]]:
    """Rows of the same thing together, the things sorted; the rows of each keep their order."""
    groups: dict[str, list[Row]] = {}
    for row in found:
        groups.setdefault(row[key], []).append(row)
    for name in sorted(groups):
        yield name, groups[name]


def values(found: Iterable[Row], column: str) -> list[str]:
    """What the rows state in a column, sorted and each once."""
    return sorted({row[column] for row in found} - {""})


def one_date(edtf: str) -> str:
    """A date as YYYY, YYYY-MM or YYYY-MM-DD; of a range, the month or year that both its ends lie in; else empty."""
    first, _, last = edtf.partition("/")
    if not last:
        return first
    pairs = takewhile(lambda pair: pair[0] == pair[1], zip(first.split("-"), last.split("-"), strict=False))
    return "-".join(part for part, _ in pairs)
