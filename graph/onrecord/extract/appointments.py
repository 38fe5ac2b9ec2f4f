"""Who was appointed, joined or left: events in office, each from the clause that tells it."""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.annotate import Text
from onrecord.claims import AppointmentClaim
from onrecord.extract.office.bearers import bearers_in
from onrecord.extract.office.clauses import Event
from onrecord.extract.office.told import evidence_of
from onrecord.extract.scene import Scene


def appointments(text: Text, scene: Scene) -> Iterator[AppointmentClaim]:
    """Every event in office that a text tells, in its order."""
    for event in bearers_in(scene).events:
        yield _claim(scene, event)


def _claim(scene: Scene, event: Event) -> AppointmentClaim:
    return AppointmentClaim(
        document=scene.text.document.id,
        rule=event.rule,
        evidence=evidence_of(scene, event),
        person=scene.named(event.person) if event.person else None,
        role=event.role,
        organization=event.organization,
        by=event.by,
        type=event.verb,
        date=event.date,
    )
