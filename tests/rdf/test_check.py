"""The shapes let a sound graph pass, and name the node and the document of each fault."""

from __future__ import annotations

from importlib.resources import files

import pytest
import rdflib
from rdflib.namespace import OWL, RDF, SH

import factory
from onrecord.errors import ShapeError
from onrecord.rdf import DEFAULT_BASE, rdf_graph
from onrecord.rdf.check import check_graph
from onrecord.rdf.terms import PREFIXES

XSD = PREFIXES["xsd"]
CLAIM = f"claim/{factory.CLAIMS['stoll led'].id}"
LOCKETT = "tenure/piers-lockett.alder-vale-council.chief-executive"
STOLL = "tenure/garrick-stoll.alder-vale-council.leader"
INSPECTION = "inspection/care-quality-commission.alder-vale-council.adult-social-care.2024-01"
RATING = "rating/care-quality-commission.alder-vale-council.adult-social-care.overall.2024-01.good"
DOCUMENT = f"document/{factory.HERALD.id}"
STATEMENT = f"statement/{factory.RELEASE.id}.{factory.CLAIMS['sorry'].id[:8]}"


def name(words: str) -> rdflib.URIRef:
    """A prefixed name, or a path under the base."""
    prefix, colon, local = words.partition(":")
    return rdflib.URIRef(PREFIXES[prefix] + local if colon else DEFAULT_BASE + words)


def literal(words: str, datatype: str = "string") -> rdflib.Literal:
    return rdflib.Literal(words, datatype=rdflib.URIRef(XSD + datatype))


def broken(subject: str, predicate: str, *objects: rdflib.term.Node) -> rdflib.Graph:
    """The factory's graph in which the objects of one predicate of one subject are replaced by these."""
    graph = rdf_graph(factory.record())
    assert (name(subject), None, None) in graph
    graph.remove((name(subject), name(predicate), None))
    for each in objects:
        graph.add((name(subject), name(predicate), each))
    return graph


def test_the_factory_conforms_and_is_left_as_it_was() -> None:
    graph = rdf_graph(factory.record())
    before = set(graph)
    assert check_graph(graph).violations == ()
    assert set(graph) == before


