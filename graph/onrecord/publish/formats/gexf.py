"""GEXF 1.3: the network for Gephi, its dates as spells, so that the timeline runs."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from onrecord.publish.formats.network import EDGE_COLUMNS, Spell, network
from onrecord.publish.formats.xml import Element, child, document
from onrecord.query import Graph

_COLUMNS = {"node": {"kind": "string"}, "edge": EDGE_COLUMNS}
_ABOUT = ("Who and what is on record, and by which words. A spell runs from the first to the last day that the dates "
          "can mean, and is open where a side is not stated; what has no date is there at all times.")


def gexf(graph: Graph, base: str) -> str:
    """The network as GEXF; ids are IRIs, so `base` is not needed."""
    root = Element("gexf", {"xmlns": "http://gexf.net/1.3", "version": "1.3"})
    meta = child(root, "meta")
    child(meta, "creator", "onrecord")
    child(meta, "description", _ABOUT)
    drawn = child(root, "graph", defaultedgetype="directed", mode="dynamic", timeformat="date",
                  timerepresentation="interval")
    for owner, columns in _COLUMNS.items():
        declared = child(drawn, "attributes", **{"class": owner})
        for name, kind in columns.items():
            child(declared, "attribute", id=name, title=name, type=kind)
    nodes, edges = network(graph)
    inside = child(drawn, "nodes", count=str(len(nodes)))
    for node in nodes:
        _rest(child(inside, "node", id=node.iri, label=node.label), {"kind": node.kind}, node.spells)
    inside = child(drawn, "edges", count=str(len(edges)))
    for edge in edges:
        _rest(child(inside, "edge", id=edge.id, source=edge.source, target=edge.target, kind=edge.relation,
                    label=edge.relation), edge.columns(), edge.spells)
    return document(root)


def _rest(element: Element, columns: Mapping[str, str | int], spells: Iterable[Spell]) -> None:
    held = child(element, "attvalues")
    for name, value in columns.items():
        child(held, "attvalue", **{"for": name, "value": str(value)})
    runs = list(spells)
    if runs:
        inside = child(element, "spells")
        for start, end in runs:
            child(inside, "spell", start=start, end=end)
