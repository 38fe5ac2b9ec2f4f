"""A record as quads: what stands where, and that nothing is invented."""

from __future__ import annotations

from dataclasses import replace

import pytest
from pyoxigraph import BlankNode, DefaultGraph, Literal, NamedNode

import factory
import onrecord.record
from onrecord.claims import Document, Evidence
from onrecord.rdf import record_quads
from onrecord.rdf.claimed import CONTEXT, evidence_iri, evidence_triples
from onrecord.rdf.mapping import FACTS
from onrecord.rdf.terms import DEFAULT_BASE, iri, term
from onrecord.record import Fact, Record

QUADS = list(record_quads(factory.record()))


def objects(subject: NamedNode, predicate: str) -> set[str]:
    return {quad.object.value for quad in QUADS if quad.subject == subject and quad.predicate == term(predicate)}


def node(kind: str, key: str) -> NamedNode:
    return iri(DEFAULT_BASE, kind, key)


def test_a_quad_comes_once_and_no_node_is_blank() -> None:
    assert len(QUADS) == len(set(QUADS))
    assert not any(isinstance(part, BlankNode) for quad in QUADS for part in (quad.subject, quad.object))


def test_the_same_record_gives_the_same_quads_in_the_same_order() -> None:
    assert [str(quad) for quad in record_quads(factory.record())] == [str(quad) for quad in QUADS]


LOCKETT = "piers-lockett.alder-vale-council.chief-executive"


@pytest.mark.parametrize(("kind", "key", "predicate", "expected"), [
    ("person", "tamsin-quill", "foaf:name", {"Tamsin Quill"}),
    ("person", "tamsin-quill", "skos:altLabel", {"Cllr Tamsin Quill MBE"}),
    ("person", "tamsin-quill", "schema:honorificSuffix", {"MBE"}),
    ("tenure", LOCKETT, "onr:from", {"2024-02"}),
    ("tenure", LOCKETT, "sem:hasEarliestBeginTimeStamp", {"2024-02-01"}),
    ("tenure", LOCKETT, "sem:hasLatestBeginTimeStamp", {"2024-02-29"}),
    ("tenure", LOCKETT, "sem:hasLatestEndTimeStamp", {"2024-12-31"}),
    ("tenure", "tamsin-quill.alder-vale-council.leader", "onr:until", set()),
    ("post", "commissioner", "org:postIn", set()),
    ("document", factory.HERALD.id, "dct:issued", set()),
    ("document", factory.HERALD.id, "dct:title", set()),
    ("document", factory.HERALD.id, "foaf:page", set()),
    ("grade", "care-quality-commission.good", "onr:rank", {"2"}),
    ("recommendation-set", f"{factory.RELEASE.id}.three", "onr:statedCount", {"3"}),
    ("statement", f"{factory.LETTER.id}.{factory.CLAIMS['whitlow names'].id[:8]}", "schema:mentions",
     {node("person", "piers-lockett").value}),
    ("statement", f"{factory.LETTER.id}.{factory.CLAIMS['whitlow met'].id[:8]}", "schema:mentions", set()),
])
def test_a_field_becomes_its_predicate(kind: str, key: str, predicate: str, expected: set[str]) -> None:
    assert objects(node(kind, key), predicate) == expected


@pytest.mark.parametrize(("name", "predicate", "expected"), [
    ("lockett acts", "onr:personSaid", {"He"}),
    ("lockett acts", "onr:personRead", {"Piers Lockett"}),
    ("lockett again", "onr:personSaid", {"Piers Lockett"}),
    ("lockett again", "onr:personRead", set()),
    ("lockett again", "onr:repeats", {node("claim", factory.CLAIMS["lockett acts"].id).value}),
    ("quill leads", "onr:fromSaid", {"May 2021"}),
    ("quill accepts", "onr:textSaid",
     {"We accept the report in full. The recommendation will be carried out.\nPeople deserve better."}),
    ("inspected", "onr:kindSaid", {"inspected"}),
    ("whitlow names", "onr:namesSaid", {"Piers Lockett"}),
    ("whitlow names", "onr:namesRead", {"Piers Lockett"}),
    ("whitlow names", "onr:refersTo", {node("person", "dana-whitlow").value, node("person", "piers-lockett").value}),
])
def test_a_claim_says_its_words_and_the_first_its_values(name: str, predicate: str, expected: set[str]) -> None:
    assert objects(node("claim", factory.CLAIMS[name].id), predicate) == expected


def test_a_decision_says_why_and_equal_ones_are_one_node() -> None:
    by, to = (objects(node("claim", factory.CLAIMS[name].id), "onr:reading") for name in ("three", "plan"))
    shared = [NamedNode(each) for each in by & to]
    assert [objects(each, "onr:why") for each in shared] == [{factory.BY_RULE}]
    assert [objects(each, "onr:refersTo") for each in shared] == [{node("body", "alder-vale-council").value}]


