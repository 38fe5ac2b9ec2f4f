"""dataset.ttl: conforms to DCAT-AP, counts what the graph holds, names every file, and is the same bytes each time."""

from __future__ import annotations

import hashlib
import random
from collections import Counter
from dataclasses import replace
from functools import cache
from pathlib import Path
from urllib.parse import urlsplit

import pyoxigraph
import pyshacl
import pytest
import rdflib
from hypothesis import given, settings
from hypothesis import strategies as st
from rdflib.namespace import DCAT, DCTERMS, FOAF, PROV, RDF, SH, XSD

import factory
from described import BASE, COMPLETE, read, whole
from onrecord import __version__
from onrecord.publish.dataset import dataset_text
from onrecord.rdf.terms import DEFAULT_BASE, PREFIXES
from onrecord.read import Dataset

HERE = Path(__file__).parent
VOID, SPDX = rdflib.Namespace("http://rdfs.org/ns/void#"), rdflib.Namespace("http://spdx.org/rdf/terms#")
#: Lists whose members a validator only knows by the class that the file itself states.
LISTS = ("http://publications.europa.eu/", "http://www.iana.org/", "http://purl.org/adms/", "http://data.europa.eu/r5r/")


def node(local: str) -> rdflib.URIRef:
    return rdflib.URIRef(f"{BASE}dataset.ttl#{local}")


@cache
def shapes(name: str) -> rdflib.Graph:
    return rdflib.Graph().parse(HERE / name)


def faults(graph: rdflib.Graph, name: str) -> set[tuple[str, str]]:
    """Severity and path of each result of these shapes."""
    _, report, _ = pyshacl.validate(graph, shacl_graph=shapes(name))
    assert isinstance(report, rdflib.Graph)
    return {(str(report.value(each, SH.resultSeverity)).partition("#")[2], str(report.value(each, SH.resultPath)))
            for each in report.subjects(RDF.type, SH.ValidationResult)}


@pytest.mark.parametrize("name", ["official/dcat-ap-shacl.jsonld", "dcat-ap-3.0.1.ttl"])
def test_a_complete_dataset_conforms_to_dcat_ap(name: str) -> None:
    assert len(shapes(name)) > 100
    assert faults(read(), name) == set()


@pytest.mark.parametrize("name", ["official/dcat-ap-shacl.jsonld", "dcat-ap-3.0.1.ttl"])
@pytest.mark.parametrize(("key", "path"), [
    ("title", DCTERMS.title), ("description", DCTERMS.description), ("publisher", DCTERMS.publisher)])
def test_what_is_mandatory_and_missing_is_all_that_the_shapes_refuse(name: str, key: str, path: rdflib.URIRef) -> None:
    found = faults(read(replace(COMPLETE, **{key: None})), name)
    assert {each for each in found if each[0] == "Violation"} == {("Violation", str(path))}


FIRST = node("graph.ttl")
EU = "http://publications.europa.eu/resource/authority/"


