"""Dates as people write them: found in a text (`date_mentions`), or read from words known to be one (`parse_date`).

Beside `claims` at the bottom of the house: neither spaCy nor RDF. Which year `in July` means is for `resolve.times`.
"""

from onrecord.dates.mentions import DateMention, date_mentions, is_american, parse_date, plain_words
from onrecord.dates.when import (
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
    spelled,
)

__all__ = ["DateMention", "Day", "DayOf", "Feast", "Month", "Nth", "Offset", "Point", "Run", "Same", "Season", "Span",
           "Weekday", "When", "Year", "date_mentions", "is_american", "parse_date", "plain_words", "spelled"]
