"""Does a graph hold to the shapes? pySHACL decides; the report says which node of which document does not."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import rdflib
from rdflib.namespace import SH

from onrecord.errors import ShapeError
from onrecord.rdf.terms import PREFIXES

_FILE = rdflib.URIRef(PREFIXES["onr"] + "file")
_TYPE = rdflib.RDF.type


@dataclass(frozen=True, slots=True, order=True)
class Violation:
    """One node that does not hold to one shape."""

    document: str  #: file name of the document that the node belongs to; empty where it belongs to none or to many
    node: str  #: IRI
    shape: str  #: the class that the shape is for: Claim, Tenure, ...
    message: str


@dataclass(frozen=True, slots=True)
class Report:
    """What pySHACL found, sorted by document and node."""

    conforms: bool
    violations: tuple[Violation, ...]

    def hold(self) -> None:
        """Raise ShapeError, with the first ten violations, unless the graph conforms."""
        if not self.conforms:
            told = [f"  {each.document or 'no one document'}: {each.node}: {each.message}" for each in self.violations]
            more = [f"  and {len(told) - 10} more"] if len(told) > 10 else []
            raise ShapeError("\n".join(["the graph does not hold to the shapes:", *told[:10], *more]))


def check_graph(graph: rdflib.Graph) -> Report:
    """Validate `graph` against shapes.ttl. What it is made of is not changed."""
    from pyshacl import validate

    conforms, results, _ = validate(graph, shacl_graph=_shapes(), inplace=True, advanced=False, meta_shacl=False)
    assert isinstance(results, rdflib.Graph)
    found = {_violation(graph, results, result) for result in results.subjects(_TYPE, SH.ValidationResult)}
    return Report(bool(conforms), tuple(sorted(found)))


@cache
def _shapes() -> rdflib.Graph:
    return rdflib.Graph().parse(data=files(__package__).joinpath("shapes.ttl").read_text("utf-8"), format="turtle")


def _violation(graph: rdflib.Graph, results: rdflib.Graph, result: rdflib.term.Node) -> Violation:
    node = results.value(result, SH.focusNode)
    source = results.value(result, SH.sourceShape)
    messages = sorted(str(each) for each in results.objects(result, SH.resultMessage))
    value = results.value(result, SH.value)
    shown = f" (not {value})" if value is not None and value != node and len(str(value)) < 200 else ""
    return Violation(_document(graph, node), str(node), _shape(graph, node, source), f"{'; '.join(messages)}{shown}")


def _shape(graph: rdflib.Graph, node: rdflib.term.Node | None, source: rdflib.term.Node | None) -> str:
    """The target class, among the node's own, of the shape that it breaks."""
    targets = set(_shapes().objects(None, SH.targetClass))
    named = sorted(str(each) for each in graph.objects(node, _TYPE) if each in targets)
    return named[0].rpartition("#")[2].rpartition("/")[2] if named else str(source)


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
