"""Plain words for what the graph names by IRIs: kinds, predicates, days; and the order in which a page tells them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from pyoxigraph import RdfFormat, parse

from onrecord.dates.when import MONTHS
from onrecord.rdf.terms import term
from onrecord.site.source import short


@dataclass(frozen=True, slots=True)
class Kind:
    """How one kind of IRIs is called, and what a reader should know of it."""

    single: str
    plural: str
    text: str


#: Every kind that has pages, in the order of the front page. A kind that is missing is called by its segment.
KINDS: dict[str, Kind] = {
    "person": Kind("Person", "People", "Everybody who is named in a claim, with posts, statements and sources."),
    "body": Kind("Body", "Bodies", "Councils, inspectorates, departments and other organisations."),
    "service": Kind("Service", "Services", "What a body provides, and what was inspected and graded."),
    "post": Kind("Post", "Posts", "Posts of bodies, with those who are said to have held them."),
    "tenure": Kind("Tenure", "Tenures", "One person in one post; a side that is not stated is open."),
    "appointment": Kind("Appointment", "Appointments", "Somebody was appointed, joined or left."),
    "inspection": Kind("Inspection", "Inspections", "Inspections, visits and reviews that took place."),
    "rating": Kind("Rating", "Ratings", "Grades that inspectors gave."),
    "finding": Kind("Finding", "Findings", "What inspectors and commissioners are reported to have found."),
    "recommendation": Kind("Recommendation", "Recommendations", "What somebody recommended whose office it is."),
    "recommendation-set": Kind("Set of recommendations", "Sets of recommendations",
                               "So many recommendations made at once."),
    "statement": Kind("Statement", "Statements", "Words that a document attributes to a speaker."),
    "document": Kind("Document", "Documents", "What was read: each with everything that it says."),
    "claim": Kind("Claim", "Claims", "What one document says, in its own words; it never changes."),
    "evidence": Kind("Passage", "Passages", "The words of a document on which claims rest, with what stands around."),
    "reading": Kind("Reading", "Readings", "What words of a claim were read as, and why."),
    "merge": Kind("Merge", "Merges", "Why names in two documents are held to be one."),
    "decision": Kind("Decision", "Decisions", "A person's own judgement, which wins over every rule."),
    "grade": Kind("Grade", "Grades", "The scales of the inspectors."),
}

#: Predicates of other vocabularies in plain words; those of ours have their label from vocabulary.ttl.
_PLAIN = {
    "cv:hasCompetentAuthority": "provided by", "dct:hasPart": "of these, worded", "dct:identifier": "address",
    "dct:isReplacedBy": "replaced by", "dct:issued": "issued", "dct:license": "licence",
    "dct:publisher": "published by", "dct:rights": "rights", "dct:title": "title", "foaf:name": "name",
    "foaf:page": "on the web", "oa:exact": "words", "oa:hasSource": "stands in", "oa:hasSelector": "found by",
    "oa:prefix": "before it", "oa:suffix": "after it", "oa:start": "first character", "oa:end": "end",
    "org:member": "person", "org:organization": "body", "org:postIn": "post in", "owl:deprecated": "no longer used",
    "owl:sameAs": "same as", "prov:wasDerivedFrom": "rests on", "rdf:type": "is a", "rdfs:label": "name",
    "schema:honorificPrefix": "styled", "schema:honorificSuffix": "after the name", "schema:ratingValue": "grade",
    "schema:mentions": "names in it", "schema:text": "in these words", "sem:hasEarliestBeginTimeStamp": "not before",
    "sem:hasEarliestEndTimeStamp": "ended not before", "sem:hasLatestBeginTimeStamp": "began not after",
    "sem:hasLatestEndTimeStamp": "not after", "skos:altLabel": "also called", "skos:inScheme": "scale of grades",
    "skos:prefLabel": "name",
}
_OURS = {"onr:file": "file", "onr:from": "since", "onr:status": "status", "onr:statedCount": "how many",
         "onr:attestedOn": "said to be so on", "onr:textSha256": "SHA-256 of its text", "onr:refersTo": "names",
         "onr:when": "when", "onr:leftName": "one name", "onr:leftDocument": "which stands in",
         "onr:rightName": "the other name", "onr:rightDocument": "which stands in", "onr:asSaid": "in the document",
         "onr:asRead": "read as", "onr:judgedClaim": "judges the claim",
         "onr:speakerName": "speaker's name", "onr:roleTitle": "spoke as"}
_DAY = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?")


def words(predicate: str) -> str:
    """What a predicate says, in plain words: `onr:addressedTo` is "addressed to"."""
    known = _PLAIN.get(predicate) or _OURS.get(predicate) or _vocabulary().get(predicate)
    return known or re.sub(r"(?<=[a-z])(?=[A-Z])", " ", re.split(r"[:/#]", predicate)[-1]).lower()


def plain_day(when: str) -> str:
    """`2023-07` as "July 2023", `2023-07-01/2023-07-02` as "1 to 2 July 2023"; other forms as they are."""
    ends = [_plain_day(end) for end in when.split("/")]
    if not all(ends):
        return when
    return _span(*ends) if len(ends) == 2 else " to ".join(ends)


def machine_day(when: str) -> str:
    """The day as the `datetime` of HTML takes it; empty for a range and for what is no day."""
    return when if _plain_day(when) else ""


def kind_of(segment: str) -> Kind:
    """How a kind is called."""
    return KINDS.get(segment) or Kind(segment.capitalize(), segment.capitalize(), "")


def _span(first: str, last: str) -> str:
    """Two ends, with month and year once where both have the same."""
    begun, ended = first.split(), last.split()
    if first == last:
        return first
    shared = next((n for n in (2, 1) if len(begun) == len(ended) > n and begun[-n:] == ended[-n:]), 0)
    return f"{' '.join(begun[:len(begun) - shared])} to {last}"


def _plain_day(when: str) -> str:
    found = _DAY.fullmatch(when)
    if not found or not 1 <= int(found[2] or 1) <= 12 or int(found[1]) == 0 or not 1 <= int(found[3] or 1) <= 31:
        return ""
    month = MONTHS[int(found[2]) - 1] if found[2] else ""
    return " ".join(filter(None, (found[3] and str(int(found[3])), month, found[1])))


@cache
def _vocabulary() -> dict[str, str]:
    """The labels of our own terms."""
    text = files("onrecord.rdf").joinpath("vocabulary.ttl").read_bytes()
    return {short(quad.subject.value): quad.object.value for quad in parse(text, RdfFormat.TURTLE)
            if quad.predicate == term("rdfs:label") and hasattr(quad.subject, "value")
            and hasattr(quad.object, "value")}
