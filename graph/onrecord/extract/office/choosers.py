"""Who appoints, where the clause says only the office or the assembly: the leader by name, the council by name."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from onrecord.claims import Mention
from onrecord.extract.issuer import ranked_bodies
from onrecord.extract.office.clauses import Event
from onrecord.extract.office.pairs import Held
from onrecord.extract.scene import Scene

#: An assembly without its name, which in a paper of one council is that council.
_ASSEMBLY = re.compile(r"(?i)(?:the )?(?:full )?(?:council|members|councillors|council members|the vote)")
_OVER = ("former", "outgoing")


def with_choosers(scene: Scene, events: Sequence[Event], held: Sequence[Held]) -> Iterator[Event]:
    """The events, `by` the leader or by the council read as who that is, where the document leaves no doubt."""
    gone = {event.person.person for event in events if event.kind == "departure" and event.person}
    staying = [one for one in held if one.person.person not in gone]
    for event in events:
        by = event.by
        named = _named(scene, event, by, staying) if by and by.value in (None, by.words, _bare(by.words)) else ""
        yield replace(event, by=replace(by, value=named)) if by and named else event


def _bare(words: str) -> str:
    return re.sub(r"^[Tt]he ", "the ", words)


def _named(scene: Scene, event: Event, by: Mention, held: Sequence[Held]) -> str:
    """The name of the one holder of an office, or of the council that an assembly is; empty where it stays open."""
    if _ASSEMBLY.fullmatch(by.words):
        councils = [body for body in ranked_bodies(scene) if body.kind == "council" and not body.definite]
        return (councils[0].name or "") if councils else ""
    office = re.sub(r"(?i)^(?:the|our|its) ", "", by.words).lower()
    holders = {one.person.person: one for one in held if _is(office, one) and _holds(event, one)}
    return next(iter(holders)) if len(holders) == 1 else ""


def _is(office: str, held: Held) -> bool:
    title = held.role.plain.lower()
    return title == office or title == f"{office} of the council"


def _holds(event: Event, held: Held) -> bool:
    """Nobody appoints himself, and who is going appoints nobody."""
    own = event.person is not None and event.person.person == held.person.person
    return not own and not (held.status is not None and held.status.value in _OVER)
