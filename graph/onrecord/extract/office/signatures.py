"""Signatures side by side: a line of names, and below each name its post, and below that its body."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeVar

from onrecord.extract.mentions.spans import BodyMention, PersonMention, PostMention
from onrecord.extract.office.pairs import Held, called
from onrecord.extract.office.tables import Row, rows_of
from onrecord.extract.scene import Scene

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
