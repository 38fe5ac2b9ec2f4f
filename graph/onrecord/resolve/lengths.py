"""Days that are counted from another: a time in a post from its end, `the next day` from the day named before it."""

from __future__ import annotations

import re
from functools import lru_cache

from onrecord.claims import Period
from onrecord.dates import DateMention, Day, Month, Same, Season, Span, Weekday, date_mentions, parse_date
from onrecord.dates.parts import number_of
from onrecord.resolve.tense import direction_at
from onrecord.resolve.times import resolve_date

_LENGTH = re.compile(r"(?:the (?:past|last) )?(?:(?P<number>[a-z]+|\d{1,2}) )?(?P<unit>years|decades?)", re.IGNORECASE)
_SENTENCE = re.compile(r"[.!?][”’\"']?\s+(?=[A-Z“\"‘])|\n")
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


@lru_cache(maxsize=4)
def latest_day(text: str) -> Period | None:
    """The latest day that a text states with its year as one that has come, or None."""
    days = [resolve_date(mention, None).period for mention in date_mentions(text)
            if mention.lead not in ("by", "until", "till", "before", "from")
            and (isinstance(mention.when.last if isinstance(mention.when, Span) else mention.when, Day)
                 or _is_masthead(text, mention))]
    return max((day for day in days if day), key=lambda day: day.latest, default=None)


def _is_masthead(text: str, mention: DateMention) -> bool:
    """`Parish News, Spring 2024`: a month or a season that ends a line at the head of a paper that has no day."""
    whole = isinstance(mention.when, Month | Season) and mention.when.year is not None
    return whole and mention.end < _MASTHEAD and re.match(r"[ \t]*(?:\n|\Z|\|)", text[mention.end:]) is not None


_MASTHEAD = 200  #: code points in which a paper says of which month or season it is


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
        begin = max((end.end() for end in _SENTENCE.finditer(passage, 0, mention.start)), default=0)
        after = _SENTENCE.search(passage, mention.end)
        sentence = passage[begin:after.start() if after else len(passage)]
        way = direction_at(sentence, mention.start - begin, mention.end - begin)
        place = start - len(passage) + mention.start
        own = anchor_of(mention.words, text, place, issued) if isinstance(mention.when, Same) else None
        resolved = resolve_date(mention, issued, direction=way, anchor=own)
        if resolved.period and not (_counts_days(when) and resolved.period.earliest != resolved.period.latest):
            return resolved.period
    return None


def _counts_days(when: object) -> bool:
    """Whether a date is so many days from another one, which must be a day itself: `the day before`, no year."""
    return isinstance(when, Same) and when.unit == "day"
