"""Tables of posts: which column names the post, the person, the day; committees with a column for each chair."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from onrecord.claims import Mention
from onrecord.dates import DateMention
from onrecord.extract.mentions.spans import BodyMention, PersonMention, PostMention
from onrecord.extract.office.clauses import Event
from onrecord.extract.office.pairs import Held, called, is_bare_councillor
from onrecord.extract.once import once
from onrecord.extract.scene import AnyMention, Gist, Scene

_CELLS = re.compile(r"[^\t|\n]+")
#: Columns set with spaces alone.
_SPACED = re.compile(r"(?:[^\s](?: ?[^\s])*)")
_UNIT = re.compile(r"(?i)(?:school|academy|home|trust|council|organisation|organization|service|prison|company|body"
                   r"|authority|hospital)s?")
#: A column with the day since which somebody belongs to what the table is of.
_SINCE = re.compile(r"(?i)(?:[\w'’]+ ){0,4}since:?")
_YEAR = re.compile(r"(?:19|20)\d\d")
_RULED = re.compile(r"[\s|:+-]+")
_COLUMNS = (
    (
        "left",
        r"(?:outgoing|retiring|previous|former|old|current)(?: \w+)?|predecessor|replaces|succeeds|in place of|was",
    ),
    (
        "name",
        r"(?:new |incoming |proposed |successful )?(?:name|postholder|post holder|holder|officer|who|appointee"
        r"|candidate|successor|councillor|member|nominee|person)|incoming|new",
    ),
    ("until", r"leaves|left|leaving|leaving date|last day|finishes"),
    ("ends", r"until|to|ends?|end date|(?:end of )?term(?: of office)?(?: (?:ends|expires|to))?|expires"),
    (
        "since",
        r"(?:from|start|starts|starting|start date|starts on|with effect from|effective|effective from|in post from"
        r"|takes effect|joins|joined|joining|date|since|in post since|begins|arrives|takes up post)",
    ),
    (
        "chosen",
        r"(?:appointed|elected|date (?:of )?(?:appointment|appointed|elected|of election)|appointed on|elected on)",
    ),
)
#: A cell that tells itself what happened on its day: `Started 12 May`, `Retired on 30 April`.
_MOVED = (
    ("joining", r"(?:start|join|beg[ai]n|arriv|com(?:es|ing|menc)|came |t(?:akes?|ook) (?:up|over)|in post from)"),
    ("departure", r"(?:retir|le(?:ft|av)|resign|depart|st(?:epped|eps|epping|ood|ands|anding) down|finish|last day)"),
    ("appointment", r"(?:(?:re-?)?(?:appoint|elect)ed|confirmed|promoted)"),
)
#: What may stand between such a verb and its day.
_TO_ITS_DAY = re.compile(
    r"[a-z]*(?: (?:post|role|office|us|here|as|the|board|trust|council|school|team|in|on|from|at|with|effect|of|end"
    r"|(?:mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun)(?:day|sday|nesday|rsday|urday)?[.,]?))*:? ?",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Row:
    """A line with cells: each cell's offsets and the mentions in it."""

    start: int
    end: int
    cells: tuple[tuple[int, int], ...]


@once
def rows_of(scene: Scene) -> tuple[Row, ...]:
    """Every line of a text that has cells."""
    text = scene.text
    rows: list[Row] = []
    for line in re.finditer(r"[^\n]+", text.document.text):
        ruled = "|" in line.group() or "\t" in line.group()
        if not ruled and " ".join(line.group().split()) == line.group():
            continue  # one cell: nothing but single spaces between its words
        parts = _CELLS if ruled else _SPACED
        cells = tuple(_trimmed(line.start(), m) for m in parts.finditer(line.group()) if m.group().strip())
        if len(cells) > 1 and not _RULED.fullmatch(line.group()) and not text.is_furniture(line.start()):
            rows.append(Row(line.start(), line.end(), cells))
    return tuple(rows)


