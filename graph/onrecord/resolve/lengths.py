"""Days that are counted from another: a time in a post from its end, `the next day` from the day named before it."""

from __future__ import annotations

import re

from onrecord.claims import Period
from onrecord.dates import Month, Same, Season, Weekday, date_mentions, parse_date
from onrecord.dates.parts import number_of
from onrecord.resolve.tense import direction_at
from onrecord.resolve.times import resolve_date

_LENGTH = re.compile(r"(?:the (?:past|last) )?(?:(?P<number>[a-z]+|\d{1,2}) )?(?P<unit>years|decades?)", re.IGNORECASE)
_NEAR = 800  #: characters before a date within which the one that it is counted from stands


def counted_back(words: str, end: Period) -> Period | None:
    """The year in which a time of so many years began that ended with `end`; None where `words` say no such time."""
    said = _LENGTH.fullmatch(words)
    if said is None:
        return None
    try:
        number = number_of(said["number"] or "a")
    except ValueError:
        return None
    return Period(str(end.latest.year - number * (10 if said["unit"].lower().startswith("decade") else 1)))


def is_length(words: str) -> bool:
    """Whether words are a time of so many years: `nine years`, `the past decade`."""
    return _LENGTH.fullmatch(words) is not None


def anchor_of(words: str, text: str, start: int, issued: str | None) -> Period | None:
    """The date from which the date `words` at `text[start:]` is counted, or None where it is counted from none."""
    when = parse_date(words)
    beside = isinstance(when, Month | Season | Weekday) and when.turn in ("previous", "following")
    if not beside and not isinstance(when, Same):
        return None
    passage = text[max(start - _NEAR, 0):start]
    for mention in reversed(list(date_mentions(passage))):
        way = direction_at(passage, mention.start, mention.end)
        resolved = resolve_date(mention, issued, direction=way)
        if resolved.period:
            return resolved.period
    return None
