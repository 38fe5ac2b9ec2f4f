"""Where dates stand in a text: forms found in one scan, ends of a range joined, look-alikes left out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from onrecord.dates import guards
from onrecord.dates.forms import FIRST_WORDS, FORMS, SCAN, SECOND_WORDS, SMALL_WORDS
from onrecord.dates.parts import S
from onrecord.dates.when import Day, Month, Point, Season, Span, When, spelled
from onrecord.places import Places, places_of, read_places


@dataclass(frozen=True, slots=True)
class DateMention:
    """A date as it stands in a text. Offsets count in the text that was searched, end exclusive."""

    start: int
    end: int
    words: str  #: `text[start:end]`, always; without the preposition
    when: When
    lead: str = ""  #: the word before it that ties it in lower case (`in`, `since`, `until`, `on`), or empty
    parts: tuple[DateMention, ...] = ()  #: of a Span, its two ends where each is said in words of its own


@dataclass(frozen=True, slots=True)
class _Found:
    mention: DateMention
    whole: bool  #: says by itself that it is a date; else a word beside it must

    @property
    def when(self) -> When:
        return self.mention.when


# `4/3/2024`: which of the two is the month, the numbers do not say.
_EITHER = re.compile(r"(?:0?[1-9]|1[0-2])/(?:0?[1-9]|1[0-2])/(?:\d\d){1,2}$")
# `Jan. 5`, `Nov. 21, 2022`, `4/25/2024`: how only American papers write a day.
_AMERICAN = re.compile(r"\b(?:Jan|Feb|Aug|Sept|Oct|Nov|Dec)\. +\d{1,2}(?!\d|[:.]\d)|(?<![\d/])1?\d/(?:1[3-9]|2\d"
                       r"|3[01])/(?:\d\d)?\d\d\b")
_BRITISH = re.compile(r"\b\d{1,2}(?:st|nd|rd|th)?(?: of)? (?:Jan|Feb|March|April|May|June?|July?|Aug|Sept?|Oct|Nov"
                      r"|Dec)")


def is_american(text: str) -> bool:
    """Whether a text puts the month before the day as American papers do, and nowhere the day before the month."""
    return _AMERICAN.search(text) is not None and _BRITISH.search(text) is None


def date_mentions(text: str, american: bool | None = None) -> Iterator[DateMention]:
    """Every date in `text`, in its order, none inside another.

    `american`: whether 4/3/2024 is 3 April; None: as the rest of the text writes its days.
    """
    for mention in _mentions(text):
        if _EITHER.search(mention.words) and isinstance(mention.when, Day):
            american = is_american(text) if american is None else american
            mention = _swapped(mention, mention.when) if american else mention
        yield mention


def _swapped(mention: DateMention, day: Day) -> DateMention:
    return replace(mention, when=replace(day, month=day.day, day=day.month))


def plain_words(mention: DateMention) -> str:
    """The words of a date in one line, by which `parse_date` reads the same: spelt out where their order is
    American, and where they are the end of a range that is no date alone (`18` of `2014–18`)."""
    unsure = "/" in mention.words or _TWO_DIGITS.fullmatch(mention.words)
    changed = unsure and parse_date(mention.words) != mention.when
    return spelled(mention.when) if changed else " ".join(mention.words.split())


_TWO_DIGITS = re.compile(r"\d\d")


def _mentions(text: str) -> Iterator[DateMention]:
    before: DateMention | None = None
    for found in _joined(text, list(_found(text, places_of(text)))):
        mention = replace(found.mention, lead=guards.lead(text, found.mention.start))
        goes_on = before is not None and guards.goes_on(text[before.end:mention.start], before.when, mention.when)
        if found.whole or goes_on or guards.is_date(text, mention.start, mention.end, mention.when, mention.lead):
            yield mention
            before = mention


def parse_date(words: str) -> When | None:
    """What `words` mean that are known to be a date and nothing else (`May`, `2019`, `since last March`), or None."""
    words = words.strip()
    # `March and July this year` is two dates by itself; known to be one, it has lost its `between`.
    return _only(words) or _only(f"between {words}")


def _only(words: str) -> When | None:
    found = _joined(words, list(_found(words, read_places(words))))
    if len(found) != 1 or found[0].mention.end != len(words):
        return None
    start = found[0].mention.start
    return found[0].when if start == 0 or guards.is_lead(words[:start]) else None


def _found(text: str, places: Places) -> Iterator[_Found]:
    position = 0
    for start in _openings(places):
        if start < position:
            continue
        match = SCAN.match(text, start)
        found = _found_at(text, start, int((match.lastgroup or "f0")[1:])) if match else None
        if found:
            yield found
            position = found.mention.end


def _openings(places: Places) -> Iterator[int]:
    """Where a date may begin: at a number, or at a word of dates that is not small or stands before another."""
    begun = list[int]()
    for word, standing in places.of.items():
        if word in SMALL_WORDS:
            begun += (at for at in standing if _is_number(behind := places.next_to(at)) or behind in SECOND_WORDS)
        elif word in FIRST_WORDS or _is_number(word):
            begun += standing
    return map(places.starts.__getitem__, sorted(begun))


def _is_number(word: str) -> bool:
    return word[:1].isdecimal()


def _found_at(text: str, start: int, first_form: int) -> _Found | None:
    for form in FORMS[first_form:]:
        match = form.pattern.match(text, start)
        when = form.build(match) if match else None
        if match and when:
            mention = DateMention(start, match.end(), match[0], when, parts=_ends(match, when))
            return _Found(mention, guards.is_whole(when, match))
    return None


def _ends(match: re.Match[str], when: When) -> tuple[DateMention, ...]:
    """The two ends of a range that one form has matched: each with the words that only it has."""
    if not isinstance(when, Span):
        return ()
    first, last = match.span("first"), match.start("day" if "day" in match.groupdict() else "year")
    text = match.string
    # `19 and 20 last year`: the month said in front belongs to the first end, the year behind to the last.
    return (DateMention(match.start(), first[1], text[match.start():first[1]], when.first),
            DateMention(last, match.end(), text[last:match.end()], when.last))


# --- the two ends of a range ----------------------------------------------------------------------------------------

_TO = re.compile(rf"{S}(?P<word>to|until|till|and(?:{S}(?:again|then){S}on)?|through){S}|{S}?[-–—/&]{S}?")
#: `arrived on 3 June and stayed until 5 June`: how long somebody who came was there
_STAYED = re.compile(rf",?{S}and{S}(?:stayed|remained|were|was)(?:{S}there)?{S}(?:until|till){S}(?:the{S})?")


def _joined(text: str, found: list[_Found]) -> list[_Found]:
    joined: list[_Found] = []
    for right in found:
        left = joined[-1] if joined else None
        span = left and _span(text, left, right)
        if left and span:
            start, end = left.mention.start, right.mention.end
            ends = (replace(left.mention, when=span.first), replace(right.mention, when=span.last))
            joined[-1] = _Found(DateMention(start, end, text[start:end], span, parts=ends), left.whole or right.whole)
        else:
            joined.append(right)
    return joined


def _span(text: str, left: _Found, right: _Found) -> Span | None:
    tie = _TO.fullmatch(text, left.mention.end, right.mention.start)
    first, last = left.when, right.when
    if tie is None and isinstance(first, Day) and isinstance(last, Day) and (last.month - first.month) % 12 < 2:
        stayed = _STAYED.fullmatch(text, left.mention.end, right.mention.start)
        return _inherited(first, last) if stayed and last.year in (None, first.year) else None
    if tie and isinstance(first, Span) and isinstance(first.last, Day) and isinstance(last, Day):
        # `29 and 30 November and 1 December 2022`: the days of one visit over the end of a month
        goes_on = _follow_each_other(first.last, last) and first.last.month != last.month
        return _inherited(first.first, last) if goes_on else None
    if not tie or isinstance(first, Span) or isinstance(last, Span) or type(first) is not type(last):
        return None
    between = guards.lead(text, left.mention.start) == "between"
    if (tie["word"] or "").startswith("and") and not between and not _follow_each_other(first, last):
        return None
    return _inherited(first, last)


def _inherited(first: Point, last: Point) -> Span | None:
    """`28 November to 2 December 2022`: the year said at the end stands in both, or the one before it in the first."""
    if isinstance(first, Day | Month) and isinstance(last, Day | Month):
        if first.year is None and first.turn is None:
            over = last.year is not None and _place(first) > _place(last)
            first = replace(first, year=last.year - 1 if over and last.year else last.year, turn=last.turn)
        return Span(first, last)
    return Span(first, last) if isinstance(first, Season) and first.year and isinstance(last, Season) else None


def _follow_each_other(first: Point, last: Point) -> bool:
    """Whether `A and B` are the days of one visit or neighbouring months, rather than two dates."""
    if isinstance(first, Day) and isinstance(last, Day):
        return first.year is None and 0 < (_place(last) - _place(first)) % 372 <= 7
    if isinstance(first, Month) and isinstance(last, Month):
        return first.year is None and first.turn is None and (last.month - first.month) % 12 == 1
    return False


def _place(point: Day | Month) -> int:
    # Days of a year in months of 31: enough to say what comes first and what is a few days away.
    return point.month * 31 + (point.day if isinstance(point, Day) else 0)
