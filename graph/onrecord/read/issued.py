"""The day of issue, where a dateline, a label or the head of minutes shows it: never a date of the running text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from itertools import pairwise

from onrecord.dates import DateMention, Day, Run, date_mentions, is_american
from onrecord.dates.when import MONTHS
from onrecord.read.names import NAME, is_banner, without_site_words

_TOP = 25  #: lines in which a label (`Date:`) counts; a letter's date stands below its letterhead
_LONGEST = 300  #: characters; a longer line is a paragraph
_HEAD = 14  #: lines in which a dateline without a label counts

_PAPER = ("(?:article|briefing|bulletin|decision|document|judgement|letter|minutes|news|note|notice|page|post|release"
          "|report|statement|story|summary|ruling)")
_PUBLISHED = (rf"(?:{_PAPER} )?(?:first |originally |date )?(?:published|posted|issued|released|dated|made|sent"
              rf"|sent out|circulated|cyhoeddwyd)(?: on| "
              rf"date)?"
              rf"|(?:publication|release|issue|decision) date|date (?:of (?:issue|publication|release|{_PAPER})"
              rf"|published)|made on")
_UPDATED = (r"(?:(?:page |article |story )?(?:last )?(?:updated|modified|amended|revised|edited)(?: on| at)?"
            r"|last edited)")
_EMBARGO = re.compile(
    r"embargo|not (?:for|to be) (?:publication|release|broadcast|use|published|released|used|shared)d? (?:before|until)"
    r"|for (?:immediate )?(?:use|release|publication)\s*(?:[:–—-]|on|from|after)",
    re.IGNORECASE,
)
_CLOCK = r"(?:(?:at )?\d{1,2}[.:]?\d{0,2} ?(?:[ap]\.?m\.?|hrs)?,? (?:GMT |BST )?(?:on )?)?"
_PUBLISHED_LABEL = re.compile(rf"(?:^|[.|•·–—/,»>-]\s*)(?:{_PUBLISHED})\s*[:–—-]?\s*{_CLOCK}(?:on )?$", re.IGNORECASE)
_UPDATED_LABEL = re.compile(rf"(?:^|[|•·–—/,»>-]\s*){_UPDATED}\s*[:–—-]?\s*{_CLOCK}(?:on )?$", re.IGNORECASE)
_DATE_LABEL = re.compile(r"(?:^|[\t|/]\s*| {3,})(?:(?:date|dyddiad|dated|day)(?: (?:and time )?of (?:letter|meeting"
                         r"|decision))?"
                         r"|(?:meeting|article|release|decision) date|date and time)(?:\s*:\s*|\t+)$", re.IGNORECASE)
# Who signs a yearly report or its accounts, and when.
_APPROVED = re.compile(r"^(?:this (?:report|statement) was )?(?:approved|signed|adopted|authorised"
                       r"|agreed)\b.{0,80}\bon(?: the)? $",
                       re.IGNORECASE)
_OTHER_DAY = re.compile(r"(?:updated|modified|reviewed|revised|amended|expires?|closing|deadline|last edited)[\s:on]*$",
                        re.IGNORECASE)
_HELD = re.compile(r"^(?:minutes\b.*|.{0,80}\bmeeting\b.{0,60}|)\bheld (?:on|at|in|by|remotely|virtually|via)\b",
                   re.IGNORECASE)
# What is done with the minutes of the meeting before: `The minutes of the meeting held on 9 May were agreed`.
_BEFORE_THIS = re.compile(r"[^.]{0,60}\b(?:agreed|approved|confirmed|signed|received|accepted|record)\b", re.IGNORECASE)
_RECORD = re.compile(r".{3,70}(?::| [–—-]) (?:draft )?(?:minutes|notes)[,:]? "
                     r"|(?:(?:draft|full|official|verbatim|unrevised|summary) ){1,2}(?:record|report|transcript)"
                     r"(?:,|:| [–—-]) "
                     r"|(?:draft )?(?:minutes|record|transcript|notes?) of (?:[\w’']+[,:]? (?:[–—-] )?){1,9}",
                     re.IGNORECASE)

_MINUTES = re.compile(r"(?:(?:draft|unconfirmed|approved) )?minutes\b|.{3,70}\bminutes$", re.IGNORECASE)
# What follows the day of a meeting: where it was held, and from what hour.
_SITTING = re.compile(r",? ?(?:[–—|,-]|at\b|in\b|from\b|commencing\b).{0,70}\b\d{1,2}(?:[.:]\d\d)? ?"
                      r"(?:[ap]\.?m\b|hrs|o['’]clock|noon|$)", re.IGNORECASE)
# `21 Tachwedd / November 2024`, `1af Mai 2024`: Welsh papers name the month in both languages, or in theirs.
_WELSH = ("Ionawr", "Chwefror", "Mawrth", "Ebrill", "Mai", "Mehefin", "Gorffennaf", "Awst", "Medi", "Hydref",
          "Tachwedd", "Rhagfyr")
_WELSH_DAY = re.compile(rf"\d{{1,2}}[a-z]{{0,4}} (?:{'|'.join(_WELSH)}) \d{{4}} ?[/|–—-] ?"
                        r"(?=(?:\w+day,? )?\d{1,2} [A-Z])")
_WELSH_MONTH = re.compile(rf"(?<=\d)(?:af|ail|ydd|ed|eg|fed|ain)? (?P<month>{'|'.join(_WELSH)})"
                          r"(?: ?/ ?(?=[A-Z][a-z]{2,8} \d{4})|(?= \d{4}))")
# `14.3.24`, `14 Mar 24`, `14 March ’24`: two digits of a year, at the end of a dateline.
_SHORT_YEAR = re.compile(r"(?<![\w./])(?P<day>\d{1,2}(?:\.\d{1,2}\.|(?:st|nd|rd|th)? [A-Z][a-z]{2,8}\.? ))['’]?"
                         r"(?P<year>\d\d)(?=$| ?[|])")

_IN_NAME = re.compile(r"(?<!\d)((?:19|20)\d\d)([-_]?)(0[1-9]|1[0-2])\2(0[1-9]|[12]\d|3[01])(?!\d)")

# What may stand beside the date of a dateline: the time, the length, the author, a section, a paper or a place.
_BESIDE = re.compile(
    rf"T\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:?\d\d)?|(?i:(?:reporter|author|words)s?: ?).{{1,60}}"
    rf"|(?:at )?\d{{1,2}}[.:]?\d{{0,2}} ?(?:[ap]\.?m\.?|hrs)?(?: ?(?:GMT|BST|UTC|[ECMP][SD]?T))?|\d+ ?min(?:ute)?s? "
    rf"read|(?i:(?:compiled |written |edited |words )?by) .{{1,60}}"
    rf"|(?i:updated.{{0,20}}|(?:{_PUBLISHED})\s*:?)(?: \d{{1,2}}[.:]\d\d ?(?:[ap]\.?m\.?)?)?"
    r"|(?i:(?:issue|edition|vol(?:ume)?|no|number|page|week)\.? \d+(?: of \d+)?)|£\d[\d.]*|\d+p|(?i:free)"
    rf"|\d{{1,2}} \w+ (?:19|20)\d\d|{NAME}|(?i:noon|midday|midnight)|in \w+|",
)
# What may follow the date after a dash: to whom the paper goes.
_CIRCULATION = re.compile(r"\s*[–—|•,:-]+\s+(?:please|for|not for|internal|to all)\b.{0,80}$", re.IGNORECASE)
_SEPARATORS = re.compile(r"\s*[|•·–—/,;*()\[\]»›>]\s*|\s*(?<![^\s|])-\s+|\s+(?=at \d)")
_WIRE = re.compile(r"^[A-Z][A-Z .'-]{2,40}(?:, [A-Z][\w. ]{1,20})?,?\s*[(]?$|^[A-Z][\w'’-]+(?: "
                   r"[A-Z][\w'’-]+){0,2},\s*$")
# What parts the fields of a head line, in front of a day and behind it.
_FIELD_OPENS = re.compile(r"(?:(?:^|\s[|*•·]|\t| {3,})\s*)(?:(?:\w+day|Mon|Tues?|Wed"
                          r"|Thu(?:rs)?|Fri|Sat|Sun)[.,]? )?$")
_FIELD_ENDS = re.compile(r"(?:,? (?:at )?\d{1,2}[.:]\d\d ?(?:[ap]\.?m\.?)?)?(?:\s*$|\s[|*•·]|\t| {3,})")
_OTHERS_FIELD = re.compile(r"(?i)\b(?:meeting|inspected|inspection|visit|visited|reviewed|updated|next|until|ends?"
                           r"|expires?|closing|deadline|since|starts?|joined|due|born|appointed)\b"
                           r"|[.?!]$")
# A line that says what the day below it is of.
_OTHER_LABEL = re.compile(r"\b(?:date|day)s?\b.{0,30}$|^(?:inspected|visited|updated|last updated|reviewed|expires)\b"
                          r"|:$|\b(?:next|deadline|closing)\b", re.IGNORECASE)
_OWN_LABEL = re.compile(rf"^(?:date|dated|date of (?:letter|meeting|report)|meeting date|{_PUBLISHED})\s*:?$",
                        re.IGNORECASE)


def issue_day(lines: Sequence[str], title: str | None) -> str | None:
    """The day of issue (YYYY-MM-DD) that the non-empty `lines` of a document show, or None."""
    lines = [_in_english(line) for line in lines]
    others = [line for line in lines if line != title]
    short = [line for line in others[:_TOP] if len(line) <= _LONGEST]
    all_short = [line for line in lines[:_TOP] if len(line) <= _LONGEST]
    top = [line for line in lines[:_HEAD] if len(line) <= _LONGEST]
    for found in (_embargo(all_short), _labelled(short), _dateline(others), _meeting(top), _labelled_below(others),
                  _sitting(top), _last_line(others), _approved(others), _set_apart(others), _set_apart(lines),
                  _updated(all_short), _week(others)):
        for mention in found:
            return _iso(mention, lines)
    return None


def day_in(name: str) -> str | None:
    """The one full date (YYYY-MM-DD, or YYYYMMDD) that a file's name holds, or None."""
    found = {f"{year}-{month}-{day}" for year, _, month, day in _IN_NAME.findall(name)}
    return found.pop() if len(found) == 1 else None


