"""What day, month or year a date means: its words, the issue day of the document, and whether past or future is told.

A date keeps the precision of its words: `in July` is a month, `last year` a year, `last week` seven days. Without an
issue day a relative date stays open, and the reason says so.
"""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Literal

from onrecord.claims import Period
from onrecord.dates import (
    DateMention,
    Day,
    DayOf,
    Feast,
    Month,
    Nth,
    Offset,
    Point,
    Run,
    Same,
    Season,
    Span,
    Weekday,
    When,
    Year,
    parse_date,
)
from onrecord.dates.when import MONTHS, WEEKDAYS
from onrecord.resolve.feasts import feast_period

Direction = Literal["past", "future", "any"]


@dataclass(frozen=True, slots=True)
class Resolved:
    """What a date means. `period` None: it cannot be known. `why`: the reason in plain words, in either case."""

    period: Period | None
    why: str


@dataclass(frozen=True, slots=True)
class _Here:
    """What a date is read against."""

    issued: date | None
    direction: Direction
    anchor: Period | None
    latest: Period | None


class _OpenError(Exception):
    """A date that stays open; the message is the reason."""


def resolve_date(mention: DateMention | When | str, issued: str | None, *, direction: Direction = "any",
                 anchor: Period | None = None, latest: Period | None = None) -> Resolved:
    """The period that a date means in a document issued on `issued` (YYYY-MM-DD or None).

    `direction` says whether the passage tells of what was or of what is to come; `any` takes the nearer. `anchor` is
    another date of the passage whose year holds for this one too. `latest` is the latest day or month that the document
    states: where it shows no issue day, a day, month, season or feast is read as the one next to it, `yesterday` and
    `last year` stay open. Words that are no date stay open.
    """
    words, when = _read(mention)
    here = _Here(date.fromisoformat(issued) if issued else None, direction, anchor, latest)
    if when is None:
        return Resolved(None, f"{words} is no date that can be read")
    try:
        period, why = _resolve(when, here)
    except (_OpenError, OverflowError) as reason:
        return Resolved(None, f"{words} stays open: {reason}")
    return Resolved(period, f"{words}, {why}" if why else "as worded")


def _read(mention: DateMention | When | str) -> tuple[str, When | None]:
    if isinstance(mention, str):
        return mention, parse_date(mention)
    if isinstance(mention, DateMention):
        tie = mention.lead if mention.lead.isalpha() else ""
        return f"{tie} {mention.words}".strip(), mention.when
    return "it", mention


def _resolve(when: When, here: _Here) -> tuple[Period, str]:
    match when:
        case Span(first, last):
            return _span(first, last, here)
        case Year(year):
            return Period(str(year)), ""
        case Offset(count, unit):
            return Period(_offset(count, unit, _issued(here))), f"counted from the issue day {_spoken(here)}"
        case Same(unit, count):
            return _same(unit, count, here)
        case DayOf(day, months):
            month = _offset(months, "month", _issued(here))
            return _in_year(Day(int(month[5:]), day), int(month[:4])), f"counted from the issue day {_spoken(here)}"
        case Nth():
            return _nth(when, here)
        case Run():
            return _run(when, here)
        case Weekday():
            return _weekday(when, here)
    return _yearly(when, here)


def _issued(here: _Here) -> date:
    if here.issued is None:
        raise _OpenError("the document does not show its issue day")
    return here.issued


def _spoken(here: _Here) -> str:
    day = _issued(here)
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


# --- what comes round every year: days, months, seasons, feasts -----------------------------------------------------


def _nth(when: Nth, here: _Here) -> tuple[Period, str]:
    """`the last Friday in May`: a day of that month, counted from its beginning, or the last one from its end."""
    month, why = _yearly(when.month, here)
    first, days = month.earliest, (month.latest - month.earliest).days + 1
    fitting = [day for day in (first + timedelta(days=at) for at in range(days))
               if when.weekday in (None, day.weekday())]
    return Period(fitting[when.count - (when.count > 0)].isoformat()), why


def _yearly(when: Day | Month | Season | Feast, here: _Here) -> tuple[Period, str]:
    if when.year is not None:
        return _in_year(when, when.year), _said_weekday(when, when.year)
    if when.turn in ("last year", "this year", "next year"):
        year = _issued(here).year + {"last": -1, "this": 0, "next": 1}[when.turn.split()[0]]
        return _in_year(when, year), f"{when.turn} being {year}, by the issue day {_spoken(here)}"
    if when.turn in ("previous", "following"):
        return _next_to(when, when.turn, here)
    if when.turn == "before last":
        last, why = _nearest(replace(when, turn="last"), here)
        return _in_year(when, last.earliest.year - 1), f"the one before that {why}"
    if here.anchor and when.turn is None:
        year = here.anchor.earliest.year
        return _in_year(when, year), f"in {year}, the year of the date beside it ({here.anchor.edtf})"
    return _nearest(when, here)


