"""Facts out of readings: what follows from the claims of all documents, each naming the claims it rests on.

Readings of two documents are one fact where all that decides it is equal and the dates do not contradict; two that
disagree stay two facts.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import TypeVar

from onrecord.claims import Document, Period, short_hash
from onrecord.record import (
    Appointment,
    Fact,
    Finding,
    Inspection,
    Rating,
    Reading,
    Recommendation,
    RecommendationSet,
    Statement,
    Tenure,
)
from onrecord.resolve.names import plain, same_title, slug
from onrecord.resolve.things import Things

F = TypeVar("F", bound=Fact)

_PRESENT = ("current", "interim", "acting", "outgoing")
_STAND_IN = ("interim", "acting")


def period(words: str) -> Period | None:
    """A date as read, or None where it is open."""
    return Period(words) if words else None


def key_of(ref: str) -> str:
    """The key of a thing out of its ref: `person/ann-example` is `ann-example`."""
    return ref.partition("/")[2]


def body_key(reading: Reading, name: str = "organization") -> str:
    """The key of the body that a field names, or the empty string."""
    ref = reading.ref(name)
    return key_of(ref) if ref.startswith("body/") else ""


def unique(facts: Iterable[F]) -> tuple[F, ...]:
    """Facts sorted by key; of two with one key that say different things, the later gets `-2`."""
    kept: dict[str, F] = {}
    for fact in facts:
        key, number = fact.key, 2
        while key in kept and not _says_same(kept[key], fact):
            key, number = f"{fact.key}-{number}", number + 1
        held = kept.get(key)
        claims = tuple(sorted({*(held.claims if held else ()), *fact.claims}))
        kept[key] = replace(fact if held is None else held, key=key, claims=claims)
    return tuple(kept[key] for key in sorted(kept))


def _says_same(a: F, b: F) -> bool:
    return replace(a, key="", claims=()) == replace(b, key="", claims=())


def _key(*parts: str) -> str:
    return ".".join(slug(part) if " " in part or part != part.lower() else part for part in parts if part)


def _dated_key(base: str, when: Period | None, document: str) -> str:
    """Behind a date that is known stands the date; what is undated belongs to its document."""
    return f"{base}.{when.edtf.replace('/', '--')}" if when else f"{base}.{document}"


# --- tenures ------------------------------------------------------------------------------------------------------------


def tenures(readings: Sequence[Reading], things: Things, documents: Mapping[str, Document]) -> tuple[Tenure, ...]:
    """One tenure a person, post and spell. A second spell is told by dates that do not meet, or by an interim status."""
    spells: dict[tuple[str, str, bool], list[list[Reading]]] = {}
    for reading in readings:
        if reading.kind == "roles" and reading.ref("person"):
            post = things.post(body_key(reading), reading.read("role"))
            held = spells.setdefault((key_of(reading.ref("person")), post, reading.read("status") in _STAND_IN), [])
            home = next((spell for spell in held if _one_spell(spell, reading)), None)
            if home is None:
                held.append([reading])
            else:
                home.append(reading)
    return unique(_tenure(person, post, number, stand_in, spell, things, documents)
                  for (person, post, stand_in), held in spells.items() for number, spell in enumerate(held, 1))


def _one_spell(spell: list[Reading], reading: Reading) -> bool:
    """Whether a reading may belong to a spell: neither begins after the other has ended."""
    return all(not _after(a, b) and not _after(b, a) for other in spell for a, b in ((other, reading),))


def _after(a: Reading, b: Reading) -> bool:
    begins, ended = a.read("from"), b.read("until")
    return bool(begins and ended) and Period(begins).earliest > Period(ended).latest


def _tenure(person: str, post: str, number: int, stand_in: bool, spell: list[Reading], things: Things,
            documents: Mapping[str, Document]) -> Tenure:
    last = max(spell, key=lambda r: documents[r.document].issued or "")
    days = {documents[r.document].issued for r in spell if r.read("status") in _PRESENT}
    parts = (person, post, "interim" if stand_in else "", str(number) if number > 1 else "")
    return Tenure(key=".".join(p for p in parts if p), claims=_claims(spell), person=person, post=post, body=things.posts[post].body,
                  status=last.read("status"), since=_finest(spell, "from"), until=_finest(spell, "until"),
                  attested=tuple(sorted(day for day in days if day)))


def _finest(readings: Iterable[Reading], field: str) -> Period | None:
    """The most precise date that is stated; of equals, the earliest."""
    stated = {r.read(field) for r in readings if r.read(field)}
    return Period(min(stated, key=lambda d: (-len(d.split("/")[0]), d))) if stated else None


def _claims(readings: Iterable[Reading]) -> tuple[str, ...]:
    return tuple(sorted({claim for reading in readings for claim in reading.claims}))


# --- inspections and ratings --------------------------------------------------------------------------------------------


def inspections(readings: Sequence[Reading], things: Things) -> tuple[Inspection, ...]:
    """One inspection where inspector, body and kind agree and one date lies within the other, both to the month at least."""
    groups = _groups([r for r in readings if r.kind == "inspections"], _one_inspection)
    return unique(_inspection(group, things) for group in groups)


def _one_inspection(a: Reading, b: Reading) -> bool:
    fields_agree = all(a.ref(f) == b.ref(f) for f in ("inspector", "organization")) and a.read("kind") == b.read("kind")
    return fields_agree and (_nested(a, b) and min(len(a.read("date")), len(b.read("date"))) >= len("2022-02"))


def _nested(a: Reading, b: Reading) -> bool:
    if not a.read("date") or not b.read("date"):
        return False
    p, q = Period(a.read("date")), Period(b.read("date"))
    return (p.earliest <= q.earliest and q.latest <= p.latest) or (q.earliest <= p.earliest and p.latest <= q.latest)


def _inspection(group: list[Reading], things: Things) -> Inspection:
    lead, when = group[0], _finest(group, "date")
    service = things.service(body_key(lead), lead.read("service"))
    kind = "" if lead.read("kind") == "inspection" else lead.read("kind")
    base = _key(key_of(lead.ref("inspector")), service or body_key(lead), kind)
    return Inspection(key=_dated_key(base, when, lead.document), claims=_claims(group), inspector=lead.ref("inspector"), body=body_key(lead),
                      service=service, type=lead.read("kind"), period=when)


def ratings(readings: Sequence[Reading], things: Things, found: Sequence[Inspection]) -> tuple[Rating, ...]:
    """One rating where all but the precision of the date agrees."""
    groups = _groups([r for r in readings if r.kind == "ratings"], _one_rating)
    return unique(_rating(group, things, found) for group in groups)


def _one_rating(a: Reading, b: Reading) -> bool:
    refs = all(a.ref(f) == b.ref(f) for f in ("inspector", "organization"))
    return refs and all(plain(a.read(f)) == plain(b.read(f)) for f in ("service", "aspect", "grade")) and _nested(a, b)


def _rating(group: list[Reading], things: Things, found: Sequence[Inspection]) -> Rating:
    lead, when = group[0], _finest(group, "date")
    service = things.service(body_key(lead), lead.read("service"))
    inspector = key_of(lead.ref("inspector"))
    base = _key(inspector, service or body_key(lead), slug(lead.read("aspect")))
    rating = Rating(key=_dated_key(base, when, lead.document), claims=_claims(group), inspector=lead.ref("inspector"), body=body_key(lead),
                    service=service, aspect=lead.read("aspect"), grade=lead.read("grade"), scheme=inspector or "unnamed", period=when)
    return replace(rating, inspection=_given_in(rating, group, found))


def _given_in(rating: Rating, group: list[Reading], found: Sequence[Inspection]) -> str:
    """The inspection of the same inspector and body on the rating's date; for an undated rating, the only undated
    inspection of its own document."""
    near = [i for i in found if i.inspector == rating.inspector and i.body == rating.body and i.type == "inspection"]
    if rating.period is None:
        near = [i for i in near if i.period is None and i.key.endswith(group[0].document)]
    else:
        near = [i for i in near if i.period and i.period.earliest <= rating.period.latest and rating.period.earliest <= i.period.latest]
    return near[0].key if len(near) == 1 else ""


def _groups(readings: Sequence[Reading], same: object) -> list[list[Reading]]:
    groups: list[list[Reading]] = []
    for reading in readings:
        home = next((g for g in groups if all(same(member, reading) for member in g)), None)  # type: ignore[operator]
        if home is None:
            groups.append([reading])
        else:
            home.append(reading)
    return groups


# --- appointments -------------------------------------------------------------------------------------------------------


def appointments(readings: Sequence[Reading], things: Things) -> tuple[Appointment, ...]:
    """One event where person, post and kind agree and the dates do not contradict."""
    groups = _groups([r for r in readings if r.kind == "appointments"], _one_appointment)
    return unique(_appointment(group, things) for group in groups)


def _one_appointment(a: Reading, b: Reading) -> bool:
    return (bool(a.ref("person")) and a.ref("person") == b.ref("person") and a.read("kind") == b.read("kind") and _nested(a, b)
            and a.ref("organization") == b.ref("organization") and (not a.read("role") or not b.read("role") or same_title(a.read("role"), b.read("role"))))


def _appointment(group: list[Reading], things: Things) -> Appointment:
    lead, when = group[0], _finest(group, "date")
    post = things.post(body_key(lead), lead.read("role"))
    person = key_of(lead.ref("person"))
    base = _key(person or "unnamed", post or body_key(lead), lead.read("kind"))
    return Appointment(key=_dated_key(base, when, lead.document), claims=_claims(group), person=person, post=post, body=body_key(lead),
                       by=lead.ref("by"), type=lead.read("kind"), period=when)


# --- what is said, found and recommended --------------------------------------------------------------------------------


def recommendations(readings: Sequence[Reading]) -> tuple[Recommendation, ...]:
    """One recommendation a reading that words one."""
    return unique(Recommendation(key=_worded_key(r), claims=r.claims, by=r.ref("by"), to=r.ref("to"), text=r.read("text"), document=r.document)
                  for r in readings if r.kind == "recommendations" and not r.read("count"))


def recommendation_sets(readings: Sequence[Reading], worded: Sequence[Recommendation]) -> tuple[RecommendationSet, ...]:
    """One set a reading that counts, with the recommendations of the same document, maker and addressee as its parts."""
    sets = []
    for r in readings:
        if r.kind == "recommendations" and r.read("count").isdigit():
            parts = tuple(sorted(w.key for w in worded if w.document == r.document and w.by == r.ref("by")))
            sets.append(RecommendationSet(key=_worded_key(r), claims=r.claims, by=r.ref("by"), to=r.ref("to"), count=int(r.read("count")),
                                          text=r.read("text"), parts=parts, document=r.document))
    return unique(sets)


def statements(readings: Sequence[Reading], held: Sequence[Tenure]) -> tuple[Statement, ...]:
    """One statement a reading, in the role that its speaker holds by the same document."""
    return unique(_statement(r, readings, held) for r in readings if r.kind == "statements")


def _statement(reading: Reading, readings: Sequence[Reading], held: Sequence[Tenure]) -> Statement:
    roles = [r for r in readings if r.kind == "roles" and r.document == reading.document and reading.ref("speaker")
             and r.ref("person") == reading.ref("speaker")]
    role = min(roles, key=lambda r: _PRESENT.index(r.read("status")) if r.read("status") in _PRESENT else 9, default=None)
    tenure = next((t.key for t in held if role and role.claim in t.claims), "")
    return Statement(key=_worded_key(reading), claims=reading.claims, speaker=reading.ref("speaker"), speaker_name=reading.read("speaker"),
                     role=role.read("role") if role else "", tenure=tenure, text=reading.read("text"), document=reading.document)


def findings(readings: Sequence[Reading]) -> tuple[Finding, ...]:
    """One finding a reading."""
    return unique(Finding(key=_worded_key(r), claims=r.claims, by=r.ref("by"), about=r.read("about"), polarity=r.read("polarity"),
                          text=r.read("text"), document=r.document) for r in readings if r.kind == "findings")


def _worded_key(reading: Reading) -> str:
    return f"{reading.document}.{short_hash(reading.read('text'), length=8)}"
