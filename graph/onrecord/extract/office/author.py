"""Who writes of himself: the one name that a letter or a report in the first person is signed or headed with."""

from __future__ import annotations

import re

from onrecord.extract.mentions.spans import PersonMention
from onrecord.extract.once import once
from onrecord.extract.scene import Scene

_I = re.compile(r"\b(?:I|my|My|me)\b")
_HEAD, _FOOT = 12, 8  #: lines of a document in which the name of its author stands
_BEFORE = re.compile(r"(?i)\s*(?:(?:report )?(?:from|by|author|signed):? )?")
_BEHIND = re.compile(r"\s*(?:,[^.!?]{2,90})?\s*")


@once
def author_of(scene: Scene) -> PersonMention | None:
    """The person whose name stands alone below or above a text in the first person; None where that stays open."""
    if len(_I.findall(scene.flat)) < 3:
        return None
    lines = [found for found in re.finditer(r"[^\n]+", scene.flat) if found.group().strip()]
    for part in (lines[-_FOOT:], lines[:_HEAD]):
        ends = [line.span() for line in part]
        alone = [person for start, end in ends for person in scene.persons if _is_alone(scene, person, start, end)]
        if alone:
            return alone[-1] if len({person.person for person in alone}) == 1 else None
    return None


def _is_alone(scene: Scene, person: PersonMention, start: int, end: int) -> bool:
    if not start <= person.start < end or " " not in person.person:
        return False
    before, behind = scene.flat[start : person.start], scene.flat[person.end : end]
    return _BEFORE.fullmatch(before) is not None and _BEHIND.fullmatch(behind) is not None
