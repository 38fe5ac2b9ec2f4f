"""The nouns of the house: what a document is, what a claim is, and what the record makes of all claims.

Read this page first. The text room (annotate, extract) turns a `Document` into `Claim`s, the record room
(resolve) turns claims into a `Record`, the graph room (rdf, query, view) only reads the record.

A *claim* is what one document says, in its own words. A *reading* is what those words mean within the
document (`Phil` is Phil Porter, `in July` is 2023-07), with the reason. A *fact* is what follows from the
readings of all documents, and names the claims that it rests on.

Offsets are Unicode code points in `Document.text`, end exclusive.
"""

from __future__ import annotations

import hashlib
from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass, fields
from datetime import date
from typing import ClassVar

from onrecord.errors import EvidenceError


def short_hash(*words: str, length: int = 10) -> str:
    """The first `length` hexadecimal digits of the SHA-256 of `words`, which are kept apart by a unit separator."""
    return hashlib.sha256("\x1f".join(words).encode()).hexdigest()[:length]


# --- what is read ---------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Document:
    """One public statement as read. What neither the manifest nor the text shows is None."""

    file: str  #: the file's name without folders; unique within a run
    text: str  #: the text as read, line ends made `\\n`, a byte-order mark removed
    title: str | None = None
    publisher: str | None = None
    issued: str | None = None  #: the day of publication, YYYY-MM-DD
    url: str | None = None
    licence: str | None = None
    page_starts: tuple[int, ...] = ()  #: offset at which each page begins; empty where there are no pages

    @property
    def id(self) -> str:
        """A key that stays when the text is fetched again: a hash of the address, or else of the file's name."""
        return "d" + short_hash(self.url or self.file)

    @property
    def sha256(self) -> str:
        """SHA-256 of the text, UTF-8 encoded: what the offsets of all evidence count in."""
        return hashlib.sha256(self.text.encode()).hexdigest()


# --- what is claimed ------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Mention:
    """The words of one field of a claim, where they stand, and the plain form of them where it differs."""

    words: str  #: `document.text[start:end]`, always
    start: int
    end: int
    value: str | None = None  #: the words in plain form (`chairs the board`: `chair of the board`); None: as worded

    @property
    def plain(self) -> str:
        """The value where there is one, else the words."""
        return self.words if self.value is None else self.value


@dataclass(frozen=True, slots=True)
class Evidence:
    """The passage that says a claim."""

    start: int
    end: int
    quote: str  #: `document.text[start:end]`, always


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """What one document says, worded as it is there. Subclasses add the fields of their kind.

    A field is a `Mention`, a tuple of them (a quotation in pieces, the names in it), or None where the document does
    not say it. A mention outside the evidence is what the passage leaves to the rest of the document: the body that
    all of it is about, the day on its letterhead. What the words mean is for `resolve` to read.
    """

    kind: ClassVar[str] = ""
    document: str  #: Document.id
    rule: str  #: the name of the rule that found it
    evidence: tuple[Evidence, ...]  #: at least one; the first is the passage that says the claim

    @property
    def id(self) -> str:
        """A hash of kind, document, words and passage. Resolving identities never changes it.

        Whom the words name (`names`) has no part in it: that follows from the words, as far as it is understood.
        """
        said = [f"{name}={mention.words}" for name, mention in self.mentions() if name != "names"]
        return short_hash(self.kind, self.document, *said, self.evidence[0].quote, length=12)

    def mentions(self) -> Iterator[tuple[str, Mention]]:
        """Every (field name, mention) of this claim, in the order of the class; a piece of a tuple is one mention."""
        for name in _SAID[self.kind]:
            value = getattr(self, name)
            if isinstance(value, Mention):
                yield name, value
            elif value is not None:
                for piece in value:
                    yield name, piece