def _next_to(when: Day | Month | Season | Feast, turn: str, here: _Here) -> tuple[Period, str]:
    """`the previous autumn`: the one that ended before the date beside it; `the following March`: the next one."""
    if here.anchor is None:
        raise _OpenError("no other date beside it says which one")
    said, near = here.anchor, list(_years(when, here.anchor.earliest.year))
    found = [p for p in near if (p.latest < said.earliest if turn == "previous" else p.earliest > said.latest)]
    return found[-1 if turn == "previous" else 0], f"the {turn} one, counted from the date beside it ({said.edtf})"


def _in_year(when: Day | Month | Season | Feast, year: int) -> Period:
    match when:
        case Day(month, day):
            if day > monthrange(year, month)[1]:
                raise _OpenError(f"{MONTHS[month - 1]} {year} has no day {day}")
            return Period(f"{year:04}-{month:02}-{day:02}")
        case Month(month):
            return Period(f"{year:04}-{month:02}")
        case Season("winter"):
            return Period(f"{year:04}-12/{year + 1:04}-02")
        case Season(name):
            first = {"spring": 3, "summer": 6, "autumn": 9}[name]
            return Period(f"{year:04}-{first:02}/{year:04}-{first + 2:02}")
        case Feast(name):
            return feast_period(name, year)


def _said_weekday(when: Day | Month | Season | Feast, year: int) -> str:
    if isinstance(when, Day) and when.weekday not in (None, date(year, when.month, when.day).weekday()):
        return f"although that day is a {WEEKDAYS[date(year, when.month, when.day).weekday()]}"
    return ""


def _nearest(when: Day | Month | Season | Feast, here: _Here) -> tuple[Period, str]:
    issued, spoken = _reference(when, here)
    years = list(_years(when, issued.year))
    past = max((p for p in years if p.earliest <= issued), key=lambda p: p.earliest, default=None)
    future = min((p for p in years if p.latest >= issued), key=lambda p: p.latest, default=None)
    if when.turn == "last":
        past = max((p for p in years if p.latest < issued), key=lambda p: p.latest, default=None)
    if when.turn == "next":
        future = min((p for p in years if p.earliest > issued), key=lambda p: p.earliest, default=None)
    way = _way(when.turn, past, future, issued, here.direction)
    period = past if way == "past" else future
    if period is None:
        raise _OpenError("no year near the issue day fits its weekday")
    return period, f"read as the {_placed(_named(when), period, issued)} {spoken}"


def _reference(when: Day | Month | Season | Feast, here: _Here) -> tuple[date, str]:
    """The day to read against and its name: the issue day, or the latest date stated where that is not shown."""
    stands_in = here.latest if here.issued is None and when.turn is None else None
    if stands_in and len(stands_in.edtf.split("/")[-1]) > len("2024"):
        return stands_in.latest, f"the latest date of the document ({stands_in.edtf})"
    return _issued(here), f"the issue day {_spoken(here)}"


def _placed(name: str, period: Period, issued: date) -> str:
    if period.latest < issued:
        return f"last {name} before"
    return f"next {name} after" if period.earliest > issued else f"{name} of"


def _named(when: Day | Month | Season | Feast) -> str:
    match when:
        case Day(month, day):
            return f"{day} {MONTHS[month - 1]}"
        case Month(month):
            return MONTHS[month - 1]
    return when.name


def _years(when: Day | Month | Season | Feast, year: int) -> Iterator[Period]:
    """The years around, without those in which the weekday or the day does not fit."""
    for candidate in range(year - 8, year + 9):
        try:
            period = _in_year(when, candidate)
        except _OpenError:
            continue
        if not _said_weekday(when, candidate) and (abs(candidate - year) < 2 or _is_leap_day(when)):
            yield period


def _is_leap_day(when: Day | Month | Season | Feast) -> bool:
    return isinstance(when, Day) and (when.month, when.day) == (2, 29)


def _way(turn: str | None, past: Period | None, future: Period | None, issued: date,
         direction: Direction) -> Literal["past", "future"]:
    if turn in ("last", "next"):
        return "past" if turn == "last" else "future"
    if turn == "this" and past and future:
        return "past" if past.earliest.year == issued.year else "future"
    if direction != "any":
        return direction
    behind = issued - past.latest if past else timedelta.max
    ahead = future.earliest - issued if future else timedelta.max
    return "past" if behind <= ahead else "future"


# --- what is counted from the issue day -----------------------------------------------------------------------------


