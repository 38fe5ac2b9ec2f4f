"""Who is meant by `the Chair` or `the Director of Finance`: the one person named beside that title."""

from __future__ import annotations

import re

from onrecord.extract.mentions.spans import PersonMention, PostMention
from onrecord.extract.once import once
from onrecord.extract.scene import Scene

_GAP = re.compile(r"(?:,? \(|, |: ?|\t| – | \| | )(?:(?:the |The )?(?:Mr|Mrs|Ms|Miss)\.? )?")
_NEAR = 8  #: code points that may stand between a name and a title beside it


def holder_of(scene: Scene, post: PostMention) -> PersonMention | None:
    """The holder of a post spoken of by its title alone, in capitals as of an office; None where that stays open."""
    if post.status is not None or not post.title[:1].isupper():
        return None
    return _holders(scene).get(post.title.lower())


@once
def _holders(scene: Scene) -> dict[str, PersonMention]:
    """The person beside each title, by the title in small letters; none for a title beside which several stand."""
    found: dict[str, dict[str, PersonMention]] = {}
    for post in scene.posts:
        for person in scene.persons if post.status is None else ():
            first, last = sorted(((person.start, person.end), (post.start, post.end)))
            if 0 <= last[0] - first[1] <= _NEAR and _GAP.fullmatch(scene.flat, first[1], last[0]):
                found.setdefault(post.title.lower(), {})[person.person] = person
    return {title: next(iter(people.values())) for title, people in found.items() if len(people) == 1}
