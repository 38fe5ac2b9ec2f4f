"""The triples that describe one thing: what its Turtle and JSON-LD files and a service's answer hold."""

from __future__ import annotations

from collections.abc import Iterator

from pyoxigraph import DefaultGraph, NamedNode, Triple

from onrecord.rdf.terms import term
from onrecord.site.source import Source

#: Kinds that are told whole with what has them: a claim with its passages, a passage with its selectors.
_PARTS = {"claim": ("evidence", "reading"), "evidence": ("evidence",)}
#: Kinds that are told whole with what they speak of: why two names are one person.
_ASIDES = {"person": ("merge",), "body": ("merge",)}
_NAMES = tuple(term(name) for name in ("foaf:name", "skos:prefLabel", "dct:title"))


def described(source: Source, iri: str) -> list[Triple]:
    """What the graph says of `iri`, what points to it, its parts whole, and the names of all these; sorted.

    Empty where the graph does not speak of it.
    """
    found = set(_told(source, iri))
    found |= set(source.triples_to(iri))
    for aside in {triple.subject.value for triple in found if isinstance(triple.subject, NamedNode)}:
        if source.kind(aside) in _ASIDES.get(source.kind(iri), ()):
            found |= set(_told(source, aside))
    named = {each for triple in found for each in (triple.subject, triple.object) if isinstance(each, NamedNode)}
    found |= {triple for each in named for triple in _names(source, each)}
    return sorted(found, key=str)


def _told(source: Source, iri: str) -> Iterator[Triple]:
    """The triples of a subject and of its parts."""
    for triple in source.triples(iri):
        yield triple
        part = triple.object
        if isinstance(part, NamedNode) and source.kind(part.value) in _PARTS.get(source.kind(iri), ()):
            yield from _told(source, part.value)


def _names(source: Source, node: NamedNode) -> Iterator[Triple]:
    for name in _NAMES:
        for quad in source.store.quads_for_pattern(node, name, None, DefaultGraph()):
            yield quad.triple
