"""The named parts that the patterns of `forms` are built from, and what their words mean."""

from __future__ import annotations

from typing import cast

from onrecord.dates.when import FEASTS, MONTHS, SEASONS, WEEKDAYS, Turn
from onrecord.numbers import NUMBER_WORDS

# Between two words of a date: blanks, or one line end where the line was broken; never an empty line.
S = r"(?:[^\S\n]+|[^\S\n]*\n[^\S\n]*)"

# Names are capitalised or all capitals; lower case would take in the verbs `may` and `march`.
_SHORT = {9: ("Sept", "Sep")}


def _cased(names: tuple[str, ...]) -> str:
    forms = [form for name in names for form in (name, name.upper())]
    return "|".join(sorted(forms, key=lambda form: (-len(form), form)))


_SHORT_MONTHS = tuple(short for number, name in enumerate(MONTHS, 1) for short in _SHORT.get(number, (name[:3],))
                      if short != name)
_SHORT_WEEKDAYS = ("Mon", "Tues", "Tue", "Weds", "Wed", "Thurs", "Thur", "Thu", "Fri", "Sat", "Sun")

MONTH_NAME = rf"(?P<month>{_cased(MONTHS)})(?!\w)"
MONTH = rf"(?P<month>(?:{_cased(MONTHS)})(?!\w)|(?:{_cased(_SHORT_MONTHS)})(?!\w)\.?)"
WEEKDAY_NAME = rf"(?P<weekday>{_cased(WEEKDAYS)})(?!\w)"
_ANY_WEEKDAY = rf"(?:(?:{_cased(WEEKDAYS)})(?!\w)|(?:{_cased(_SHORT_WEEKDAYS)})(?!\w)\.?)"
#: `Tuesday, `, `Tues. the `: before a day
WEEKDAY = rf"(?:(?P<weekday>{_ANY_WEEKDAY}),?{S}(?:the{S})?)?"
#: A month or a weekday by its name, in full or short.
CALENDAR_NAME = rf"(?:{_cased(MONTHS)}|{_cased(_SHORT_MONTHS)}|{_cased(WEEKDAYS)}|{_cased(_SHORT_WEEKDAYS)})(?!\w)"
OTHER_WEEKDAY = rf"(?:{_ANY_WEEKDAY},?{S}(?:the{S})?)?"

DAY_NUMBER = r"\d{1,2}(?:st|nd|rd|th)?(?!\w)"
#: what stands between the two ends of a range
TO = rf"(?:{S}?[-–—/&]{S}?|{S}(?:to|and|until|till|through){S})"

YEAR = r"(?P<year>(?:19|20)\d\d)(?!\w)"
#: the same behind a month, also as `’21`
YEAR_TOO = r"(?P<year>(?:19|20)\d\d|(?<=[a-z.] )['’]\d\d)(?!\w)"
#: no financial year (2024/25, 2022-23), no decimal, no sum, no count that goes on
NOT_FINANCIAL = r"(?![/.,]\d|[-–]\d\d(?!\d)|%)"
# `the previous year` is counted from another date, `the past year` is a length of time.
TURN = r"(?P<turn>(?i:last|this|next))"
#: the same, or the one before or after the date just named
TURN_TOO = r"(?P<turn>(?i:last|this|next|(?<=the\s)previous|(?<=the\s)following))"
TURN_YEAR = rf"(?:(?:of{S})?(?P<turn_year>(?i:last|this|next)){S}year(?!\w)|(?P<of_the_year>of{S}the{S}year)(?!\w))"

#: `the end of`, `the last week of`, `early`, `mid-`: the part of a period, which keeps the period's precision
PART_OF = (
    rf"(?:(?P<edge>(?:(?i:the){S})?(?i:(?:very{S})?(?:end|start|beginning|middle|close|turn)"
    rf"|(?:first|second|third|last|final|latter|early){S}(?:week|weekend|half|fortnight|days|part|months?)){S}of{S})"
    rf"(?:the{S})?)?(?P<shade>(?i:early|earlier|late|later|mid)(?:{S}(?:in{S})?|-)(?:the{S})?)?"
)

SEASON = rf"(?P<season>{'|'.join(SEASONS)}|{'|'.join(name.capitalize() for name in SEASONS)})(?!\w)"
FEAST = (r"(?P<feast>Easter(?:\s(?:Sunday|Monday))?|Good\sFriday|Christmas(?:\s(?:Eve|Day))?|Boxing\sDay"
         r"|New\sYear['’]s\s(?:Eve|Day)|[Nn]ew\s[Yy]ear(?!['’]s)|Hogmanay|Halloween|Michaelmas(?!\s[Tt]erm)|Bonfire\sNight"
         r"|Burns\sNight|May\sDay|St\s(?:David|Patrick|George|Andrew)['’]s\sDay|Shrove\sTuesday|Ash\sWednesday"
         r"|Palm\sSunday|Maundy\sThursday|Whit\s(?:Sunday|Monday))(?!\w)")

NUMBER = rf"(?P<number>(?i:{'|'.join(sorted(NUMBER_WORDS[1:], key=len, reverse=True))}|an?)(?!\w)|\d{{1,2}})"
UNIT = r"(?P<unit>day|weekend|week|fortnight|month|year|decade)s?"

#: The first words of all names that a date may begin with, in lower case.
NAMES = frozenset(name.split()[0].replace("’", "'").removesuffix("'s").lower()
                  for name in (*MONTHS, *_SHORT_MONTHS, *WEEKDAYS, *_SHORT_WEEKDAYS, *SEASONS, *FEASTS))


def number_of(words: str) -> int:
    """`three`, `a`, `18` as a number."""
    words = words.lower()
    if words in ("a", "an"):
        return 1
    return int(words) if words.isdigit() else NUMBER_WORDS.index(words)


def month_of(words: str) -> int:
    """1 to 12 for a month's name or its short form."""
    return next(number for number, name in enumerate(MONTHS, 1) if name.lower().startswith(words.lower()[:3]))


def weekday_of(words: str) -> int:
    """0 (Monday) to 6 for a weekday's name or its short form."""
    return next(number for number, name in enumerate(WEEKDAYS) if name.lower().startswith(words.lower()[:3]))


def feast_of(words: str) -> str:
    """The feast's name as `FEASTS` spells it."""
    plain = " ".join(words.split()).replace("’", "").replace("'", "").lower()
    return next(name for name in FEASTS if name.lower().replace("'", "") == plain)


def turn_of(words: str) -> Turn:
    """`last`, `this` or `next`, in lower case."""
    return cast(Turn, words.lower())


def turn_week_of(words: str) -> Turn:
    """`next week` for the `next` of `Thursday next week`."""
    return cast(Turn, f"{words.lower()} week")


def turn_year_of(words: str) -> Turn:
    """`last year` for the `last` of `January last year`."""
    return cast(Turn, f"{words.lower()} year")
