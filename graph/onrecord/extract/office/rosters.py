"""Several persons in one event: a list below `has appointed the following`, or names joined by `and`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from onrecord.claims import Mention
from onrecord.extract.mentions.heads import plural_pattern
from onrecord.extract.mentions.spans import BodyMention, PersonMention, PostMention
from onrecord.extract.office.clauses import DAY, Clauses, Event
from onrecord.extract.office.grammar import HYPOTHETICAL
from onrecord.extract.office.pairs import Held, singular
from onrecord.extract.office.titles import Titles
from onrecord.extract.scene import Match, shape

_LISTED = shape(
    r"(?P<by>(?:[Tt]he |[Tt]he new )?<BOT>|[Tt]he government) (?:has|have|is|had)? ?(?P<verb>appointed"
    r"|appointing|named|chosen|elected|confirmed) the following[^:\n]{0,140}:"
)
_ITEM = shape(r"\n+[•▪*–\d.)\s-]*<person:P>")
_ACTIVE = shape(
    r"(?P<by><BOT>),?(?: (?:has|have|had|today|yesterday|now|also|<D>))* (?:appointed|named|elected"
    r"|chosen|confirmed|appoints|names|welcomed) $"
)
_SEVERAL = shape(
    r"(?P<all>(?:<P>,? (?:and )?)+)(?:(?:have been|has been|were|was|will be|are|to be) )?"
    r"(?:(?P<chosen>appointed|named|elected|chosen|confirmed|installed|unveiled|sworn in)(?: by "
    r"(?:the )?<by:BOT>)? )?(?:as|to be|to serve as) (?:the |its |our |their |new |next |joint |first"
    r" )*$"
)


@dataclass(frozen=True)
class Rosters(Clauses):
    """Reads events that name several persons at once."""

    titles: Titles

    def listed(self) -> Iterator[Event]:
        """`has appointed the following persons as commissioners with effect from tomorrow:` and the names below."""
        for found in _LISTED.finditer(self.gist.shape):
            match = Match(self.gist, found)
            start, end = match.span("by")
            by, verb = self.power(start, end), match.words("verb", "appointment")
            day = DAY.search(found.group())
            date = self._first_end(self.dated(day.group("date")) if day else None)
            for held in self._items(found.end()):
                yield Event(
                    "appointment",
                    "appointed in a list",
                    verb,
                    match.start,
                    held.person,
                    self.titles.of(held),
                    held.organization,
                    by,
                    date,
                    further=(held.start,),
                )

    def _first_end(self, date: Mention | None) -> Mention | None:
        known = next((d for d in self.scene.dates if date and d.start == date.start), None)
        return self.scene.dated(known.parts[0]) if known and known.parts else date

    def several(self) -> Iterator[Event]:
        """`named Ann Example and Bob Roe as commissioners`, `Ann Example and Bob Roe were elected as co-leaders`."""
        for plural in plural_pattern().finditer(self.gist.shape):
            begin = max(0, plural.start() - 200)
            found = _SEVERAL.search(self.gist.shape[begin : plural.start()])
            if not found or len(shape("<P>").findall(found.group("all"))) < 2:
                continue
            before = self.gist.shape[max(0, begin + found.start() - 80) : begin + found.start()]
            active = _ACTIVE.search(before)
            if not (found.group("chosen") or active) or HYPOTHETICAL.search(before):
                continue
            yield from self._each(plural, found, begin, active)

    def _each(
        self, plural: re.Match[str], found: re.Match[str], begin: int, active: re.Match[str] | None
    ) -> Iterator[Event]:
        text, gist = self.scene.text, self.gist
        role = text.words(
            gist.starts[plural.start("title")], gist.ends[plural.end("title") - 1], singular(plural.group("title"))
        )
        at = begin + (found.start("chosen") if found.group("chosen") else found.start())
        verb = (
            text.words(gist.starts[at], gist.ends[begin + found.end("chosen") - 1], "appointment")
            if found.group("chosen")
            else replace(role, value="appointment")
        )
        power = gist.signs.get((active.group("by") if active else found.group("by")) or "")
        by = (
            self.scene.called(power)
            if isinstance(power, BodyMention)
            else self.scene.titled(power)
            if isinstance(power, PostMention)
            else None
        )
        for sign in shape("<P>").findall(found.group("all")):
            person = gist.signs[sign]
            if isinstance(person, PersonMention):
                yield Event(
                    "appointment",
                    "several in one post",
                    verb,
                    person.start,
                    person,
                    role,
                    by=by,
                    date=self.day_in(self.tail(plural.end())),
                )

    def _items(self, index: int) -> Iterator[Held]:
        while found := _ITEM.match(self.gist.shape, index):
            person = self.gist.signs[found.group("person")]
            line = self.gist.shape.find("\n", found.end())
            index = line if line >= 0 else len(self.gist.shape)
            yield from [
                h
                for h in self.titles.held
                if isinstance(person, PersonMention)
                and h.person.start == person.start
                and (h.status is None or h.status.value != "former")
            ][:1]