def is_dateline(line: str) -> bool:
    """Whether `line` holds a day and otherwise only what stands beside one: a time, an author, a section, a paper."""
    if len(line) > 140:
        return False
    line = _in_english(line)
    return any(_stands_alone(line, mention) for mention in date_mentions(line) if _is_week(mention)) or any(
        _stands_alone(line, mention) for mention in _days(line))


def _in_english(line: str) -> str:
    """A line with the names of months in English, once, and with years of four digits."""
    line = _WELSH_MONTH.sub(lambda found: f" {_english(found)}", _WELSH_DAY.sub("", line))
    return _SHORT_YEAR.sub(r"\g<day>20\g<year>", line) if len(line) <= _LONGEST else line


def _english(found: re.Match[str]) -> str:
    """The English name of a month, where the Welsh one stands alone; nothing before the English one itself."""
    return "" if found.group().endswith(("/", "/ ")) else MONTHS[_WELSH.index(found["month"])]


def _is_week(mention: DateMention) -> bool:
    return isinstance(mention.when, Run) and mention.when.day.year is not None


def _days(line: str) -> Iterator[DateMention]:
    """The days with their year in `line`, without those of an update or a review."""
    for mention in date_mentions(line):
        if _is_full(mention) and not _OTHER_DAY.search(line[:mention.start]):
            yield mention


