"""Does a graph hold to the shapes? The report says which node of which document does not, and which engine decided.

pySHACL is the reference. Where the fast engine is installed (`pip install "onrecord[fast]"`) it is asked first, and
its yes is taken; what it finds fault with is decided and told by pySHACL, so that a report reads the same everywhere.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

import rdflib

from onrecord.errors import ShapeError
from onrecord.rdf.engines import Fault, by_pyshacl, by_shacl, name_of, shape_of
from onrecord.rdf.terms import PREFIXES

if TYPE_CHECKING:
    from pyoxigraph import Quad, Triple

_FILE = rdflib.URIRef(PREFIXES["onr"] + "file")


@dataclass(frozen=True, slots=True, order=True)
class Violation:
    """One node that does not hold to one shape."""

    document: str  #: file name of the document that the node belongs to; empty where it belongs to none or to many
    node: str  #: IRI
    shape: str  #: name of the shape: Claim, Tenure, Body, ...
    message: str


@dataclass(frozen=True, slots=True)
class Report:
    """What was found, sorted by document and node."""

    conforms: bool
    violations: tuple[Violation, ...]
    engine: str  #: which engine decided, with its version: `pyshacl 0.40.1`

    def hold(self) -> None:
        """Raise ShapeError, with the first ten violations, unless the graph conforms."""
        if not self.conforms:
            told = [f"  {each.document or 'no one document'}: {each.node}: {each.message}" for each in self.violations]
            more = [f"  and {len(told) - 10} more"] if len(told) > 10 else []
            raise ShapeError("\n".join(["the graph does not hold to the shapes:", *told[:10], *more]))


def check_graph(graph: rdflib.Graph | Iterable[Quad | Triple]) -> Report:
    """Validate a graph of rdflib, or triples of pyoxigraph, against shapes.ttl. It is not changed."""
    triples = graph if isinstance(graph, rdflib.Graph) else list(graph)
    if _passed_at_once(triples):
        return Report(True, (), name_of("shacl"))
    whole = _rdflib(triples)
    found = {_violation(whole, fault) for fault in by_pyshacl(whole)}
    return Report(not found, tuple(sorted(found)), name_of("pyshacl"))


def _passed_at_once(graph: rdflib.Graph | list[Quad | Triple]) -> bool:
    """Whether the fast engine is here and finds nothing."""
    try:
        return not by_shacl(_ntriples(graph))
    except ImportError:
        return False


def _ntriples(graph: rdflib.Graph | list[Quad | Triple]) -> str:
    if isinstance(graph, rdflib.Graph):
        return graph.serialize(format="nt")
    from onrecord.rdf.serialise import ntriples

    return ntriples(graph)


def _rdflib(graph: rdflib.Graph | list[Quad | Triple]) -> rdflib.Graph:
    if isinstance(graph, rdflib.Graph):
        return graph
    from onrecord.rdf import rdflib_graph

    return rdflib_graph(graph)


def _violation(graph: rdflib.Graph, fault: Fault) -> Violation:
    node = rdflib.URIRef(fault.node)
    shown = f" (not {fault.value})" if 0 < len(fault.value) < 200 else ""
    return Violation(_document(graph, node), fault.node, shape_of(graph, node, fault.message), fault.message + shown)


def _document(graph: rdflib.Graph, node: rdflib.term.Node | None) -> str:
    """The one document that lies nearest along what the node points to: claim, passage, document."""
    seen: set[rdflib.term.Node | None] = {node}
    level: Iterable[rdflib.term.Node | None] = [node]
    while level:
        names = sorted({str(name) for each in level for name in graph.objects(each, _FILE)})
        if names:
            return names[0] if len(names) == 1 else ""
        reached = {obj for each in level for obj in graph.objects(each, None) if isinstance(obj, rdflib.URIRef)}
        level = sorted(reached - seen)
        seen |= reached
    return ""
