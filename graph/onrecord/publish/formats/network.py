"""The network as Gephi and its like take it: one edge from thing to thing by one relation, however often it is said."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from onrecord.claims import Period, short_hash
from onrecord.query import Graph

#: What XML cannot say, not even escaped; the page breaks of a PDF among them.
_OUTSIDE_XML = re.compile("[^\t\n\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")

Spell = tuple[str, str]  #: first and last day; a side that is not stated is empty


@dataclass(frozen=True, slots=True)
class Node:
    """A thing."""

    iri: str
    label: str
    kind: str  #: as in the named question: person, body, post, ...
    spells: tuple[Spell, ...] = ()  #: of an inspection, a rating or an event that has a date


@dataclass(frozen=True, slots=True)
class Edge:
    """How one thing stands to another, with every passage that says so."""

    source: str
    target: str
    relation: str
    status: str  #: of a tenure; several are parted by a semicolon
    dates: str  #: as stated, in EDTF; a side that is not stated is empty (`2021-05/`); parted by a semicolon
    spells: tuple[Spell, ...]
    documents: str  #: file names, parted by a semicolon
    quotes: tuple[str, ...]  #: sorted by document

    @property
    def id(self) -> str:
        """A hash of what the edge joins, which stays when documents are added."""
        return "e" + short_hash(self.source, self.relation, self.target)

    def columns(self) -> dict[str, str | int]:
        """What both formats state of an edge; what is not stated is left out."""
        told: dict[str, str | int] = {"status": self.status, "dates": self.dates, "documents": self.documents,
                                      "passages": len(self.quotes), "quotations": "\n".join(self.quotes)}
        return {name: value for name, value in told.items() if value != ""}


#: The columns of an edge with their types, as both formats declare them.
EDGE_COLUMNS = {"status": "string", "dates": "string", "documents": "string", "passages": "integer",
                "quotations": "string"}


def network(graph: Graph) -> tuple[list[Node], list[Edge]]:
    """Nodes and edges, sorted."""
    from onrecord.view import network_graph
    from onrecord.view.network import EVENTS

    drawn = network_graph(graph)
    rows: dict[tuple[str, str, str], list[Mapping[str, str]]] = {}
    dated: dict[str, set[str]] = {}
    for source, target, row in drawn.edges(data=True):
        rows.setdefault((source, row["relation"], target), []).append(row)
        for thing in (source, target):
            dated.setdefault(thing, set()).update({row["date"]} - {""})
    nodes = [Node(iri, said["label"], said["kind"], _spells(dated[iri] if said["kind"] in EVENTS else ()))
             for iri, said in sorted(drawn.nodes(data=True))]
    return nodes, [_edge(*joined, found) for joined, found in sorted(rows.items())]


def in_xml(words: str) -> str:
    """The words without what XML cannot say: each such character becomes U+FFFD."""
    return _OUTSIDE_XML.sub("\ufffd", words.replace("\r\n", "\n").replace("\r", "\n"))


def _edge(source: str, relation: str, target: str, rows: Iterable[Mapping[str, str]]) -> Edge:
    held = sorted(rows, key=lambda row: (row["document"], row["claim"]))
    dates = sorted({_stated(row) for row in held} - {""})
    return Edge(source, target, relation, _joined(row["status"] for row in held), "; ".join(dates), _spells(dates),
                _joined(row["document"] for row in held), tuple(dict.fromkeys(row["quote"] for row in held)))


def _stated(row: Mapping[str, str]) -> str:
    """`2021-05/` of a tenure that began then; the date of anything else."""
    return f"{row['from']}/{row['until']}" if row["from"] or row["until"] else row["date"]


def _spells(dates: Iterable[str]) -> tuple[Spell, ...]:
    return tuple(sorted(map(_spell, dates)))


def _spell(stated: str) -> Spell:
    """The first and the last day that the dates can mean."""
    parts = stated.split("/")
    first, last = parts[0], parts[-1]
    return (Period(first).earliest.isoformat() if first else "", Period(last).latest.isoformat() if last else "")


def _joined(words: Iterable[str]) -> str:
    return "; ".join(_each_once(words))


def _each_once(words: Iterable[str]) -> Iterator[str]:
    yield from sorted({each for each in words if each})
