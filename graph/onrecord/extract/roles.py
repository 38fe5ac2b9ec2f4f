"""Who holds, held or will hold which post: what the text says in so many words, and what follows from it beside."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from onrecord.annotate import Text
from onrecord.claims import Evidence, Mention, RoleClaim
from onrecord.extract.office.bearers import bearers_in
from onrecord.extract.office.clauses import Event
from onrecord.extract.office.fitting import are_apart
from onrecord.extract.office.pairs import Held
from onrecord.extract.office.parliament import members_of_parliament
from onrecord.extract.office.terms import Terms
from onrecord.extract.office.titles import Titles
from onrecord.extract.office.told import evidence_of
from onrecord.extract.office.weighed_ties import weighed_ties
from onrecord.extract.scene import Scene


def roles(text: Text, scene: Scene) -> Iterator[RoleClaim]:
    """Every role that a text states. A post said in furniture, or with nobody beside it, is none."""
    bearers = bearers_in(scene)
    terms = Terms(scene, bearers.passages, bearers.subjects, bearers.held, bearers.events)
    for one in bearers.held:
        yield _claim(scene, bearers.titles, _ended_by_death(scene, terms.completed(one)))
    for event in bearers.events:
        yield from _of_event(scene, event, bearers.held, terms)
    for one in weighed_ties(bearers):
        if not _holds(one, bearers.held):
            yield _claim(scene, bearers.titles, terms.completed(one))
    yield from members_of_parliament(bearers.scene, bearers.passages)


#: `Ann Example, who has died aged 91`, `Colonel Roe died in 2024`
_DIED = re.compile(r"(?: \([^()\n]{2,40}\))?(?:,? (?:aged )?\d\d)?,? (?:who )?(?:(?:has|had|sadly|suddenly) )*died\b")


def _ended_by_death(scene: Scene, held: Held) -> Held:
    """What somebody had who is said to have died is over."""
    if held.status is not None or "died" not in scene.flat:
        return held
    own = (p for p in scene.persons if p.person == held.person.person)
    found = next((found for p in own if (found := _DIED.match(scene.flat, p.end))), None)
    return replace(held, status=scene.text.words(found.end() - 4, found.end(), "former")) if found else held


def _claim(scene: Scene, titles: Titles, held: Held) -> RoleClaim:
    role, board = titles.split(titles.of(held), owned=held.organization is not None)
    return RoleClaim(
        document=scene.text.document.id,
        rule=held.rule,
        evidence=(_passage(scene, held),),
        person=scene.named(held.person),
        role=role,
        organization=board or held.organization,
        status=held.status,
        since=held.since,
        until=held.until,
    )


def _of_event(scene: Scene, event: Event, held: Sequence[Held], terms: Terms) -> Iterator[RoleClaim]:
    """Who is appointed to a post, joins or leaves it will hold, holds or held it: said where nothing else says so."""
    if event.person is None or event.role is None:
        return
    if any(
        one.person.person == event.person.person
        and _same_post(event.role.plain, one.role.plain)
        and not (one.is_former and event.kind != "departure" and event.role.plain.lower() != one.role.plain.lower())
        and not are_apart(event.organization, one.organization)
        for one in held
    ):
        return
    told = scene.sentence(event.start)
    others = any(one.role.start == event.role.start for one in held)  # the title stands beside another one's name
    end = event.role.end if told.start <= event.role.start < told.end and not others else None
    since, until = terms.of(event.person.person, event.role.start, end, former=event.kind == "departure")
    yield RoleClaim(
        document=scene.text.document.id,
        rule=f"follows from {event.kind}: {event.rule}",
        evidence=evidence_of(scene, event),
        person=scene.named(event.person),
        role=event.role,
        organization=event.organization,
        status=_state(scene, event, event.role, terms, others),
        since=since,
        until=until,
    )


def _state(scene: Scene, event: Event, role: Mention, terms: Terms, others: bool) -> Mention | None:
    """How the post of an event is held, where words in front of its title say so: for a time, or once.

    `others`: the title stands beside another one's name.
    """
    said = _stand_in(scene, role) if role.start > event.start and not others else None
    return said or terms.for_a_time(event.start, event.person) or terms.once(role.start)


def _stand_in(scene: Scene, role: Mention) -> Mention | None:
    """The word in front of a title that says that it is held for a time: `drafted in as interim head of service`."""
    post = next((p for p in scene.posts if p.title_start == role.start), None)
    return scene.status(post) if post and post.status in ("interim", "acting") else None


def _holds(one: Held, held: Sequence[Held]) -> bool:
    """Whether a rule says already that this person holds such a post."""
    return any(
        other.person.person == one.person.person and _same_post(one.role.plain, other.role.plain) for other in held
    )


def _same_post(left: str, right: str) -> bool:
    """Whether two titles are one, in full or cut short: `director` and `director of housing`, but no deputy's."""
    short, full = sorted((re.sub(r"\W+", " ", title.lower()).strip() for title in (left, right)), key=len)
    return full == short or full.startswith(f"{short} ") or (full.endswith(f" {short}") and not _LOWER.match(full))


_LOWER = re.compile(r"(?:pro|deputy|depute|assistant|vice|associate|former|acting|interim)\b")


def _passage(scene: Scene, held: Held) -> Evidence:
    """The sentence that pairs name and post; for a pair across lines, the lines."""
    start = min(held.start, held.role.start)
    sentence = scene.passage(start, held.end)
    if held.end <= sentence.end:
        return sentence
    return scene.text.evidence(start, held.end)
