"""The claims document by document, as readers without scripts have them; the script reads the words from there too."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from onrecord.view.network import EVENTS

if TYPE_CHECKING:
    import networkx as nx

    from onrecord.view.material import Passage

Edge = tuple[str, str, dict[str, str]]
PLAIN = (*EVENTS, "service")  #: kinds whose names say what they concern only to tell them apart
SAID = ("finding", "recommendation", "statement")  #: kinds whose names are words of the quotation
BRIEF = 40  #: letters of such a name in a line of the list


@dataclass(frozen=True, slots=True)
class Said:
    """A claim: its IRI and what it states, as edges (source, target, columns)."""

    claim: str
    edges: tuple[Edge, ...]


@dataclass(frozen=True, slots=True)
class Quote:
    """A quotation and the claims that rest on it; `number` counts through the whole page."""

    number: int
    words: str
    claims: tuple[Said, ...]


@dataclass(frozen=True, slots=True)
class Source:
    """A document with what it says; `link` is empty where its address is none of the web."""

    file: str
    title: str
    publisher: str
    issued: str
    link: str
    quotes: tuple[Quote, ...]

    @property
    def about(self) -> str:
        return " · ".join(filter(None, (self.publisher, self.issued or "no date of issue stated", self.file)))


def sources_of(graph: nx.MultiDiGraph[str], passages: Mapping[str, Passage]) -> list[Source]:
    """The newest document first, then by its file; within it in the order of its text where `passages` know it."""

    def place(edge: Edge) -> tuple[str, int, str, str, str, str, str]:
        columns = edge[2]
        passage = passages.get(columns["claim"])
        start = passage.start if passage and passage.quote == columns["quote"] else 0
        return (columns["document"], start, columns["quote"], columns["claim"], edge[0], columns["relation"], edge[1])

    edges: list[Edge] = sorted(graph.edges(data=True), key=place)
    edges.sort(key=lambda edge: edge[2]["issued"], reverse=True)
    sources: list[Source] = []
    count = 0
    for _, held in groupby(edges, key=lambda edge: edge[2]["document"]):
        sources.append(_source(list(held), count))
        count += len(sources[-1].quotes)
    return sources


def _source(edges: list[Edge], first: int) -> Source:
    quotes = [Quote(number, words, tuple(Said(claim, tuple(said)) for claim, said in
                                         groupby(held, key=lambda edge: edge[2]["claim"])))
              for number, (words, held) in enumerate(groupby(edges, key=lambda edge: edge[2]["quote"]), first)]
    told = edges[0][2]
    return Source(told["document"], told["title"], told["publisher"], told["issued"], web_address(told["url"]),
                  tuple(quotes))


def sentences_of(claim: Said, labels: Mapping[str, str]) -> list[list[tuple[str, str, str]]]:
    """What a claim states: sentences of steps (source, relation, target and time), where a step goes on from the one
    before, its source is not said again, nor a time: `A holds B, from 2021, post in C`."""
    told: list[list[tuple[str, str, str]]] = []
    for chain in _chains(claim.edges):
        steps: list[tuple[str, str, str]] = []
        before = ""
        for place, (source, target, columns) in enumerate(chain):
            rest = f" {labels[target]}" if source != target else ""
            start = ", " if place else f"{labels[source]} "
            time = when(columns, labels[source], labels[target])
            steps.append((start, columns["relation"], rest + (time if time != before else "")))
            before = time or before
        told.append(steps)
    return told


def _chains(edges: Iterable[Edge]) -> list[list[Edge]]:
    """Edges in reading order, one after another where the next begins with what the one before ends with."""
    reached = {target for source, target, _ in edges if source != target}
    left = sorted(edges, key=lambda edge: edge[0] in reached)
    chains: list[list[Edge]] = []
    while left:
        chain = [left.pop(0)]
        while following := next((edge for edge in left if edge[0] == chain[-1][1]), None):
            left.remove(following)
            chain.append(following)
        chains.append(chain)
    return chains


def short_names(graph: nx.MultiDiGraph[str]) -> dict[str, str]:
    """The names of things for a line of the list: events and services without what the line says of them anyway, what
    is said cut short, since the quotation before says it."""
    own = {end: columns[f"{side}_label"] for source, target, columns in graph.edges(data=True)
           for end, side in ((source, "source"), (target, "target")) if columns[f"{side}_label"]}
    return {name: own.get(name, label) if kind in PLAIN else _cut(label) if kind in SAID else label
            for name, label, kind in ((name, node["label"], node["kind"]) for name, node in graph.nodes(data=True))}


def _cut(words: str) -> str:
    return f"{words[:BRIEF].rsplit(' ', 1)[0]}…" if len(words) > BRIEF else words


def when(edge: Mapping[str, str], *labels: str) -> str:
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
