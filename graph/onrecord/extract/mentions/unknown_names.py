"""Names in a text that no rule knows, as far as they may be those of homes, schools, wards or firms."""

from __future__ import annotations

import re
from collections.abc import Container

from onrecord.dates.parts import CALENDAR_NAME
from onrecord.extract.mentions.graded_names import GRADES, any_noun
from onrecord.extract.mentions.naming import STREETS_TOO, kinds_of
from onrecord.extract.mentions.spans import NAME_WORD, SPACE
from onrecord.extract.words import alternation, entries, members, prefixes
from onrecord.places import plain_letters

_LINK = r"(?:of|of the|on the|by the|y|yr|ar|na|nan|an)"
_NAME = re.compile(
    rf"(?<![\w'’.-])(?:The{SPACE})?{NAME_WORD}(?:{SPACE}(?:{_LINK}{SPACE})?{NAME_WORD}){{0,3}}(?![\w-])"
)
_WORD = re.compile(r"[\w'’-]+")
#: Days, grades, streets, papers and services have names too.
_NEVER = re.compile(
    rf"^(?:HM|Local)\b|^(?:The )?{CALENDAR_NAME}|^(?i:the )?(?i:{GRADES})$"
    rf"|\b(?:{STREETS_TOO}|{alternation(entries('papers'))}|Market|Services?"
    r"|Social Care|Reporter|Correspondent|Rated|Week|Council|Cyngor)$"
)
#: Who speaks, and how old somebody is.
_SPEAKS = re.compile(r",? (?:said|says|told|added|explained|commented|who)\b|, (?:aged )?\d\d\b")
#: `four wards at Dunley Park`: a place where a trust has some of what it runs.
_WITHIN = re.compile(r"\b(?:wards?|units?|services?|departments?|beds|sites?) (?:at|in) $")
_APPOSED = re.compile(r",(?: [\w'’-]+){1,5}")
_SHORTEST = 4  #: code points of a name


#: What a text must tell of, that the names in it are asked about at all.
_TOLD = re.compile(r"\b(?:inspect(?:ed|ors?|ions?|orate)|rated|graded|judged|ratings?|grades?)\b")


def unknown_names(text: str, held: Container[str]) -> dict[str, list[int]]:
    """Every name of `text` that is not `held` and that nothing beside it makes a person's, with all places where it
    begins; none where the text tells of no inspection and no grade, or of no home or school."""
    found: dict[str, list[int]] = {}
    if _TOLD.search(plain_letters(text)) is None or any_noun().search(text) is None:
        return found
    asked: dict[str, bool] = {}
    for match in _NAME.finditer(text):
        start = _begin(text, match.start(), match.end())
        name = text[start : match.end()]
        if name not in asked:
            asked[name] = len(name) >= _SHORTEST and name not in held and _may_be(name)
        if asked[name] and not _is_told(text, start, match.end()):
            found.setdefault(name, []).append(start)
    return found


def _begin(text: str, start: int, end: int) -> int:
    """Behind the words that open a sentence and no name; `end` where nothing is left."""
    while start < end and (word := _WORD.match(text, start, end)):
        leads = word.group().lower() in members("leading_words") or word.group() in prefixes()
        if word.group() == "The" or not leads:
            return start
        start = word.end() + 1
    return end


def _may_be(name: str) -> bool:
    """Whether the words of a name may be those of a body: no heading in capitals, no post, no person's, no hall,
    nor one that begins with what a body is: `Trust Watch`."""
    words = name.removeprefix("The ").split()
    lower = [word.lower() for word in words]
    house = words[-1] in kinds_of("ends")
    return not (
        name.isupper()
        or _NEVER.search(name)
        or re.match(CALENDAR_NAME, words[-1].removesuffix("s"))
        or members("no_names", "leading_words", "matters").issuperset(lower)
        or lower[0] in kinds_of("nouns")
        or not members("post_heads", "prefixes").isdisjoint((lower[0], lower[-1]))
        or not (house or members("given_names").isdisjoint(lower[:-1]))
        or (words[-2:-1] and words[-2] in kinds_of("ends_of_others"))
    )


def _is_told(text: str, start: int, end: int) -> bool:
    """Whether what stands beside a name makes it a person's or a part of something: `headteacher Ann Example`,
    `Ann Example, its director`, `Ann Example said`, `two wards at Dunley Park`."""
    heads = members("post_heads")
    ahead = text[max(0, start - 30) : start].rpartition("\n")[2].split()
    apposed = _APPOSED.match(text, end)
    return (
        _SPEAKS.match(text, end) is not None
        or _WITHIN.search(text[max(0, start - 20) : start]) is not None
        or bool(ahead and ahead[-1].lower() in heads)
        or (apposed is not None and not heads.isdisjoint(apposed.group().lower().split()))
    )