@pytest.mark.parametrize(("subject", "predicate", "instead", "path"), [
    (f"{EU}file-type/RDF_TURTLE", RDF.type, None, DCTERMS.format),
    (f"{EU}language/ENG", RDF.type, None, DCTERMS.language),
    (f"{EU}licence/CC_BY_4_0", RDF.type, None, DCTERMS.license),
    (f"{EU}frequency/MONTHLY", RDF.type, None, DCTERMS.accrualPeriodicity),
    (f"{EU}data-theme/GOVE", RDF.type, None, DCAT.theme),
    (f"{EU}country/GBR", RDF.type, None, DCTERMS.spatial),
    (f"{EU}access-right/PUBLIC", RDF.type, None, DCTERMS.accessRights),
    ("http://www.iana.org/assignments/media-types/text/turtle", RDF.type, None, DCAT.mediaType),
    (node("graph.ttl.sha256"), SPDX.checksumValue, rdflib.Literal("abc"), SPDX.checksumValue),
    (node("publisher"), FOAF.name, None, FOAF.name),
    (node("temporal"), RDF.type, None, DCTERMS.temporal),
    (node("reading"), RDF.type, None, PROV.wasGeneratedBy),
    (FIRST, DCAT.byteSize, rdflib.Literal(7), DCAT.byteSize),
    (FIRST, DCAT.accessURL, None, DCAT.accessURL),
])
@pytest.mark.parametrize("name", ["official/dcat-ap-shacl.jsonld", "dcat-ap-3.0.1.ttl"])
def test_a_fault_is_found(name: str, subject: str, predicate: rdflib.URIRef, instead: rdflib.Literal | None,
                          path: rdflib.URIRef) -> None:
    broken = rdflib.Graph() + read()
    broken.remove((rdflib.URIRef(subject), predicate, None))
    if instead is not None:
        broken.add((rdflib.URIRef(subject), predicate, instead))
    assert len(broken) < len(read()) + (instead is not None)
    assert ("Violation", str(path)) in faults(broken, name)


def test_a_dataset_of_which_nothing_is_said_lacks_its_mandatory_words_and_nothing_else() -> None:
    found = faults(read(Dataset(base=BASE)), "official/dcat-ap-shacl.jsonld")
    assert {path for _, path in found} == {str(DCTERMS.title), str(DCTERMS.description), str(DCTERMS.publisher)}


def test_the_seeds_lack_a_publisher_and_nothing_else_that_dcat_ap_asks(built: Path) -> None:
    found = faults(rdflib.Graph().parse(built / "dataset.ttl"), "official/dcat-ap-shacl.jsonld")
    assert found == {("Violation", str(DCTERMS.publisher))}


def test_every_file_of_the_seeds_is_a_distribution_or_stands_beside_the_data(built: Path) -> None:
    graph = rdflib.Graph().parse(built / "dataset.ttl")
    forms = {str(each).removeprefix(DEFAULT_BASE) for each in graph.objects(None, DCAT.downloadURL)}
    files = {each.relative_to(built).as_posix() for each in built.rglob("*") if each.is_file()}
    assert files - forms == {"conformance.txt", "context.jsonld", "dataset.ttl", "graph.html", "onrecord.sha256",
                             "shapes.ttl", "vocabulary.html", "vocabulary.ttl"}
    assert forms <= files
    told = {str(graph.value(each, DCTERMS.title)): str(graph.value(each, DCTERMS.description))
            for each in graph.subjects(RDF.type, DCAT.Distribution)}
    assert len(told) == len(forms)
    assert [title for title, says in told.items() if title == says] == []


def test_the_class_of_every_member_of_a_list_stands_in_the_file() -> None:
    members = {each for each in read().objects() if isinstance(each, rdflib.URIRef) and str(each).startswith(LISTS)}
    assert len(members) > 15
    assert {each for each in members if (each, RDF.type, None) not in read()} == set()


def test_no_node_is_blank_and_no_order_matters() -> None:
    text = dataset_text(whole())
    assert not any(isinstance(term, rdflib.BNode) for triple in read() for term in triple)
    shuffled = list(whole().triples)
    random.Random(7).shuffle(shuffled)
    files = dict(reversed(whole().files.items()))
    assert dataset_text(replace(whole(), triples=frozenset(shuffled), files=files)) == text
    subjects = [line for line in text.splitlines() if line and line[0] not in " @"]
    assert len(subjects) == len(set(subjects))
    assert len({quad.triple for quad in pyoxigraph.parse(text, pyoxigraph.RdfFormat.TURTLE)}) == len(read())


