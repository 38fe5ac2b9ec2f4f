"""Which triples of a record stand in the graph of which document."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from pyoxigraph import DefaultGraph, NamedNode, Quad, Triple

from onrecord.rdf import claimed, mapping
from onrecord.rdf.terms import iri
from onrecord.record import Body, Fact, Person, Record

Graphs = dict[object, set[str]]  #: IRI of a thing: ids of the documents whose graphs speak of it


def placed(record: Record, base: str) -> Iterator[Quad]:
    """Every quad of the record but the derived ones; one that several parts of the record make comes several times."""
    told = [*_told(record, base), *_facts(record, base)]
    speaking: Graphs = defaultdict(set)
    for document, triple in told:
        if isinstance(triple.object, NamedNode):
            speaking[triple.object].add(document)
    told += _things(record, base, speaking)
    for document, triple in told:
        yield _quad(base, triple, document)
    for triple in _of_no_document(record, base, told):
        yield _quad(base, triple, "")


def _quad(base: str, triple: Triple, document: str) -> Quad:
    graph = iri(base, "document", document) if document else DefaultGraph()
    return Quad(triple.subject, triple.predicate, triple.object, graph)


def _told(record: Record, base: str) -> Iterator[tuple[str, Triple]]:
    """Documents, claims and readings, each in the graph of its document."""
    documents = {document.id: document for document in record.documents}
    publishers = {name: body.key for body in reversed(record.bodies) for name in (*body.names, body.name)}
    for document in record.documents:
        yield from _in([document.id], claimed.document_triples(base, document, publishers))
    for claim in record.claims:
        yield from _in([claim.document], claimed.claim_triples(base, claim, documents[claim.document]))
    for reading in record.readings:
        yield from _in([reading.document], claimed.reading_triples(base, reading))


def _facts(record: Record, base: str) -> Iterator[tuple[str, Triple]]:
    """Facts, each whole in the graph of every document that says it."""
    document_of = {claim.id: claim.document for claim in record.claims}
    for fact in _all_facts(record):
        graphs = sorted({document_of[claim] for claim in fact.claims if claim in document_of})
        yield from _in(graphs, mapping.triples(base, fact, mapping.FACTS[type(fact)]))
        yield from _in(graphs, claimed.source_triples(mapping.node(base, fact), base, fact.claims))
    for rating in record.ratings:
        graphs = sorted({document_of[claim] for claim in rating.claims if claim in document_of})
        yield from _in(graphs, mapping.grade_triples(base, rating, record.grades.get(rating.scheme, ())))


def _things(record: Record, base: str, speaking: Graphs) -> list[tuple[str, Triple]]:
    """Things, in the graph of every document that speaks of them: services and posts first, for they name bodies."""
    told: list[tuple[str, Triple]] = []
    for thing in (*record.services, *record.posts, *record.people, *record.bodies):
        graphs = speaking[mapping.node(base, thing)]
        for document, triple in _in(sorted(graphs) or [""], mapping.triples(base, thing, mapping.THINGS[type(thing)])):
            told.append((document, triple))
            if isinstance(triple.object, NamedNode):
                speaking[triple.object].add(document)
    owners: list[Person | Body] = [*record.people, *record.bodies]
    for owner in owners:
        for merge in owner.merges:
            documents = sorted({merge.left_document, merge.right_document})
            told += _in(documents, claimed.merge_triples(base, owner, merge))
    return told


def _of_no_document(record: Record, base: str, told: Iterable[tuple[str, Triple]]) -> Iterator[Triple]:
    files = {document.file: document.id for document in record.documents}
    for decision in record.decisions:
        yield from claimed.decision_triples(base, decision, files)
    for retired in record.retired:
        yield from claimed.retired_triples(base, retired)
    for scheme, inspectors in _inspectors(record):
        yield from mapping.scheme_triples(base, scheme, record.grades.get(scheme, ()), inspectors)
    yield from mapping.concept_triples({triple.object for _, triple in told if isinstance(triple.object, NamedNode)})


def _inspectors(record: Record) -> Iterator[tuple[str, dict[str, str]]]:
    """Each scheme of grades with those who grade by it: ref and name."""
    names = {f"person/{each.key}": each.name for each in record.people}
    names |= {f"body/{each.key}": each.name for each in record.bodies}
    for scheme in sorted({rating.scheme for rating in record.ratings}):
        refs = sorted({rating.inspector for rating in record.ratings if rating.scheme == scheme} & set(names))
        yield scheme, {ref: names[ref] for ref in refs}


def _all_facts(record: Record) -> Iterator[Fact]:
    yield from record.tenures
    yield from record.inspections
    yield from record.ratings
    yield from record.appointments
    yield from record.recommendations
    yield from record.recommendation_sets
    yield from record.statements
    yield from record.findings


def _in(documents: Iterable[str], triples: Iterable[Triple]) -> Iterator[tuple[str, Triple]]:
    made = list(triples)
    for document in documents:
        for triple in made:
            yield document, triple
