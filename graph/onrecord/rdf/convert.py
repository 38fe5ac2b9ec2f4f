"""pyoxigraph terms into an rdflib graph: what a user gets in Python, and what pySHACL checks."""

from __future__ import annotations

from collections.abc import Iterable

import rdflib
from pyoxigraph import BlankNode, Literal, NamedNode, Quad, Triple

from onrecord.rdf.terms import prefixes

_STRING = "http://www.w3.org/2001/XMLSchema#string"


def to_rdflib(quads: Iterable[Quad | Triple], base: str) -> rdflib.Graph:
    """One rdflib graph of all triples, whatever graph they stand in."""
    graph = rdflib.Graph(bind_namespaces="none")
    for prefix, name in prefixes(base).items():
        graph.bind(prefix, name)
    seen: dict[object, rdflib.term.Node] = {}
    for quad in quads:
        graph.add(tuple(_cached(seen, term) for term in (quad.subject, quad.predicate, quad.object)))  # type: ignore[arg-type]
    return graph


def _cached(seen: dict[object, rdflib.term.Node], term: object) -> rdflib.term.Node:
    if term not in seen:
        seen[term] = _term(term)
    return seen[term]


def _term(term: object) -> rdflib.term.Node:
    if isinstance(term, NamedNode):
        return rdflib.URIRef(term.value)
    if isinstance(term, BlankNode):
        return rdflib.BNode(term.value)
    if isinstance(term, Literal):
        plain = term.language or term.datatype.value == _STRING
        return rdflib.Literal(term.value, lang=term.language,
                              datatype=None if plain else rdflib.URIRef(term.datatype.value))
    raise TypeError(f"rdflib has no term for {term!r}")