def _is_full(mention: DateMention) -> bool:
    return isinstance(mention.when, Day) and mention.when.year is not None


def _iso(mention: DateMention, lines: Sequence[str]) -> str:
    """The day of a mention; which of two small numbers is the month, the whole text says."""
    american = "/" in mention.words and is_american("\n".join(lines))
    day = next(date_mentions(mention.words, american)).when if american else mention.when
    assert isinstance(day, Day)
    assert day.year is not None
    return date(day.year, day.month, day.day).isoformat()


def _embargo(lines: Sequence[str]) -> Iterator[DateMention]:
    for line in lines:
        if _EMBARGO.search(line):
            yield from _days(line)


def _labelled(lines: Sequence[str]) -> Iterator[DateMention]:
    for line in lines:
        yield from (mention for mention in _days(line)
                    if _PUBLISHED_LABEL.search(line[:mention.start]) or _DATE_LABEL.search(line[:mention.start]))


def _dateline(lines: Sequence[str]) -> Iterator[DateMention]:
    for above, line in zip(("", *lines), lines[:_HEAD], strict=False):
        if _is_other_label(above):
            continue
        for mention in _days(line[:_LONGEST]):
            if (len(line) <= 140 and _stands_alone(line, mention)) or _opens_report(line, mention):
                yield mention


def _is_other_label(above: str) -> bool:
    """Whether the line `above` a date says that it is the day of something else: an inspection, the next meeting."""
    return len(above) <= 40 and bool(_OTHER_LABEL.search(above)) and not _OWN_LABEL.match(above)


