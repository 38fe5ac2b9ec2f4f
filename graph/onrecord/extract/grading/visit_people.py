"""Inspectors at work in any words: who is plainly an inspector and did something on a day was inspecting.

`Its officers followed our care at home service from 9 to 20 May`. The verbs that could stand there cannot be listed;
those that tell of something else that inspectors do, saying and grading, can.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from onrecord.dates.when import Offset, Year
from onrecord.extract.grading.visit import Visit, verb_day
from onrecord.extract.grading.visit_words import FUTURE_BEFORE
from onrecord.extract.grading.visitors import is_inspectorate, is_reviewer
from onrecord.extract.mentions.spans import BodyMention, PostMention
from onrecord.extract.scene import Gist, Scene, shape
from onrecord.extract.words import alternation, table

_TEAM = r"(?:inspectors?|officers|officials|assessors|auditors|reviewers|peers|teams?|experts|colleagues|staff|people)"
_SOME = r"(?:(?:\w+|[Aa] (?:team|group|pair)|[Ss]ome) of )?"
_PEOPLE = (
    rf"(?:{_SOME}(?:(?:the )?(?:<B>|[Rr]egulator|[Ww]atchdog|[Ii]nspectorate|[Cc]ommission)'s?|[Ii]ts|[Tt]heir) "
    rf"(?:[\w-]+ ){{0,2}}?{_TEAM}|(?:[Tt]he |[Aa]n? |[Oo]ne )?(?:[\w-]+ )?[Ii]nspectors?(?: (?:from|of) (?:the )?<B>)?"
    r"|(?:[Tt]he|[Aa]n?|[Oo]ne) <T>(?: (?:from|of) (?:the )?<B>)?)"
)
_IRREGULAR = (
    r"sat|stood|took|came|went|met|rode|spoke|spent|slept|ate|got|heard|read|drove|ran|dug|hung|swept|stuck|rang|sang"
    r"|swam|lay|bore|flew|wore|chose|threw|dealt|dwelt|tore"
)


_DAY = shape(r"<D>")


@cache
def _at_work() -> re.Pattern[str]:
    others = alternation(table("visits")["other_deeds"])
    return shape(
        rf"(?<!\w)(?P<who>{_PEOPLE})(?:,[^.;]{{3,60}},)?(?: who)? (?:(?:had|has|have|also|first|last|then|all|again"
        rf"|both"
        rf"|each|simply|quietly) )*(?P<strong>(?!(?:{others})(?!\w))(?:[a-z]+ed|{_IRREGULAR}))(?!\w)(?P<rest>[^.;]*)"
    )


def people_at(scene: Scene, gist: Gist) -> Iterator[Visit]:
    """What people of an inspectorate are said to have done on a day, where it is nothing else that they do."""
    for match in _at_work().finditer(gist.shape) if _DAY.search(gist.shape) else ():
        day = verb_day(gist, match)
        if day is None or isinstance(day.when, Year) or (isinstance(day.when, Offset) and day.when.unit == "year"):
            continue
        ahead = FUTURE_BEFORE.search(gist.shape, 0, match.start())
        if not ahead and _inspecting(scene, gist, match):
            yield Visit(gist, match.start(), match.end("strong"), "inspectors at work", None, day, True, False)


def _inspecting(scene: Scene, gist: Gist, match: re.Match[str]) -> bool:
    """Whether the people are an inspectorate's: by its name, by `inspector`, or as its own that was named last."""
    named = [gist.signs[sign] for sign in match["who"] if sign in gist.signs]
    bodies = [body for body in named if isinstance(body, BodyMention)]
    posts = [post for post in named if isinstance(post, PostMention)]
    if not all("inspector" in post.title.lower() for post in posts):
        return False
    if bodies or posts:
        return all(is_inspectorate(body) or is_reviewer(body) for body in bodies)
    if re.search(r"(?i)inspector", match["who"]):
        return True
    if re.match(r"(?:its|their)(?!\w)", match["who"].lower()) is None:
        return True
    start = gist.starts[match.start()]
    before = [body for body in scene.bodies if start - 250 < body.start < start]
    return bool(before) and is_inspectorate(before[-1])


#: Where people of an inspectorate stand that is not named beside them.
THEIRS = re.compile(
    rf"\b(?:[Ii]ts|[Tt]heir|(?:[Rr]egulator|[Ww]atchdog|[Ii]nspectorate|[Cc]ommission)['’]s) (?:[\w-]+ "
    rf"){{0,2}}?{_TEAM}\b"
    r"|\b[Tt]hey (?:(?:had|have|last|also|again|first) )*(?:been|were|came|called|visited|went|stayed|spent|returned)\b"
)
