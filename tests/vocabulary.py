"""What vocabulary.ttl says, held against a graph: is it true of every node, and does it know every term?"""

from __future__ import annotations

from collections import defaultdict
from importlib.resources import files

import rdflib
from rdflib.namespace import FOAF, RDF, RDFS

from onrecord.rdf.terms import PREFIXES

ONR = PREFIXES["onr"]
VOCABULARY = rdflib.Graph().parse(data=files("onrecord.rdf").joinpath("vocabulary.ttl").read_text("utf-8"))
TERMS = {str(term)[len(ONR):] for term in set(VOCABULARY.subjects()) if str(term).startswith(ONR)}

#: The terms that neither the factory nor the seeds have a use for; the forty documents of the gold use them all.
RARE = {"acting", "appointedBy", "aspectSaid", "focused-visit", "interim", "neutral", "outgoing"}

#: What the vocabularies of the field say of their own classes, as far as ours rests on it.
ABOVE = {
    FOAF.Person: FOAF.Agent,
    rdflib.ORG.Organization: FOAF.Agent,
    rdflib.ORG.FormalOrganization: rdflib.ORG.Organization,
}
#: Predicate of the vocabulary, and the place in a triple of the node that it is about.
INCLUDES = rdflib.URIRef(f"{PREFIXES['schema']}domainIncludes")
SAYS = ((RDFS.domain, 0), (RDFS.range, 2), (INCLUDES, 0))


def used_in(graph: rdflib.Graph) -> set[str]:
    """The local names of our terms that a graph uses."""
    return {str(term)[len(ONR):] for triple in graph for term in triple if str(term).startswith(ONR)}


def untrue_of(graph: rdflib.Graph) -> list[tuple[str, str]]:
    """The terms whose domain or range does not hold of a node, with that node."""
    types = defaultdict(set)
    for node, kind in graph.subject_objects(RDF.type):
        types[node] |= _classes(kind)
    return [(str(term), str(triple[place])) for predicate, place in SAYS
            for term, allowed in _said(predicate).items() for triple in graph.triples((None, term, None))
            if not allowed & _kinds(triple[place], types)]


def _said(predicate: rdflib.URIRef) -> dict[rdflib.term.Node, set[rdflib.term.Node]]:
    said = defaultdict(set)
    for term, kind in VOCABULARY.subject_objects(predicate):
        said[term].add(kind)
    return said


def _kinds(node: rdflib.term.Node, types: dict[rdflib.term.Node, set[rdflib.term.Node]]) -> set[rdflib.term.Node]:
    return {node.datatype or rdflib.XSD.string} if isinstance(node, rdflib.Literal) else types[node]


def _classes(kind: rdflib.term.Node | None) -> set[rdflib.term.Node]:
    return {kind, *_classes(ABOVE.get(kind))} if kind is not None else set()
