"""The title, where the head shows one: a headline, the subject of a letter, the `Subject:` of a report."""

from __future__ import annotations

import re
from collections.abc import Sequence

from onrecord.dates import date_mentions
from onrecord.read.issued import is_dateline
from onrecord.read.mastheads import named_on, names_paper_below, publishes
from onrecord.read.names import is_banner, is_body, is_outlet, is_paper, is_translation

_TOP = 25
_HEAD = 6  #: lines in which the banners stand
_LONGEST = 200  #: characters; a longer line is a paragraph

_SUBJECT = re.compile(r"^(?:subject|title|re|report title)\s*:\s*(?P<title>\S.*)$", re.IGNORECASE)
_DEAR = re.compile(r"^dear\b.{1,80}$", re.IGNORECASE)
_DEAR_ALL = re.compile(r"^dear (?:all|both|colleagues?|everyone|families|friends?|members?|neighbours?|parents?"
                       r"|readers?|residents?|staff|team|tenants?)\b", re.IGNORECASE)
_MINUTES = re.compile(r"^(?P<title>minutes of .{3,120}?),? (?:held (?:on|in|by|remotely|virtually|via)|on)\b"
                      r"|^(?P<place>minutes of .{3,120}? held at .{3,60}?),? (?:on|at \d|dydd)\b", re.IGNORECASE)
_PREAMBLE = re.compile(r"^\[.*\]$|^The \w+ (?:met|assembled|sat) at\b|\bin the chair\W*$", re.IGNORECASE)
_RECORD = re.compile(r"^(?:record|minutes|notes?|transcript) of\b", re.IGNORECASE)
_LABEL = re.compile(r"^(?:date|reference|ref|our ref|your ref|from|to|cc|contact|report of|report by|author|copy"
                    r"|published"
                    r"|posted|issued|tel|telephone|email|e-mail|(?:(?:this )?(?:page|article|story|document"
                    r"|content) )?(?:(?:was )?(?:first|last) )?(?:updated|reviewed|modified"
                    r"|amended|edited|revised|published)|present|type|inspected|share(?: this)?|follow us|print"
                    r"|inspection dates?|urn|unique reference number)\s*:"
                    r"|^(?:by|posted|published|last updated|updated)\s", re.IGNORECASE)
_EMBARGO = re.compile(r"\bembargo|(?:^|\s[–—|:-]\s)(?:strictly )?(?:not )?(?:for|to be) (?:immediate )?(?:release"
                      r"|publication|use"
                      r"|broadcast|published|released|used|shared)d?\b(?:$|:| (?:before|until|after|from|on)\b)"
                      r"|^(?:not )?for (?:immediate )?(?:release|publication)\b", re.IGNORECASE)
_SERIAL = re.compile(r"\b(?:e-?bulletin|newsletter|bulletin|issue|edition|volume|vol\.?|no\.)\s*(?:no\.?\s*)?\d+",
                     re.IGNORECASE)
_ADDRESS = re.compile(r"@|https?:|\bwww\.|\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b|^[+(]?\d[\d ()]{6,}$"
                      r"|^(?:T|F|E|Tel)[ :.]+[+\d]")
_CRUMBS = re.compile(r"\s[>›»]\s|^(?:home|news)\s*[|/>›»]", re.IGNORECASE)


def title_of(lines: Sequence[str]) -> str | None:
    """The title that the non-empty `lines` of a document show, or None."""
    top = list(lines[:_TOP])
    subject = next((match["title"] for line in top if (match := _SUBJECT.match(line))), None)
    for number, line in enumerate(top):
        if _DEAR.match(line):
            below = lines[number + 1] if number + 1 < len(lines) else ""
            if _is_headline(below):
                return below.removeprefix("Re: ")
            return subject or (_headline(top[:number]) if _DEAR_ALL.match(line) else None)
    return subject or _headline(top)


def _headline(top: Sequence[str]) -> str | None:
    """The first line that reads like a headline; the name of a body or paper above one is its mast-head."""
    masthead = None
    for line in top:
        if minutes := _MINUTES.match(line):
            return minutes["title"] or minutes["place"]
        if masthead and (dated := _dated_record(line)):
            return dated
        if _is_beside(line) and not (masthead and _RECORD.match(line)):
            continue
        name = _masthead(line, top) if masthead is None or is_body(masthead) else None
        if name is None and _is_headline(line):
            return line
        if name is None and not _is_section(line):
            break
        masthead = masthead or name
    return masthead if masthead and " " in masthead else None


def _dated_record(line: str) -> str | None:
    """`Record of questions, full council, Thurs 25 January 2024, 7 p.m.` without its day."""
    day = next(date_mentions(line), None) if _RECORD.match(line) else None
    timed = day is not None and re.search(r"\w", line[day.end:]) is not None
    return line[:day.start].rstrip(" ,–-") if day and timed and day.start > 10 else None


def _masthead(line: str, top: Sequence[str]) -> str | None:
    name = named_on(line) or (line if names_paper_below(line, list(top[:_HEAD])) else None)
    if name and line in top[:_HEAD] and publishes(name, line, top[:_HEAD]):
        return line
    return line if is_outlet(line) or (line.isupper() and is_paper(line) and not is_banner(line)) else None


def _is_section(line: str) -> bool:
    """Whether `line` is one word that may stand above a headline."""
    return re.fullmatch(r"[^\W\d][\w&’'-]*", line) is not None


def _is_beside(line: str) -> bool:
    """Whether `line` stands above a headline and is none: a banner, an embargo, a date, an address, a label."""
    if len(line) > _LONGEST:
        return False
    patterns = (_LABEL, _EMBARGO, _SERIAL, _ADDRESS, _CRUMBS, _PREAMBLE)
    parts = re.split(r"\s+[/|–—]\s+", line)
    twice = any(map(is_translation, parts)) and all(is_translation(part) or _is_section(part) for part in parts)
    if _is_banner(line) or is_dateline(line) or (twice and line.isupper()):
        return True
    return any(pattern.search(line) for pattern in patterns)


def _is_banner(line: str) -> bool:
    """`Adroddiad arolygu / Inspection report`: the same banner in two tongues is one."""
    parts = re.split(r"\s+[/|–—]\s+", line)
    return any(map(is_banner, parts)) and all(is_banner(part) or is_translation(part) for part in parts)


def _is_headline(line: str) -> bool:
    if len(line) > _LONGEST or not re.search(r"[^\W\d]\S*\s+\S", line):
        return False
    return not re.search(r"[^.][.:;,]['\"’”]?$", line) and not re.search(r"[a-z]{2}[.]['\"’”]? [A-Z‘“\"']", line)
