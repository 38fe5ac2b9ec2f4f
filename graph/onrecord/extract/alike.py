"""The body of a post that something beside its own phrase names: its row in a table, or the same title just before."""

from __future__ import annotations

import re

from onrecord.claims import Mention
from onrecord.extract.mentions.spans import BodyMention
from onrecord.extract.office.tables import Row, rows_of
from onrecord.extract.once import once
from onrecord.extract.scene import Scene

#: The head of a column whose cells name the body of the posts in the other ones.
_BODY = re.compile(
    r"(?i)(?:(?:new|home|host|lead|member|partner|nominating|their) )?(?:body|organi[sz]ation|employer|authority"
    r"|council|trust|company|agency|institution|at|where|landlord|provider|school|academy|force|service|employed by"
    r"|representing|on behalf of)"
)
#: In front of a title: the one that was just spoken of.
_THE_SAME = re.compile(
    r"\b[Tt]he (?:(?:outgoing|current|present|previous|former|retiring|departing|sitting|last|existing|incoming|new"
    r"|interim|acting) )+$"
)
#: Between a title, or the verb that means it (`to chair Dunley Trust`), and its body.
_BEHIND = re.compile(r"(?:,? (?:of|at|for|with|to))? (?:the )?")


def body_in_row(role: Mention, scene: Scene) -> Mention | None:
    """The body in the row of a title, in the column that is headed so: `Name, Post, Body, Starts`."""
    for column, row in _columns(scene):
        if row.start <= role.start < row.end and column < len(row.cells):
            start, end = row.cells[column]
            inside = [b for b in scene.bodies if start <= b.start and b.end <= end]
            whole = inside and inside[0].name and inside[0].end - inside[0].start == end - start
            return scene.called(inside[0]) if whole else scene.text.words(start, end)
    return None


@once
def _columns(scene: Scene) -> tuple[tuple[int, Row], ...]:
    """The rows of tables with such a column, each with the number of that column."""
    found: list[tuple[int, Row]] = []
    column, width, last = -1, 0, 0
    for row in rows_of(scene):
        heads = [at for at, cell in enumerate(row.cells) if _BODY.fullmatch(scene.flat[slice(*cell)].strip(" :"))]
        named = any(row.start <= p.start < row.end for p in scene.persons)
        if heads and not named and len(row.cells) > 2:
            column, width = heads[0], len(row.cells)
        elif column >= 0 and row.start - last < 80 and len(row.cells) in (width, width - 1):
            found.append((column, row))
        else:
            column = -1
        last = row.end
    return tuple(found)


def body_of_the_same(role: Mention, scene: Scene) -> Mention | None:
    """`has been named to chair Dunley Trust. The outgoing chair is ...`: the body of the title said last before."""
    before = scene.flat[max(0, role.start - 40) : role.start]
    paragraph = scene.text.paragraph_at(role.start)
    if paragraph is None or not _THE_SAME.search(before):
        return None
    title = role.plain.lower()
    named = {b.start: b for b in scene.bodies if paragraph.start <= b.start < role.start and b.name}
    found: BodyMention | None = None
    for said in re.finditer(rf"(?i)\b{re.escape(title)}\b", scene.flat[paragraph.start : role.start]):
        end = paragraph.start + said.end()
        link = _BEHIND.match(scene.flat, end)
        found = named.get(link.end(), found) if link else found
    return scene.called(found) if found else None

