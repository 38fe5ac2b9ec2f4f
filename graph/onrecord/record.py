"""What onrecord makes of all claims: readings, things and facts. Written by resolve, read by rdf.

A *reading* is one claim as understood within its document, with every field's reason. A *thing* (person, body,
service, post) is what several documents speak of. A *fact* follows from one or more claims, which it names.

Keys are the local names of IRIs, unique within a kind: `phil-porter`, `sefton-council.chief-executive`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from onrecord.claims import Claim, Document, Period

# --- readings -------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Value:
    """One field of a claim: as said, as read, and why it is read so."""

    field: str  #: a column of the named question of that kind: person, role, from, grade, ...; or `names`
    said: str  #: the words in the text; empty where the passage does not say it and the document does
    read: str  #: as the named question answers it; dates in EDTF
    why: str  #: the reason in plain words; `as worded` where there was nothing to decide
    ref: str = ""  #: the thing it names, as `person/phil-porter`, `body/ofsted`; empty where it names none


@dataclass(frozen=True, slots=True)
class Reading:
    """A claim as read within its document. Claims of the same document that say the same fact are its repeats."""

    claim: str  #: id of the claim
    kind: str
    document: str  #: Document.id
    values: tuple[Value, ...]
    repeats: tuple[str, ...] = ()  #: ids of other claims of this document that say the same

    def value(self, name: str) -> Value | None:
        """The value of a field, or None where the document does not state it; of several names, the first."""
        return next((value for value in self.values if value.field == name), None)

    def read(self, name: str) -> str:
        """The field as read, or the empty string."""
        value = self.value(name)
        return value.read if value else ""

    def ref(self, name: str) -> str:
        """The thing that a field names, as `person/phil-porter`, or the empty string."""
        value = self.value(name)
        return value.ref if value else ""

    @property
    def named(self) -> tuple[str, ...]:
        """The refs of the persons whom its text names in full, sorted."""
        return tuple(sorted({value.ref for value in self.values if value.field == "names"}))

    @property
    def claims(self) -> tuple[str, ...]:
        """The claim and its repeats."""
        return (self.claim, *self.repeats)


# --- things ---------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Decision:
    """A person's own judgement on two names or on a claim, a line of the decisions file. It wins over every rule."""

    judgement: str  #: same, different or unsure: of two names; wrong: of a claim, which is then left out of the record
    left: str = ""  #: a name as it stands in `left_document`; empty where a claim is judged
    right: str = ""
    left_document: str = ""  #: a document's file name; empty: wherever the name stands
    right_document: str = ""
    reason: str = ""
    claim: str = ""  #: id of the claim that is wrong; empty where names are judged


@dataclass(frozen=True, slots=True)
class Merge:
    """Why names in two documents are one person or body."""

    left: str
    right: str
    left_document: str  #: Document.id
    right_document: str
    why: str


@dataclass(frozen=True, slots=True)
class Person:
    key: str
    name: str  #: the fullest form on record
    names: tuple[str, ...]  #: every form used, sorted, `name` among them
    prefixes: tuple[str, ...] = ()
    suffixes: tuple[str, ...] = ()
    merges: tuple[Merge, ...] = ()
    claims: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Body:
    key: str
    name: str
    names: tuple[str, ...]
    merges: tuple[Merge, ...] = ()
    claims: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Service:
    key: str  #: body.slug
    title: str
    body: str  #: Body.key


@dataclass(frozen=True, slots=True)
class Post:
    key: str  #: body.slug, or the slug alone where the body stays open
    title: str
    body: str = ""


# --- names that stay ------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Registered:
    """A line of the register: what an IRI has once been given to, or what has taken its place. Lines are only added."""

    kind: str  #: first segment of the IRI: person, body, service, post, tenure, inspection, rating, appointment
    key: str
    says: str  #: `names` or `replaced by`
    of: str  #: names: Document.id that has the name of a person or body, id of a claim that says a fact; else a key
    name: str = ""  #: of a person or body, as it stands in that document
    bodies: tuple[str, ...] = ()  #: that a person is tied to in that document


