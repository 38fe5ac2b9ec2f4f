"""When a post ends that is held for a time: as another one comes, or as its holder is chosen for good."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.claims import Mention
from onrecord.extract.mentions.spans import PersonMention
from onrecord.extract.office.clauses import Event
from onrecord.extract.office.pairs import Held
from onrecord.extract.office.periods import ARRIVAL_IN_FRONT
from onrecord.extract.office.subjects import Subjects
from onrecord.extract.scene import Gist, Scene, shape

_STAND_IN = re.compile(r"(?i)(?:interim|acting|temporary)\b")
_IN_FRONT = ("Until ", "Till ", "Before ")


@dataclass(frozen=True, eq=False)
class Until:
    """The ends of posts held for a time."""

    scene: Scene
    gist: Gist
    subjects: Subjects
    held: Sequence[Held]
    events: Sequence[Event]

    def chosen(self, held: Held) -> Mention | None:
        """`was confirmed as director in May after a spell as interim`: what was held for a time ended that day."""
        if held.rule not in ("time as", "time in that post") or not _STAND_IN.match(held.role.plain):
            return None
        here, name = self.scene.sentence(held.start), held.person.person
        chosen = (e for e in self.events if e.kind != "departure" and e.date and e.person and e.person.person == name)
        return next((e.date for e in chosen if here.start <= e.start < here.end), None)

    def one_comes(self, held: Held, status: Mention | None) -> Mention | None:
        """`Until she arrives, Bob Roe will act up as director`: what is held for a time ends when another begins."""
        start = self.scene.sentence(held.start).start
        if not status or status.value not in ("acting", "interim") or not self.scene.flat.startswith(_IN_FRONT, start):
            return None
        found = shape(ARRIVAL_IN_FRONT).match(self.gist.shape, bisect_left(self.gist.starts, start))
        return self.arrival(found, start, held.person.person) if found else None

    def arrival(self, found: re.Match[str], offset: int, other: str) -> Mention | None:
        """The day on which somebody begins, who is not the `other` one, as the document tells it elsewhere."""
        if sign := found.group("who"):
            who = self.gist.signs[sign]
        else:
            sex = "m" if found.group("pronoun") == "he" else "f"
            who = self.subjects.antecedent(self.scene.sentence(offset).start, sex, other)  # type: ignore[assignment]
        if not isinstance(who, PersonMention):
            return None
        begun = [e.date for e in self.events if e.person and e.person.person == who.person and e.kind == "joining"]
        begun += [h.since for h in self.held if h.person.person == who.person]
        return next((day for day in begun if day), None)
