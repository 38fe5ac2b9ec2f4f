"""What the pages are made of: a graph, the base of its IRIs, and the few ways in which the pages look things up.

An address here is what follows the base in an IRI: `person/diane-roscoe`. Its first part is the kind.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from urllib.parse import unquote

from pyoxigraph import BlankNode, DefaultGraph, Literal, NamedNode, Quad, Store, Triple

from onrecord.errors import GraphError
from onrecord.query import Graph, StoredGraph
from onrecord.rdf.terms import PREFIXES, term

Term = NamedNode | Literal | BlankNode
About = Mapping[str, tuple[Term, ...]]  #: objects by predicate, or subjects by predicate; predicates as `onr:post`

_SPLIT = re.compile(r"^(.*[/#])([^/#]*)$", re.DOTALL)
_PREFIX_OF = {name: prefix for prefix, name in PREFIXES.items()}
_ADDRESS = re.compile(r"[a-z][a-z0-9-]*/[^/?#\\]+")
_SELECTOR = re.compile(r"\.(quote|position)$")


@dataclass(frozen=True, slots=True)
class Source:
    """A graph to make pages of. What was looked up is kept, since labels are asked for again and again."""

    store: Store
    base: str  #: what every IRI of the data begins with; ends in a slash or #
    _about: dict[str, About] = field(default_factory=dict, repr=False, compare=False)
    _known: dict[str, str] = field(default_factory=dict, repr=False, compare=False)  #: address by IRI
    _addresses: list[str] = field(default_factory=list, repr=False, compare=False)
    labels: dict[str, str] = field(default_factory=dict, repr=False, compare=False)  #: kept by `labels.label`

    def about(self, iri: str) -> About:
        """What the graph says of `iri`: objects by predicate, sorted. Empty where it says nothing."""
        if iri not in self._about:
            found = self.triples(iri)
            self._about[iri] = _grouped((triple.predicate, triple.object) for triple in found)
        return self._about[iri]

    def pointing(self, iri: str) -> About:
        """What points to `iri`: subjects by predicate, sorted."""
        return _grouped((triple.predicate, triple.subject) for triple in self.triples_to(iri))

    def said(self, iri: str, *predicates: str) -> str:
        """The first object of the first of these predicates that `iri` has, as text; empty where it has none."""
        about = self.about(iri)
        return next((about[name][0].value for name in predicates if name in about), "")

    def address(self, iri: str) -> str:
        """What follows the base in an IRI of ours that can have a page: `person/diane-roscoe`; empty for others."""
        known = self._known.get(iri)
        if known is None:
            rest = iri[len(self.base):] if iri.startswith(self.base) else ""
            known = self._known[iri] = rest if _ADDRESS.fullmatch(rest) and _harmless(rest) else ""
        return known

    def kind(self, iri: str) -> str:
        """`person`; empty for what is none of ours."""
        return self.address(iri).partition("/")[0]

    def addresses(self) -> list[str]:
        """The address of every IRI of the base that stands as a subject, sorted."""
        if not self._addresses:
            self._addresses.extend(self._found_addresses())
        return self._addresses

    def _found_addresses(self) -> list[str]:
        quads = self.store.quads_for_pattern(None, None, None, DefaultGraph())
        subjects = {quad.subject.value for quad in quads if isinstance(quad.subject, NamedNode)}
        return sorted(filter(None, map(self.address, subjects)))

    def triples(self, iri: str) -> Iterator[Triple]:
        """The triples whose subject is `iri`; none where it is no IRI."""
        node = _node(iri)
        if node:
            for quad in self.store.quads_for_pattern(node, None, None, DefaultGraph()):
                yield quad.triple

    def triples_to(self, iri: str) -> Iterator[Triple]:
        """The triples whose object is `iri`; none where it is no IRI."""
        node = _node(iri)
        if node:
            for quad in self.store.quads_for_pattern(None, None, node, DefaultGraph()):
                yield quad.triple


def source_of(graph: Graph) -> Source:
    """A graph that `load_graph` gave, as pages need it; an endpoint is asked for all that it has.

    Raises GraphError where the graph holds no document of onrecord, or several bases.
    """
    store = graph.store if isinstance(graph, StoredGraph) else Store()
    if not isinstance(graph, StoredGraph):
        store.extend(Quad(triple.subject, triple.predicate, triple.object) for triple in graph.triples())
    return Source(store, base_of(store))


def base_of(store: Store) -> str:
    """What the IRIs of the documents begin with. Raises GraphError where there is none, or more than one."""
    found = store.quads_for_pattern(None, term("onr:textSha256"), None, DefaultGraph())
    named = {quad.subject.value for quad in found if isinstance(quad.subject, NamedNode)}
    bases = sorted({iri.rpartition("document/")[0] for iri in named} - {""})
    if len(bases) == 1:
        return bases[0]
    told = f"documents of {len(bases)} bases ({', '.join(bases[:3])})" if bases else "no document of onrecord"
    raise GraphError(f"the graph holds {told}; name with -g a folder that `onrecord build` has written")


def owner(address: str) -> str:
    """The address of the thing whose page shows this one: a selector stands on the page of its passage."""
    return _SELECTOR.sub("", address) if address.startswith("evidence/") else address


def short(iri: str) -> str:
    """`onr:post` for the IRI of a predicate; the IRI itself where no prefix of ours fits."""
    found = _SPLIT.match(iri)
    prefix = _PREFIX_OF.get(found[1]) if found else None
    return f"{prefix}:{found[2]}" if found and prefix else iri


def _node(iri: str) -> NamedNode | None:
    try:
        return NamedNode(iri)
    except ValueError:
        return None


def _grouped(pairs: Iterator[tuple[NamedNode, Term | Triple]]) -> About:
    """By predicate; a triple that stands for itself (RDF 1.2) is passed over."""
    found: dict[str, list[Term]] = {}
    for predicate, value in sorted(pairs, key=str):
        if not isinstance(value, Triple):
            found.setdefault(short(predicate.value), []).append(value)
    return {name: tuple(values) for name, values in found.items()}


def _harmless(address: str) -> bool:
    """Whether the address can be a file's name: no hidden file, nothing that leaves the folder."""
    key = unquote(address.partition("/")[2])
    return not key.startswith(".") and not set(key) & {"/", "\\", "\0"}
