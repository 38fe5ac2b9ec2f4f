"""What is counted: from the issue day (`three years ago`, `a week on Monday`), from another date (`two years later`),
or within a month (`the last Friday in May`)."""

from __future__ import annotations

import re

from onrecord.dates import parts as p
from onrecord.dates.when import DayOf, Month, Nth, Offset, Same, Season, Turn, Unit, Weekday

Match = re.Match[str]

TURNS = {"last": -1, "this": 0, "next": 1}
UNITS: dict[str, tuple[int, Unit]] = {
    "day": (1, "day"), "weekend": (1, "weekend"), "week": (1, "week"), "fortnight": (2, "week"),
    "month": (1, "month"), "year": (1, "year"), "decade": (10, "year"),
}
_BACK = ("before", "earlier", "previously")
_NUMBERS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "last": -1, "final": -1}
_MONTHS = {"year": 12, "month": 1}


def ago(match: Match) -> Offset:
    """`three years ago`; `a week ago` is that day, `two weeks ago` that week."""
    count, unit = _counted(match)
    return Offset(-7, "day") if unit == "week" and count == 1 and "week" in match["unit"] else Offset(-count, unit)


def ago_today(match: Match) -> Offset:
    """`a fortnight ago today`: the day itself; `two years ago this month`: the month."""
    count, unit = _counted(match)
    word = match["word"].lower()
    if unit in ("day", "week") and "week" not in word and "month" not in word:
        return Offset(-count * (7 if unit == "week" else 1) - (word == "yesterday"), "day")
    return Offset(-count * _MONTHS[unit], "month") if unit in _MONTHS else Offset(-count, unit)


def ahead(match: Match) -> Offset:
    """`in two weeks' time`."""
    return Offset(*_counted(match))


def _counted(match: Match) -> tuple[int, Unit]:
    times, unit = UNITS[match["unit"]]
    return times * p.number_of(match["number"]), unit


def before_last(match: Match) -> Offset | Weekday | Season | Month:
    """`the week before last`, `the Tuesday before last`, `the summer before last`."""
    if match["unit"]:
        times, unit = UNITS[match["unit"]]
        return Offset(-2 * times, unit)
    if match["weekday"]:
        return Weekday(p.weekday_of(match["weekday"]), "last", -1)
    if match["season"]:
        return Season(match["season"].lower(), turn="before last")
    return Month(p.month_of(match["month"]), turn="before last")


def weeks_from(match: Match) -> Weekday:
    """`a week on Monday`, `a fortnight last Tuesday`, `Monday week`."""
    times, _ = UNITS[match["unit"]]
    count = times * (p.number_of(match["number"]) if match["number"] else 1)
    back = match["way"] is not None and match["way"].lower() != "on"
    return Weekday(p.weekday_of(match["weekday"]), "last" if back else "next", -count if back else count)


def beside_weekday(match: Match) -> Weekday | None:
    """`the previous Wednesday`, `the Monday after`: counted from another date; None: `the Monday` alone."""
    way = (match["way"] or match["way_too"] or "").lower()
    if not way:
        return None
    return Weekday(p.weekday_of(match["weekday"]), "previous" if way in ("previous", *_BACK) else "following")


def same(match: Match) -> Same:
    """`that year`, `the same month`."""
    return Same(UNITS[match["unit"]][1])


def beside(match: Match) -> Same:
    """`the next day`, `the year before`."""
    unit, way = match["unit"] or match["unit_too"], (match["way"] or "after").lower()
    return Same(UNITS[unit][1], -1 if way in _BACK else 1)


def later(match: Match) -> Same:
    """`two years later`, `six weeks earlier`: counted from another date."""
    count, unit = _counted(match)
    return Same(unit, -count if match["way"].lower() in _BACK else count)


def day_of_month(match: Match) -> DayOf | None:
    """`the 1st of next month`; None: no month has such a day."""
    day = int(re.sub(r"\D", "", match["day"]))
    return DayOf(day, TURNS[match["turn"].lower()]) if 1 <= day <= 31 else None


def nth(match: Match, year: int | None, turn: Turn | None) -> Nth:
    """`the first Monday of September`, `the last day of March 2024`. `year` and `turn` are those of its month."""
    month = Month(p.month_of(match["month"]), year, turn)
    weekday = p.weekday_of(match["weekday"]) if match["weekday"] else None
    return Nth(_NUMBERS[match["count"].lower()], weekday, month)

