"""What the script reads, in short: lists whose places mean what script/data.js says; quotations stay in the list."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from onrecord.query.iris import shared_start
from onrecord.view.excerpts import Piece, Quotation, excerpts_of, numbered, units
from onrecord.view.kinds import FOLDED, INSPECTING, KINDS, LASTING, MAKING, OTHER, Kind, kind_of
from onrecord.view.listing import Edge, Quote, Source

if TYPE_CHECKING:
    import networkx as nx

    from onrecord.view.material import Contradiction, Material, Passage

BORROWED = 30  #: letters of a name from which on the page takes it from the quotation that says it


@dataclass(frozen=True, slots=True)
class Content:
    """All that the page is made of: the graph, what it rests on, and what it opens with."""

    graph: nx.MultiDiGraph[str]
    material: Material
    sources: Sequence[Source]
    opening: str = ""  #: the part after # of the address that the page opens with

    def quotes(self) -> Iterable[Quote]:
        return (quote for source in self.sources for quote in source.quotes)


def data_of(content: Content, at: Mapping[str, tuple[int, int]]) -> dict[str, Any]:
    """The data block of the page; `at` is where each thing that has a place stands, in pixels."""
    graph = content.graph
    number = {name: index for index, name in enumerate(graph)}
    relations = sorted({columns["relation"] for *_, columns in graph.edges(data=True)})
    kinds = kinds_in(graph, relations)
    excerpts, places = _excerpts(content)
    prefix = shared_start(graph)
    names = _names(content)
    said = {each.claim: each.said for each in content.material.passages}
    return {
        "opening": content.opening,
        "kinds": [[kind.name, kind.single, kind.plural, kind.shape, int(kind.opens)] for kind in kinds],
        "nodes": [[names[name], kinds.index(kind), _key(name[len(prefix):], kind), *at.get(name, ())]
                  for name, kind in ((name, kind_of(told)) for name, told in graph.nodes(data="kind"))],
        "relations": [_relation(words, kinds) for words in relations],
        "documents": [[each.file, each.title, each.publisher, each.issued, each.link, len(each.quotes)]
                      for each in content.sources],
        "quotes": [[[[said.get(claim.claim, ""), *(_row(edge, number, relations) for edge in claim.edges)]
                     for claim in quote.claims], *places.get(quote.number, ())] for quote in content.quotes()],
        "excerpts": excerpts,
        **_apart(content, number),
    }


def _key(path: str, kind: Kind) -> str:
    """What an address calls a thing, without the kind where it begins with that, else after a slash."""
    usual = f"{kind.name}/"
    return path.removeprefix(usual) if path.startswith(usual) else f"/{path}"


def _relation(words: str, kinds: list[Kind]) -> list[str | int]:
    folded = [kinds.index(kind_of(FOLDED[words]))] if words in FOLDED else []
    return [words, (words in MAKING) + 2 * (words in LASTING) + 4 * (words in INSPECTING), *folded]


def _row(edge: Edge, number: Mapping[str, int], relations: list[str]) -> list[int | str]:
    source, target, said = edge
    return [number[source], relations.index(said["relation"]), number[target],
            *_trimmed(said["status"], said["from"], said["until"], said["date"])]


def _apart(content: Content, number: Mapping[str, int]) -> dict[str, Any]:
    """What is said beside the claims: grades in order, contradictions, why names are one person."""
    material = content.material
    documents = {each.file: place for place, each in enumerate(content.sources)}
    quotes = {(source.file, quote.words): quote.number for source in content.sources for quote in source.quotes}
    return {
        "grades": [[number[each.rating], number[each.concerns], each.inspector, each.aspect, each.date, each.grade,
                    *([] if each.rank is None else [each.rank])]
                   for each in material.grades if each.rating in number and each.concerns in number],
        "contradictions": [pair for each in material.contradictions if (pair := _pair(each, quotes))],
        "identities": [[number[each.person], each.name, each.other_name, each.reason, documents.get(each.document, -1),
                        documents.get(each.other_document, -1)]
                       for each in material.identities if each.person in number],
    }


def _pair(each: Contradiction, quotes: Mapping[tuple[str, str], int]) -> list[str | int] | None:
    """Topic, subject, and value and quotation of both sides; None where the page has not both quotations."""
    one, other = quotes.get((each.document, each.quote)), quotes.get((each.other_document, each.other_quote))
    if one is None or other is None:
        return None
    return [each.topic, each.subject, each.value, one, each.other_value, other]


def _excerpts(content: Content) -> tuple[list[list[Piece]], dict[int, tuple[int, int]]]:
    """The excerpts of all documents in pieces, and where each quotation stands: its excerpt, its place in that."""
    held: dict[str, Passage] = {each.claim: each for each in content.material.passages}
    made: list[list[Piece]] = []
    places: dict[int, tuple[int, int]] = {}
    for source in content.sources:
        quotations = [Quotation(quote.number, found.start, found.before, found.quote, found.after)
                      for quote in source.quotes
                      if (found := held.get(quote.claims[0].claim)) and found.quote == quote.words]
        excerpts = excerpts_of(quotations)
        places |= numbered(excerpts, len(made))
        made += [excerpt.pieces() for excerpt in excerpts]
    return made, places


def _names(content: Content) -> dict[str, str | list[int]]:
    """The label a thing; a long one that its quotation says as (quotation, start, end) in UTF-16 units."""
    labels: dict[str, str | list[int]] = dict(content.graph.nodes(data="label"))
    for quote in content.quotes():
        for source, target, _ in (edge for claim in quote.claims for edge in claim.edges):
            for name in (source, target):
                label = labels[name]
                if isinstance(label, str) and len(label) >= BORROWED and (at := quote.words.find(label)) >= 0:
                    start = units(quote.words[:at])
                    labels[name] = [quote.number, start, start + units(label)]
    return labels


def kinds_in(graph: nx.MultiDiGraph[str], relations: Iterable[str]) -> list[Kind]:
    """The kinds that a graph has, in their order, those folded into relations with them."""
    named = {kind for _, kind in graph.nodes(data="kind")} | {FOLDED[words] for words in relations if words in FOLDED}
    held = {kind_of(name) for name in named}
    return [kind for kind in (*KINDS, OTHER) if kind in held]


def _trimmed(*values: str) -> list[str]:
    """The values without the empty ones at the end."""
    return list(values[:max((place + 1 for place, value in enumerate(values) if value), default=0)])
