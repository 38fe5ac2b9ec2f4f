"""Who was appointed, joined or left: events in office, each from the clause that tells it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from onrecord.annotate import Text
from onrecord.claims import AppointmentClaim, Mention
from onrecord.extract.clauses import Event
from onrecord.extract.events import Reader
from onrecord.extract.holdings import holdings, joint_bodies
from onrecord.extract.kin import kin
from onrecord.extract.moves import APPOINTMENTS, DEPARTURES, JOININGS
from onrecord.extract.rosters import Rosters
from onrecord.extract.scene import Scene
from onrecord.extract.subjects import Subjects
from onrecord.extract.titles import Titles
from onrecord.extract.vacancies import Vacancies

_KINDS = (("appointment", APPOINTMENTS), ("joining", JOININGS), ("departure", DEPARTURES))


def appointments(text: Text, scene: Scene) -> Iterator[AppointmentClaim]:
    """Every event in office that a text tells, in its order.

    A clause that names no post takes the person's, where the document leaves no doubt which; a hypothetical,
    denied or demanded event is none.
    """
    gist = scene.open_gist(0, len(text.document.text))
    subjects = Subjects(scene, gist)
    said = holdings(scene, gist, subjects)
    held = joint_bodies((*said, *kin(scene, gist, subjects, said)), scene)
    titles = Titles(scene, held)
    reader, rosters = Reader(scene, gist, subjects, titles), Rosters(scene, gist, titles)
    events = [
        event
        for kind, rules in _KINDS
        for rule in rules
        for match in rule.matches(gist)
        for event in reader.read(kind, rule.name, match)
    ]
    events += [*rosters.listed(), *rosters.several()]
    events = Vacancies(scene, gist, titles).completed(sorted(events, key=lambda e: e.start))
    for event in _told_once(events):
        yield _claim(scene, event)


def _told_once(events: list[Event]) -> Iterator[Event]:
    """Without events that only repeat, with less, what the same document says elsewhere: `until Ann arrives`."""
    told: set[tuple[str, ...]] = set()
    for event in events:
        if _fields(event) in told:
            continue
        told.add(_fields(event))
        others = [e for e in events if e is not event and e.kind == event.kind and _name(e) == _name(event)]
        same = [e for e in others if _same_role(e.role, event.role)]
        if event.date is None and not event.by and any(e.date or e.by for e in same):
            continue
        if event.role is None and event.organization is None:
            continue
        if (
            event.rule == "takes over"
            and event.kind == "joining"
            and event.date is None
            and _is_appointed(event, events)
        ):
            continue
        yield event


def _fields(event: Event) -> tuple[str, ...]:
    said = (event.role, event.organization, event.date, event.by)
    return (event.kind, _name(event), *(mention.plain if mention else "" for mention in said))


def _is_appointed(event: Event, events: list[Event]) -> bool:
    return any(e.kind == "appointment" and _name(e) == _name(event) and _same_role(e.role, event.role) for e in events)


def _same_role(one: Mention | None, other: Mention | None) -> bool:
    if one is None or other is None:
        return True
    left, right = ({*re.findall(r"\w+", m.plain.lower())} for m in (one, other))
    return left <= right or right <= left


def _name(event: Event) -> str:
    return event.person.person if event.person else ""


def _claim(scene: Scene, event: Event) -> AppointmentClaim:
    passages = [scene.sentence(offset) for offset in (event.start, *event.further)]
    evidence = tuple(dict.fromkeys(passages))
    return AppointmentClaim(
        document=scene.text.document.id,
        rule=event.rule,
        evidence=evidence,
        person=scene.named(event.person) if event.person else None,
        role=event.role,
        organization=event.organization,
        by=event.by,
        type=event.verb,
        date=event.date,
    )
