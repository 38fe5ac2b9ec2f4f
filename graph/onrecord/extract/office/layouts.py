"""Names and posts by where they stand on a page: signatures side by side, stacked lines, rows of a member's page."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TypeVar

from onrecord.claims import Mention
from onrecord.dates import DateMention
from onrecord.extract.mentions.spans import BodyMention, PersonMention, PostMention
from onrecord.extract.office.grammar import body_of, dated
from onrecord.extract.office.pairs import Held, called, is_bare_councillor
from onrecord.extract.office.tables import Row, rows_of
from onrecord.extract.once import once
from onrecord.extract.scene import Gist, Match, Scene, shape

_M = TypeVar("_M", PostMention, BodyMention)
_LINES = 3  # below a line of names: a post, what goes on of it, a body


def signatures(scene: Scene) -> Iterator[Held]:
    """The posts of names that stand side by side, each below its name."""
    rows = rows_of(scene)
    for at, row in enumerate(rows):
        signed = [_alone(cell, scene.persons) for cell in row.cells]
        names = [person for person in signed if person]
        if len(names) == len(row.cells):
            for column, person in enumerate(names):
                yield from _below(scene, person, row, column, rows[at + 1 : at + 1 + _LINES])


def _below(scene: Scene, person: PersonMention, names: Row, column: int, rows: tuple[Row, ...]) -> Iterator[Held]:
    """What stands below one name: its first post, and the body in that or a further line."""
    post, end, last = None, names.end, names.end
    for row in rows:
        if len(row.cells) != len(names.cells) or row.start != last + 1:
            break
        last = row.end
        cell = row.cells[column]
        if post is None:
            post = _opens(cell, scene.posts)
            if post is None:
                return
        end = row.end
        if body := _opens(cell, scene.bodies):
            yield Held("signatures side by side", person, scene.titled(post), names.start, end, called(scene, body),
                       scene.status(post))
            return
    if post:
        yield Held("signatures side by side", person, scene.titled(post), names.start, end, None, scene.status(post))


def _alone(cell: tuple[int, int], persons: tuple[PersonMention, ...]) -> PersonMention | None:
    """The person whom a cell names and nothing else."""
    return next((p for p in persons if (p.start, p.end) == cell), None)


def _opens(cell: tuple[int, int], mentions: tuple[_M, ...]) -> _M | None:
    """The mention that a cell begins with."""
    return next((m for m in mentions if m.start == cell[0] and m.end <= cell[1]), None)


#: A line that is one mention, with a party, a ward or a dash behind it.
_ALONE = re.compile(r"[ \t•*]*(?P<sign>[\U000f0000-\U0010ffff])(?: ?\([^()\n]{1,40}\)| ?[-–:,])?[ \t]*")
_LINE = re.compile(r"[^\n]*\S[^\n]*")


def stacked(scene: Scene, gist: Gist) -> Iterator[Held]:
    """Who holds what where at least two titles and two names stand in turn, each on a line of its own."""
    if "\n\n" not in gist.shape:
        return
    run: list[PersonMention | PostMention] = []
    for line in _LINE.finditer(gist.shape):
        alone = _ALONE.fullmatch(line.group())
        sign = gist.signs.get(alone.group("sign")) if alone else None
        if isinstance(sign, PersonMention | PostMention) and not scene.text.is_furniture(sign.start):
            run.append(sign)
        else:
            yield from _paired(scene, run)
            run = []
    yield from _paired(scene, run)


def _paired(scene: Scene, run: list[PersonMention | PostMention]) -> Iterator[Held]:
    """The pairs of a run: a name goes with the titles above it where a title opens the run, else with those below."""
    people = [one for one in run if isinstance(one, PersonMention)]
    if len(people) < 2 or len(run) < 4 or len(run) > 3 * len(people):
        return
    if isinstance(run[0], PersonMention):
        run = run[::-1]
    above: list[PostMention] = []
    for one in run:
        if isinstance(one, PostMention):
            above.append(one)
            continue
        for post in above:
            if not is_bare_councillor(post):
                start, end = min(one.start, post.start), max(one.end, post.end)
                yield Held("stacked lines", one, scene.titled(post), start, end, status=scene.status(post))
        above = []


_GAP = r"(?:[\t|:,(–—-]| )+"
_PERIOD = (
    rf"{_GAP}(?:(?:from|since|elected|appointed) )?<since:D>"
    r"(?: ?(?:to|until|–|—|-) ?(?:<until:D>|(?:date|present|now|today|current|the present(?: day)?)\b))?\)?"
)
#: `Leader of the Council<tab>21/05/2025 to date`, `Trustee<tab>Dunley Almshouses<tab>since 2018`
_ROWS = (
    shape(rf"<post:T>(?:(?:[\t|,]| of | at | for )+<org:B>)?{_PERIOD}"),
    shape(rf"<org:B>{_GAP}<post:T>{_PERIOD}"),
)
_BEGINS, _ENDS = re.compile(r"(?:^|\n)[ \t•▪*–-]*$"), re.compile(r"[ \t]*(?:\n|$)")
_TOP = 10  #: lines in which a page names whose it is


def pages(scene: Scene, gist: Gist) -> Iterator[Held]:
    """The posts that the rows of such a page give to the one person whose page it is."""
    person = owner_of(scene)
    for row in _ROWS if person else ():
        for found in row.finditer(gist.shape):
            match = Match(gist, found)
            if person and match.start > person.end and _is_row(scene, match):
                yield _held(scene, match, person)


def _is_row(scene: Scene, match: Match) -> bool:
    """Whether a match fills its line, as the document has it."""
    words = scene.text.document.text
    fills = _BEGINS.search(words, max(0, match.start - 8), match.start) and _ENDS.match(words, match.end)
    return bool(fills) and not is_bare_councillor(match.post("post"))


def _held(scene: Scene, match: Match, person: PersonMention) -> Held:
    post = match.post("post")
    since, until = _ends(scene, match)
    over = match.words("until" if match.has("until") else "since", "former") if until else None
    body = called(scene, body_of(match.gist, match.found))
    return Held("row of a page", person, scene.titled(post), post.start, match.end, body, over, since, until)


def _ends(scene: Scene, match: Match) -> tuple[Mention | None, Mention | None]:
    first = match.sign("since")
    if isinstance(first, DateMention) and first.parts and not match.has("until"):
        return scene.dated(first.parts[0]), scene.dated(first.parts[1])
    since, until = (dated(scene, match.gist, match.found[group]) for group in ("since", "until"))
    return since, until


@once
def owner_of(scene: Scene) -> PersonMention | None:
    """The one person whose name fills a line at the top of a document; None where none or several do."""
    lines = [line for line in re.finditer(r"[^\n]+", scene.flat) if line.group().strip()][:_TOP]
    alone = [p for line in lines for p in scene.persons if _fills(scene, p, line.start(), line.end())]
    return alone[0] if len({person.person for person in alone}) == 1 else None


def _fills(scene: Scene, person: PersonMention, start: int, end: int) -> bool:
    if not start <= person.start < person.end <= end:
        return False
    before, behind = scene.flat[start : person.start], scene.flat[person.end : end]
    return not behind.strip() and _STYLE.fullmatch(before) is not None


_STYLE = re.compile(r"(?i)\W*(?:(?:cllr|councillor|mr|mrs|ms|miss)\.? )?")