def _offset(count: int, unit: str, issued: date) -> str:
    match unit:
        case "year":
            return f"{issued.year + count:04}"
        case "month":
            years, month = divmod(issued.year * 12 + issued.month - 1 + count, 12)
            return f"{years:04}-{month + 1:02}"
        case "day":
            return (issued + timedelta(days=count)).isoformat()
    monday = issued - timedelta(days=issued.weekday()) + timedelta(weeks=count)
    first = monday + timedelta(days=5) if unit == "weekend" else monday
    return f"{first.isoformat()}/{(monday + timedelta(days=6)).isoformat()}"


def _weekday(when: Weekday, here: _Here) -> tuple[Period, str]:
    if when.turn in ("previous", "following"):
        return _weekday_beside(when, here)
    if when.weeks:
        period, why = _weekday(replace(when, weeks=0), here)
        day = period.earliest + timedelta(weeks=when.weeks)
        counted = f"{abs(when.weeks)} week{'s' * (abs(when.weeks) > 1)} {'after' if when.weeks > 0 else 'before'}"
        return Period(day.isoformat()), f"{counted} the day {why}"
    issued = _issued(here)
    back = (issued.weekday() - when.weekday) % 7
    name = WEEKDAYS[when.weekday]
    if when.turn in ("this", "this week", "last week", "next week"):
        weeks = {"last week": -1, "next week": 1}.get(when.turn, 0)
        return Period((issued + timedelta(days=when.weekday - issued.weekday(), weeks=weeks)).isoformat()), \
            f"the {name} of {when.turn if weeks else 'the week of'} the issue day {_spoken(here)}"
    if when.turn == "next" or (when.turn is None and here.direction == "future"):
        return Period((issued + timedelta(days=7 - back)).isoformat()), \
            f"read as the next {name} after the issue day {_spoken(here)}"
    # `on Tuesday`, said on a Tuesday, is that day; `last Tuesday` is the one before.
    days = back or (7 if when.turn == "last" else 0)
    return Period((issued - timedelta(days=days)).isoformat()), \
        f"read as the last {name} {'before' if days else 'up to'} the issue day {_spoken(here)}"


def _weekday_beside(when: Weekday, here: _Here) -> tuple[Period, str]:
    """`the previous Wednesday`, `the Monday after`: the one next to the date beside it."""
    if here.anchor is None:
        raise _OpenError("no other date beside it says which one")
    if when.turn == "previous":
        day = here.anchor.earliest - timedelta(days=(here.anchor.earliest.weekday() - when.weekday - 1) % 7 + 1)
    else:
        day = here.anchor.latest + timedelta(days=(when.weekday - here.anchor.latest.weekday() - 1) % 7 + 1)
    return Period(day.isoformat()), f"the {when.turn} one, counted from the date beside it ({here.anchor.edtf})"


def _same(unit: str, count: int, here: _Here) -> tuple[Period, str]:
    if here.anchor is None:
        raise _OpenError("no other date beside it says which one")
    digits = {"year": 4, "month": 7, "day": 10, "week": 10 if count else 0}.get(unit, 0)
    said = here.anchor.edtf.split("/")[-1 if count > 0 else 0]
    if not digits or len(said) < digits:
        raise _OpenError(f"the date beside it ({here.anchor.edtf}) does not say which {unit}")
    if count:
        day = here.anchor.latest if count > 0 else here.anchor.earliest
        count, unit = (7 * count, "day") if unit == "week" else (count, unit)
        return Period(_offset(count, unit, day)), f"counted from the date beside it ({here.anchor.edtf})"
    return Period(said[:digits]), f"that of the date beside it ({here.anchor.edtf})"


# --- ranges ---------------------------------------------------------------------------------------------------------


def _run(when: Run, here: _Here) -> tuple[Period, str]:
    period, why = _yearly(when.day, here)
    day, rest = period.earliest, timedelta(days=when.count - 1)
    first, last = (day - rest, day) if when.ends else (day, day + rest)
    counted = f"{when.count} days {'up to' if when.ends else 'from'} {day.isoformat()}"
    return Period(f"{first.isoformat()}/{last.isoformat()}"), f"{counted}, {why}" if why else counted


def _span(first: Point, last: Point, here: _Here) -> tuple[Period, str]:
    """Both ends; where neither says its year, the last end settles it, and the first is the one before that."""
    end, why = _resolve(last, here)
    start, _ = _resolve(first, replace(here, anchor=end) if _is_open(first) else here)
    if start.earliest > end.latest and _is_open(first):
        start, _ = _resolve(first, replace(here, anchor=Period(str(end.earliest.year - 1))))
    if start.earliest > end.latest:
        raise _OpenError("its end comes before its beginning")
    return Period(f"{start.edtf.split('/')[0]}/{end.edtf.split('/')[-1]}"), why


def _is_open(point: Point) -> bool:
    return isinstance(point, Day | Month | Season | Feast) and point.year is None and point.turn is None
