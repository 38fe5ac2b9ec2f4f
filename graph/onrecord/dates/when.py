"""What the words of a date mean before anybody asks which year: one small class a form.

`in July` is `Month(7)`, `last spring` is `Season("spring", turn="last")`, `three years ago` is `Offset(-3, "year")`.
What the words leave open is None. `spelled` says each form in plain words again, which `parse_date` reads back.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Turn = Literal["last", "this", "next", "last year", "this year", "next year", "last week", "this week", "next week",
               "previous", "following", "before last"]
Unit = Literal["day", "weekend", "week", "month", "year"]

MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
          "November", "December")
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
SEASONS = ("spring", "summer", "autumn", "winter")
ORDINALS = {1: "first", 2: "second", 3: "third", 4: "fourth", -1: "last"}


@dataclass(frozen=True, slots=True)
class Day:
    """`Tuesday 14 February 2023`, `4 October`, `September 19 last year`."""

    month: int
    day: int
    year: int | None = None
    turn: Turn | None = None  #: `last year` and its like, where that stands for the year
    weekday: int | None = None  #: 0 is Monday


@dataclass(frozen=True, slots=True)
class Month:
    """`July 2023`, `in July`, `last March`, `January last year`, `the end of June`."""

    month: int
    year: int | None = None
    turn: Turn | None = None


@dataclass(frozen=True, slots=True)
class Season:
    """`spring 2020`, `last autumn`, `summer this year`. Winter 2021 begins in December 2021."""

    name: str  #: one of SEASONS
    year: int | None = None
    turn: Turn | None = None


@dataclass(frozen=True, slots=True)
class Year:
    """`2022`."""

    year: int


@dataclass(frozen=True, slots=True)
class Feast:
    """`Christmas 2023`, `at Easter`, `New Year's Eve`, `since the new year`."""

    name: str  #: a key of `FEASTS`
    year: int | None = None
    turn: Turn | None = None


@dataclass(frozen=True, slots=True)
class Weekday:
    """`on Tuesday`, `last Thursday`, `Thursday of next week`, `the previous Monday`, `a week on Monday`."""

    weekday: int  #: 0 is Monday
    turn: Turn | None = None
    weeks: int = 0  #: so many weeks beyond it: `a week on Monday` is 1, `the Monday before last` -1


@dataclass(frozen=True, slots=True)
class Nth:
    """`the first Monday of September`, `the last Friday in May 2024`, `the last day of March`."""

    count: int  #: from 1; -1 is the last
    weekday: int | None  #: None: any day
    month: Month


@dataclass(frozen=True, slots=True)
class Offset:
    """So many days, weeks, months, years from the issue day: `yesterday` is -1 day, `this year` is 0 years."""

    count: int
    unit: Unit


@dataclass(frozen=True, slots=True)
class Same:
    """`that year`, `the same month`: of another date in the passage; `the next day`, `two years later`: from it on."""

    unit: Unit
    count: int = 0  #: so many after it, or (less than 0) before


@dataclass(frozen=True, slots=True)
class DayOf:
    """`the 1st of next month`: a day of a month counted from that of the issue day."""

    day: int
    months: int


@dataclass(frozen=True, slots=True)
class Run:
    """So many days that begin (`five days from Monday 28 November 2022`, `week beginning 13 May`) or end on one."""

    count: int
    day: Day
    ends: bool = False  #: `week ending 19 May`; only a week is said so


@dataclass(frozen=True, slots=True)
class Span:
    """`4 to 15 October`, `May and June`, `from 2006 to 2013`. A year said once stands in both."""

    first: Point
    last: Point


Point = Day | Month | Season | Year | Feast | Weekday | Offset | Same | DayOf | Nth | Run
When = Point | Span

FEASTS = ("Easter", "Easter Sunday", "Easter Monday", "Good Friday", "Christmas", "Christmas Eve", "Christmas Day",
          "Boxing Day", "New Year", "New Year's Eve", "New Year's Day", "Hogmanay", "Halloween", "Michaelmas",
          "Bonfire Night", "Burns Night", "May Day", "St David's Day", "St Patrick's Day", "St George's Day",
          "St Andrew's Day", "Shrove Tuesday", "Ash Wednesday", "Palm Sunday", "Maundy Thursday", "Whit Sunday",
          "Whit Monday")

_NAMED_OFFSETS = {(0, "day"): "today", (-1, "day"): "yesterday", (1, "day"): "tomorrow"}


def spelled(when: When) -> str:
    """The form in plain words: `15 November 2023`, `last March`, `three years ago` as `3 years ago`."""
    match when:
        case Span(first, last):
            return f"{spelled(first)} to {spelled(last)}"
        case Year(year):
            return str(year)
        case Same(unit, count):
            return _spelled_same(unit, count)
        case Nth(count, weekday, month):
            name = "day" if weekday is None else WEEKDAYS[weekday]
            return f"the {ORDINALS[count]} {name} of {_spelled_name(month)}"
        case DayOf(day, months):
            return f"day {day} of {('last', 'this', 'next')[months + 1]} month"
        case Offset(count, unit):
            return _spelled_offset(count, unit)
        case Run(count, day, ends):
            return f"week ending {spelled(day)}" if ends else f"{count} days from {spelled(day)}"
    return _spelled_name(when)


def _spelled_same(unit: Unit, count: int) -> str:
    if abs(count) > 1 or (count and unit == "week"):
        return f"{abs(count)} {unit}s {'later' if count > 0 else 'earlier'}"
    return f"that {unit}" if not count else f"the following {unit}" if count > 0 else f"the {unit} before"


def _spelled_offset(count: int, unit: Unit) -> str:
    if (count, unit) in _NAMED_OFFSETS:
        return _NAMED_OFFSETS[count, unit]
    if abs(count) <= 1:
        return f"{('last', 'this', 'next')[count + 1]} {unit}"
    return f"{-count} {unit}s ago" if count < 0 else f"in {count} {unit}s' time"


def _spelled_name(when: Day | Month | Season | Feast | Weekday) -> str:
    match when:
        case Weekday(weekday, _, weeks) if weeks:
            name = WEEKDAYS[weekday]
            return f"{weeks} weeks on {name}" if weeks > 0 else f"{-weeks} weeks last {name}"
        case Weekday(weekday, turn):
            name, year = WEEKDAYS[weekday], None
        case Day(month, day, year, turn, weekday_):
            name = f"{day} {MONTHS[month - 1]}"
            name = name if weekday_ is None else f"{WEEKDAYS[weekday_]} {name}"
        case Month(month, year, turn):
            name = MONTHS[month - 1]
        case Season(name, year, turn) | Feast(name, year, turn):
            pass
    if turn == "before last":
        return f"the {name} before last"
    if turn in ("last", "this", "next", "previous", "following"):
        return f"the {turn} {name}" if turn in ("previous", "following") else f"{turn} {name}"
    return " ".join(str(part) for part in (name, turn, year) if part)
