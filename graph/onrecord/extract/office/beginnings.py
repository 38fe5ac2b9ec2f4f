"""Comings that a verb of holding tells by the day behind `from`: `chairs it from June`, `stands in from Monday`."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from onrecord.claims import Mention
from onrecord.extract.office.clauses import Clauses, Event
from onrecord.extract.office.pairs import Held
from onrecord.extract.office.portfolios import TAKES
from onrecord.extract.office.titles import Titles
from onrecord.extract.scene import shape

#: Who holds a post by one of these is said to do so by a verb.
_SAID_BY_A_VERB = ("post said as a verb", "stands in", "left in charge", "takes the place", "done as the holder")
_FROM = re.compile(r"(?i)\b(?:from|as of|as from|with effect from|starting|beginning)(?: the)?(?: (?:start"
                   r"|beginning|end) of)? ?$")
_PAST = re.compile(r"\b(?:ha(?:s|d|ve)|was|were|been|did|led|ran|held|took|kept|stood|[a-z]{3,}ed)\b")
#: `From Monday his deputy, Ann Example, stands in`: the sentence begins with the day.
_FRONTED = shape(r"[“\"]?(?:With effect from|As from|As of|Starting|From|On|Next) (?:the )?(?:start of |beginning"
                 r" of )?<date:D>")
#: Since when somebody is away, for whom another one stands in.
_AWAY = shape(r"\b(?:away|leave|sabbatical|absent|off)\b[^.;]{0,30}? from <date:D>")


@dataclass(frozen=True)
class Beginnings(Clauses):
    """Reads what is held from a day to come."""

    titles: Titles

    def events(self) -> Iterator[Event]:
        """A joining for each post that a verb in the present or future says to be held from a day."""
        for held in self.titles.held:
            if held.rule == TAKES:
                verb, role = self.scene.text.words(held.start, held.role.start, "joining"), self.titles.of(held)
                day = held.since or self.day_in(self.tail(bisect_left(self.gist.starts, held.role.end)))
                yield Event("joining", TAKES, verb, held.start, held.person, role, held.organization, date=day)
            elif held.rule not in _SAID_BY_A_VERB or held.elsewhere or held.is_former:
                continue
            if (day := self._day(held)) and not self.scene.text.is_furniture(held.start):
                verb = self.scene.text.words(held.start, max(held.start + 1, min(held.end, held.start + 12)), "joining")
                role = self.titles.of(held)
                yield Event("joining", "held from", verb, held.start, held.person, role, held.organization, date=day)

    def _day(self, held: Held) -> Mention | None:
        """The day from which somebody is to hold a post, as his sentence says it, or the one before of the absent."""
        sentence = self.scene.sentence(held.start)
        verb = self.scene.flat[held.person.end : held.end] if held.person.end < held.end else sentence.quote
        if _PAST.search(verb):
            return None
        if since := held.since:
            words = self.scene.flat[sentence.start : since.start]
            return since if _FROM.search(words) and not _PAST.search(self._between(held, since)) else None
        begin, end = (bisect_left(self.gist.starts, at) for at in (sentence.start, held.start))
        if fronted := _FRONTED.match(self.gist.shape, begin):
            return self.dated(fronted.group("date")) if fronted.end() <= end else None
        before = self.scene.sentence(max(0, sentence.start - 2)) if held.rule == "stands in" else None
        away = _AWAY.search(self.gist.shape, bisect_left(self.gist.starts, before.start), begin) if before else None
        return self.dated(away.group("date")) if away else None

    def _between(self, held: Held, since: Mention) -> str:
        return self.scene.flat[min(held.person.end, since.start) : since.start]