def test_one_passage_is_one_node_and_its_name_holds_no_offset() -> None:
    moved = replace(factory.HERALD, text="x" + factory.HERALD.text)
    quote = factory.CLAIMS["stoll led"].evidence[0]
    later = Evidence(quote.start + 1, quote.end + 1, quote.quote)
    assert evidence_iri(DEFAULT_BASE, quote, factory.HERALD) == evidence_iri(DEFAULT_BASE, later, moved)


def test_words_that_occur_twice_are_counted() -> None:
    document = Document(file="twice.txt", text="We agree. We agree.")
    first, second = (evidence_iri(DEFAULT_BASE, Evidence(at, at + 9, "We agree."), document) for at in (0, 10))
    assert second.value == f"{first.value}.2"


@pytest.mark.parametrize("document", factory.DOCUMENTS, ids=lambda document: document.file)
def test_evidence_reads_in_the_text_what_it_quotes(document: Document) -> None:
    passages = {quad.subject for quad in QUADS
                if quad.predicate == term("oa:hasSource") and quad.object == node("document", document.id)}
    assert passages
    for passage in passages:
        quote, place = NamedNode(f"{passage.value}.quote"), NamedNode(f"{passage.value}.position")
        start, end = (int(objects(place, name).pop()) for name in ("oa:start", "oa:end"))
        assert document.text[start:end] == objects(quote, "oa:exact").pop()
        around = [(objects(quote, name) or {""}).pop() for name in ("oa:prefix", "oa:suffix")]
        assert around == [document.text[max(0, start - CONTEXT):start], document.text[end:end + CONTEXT]]


def test_what_stands_around_a_passage_is_counted_in_code_points() -> None:
    text = "𝒜" * (CONTEXT + 1) + "We agree." + "𝒵" * (CONTEXT - 1)
    made = evidence_triples(DEFAULT_BASE, Evidence(CONTEXT + 1, CONTEXT + 10, "We agree."), Document("x.txt", text))
    around = {triple.predicate: triple.object.value for triple in made}
    assert around[term("oa:prefix")] == "𝒜" * CONTEXT
    assert around[term("oa:suffix")] == "𝒵" * (CONTEXT - 1)


def graphs(subject: NamedNode) -> set[str]:
    return {"" if isinstance(quad.graph_name, DefaultGraph) else quad.graph_name.value.rpartition("/")[2]
            for quad in QUADS if quad.subject == subject}


@pytest.mark.parametrize(("kind", "key", "expected"), [
    ("claim", factory.CLAIMS["quill led"].id, {factory.HERALD.id}),
    ("tenure", "tamsin-quill.alder-vale-council.leader", {factory.RELEASE.id, factory.HERALD.id}),
    ("person", "dana-whitlow", {factory.LETTER.id}),
    ("service", "alder-vale-council.adult-social-care", {factory.RELEASE.id, factory.HERALD.id}),
    ("grade", "care-quality-commission", {""}),
])
def test_what_a_document_says_stands_in_its_graph(kind: str, key: str, expected: set[str]) -> None:
    assert graphs(node(kind, key)) == expected


@pytest.mark.parametrize(("predicate", "expected"), [
    ("onr:holdsRole", {("dana-whitlow", "alder-vale-council.chief-executive"), ("orla-fenn", "commissioner"),
                       ("tamsin-quill", "alder-vale-council.leader")}),
    ("onr:heldRole", {("garrick-stoll", "alder-vale-council.leader"),
                      ("piers-lockett", "alder-vale-council.chief-executive")}),
    ("onr:recommends", {("orla-fenn", f"{factory.RELEASE.id}.plan")}),
    ("onr:rates", {("care-quality-commission.alder-vale-council.adult-social-care.2024-01",
                    "alder-vale-council.adult-social-care")}),
])
def test_direct_triples_are_derived(predicate: str, expected: set[tuple[str, str]]) -> None:
    found = {(quad.subject.value, quad.object.value) for quad in QUADS if quad.predicate == term(predicate)}
    assert {tuple(iri.rpartition("/")[2] for iri in pair) for pair in found} == expected


def test_an_unnamed_speaker_has_a_name_and_no_node() -> None:
    said = [quad.subject for quad in QUADS if quad.predicate == term("onr:speakerName")
            and quad.object == Literal("a council spokesperson")]
    assert said
    assert all(objects(each, "onr:speaker") == set() for each in said)


def test_a_dangerous_address_is_no_link() -> None:
    document = replace(factory.HERALD, url="javascript:alert(1)")
    quads = list(record_quads(Record(documents=(document,))))
    assert not any(isinstance(quad.object, NamedNode) and "javascript" in quad.object.value for quad in quads)
    assert Literal("javascript:alert(1)") in {quad.object for quad in quads}


def test_every_kind_of_fact_is_mapped_and_in_the_factory() -> None:
    kinds = {kind for kind in vars(onrecord.record).values()
             if isinstance(kind, type) and issubclass(kind, Fact) and kind is not Fact}
    typed = {quad.object for quad in QUADS if quad.predicate == term("rdf:type")}
    assert set(FACTS) == kinds
    assert {term(kind.classes[0]) for kind in FACTS.values()} <= typed
