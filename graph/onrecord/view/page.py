"""The graph into one HTML file: pyvis carries it through a template of our own, with every word escaped."""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Iterable
from functools import cache
from importlib.resources import files
from itertools import groupby, takewhile
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from onrecord.view.kinds import FOLDED, KINDS, OTHER, Kind, kind_of
from onrecord.view.layout import place

if TYPE_CHECKING:
    import networkx as nx
    from jinja2 import Environment

BUDGET = 400  #: nodes drawn at once; search and the list reach the others
SCRIPTS = ("data", "time", "state", "address", "shapes", "labels", "picture", "hint", "list", "panel", "legend",
           "search", "day", "keys", "main")
LETTER, LINE, SHAPE = 6.6, 15.0, 22.0  #: pixels: a letter's mean width, a line of a label, a shape
WRAP = 20  #: letters in a line of a label

Edge = tuple[str, str, dict[str, str]]


def html_of(graph: nx.MultiDiGraph[str], title: str) -> str:
    """The page of a graph made by `graph_of`. The same graph and title give the same text."""
    from pyvis.network import Network

    drawn = _most_connected(graph)
    opening = {name for name in drawn if kind_of(graph.nodes[name]["kind"]).opens}
    at = place(graph, {name: _size(graph.nodes[name]) for name in drawn}, opening)
    net = Network(directed=True, cdn_resources="in_line", heading=title)
    number = {name: index for index, name in enumerate(graph)}
    for name in graph:
        if name in at:
            net.add_node(number[name], label=graph.nodes[name]["label"], x=at[name][0], y=at[name][1])
    net.templateEnv, net.path = _environment(graph, number), "template.html"
    return str(net.generate_html())


def _most_connected(graph: nx.MultiDiGraph[str]) -> set[str]:
    """At most BUDGET nodes; those shown when the page opens first, then by degree, then by IRI."""
    ranked = sorted(graph, key=lambda name: (not kind_of(graph.nodes[name]["kind"]).opens, -graph.degree(name), name))
    return set(ranked[:BUDGET])


