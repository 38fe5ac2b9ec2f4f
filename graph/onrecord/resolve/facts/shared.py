"""Facts out of readings: what follows from the claims of all documents, each naming the claims it rests on.

Readings of two documents are one fact where all that decides it is equal and the dates do not contradict; two that
disagree stay two facts.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from typing import TypeVar

from onrecord.claims import Period, short_hash
from onrecord.record import Fact, Reading
from onrecord.resolve.names import slug

F = TypeVar("F", bound=Fact)

PRESENT = ("current", "interim", "acting", "outgoing")
STAND_IN = ("interim", "acting")


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


def joined_key(*parts: str) -> str:
    """Parts of a key joined by dots; words that are no key yet become slugs; empty parts are left out."""
    return ".".join(slug(part) if " " in part or part != part.lower() else part for part in parts if part)


def dated_key(base: str, when: Period | None, document: str) -> str:
    """Behind a date that is known stands the date; what is undated belongs to its document."""
    return f"{base}.{when.edtf.replace('/', '--')}" if when else f"{base}.{document}"


def finest(readings: Iterable[Reading], field: str) -> Period | None:
    """The most precise date that is stated; of equals, the earliest."""
    stated = {r.read(field) for r in readings if r.read(field)}
    return Period(min(stated, key=lambda d: (-len(d.split("/")[0]), d))) if stated else None


def all_claims(readings: Iterable[Reading]) -> tuple[str, ...]:
    """The ids of all claims behind readings, sorted."""
    return tuple(sorted({claim for reading in readings for claim in reading.claims}))


def nested(a: Reading, b: Reading) -> bool:
    """Whether both are dated, and one date lies within the other."""
    if not a.read("date") or not b.read("date"):
        return False
    p, q = Period(a.read("date")), Period(b.read("date"))
    return (p.earliest <= q.earliest and q.latest <= p.latest) or (q.earliest <= p.earliest and p.latest <= q.latest)


def groups_of(readings: Sequence[Reading], same: Callable[[Reading, Reading], bool]) -> list[list[Reading]]:
    """Readings in groups, every two members of which are the same; in the order of the readings."""
    groups: list[list[Reading]] = []
    for reading in readings:
        home = next((g for g in groups if all(same(member, reading) for member in g)), None)
        if home is None:
            groups.append([reading])
        else:
            home.append(reading)
    return groups


def worded_key(reading: Reading) -> str:
    """The key of what a document words: the document and a short hash of the words, never an offset."""
    return f"{reading.document}.{short_hash(reading.read('text'), length=8)}"
