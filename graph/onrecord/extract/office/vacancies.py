"""Which post an event is about whose clause names none: the one said beside the name, told before, or just left."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from onrecord.claims import Mention
from onrecord.extract.mentions.spans import BodyMention, PersonMention, PostMention
from onrecord.extract.office.clauses import DAY, Clauses, Event
from onrecord.extract.office.kin import vacated
from onrecord.extract.office.pairs import Held
from onrecord.extract.office.titles import Titles
from onrecord.extract.scene import shape

_CONFIRMED = shape(
    r"[Tt]he (?:appointment|move|decision) (?:was|has been|is|had been) (?:confirmed|approved"
    r"|agreed|ratified|made|announced)\b"
)


@dataclass(frozen=True)
class Vacancies(Clauses):
    """Completes events from what else the document says."""

    titles: Titles

    def completed(self, events: Sequence[Event]) -> list[Event]:
        """The events with the posts that their clauses do not repeat, and the days that a sentence behind adds."""
        done: list[Event] = []
        for event in events:
            done += self._with_posts(event, [*done, *(e for e in events if e.role and e not in done)])
        return self._with_confirmations(done)

    def _with_posts(self, event: Event, before: Sequence[Event]) -> list[Event]:
        if event.role is not None:
            return [self._worded(event, event.role)]
        on_organ = event.organization and re.search(
            r"(?i)(?:committee|board|group|panel|party|cabinet|forum)$", event.organization.words
        )
        if event.elsewhere or event.person is None or on_organ or event.rule == "appointed in a list":
            return [event]
        meant = self._meant(event, before)
        return [
            self._worded(replace(event, organization=event.organization or body), role) for role, body in meant
        ] or [event]

    def _worded(self, event: Event, said: Mention) -> Event:
        """The event with its post in the fullest wording."""
        name = event.person.person if event.person else ""
        if event.kind == "departure" and " " not in said.plain:
            own = [
                h
                for h in self.titles.held
                if h.person.person == name and h.role.plain.lower().endswith(" " + said.plain.lower())
            ]
            said = own[0].role if own else said
        role, board = self.titles.split(self.titles.fullest(said, name, temporary=True))
        return replace(event, role=role, organization=board or event.organization)

    def _meant(self, event: Event, before: Sequence[Event]) -> list[tuple[Mention, Mention | None]]:
        """The posts that an event without one is about."""
        assert event.person is not None
        if event.rule == "takes the place":
            return [(self.scene.titled(post), None) for post in vacated(self.scene, event.start)[:1]]
        earlier = [
            e
            for e in before
            if e.person and e.person.person == event.person.person and e.role and e.kind != "departure"
        ]
        if event.kind == "joining" and earlier:
            return _role_of(earlier[0])
        own = self._own(event)
        if own:
            return own
        if event.kind == "appointment" and earlier:
            return _role_of(earlier[0])
        if event.kind == "departure":
            here = self.scene.sentence(event.start).start
            told = [
                e
                for e in before
                if e.role
                and e.person
                and (self.scene.sentence(e.start).start == here or e.person.person == event.person.person)
            ]
            return _role_of(told[-1]) if told else []
        if event.left and (others := self._posts_of(event.left, event.start)):
            return others
        return (
            self._named_in_sentence(event)
            or self._heralded()
            or (self._unheld() if event.kind == "appointment" else [])
        )

    def _own(self, event: Event) -> list[tuple[Mention, Mention | None]]:
        assert event.person is not None
        held = [h for h in self.titles.held if h.person.person == event.person.person and _may_be(h, event)]
        if event.hint and (
            hinted := [
                h
                for h in held
                if set(re.findall(r"\w+", event.hint.lower()))
                & set(re.findall(r"\w+", h.role.plain.lower())) - {"the", "of"}
            ]
        ):
            return _fields(self.titles, hinted[:1])
        sentence = self.scene.sentence(event.start)
        here = [h for h in held if sentence.start <= h.start < sentence.end]
        if here:
            return _fields(self.titles, here if event.kind == "departure" else here[-1:])
        return _fields(
            self.titles, held[:1] if len({h.role.plain.lower() for h in held}) == 1 or event.kind == "departure" else []
        )

    def _posts_of(self, person: PersonMention, offset: int) -> list[tuple[Mention, Mention | None]]:
        held = [h for h in self.titles.held if h.person.person == person.person]
        behind = [h for h in held if h.start >= offset]
        return _fields(self.titles, (behind or held)[:1])

    def _named_in_sentence(self, event: Event) -> list[tuple[Mention, Mention | None]]:
        """`with that of chief nurse until Easter, when Ann arrives`: the last post that the sentence names before."""
        sentence = self.scene.sentence(event.start)
        posts = [p for p in self.scene.posts if sentence.start <= p.start and p.end <= event.start]
        return (
            [(self.scene.titled(posts[-1]), None)]
            if posts and re.search(r"\b(?:when|until)\b", self.scene.text.document.text[posts[-1].end : event.start])
            else []
        )

    def _heralded(self) -> list[tuple[Mention, Mention | None]]:
        """The post that the title says is filled: `New chief executive named for Dunley Council`."""
        title = next((p for p in self.scene.text.paragraphs if p.role == "title"), None)
        if title is None:
            return []
        gist = self.scene.open_gist(title.start, title.end)
        found = shape(
            r"(?:[Nn]ew |[Nn]amed |[Aa]ppoints |[Aa]ppointed )(?:as )?(?:the |an? |its )?<post:T>"
            r"(?:[^.]{0,20}? (?:for|at|of|to) (?:the )?<org:B>)?"
        ).search(gist.shape)
        if not found:
            return []
        post, body = gist.signs[found.group("post")], gist.signs.get(found.group("org") or "")
        assert isinstance(post, PostMention)
        return [(self.scene.titled(post), self.scene.called(body) if isinstance(body, BodyMention) else None)]

    def _unheld(self) -> list[tuple[Mention, Mention | None]]:
        """`the commissioner`, said again and again of somebody whom no phrase names with the post."""
        held = {word for h in self.titles.held for word in (h.role.plain.lower(), h.role.plain.lower().split()[-1])}
        words = self.scene.text.document.text
        named = [
            p
            for p in self.scene.posts
            if re.search(r"(?:\b(?:the|The|THE)|['’]s) $", words[max(0, p.start - 4) : p.start])
            and p.title.lower() not in held
        ]
        titles = Counter(p.title.lower() for p in named).most_common(2)
        if not titles or titles[0][1] < 2 or (len(titles) > 1 and titles[0][1] == titles[1][1]):
            return []
        meant = next(p for p in named if p.title.lower() == titles[0][0])
        return [(self.scene.titled(meant), None)]

    def _with_confirmations(self, events: list[Event]) -> list[Event]:
        """`The appointment was confirmed by the committee on 30 April`: the day of the last one told before."""
        for found in _CONFIRMED.finditer(self.gist.shape):
            start = self.gist.starts[found.start()]
            told = [
                i
                for i, e in enumerate(events)
                if e.kind == "appointment" and e.start < start and e.date is None and e.person
            ]
            day = DAY.search(self.tail(found.end()))
            if told and day:
                events[told[-1]] = replace(events[told[-1]], date=self.dated(day.group("date")), further=(start,))
        return events


def _role_of(event: Event) -> list[tuple[Mention, Mention | None]]:
    return [(event.role, event.organization)] if event.role else []


def _may_be(held: Held, event: Event) -> bool:
    """Whether a post can be the one that an event without a post is about."""
    status = held.status.value if held.status else None
    if event.kind == "appointment" and held.elsewhere:
        return False
    if event.kind == "departure":
        return not (status == "incoming" and held.start >= event.start)
    return status != "former"


def _fields(titles: Titles, held: Sequence[Held]) -> list[tuple[Mention, Mention | None]]:
    return [(titles.of(h), h.organization) for h in held]