@given(st.text(st.characters(exclude_categories=["Cs"]), min_size=1))
@settings(max_examples=40, deadline=None)
def test_any_words_of_the_publisher_are_read_back_as_they_are(words: str) -> None:
    about = replace(COMPLETE, title=words, publisher=words, keywords=(words,), rights=words)
    small = replace(whole(), about=about, triples=frozenset(), documents=())
    found = {each.object.value for each in pyoxigraph.parse(dataset_text(small), pyoxigraph.RdfFormat.TURTLE)
             if each.predicate.value in (str(DCTERMS.title), str(FOAF.name), str(DCAT.keyword))
             and each.subject.value in (str(node("dataset")), str(node("publisher")))}
    assert found == {words}


def test_every_form_of_the_data_is_a_distribution_with_its_size_and_sum() -> None:
    graph, files = read(), whole().files
    found = {str(graph.value(each, DCAT.downloadURL)).removeprefix(BASE): each
             for each in graph.objects(node("dataset"), DCAT.distribution)}
    assert sorted(found) == ["answers/roles.csv", "claims.jsonl", "graph.nq", "graph.ttl", "new.json"]
    for name, each in found.items():
        assert graph.value(each, DCAT.byteSize) == rdflib.Literal(len(files[name]), datatype=XSD.nonNegativeInteger)
        checksum = graph.value(each, SPDX.checksum)
        assert str(graph.value(checksum, SPDX.checksumValue, any=False)) == hashlib.sha256(files[name]).hexdigest()
        assert (each, RDF.type, DCAT.Distribution) in graph


@pytest.mark.parametrize(("name", "media", "code"), [
    ("graph.ttl", "text/turtle", "RDF_TURTLE"), ("graph.nq", "application/n-quads", "RDF_N_QUADS"),
    ("answers.roles.csv", "text/csv", "CSV"), ("claims.jsonl", "text/plain", "TXT")])
def test_a_distribution_says_its_types_as_the_lists_name_them(name: str, media: str, code: str) -> None:
    assert str(read().value(node(name), DCAT.mediaType)) == f"http://www.iana.org/assignments/media-types/{media}"
    assert str(read().value(node(name), DCTERMS.format)).endswith(f"/file-type/{code}")


def test_the_times_come_from_the_documents_and_the_claims_and_the_manifest_wins() -> None:
    newest = max(each.issued for each in factory.DOCUMENTS if each.issued)
    graph, dated = read(), read(replace(COMPLETE, issued="2001-02-03", modified="2002-03-04"))
    for predicate, stated in ((DCTERMS.issued, "2001-02-03"), (DCTERMS.modified, "2002-03-04")):
        assert graph.value(node("dataset"), predicate) == rdflib.Literal(newest, datatype=XSD.date)
        assert dated.value(node("dataset"), predicate) == rdflib.Literal(stated, datatype=XSD.date)
    days = sorted(day for each in ("since", "until", "period") for fact in (
        *factory.record().tenures, *factory.record().inspections, *factory.record().ratings,
        *factory.record().appointments) if (period := getattr(fact, each, None))
        for day in (period.earliest.isoformat(), period.latest.isoformat()))
    attested = sorted(day for each in factory.record().tenures for day in each.attested)
    period = graph.value(node("dataset"), DCTERMS.temporal)
    assert str(graph.value(period, DCAT.startDate)) == min(days[0], attested[0])
    assert str(graph.value(period, DCAT.endDate)) == max(days[-1], attested[-1])


@pytest.mark.parametrize(("predicate", "query"), [
    (VOID.triples, "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }"),
    (VOID.distinctSubjects, "SELECT (COUNT(DISTINCT ?s) AS ?n) { ?s ?p ?o }"),
    (VOID.distinctObjects, "SELECT (COUNT(DISTINCT ?o) AS ?n) { ?s ?p ?o }"),
    (VOID.classes, "SELECT (COUNT(DISTINCT ?c) AS ?n) { ?s a ?c }"),
    (VOID.properties, "SELECT (COUNT(DISTINCT ?p) AS ?n) { ?s ?p ?o }"),
    (VOID.entities, f"SELECT (COUNT(DISTINCT ?s) AS ?n) {{ ?s ?p ?o FILTER(STRSTARTS(STR(?s), '{BASE}')) }}"),
])
def test_void_counts_as_a_query_counts(predicate: rdflib.URIRef, query: str) -> None:
    published = rdflib.Graph().parse(data=whole().files["graph.ttl"])
    [row] = published.query(query)
    assert read().value(node("dataset"), predicate) == row.n  # type: ignore[union-attr]


