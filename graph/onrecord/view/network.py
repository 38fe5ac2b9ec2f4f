"""Rows into a networkx graph: what follows is drawn from this graph alone."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

from onrecord.view.rows import COLUMNS, Row

if TYPE_CHECKING:
    import networkx as nx

EVENTS = ("inspection", "rating", "event")  #: kinds whose own label says neither of what nor when
PARTIES = ("service", "person", "body", "post")  #: what such a thing concerns, the most telling first


def graph_of(rows: Iterable[Row], aspects: Mapping[str, str] | None = None) -> nx.MultiDiGraph[str]:
    """A node a thing (label, kind), an edge a row (its columns as attributes). Nodes and edges come in sorted order.

    `aspects` are what ratings rate, by their IRIs, where it is not the whole: their names say it.

    A row without a target is an edge from its source to itself, since it is a claim about that thing alone.
    """
    import networkx as nx

    held = sorted(set(rows))
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    for thing, (label, kind) in _things(held, aspects or {}).items():
        graph.add_node(thing, label=label, kind=kind)
    for number, row in enumerate(held):
        columns: dict[str, Any] = {column: getattr(row, name) for name, column in COLUMNS.items()}
        graph.add_edge(row.source, row.target or row.source, key=number, **columns)
    return graph


def _things(rows: Iterable[Row], aspects: Mapping[str, str]) -> dict[str, tuple[str, str]]:
    """Label and kind a thing, sorted by IRI; what would still share a label is numbered."""
    things: dict[str, tuple[str, str]] = {}
    said: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        things[row.source] = (row.source_label or row.source, row.source_kind)
        if row.target:
            things[row.target] = (row.target_label or row.target, row.target_kind)
            said[row.target].append(row)
        said[row.source].append(row)
    shared, seen = Counter(things.values()), Counter[tuple[str, str]]()
    for thing, (label, kind) in sorted(things.items()):
        alike = kind in EVENTS or shared[label, kind] > 1
        full = _told_apart([label, aspects.get(thing, "")], kind, thing, said[thing]) if alike else label
        seen[full, kind] += 1
        things[thing] = (full if seen[full, kind] == 1 else f"{full} ({seen[full, kind]})", kind)
    return dict(sorted(things.items()))


def _told_apart(names: list[str], kind: str, thing: str, rows: Iterable[Row]) -> str:
    """`monitoring visit` as `monitoring visit, adult social care, 2024-01`: what it concerns, and when."""
    about = [(PARTIES.index(row.target_kind), row.target_label) for row in rows
             if row.source == thing and row.target_kind in PARTIES]
    dates = sorted(row.date for row in rows if row.date and kind in EVENTS)
    return ", ".join(filter(None, [*names, *(words for _, words in sorted(about)[:1]), *dates[:1]]))
