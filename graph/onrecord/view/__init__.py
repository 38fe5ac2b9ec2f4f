"""The view: one HTML file that shows who held what, and where it is written.

`view_page` makes the file, `network_graph` gives the same as a networkx graph. Both ask the graph one question,
`network`. networkx and pyvis are imported when they are first needed: that takes longer than a whole query.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.query import Graph, query_rows

if TYPE_CHECKING:
    import networkx as nx

__all__ = ["network_graph", "view_page"]


def network_graph(graph: Graph) -> nx.MultiDiGraph[str]:
    """What is on record as a networkx graph: a node a thing (`label`, `kind`), an edge a claim's relation.

    Nodes are IRIs; an edge has the columns of the question `network` as attributes, dates in EDTF, what is not stated
    empty. Raises QueryError and GraphError as `query_rows` does.
    """
    from onrecord.view.network import graph_of
    from onrecord.view.rows import read_rows

    return graph_of(read_rows(query_rows("network", graph).records()))


def view_page(graph: Graph, title: str = "On record") -> str:
    """The page that shows `graph`, under the heading `title`: one HTML file, to be written as UTF-8.

    It asks for nothing from anywhere, and the same graph and title give the same text. Errors as in `network_graph`.
    """
    from onrecord.view.page import html_of

    return html_of(network_graph(graph), title)