@dataclass(frozen=True)
class Tables:
    """Reads the tables of a scene."""

    scene: Scene
    gist: Gist

    def held(self) -> Iterator[Held]:
        """Posts that a column's head names for the persons below it: `Committee, Chair, Vice-Chair`."""
        yield from self._apart()
        for head, rows in self._tables():
            columns = [self._posts(cell) for cell in head.cells]
            if any(self._people(cell) for cell in head.cells) or not any(columns[1:]):
                continue
            units = bool(_UNIT.fullmatch(self.scene.flat[slice(*head.cells[0])].strip()))
            for row in rows:
                yield from self._under_posts(columns, row, units)

    def events(self, held: tuple[Held, ...]) -> Iterator[Event]:
        """Who begins or ends on the day that a column of that kind gives, or a cell says."""
        for row in rows_of(self.scene):
            yield from self._moved(row, held)
        for head, rows in self._tables():
            kinds = [_kind(self.scene.flat[slice(*cell)]) for cell in head.cells]
            if not any(kinds) or any(self._people(cell) for cell in head.cells):
                continue
            for row in rows:
                yield from self._dated(kinds, row, held)
                yield from self._exchanged(kinds, row)

    def terms(self, held: Sequence[Held]) -> Iterator[tuple[str, int, Mention | None, Mention | None]]:
        """Since when and until when posts are held by columns of that kind (`Member since`, `Term ends`): whose, where
        the title stands, and the days."""
        for head, rows in self._tables():
            heads = [self.scene.flat[slice(*cell)].strip() for cell in head.cells]
            columns = [at for at, words in enumerate(heads) if _SINCE.fullmatch(words)]
            for row, at in ((row, at) for row in rows for at in columns if at < len(row.cells)):
                day = self._day(row.cells[at])
                here = [h for h in held if row.start <= min(h.start, h.role.start) < row.end]
                if day:  # a post in a body of its own is held since another day
                    yield from ((h.person.person, h.role.start, day, None) for h in here if h.organization is None)
            ending = [at for at, words in enumerate(heads) if _kind(words) == "ends"]
            for row, at in ((row, at) for row in rows for at in ending if at < len(row.cells)):
                here = [h for h in held if row.start <= min(h.start, h.role.start) < row.end]
                if day := self._day(row.cells[at]):
                    yield from ((h.person.person, h.role.start, None, day) for h in here)

    def _day(self, cell: tuple[int, int]) -> Mention | None:
        """The day of a cell, which may be a year and nothing else."""
        days = [d for d in self._in(cell, DateMention) if isinstance(d, DateMention)]
        if days:
            return self.scene.dated(days[0])
        return self.scene.text.words(*cell) if _YEAR.fullmatch(self.scene.flat, *cell) else None

    def _apart(self) -> Iterator[Held]:
        """A person and a post in one row with another cell between them: `Ann Example | Dunley Council | Chair`."""
        for row in rows_of(self.scene):
            people = [(i, p) for i, cell in enumerate(row.cells) for p in self._people(cell)]
            posts = [(i, p) for i, cell in enumerate(row.cells) for p in self._posts(cell) if not is_bare_councillor(p)]
            if len(people) != 1 or len(posts) != 1 or abs(people[0][0] - posts[0][0]) < 2:
                continue
            person, post = people[0][1], posts[0][1]
            bodies = [b for cell in row.cells for b in self._in(cell, BodyMention) if isinstance(b, BodyMention)]
            body = bodies[0] if len(bodies) == 1 else None
            yield Held(
                "row of a table",
                person,
                self.scene.titled(post),
                row.start,
                row.end,
                called(self.scene, body),
                self.scene.status(post),
            )

    def _under_posts(self, columns: list[list[PostMention]], row: Row, units: bool) -> Iterator[Held]:
        label = row.cells[0]
        if self._people(label) or self._posts(label):
            return
        words = self.scene.flat[slice(*label)].strip()
        for posts, cell in zip(columns[1:], row.cells[1:], strict=False):
            for person in self._people(cell) if len(posts) == 1 and not is_bare_councillor(posts[0]) else ():
                body = self.scene.text.words(label[0], label[1]) if units else None
                title = posts[0].title if units else _full(posts[0].title, words)
                role = self.scene.text.words(label[0], label[1], title)
                yield Held("column of a table", person, role, row.start, row.end, body, self.scene.status(posts[0]))

    def _dated(self, kinds: list[str], row: Row, held: tuple[Held, ...]) -> Iterator[Event]:
        if {"left", "name"} <= set(kinds):
            return
        here = [h for h in held if row.start <= h.start < row.end and row.start <= h.role.start < row.end]
        for kind, cell in zip(kinds, row.cells, strict=False):
            day = next((self.scene.dated(d) for d in self._in(cell, DateMention) if isinstance(d, DateMention)), None)
            name = {"since": "joining", "chosen": "appointment", "until": "departure"}.get(kind)
            if day is None or name is None:
                continue
            for one in here:
                if not one.is_former:
                    verb = self.scene.text.words(cell[0], cell[1], name)
                    yield Event(
                        name, "dated in a table", verb, row.start, one.person, one.role, one.organization, date=day
                    )

    def _moved(self, row: Row, held: tuple[Held, ...]) -> Iterator[Event]:
        """One row with a person, a post and what happened when: `Bob Roe, Head of Law, Retired on 30 April`."""
        here = [h for h in held if row.start <= h.start < row.end and row.start <= h.role.start < row.end]
        for start, end in row.cells[1:] if here else ():
            days = [d for d in self._in((start, end), DateMention) if isinstance(d, DateMention)]
            name = _move(self.scene.flat[start : days[0].start]) if days else None
            for one in here if name and len({h.person.person for h in here}) == 1 else ():
                verb = self.scene.text.words(start, end, name)
                day = self.scene.dated(days[0])
                yield Event(
                    name or "", "told in a cell", verb, row.start, one.person, one.role, one.organization, date=day
                )

    def _exchanged(self, kinds: list[str], row: Row) -> Iterator[Event]:
        """One row with who goes and who comes: `Post, Outgoing, Incoming, From`."""
        if not {"left", "name"} <= set(kinds):
            return
        posts = [p for cell in row.cells for p in self._posts(cell) if not is_bare_councillor(p)]
        days = [d for cell in row.cells for d in self._in(cell, DateMention) if isinstance(d, DateMention)]
        day = self.scene.dated(days[0]) if len(days) == 1 else None
        for kind, cell in zip(kinds, row.cells, strict=False):
            name = {"name": "joining", "left": "departure"}.get(kind)
            for person in self._people(cell) if name and len(posts) == 1 else ():
                verb = self.scene.text.words(cell[0], cell[1], name)
                yield Event(
                    name or "", "exchanged in a table", verb, row.start, person, self.scene.titled(posts[0]), date=day
                )

    def _tables(self) -> Iterator[tuple[Row, list[Row]]]:
        """Runs of lines with the same number of cells or one less, the first of them as the head."""
        run: list[Row] = []
        for row in rows_of(self.scene):
            if run and (row.start > run[-1].end + 60 or len(row.cells) > len(run[0].cells)):
                yield from [(run[0], run[1:])] if len(run) > 1 else []
                run = []
            run.append(row)
        yield from [(run[0], run[1:])] if len(run) > 1 else []

    def _in(self, cell: tuple[int, int], kind: type) -> list[AnyMention]:
        scene = self.scene
        mentions: dict[type, tuple[AnyMention, ...]] = {
            PersonMention: scene.persons,
            PostMention: scene.posts,
            DateMention: scene.dates,
            BodyMention: scene.bodies,
        }
        return [m for m in mentions[kind] if cell[0] <= m.start and m.end <= cell[1]]

    def _people(self, cell: tuple[int, int]) -> list[PersonMention]:
        return [m for m in self._in(cell, PersonMention) if isinstance(m, PersonMention)]

    def _posts(self, cell: tuple[int, int]) -> list[PostMention]:
        return [m for m in self._in(cell, PostMention) if isinstance(m, PostMention)]


