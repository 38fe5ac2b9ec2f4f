"""vocabulary.ttl holds exactly the terms that a graph can use, each with label and comment."""

from __future__ import annotations

import re
from dataclasses import fields
from importlib.resources import files

import pytest
import rdflib
from rdflib.namespace import OWL, RDF, RDFS, SKOS

import factory
from onrecord.claims import CLAIM_KINDS, Claim
from onrecord.query import find_question
from onrecord.rdf import rdf_graph
from onrecord.rdf.claimed import COLUMN
from onrecord.rdf.mapping import CONCEPTS
from onrecord.rdf.terms import PREFIXES, slug

ONR = PREFIXES["onr"]
VOCABULARY = rdflib.Graph().parse(data=files("onrecord.rdf").joinpath("vocabulary.ttl").read_text("utf-8"))
TERMS = sorted(str(term)[len(ONR):] for term in set(VOCABULARY.subjects()) if str(term).startswith(ONR))


def usable() -> set[str]:
    """Every term that the code names, every concept, every field as said and column as read."""
    texts = [path.read_text("utf-8") for path in files("onrecord.rdf").iterdir() if path.name.endswith((".py", ".rq"))]
    named = {name for text in texts for name in re.findall(r"onr:([A-Za-z0-9-]+)(?=[\"\s;.])", text)}
    concepts = {slug(name) for names in CONCEPTS.values() for name in names}
    said = {f"{COLUMN.get(field.name, field.name)}Said" for kind in CLAIM_KINDS.values() for field in fields(kind)
            if field.name not in {each.name for each in fields(Claim)}}
    read = {f"{column}Read" for kind in CLAIM_KINDS for column in find_question(kind).columns
            if column not in ("document", "quote")}
    return named | concepts | said | read | set(CONCEPTS)


def test_the_vocabulary_holds_what_can_be_used_and_no_more() -> None:
    assert set(TERMS) == usable()


def test_what_a_graph_uses_is_in_the_vocabulary() -> None:
    graph = rdf_graph(factory.record())
    used = {str(term)[len(ONR):] for triple in graph for term in triple if str(term).startswith(ONR)}
    assert used <= set(TERMS)


@pytest.mark.parametrize("name", TERMS)
def test_a_term_has_a_label_and_a_comment(name: str) -> None:
    term = rdflib.URIRef(ONR + name)
    assert len(set(VOCABULARY.objects(term, RDFS.label)) | set(VOCABULARY.objects(term, SKOS.prefLabel))) == 1
    assert len(set(VOCABULARY.objects(term, RDFS.comment)) | set(VOCABULARY.objects(term, SKOS.definition))) == 1


@pytest.mark.parametrize(("predicate", "place"), [(RDFS.domain, 0), (RDFS.range, 2)], ids=["domain", "range"])
def test_domains_and_ranges_are_true(predicate: rdflib.URIRef, place: int) -> None:
    graph = rdf_graph(factory.record())
    for term, expected in VOCABULARY.subject_objects(predicate):
        for triple in graph.triples((None, term, None)):
            node = triple[place]
            types = {node.datatype or rdflib.XSD.string} if isinstance(node, rdflib.Literal) \
                else set(graph.objects(node, RDF.type))
            assert expected in types, (term, node)


def test_every_class_has_a_superclass() -> None:
    classes = set(VOCABULARY.subjects(RDF.type, OWL.Class))
    assert classes == set(VOCABULARY.subjects(RDFS.subClassOf))
