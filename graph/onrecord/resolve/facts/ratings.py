"""Ratings, each with the inspection that it was given in where that is on record."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from onrecord.record import Inspection, Rating, Reading
from onrecord.resolve.facts.shared import (
    all_claims,
    body_key,
    dated_key,
    finest,
    groups_of,
    joined_key,
    key_of,
    nested,
    unique,
)
from onrecord.resolve.names import plain, slug
from onrecord.resolve.things import Things


def ratings(readings: Sequence[Reading], things: Things, found: Sequence[Inspection]) -> tuple[Rating, ...]:
    """One rating where all but the precision of the date agrees."""
    groups = groups_of([r for r in readings if r.kind == "ratings"], _one_rating)
    return unique(_rating(group, things, found) for group in groups)


def _one_rating(a: Reading, b: Reading) -> bool:
    refs = all(a.ref(f) == b.ref(f) for f in ("inspector", "organization"))
    return refs and all(plain(a.read(f)) == plain(b.read(f)) for f in ("service", "aspect", "grade")) and nested(a, b)


def _rating(group: list[Reading], things: Things, found: Sequence[Inspection]) -> Rating:
    lead, when = group[0], finest(group, "date")
    service = things.service(body_key(lead), lead.read("service"))
    inspector = key_of(lead.ref("inspector"))
    base = joined_key(inspector, service or body_key(lead), slug(lead.read("aspect")))
    rating = Rating(
        key=dated_key(base, when, lead.document),
        claims=all_claims(group),
        inspector=lead.ref("inspector"),
        body=body_key(lead),
        service=service,
        aspect=lead.read("aspect"),
        grade=lead.read("grade"),
        scheme=inspector or "unnamed",
        period=when,
    )
    return replace(rating, inspection=_given_in(rating, group, found))


def _given_in(rating: Rating, group: list[Reading], found: Sequence[Inspection]) -> str:
    """The inspection of the same inspector and body on the rating's date; for an undated rating, the only undated
    inspection of its own document."""
    near = [i for i in found if i.inspector == rating.inspector and i.body == rating.body and i.type == "inspection"]
    if rating.period is None:
        near = [i for i in near if i.period is None and i.key.endswith(group[0].document)]
    else:
        near = [
            i
            for i in near
            if i.period and i.period.earliest <= rating.period.latest and rating.period.earliest <= i.period.latest
        ]
    return near[0].key if len(near) == 1 else ""
