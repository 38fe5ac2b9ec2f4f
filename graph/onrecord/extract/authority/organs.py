"""Committees by what they are: `the panel`, `the group`, `members` mean the one that a text has named before."""

from __future__ import annotations

import re

from onrecord.extract.mentions.spans import BodyMention
from onrecord.extract.scene import Scene

_WHAT = r"(?i:committee|sub-committee|panel|task group|working group|(?:task and finish )?group)"
#: As an organ is called once it has been named. Behind `the board` and `the commission` bodies stand.
ORGAN = rf"(?<![\w’'-])(?:(?:[Tt]he|[Tt]his|[Oo]ur) (?:(?i:scrutiny|select|cross-party) )?{_WHAT}|Members)(?![\w-])"
_CALLED = re.compile(ORGAN)
#: `Its report says`: whose it is was named last of those that write any.
_ITS_PAPER = re.compile(r"[Ii]ts (?:[\w-]+ )?(?:report|review|paper|findings|conclusions|recommendations)")
#: Of bodies that are no organs by kind, those that look into something.
_LOOKS = re.compile(r"Panel|Scrutiny|Task|Working")


def organ_meant(scene: Scene, start: int, end: int) -> BodyMention | None:
    """The organ that the words from `start` to `end` mean: of those named before, the last that is called so.

    None: they mean none.
    """
    owned = _ITS_PAPER.fullmatch(scene.flat, start, end) is not None
    if not owned and _CALLED.fullmatch(scene.flat, start, end) is None:
        return None
    what = scene.flat[start:end].split()[-1].lower()
    before = [b for b in scene.bodies if b.start < start and b.name and not b.definite and _is_organ(b)]
    if owned:
        told = [b for b in scene.bodies if b.start < start and b.name and b.kind in ("organ", "regulator", "company")]
        return before[-1] if before and told[-1] is before[-1] else None
    fitting = before if what == "members" else [b for b in before if (b.name or "").lower().endswith(what)]
    return fitting[-1] if fitting else None


def _is_organ(body: BodyMention) -> bool:
    return body.kind == "organ" or _LOOKS.search(body.name or "") is not None
