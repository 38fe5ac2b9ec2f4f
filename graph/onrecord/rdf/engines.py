"""Two engines that hold a graph to shapes.ttl: pySHACL, which is the reference, and `shacl`, which is fast.

Both are asked for the same: every node that is wrong, with what the shape says of it. A shape that targets a node
rather than a class asks one query about the whole class, and the node that is wrong is the value of its result.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from importlib.metadata import version
from importlib.resources import files
from typing import TYPE_CHECKING

import rdflib
from rdflib.namespace import SH

if TYPE_CHECKING:
    import shacl


@dataclass(frozen=True, slots=True, order=True)
class Fault:
    """One node that does not hold to one constraint."""

    node: str  #: IRI
    message: str  #: of the shape
    component: str  #: kind of constraint, as SHACL names it: MinCountConstraintComponent, ...
    value: str = ""  #: what was found there; empty where nothing was, or where it is the node itself


def by_pyshacl(graph: rdflib.Graph) -> frozenset[Fault]:
    """What pySHACL finds. What `graph` is made of is not changed."""
    from pyshacl import validate

    _, results, _ = validate(graph, shacl_graph=shapes(), inplace=True, advanced=False, meta_shacl=False)
    assert isinstance(results, rdflib.Graph)
    return frozenset(_fault(results, result) for result in results.subjects(rdflib.RDF.type, SH.ValidationResult))


def by_shacl(ntriples: str) -> frozenset[Fault]:
    """What the Rust engine finds in a graph as N-Triples. Raises ImportError where it is not installed."""
    found = _compiled().validate_text(ntriples, format="ntriples").results
    return frozenset(_told(each.focus_node.strip("<>"), each.messages, each.component, each.value_plain or "")
                     for each in found)


def name_of(package: str) -> str:
    """An engine that is installed, with its version: `shacl 0.3.4`."""
    return f"{package} {version(package)}"


def shape_of(graph: rdflib.Graph, node: rdflib.term.Node, message: str) -> str:
    """The name of the shape that says this of such a node: Claim, Tenure, Body, ..."""
    told = shapes().subjects(SH.message, rdflib.Literal(message))
    roots = {root for part in told for root in (part, *shapes().subjects(SH.property | SH.sparql, part))}
    has = {*graph.objects(node, rdflib.RDF.type), *graph.predicates(node)}
    aims = SH.targetClass | SH.targetNode | SH.targetSubjectsOf
    named = sorted(str(root) for root in roots if has & set(shapes().objects(root, aims)))
    return named[0].rpartition("#")[2] if named else ""


@cache
def shapes() -> rdflib.Graph:
    """shapes.ttl, read once; not to be changed."""
    return rdflib.Graph().parse(data=_text(), format="turtle")


def _text() -> str:
    return files(__package__).joinpath("shapes.ttl").read_text("utf-8")


@cache
def _compiled() -> shacl.Shapes:
    import shacl

    return shacl.Shapes.from_turtle(_text())


@cache
def _whole_classes() -> frozenset[str]:
    return frozenset(str(each) for each in shapes().objects(None, SH.targetNode))


def _fault(results: rdflib.Graph, result: rdflib.term.Node) -> Fault:
    component = str(results.value(result, SH.sourceConstraintComponent)).rpartition("#")[2]
    value = results.value(result, SH.value)
    return _told(str(results.value(result, SH.focusNode)), map(str, results.objects(result, SH.resultMessage)),
                 component, "" if value is None else str(value))


def _told(node: str, messages: Iterable[str], component: str, value: str) -> Fault:
    node = value if node in _whole_classes() else node
    return Fault(node, "; ".join(sorted(messages)), component, "" if value == node else value)
