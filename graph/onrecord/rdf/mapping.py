"""The table from the fields of things and facts to predicates, and the one loop that reads it.

A new kind of fact joins by one entry in `FACTS`; the loop, the graphs and the serialisers know nothing of kinds.
A row is (attribute of the dataclass or a function of it, how its value becomes predicates and objects); what is empty
makes no triple.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from pyoxigraph import Literal, NamedNode, Triple

from onrecord.claims import CLAIM_KINDS
from onrecord.rdf import terms
from onrecord.rdf.terms import iri, ref_iri, slug, term
from onrecord.record import (
    Appointment,
    Body,
    Finding,
    Inspection,
    Person,
    Post,
    Rating,
    Recommendation,
    RecommendationSet,
    Service,
    Statement,
    Tenure,
)

Pairs = Iterable[tuple[NamedNode, NamedNode | Literal]]
Row = tuple[str | Callable[[Any], Any], Callable[[str, Any], Pairs]]


@dataclass(frozen=True, slots=True)
class Kind:
    """How one dataclass is written: the first segment of its IRIs, its classes, its rows."""

    segment: str
    classes: tuple[str, ...]
    rows: tuple[Row, ...]


#: The concepts of our own vocabulary, a scheme each.
CONCEPTS: dict[str, tuple[str, ...]] = {
    "ClaimKinds": tuple(CLAIM_KINDS),
    "Statuses": ("current", "interim", "acting", "former", "outgoing", "incoming"),
    "InspectionKinds": ("inspection", "monitoring visit", "focused visit", "review"),
    "AppointmentKinds": ("appointment", "joining", "departure"),
    "Polarities": ("strength", "concern", "neutral"),
}
_SCHEMES = {
    "ClaimKinds": "kinds of claim",
    "Statuses": "statuses of a tenure",
    "InspectionKinds": "kinds of inspection",
    "AppointmentKinds": "kinds of appointment",
    "Polarities": "polarities of a finding",
}


def _text(predicate: str) -> Callable[[str, Any], Pairs]:
    return lambda base, value: [(term(predicate), terms.text(value))]


def _texts(predicate: str) -> Callable[[str, Any], Pairs]:
    return lambda base, values: [(term(predicate), terms.text(value)) for value in values]


def _number(predicate: str) -> Callable[[str, Any], Pairs]:
    return lambda base, value: [(term(predicate), terms.number(value))]


def _days(predicate: str) -> Callable[[str, Any], Pairs]:
    return lambda base, values: [(term(predicate), terms.day(value)) for value in values]


def _concept(predicate: str) -> Callable[[str, Any], Pairs]:
    return lambda base, value: [(term(predicate), terms.concept(value))]


def _key(predicate: str, kind: str) -> Callable[[str, Any], Pairs]:
    return lambda base, value: [(term(predicate), iri(base, kind, value))]


def _keys(predicate: str, kind: str) -> Callable[[str, Any], Pairs]:
    return lambda base, values: [(term(predicate), iri(base, kind, value)) for value in values]


def _ref(predicate: str) -> Callable[[str, Any], Pairs]:
    return lambda base, value: [(term(predicate), ref_iri(base, value))]


def _refs(predicate: str) -> Callable[[str, Any], Pairs]:
    return lambda base, values: [(term(predicate), ref_iri(base, value)) for value in values]


def _period(precise: str, earliest: str, latest: str) -> Callable[[str, Any], Pairs]:
    return lambda base, value: terms.period(value, precise, earliest, latest)


def _other_names(thing: Person | Body) -> tuple[str, ...]:
    return tuple(name for name in thing.names if name != thing.name)


_WHEN: Row = ("period", _period("onr:when", "sem:hasEarliestBeginTimeStamp", "sem:hasLatestEndTimeStamp"))
_REPORTED: Row = ("document", _key("onr:reportedIn", "document"))
_NAMED: Row = ("names", _refs("schema:mentions"))

THINGS: dict[type, Kind] = {
    Person: Kind("person", ("foaf:Person",), (
        ("name", _text("foaf:name")),
        ("prefixes", _texts("schema:honorificPrefix")),
        ("suffixes", _texts("schema:honorificSuffix")),
        (_other_names, _texts("skos:altLabel")))),
    Body: Kind("body", ("org:FormalOrganization", "cv:PublicOrganisation"), (
        ("name", _text("skos:prefLabel")),
        (_other_names, _texts("skos:altLabel")))),
    Service: Kind("service", ("cpsv:PublicService",), (
        ("title", _text("dct:title")),
        ("body", _key("cv:hasCompetentAuthority", "body")))),
    Post: Kind("post", ("org:Post",), (
        ("title", _text("skos:prefLabel")),
        ("body", _key("org:postIn", "body")))),
}

FACTS: dict[type, Kind] = {
    Tenure: Kind("tenure", ("onr:Tenure", "org:Membership"), (
        ("person", _key("org:member", "person")),
        ("post", _key("onr:post", "post")),
        ("body", _key("org:organization", "body")),
        ("status", _concept("onr:status")),
        ("since", _period("onr:from", "sem:hasEarliestBeginTimeStamp", "sem:hasLatestBeginTimeStamp")),
        ("until", _period("onr:until", "sem:hasEarliestEndTimeStamp", "sem:hasLatestEndTimeStamp")),
        ("attested", _days("onr:attestedOn")))),
    Inspection: Kind("inspection", ("onr:Inspection", "schema:Event"), (
        ("inspector", _ref("onr:inspector")),
        ("body", _key("onr:body", "body")),
        ("service", _key("onr:service", "service")),
        ("type", _concept("onr:kind")),
        _WHEN)),
    Rating: Kind("rating", ("onr:Rating", "schema:Rating"), (
        ("inspector", _ref("onr:ratedBy")),
        ("body", _key("onr:body", "body")),
        ("service", _key("onr:service", "service")),
        ("aspect", _text("onr:aspect")),
        ("grade", _text("schema:ratingValue")),
        ("inspection", _key("onr:givenIn", "inspection")),
        _WHEN)),
    Appointment: Kind("appointment", ("onr:Appointment", "schema:Event"), (
        ("person", _key("onr:appointee", "person")),
        ("post", _key("onr:post", "post")),
        ("body", _key("onr:body", "body")),
        ("by", _ref("onr:appointedBy")),
        ("type", _concept("onr:kind")),
        _WHEN)),
    Recommendation: Kind("recommendation", ("onr:Recommendation",), (
        ("by", _ref("onr:recommendedBy")),
        ("to", _ref("onr:addressedTo")),
        ("text", _text("schema:text")),
        _NAMED,
        _REPORTED)),
    RecommendationSet: Kind("recommendation-set", ("onr:RecommendationSet",), (
        ("by", _ref("onr:recommendedBy")),
        ("to", _ref("onr:addressedTo")),
        ("count", _number("onr:statedCount")),
        ("text", _text("schema:text")),
        ("parts", _keys("dct:hasPart", "recommendation")),
        _NAMED,
        _REPORTED)),
    Statement: Kind("statement", ("onr:Statement", "schema:Quotation"), (
        ("speaker", _ref("onr:speaker")),
        ("speaker_name", _text("onr:speakerName")),
        ("role", _text("onr:roleTitle")),
        ("tenure", _key("onr:inRole", "tenure")),
        ("text", _text("schema:text")),
        _NAMED,
        _REPORTED)),
    Finding: Kind("finding", ("onr:Finding",), (
        ("by", _ref("onr:foundBy")),
        ("about", _text("onr:about")),
        ("polarity", _concept("onr:polarity")),
        ("text", _text("schema:text")),
        _NAMED,
        _REPORTED)),
}


def node(base: str, item: Any) -> NamedNode:
    """The IRI of a thing or fact."""
    return iri(base, {**THINGS, **FACTS}[type(item)].segment, item.key)


def triples(base: str, item: Any, kind: Kind) -> Iterator[Triple]:
    """All that the table says of one thing or fact."""
    subject = iri(base, kind.segment, item.key)
    for name in kind.classes:
        yield Triple(subject, term("rdf:type"), term(name))
    for attribute, pairs in kind.rows:
        value = getattr(item, attribute) if isinstance(attribute, str) else attribute(item)
        if value not in ("", None, ()):
            for predicate, obj in pairs(base, value):
                yield Triple(subject, predicate, obj)


def grade_triples(base: str, rating: Rating, scheme: tuple[str, ...]) -> Iterator[Triple]:
    """The grade of a rating. A grade that its scheme does not have stands in no scheme, and the shapes will say so."""
    yield Triple(iri(base, FACTS[Rating].segment, rating.key), term("onr:grade"),
                 _grade(base, rating.scheme, rating.grade))
    if rating.grade not in scheme:
        yield from _labelled(_grade(base, rating.scheme, rating.grade), rating.grade)


def scheme_triples(base: str, scheme: str, grades: tuple[str, ...], inspectors: Mapping[str, str]) -> Iterator[Triple]:
    """A scheme of grades: each with its label and its rank, 1 the best; `inspectors`, ref and name, grade by it."""
    node = iri(base, "grade", scheme)
    yield from _labelled(node, f"grades of {' and '.join(inspectors.values()) or 'an inspector who is not named'}",
                         "skos:ConceptScheme")
    for ref in inspectors:
        yield Triple(node, term("onr:schemeOf"), ref_iri(base, ref))
    for rank, grade in enumerate(grades, 1):
        subject = _grade(base, scheme, grade)
        yield from _labelled(subject, grade)
        yield Triple(subject, term("skos:inScheme"), node)
        yield Triple(subject, term("onr:rank"), terms.number(rank))


def concept_triples(used: set[NamedNode]) -> Iterator[Triple]:
    """The label and scheme of each concept of our own that is among `used`, and the label of that scheme."""
    for scheme, names in CONCEPTS.items():
        for name in names:
            subject = terms.concept(name)
            if subject in used:
                yield from _labelled(subject, name)
                yield Triple(subject, term("skos:inScheme"), term(f"onr:{scheme}"))
                yield from _labelled(term(f"onr:{scheme}"), _SCHEMES[scheme], "skos:ConceptScheme")


def _grade(base: str, scheme: str, grade: str) -> NamedNode:
    return iri(base, "grade", f"{scheme}.{slug(grade)}")


def _labelled(subject: NamedNode, label: str, kind: str = "skos:Concept") -> Iterator[Triple]:
    yield Triple(subject, term("rdf:type"), term(kind))
    yield Triple(subject, term("skos:prefLabel"), terms.text(label))
