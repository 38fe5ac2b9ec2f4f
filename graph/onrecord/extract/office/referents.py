"""Whom words mean that give no name: `I` in a letter that is signed, `the Chair` in minutes that say who that is."""

from __future__ import annotations

import re

from onrecord.extract.mentions.spans import PersonMention, PostMention
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


_GAP = re.compile(r"(?:,? \(|, |: ?|\t| – | \| | )(?:(?:the |The )?(?:Mr|Mrs|Ms|Miss)\.? )?")
_NEAR = 8  #: code points that may stand between a name and a title beside it


def holder_of(scene: Scene, post: PostMention) -> PersonMention | None:
    """The holder of a post spoken of by its title alone, in capitals as of an office; None where that stays open."""
    return told_holder(scene, post) if post.title[:1].isupper() else None


def told_holder(scene: Scene, post: PostMention) -> PersonMention | None:
    """The one person whom the text names beside the title of a post; None where it names none, or several."""
    if post.status is not None:
        return None
    known, title = _holders(scene), post.title.lower()
    longer = [] if title in known else [t for t in known if t.endswith(f" {title}") and not is_second(t)]
    return known.get(longer[0] if len(longer) == 1 else title)


def is_second(title: str) -> bool:
    """Whether a title is a deputy's: `Deputy Clerk` is not whom `the Clerk` means."""
    return _SECOND.match(title) is not None


_SECOND = re.compile(r"(?i)(?:deputy|depute|assistant|vice|associate)\b")


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
