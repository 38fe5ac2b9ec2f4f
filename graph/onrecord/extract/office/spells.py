"""Brackets behind the holder of a post: `(appointed 1 December)`, `(to June; previously Bob Roe)`, and the next
holder."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from onrecord.claims import Mention
from onrecord.extract.mentions.spans import PersonMention
from onrecord.extract.office.clauses import Event
from onrecord.extract.office.grammar import dated
from onrecord.extract.office.pairs import Held
from onrecord.extract.scene import Gist, Scene, shape

_DAY = r"(?:on |in |at |the |end of |start of )*"
_BRACKET = shape(
    r"(?: \([^()\n<]{2,40}\))? ?[(\[](?:(?P<begins>from|since|w\.e\.f\.|with effect from|appointed|elected|joined"
    r"|started|new from)"
    rf" {_DAY}<since:D>)?,? ?(?:(?P<ends>to|until|till|up to|and|resigned|retired|left|stepped down|stood down|term "
    rf"ends|term ended|"
    rf"died) {_DAY}<until:D>)?(?:(?:[;,] ?)?(?:previously|formerly|before that|until then|replacing|replaces"
    rf"|in succession to|in place of|taking over from)(?: held by)? <before:P>)?[)\]]"
)
#: Behind one holder of a post the next: `Treasurer: Keith Lunn (to 31 August); Ann Poe (from 1 September)`.
_NEXT = shape(r"(?:; ?|\n[ \t]+|, )<next:P>(?= ?\((?:from|since|to|until|appointed|resigned|acting))")
_EVENTS = {
    "appointed": "appointment",
    "elected": "appointment",
    "joined": "joining",
    "started": "joining",
    "resigned": "departure",
    "retired": "departure",
    "left": "departure",
    "stepped down": "departure",
    "stood down": "departure",
}


@dataclass(frozen=True)
class Spells:
    """Reads brackets behind names that stand with a post."""

    scene: Scene
    gist: Gist

    def held(self, said: Sequence[Held]) -> tuple[Held, ...]:
        """Everything said to be held, with the days in the brackets, and the further holders of the same posts."""
        done: list[Held] = []
        for one in said:
            done += self._spelled(one)
        return tuple(done)

    def events(self, said: Sequence[Held]) -> Iterator[Event]:
        """What a bracket tells in so many words: appointed, elected, joined, resigned."""
        for one in said:
            found = self._bracket(one)
            for group, sign in (("begins", "since"), ("ends", "until")) if found else ():
                if found and found.group(group) in _EVENTS:
                    kind, (start, end) = _EVENTS[found.group(group)], found.span(group)
                    verb = self.scene.text.words(self.gist.starts[start], self.gist.ends[end - 1], kind)
                    day = dated(self.scene, self.gist, found.group(sign))
                    yield Event(
                        kind, "in a bracket", verb, verb.start, one.person, one.role, one.organization, date=day
                    )

    def _bracket(self, held: Held) -> re.Match[str] | None:
        index = bisect_left(self.gist.starts, max(held.person.start, held.role.start)) + 1
        found = _BRACKET.match(self.gist.shape, index)
        return found if found and any(found.group(name) for name in ("since", "until", "before")) else None

    def _spelled(self, held: Held) -> Iterator[Held]:
        found = self._bracket(held)
        if found is None or self.scene.text.quotation_at(held.start) is not None:
            yield held
            return
        since, until = self._days(found)
        yield replace(held, since=held.since or since, until=held.until or until, end=max(held.end, self._end(found)))
        before = self.gist.signs.get(found.group("before") or "")
        if isinstance(before, PersonMention):
            status = self.scene.text.words(before.start, before.end, "former")
            yield replace(held, person=before, status=status, since=None, until=None, end=max(held.end, before.end))
        index = found.end()
        while more := _NEXT.match(self.gist.shape, index):
            person = self.gist.signs[more.group("next")]
            assert isinstance(person, PersonMention)
            further = replace(held, person=person, since=None, until=None, end=max(held.end, person.end))
            bracket = _BRACKET.match(self.gist.shape, more.end())
            if bracket is None:
                return
            since, until = self._days(bracket)
            yield replace(further, since=since, until=until)
            index = bracket.end()

    def _end(self, found: re.Match[str]) -> int:
        return self.gist.ends[found.end() - 1]

    def _days(self, found: re.Match[str]) -> tuple[Mention | None, Mention | None]:
        since, until = (dated(self.scene, self.gist, found.group(name)) for name in ("since", "until"))
        return since, until
