"""A Record as RDF: quads with the named graph of each document, or one rdflib graph.

A document's named graph is named by the document's own IRI and is whole in itself: its claims and evidence, and the
facts and things that they speak of. A fact that rests on several documents stands in the graph of each; what rests on
none (grades, concepts, human decisions) stands in the default graph. Published Turtle is the merge of them all.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from importlib.resources import files
from typing import TYPE_CHECKING

from pyoxigraph import DefaultGraph, NamedNode, Quad, Store, Triple

from onrecord.rdf.places import placed
from onrecord.rdf.terms import DEFAULT_BASE
from onrecord.record import Record

if TYPE_CHECKING:
    import rdflib

__all__ = ["DEFAULT_BASE", "derived", "rdf_graph", "rdflib_graph", "record_quads"]


def record_quads(record: Record, base: str = DEFAULT_BASE) -> Iterator[Quad]:
    """Every quad of the record, each once, the derived direct triples last; no blank nodes."""
    quads = list(dict.fromkeys(placed(record, base)))
    yield from quads
    yield from derived(quads)


def derived(quads: Iterable[Quad]) -> Iterator[Quad]:
    """The direct triples (onr:holdsRole and its sisters) that derive.rq makes of each graph, in that graph."""
    store = Store()
    store.extend(quads)
    rule = files(__package__).joinpath("derive.rq").read_text("utf-8")
    graphs: list[NamedNode | DefaultGraph] = [DefaultGraph()]
    graphs += sorted((name for name in store.named_graphs() if isinstance(name, NamedNode)), key=str)
    for graph in graphs:
        for triple in sorted(set(_constructed(store, rule, graph)), key=str):
            yield Quad(triple.subject, triple.predicate, triple.object, graph)


def rdf_graph(record: Record, base: str = DEFAULT_BASE) -> rdflib.Graph:
    """The record as one rdflib graph, the documents' graphs merged, prefixes bound."""
    return rdflib_graph(record_quads(record, base), base)


def rdflib_graph(quads: Iterable[Quad | Triple], base: str = DEFAULT_BASE) -> rdflib.Graph:
    """Quads or triples of pyoxigraph as one rdflib graph, with the prefixes of `base` bound."""
    from onrecord.rdf.convert import to_rdflib

    return to_rdflib(quads, base)


def _constructed(store: Store, rule: str, graph: NamedNode | DefaultGraph) -> Iterator[Triple]:
    answer = store.query(rule, default_graph=graph)
    yield from answer  # type: ignore[misc]
