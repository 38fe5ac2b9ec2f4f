"""The view: one HTML file that shows who held what, and where it is written.

`view_page` makes the file, `network_graph` gives the same as a networkx graph. Both ask the graph named questions,
`network` first. networkx and pyvis are imported when they are first needed: that takes longer than a whole query.
"""

from __future__ import annotations

from collections.abc import Iterable
from html import escape
from typing import TYPE_CHECKING, Any

from onrecord.query import Graph, query_rows

if TYPE_CHECKING:
    import networkx as nx

__all__ = ["Page", "network_graph", "view_page"]


class Page(str):
    """The HTML of a page: text to be written as UTF-8; a notebook that has it as a value displays it inline."""

    __slots__ = ()

    def _repr_pretty_(self, printer: Any, cycle: bool) -> None:
        """A few words where a notebook keeps plain text, which else would be the whole page once more."""
        printer.text(f"<Page of {len(self):,} characters>")

    def _repr_html_(self) -> str:
        """The page in a frame of its own, which cannot reach the notebook."""
        allowed = "allow-scripts allow-downloads allow-modals allow-popups"
        return (f'<iframe title="On record" sandbox="{allowed}" width="100%" height="720" style="border:0" '
                f'srcdoc="{escape(self)}"></iframe>')


def network_graph(graph: Graph) -> nx.MultiDiGraph[str]:
    """What is on record as a networkx graph: a node a thing (`label`, `kind`), an edge a claim's relation.

    Nodes are IRIs; an edge has the columns of the question `network` as attributes, dates in EDTF, what is not stated
    empty. Raises QueryError and GraphError as `query_rows` does.
    """
    from onrecord.view.network import graph_of
    from onrecord.view.rows import read_rows

    return graph_of(read_rows(query_rows("network", graph).records()))


def view_page(graph: Graph, title: str = "On record", *, focus: str | None = None, as_of: str | None = None,
              kinds: Iterable[str] = ()) -> Page:
    """The page that shows `graph`, under the heading `title`: one HTML file, to be written as UTF-8.

    It opens on `focus` (a name, a part that only one name has, or an IRI), as of a day (YYYY-MM-DD), with these kinds
    of things (`person`, `posts`, ...); without them on everybody who holds a post. It asks for nothing from anywhere,
    and the same call gives the same text. Raises QueryError where a name, day or kind is unknown; errors otherwise as
    in `network_graph`.
    """
    from onrecord.view.material import read_material
    from onrecord.view.page import html_of

    return Page(html_of(read_material(graph), title, focus, as_of, kinds))