@dataclass(frozen=True, slots=True)
class Retired:
    """An IRI that is used no more: two were found to be one, or one to be several."""

    kind: str
    key: str
    replaced_by: tuple[str, ...]  #: keys of the same kind, sorted
    name: str = ""  #: what it was called last; empty for facts


# --- facts ----------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """What follows from claims. `claims` are the ids of all claims that say it, at least one."""

    key: str
    claims: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Tenure(Fact):
    """A person in a post. An open side of it is not stated; it does not mean `to this day`."""

    person: str
    post: str
    body: str = ""
    status: str  #: current, interim, acting, former, outgoing, incoming: as last attested
    since: Period | None = None
    until: Period | None = None
    attested: tuple[str, ...] = ()  #: issue days of the documents that say it in the present tense, sorted


@dataclass(frozen=True, slots=True, kw_only=True)
class Inspection(Fact):
    inspector: str = ""  #: a ref (`body/ofsted`, `person/paul-moffatt`), or empty
    body: str = ""
    service: str = ""
    type: str
    period: Period | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Rating(Fact):
    inspector: str = ""  #: a ref, or empty
    body: str = ""
    service: str = ""
    aspect: str
    grade: str
    scheme: str  #: slug of the inspector's scheme of grades
    period: Period | None = None
    inspection: str = ""  #: Inspection.key, where the ratings' inspection is on record


@dataclass(frozen=True, slots=True, kw_only=True)
class Appointment(Fact):
    person: str = ""
    post: str = ""
    body: str = ""
    by: str = ""  #: a ref, or empty
    type: str
    period: Period | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Recommendation(Fact):
    by: str = ""  #: a ref, or empty
    to: str = ""  #: a ref, or empty
    text: str
    names: tuple[str, ...] = ()  #: refs of the persons whom the text names in full, sorted
    document: str  #: Document.id


@dataclass(frozen=True, slots=True, kw_only=True)
class RecommendationSet(Fact):
    """So many recommendations made at once; `parts` are those of them that the same document words."""

    by: str = ""
    to: str = ""
    count: int
    text: str
    parts: tuple[str, ...] = ()  #: Recommendation.key
    names: tuple[str, ...] = ()  #: refs of the persons whom the text names in full, sorted
    document: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement(Fact):
    speaker: str = ""  #: a ref, or empty where the speaker is unnamed
    speaker_name: str  #: as read: a name, or the role phrase of an unnamed speaker
    role: str = ""  #: the speaker's post as this document titles it
    tenure: str = ""  #: Tenure.key
    text: str
    names: tuple[str, ...] = ()  #: refs of the persons whom the text names in full, sorted
    document: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding(Fact):
    by: str = ""  #: a ref, or empty
    about: str = ""
    polarity: str  #: strength, concern, neutral
    text: str
    names: tuple[str, ...] = ()  #: refs of the persons whom the text names in full, sorted
    document: str


@dataclass(frozen=True, slots=True)
class Record:
    """Everything on record: documents, claims, readings, things, facts. Every tuple is sorted by key or id."""

    documents: tuple[Document, ...] = ()
    claims: tuple[Claim, ...] = ()
    readings: tuple[Reading, ...] = ()
    people: tuple[Person, ...] = ()
    bodies: tuple[Body, ...] = ()
    services: tuple[Service, ...] = ()
    posts: tuple[Post, ...] = ()
    tenures: tuple[Tenure, ...] = ()
    inspections: tuple[Inspection, ...] = ()
    ratings: tuple[Rating, ...] = ()
    appointments: tuple[Appointment, ...] = ()
    recommendations: tuple[Recommendation, ...] = ()
    recommendation_sets: tuple[RecommendationSet, ...] = ()
    statements: tuple[Statement, ...] = ()
    findings: tuple[Finding, ...] = ()
    decisions: tuple[Decision, ...] = ()
    grades: Mapping[str, tuple[str, ...]] = field(default_factory=dict)  #: scheme: its grades, best first
    register: tuple[Registered, ...] = ()  #: in the order in which they were added: what was given, then what is new
    retired: tuple[Retired, ...] = ()
