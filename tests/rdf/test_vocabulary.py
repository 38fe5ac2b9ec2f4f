"""vocabulary.ttl holds exactly the terms that a graph can use, each with label and comment."""

from __future__ import annotations

import re
from dataclasses import fields, replace
from importlib.resources import files
from pathlib import Path

import pytest
import rdflib
from rdflib.namespace import FOAF, OWL, RDF, RDFS, SKOS

import factory
from onrecord.claims import CLAIM_KINDS, Claim
from onrecord.query import find_question
from onrecord.rdf import rdf_graph
from onrecord.rdf.claimed import COLUMN
from onrecord.rdf.mapping import CONCEPTS
from onrecord.rdf.terms import PREFIXES, slug
from onrecord.record import Decision, Record
from vocabulary import INCLUDES, ONR, RARE, TERMS, VOCABULARY, untrue_of, used_in

FIELD = (*(PREFIXES[each] for each in ("dct", "org", "prov", "schema")), "http://purl.org/dc/elements/1.1/")


def usable() -> set[str]:
    """Every term that the code names, every concept, every field as said, every column and the names as read."""
    texts = [path.read_text("utf-8") for path in files("onrecord.rdf").iterdir() if path.name.endswith((".py", ".rq"))]
    named = {name for text in texts for name in re.findall(r"onr:([A-Za-z0-9-]+)(?=[\"\s;.])", text)}
    concepts = {slug(name) for names in CONCEPTS.values() for name in names}
    said = {f"{COLUMN.get(field.name, field.name)}Said" for kind in CLAIM_KINDS.values() for field in fields(kind)
            if field.name not in {each.name for each in fields(Claim)}}
    read = {f"{column}Read" for kind in CLAIM_KINDS for column in find_question(kind).columns
            if column not in ("document", "quote")}
    return named | concepts | said | read | {"namesRead"} | set(CONCEPTS)


def test_the_vocabulary_holds_what_can_be_used_and_no_more() -> None:
    assert usable() == TERMS


def record() -> Record:
    """The factory's record with what only some records have: pages, and what a person decided."""
    plain = factory.record()
    first, *others = plain.documents
    wrong = Decision("wrong", claim=plain.claims[0].id, reason="Not what it says.")
    same = Decision("same", "Fenn", "Orla Fenn", first.file, others[0].file)
    return replace(plain, documents=(replace(first, page_starts=(0,)), *others),
                   decisions=(*plain.decisions, wrong, same))


def test_what_a_graph_uses_is_in_the_vocabulary_and_what_it_says_is_true_of_the_graph() -> None:
    graph = rdf_graph(record())
    assert used_in(graph) <= TERMS
    assert untrue_of(graph) == []


def test_a_domain_and_a_range_that_are_not_true_are_found() -> None:
    graph = rdf_graph(record())
    for node in set(graph.subjects(RDF.type, FOAF.Person)):
        graph.remove((node, RDF.type, FOAF.Person))
    assert {term[len(ONR):] for term, _ in untrue_of(graph)} >= {"holdsRole", "speaker", "appointee"}


def test_each_term_is_used_by_the_graph_of_some_documents(built: Path) -> None:
    """What none of these few documents says is used by the graphs of the gold: see tests/gold."""
    used = used_in(rdf_graph(record())) | used_in(rdflib.Graph().parse(built / "graph.ttl"))
    assert TERMS - used == RARE


@pytest.mark.parametrize("name", sorted(TERMS))
def test_a_term_has_a_label_and_a_comment(name: str) -> None:
    term = rdflib.URIRef(ONR + name)
    assert len(set(VOCABULARY.objects(term, RDFS.label)) | set(VOCABULARY.objects(term, SKOS.prefLabel))) == 1
    assert len(set(VOCABULARY.objects(term, RDFS.comment)) | set(VOCABULARY.objects(term, SKOS.definition))) == 1


def test_a_term_that_several_classes_use_is_used_by_each_of_them(built: Path) -> None:
    graph = rdf_graph(record()) + rdflib.Graph().parse(built / "graph.ttl")
    for term, kind in VOCABULARY.subject_objects(INCLUDES):
        assert any((subject, RDF.type, kind) in graph for subject in graph.subjects(term)), (term, kind)


def test_what_is_above_a_term_is_a_term_of_a_vocabulary_of_the_field() -> None:
    above = {*VOCABULARY.objects(None, RDFS.subClassOf), *VOCABULARY.objects(None, RDFS.subPropertyOf)}
    assert {str(each) for each in above if not str(each).startswith(FIELD)} == set()


def test_every_class_has_a_superclass() -> None:
    classes = set(VOCABULARY.subjects(RDF.type, OWL.Class))
    assert classes == set(VOCABULARY.subjects(RDFS.subClassOf))
