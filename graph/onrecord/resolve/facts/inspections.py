"""Inspections that took place, one across the documents that speak of it."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.record import Inspection, Reading
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
from onrecord.resolve.things import Things


def inspections(readings: Sequence[Reading], things: Things) -> tuple[Inspection, ...]:
    """One where inspector, body and kind agree and one date, to the month at least, lies within the other."""
    groups = groups_of([r for r in readings if r.kind == "inspections"], _one_inspection)
    return unique(_inspection(group, things) for group in groups)


def _one_inspection(a: Reading, b: Reading) -> bool:
    fields_agree = all(a.ref(f) == b.ref(f) for f in ("inspector", "organization")) and a.read("kind") == b.read("kind")
    return fields_agree and (nested(a, b) and min(len(a.read("date")), len(b.read("date"))) >= len("2022-02"))


def _inspection(group: list[Reading], things: Things) -> Inspection:
    lead, when = group[0], finest(group, "date")
    service = things.service(body_key(lead), lead.read("service"))
    kind = "" if lead.read("kind") == "inspection" else lead.read("kind")
    base = joined_key(key_of(lead.ref("inspector")), service or body_key(lead), kind)
    return Inspection(
        key=dated_key(base, when, lead.document),
        claims=all_claims(group),
        inspector=lead.ref("inspector"),
        body=body_key(lead),
        service=service,
        type=lead.read("kind"),
        period=when,
    )
