"""GraphML: the network for Gephi, yEd, igraph, Cytoscape and networkx, with the words that say each edge."""

from __future__ import annotations

from onrecord.publish.formats.network import EDGE_COLUMNS, network
from onrecord.publish.formats.xml import Element, child, document
from onrecord.query import Graph

_TYPES = {"string": "string", "integer": "int"}
_KEYS = {"node": {"label": "string", "kind": "string"}, "edge": {"label": "string", **EDGE_COLUMNS}}


def graphml(graph: Graph, base: str) -> str:
    """The network as GraphML; ids are IRIs, so `base` is not needed."""
    root = Element("graphml", {"xmlns": "http://graphml.graphdrawing.org/xmlns"})
    for owner, columns in _KEYS.items():
        for name, kind in columns.items():
            child(root, "key", **{"id": f"{owner}-{name}", "for": owner, "attr.name": name, "attr.type": _TYPES[kind]})
    drawn = child(root, "graph", id="onrecord", edgedefault="directed")
    nodes, edges = network(graph)
    for node in nodes:
        _data(child(drawn, "node", id=node.iri), "node", {"label": node.label, "kind": node.kind})
    for edge in edges:
        _data(child(drawn, "edge", id=edge.id, source=edge.source, target=edge.target), "edge",
              {"label": edge.relation, **edge.columns()})
    return document(root)


def _data(element: Element, owner: str, columns: dict[str, str | int]) -> None:
    for name, value in columns.items():
        child(element, "data", str(value), key=f"{owner}-{name}")
