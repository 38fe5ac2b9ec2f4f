"""When posts are held, where it is not said right behind the post: before it, in brackets, as a term, as a length."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from onrecord.claims import Mention
from onrecord.dates import DateMention
from onrecord.extract.mentions.spans import PersonMention
from onrecord.extract.office.clauses import Event
from onrecord.extract.office.days import IN_TURN
from onrecord.extract.office.grammar import dated, scene_then
from onrecord.extract.office.pairs import VISITOR, Held
from onrecord.extract.office.passages import Passages
from onrecord.extract.office.periods import (
    AFTER,
    BRACKET,
    FOR,
    FROM_EVENT,
    IN_FRONT,
    LED,
    SINCE_CLAUSE,
    SPAN,
    STAYS,
    TERM,
    UNTIL_ARRIVAL,
    UNTIL_CLAUSE,
    WHICH,
    bracketed_state,
    former_post,
)
from onrecord.extract.office.subjects import Subjects
from onrecord.extract.office.tables import Tables
from onrecord.extract.office.until import Until
from onrecord.extract.scene import Gist, Match, Scene, shape
from onrecord.extract.words import table


@dataclass(frozen=True, slots=True)
class Term:
    """Days of a post: whose, where its title stands (None: any post of the person), since when and until when."""

    person: str
    title: int | None
    since: Mention | None = None
    until: Mention | None = None


#: `her resignation as head of housing with effect from 31 March`
_LEFT = re.compile(r"\b(?:resign(?:s|ed|ation)|notice|(?:step|stand)(?:s|ing|ped)? down|stood down|retire[sd]?"
                   r"|departure)\b[^.;,]{0,40}$")


#: What closes a bracket in front of a name in the same row.
_CELL_END = re.compile(r"[)\]][\t :|–—-]{1,6}(?:(?:Mr|Mrs|Ms|Miss|Dr|Cllr|Councillor|Sir|Dame|Prof|Professor)\.? )*")
_BASIS = re.compile(r"\b(?:on|in) an? (?P<state>interim|temporary|acting) (?:basis|capacity)\b")
_BEFORE_NOW = re.compile(r"\b(?:after|having|following|until)\b")
_BEFORE_THAT = re.compile(r"(?i)(?:formerly|previously)\b")
_WILL = re.compile(r"\b(?:will|is to|are to|is due|is set|going to)\b")
_YEARS = re.compile(r"(?:year|decade)s?$")


@dataclass(frozen=True, eq=False)
class Terms:
    """The terms of all posts of a scene."""

    scene: Scene
    sentences: Passages
    subjects: Subjects
    held: Sequence[Held]
    events: Sequence[Event]

    @property
    def gist(self) -> Gist:
        """The gist of the whole text."""
        return self.sentences.gist

    @cached_property
    def _until(self) -> Until:
        return Until(self.scene, self.gist, self.subjects, self.held, self.events)

    def completed(self, held: Held) -> Held:
        """A post held with the days that its own phrase does not say."""
        if held.since and held.until and VISITOR.search(held.role.plain):
            held = replace(held, since=None, until=None)  # `was with us from 4 to 6 May`: the days of the visit
        if to_come := self._till_then(held):
            held = replace(held, status=None)
        former = held.is_former
        since, until = self.of(held.person.person, held.role.start, held.end, former)
        before_that = held.status is not None and _BEFORE_THAT.match(held.status.words)
        if former and before_that and since and _YEARS.search(since.plain):
            since = None  # `formerly head of planning, retired after 30 years`: not all of them in that post
        if held.since and self._is_of_an_event(held):
            held = replace(held, since=None)
        inside = held.start <= held.role.start and held.since and not _YEARS.search(held.since.plain)
        if inside and not held.until and _LEFT.search(self.scene.flat[max(0, held.role.start - 60) : held.role.start]):
            return replace(held, since=None, until=held.since)
        status = held.status or (None if to_come else self._over(held)) or self._for_a_time(held)
        until = until or self._until.chosen(held) or self._until.one_comes(held, status)
        return replace(held, since=held.since or since, until=held.until or until, status=status)

    def _for_a_time(self, held: Held) -> Mention | None:
        """`on a temporary basis`, said between a name and a post or right behind the two; or `(Interim)`."""
        last = max(held.role.end, held.person.end)
        if bracketed := bracketed_state(self.scene.flat, held.role.end, last, held.person.end):
            return self.scene.text.words(*bracketed.span("state"), table("statuses").get(bracketed["state"].lower()))
        start, end = min(held.start, held.role.start), max(held.person.end, held.role.end)
        found = _BASIS.search(self.scene.flat, start, end + 36)
        near = found and (found.end() <= end or re.fullmatch(r",? ?\(?", self.scene.flat[end : found.start()]))
        if found is None or not near or _BEFORE_NOW.search(self.scene.flat, max(0, start - 12), found.start()):
            return None
        return self.scene.text.words(*found.span("state"), table("statuses")[found["state"]])

    def for_a_time(self, start: int, person: PersonMention | None) -> Mention | None:
        """`will be replaced on a temporary basis by Bob Roe`: said between the verb of an event at `start` and the
        one who begins."""
        found = _BASIS.search(self.scene.flat, start, person.start) if person else None
        return self.scene.text.words(*found.span("state"), table("statuses")[found["state"]]) if found else None

    def _is_of_an_event(self, held: Held) -> bool:
        """`will be replaced by Deputy Chief Ann Example from 14 July`: since then she is chief, not deputy."""
        days = (
            e for e in self.events
            if e.kind == "joining" and e.rule in IN_TURN and e.name == held.person.person and e.date and e.role
        )
        return any(e.date == held.since and e.role and e.role.plain != held.role.plain for e in days)

    def _over(self, held: Held) -> Mention | None:
        """`until April chief executive of ...`: such a post is over."""
        over = next((over for title, over in self._ended_before if title == held.role.start), None)
        return over or self.once(held.role.start)

    def once(self, title: int) -> Mention | None:
        """`previous roles include head of audit`: the words that say that a post, whose title stands there, is over."""
        start = self.scene.sentence(title).start
        said = former_post(self.scene.flat[start:title], self.scene.flat[title : title + 200])
        return self.scene.text.words(start + said.start(), start + said.end(), "former") if said else None

    @cached_property
    def _ended_before(self) -> list[tuple[int, Mention]]:
        return [
            (match.post("post").title_start, match.words("word" if match.has("word") else "wordb", "former"))
            for match in self._matches(IN_FRONT)
            if (match.has("word") or match.has("wordb")) and not match.has("still")
        ]

    def of(self, person: str, title: int, end: int | None, former: bool) -> tuple[Mention | None, Mention | None]:
        """Since when and until when somebody has the post whose title stands at `title`.

        `end` is where the phrase ends that gives it to him; None: the title stands elsewhere, beside another name.
        """
        told = [t for t in self._told if t.person == person and t.title in (title, None)]
        told += self._behind(person, title, end, former) if end is not None else ()
        since = next((t.since for t in told if t.since and not (former and t.title is None)), None)
        return since, next((t.until for t in told if t.until and not (former and t.title is None)), None)

    @cached_property
    def _told(self) -> list[Term]:
        tabled = (Term(*row) for row in Tables(self.scene, self.gist).terms(self.held))
        return [*tabled, *self._before_posts(), *self._bracketed(), *self._terms(), *self._after_years(), *self._led()]

    # --- said right behind the post -------------------------------------------------------------------------------

    def _behind(self, person: str, title: int, end: int, former: bool) -> Iterator[Term]:
        index = bisect_left(self.gist.starts, end)
        tail = self.gist.shape[index : index + 170]
        if found := shape(SPAN).match(tail):
            span = self.gist.signs[found.group("span")]
            if isinstance(span, DateMention) and span.parts:
                yield Term(person, title, self.scene.dated(span.parts[0]), self.scene.dated(span.parts[1]))
        if found := shape(WHICH).match(tail):
            yield self._of_clause(person, title, found)
        if found := shape(FOR).match(tail):
            yield Term(person, title, self._words(index, found, "length"))
        if shape(r",? (?:until|till|up to) then\b").match(tail):
            yield Term(person, title, until=scene_then(self.scene, title))
        if (found := shape(SINCE_CLAUSE).match(tail)) and not former:
            yield Term(person, title, self._dated(found.group("since")))
        if found := shape(FROM_EVENT).match(tail):
            yield Term(person, title, self._dated(found.group("since")))
        if found := shape(UNTIL_CLAUSE).match(tail):
            yield Term(person, title, until=self._dated(found.group("until")))
        if (found := shape(UNTIL_ARRIVAL).match(tail)) and not former:
            yield Term(person, title, until=self._until.arrival(found, title, person))

    def _of_clause(self, person: str, title: int, found: re.Match[str]) -> Term:
        """The days of `a post that she has held since May`."""
        since = self.gist.signs.get(found.group("since") or "")
        if isinstance(since, DateMention) and since.parts:
            return Term(person, title, *map(self.scene.dated, since.parts[:2]))
        return Term(person, title, self._dated(found.group("since")), self._dated(found.group("until")))

    def _words(self, index: int, found: re.Match[str], group: str) -> Mention:
        start, end = found.span(group)
        return self.scene.text.words(self.gist.starts[index + start], self.gist.ends[index + end - 1])

    def _dated(self, sign: str | None) -> Mention | None:
        return dated(self.scene, self.gist, sign)

    # --- said elsewhere -------------------------------------------------------------------------------------------

    def _matches(self, pattern: str) -> Iterator[Match]:
        for match in self.sentences.across(pattern):
            if not self.scene.text.is_furniture(match.start):
                yield match

    def _before_posts(self) -> Iterator[Term]:
        for match in self._matches(IN_FRONT):
            ends = match.has("word") or match.has("wordb")
            sign = next((match.found.group(n) for n in ("day", "dayb", "dayc", "dayd") if match.has(n)), None)
            if ends and sign is None and not self._is_then(match):
                continue
            day = self._dated(sign) if sign else scene_then(self.scene, match.start)
            title = match.post("post").title_start
            person = next((h.person.person for h in self.held if h.role.start == title), "")
            date = self.gist.signs.get(sign or "")
            if isinstance(date, DateMention) and date.parts and not ends:
                yield Term(person, title, *map(self.scene.dated, date.parts[:2]))
            else:
                yield Term(person, title, until=day) if ends else Term(person, title, since=day)

    def _is_then(self, match: Match) -> bool:
        """`until then`, whose second word stands with the title as one of status."""
        start = self.gist.starts[match.found.end("word" if match.has("word") else "wordb")]
        return re.search(r"\b(?:then|that)\b", self.scene.flat[start : match.post("post").title_start]) is not None

    def _till_then(self, held: Held) -> bool:
        """`will hand over on 1 April to Ann Example, until then head of`: the day is still to come, the post not
        over."""
        status, words = held.status, self.scene.flat
        if status is None or status.words.lower() != "then" or words[status.start - 6 : status.start] != "until ":
            return False
        return _WILL.search(words, self.scene.sentence(status.start).start, status.start) is not None

    def _bracketed(self) -> Iterator[Term]:
        for match in self._matches(BRACKET):
            line = self.scene.flat.rfind("\n", 0, match.start) + 1
            if rowed := self._in_row(match, line):
                yield self._in_bracket(match, rowed)
                continue
            before = [h for h in self.held if line <= h.start and 0 <= match.start - _last_of(h) <= 30]
            begin = bisect_left(self.gist.starts, _last_of(before[-1])) if before else 0
            if before and not shape("<P>").search(self.gist.shape, begin, match.found.start()):
                yield self._in_bracket(match, before[-1])

    def _in_row(self, match: Match, line: int) -> Held | None:
        """`Head (to 31 August)   Ann Example`: whose title stands in front of the bracket, and the name behind it."""
        words = self.scene.flat
        return next(
            (
                h
                for h in self.held
                if line <= h.role.start < match.start < h.person.start
                and match.start - h.role.end <= 2
                and _CELL_END.fullmatch(words, match.end, h.person.start)
            ),
            None,
        )

    def _in_bracket(self, match: Match, held: Held) -> Term:
        day = self.gist.signs[match.found.group("day")]
        said = self._dated(match.found.group("day"))
        until = self._dated(match.found.group("until")) if match.has("until") else None
        if isinstance(day, DateMention) and day.parts:
            said, until = self.scene.dated(day.parts[0]), self.scene.dated(day.parts[1])
        elif match.has("ended"):
            said, until = None, said
        elif not match.has("begun") and not until:
            said = None
        return Term(held.person.person, held.role.start, said, until)

    def _terms(self) -> Iterator[Term]:
        for pattern in (TERM, STAYS):
            for match in self._matches(pattern):
                person = self._owner(match)
                title = match.post("post").title_start if match.has("post") else self._post_meant(person, match.start)
                span = self.gist.signs[match.found.group("span")] if match.has("span") else None
                if person and title is not None and isinstance(span, DateMention) and span.parts:
                    since, until = map(self.scene.dated, span.parts)
                    yield Term(person, title, since, until)
                elif person and title is not None and match.has("until"):
                    yield Term(person, title, until=self._dated(match.found.group("until")))

    def _led(self) -> Iterator[Term]:
        """Since when somebody has led what the one post of that person is of."""
        for match in self._matches(LED):
            person = self.subjects.of(match.found.start())
            title = self._post_of(person.person, over=True) if person else None
            if person and title is None:  # who is only told to have come or gone
                told = (e for e in self.events if e.person and e.person.person == person.person)
                title = next((e.role.start for e in told if e.role), None)
            if person and title is not None:
                yield Term(person.person, title, since=self._dated(match.found.group("since")))

    def _owner(self, match: Match) -> str:
        index = match.found.start()
        if match.has("person"):
            return match.person("person").person
        if match.has("verb"):
            speaks = self.subjects.speaks_of_self(index)
            found = self.subjects.of(index) or (self.subjects.speaker(index) if speaks else None)
        elif (word := match.words("whose").words.lower()) == "my":
            found = self.subjects.speaker(index)
        elif word == "whose":
            begin = self.scene.sentence(match.start).start
            found = next((p for p in reversed(self.scene.persons) if begin <= p.start < match.start), None)
        else:
            found = self.subjects.owner(index)
        return found.person if found else ""

    def _post_meant(self, person: str, offset: int) -> int | None:
        """Where the one post of a person stands, or else the one that the sentence tells last before `offset`."""
        if (only := self._post_of(person)) is not None:
            return only
        begin = self.scene.sentence(offset).start
        here = [h.role.start for h in self.held if h.person.person == person and begin <= h.role.start < offset]
        return max(here, default=None)

    def _post_of(self, person: str, over: bool = False) -> int | None:
        """Where the one post stands that a person is said to hold now (`over`: or held); None where there are several,
        or none."""
        own = [h for h in self.held if h.person.person == person]
        held = [h for h in own if not h.is_former] or (own if over else [])
        titles = {h.role.plain.lower() for h in held}
        return held[0].role.start if len(titles) == 1 else None

    def _after_years(self) -> Iterator[Term]:
        """`retired as manager after 22 years`, `After 16 years town clerk Ann Example ...`."""
        for match in self._matches(AFTER):
            sentence = self.scene.sentence(match.start)
            left = [e for e in self.events if e.kind == "departure" and e.person]
            here = [e for e in left if sentence.start <= e.start < sentence.end]
            people = {e.person.person for e in here if e.person}
            if not people and (match.has("told") or match.start == sentence.start):
                people = {h.person.person for h in self.held if sentence.start <= h.start < sentence.end}
            title = self._post_of(person) if len(people) == 1 and (person := next(iter(people))) else None
            own = [e.role.start for e in here if e.role and e.person and e.person.person in people]
            if len(people) == 1:
                for place in {*own, *([title] if title is not None else [])}:
                    yield Term(next(iter(people)), place, since=match.words("length"))


def _last_of(held: Held) -> int:
    """Where the name and the title end, without a bracket behind them."""
    return max(held.person.end, held.role.end)