def _full(title: str, label: str) -> str:
    """The title in a column's head with what its row is labelled: `Chair` and `Planning`."""
    if " of " in title or " for " in title:
        return title
    if re.search(r"(?i)\b(?:member|holder|lead|councillor|spokes\w+|champion|minister|secretary)$", title):
        return f"{title} for {label}"
    organ = re.search(r"(?i)\b(?:committee|board|panel|group|forum|partnership|council|trust|authority)$", label)
    return f"{title} of the {label}" if organ else f"{title} of the {label} Committee"


def _trimmed(offset: int, cell: re.Match[str]) -> tuple[int, int]:
    words = cell.group()
    start = offset + cell.start() + len(words) - len(words.lstrip())
    return start, start + len(words.strip())


def _kind(words: str) -> str:
    plain = " ".join(words.lower().split()).strip(" :")
    return next((kind for kind, pattern in _headings() if pattern.fullmatch(plain)), "")


@cache
def _headings() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((kind, re.compile(pattern)) for kind, pattern in _COLUMNS)


def _move(words: str) -> str | None:
    """What a cell tells with the `words` before its day, or None."""
    for kind, verb in _MOVED:
        found = re.match(verb, words, re.IGNORECASE)
        if found:
            return kind if _TO_ITS_DAY.fullmatch(words, found.end()) else None
    return None
