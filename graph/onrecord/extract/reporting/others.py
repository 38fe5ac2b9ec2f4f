"""Others: groups that inspect nobody and whose wishes are no recommendations (`The union wants ...`)."""

from __future__ import annotations

import re
from functools import cache

from onrecord.extract.scene import Scene
from onrecord.extract.spots import small_letters
from onrecord.extract.words import alternation, in_any_case, table

_LED = r"(?:(?:[Tt]he|[Aa]n?|[Oo]ne|[Ss]ome|[Ll]ocal|[Ii]ts|[Tt]heir|[Mm]any|[Ss]everal|[Bb]oth|But|And|Meanwhile,?) )*"
_ASKS = (
    r"(?:wants?|wanted|calls? (?:on|for)|called (?:on|for)|calling (?:on|for)|urge[sd]?|urging|demand(?:s|ed|ing)?"
    r"|press(?:es|ed|ing)|asks?|asked|campaign(?:s|ed|ing)|petition(?:s|ed|ing)|insist(?:s|ed)?|would like)"
)
_SAYS = (
    rf"(?:{_ASKS}|says?|said|argues?|argued|thinks?|believes?|reckons?|warns?|warned|claims?|claimed|adds?|added"
    r"|considers?|considered|feels?|felt|maintains?|maintained|holds|held|takes the view)"
)
_WITHIN = (
    r"(?: [^.;:“”\"]{1,90}?,)?(?: \([^()\n]{1,40}\))?,?(?: (?:has|have|had|is|are|also|now|again|who|which|\w+ly))*"
)


@cache
def _group() -> re.Pattern[str]:
    """Who speaks for members and causes, and who wants something as one of the public."""
    lists = table("others")
    members = alternation([*in_any_case(lists["members"]), *lists["names"]])
    of = rf"(?:{alternation(lists['of'])})['’]? (?:Association|Union|Union’s|Federation)"
    public = alternation(in_any_case(lists["public"]))
    return re.compile(
        rf"\W*(?:\d[\d.]*\s+)?{_LED}(?:[A-Z][\w’'&-]+(?: [\w’'&-]+){{0,4}}, (?:an?|the) )?"
        rf"(?:[\w’'&-]+ ){{0,4}}?(?:(?:{members}|{of}){_WITHIN} {_SAYS}"
        rf"|(?:{public}){_WITHIN} {_ASKS})\b"
    )


_SAY = r"(?:says?|said|argues?|argued|claims?|claimed|insist(?:s|ed)?|warn(?:s|ed)?|believes?|reckons?|added?|adds)"


@cache
def _closing() -> re.Pattern[str]:
    """Such a group as whoever says so, in front or in the middle or at the end: `, campaigners say,`."""
    lists = table("others")
    group = rf"{_LED}(?:[\w’'&-]+ ){{0,3}}?(?:{alternation([*in_any_case(lists['members']), *lists['names']])})"
    return re.compile(
        rf", {group}(?: (?:at|in|of|for|from) [^,.;:“”\"]{{1,40}})? (?:have |has |had )?{_SAY}(?=[,.;]|$)"
        rf"|(?:[Aa]ccording to|, {_SAY}) {group}(?=[,.;]|$)"
    )


@cache
def _needed() -> re.Pattern[str]:
    """A word without which no such group is named, in small letters."""
    lists = table("others")
    words = (word for name in ("members", "names", "of", "public") for word in lists[name])
    return re.compile(alternation([word.lower() for word in words]))


_THEY = re.compile(r"\W*(?:They|It|Both|Neither|Its|Their)\b")


def others_ask(scene: Scene, start: int, end: int) -> bool:
    """Whether the sentence from `start` to `end` tells what such a group wants or says."""
    named = _needed().search(small_letters(scene), start, end)
    if named is None:
        return False
    words = scene.text.document.text
    return _group().match(words, start, end) is not None or _closing().search(words, start, end) is not None


def goes_on_with_them(scene: Scene, start: int, end: int) -> bool:
    """Whether a sentence goes on with a group that has been spoken of: it begins with `They` or `It`."""
    return _THEY.match(scene.text.document.text, start, end) is not None
