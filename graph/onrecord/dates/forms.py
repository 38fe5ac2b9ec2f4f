"""The forms in which British public statements write dates: one row a form, its reason and an example beside it.

A form is a pattern made of the parts in `parts`, and a builder from its match to what it means. The order of
`FORMS` is the order in which they are tried at one place: the fuller form comes first.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable
from dataclasses import dataclass

from onrecord.dates import counting as c
from onrecord.dates import parts as p
from onrecord.dates.when import (
    Day,
    Feast,
    Month,
    Nth,
    Offset,
    Run,
    Season,
    Span,
    Turn,
    Weekday,
    When,
    Year,
)
from onrecord.numbers import NUMBER_WORDS

Match = re.Match[str]
S = p.S


@dataclass(frozen=True, slots=True)
class Form:
    """One way of writing a date. `build` gives None where the numbers are no date after all."""

    name: str
    pattern: re.Pattern[str]
    build: Callable[[Match], When | None]


def _day_of(match: Match, number: str = "day", weekday: bool = True) -> Day | None:
    return _checked(p.month_of(match["month"]), int(re.sub(r"\D", "", match[number])), _year(match), _turn(match),
                    p.weekday_of(match["weekday"]) if weekday and match["weekday"] else None)


def _checked(month: int, day: int, year: int | None, turn: Turn | None = None,
             weekday: int | None = None) -> Day | None:
    # A leap year stands in for a year that is not said: 29 February may be meant.
    if not (1 <= month <= 12 and 1 <= day <= monthrange(year or 2000, month)[1]):
        return None
    return Day(month, day, year, turn, weekday)


def _has(match: Match, group: str) -> bool:
    return bool(match.groupdict().get(group))


def _year(match: Match) -> int | None:
    if not _has(match, "year"):
        return None
    year = int(match["year"].lstrip("'’"))
    return year if year > 99 else year + _century(year)


def _century(year: int) -> int:
    """What two digits of a year leave out: those nearest to our time."""
    return 2000 if year < 70 else 1900


def _turn(match: Match) -> Turn | None:
    if _has(match, "turn_year"):
        return p.turn_year_of(match["turn_year"])
    if _has(match, "of_the_year"):
        return "this year"
    return p.turn_of(match["turn"]) if _has(match, "turn") else None


# --- days -----------------------------------------------------------------------------------------------------------


def _days(match: Match) -> When | None:
    """`4 to 15 October`: the month and the year stand in both ends."""
    last = _day_of(match, weekday=not _has(match, "first"))
    if not _has(match, "first") or last is None:
        return last
    first = _day_of(match, "first")
    return Span(first, last) if first and first.day < last.day else None


def _iso(match: Match) -> Day | None:
    return _checked(int(match["month"]), int(match["day"]), int(match["year"]))


def _numeric(match: Match) -> Day | None:
    # British order: 11/4/2024 is 11 April; 4/25/2024 can only be the American one.
    if match["dot"] != match["dot_too"]:
        return None
    year = int(match["year"])
    year += 0 if year > 99 else _century(year)
    first, second = int(match["day"]), int(match["month"])
    weekday = p.weekday_of(match["weekday"]) if match["weekday"] else None
    swapped = match["dot"] == "/" and second > 12
    return _checked(first, second, year, None, weekday) if swapped else _checked(second, first, year, None, weekday)


def _run(match: Match) -> Run | None:
    day = _day_of(match)
    return Run(p.number_of(match["number"]), day) if day else None


def _week(match: Match) -> Run | None:
    day = _day_of(match)
    return Run(7, day, ends=(match["way"] or "").lower() == "ending") if day else None


# --- months, seasons, feasts, years ---------------------------------------------------------------------------------


def _month(match: Match) -> Month:
    return Month(p.month_of(match["month"]), _year(match), _turn(match))


def _season(match: Match) -> Season:
    return Season(match["season"].lower(), _year(match), _turn(match))


def _feast(match: Match) -> Feast:
    return Feast(p.feast_of(match["feast"]), _year(match), _turn(match))


def _bare_year(match: Match) -> When:
    return _edge_month(match, year=int(match["year"])) or Year(int(match["year"]))


def _edge_month(match: Match, year: int | None = None, turn: Turn | None = None) -> Month | None:
    """The end of a year is its last month, the start its first; an `early` or `late` year is the year."""
    edge = (match["edge"] or "").lower()
    if re.search(r"\b(?:end|close)\b", edge):
        return Month(12, year, turn)
    return Month(1, year, turn) if re.search(r"\b(?:start|beginning)\b", edge) else None


def _years(match: Match) -> Span | None:
    first, last = int(match["first"]), int(match["year"])
    return Span(Year(first), Year(last)) if first < last else None


def _years_in_brackets(match: Match) -> Span | None:
    """`(2014–18)`; of two years side by side it cannot be told whether they are one financial year."""
    first, last = int(match["first"]), int(match["first"][:2] + match["year"])
    return Span(Year(first), Year(last)) if first + 1 < last else None


# --- counted from the issue day -------------------------------------------------------------------------------------

_DAY_WORDS = {"yesterday": -1, "last night": -1, "tomorrow": 1, "the day before yesterday": -2,
              "the day after tomorrow": 2}


def _day_word(match: Match) -> Offset:
    return Offset(_DAY_WORDS.get(" ".join(match["word"].lower().split()), 0), "day")


def _turned(match: Match) -> When | None:
    """`last year`, `later this month`, `the end of the year`; a bare `the year` is no date."""
    turn: Turn | None = _turn(match)
    if turn is None and not (match["edge"] or match["shade"]):
        return None
    times, unit = c.UNITS[match["unit"]]
    month = _edge_month(match, turn=p.turn_year_of(turn or "this")) if match["unit"] == "year" else None
    if match["unit"] == "year" and turn is None and re.search(r"\bturn\b", (match["edge"] or "").lower()):
        return Feast("New Year")
    return month or Offset(times * c.TURNS[turn or "this"], unit)


def _half_term(match: Match) -> Month:
    return Month(p.month_of(match["month"]), _year(match), _turn(match))


def _nth(match: Match) -> Nth:
    return c.nth(match, _year(match), _turn(match))


def _weekday(match: Match) -> Weekday:
    week = p.turn_week_of(match["week"]) if match["week"] else None
    return Weekday(p.weekday_of(match["weekday"]), week or _turn(match))


# --- the table ------------------------------------------------------------------------------------------------------

_NUMBERS_BEFORE = rf"(?:(?P<first>{p.DAY_NUMBER})(?:,{S}?{p.DAY_NUMBER})*(?:,{S}?)?{p.TO}{p.OTHER_WEEKDAY})?"
_YEAR_OF_DAY = rf"(?:,?{S}{p.YEAR_TOO}|,?{S}{p.TURN_YEAR})?"
_DAY_MONTH = rf"{p.WEEKDAY}(?P<day>{p.DAY_NUMBER}){S}(?:(?:day{S})?of{S})?{p.MONTH}{_YEAR_OF_DAY}"
_YEAR_OF_NAME = rf"(?:(?:,|{S}of)?{S}{p.YEAR_TOO}{p.NOT_FINANCIAL}|,?{S}{p.TURN_YEAR})"
_TURNED_NAME = rf"(?:{p.TURN}{S}(?:coming{S})?)?"
_TURNED_TOO = rf"(?:{p.TURN_TOO}{S})?"
_ROUGHLY = ("over", "than", "nearly", "almost", "about", "around", "some", "least")
_NOT_ROUGHLY = "".join(f"(?<!{word} )" for word in _ROUGHLY)
_NO_TIME = r"(?![:.]\d|%)"
_ENDS = r"(?![./-]?\w)"


def _form(name: str, pattern: str, build: Callable[[Match], When | None]) -> Form:
    # Not inside a word, a number, a sum, or the minutes of a time.
    return Form(name, re.compile(rf"(?<![\w£$€])(?<!\d[.,:/]){pattern}"), build)


FORMS: tuple[Form, ...] = (
    # `five days from Monday 28 November 2022`: a visit told by its length
    _form("run", rf"{p.NUMBER}{S}days{S}(?:from|starting|beginning){S}(?:on{S})?{_DAY_MONTH}", _run),
    # `the week beginning 13 May 2024`, `w/c 13 May`: how fieldwork is dated
    _form("week", rf"(?i:(?:the{S})?week|w/c)(?:{S}(?P<way>beginning|commencing|starting|ending|of))?{S}{_DAY_MONTH}",
          _week),
    # `2022-05-12`, also before a time of day
    _form("iso", r"(?P<year>(?:19|20)\d\d)-(?P<month>\d\d)-(?P<day>\d\d)(?=T\d|\b)(?!-)", _iso),
    # `12/05/2022`, `17.10.2023`, `27.03.25`: datelines; a two-digit year only behind two-digit day and month
    _form("numeric", rf"{p.WEEKDAY}(?P<day>\d\d?)(?P<dot>[./-])(?P<month>\d\d?)(?P<dot_too>[./-])"
                     rf"(?P<year>(?:19|20)\d\d){_ENDS}",
          _numeric),
    _form("short-numeric", rf"{p.WEEKDAY}(?P<day>\d\d)(?P<dot>[./-])(?P<month>\d\d)(?P<dot_too>[./-])(?P<year>\d\d)"
                           rf"{_ENDS}", _numeric),
    # `6/11/23`: with strokes, hardly anything else
    _form("shortest-numeric", rf"{p.WEEKDAY}(?P<day>\d\d?)(?P<dot>/)(?P<month>\d\d?)(?P<dot_too>/)(?P<year>\d\d)"
                              rf"{_ENDS}",
          _numeric),
    # `Tuesday, 14th March 2023`, `31 January`, `4 to 15 October`, `from Tuesday 17 to Friday 20 October 2023`
    _form("day-month", rf"{p.WEEKDAY}{_NUMBERS_BEFORE}{_DAY_MONTH.removeprefix(p.WEEKDAY)}", _days),
    # `September 19 and 20 last year`
    _form("month-days", rf"{p.WEEKDAY}{p.MONTH}{S}(?P<first>{p.DAY_NUMBER}){p.TO}(?P<day>{p.DAY_NUMBER}){_NO_TIME}"
                        rf"{_YEAR_OF_DAY}", _days),
    # `August 31, 2023`, `December 13`
    _form("month-day", rf"{p.WEEKDAY}{p.MONTH}{S}(?P<day>{p.DAY_NUMBER}){_NO_TIME}{_YEAR_OF_DAY}", _days),
    # `the week before last`, `the Tuesday before last`, `the summer before last`
    _form("before-last", rf"(?i:the){S}(?:(?P<unit>weekend|week|month|year)|{p.WEEKDAY_NAME}|{p.SEASON}|{p.MONTH_NAME})"
                         rf"{S}before{S}last(?!\w)", c.before_last),
    # `February 2022`, `Feb 2022`, `the last week of April 2023`, `January last year`
    _form("month-year", rf"{p.PART_OF}{p.MONTH}{_YEAR_OF_NAME}", _month),
    # `spring 2020`, `the autumn of 2023`, `last spring`, `late Summer this year`, `in spring`
    _form("season-year", rf"{p.PART_OF}(?:the{S})?{p.SEASON}(?:{S}of)?{S}{p.YEAR}(?:/\d\d(?:\d\d)?)?(?!\w)",
          _season),
    _form("season", rf"{p.PART_OF}(?:the{S})?{_TURNED_TOO}{p.SEASON}(?!{S}terms?\b)(?:,?{S}{p.TURN_YEAR})?", _season),
    # `the autumn term`: as long as its season; the other two terms are not
    _form("autumn-term", rf"{p.PART_OF}(?:the{S})?{_TURNED_TOO}(?P<season>[Aa]utumn){S}term(?!\w)"
                         rf"(?:,?{S}{p.TURN_YEAR})?",
          _season),
    # `Christmas 2023`, `last Easter`, `New Year's Eve`, `the new year`
    _form("feast", rf"(?:the{S})?{_TURNED_NAME}{p.FEAST}(?:,?{S}{p.YEAR}{p.NOT_FINANCIAL}|,?{S}{p.TURN_YEAR})?",
          _feast),
    # `yesterday`, `this morning`, `last night`
    _form("day-word", rf"(?:earlier{S})?(?P<word>(?i:the{S}day{S}before{S}yesterday|the{S}day{S}after{S}tomorrow"
                      r"|today|tonight|yesterday|tomorrow"
                      rf"|this{S}(?:morning|lunchtime|afternoon|evening)|last{S}night))(?!\w)", _day_word),
    # `a fortnight ago today`, `two years ago this month`
    _form("ago-today", rf"{p.NUMBER}{S}{p.UNIT}{S}ago{S}(?P<word>(?i:today|yesterday|this{S}(?:day|week|month)))(?!\w)",
          c.ago_today),
    # `a week on Monday`, `a week last Tuesday`, `a fortnight ago on Friday`
    _form("weeks-from", rf"{p.NUMBER}{S}(?P<unit>week|fortnight)s?{S}(?P<way>on|(?:ago{S})?last|ago{S}on){S}"
                        rf"{p.WEEKDAY_NAME}", c.weeks_from),
    # `three years ago`, `a fortnight ago`; `nearly three years ago` is no year
    _form("ago", rf"{_NOT_ROUGHLY}{p.NUMBER}{S}{p.UNIT}{S}ago(?!\w)", c.ago),
    # `in two weeks' time`
    _form("ahead", rf"in{S}{p.NUMBER}{S}{p.UNIT}['’]?s?{S}time(?!\w)", c.ahead),
    # `the 1st of next month`
    _form("day-of-month", rf"(?:the{S}|day{S})?(?P<day>{p.DAY_NUMBER}){S}of{S}{p.TURN}{S}month(?!\w)", c.day_of_month),
    # `last week`, `earlier this year`, `the end of last year`; `over the last year` is a length of time
    _form("turned", rf"{p.PART_OF}(?:(?<!the\s){p.TURN}|the){S}(?P<unit>weekend|week|fortnight|month|year)(?!\w)"
                    rf"(?!{S}of{S}(?:the{S})?[A-Z\d])", _turned),
    # `two years later`, `six weeks earlier`, `weak only two years before.`, `and, three years on, good`: counted from
    # another date; not `for two years before`, `two years before she came`, `two years on the board`
    _form("later", rf"{_NOT_ROUGHLY}(?<!for ){p.NUMBER}{S}(?P<unit>day|week|fortnight|month|year)s?{S}(?P<way>later"
                   rf"|earlier|afterwards|after{S}that|(?:before|previously|on)(?=$|[,;.:)’”]))(?!\w|{S}than\b)",
          c.later),
    # `that year`, `the same month`: what another date has named
    _form("same", rf"(?i:earlier{S}|later{S})?(?i:that(?:{S}same)?|the{S}same){S}(?P<unit>day|week|month|year)(?!\w)",
          c.same),
    # `the next day`, `the following month`, `the day before`: counted from another date
    _form("beside", rf"(?i:the{S}(?:(?:next{S}(?=day)|following{S})(?P<unit>day|month|year)"
                    rf"|(?P<unit_too>day|month|year){S}(?P<way>before|after|earlier|later)(?!{S}(?:the|a|an|his|her|its|their|yesterday|tomorrow|he|she|it|they"
                    rf"|[A-Z\d])\b)))(?!\w|{S}of\b)", c.beside),
    # `the first Monday of September`, `the last day of March 2024`
    _form("nth", rf"(?i:the){S}(?P<count>(?i:first|second|third|fourth|last|final)){S}(?:{p.WEEKDAY_NAME}|day)"
                 rf"{S}(?:of|in){S}{p.MONTH_NAME}(?:{_YEAR_OF_NAME})?", _nth),
    # `the previous Wednesday`, `the Monday after`: counted from another date
    _form("beside-weekday", rf"(?i:the){S}(?:(?P<way>(?i:previous|following)){S})?{p.WEEKDAY_NAME}"
                            rf"(?:{S}(?P<way_too>before|after)(?=[.,;:)]|{S}(?:and|but|as|at|by)\b|\n|$))?",
          c.beside_weekday),
    # `Monday week`, `Tuesday fortnight`
    _form("weekday-week", rf"(?:next{S})?{p.WEEKDAY_NAME}{S}(?P<number>(?!))?(?P<way>(?!))?"
                          rf"(?P<unit>week|fortnight)(?!\w|[-'’])", c.weeks_from),
    # `last Thursday`, `on Tuesday`, `Thursday of next week`
    _form("weekday", rf"{_TURNED_NAME}{p.WEEKDAY_NAME}(?:{S}(?:of{S})?(?P<week>(?i:last|this|next)){S}week(?!\w))?",
          _weekday),
    # `the October half-term`
    _form("half-term", rf"{_TURNED_NAME}{p.MONTH_NAME}{S}half[- ]term(?!\w)", _half_term),
    # `in July`, `last March`, `the end of June`
    _form("month", rf"{p.PART_OF}{_TURNED_TOO}{p.MONTH_NAME}", _month),
    # `from 2006 to 2013`, `2011–2019`, `between 2014 and 2018`
    _form("years", rf"(?P<first>(?:19|20)\d\d)"
                   rf"(?:{S}?[-–—]{S}?|{S}(?:to|until|till){S}|(?<=[Bb]etween\s\d{{4}}){S}and{S})"
                   rf"{p.YEAR}{p.NOT_FINANCIAL}", _years),
    # `Director of Housing, Dunley Council (2014–18)`
    _form("years in brackets", r"(?<=\()(?P<first>(?:19|20)\d\d)[-–—](?P<year>\d\d)(?=\))", _years_in_brackets),
    # `in 2019`, `early 2021`, `the end of 2023`
    _form("year", rf"(?<!\d[-–]){p.PART_OF}{p.YEAR}{p.NOT_FINANCIAL}", _bare_year),
)

#: all forms at once; `SCAN.lastgroup` is `f` and the number of the form that stands there
SCAN = re.compile("|".join(f"(?P<f{number}>{re.sub(r'[(][?]P<[a-z_]+>', '(?:', form.pattern.pattern)})"
                           for number, form in enumerate(FORMS)))

_FIRST_OF_DAYS = tuple(words.split()[0] for words in _DAY_WORDS)
#: What any form begins with, in lower case: a number, a name, a word that says which or which part.
FIRST_WORDS = p.NAMES | frozenset(re.findall(r"\w+", " ".join((*NUMBER_WORDS, *_FIRST_OF_DAYS, *c.TURNS, """
    a an the that in day week w/c previous following very end start beginning middle close turn first second third final
    latter early earlier late later mid today tonight
    """))))

#: Those of them which stand everywhere, and begin a date only before a number or one of `SECOND_WORDS`: what is
#: counted stands behind a number in words, the rest of its name behind the beginning of a feast's.
SMALL_WORDS = frozenset(("a", "an", "in", "that", "the", *NUMBER_WORDS, "boxing", "good", "new"))

#: What may stand behind a small word: `in a`, `that same day`, `the very end`, what is counted.
SECOND_WORDS = FIRST_WORDS - {"in", "that", "the"} | {"same", *c.UNITS, *(f"{unit}s" for unit in c.UNITS)}
