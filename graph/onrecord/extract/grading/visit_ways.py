"""Other ways to tell that inspectors came: by their report, by who had them in, by what they did, in any words.

`Its officers followed our care at home service from 9 to 20 May`. The verbs that could stand there cannot be listed;
those that tell of something else that inspectors do, saying and grading, can.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from onrecord.dates.when import Offset, Year
from onrecord.extract.grading.inspectors import is_inspectorate, is_reviewer
from onrecord.extract.grading.visit import Visit, verb_day
from onrecord.extract.grading.visit_words import ANOTHER, AT_WORK, BASED, FUTURE_BEFORE, HOSTED, LASTING
from onrecord.extract.mentions.spans import BodyMention, PostMention
from onrecord.extract.scene import Gist, Scene, shape
from onrecord.extract.words import alternation, table

_NEXT = 3  #: code points at most between a sentence and the next


def by_paper(gist: Gist) -> Iterator[Visit]:
    """Days that a report of inspectors is drawn from."""
    for match in BASED.finditer(gist.shape) if LASTING.search(gist.shape) else ():
        day = verb_day(gist, match)
        if day and not FUTURE_BEFORE.search(gist.shape[: match.start()]):
            yield Visit(gist, match.start("strong"), match.end("strong"), "drawn from", None, day, False, False)


def by_host(gist: Gist) -> Iterator[Visit]:
    """Inspectors whom somebody had in."""
    for match in HOSTED.finditer(gist.shape):
        day = verb_day(gist, match)
        ahead = FUTURE_BEFORE.search(gist.shape[: match.start()])
        if day and is_inspectorate(gist.signs[match["who"]]) and not ahead:
            yield Visit(gist, match.start(), match.end("who"), "inspectors went", None, day, False, False)


def one_more(gist: Gist, before: list[Visit]) -> Iterator[Visit]:
    """One more of the visits of which the sentence before tells, told by its day."""
    found = ANOTHER.match(gist.shape)
    near = before and before[0].noun and 0 <= gist.starts[0] - before[0].gist.ends[-1] < _NEXT
    day = verb_day(gist, found) if found and near else None
    if found and day:
        kind = before[0].kind
        yield Visit(gist, found.start("strong"), found.end("strong"), "one more", kind, day, before[0].sure, True)


def at_work(gist: Gist) -> Iterator[Visit]:
    """Inspectors at a body, who found something there."""
    for match in AT_WORK.finditer(gist.shape):
        if not is_inspectorate(gist.signs[match["where"]]):
            end = match.end("where")
            yield Visit(gist, match.start(), end, "inspectors went", "inspection", None, False, False)


# --- inspectors at work, in any words ---

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