@pytest.mark.parametrize(("subject", "predicate", "objects", "shape", "message", "document"), [
    (CLAIM, "onr:passage", (), "Claim", "exactly one passage", "beck-herald.txt"),
    (CLAIM, "prov:wasDerivedFrom", (), "Claim", "has evidence", "beck-herald.txt"),
    (CLAIM, "prov:wasDerivedFrom", (name("body/alder-vale-council"),), "Claim", "passages only", "beck-herald.txt"),
    (CLAIM, "onr:inDocument", (name(f"document/{factory.LETTER.id}"),), "Claim", "document of the claim", ""),
    (CLAIM, "onr:kind", (name("onr:gossip"),), "Claim", "exactly one kind", "beck-herald.txt"),
    (CLAIM, "onr:rule", (), "Claim", "names the rule", "beck-herald.txt"),
    (DOCUMENT, "onr:textSha256", (literal("abc"),), "Document", "SHA-256", "beck-herald.txt"),
    (DOCUMENT, "dct:issued", (literal("2024"),), "Document", "one full day", "beck-herald.txt"),
    (DOCUMENT, "foaf:page", (rdflib.URIRef("javascript:alert(1)"),), "Document", "http(s)", "beck-herald.txt"),
    (STOLL, "prov:wasDerivedFrom", (), "Tenure", "at least one claim", ""),
    (STOLL, "org:member", (), "Tenure", "exactly one person", "beck-herald.txt"),
    (STOLL, "onr:status", (), "Tenure", "exactly one status", "beck-herald.txt"),
    (STOLL, "onr:until", (literal("2021-04"),), "Tenure", "as EDTF", "beck-herald.txt"),
    (LOCKETT, "sem:hasEarliestBeginTimeStamp", (literal("2025-02-01", "date"),), "Tenure", "not after", ""),
    (INSPECTION, "sem:hasLatestEndTimeStamp", (literal("2023-01-31", "date"),), "Inspection", "not after",
     "alder-release.txt"),
    (INSPECTION, "onr:when", (rdflib.Literal("last year", datatype=name("edtf:EDTF")),), "Inspection", "EDTF",
     "alder-release.txt"),
    (INSPECTION, "onr:service", (name("body/alder-vale-council"),), "Inspection", "a service on record",
     "alder-release.txt"),
    (RATING, "schema:ratingValue", (literal("Splendid"),), "Rating", "the one that its value names", ""),
    (RATING, "onr:grade", (), "Rating", "exactly one grade", ""),
    (RATING, "onr:ratedBy", (name("post/commissioner"),), "Rating", "who rates", ""),
    ("grade/care-quality-commission.good", "skos:inScheme", (), "Concept", "exactly one scheme", ""),
    ("person/orla-fenn", "foaf:name", (literal("Orla Fenn"), literal("O Fenn")), "Person", "exactly one name", ""),
    ("body/alder-vale-council", "skos:prefLabel", (), "FormalOrganization", "exactly one name", ""),
    ("post/commissioner", "skos:prefLabel", (), "Post", "exactly one title", ""),
    ("service/alder-vale-council.adult-social-care", "dct:title", (), "PublicService", "exactly one title", ""),
    (STATEMENT, "schema:text", (literal(""),), "Statement", "exactly one text", "alder-release.txt"),
    (STATEMENT, "onr:speakerName", (), "Statement", "speaker's name", "alder-release.txt"),
    (f"finding/{factory.RELEASE.id}.waited", "onr:polarity", (), "Finding", "exactly one polarity",
     "alder-release.txt"),
    (f"recommendation/{factory.RELEASE.id}.plan", "onr:reportedIn", (), "Recommendation", "exactly one document", ""),
    (f"recommendation-set/{factory.RELEASE.id}.three", "onr:statedCount", (literal("three"),), "RecommendationSet",
     "a whole number", "alder-release.txt"),
    ("appointment/piers-lockett.alder-vale-council.chief-executive.departure.2024-12", "onr:kind", (), "Appointment",
     "exactly one kind", "carr-letter.txt"),
])
def test_each_fault_is_named(subject: str, predicate: str, objects: tuple[rdflib.term.Node, ...], shape: str,
                             message: str, document: str) -> None:
    report = check_graph(broken(subject, predicate, *objects))
    assert not report.conforms
    found = [each for each in report.violations if each.node == str(name(subject)) and message in each.message]
    assert [each.shape for each in found] == [shape] * len(found)
    assert found, report.violations
    assert found[0].document == document or not document
    with pytest.raises(ShapeError, match=str(name(subject))):
        report.hold()


@pytest.mark.parametrize(("part", "predicate", "value"), [
    ("quote", "oa:exact", literal("Garrick")),
    ("position", "oa:start", literal("1", "integer")),
    ("position", "oa:start", literal("-1", "integer")),
    ("position", "oa:end", literal("1.5", "decimal")),
])
def test_a_passage_is_as_long_as_its_place(part: str, predicate: str, value: rdflib.Literal) -> None:
    sound = rdf_graph(factory.record())
    passage = next(sound.objects(name(CLAIM), name("onr:passage")))
    selector = f"{passage}.{part}".removeprefix(DEFAULT_BASE)
    report = check_graph(broken(selector, predicate, value))
    assert {(each.node, each.document) for each in report.violations} == {(str(passage), "beck-herald.txt")}


def test_every_class_of_ours_has_a_shape() -> None:
    vocabulary, shapes = (rdflib.Graph().parse(data=files("onrecord.rdf").joinpath(each).read_text("utf-8"))
                          for each in ("vocabulary.ttl", "shapes.ttl"))
    assert set(vocabulary.subjects(RDF.type, OWL.Class)) <= set(shapes.objects(None, SH.targetClass))
