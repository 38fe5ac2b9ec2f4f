"""Who was appointed, joined or left: events in office, each from the clause that tells it."""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.annotate import Text
from onrecord.claims import AppointmentClaim
from onrecord.extract.office.clauses import Event
from onrecord.extract.office.holdings import holdings
from onrecord.extract.office.joint import joint_bodies
from onrecord.extract.office.kin import kin
from onrecord.extract.office.subjects import Subjects
from onrecord.extract.office.titles import Titles
from onrecord.extract.office.told import passages, told_events
from onrecord.extract.scene import Scene


def appointments(text: Text, scene: Scene) -> Iterator[AppointmentClaim]:
    """Every event in office that a text tells, in its order."""
    gist = scene.open_gist(0, len(text.document.text))
    subjects = Subjects(scene, gist)
    said = holdings(scene, gist, subjects)
    held = joint_bodies((*said, *kin(scene, gist, subjects, said)), scene)
    for event in told_events(scene, gist, subjects, Titles(scene, held)):
        yield _claim(scene, event)


def _claim(scene: Scene, event: Event) -> AppointmentClaim:
    return AppointmentClaim(
        document=scene.text.document.id,
        rule=event.rule,
        evidence=passages(scene, event),
        person=scene.named(event.person) if event.person else None,
        role=event.role,
        organization=event.organization,
        by=event.by,
        type=event.verb,
        date=event.date,
    )