def _stands_alone(line: str, mention: DateMention) -> bool:
    after = line[mention.end:]
    beside = f"{line[:mention.start]}|{'' if _CIRCULATION.match(after) else after}"
    return all(_is_beside(piece.strip()) for piece in _SEPARATORS.split(beside))


def _is_beside(piece: str) -> bool:
    return is_banner(piece) or any(_BESIDE.fullmatch(part) for part in (piece, without_site_words(piece)))


def _opens_report(line: str, mention: DateMention) -> bool:
    """`PLYMOUTH, 3 May 2022 – The council has ...`: place and day open the report itself."""
    behind = re.match(r"[)]?\s*(?:\([^()]{2,40}\)\s*)?[–—:-]", line[mention.end:])
    return bool(_WIRE.match(line[:mention.start]) and behind)


def _meeting(lines: Sequence[str]) -> Iterator[DateMention]:
    """`Minutes of the meeting held on Monday 8 May 2023`, `Record of questions, Monday 8 May 2023`."""
    for line in lines:
        for mention in _days(line):
            held = _HELD.match(line[:mention.start]) and not _BEFORE_THIS.match(line, mention.end)
            if len(line) <= 200 and (held or _RECORD.fullmatch(line[:mention.start])):
                yield mention


def _sitting(lines: Sequence[str]) -> Iterator[DateMention]:
    """`Tuesday, 3 May 2022 – Corn Hall – commencing 5.30pm` below the title of minutes."""
    if any(_MINUTES.match(line) for line in lines):
        yield from (day for line in lines if len(line) <= 140 for day in _days(line)
                    if re.fullmatch(r"(?:\w+day,? )?", line[:day.start]) and _SITTING.match(line[day.end:]))


def _labelled_below(lines: Sequence[str]) -> Iterator[DateMention]:
    """`Published: 3 May 2022` on a line of its own stands at the foot of some pages."""
    for line in lines[_TOP:]:
        if len(line) <= 80:
            yield from (mention for mention in _days(line) if _PUBLISHED_LABEL.search(line[:mention.start]))


def _last_line(lines: Sequence[str]) -> Iterator[DateMention]:
    """A day alone on the last line, or below the signature that closes the document."""
    for above, line in list(pairwise(lines))[-2:]:
        day = next(_days(line), None)
        if day and _is_day_alone(line, day) and not _is_other_label(above):
            yield day


def _approved(lines: Sequence[str]) -> Iterator[DateMention]:
    """`Approved by the trustees on 12 December 2024` closes a report."""
    for line in lines[-8:]:
        yield from (mention for mention in _days(line) if _APPROVED.match(line[:mention.start]))


def _updated(lines: Sequence[str]) -> Iterator[DateMention]:
    """`Page updated 1 July 2024`: the day of a page that shows no other."""
    for line in lines:
        for mention in date_mentions(line):
            if _is_full(mention) and _UPDATED_LABEL.search(line[:mention.start]):
                yield mention


def _set_apart(lines: Sequence[str]) -> Iterator[DateMention]:
    """`Ann Example, education correspondent | 8/3/2024`: the one line of the head with a field of its own for a day."""
    found = [(line, mention) for line in lines[:_HEAD] if len(line) <= 140 for mention in _days(line)
             if _is_field(line, mention)]
    if len(found) == 1 and not _OTHERS_FIELD.search(found[0][0]):
        yield found[0][1]


def _is_field(line: str, mention: DateMention) -> bool:
    """Whether a day stands in a field of a line: between bars, stars, dots or wide gaps, and at one end of it."""
    before, after = line[:mention.start], line[mention.end:]
    opens, ends = _FIELD_OPENS.search(before), _FIELD_ENDS.match(after)
    return bool(opens and ends and (before.strip() or after.strip()) and (opens.group() or ends.group()))


def _week(lines: Sequence[str]) -> Iterator[DateMention]:
    """`Issue 214 | w/c 3 March 2025`: a weekly is of the day on which its week begins."""
    for line in lines[:_HEAD]:
        for mention in date_mentions(line[:_LONGEST]):
            week = mention.when
            if isinstance(week, Run) and week.day.year and len(line) <= 140 and _stands_alone(line, mention):
                yield replace(mention, when=week.day)


def _is_day_alone(line: str, day: DateMention) -> bool:
    return re.fullmatch(r"(?:\w+day,? )?", line[:day.start]) is not None and not re.search(r"\w", line[day.end:])