@pytest.mark.parametrize(("part", "term", "number", "query"), [
    (VOID.classPartition, VOID["class"], VOID.entities, "SELECT ?t (COUNT(DISTINCT ?s) AS ?n) { ?s a ?t } GROUP BY ?t"),
    (VOID.propertyPartition, VOID.property, VOID.triples, "SELECT ?t (COUNT(*) AS ?n) { ?s ?t ?o } GROUP BY ?t"),
], ids=["classes", "properties"])
def test_a_partition_a_term_counts_as_a_query_counts(part: rdflib.URIRef, term: rdflib.URIRef, number: rdflib.URIRef,
                                                     query: str) -> None:
    published = rdflib.Graph().parse(data=whole().files["graph.ttl"])
    parts = list(read().objects(node("dataset"), part))
    found = {(read().value(each, term), read().value(each, number)) for each in parts}
    assert found == {(row.t, row.n) for row in published.query(query)}  # type: ignore[union-attr]
    assert len(parts) == len(found)


def test_links_to_another_site_are_a_linkset_a_predicate_and_site() -> None:
    published = rdflib.Graph().parse(data=whole().files["graph.ttl"])
    outside = Counter((predicate, urlsplit(obj).hostname) for _, predicate, obj in published
                      if str(obj).startswith("https://") and not str(obj).startswith((BASE, PREFIXES["onr"])))
    found = {}
    for each in read().objects(node("dataset"), VOID.subset):
        site = str(read().value(read().value(each, VOID.objectsTarget), DCTERMS.title))
        found[read().value(each, VOID.linkPredicate), site] = read().value(each, VOID.triples)
    assert found == {key: rdflib.Literal(number) for key, number in outside.items()}
    assert (DCTERMS.license, "news.beck.example") in found


def test_an_example_of_each_kind_is_described_in_the_graph() -> None:
    published = rdflib.Graph().parse(data=whole().files["graph.ttl"])
    examples = set(read().objects(node("dataset"), VOID.exampleResource))
    kinds = {str(each).removeprefix(BASE).partition("/")[0] for each in examples}
    assert {"person", "body", "post", "tenure", "claim", "evidence", "document"} <= kinds
    assert len(kinds) == len(examples)
    assert all((each, RDF.type, None) in published for each in examples)


def test_the_reading_names_its_documents_and_its_tools() -> None:
    graph, run = read(), node("reading")
    assert graph.value(node("dataset"), PROV.wasGeneratedBy) == run
    documents = {rdflib.URIRef(f"{BASE}document/{each.id}") for each in whole().documents}
    assert set(graph.objects(run, PROV.used)) == {*documents, node("model")}
    assert set(graph.objects(node("dataset"), PROV.wasDerivedFrom)) == documents
    number = rdflib.URIRef("http://schema.org/softwareVersion")
    assert [str(graph.value(node(each), number)) for each in ("onrecord", "model")] == [__version__, "3.8.0"]
    assert (run, PROV.wasAssociatedWith, node("onrecord")) in graph


def test_another_graph_is_another_version() -> None:
    files = {**whole().files, "graph.ttl": b"another"}
    other = rdflib.Graph().parse(data=dataset_text(replace(whole(), files=files)))
    versions = [str(graph.value(node("dataset"), rdflib.URIRef(f"{DCAT}version"))) for graph in (read(), other)]
    assert versions[0] != versions[1]
    assert all(each.startswith(f"{__version__}+") for each in versions)
