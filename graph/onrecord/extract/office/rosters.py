"""Several persons in one event: a list below `has appointed the following`, or names joined by `and`."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, replace

from onrecord.claims import Mention
from onrecord.extract.mentions.heads import plural_pattern
from onrecord.extract.mentions.spans import BodyMention, PersonMention, PostMention
from onrecord.extract.office.beside import board_joined
from onrecord.extract.office.clauses import DAY, Clauses, Event
from onrecord.extract.office.grammar import HYPOTHETICAL
from onrecord.extract.office.pairs import Held
from onrecord.extract.office.passages import Passages
from onrecord.extract.office.plurals import plural_titles, singular
from onrecord.extract.office.titles import Titles
from onrecord.extract.scene import Match, shape

_LISTED = (
    r"(?:\b(?P<verb>(?:re-?)?appoint(?:ed|ing|s)?|named|naming|chosen|elected|electing|elect|confirmed|confirming"
    r"|co-opted|nominated)\b[^.:\n]{0,50}? the following[^:.\n]{0,140}|(?P<verbc>made|agreed|approved|announced|noted"
    r"|ratified)[^.:\n]{0,40}"
    r" the following (?:new |senior )?(?:appointments|nominations|elections|changes to the cabinet)[^:.\n]{0,80}"
    r"|[Tt]he following (?:(?!recommend|action|report|minute|motion)[^:.\n]){0,80}?\b(?P<verbb>appointed|elected"
    r"|confirmed|nominated|co-opted|chosen"
    r"|appointments (?=(?:were|was|have been|be) (?:made|agreed|approved)))\b[^:.\n]{0,80})[:.]"
    r"|(?<=\n)(?:\d+\. |[a-z]\) )?(?P<head>(?:[Nn]ew )?(?:[Aa]ppointments?|APPOINTMENTS?|[Ee]lections?|ELECTIONS?)"
    r"(?: (?:to|of|made|for) [^:.\n]{2,60})?):?(?=\n)"
)
#: Headings of a newsletter under which each line tells of one who came or went.
_MOVES = (
    r"(?<=\n)(?:\d+\. )?(?:(?P<joining>(?i:(?:new )?(?:joiners|starters|arrivals|faces|colleagues|appointees)"
    r"|hello(?: to)?|welcome(?: to)?"
    r"|joining us|new in post|comings))|(?P<departure>(?i:leavers|departures|goodbyes?(?: to)?|farewells?(?: to)?"
    r"|retirements?|resignations?|leaving us|moving on|goings))):?(?=\n)"
    r"|\b[Tt]he following (?:(?!recommend|action|report|minute|motion)[a-z-]+ ){0,4}?(?:(?:will|are to|have|all) )*"
    r"(?:(?P<joiningb>joins?|joined|join(?=ing)|starts?|started|begins?|began|t(?:ake|ook|aken) (?:up|over)|arrives?"
    r"|arrived)|(?P<departureb>leaves?|left|retires?|retired|(?:step|stand)(?:ped)? down|stood down))\b"
    r"[^.:\n]{0,60}:(?=\n)"
)
#: Each of those named behind such a verb, with what he is behind his name.
_EACH = shape(r"(?:^|, (?:and )?|; (?:and )?| and |\) ?,? (?:and )?)(?:(?:the |our )?<T>,? )?<person:P>")
_MOVED_GROUPS = ("joining", "joiningb", "departure", "departureb")
#: `Also leaving are the director of place, Ann Example, and ...`: the verb first, then all whom it is said of.
_INVERTED = (
    r"(?:^|(?<=[\n.”\"] )|(?<=\n))(?:[Aa]lso |[Aa]mong those )?(?:(?P<departure>[Ll]eaving|[Dd]eparting|[Rr]etiring"
    r"|[Ss]tepping down|[Ss]tanding down"
    r"|[Mm]oving on)|(?P<joining>[Jj]oining|[Aa]rriving|[Ss]tarting|[Cc]oming in|[Nn]ewly appointed|[Nn]ew to (?:the "
    r")?(?:team|board|post)))"
    r"(?: (?P<onto>(?:the|our) (?:(?:trust|governing|management) )?(?:board|committee|<O>)(?: of (?:trustees|directors"
    r"|governors))?))?"
    r"(?: (?:us|them|him|her|the \w+|<BO>|in <D>|at <D>|on <D>|<D>|at the end of \w+))* (?:is|are|was|were|will be) "
    r"(?P<rest>[^.:\n]+)"
)
#: What is looked for in the whole text.
EVERYWHERE = (_LISTED, _MOVES, _INVERTED)
#: A line that is a sentence, no entry of a list.
_PROSE = re.compile(r"\b(?:said|says|was|were|has|had|is|are|will|be|noted|agreed|reported|asked)\b|[.!?][”\"]?$")
_BULLETED = re.compile(r"\s*(?:[•▪*–-]|\(?\w{1,3}[.)])\s")
_ACTIVE = shape(
    r"(?P<by><BOT>),?(?: (?:has|have|had|today|yesterday|now|also|<D>))* (?:appointed|named|elected"
    r"|chosen|confirmed|appoints|names|welcomed) $"
)
_SEVERAL = shape(
    r"(?P<all>(?:<P>,? (?:and )?)+)(?:(?:have been|has been|were|was|will be|are|to be) )?"
    r"(?:(?P<chosen>appointed|named|elected|chosen|confirmed|installed|unveiled|sworn in)(?: by "
    r"(?:the )?<by:BOT>)? )?(?:as|to be|to serve as) (?:the |its |our |their |new |next |joint |first )*$"
)

#: Between two posts to which one person is appointed: `Deputy Leader and Cabinet Member for Finance`.
_AND = re.compile(r",? (?:and|&) (?:the )?")


@dataclass(frozen=True, slots=True)
class _Line:
    """A line of a list: what it says is held, and the person that it names first."""

    held: tuple[Held, ...]
    people: tuple[PersonMention, ...]


@dataclass(frozen=True)
class Rosters(Clauses):
    """Reads events that name several persons at once."""

    titles: Titles
    sentences: Passages

    def listed(self) -> Iterator[Event]:
        """`has appointed the following persons as commissioners with effect from tomorrow:` and the names below."""
        for match in self.sentences.across(_LISTED):
            found = match.found
            if self.scene.text.is_furniture(match.start) or HYPOTHETICAL.search(
                self.gist.shape[max(0, found.start() - 50) : found.start()]
            ):
                continue
            group = next(name for name in ("verb", "verbb", "verbc", "head") if match.has(name))
            day = DAY.search(found.group())
            date = self._first_end(self.dated(day.group("date")) if day else None)
            for person, role, body in self._entries(found, plain=group == "head"):
                yield Event(
                    "appointment",
                    "appointed in a list",
                    match.words(group, "appointment"),
                    match.start,
                    person,
                    role,
                    body,
                    self._power_before(found.start()),
                    date or self._day_of(person),
                    further=(person.start,),
                )

    def _entries(self, found: re.Match[str], plain: bool) -> Iterator[tuple[PersonMention, Mention, Mention | None]]:
        """Who is listed, and for what: the post of the line, or the one that all share (`as commissioners`)."""
        shared = self._shared(found)
        for line in self._lines(found.end(), plain, named=shared is not None):
            told: dict[str, Mention] = {}
            for held in line.held:
                fits = shared is None or held.role.plain.lower().split(" of ")[0].endswith(_noun(shared))
                last = told.get(held.person.person)
                too = last and _AND.fullmatch(self.scene.flat[last.end : held.role.start])
                if fits and (last is None or too):
                    told[held.person.person] = held.role
                    yield held.person, self.titles.of(held), held.organization
            for person in line.people if shared else ():
                if person.person not in told:
                    told[person.person] = shared  # type: ignore[assignment]
                    yield person, shared, None  # type: ignore[misc]

    def _shared(self, found: re.Match[str]) -> Mention | None:
        """The post that the words above a list give to all: `the following persons as commissioners`."""
        plural = plural_pattern().search(found.group())
        if plural is None or not re.search(r"\b(?:as|to be)(?: \w+)? $", found.group()[: plural.start()]):
            return None
        begin = found.start()
        start, end = self.gist.starts[begin + plural.start("title")], self.gist.ends[begin + plural.end("title") - 1]
        return self.scene.text.words(start, end, singular(plural.group("title")))

    def moved(self) -> Iterator[Event]:
        """The lines below `Joiners` and `Leavers`."""
        for match in self.sentences.across(_MOVES):
            group = next(name for name in _MOVED_GROUPS if match.has(name))
            kind, day = group.removesuffix("b"), DAY.search(match.found.group())
            for line in self._lines(match.found.end(), plain=True):
                for held in line.held[:1]:
                    yield Event(
                        kind,
                        f"under a heading of {kind}s",
                        match.words(group, kind),
                        held.start,
                        held.person,
                        self.titles.of(held),
                        held.organization,
                        date=(self.dated(day.group("date")) if day else None) or self._day_of(held.person),
                        further=(match.start,),
                    )

    def inverted(self) -> Iterator[Event]:
        """`Also leaving are the director of place, Ann Example, and the head of planning, Bob Roe.`"""
        for match in self.sentences.across(_INVERTED):
            kind = "departure" if match.has("departure") else "joining"
            start, end = match.span("rest")
            day = DAY.search(match.found.group())
            if match.has("onto"):
                yield from self._onto(match, kind, day)
                continue
            for held in self.titles.held:
                if start <= held.person.start < end and start <= held.role.start < end:
                    yield Event(
                        kind,
                        "inverted",
                        match.words(kind, kind),
                        held.start,
                        held.person,
                        self.titles.of(held),
                        held.organization,
                        date=self.dated(day.group("date")) if day else None,
                    )

    def _onto(self, match: Match, kind: str, day: re.Match[str] | None) -> Iterator[Event]:
        """`Also joining the board are Ann Example, a retired judge, and Bob Roe`: each of them, in no post named."""
        board = self._board(match)
        for found in _EACH.finditer(match.found.group("rest")) if board else ():
            person = self.gist.signs[found["person"]]
            if isinstance(person, PersonMention):
                date = self.dated(day.group("date")) if day else None
                verb = match.words(kind, kind)
                yield Event(kind, "inverted", verb, match.start, person, None, board, date=date, elsewhere=True)

    def _board(self, match: Match) -> Mention | None:
        """What is joined or left: by its name, else the body that the document is about."""
        return board_joined(self.scene, self.gist.signs.get(match.found.group("onto")[-1:]))

    def retiring(self) -> Iterator[Event]:
        """`the retiring chairman, Ann Example`: who is thanked as such goes."""
        for held in self.titles.held:
            if held.status and held.status.words.lower() == "retiring":
                yield Event(
                    "departure",
                    "retiring",
                    replace(held.status, value="departure"),
                    held.start,
                    held.person,
                    self.titles.of(held),
                    held.organization,
                )

    def _power_before(self, index: int) -> Mention | None:
        """Who appoints: the last that the sentence names before the verb."""
        begin = bisect_left(self.gist.starts, self.scene.sentence(self.gist.starts[index]).start)
        found = list(shape(r"<BOTP>|\b[Tt]he government\b").finditer(self.gist.shape, begin, index))
        if not found:
            return None
        return self.power(self.gist.starts[found[-1].start()], self.gist.ends[found[-1].end() - 1])

    def _day_of(self, person: PersonMention) -> Mention | None:
        """The day that the line of a list gives with a name and a post."""
        end = self.scene.flat.find("\n", person.start)
        days = [d for d in self.scene.dates if person.start < d.start and (end < 0 or d.end <= end)]
        before = self.scene.flat[days[0].start - 8 : days[0].start] if days else ""
        return self.scene.dated(days[0]) if len(days) == 1 and "since" not in before else None

    def _first_end(self, date: Mention | None) -> Mention | None:
        known = next((d for d in self.scene.dates if date and d.start == date.start), None)
        return self.scene.dated(known.parts[0]) if known and known.parts else date

    def several(self) -> Iterator[Event]:
        """`named Ann Example and Bob Roe as commissioners`, `Ann Example and Bob Roe were elected as co-leaders`."""
        for plural in plural_titles(self.gist.shape):
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

    def _lines(self, index: int, plain: bool, named: bool = False) -> Iterator[_Line]:
        """The lines of the list below that name persons with posts (`named`: or without). `plain`: only a heading
        announces it."""
        words, position = self.scene.flat, self.gist.ends[index - 1]
        for at, line in enumerate(re.finditer(r"[^\n]+", words[position:])):
            start, end = position + line.start(), position + line.end()
            held = [h for h in self.titles.held if start <= h.start < end and start <= h.role.start < end]
            held = [h for h in held if h.rule != "row of a page"]
            people = [p for p in self.scene.persons if start <= p.start < end][:1]
            prose = _PROSE.search(line.group()) and not (_BULLETED.match(line.group()) and not plain)
            if (prose and (at or plain)) or not (
                held or (named and people) or (at < 3 and self._is_head(line.group()))
            ):
                return
            yield _Line(tuple(h for h in held if not h.is_former), tuple(people))

    def _is_head(self, line: str) -> bool:
        """The head of a table, or a day, above the names."""
        return len(line.split()) <= 6 and not line.rstrip().endswith(".")


def _noun(title: Mention) -> str:
    """What the post that all share is headed by: `commissioner`."""
    return title.plain.lower().split(" of ")[0].split(" for ")[0].split()[-1]