@dataclass(frozen=True, slots=True, kw_only=True)
class RoleClaim(Claim):
    """A person holds, held or will hold a post. `person` includes prefix and suffix as worded."""

    kind: ClassVar[str] = "roles"
    person: Mention
    role: Mention
    organization: Mention | None = None
    status: Mention | None = None  #: value: interim, acting, former, outgoing, incoming; None: current
    since: Mention | None = None  #: the words of the day, month or year it began
    until: Mention | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class InspectionClaim(Claim):
    """An inspection, visit or review that took place."""

    kind: ClassVar[str] = "inspections"
    inspector: Mention | None = None
    organization: Mention | None = None
    service: Mention | None = None
    type: Mention | None = None  #: value: inspection, monitoring visit, focused visit, review; None: inspection
    date: Mention | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class RatingClaim(Claim):
    """An inspector gave a body a grade. `aspect` None: overall."""

    kind: ClassVar[str] = "ratings"
    inspector: Mention | None = None
    organization: Mention | None = None
    service: Mention | None = None
    aspect: Mention | None = None
    grade: Mention  #: value: the grade as its inspector's scheme spells it
    date: Mention | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AppointmentClaim(Claim):
    """Somebody was appointed, joined or left: an event, not a state."""

    kind: ClassVar[str] = "appointments"
    person: Mention | None = None
    role: Mention | None = None
    organization: Mention | None = None
    by: Mention | None = None
    type: Mention  #: value: appointment, joining, departure
    date: Mention | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class RecommendationClaim(Claim):
    """Somebody whose office it is recommends something, or is said to have made so many recommendations."""

    kind: ClassVar[str] = "recommendations"
    by: Mention | None = None
    to: Mention | None = None
    text: Mention
    count: Mention | None = None  #: value: the number in digits
    names: tuple[Mention, ...] = ()  #: the persons whom the text names in full, each once; value: the fullest name


@dataclass(frozen=True, slots=True, kw_only=True)
class StatementClaim(Claim):
    """Words that are attributed to a speaker. `text`: the pieces in order, without the outer quotation marks."""

    kind: ClassVar[str] = "statements"
    speaker: Mention | None = None
    text: tuple[Mention, ...]
    names: tuple[Mention, ...] = ()  #: the persons whom the text names in full, each once; value: the fullest name


@dataclass(frozen=True, slots=True, kw_only=True)
class FindingClaim(Claim):
    """What an inspector or a commissioner is reported to have found."""

    kind: ClassVar[str] = "findings"
    by: Mention | None = None
    about: Mention | None = None
    polarity: Mention  #: words: those that decide it; value: strength, concern, neutral
    text: Mention
    names: tuple[Mention, ...] = ()  #: the persons whom the text names in full, each once; value: the fullest name


CLAIM_KINDS: dict[str, type[Claim]] = {
    kind.kind: kind
    for kind in (RoleClaim, InspectionClaim, RatingClaim, AppointmentClaim,
                 RecommendationClaim, StatementClaim, FindingClaim)
}


#: The fields of each kind that are mentions, in the order of the class.
_SAID = {
    name: tuple(field.name for field in fields(kind) if "Mention" in str(field.type))
    for name, kind in CLAIM_KINDS.items()
}


def hold_to_evidence(claim: Claim, document: Document) -> None:
    """Raise EvidenceError unless every span of `claim` holds its words in `document.text` (the first law)."""
    spans = [(e.start, e.end, e.quote) for e in claim.evidence]
    spans += [(m.start, m.end, m.words) for _, m in claim.mentions()]
    if not claim.evidence:
        raise EvidenceError(f"{document.file}: a claim of {claim.kind} by rule {claim.rule} has no evidence")
    for start, end, words in spans:
        if not words or document.text[start:end] != words:
            raise EvidenceError(f"{document.file}: {claim.kind} by rule {claim.rule}: characters {start} to {end} "
                                f"do not read {words!r}; please report this, with the document, as a bug of onrecord")


# --- when -----------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, order=True)
class Period:
    """A time at the precision of its source: YYYY, YYYY-MM, YYYY-MM-DD, or two of these as A/B (EDTF level 0)."""

    edtf: str

    @property
    def earliest(self) -> date:
        """The first day that it can mean."""
        return _first_day(self.edtf.split("/")[0])

    @property
    def latest(self) -> date:
        """The last day that it can mean."""
        return _last_day(self.edtf.split("/")[-1])


def _first_day(day: str) -> date:
    year, month, dom = [*map(int, day.split("-")), 1, 1][:3]
    return date(year, month, dom)


def _last_day(day: str) -> date:
    parts = [int(part) for part in day.split("-")]
    year, month = parts[0], parts[1] if len(parts) > 1 else 12
    return date(year, month, parts[2] if len(parts) > 2 else monthrange(year, month)[1])