def _size(node: dict[str, str]) -> tuple[float, float]:
    """Width and height that a node's shape and label take, estimated; there is no font to measure here."""
    letters = len(node["label"])
    lines = min(3, -(-letters // WRAP))
    width = min(letters, WRAP) * LETTER
    return (width + 30, lines * LINE + 26) if node["kind"] == "body" else (width + 10, SHAPE + lines * LINE + 8)


# --- what the template is given -------------------------------------------------------------------------------------


def _environment(graph: nx.MultiDiGraph[str], number: dict[str, int]) -> Environment:
    """An environment that escapes everything, with the page's parts; only our own files are marked as safe."""
    from jinja2 import Environment, FunctionLoader, StrictUndefined
    from markupsafe import Markup

    environment = Environment(loader=FunctionLoader(_part), autoescape=True, undefined=StrictUndefined,
                              trim_blocks=True, lstrip_blocks=True)
    edges = _edges(graph)
    parts = {name: Markup(text) for name, text in _parts().items()}
    environment.filters["when"] = when
    environment.globals |= {
        **parts, "policy": _policy(), "documents": _documents(edges),
        "data": lambda nodes: _data(graph, edges, nodes, number), "labels": dict(graph.nodes(data="label")),
    }
    return environment


def _edges(graph: nx.MultiDiGraph[str]) -> list[Edge]:
    """Every edge; newest document first, then by its file, claim by claim."""
    edges: list[Edge] = list(graph.edges(data=True))
    edges.sort(key=lambda edge: (edge[2]["document"], edge[2]["claim"], edge[2]["quote"], edge[0], edge[2]["relation"],
                              edge[1]))
    return sorted(edges, key=lambda edge: edge[2]["issued"], reverse=True)


def _documents(edges: list[Edge]) -> list[dict[str, Any]]:
    """The list of claims as HTML will have it: documents, their claims, the claims' edges and numbers."""
    documents = []
    for _, held in groupby(enumerate(edges), key=lambda item: item[1][2]["document"]):
        numbered = list(held)
        first = numbered[0][1][2]
        claims = [list(group) for _, group in groupby(numbered, key=_passage)]
        documents.append({**first, "link": web_address(first["url"]), "claims": claims})
    return documents


def _passage(item: tuple[int, Edge]) -> tuple[str, str]:
    return item[1][2]["claim"], item[1][2]["quote"]


def when(edge: dict[str, str], *labels: str) -> str:
    """Status and time of an edge in words, led by a comma; a date that a label says already is not said again."""
    said = [edge["status"] if edge["status"] != "current" else "",
            edge["from"] and f"from {edge['from']}", edge["until"] and f"until {edge['until']}",
            edge["date"] if not any(edge["date"] in label for label in labels) else ""]
    return "".join(f", {words}" for words in said if words)


def web_address(url: str) -> str:
    """The address where it is http or https, else the empty string: nothing else becomes a link."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return ""
    return url if parts.scheme in ("http", "https") and parts.netloc else ""


def _data(graph: nx.MultiDiGraph[str], edges: list[Edge], drawn: Iterable[dict[str, Any]],
          number: dict[str, int]) -> dict[str, Any]:
    """What the script reads; script/data.js says what each place of a list means. Words stay in the list of claims."""
    at = {node["id"]: [node["x"], node["y"]] for node in drawn}
    relations = sorted({edge["relation"] for *_, edge in edges})
    kinds = _kinds_in(graph, relations)
    prefix = _shared_start(list(graph))
    documents = _documents(edges)
    place_of = {document["document"]: index for index, document in enumerate(documents)}
    return {
        "kinds": [[kind.name, kind.single, kind.plural, kind.shape, int(kind.opens)] for kind in kinds],
        "nodes": [[label, kinds.index(kind_of(graph.nodes[name]["kind"])), name[len(prefix):],
                   *at.get(number[name], [])] for name, label in graph.nodes(data="label")],
        "relations": [[words, kinds.index(kind_of(FOLDED[words]))] if words in FOLDED else [words]
                      for words in relations],
        "issued": [document["issued"] for document in documents],
        "rows": [[number[source], relations.index(edge["relation"]), number[target], place_of[edge["document"]],
                  *_trimmed(edge["status"], edge["from"], edge["until"], edge["date"])]
                 for source, target, edge in edges],
    }


def _kinds_in(graph: nx.MultiDiGraph[str], relations: Iterable[str]) -> list[Kind]:
    named = {kind for _, kind in graph.nodes(data="kind")} | {FOLDED[words] for words in relations if words in FOLDED}
    held = {kind_of(name) for name in named}
    return [kind for kind in (*KINDS, OTHER) if kind in held]


def _shared_start(names: list[str]) -> str:
    """The address, up to a slash, that all names begin with; they are sorted, so the first and last differ earliest."""
    if len(names) < 2:
        return ""
    same = takewhile(lambda pair: pair[0] == pair[1], zip(names[0], names[-1], strict=False))
    start = "".join(letter for letter, _ in same)
    return start[:start.rfind("/") + 1]


def _trimmed(*values: str) -> list[str]:
    """The values without the empty ones at the end."""
    return list(values[:max((place + 1 for place, value in enumerate(values) if value), default=0)])


# --- the parts of the page ------------------------------------------------------------------------------------------


def _part(name: str) -> str:
    return (files("onrecord.view") / name).read_text("utf-8")


@cache
def _parts() -> dict[str, str]:
    """Styles, renderer and script as they stand in the page."""
    script = '(() => {\n"use strict";\n' + "".join(_module(name) for name in SCRIPTS) + "})();\n"
    return {"styles": _part("styles.css"), "renderer": _part("vendor/vis-network.min.js"), "script": script}


def _module(name: str) -> str:
    """A module of the script as a function that returns what it exports, since an inline script can import nothing.

    Indents and lines that are comments stay behind.
    """
    text = re.sub(r"^ +|^ *//.*\n", "", _part(f"script/{name}.js"), flags=re.MULTILINE)
    exports = ", ".join(re.findall(r"^export (?:const|function|class) (\w+)", text, re.MULTILINE))
    text = re.sub(r'^import (\{.*\}) from "\./(\w+)\.js";$', r"const \1 = of_\2;", text, flags=re.MULTILINE)
    text = re.sub(r"^export ", "", text, flags=re.MULTILINE)
    return f"const of_{name} = (() => {{\n{text}return {{ {exports} }};\n}})();\n"


def _policy() -> str:
    """The Content-Security-Policy: nothing at all, except these styles and these two scripts."""
    parts = _parts()
    scripts = " ".join(_hashed(parts[name]) for name in ("renderer", "script"))
    return (f"default-src 'none'; script-src {scripts}; style-src {_hashed(parts['styles'])}; base-uri 'none'; "
            "form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'")


def _hashed(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"
