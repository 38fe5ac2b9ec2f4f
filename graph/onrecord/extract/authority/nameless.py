"""Words without the names and posts in them, which tell nothing of how anything is meant; and people without a name."""

from __future__ import annotations

import re
from bisect import bisect_left

from onrecord.extract.once import once
from onrecord.extract.scene import Scene


def without_names(scene: Scene, start: int, end: int) -> str:
    """The words from `start` to `end` of the text with names and posts blanked."""
    words, named = scene.text.document.text[start:end], _named(scene)
    for at, until in named[bisect_left(named, (start, 0)) : bisect_left(named, (end, 0))]:
        words = f"{words[: at - start]}{'_' * (until - at)}{words[until - start :]}"[: end - start]
    return words


@once
def _named(scene: Scene) -> list[tuple[int, int]]:
    """Where bodies by name, persons and posts stand."""
    spans = [(body.start, body.end) for body in scene.bodies if not body.definite]
    spans += [(person.start, person.end) for person in scene.persons]
    return sorted(spans + [(post.start, post.end) for post in scene.posts])


#: Somebody of whom a case tells, whom `she` means behind it.
_SOMEBODY = re.compile(
    r"\b(?:mother|father|parents?|wom[ae]n|m[ae]n|wife|husband|daughter|son|sister|brother|tenant|resident|patient|widow"
    r"|complainant|M(?:r|s|rs|iss) [A-Z])\b"
)


def tells_of_somebody(scene: Scene, start: int, end: int) -> bool:
    """Whether the words from `start` to `end` tell of somebody by no name, or by a letter: `the mother`, `Ms K`."""
    return _SOMEBODY.search(scene.text.document.text, start, end) is not None
