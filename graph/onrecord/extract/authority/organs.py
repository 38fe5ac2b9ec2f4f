"""Committees: which one `the panel`, `the group` or `members` mean, and which one has written a report of its own."""

from __future__ import annotations

import re
from collections.abc import Sequence

from onrecord.annotate import Paragraph
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
    if scene.flat[start:end] == "It":
        last = scene.text.sentence_at(start - 2) if _adjoins(scene, start) else None
        named = _CALLED.match(scene.flat, last.start, last.end) if last else None
        return organ_meant(scene, *named.span()) if named else None
    owned = _ITS_PAPER.fullmatch(scene.flat, start, end) is not None
    if not owned and _CALLED.fullmatch(scene.flat, start, end) is None:
        return None
    what = scene.flat[start:end].split()[-1].lower()
    before = [b for b in scene.bodies if b.start < start and b.name and not b.definite and _is_organ(b)]
    if owned:
        told = [b for b in scene.bodies if b.start < start and b.name and b.kind in ("organ", "regulator", "company")]
        return before[-1] if before and told[-1] is before[-1] else None
    fitting = before if what == "members" else [b for b in before if (b.name or "").lower().endswith(what)]
    return fitting[-1] if fitting else _in_small_letters(scene, start, what)


#: What a council's committees look into, in the small letters of news.
_SMALL = re.compile(
    r"(?<![\w-])(?:[a-z][\w-]+ (?:and )?){0,3}(?:scrutiny|select|overview) (?:committee|panel|group)(?!\w)")


def _in_small_letters(scene: Scene, end: int, what: str) -> BodyMention | None:
    """The committee of that kind last named before `end` in small letters: `members of its health scrutiny panel`."""
    named = [each for each in _SMALL.finditer(scene.flat, 0, end) if what == "members" or each[0].endswith(what)]
    words = named[-1][0].removeprefix("of ").removeprefix("the ") if named else ""
    return BodyMention(named[-1].end() - len(words), named[-1].end(), words, "organ", words) if words else None


def _adjoins(scene: Scene, start: int) -> bool:
    """Whether the sentence that begins at `start` goes on with the one before in its paragraph."""
    paragraph = scene.text.paragraph_at(start)
    return paragraph is not None and paragraph.start < start


def _is_organ(body: BodyMention) -> bool:
    return body.kind == "organ" or _LOOKS.search(body.name or "") is not None


#: In front of whoever has written a report, in its title.
_BY = re.compile(r"(?i)(?:(?:\w+ )?report (?:of|by|from):?\s*)?(?:the )?")
#: What officers write for a committee, whose name heads it too.
_OF_OFFICERS = re.compile(
    r"(?im)^\W*(?:report (?:of|by|from)\b.*\b(?:director|head|officer|chief|manager|member|leader|solicitor|clerk)\b"
    r"|(?:report )?author\b|report to\b|(?:\d\.?\s+)?purpose of (?:the |this )?report)")
#: Headings below which a committee says what it makes of a matter.
_CONCLUDES = re.compile(
    r"(?im)^[\d.\s]*(?:what (?:we|the (?:group|panel|committee)) (?:\w+ )?(?:found|heard|saw|learned|recommends?|think"
    r"|conclude)"
    r"|(?:(?:our|key|main|the|summary of) )*(?:findings|conclusions|recommendations)(?: and \w+)?)\s*$")
#: What it did to find out.
_LOOKED = re.compile(
    r"\b(?:[Ww]e|(?:[Tt]he|[Tt]his|[Oo]ur) (?:\w+ )?(?:group|panel|committee|commission|members)|Members)"
    r"(?: also| have| has| had| then)* (?:met|heard|visited|spoke|took|interviewed|looked|examined|considered|reviewed"
    r"|gathered|appointed|set up|asked|received|invited)\b|\btold us\b")


def reporting_organ(scene: Scene, lines: Sequence[Paragraph]) -> str | None:
    """The committee, panel or group that has written a report itself: the lines at its head name it alone, it tells
    what it did to find out, and concludes. None: nobody has, or officers have written for it."""
    words = scene.text.document.text
    if _OF_OFFICERS.search(words, 0, 2500) or not (_CONCLUDES.search(words) and _LOOKED.search(words)):
        return None
    organs = [body for body in scene.bodies if body.name and _is_organ(body) and not body.definite]
    for line in lines:
        for body in (b for b in organs if line.start <= b.start and b.end <= line.end):
            if _BY.fullmatch(words, line.start, body.start) and not re.match(r" ?\w", words[body.end : line.end]):
                return body.name
    return None
