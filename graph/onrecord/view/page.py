"""The graph into one HTML file: pyvis carries it through a template of our own, with every word escaped."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from html import escape
from typing import TYPE_CHECKING

from onrecord.query.iris import shared_start
from onrecord.view.data import Content, data_of
from onrecord.view.kinds import kind_of
from onrecord.view.layout import place
from onrecord.view.listing import sentences_of, short_names, sources_of
from onrecord.view.network import graph_of
from onrecord.view.opening import opening_of
from onrecord.view.parts import part, parts, policy

if TYPE_CHECKING:
    import networkx as nx
    from jinja2 import Environment

    from onrecord.view.material import Material

BUDGET = 400  #: nodes drawn at once; search and the filters reach the others
LETTER, LINE, SHAPE = 6.6, 15.0, 22.0  #: pixels: a letter's mean width, a line of a label, a shape
WHOLE = "overall"  #: the aspect of a rating that is of no part
WRAP = 20  #: letters in a line of a label


def html_of(material: Material, title: str, focus: str | None = None, as_of: str | None = None,
            kinds: Iterable[str] = ()) -> str:
    """The page of what is on record. The same material, title and opening give the same text.

    Errors as in `opening_of`.
    """
    from pyvis.network import Network

    graph = graph_of(material.rows, {each.rating: each.aspect for each in material.grades if each.aspect != WHOLE})
    drawn = _most_connected(graph)
    first = {name for name in drawn if kind_of(graph.nodes[name]["kind"]).opens}
    at = place(graph, {name: _size(graph.nodes[name]) for name in drawn}, first)
    content = Content(graph, material, sources_of(graph, {each.claim: each for each in material.passages}),
                      opening_of(graph, shared_start(graph), focus, as_of, kinds))
    net = Network(directed=True, cdn_resources="in_line", heading=title)
    for name, (x, y) in at.items():
        net.add_node(name, label=graph.nodes[name]["label"], x=x, y=y)
    net.templateEnv, net.path = _environment(content), "template.html"
    return str(net.generate_html())


def _most_connected(graph: nx.MultiDiGraph[str]) -> set[str]:
    """At most BUDGET nodes: the bodies with most relations, each with its posts and who holds them; then the others."""
    kinds = dict(graph.nodes(data="kind"))
    ranked = sorted(graph, key=lambda name: (not kind_of(kinds[name]).opens, -graph.degree(name), name))
    beside = {name: sorted({*graph.successors(name), *graph.predecessors(name)}) for name in ranked}
    bodies = [name for name in ranked if kinds[name] == "body"]
    order = dict.fromkeys(name for body in bodies for name in (body, *_circle(body, beside, kinds)))
    return set([*order, *(name for name in ranked if name not in order)][:BUDGET])


def _circle(body: str, beside: Mapping[str, list[str]], kinds: Mapping[str, str]) -> Iterator[str]:
    """The posts in a body, and after each who holds it."""
    for post in (name for name in beside[body] if kinds[name] == "post"):
        yield post
        yield from (name for name in beside[post] if kinds[name] == "person")


def _size(node: dict[str, str]) -> tuple[float, float]:
    """Width and height that a node's shape and label take, estimated; there is no font to measure here."""
    letters = len(node["label"])
    lines = min(3, -(-letters // WRAP))
    width = min(letters, WRAP) * LETTER
    return (width + 30, lines * LINE + 26) if node["kind"] == "body" else (width + 10, SHAPE + lines * LINE + 8)


def _environment(content: Content) -> Environment:
    """An environment that escapes everything, with the page's parts; only our own files are marked as safe."""
    from jinja2 import Environment, FunctionLoader, StrictUndefined
    from markupsafe import Markup

    environment = Environment(loader=FunctionLoader(part), autoescape=True, undefined=StrictUndefined,
                              trim_blocks=True, lstrip_blocks=True)
    environment.policies["json.dumps_kwargs"] = {"ensure_ascii": False, "separators": (",", ":")}
    names = short_names(content.graph)
    environment.filters["sentences"] = lambda claim: sentences_of(claim, names)
    environment.filters["text"] = lambda words: Markup(escape(words, quote=False))
    environment.globals |= {
        **{name: Markup(text) for name, text in parts().items()}, "policy": policy(), "sources": content.sources,
        "data": lambda nodes: data_of(content, {each["id"]: (each["x"], each["y"]) for each in nodes}),
    }
    return environment
