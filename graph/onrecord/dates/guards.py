"""What tells a date from a word or number that only looks like one: `May` the month from May the person.

A form is *whole* when its own words say that it is a date (`12 May`, `May 2022`, `last May`). `May`, `2019`,
`Tuesday`, `spring`, `Christmas` are not, and need a word beside them.
"""

from __future__ import annotations

import re

from onrecord.dates.parts import S
from onrecord.dates.when import Feast, Month, Season, Span, Weekday, When, Year

_LEADS = ("in", "on", "at", "by", "since", "from", "until", "till", "to", "of", "before", "after", "during", "between",
          "for", "through", "throughout", "around", "over", "than", "up to", "as of", "for much of", "the year",
          "spent", "back to", "dates to", "recently as", "back as", "ago as", "early as", "late as", "that was",
          "which was")
_LEAD_WORDS = "|".join(word.replace(" ", S) for word in sorted(_LEADS, key=len, reverse=True))
_LEAD = re.compile(rf"(?i:(?<!\w)(?P<word>{_LEAD_WORDS})"
                   rf"{S}(?:the{S}|about{S}|around{S}|both{S}|late{S}on{S}|early{S}on{S})?|(?P<bracket>[(\[]))$")

# Behind these a capitalised May, April, June or August may as well be a person (`by June Roe`).
_PERSONS_TOO = (4, 5, 6, 8)
_NAMED_LEADS = {"by", "to", "for", "of", "from", "after", "before", "than"}
_SURNAME = re.compile(r"[^\S\n][A-Z][a-z]")

_MONTH_LEADS = {"in", "by", "since", "from", "until", "till", "to", "of", "before", "after", "during", "between", "for",
                "through", "throughout", "around", "than", "up to", "as of", "spent", "("}
_AS_FAR = {"back to", "dates to", "recently as", "back as", "ago as", "early as", "late as"}
_YEAR_LEADS = _MONTH_LEADS - {"to", "through"} | {"the year", "for much of", "over", "that was", "which was"} | _AS_FAR
_SEASON_LEADS = {"in", "by", "since", "from", "until", "till", "before", "after", "during", "over", "throughout", "("}
_FEAST_LEADS = _SEASON_LEADS | {"at", "for", "around", "to"}
_WEEKDAY_LEADS = {"on", "by", "since", "from", "until", "till", "before", "after", "of"}

# `the 2021 inspection`, `Ofsted's July letter`
_DETERMINER = re.compile(rf"(?i:(?<!\w)(?:the|its|their|his|her|our|last|latest|previous|earlier|initial|this)|['’]s?)"
                         rf"{S}$")
_EVENT = re.compile(rf"{S}(?:full{S})?(?:re-)?(?:inspection|visit|report|meeting|letter|review|rating|judgement"
                    rf"|grade|grading|finding|assessment|audit|election|challenge|statement|direction|budget|survey)s?(?!\w)")
# What comes in thousands: `of 2000 pupils` is no year.
_COUNTED = re.compile(rf"{S}(?:more{S}|new{S})?(?:places|people|pupils|children|adults|homes|houses|properties"
                      r"|tenants|residents|households|cases|referrals|complaints|staff|jobs|posts|hours|words|pages|metres|pounds|tests)(?!\w)")
_ITS_EVENT = re.compile(rf"['’]s{_EVENT.pattern}")
_PART_OF_DAY = re.compile(rf"{S}(?:morning|lunchtime|afternoon|evening|night)(?!\w)|['’]s{S}")
_TO_WEEKDAY = re.compile(rf"{S}?(?:to|-|–|until|through){S}?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day")
_WEEKDAY_TO = re.compile(rf"day{S}?(?:to|-|–|through|&){S}?$")
_LIST = re.compile(rf",{S}(?:and{S}|or{S})?|{S}(?:and|or){S}(?:in{S})?")
_ACT = re.compile(rf"(?:Act|Order|Regulations|Rules){S}of{S}$")


def lead(text: str, start: int) -> str:
    """The word before `start` that ties a date in, in lower case; `(` for a bracket; empty where there is none."""
    match = _LEAD.search(text, max(0, start - 40), start)
    if not match:
        return ""
    return "(" if match["bracket"] else " ".join(match["word"].lower().split())


def is_lead(words: str) -> bool:
    """Whether `words` are nothing but what ties a date in (`since the `)."""
    return _LEAD.fullmatch(words) is not None


def is_whole(when: When, match: re.Match[str]) -> bool:
    """Whether the words say by themselves that they are a date."""
    if isinstance(when, Span):
        return not isinstance(when.first, Year)
    groups = match.groupdict()
    if groups.get("edge") or groups.get("shade") or re.search(r"half[- ]term$", match[0]):
        return True
    if isinstance(when, Month | Season | Feast):
        return when.year is not None or when.turn is not None or _is_full_feast(when)
    return when.turn is not None if isinstance(when, Weekday) else not isinstance(when, Year)


_OF_PARTIES_TOO = ("Easter", "Christmas", "New Year", "Halloween", "Michaelmas")


def _is_full_feast(when: Month | Season | Feast) -> bool:
    # `Boxing Day` is a day wherever it stands; `Easter` and `Christmas` are also names of trees and parties.
    return isinstance(when, Feast) and when.name not in _OF_PARTIES_TOO


def is_date(text: str, start: int, end: int, when: When, word: str) -> bool:
    """Whether the words beside a form that is not whole make a date of it. `word` is its lead."""
    match when:
        case Year() | Span(Year()):
            return _is_year(text, start, end, word)
        case Month(month):
            return _is_month(text, start, end, month, word)
        case Span(Month(month)):
            return word in _MONTH_LEADS
        case Season():
            return word in _SEASON_LEADS
        case Feast():
            return word in _FEAST_LEADS
        case Weekday():
            return _is_weekday(text, start, end, word)
    return False


def goes_on(between: str, before: When, when: When) -> bool:
    """`in March, June and September`: a date of the same form as the one before, which a list goes on with."""
    return type(before) is type(when) and _LIST.fullmatch(between) is not None


def _is_year(text: str, start: int, end: int, word: str) -> bool:
    if _COUNTED.match(text, end) and word not in ("since", "during", "until"):
        return False
    if word in _YEAR_LEADS:
        return not _ACT.search(text, max(0, start - 20), start)
    return bool(_DETERMINER.search(text, max(0, start - 12), start) and re.compile(rf"{S}[a-zA-Z]").match(text, end))


def _is_month(text: str, start: int, end: int, month: int, word: str) -> bool:
    if word in _MONTH_LEADS | _AS_FAR:
        return not (month in _PERSONS_TOO and word in _NAMED_LEADS and _SURNAME.match(text, end))
    named = _DETERMINER.search(text, max(0, start - 12), start)
    return bool(_ITS_EVENT.match(text, end) or (named and _EVENT.match(text, end)))


def _is_weekday(text: str, start: int, end: int, word: str) -> bool:
    # `open from Monday to Friday` is every week.
    if _TO_WEEKDAY.match(text, end) or _WEEKDAY_TO.search(text, max(0, start - 12), start):
        return False
    return word in _WEEKDAY_LEADS or bool(_PART_OF_DAY.match(text, end))
