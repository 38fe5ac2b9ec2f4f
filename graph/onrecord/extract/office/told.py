"""The events in office that a text tells, read once for the two kinds that rest on them: appointments and roles."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from onrecord.claims import Evidence, Mention
from onrecord.extract.office.announced import Announced
from onrecord.extract.office.arrivals import JOININGS
from onrecord.extract.office.beginnings import Beginnings
from onrecord.extract.office.choosers import with_choosers
from onrecord.extract.office.clauses import Event
from onrecord.extract.office.days import Days
from onrecord.extract.office.events import Reader
from onrecord.extract.office.joint import joint_events
from onrecord.extract.office.moves import APPOINTMENTS
from onrecord.extract.office.partings import DEPARTURES
from onrecord.extract.office.passages import Passages
from onrecord.extract.office.respective import each_own
from onrecord.extract.office.rosters import Rosters
from onrecord.extract.office.spells import Spells
from onrecord.extract.office.subjects import Subjects
from onrecord.extract.office.tables import Tables
from onrecord.extract.office.titles import Titles
from onrecord.extract.office.vacancies import Vacancies
from onrecord.extract.office.weighed_events import weighed_events
from onrecord.extract.scene import Scene

#: The rules of each kind of event.
EVENT_RULES = (("appointment", APPOINTMENTS), ("joining", JOININGS), ("departure", DEPARTURES))


#: Rules that tell of a going only because somebody else came.
_FOLLOWED = ("is succeeded by", "takes over", "follows into the office")


def told_events(scene: Scene, sentences: Passages, subjects: Subjects, titles: Titles) -> list[Event]:
    """Every event in office that a text tells, in its order, once.

    A clause that names no post takes the person's, where the document leaves no doubt which; a hypothetical,
    denied or demanded event is none.
    """
    gist = sentences.gist
    reader, rosters = Reader(scene, gist, subjects, titles), Rosters(scene, gist, titles, sentences)
    events = [
        event
        for kind, rules in EVENT_RULES
        for rule in rules
        for match in sentences.matches(rule)
        for event in reader.read(kind, rule.name, match)
    ]
    events += [*rosters.listed(), *rosters.moved(), *rosters.retiring(), *rosters.inverted(), *rosters.several()]
    events += [*Spells(scene, gist).events(titles.held), *Beginnings(scene, gist, titles).events()]
    events += [*Announced(scene, gist, titles).events(), *Tables(scene, gist).events(titles.held)]
    once: dict[tuple[str, str, int], Event] = {}
    for event in events:
        if _place(event) not in once or (event.left and not once[_place(event)].left):
            once[_place(event)] = event
    vacancies = Vacancies(scene, gist, titles)
    completed = each_own(scene, vacancies.completed(sorted(once.values(), key=lambda e: e.start)))
    told = {(each.name, scene.sentence(each.start).start) for each in completed}
    weighed = list(weighed_events(scene, told))
    if weighed:
        every = vacancies.completed(sorted([*once.values(), *weighed], key=lambda e: e.start))
        completed = [*completed, *(event for event in every if event.rule == "weighed")]
    completed = Days(scene, gist, sentences).completed(completed, titles.held)
    joint = [*joint_events(completed, scene, gist, titles.held)]
    return list(with_choosers(scene, list(_told_once(joint)), titles.held))


def evidence_of(scene: Scene, event: Event) -> tuple[Evidence, ...]:
    """The sentences that tell an event."""
    return tuple(dict.fromkeys(scene.sentence(offset) for offset in (event.start, *event.further)))


def _told_once(events: list[Event]) -> Iterator[Event]:
    """Without events that only repeat, with less, what the same document says elsewhere: `until Ann arrives`."""
    told: set[tuple[str, ...]] = set()
    events = [_with_post(event, events) for event in events]
    for event in events:
        if _fields(event) in told:
            continue
        told.add(_fields(event))
        others = [e for e in events if e is not event and e.kind == event.kind and e.name == event.name]
        same = [e for e in others if (e.role or e.organization) and _same_role(e.role, event.role)]
        if event.kind == "departure" and event.rule in _FOLLOWED and any(e.date for e in same):
            continue
        if event.person is None and event.role and not event.date and _is_named(event, events):
            continue
        if event.date is None and not event.by and any(e.date or e.by for e in same):
            continue
        if event.role is None and event.organization is None:
            continue
        if _FOLLOWS.search(event.verb.words) and _is_chosen_to(event, events):
            continue
        if (
            event.rule == "takes over"
            and event.kind == "joining"
            and event.date is None
            and _is_appointed(event, events)
        ):
            continue
        yield event


def _with_post(event: Event, events: list[Event]) -> Event:
    """An event that names neither post nor body, with those of the only other one of the same kind and person."""
    if event.role or event.organization or event.person is None:
        return event
    others = [e for e in events if e.role and e.kind == event.kind and e.name == event.name]
    one = others[0] if others and all(_same_role(e.role, others[0].role) for e in others) else None
    return replace(event, role=one.role, organization=one.organization) if one else event


def _place(event: Event) -> tuple[str, str, int]:
    """Where an event stands: two rules that read the same words tell it once."""
    return (event.kind, event.name, event.role.start if event.role else -event.verb.start)


def _fields(event: Event) -> tuple[str, ...]:
    said = (event.role, event.organization, event.date, event.by)
    return (event.kind, event.name, *(mention.plain if mention else "" for mention in said))


def _is_named(event: Event, events: list[Event]) -> bool:
    """Whether who is chosen for the post of an event without a name is named elsewhere: `a new head has been
    appointed`."""
    return any(e.kind == event.kind and e.person and e.role and _same_role(e.role, event.role) for e in events)


def _is_chosen_to(event: Event, events: list[Event]) -> bool:
    """`was appointed to replace him`: the same as is told by the verb of choosing just before."""
    return event.rule == "takes over" and any(
        0 < event.start - e.start < _CHOSEN_TO and e.kind == "appointment" and e.name == event.name
        and _same_role(e.role, event.role) and (e.date is None or e.date == event.date)
        for e in events
    )


_FOLLOWS = re.compile(r"\b(?:replace|succeed|follow)$")
#: How many code points stand at most between a verb of choosing and the infinitive that says for what.
_CHOSEN_TO = 24


def _is_appointed(event: Event, events: list[Event]) -> bool:
    return any(e.kind == "appointment" and e.name == event.name and _same_role(e.role, event.role) for e in events)


def _same_role(one: Mention | None, other: Mention | None) -> bool:
    if one is None or other is None:
        return True
    left, right = ({*re.findall(r"\w+", m.plain.lower())} for m in (one, other))
    return left <= right or right <= left
