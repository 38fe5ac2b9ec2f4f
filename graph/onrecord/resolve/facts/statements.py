"""Statements, each in the post that its speaker holds by the same document."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.record import Reading, Statement, Tenure
from onrecord.resolve.facts.shared import PRESENT, unique, worded_key


def statements(readings: Sequence[Reading], held: Sequence[Tenure]) -> tuple[Statement, ...]:
    """One statement a reading, in the post that its speaker holds by the same document; who held one before has none
    now."""
    return unique(_statement(r, readings, held) for r in readings if r.kind == "statements")


def _statement(reading: Reading, readings: Sequence[Reading], held: Sequence[Tenure]) -> Statement:
    roles = [
        r
        for r in readings
        if r.kind == "roles"
        and r.document == reading.document
        and reading.ref("speaker")
        and r.ref("person") == reading.ref("speaker")
        and r.read("status") in PRESENT
    ]
    role = min(roles, key=lambda r: PRESENT.index(r.read("status")), default=None)
    tenure = next((t.key for t in held if role and role.claim in t.claims), "")
    return Statement(
        key=worded_key(reading),
        claims=reading.claims,
        speaker=reading.ref("speaker"),
        speaker_name=reading.read("speaker"),
        role=role.read("role") if role else "",
        tenure=tenure,
        text=reading.read("text"),
        names=reading.named,
        document=reading.document,
    )
