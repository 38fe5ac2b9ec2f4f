"""Documents, claims with their readings, evidence, merges and decisions as triples.

A claim carries the words of its fields (`onr:personSaid`). The first of the claims of one document that say the same
carries the values as read too (`onr:personRead`); the others point to it (`onr:repeats`). Where a value is not as
worded, a reading node says why; equal decisions of one document share one node.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from pyoxigraph import Literal, NamedNode, Triple

from onrecord.claims import Claim, Document, Evidence, short_hash
from onrecord.rdf import terms
from onrecord.rdf.terms import iri, ref_iri, term
from onrecord.record import Body, Decision, Merge, Person, Reading, Retired, Value

#: Code points of context on either side of a quotation, at most: a sentence or two, so that a reader sees what it is
#: about. Web Annotation asks for some, and leaves open how much.
CONTEXT = 150
AS_WORDED = "as worded"
#: Fields of claims that the columns of the named questions call otherwise.
COLUMN = {"since": "from", "type": "kind"}


@dataclass(frozen=True, slots=True)
class _About:
    """Predicate and object pairs about one subject, empty ones left out."""

    subject: NamedNode

    def says(self, name: str, *objects: NamedNode | Literal | str | None) -> Iterator[Triple]:
        for obj in objects:
            if obj is not None and obj != "":
                yield Triple(self.subject, term(name), terms.text(obj) if isinstance(obj, str) else obj)


def document_triples(base: str, document: Document, publishers: Mapping[str, str]) -> Iterator[Triple]:
    """One document; `publishers` is body key by name, for a publisher who is a body on record."""
    about = _About(iri(base, "document", document.id))
    page, licence = terms.web_address(document.url), terms.web_address(document.licence)
    publisher = publishers.get(document.publisher or "")
    yield from about.says("rdf:type", term("foaf:Document"), term("schema:DigitalDocument"))
    yield from about.says("onr:file", document.file)
    yield from about.says("onr:textSha256", document.sha256)
    yield from about.says("onr:textLength", terms.number(len(document.text)))
    yield from about.says("dct:title", document.title)
    yield from about.says("onr:publisherName", document.publisher)
    yield from about.says("dct:publisher", iri(base, "body", publisher) if publisher else None)
    yield from about.says("dct:issued", terms.day(document.issued) if document.issued else None)
    yield from about.says("foaf:page", page)
    yield from about.says("dct:identifier", document.url if page is None else None)
    yield from about.says("dct:license", licence)
    yield from about.says("dct:rights", document.licence if licence is None else None)


def claim_triples(base: str, claim: Claim, document: Document) -> Iterator[Triple]:
    """One claim as worded, and the passages that say it."""
    about = _About(iri(base, "claim", claim.id))
    passages = [evidence_iri(base, evidence, document) for evidence in claim.evidence]
    yield from about.says("rdf:type", term("onr:Claim"))
    yield from about.says("onr:kind", terms.concept(claim.kind))
    yield from about.says("onr:rule", claim.rule)
    yield from about.says("onr:inDocument", iri(base, "document", document.id))
    yield from about.says("onr:passage", passages[0])
    yield from about.says("prov:wasDerivedFrom", *passages)
    for field, words in _words(claim).items():
        yield from about.says(f"onr:{field}Said", words)
    for evidence in claim.evidence:
        yield from evidence_triples(base, evidence, document)


def evidence_iri(base: str, evidence: Evidence, document: Document) -> NamedNode:
    """A passage is named by document and words, and counted where the same words occur again: never by offsets."""
    nth = terms.occurrence(evidence.quote, evidence.start, document.text) + 1
    key = f"{document.id}.{short_hash(evidence.quote)}"
    return iri(base, "evidence", key if nth == 1 else f"{key}.{nth}")


def evidence_triples(base: str, evidence: Evidence, document: Document) -> Iterator[Triple]:
    """A passage as Web Annotation selects it: by its words with what stands around them, and by its offsets."""
    node = evidence_iri(base, evidence, document)
    quote, position = NamedNode(f"{node.value}.quote"), NamedNode(f"{node.value}.position")
    about, words, place = _About(node), _About(quote), _About(position)
    text, start, end = document.text, evidence.start, evidence.end
    yield from about.says("rdf:type", term("oa:SpecificResource"))
    yield from about.says("oa:hasSource", iri(base, "document", document.id))
    yield from about.says("oa:hasSelector", quote, position)
    if document.page_starts:
        page = sum(begin <= start for begin in document.page_starts)
        yield from about.says("onr:page", terms.number(max(page, 1)))
    yield from words.says("rdf:type", term("oa:TextQuoteSelector"))
    yield from words.says("oa:exact", evidence.quote)
    yield from words.says("oa:prefix", text[max(0, start - CONTEXT):start])
    yield from words.says("oa:suffix", text[end:end + CONTEXT])
    yield from place.says("rdf:type", term("oa:TextPositionSelector"))
    yield from place.says("oa:start", terms.number(start))
    yield from place.says("oa:end", terms.number(end))


def reading_triples(base: str, reading: Reading) -> Iterator[Triple]:
    """The values of a claim as read, the things that they name, and why, wherever there was something to decide."""
    about = _About(iri(base, "claim", reading.claim))
    for repeat in reading.repeats:
        yield from _About(iri(base, "claim", repeat)).says("onr:repeats", about.subject)
    for value in reading.values:
        yield from about.says(f"onr:{value.field}Read", value.read)
        yield from about.says("onr:refersTo", ref_iri(base, value.ref) if value.ref else None)
        if value.said != value.read or value.why != AS_WORDED:
            yield from _decided(base, about, reading.document, value)


def _decided(base: str, claim: _About, document: str, value: Value) -> Iterator[Triple]:
    key = short_hash(value.field, value.said, value.read, value.why, value.ref)
    about = _About(iri(base, "reading", f"{document}.{key}"))
    yield from claim.says("onr:reading", about.subject)
    yield from about.says("rdf:type", term("onr:Reading"))
    yield from about.says("onr:field", value.field)
    yield from about.says("onr:asSaid", value.said)
    yield from about.says("onr:asRead", value.read)
    yield from about.says("onr:why", value.why)
    yield from about.says("onr:refersTo", ref_iri(base, value.ref) if value.ref else None)


def merge_triples(base: str, thing: Person | Body, merge: Merge) -> Iterator[Triple]:
    """Why names in two documents are one person or body."""
    kind = "person" if isinstance(thing, Person) else "body"
    key = short_hash(thing.key, merge.left, merge.right, merge.left_document, merge.right_document)
    about = _About(iri(base, "merge", f"{thing.key}.{key}"))
    yield from about.says("rdf:type", term("onr:Merge"))
    yield from about.says("onr:refersTo", iri(base, kind, thing.key))
    yield from about.says("onr:leftName", merge.left)
    yield from about.says("onr:rightName", merge.right)
    yield from about.says("onr:leftDocument", iri(base, "document", merge.left_document))
    yield from about.says("onr:rightDocument", iri(base, "document", merge.right_document))
    yield from about.says("onr:why", merge.why)


def decision_triples(base: str, decision: Decision, files: Mapping[str, str]) -> Iterator[Triple]:
    """A person's own judgement; `files` is document id by file name. A file that is not on record makes no link."""
    left, right = (files.get(file) for file in (decision.left_document, decision.right_document))
    key = short_hash(decision.judgement, decision.left, decision.right, decision.left_document,
                     decision.right_document, decision.claim)
    about = _About(iri(base, "decision", key))
    yield from about.says("rdf:type", term("onr:Decision"))
    yield from about.says("onr:judgement", decision.judgement)
    yield from about.says("onr:leftName", decision.left)
    yield from about.says("onr:rightName", decision.right)
    yield from about.says("onr:leftDocument", iri(base, "document", left) if left else None)
    yield from about.says("onr:rightDocument", iri(base, "document", right) if right else None)
    yield from about.says("onr:judgedClaim", decision.claim)
    yield from about.says("onr:why", decision.reason)


def retired_triples(base: str, retired: Retired) -> Iterator[Triple]:
    """An IRI that is used no more. It is nothing by itself, so it has no class: only what took its place has."""
    about = _About(iri(base, retired.kind, retired.key))
    yield from about.says("owl:deprecated", Literal("true", datatype=term("xsd:boolean")))
    yield from about.says("dct:isReplacedBy", *(iri(base, retired.kind, key) for key in retired.replaced_by))
    yield from about.says("rdfs:label", retired.name)


def _words(claim: Claim) -> dict[str, str]:
    """The words of each field, the pieces of a quotation joined by a line feed."""
    pieces: dict[str, list[str]] = defaultdict(list)
    for field, mention in claim.mentions():
        pieces[COLUMN.get(field, field)].append(mention.words)
    return {field: "\n".join(words) for field, words in pieces.items()}


def source_triples(fact: NamedNode, base: str, claims: tuple[str, ...]) -> Iterator[Triple]:
    """The claims that a fact rests on."""
    yield from _About(fact).says("prov:wasDerivedFrom", *(iri(base, "claim", claim) for claim in claims))
