"""Appointments, joinings and departures as events."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.record import Appointment, Reading
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
from onrecord.resolve.names import same_title
from onrecord.resolve.things import Things


def appointments(readings: Sequence[Reading], things: Things) -> tuple[Appointment, ...]:
    """One event where person, post and kind agree and the dates do not contradict."""
    groups = groups_of([r for r in readings if r.kind == "appointments"], _one_appointment)
    return unique(_appointment(group, things) for group in groups)


def _one_appointment(a: Reading, b: Reading) -> bool:
    return (
        bool(a.ref("person"))
        and a.ref("person") == b.ref("person")
        and a.read("kind") == b.read("kind")
        and nested(a, b)
        and a.ref("organization") == b.ref("organization")
        and (not a.read("role") or not b.read("role") or same_title(a.read("role"), b.read("role")))
    )


def _appointment(group: list[Reading], things: Things) -> Appointment:
    lead, when = group[0], finest(group, "date")
    post = things.post(body_key(lead), lead.read("role"))
    person = key_of(lead.ref("person"))
    base = joined_key(person or "unnamed", post or body_key(lead), lead.read("kind"))
    return Appointment(
        key=dated_key(base, when, lead.document),
        claims=all_claims(group),
        person=person,
        post=post,
        body=body_key(lead),
        by=lead.ref("by"),
        type=lead.read("kind"),
        period=when,
    )
