"""The title, where the head shows one: a headline, the subject of a letter, the `Subject:` of a report."""

from __future__ import annotations

import re
from collections.abc import Sequence

from onrecord.read.issued import is_dateline
from onrecord.read.mastheads import named_on, publishes
from onrecord.read.names import is_banner, is_outlet, is_translation

_TOP = 25
_HEAD = 6  #: lines in which the banners stand
_LONGEST = 200  #: characters; a longer line is a paragraph

_SUBJECT = re.compile(r"^(?:subject|title|re|report title)\s*:\s*(?P<title>\S.*)$", re.IGNORECASE)
_DEAR = re.compile(r"^dear\b.{1,80}$", re.IGNORECASE)
_DEAR_ALL = re.compile(r"^dear (?:all|both|colleagues?|everyone|families|friends?|members?|neighbours?|parents?"
                       r"|readers?|residents?|staff|team|tenants?)\b", re.IGNORECASE)
_MINUTES = re.compile(r"^(?P<title>minutes of .{3,120}?),? held\b", re.IGNORECASE)
_RECORD = re.compile(r"^(?:record|minutes|notes?|transcript) of\b", re.IGNORECASE)
_LABEL = re.compile(r"^(?:date|reference|ref|our ref|your ref|from|to|cc|contact|report of|report by|author|published"
                    r"|posted|issued|tel|telephone|email|e-mail|last updated|updated|reviewed|present|type|inspected"
                    r"|inspection dates?|urn|unique reference number)\s*:"
                    r"|^(?:by|posted|published|last updated|updated)\s", re.IGNORECASE)
_EMBARGO = re.compile(r"\bembargo|^(?:not )?for (?:immediate )?(?:release|publication)\b", re.IGNORECASE)
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
            return minutes["title"]
        if _is_beside(line) and not (masthead and _RECORD.match(line)):
            continue
        name = None if masthead else _masthead(line, top)
        if name is None and _is_headline(line):
            return line
        if name is None and not _is_section(line):
            break
        masthead = masthead or name
    return masthead if masthead and " " in masthead else None


def _masthead(line: str, top: Sequence[str]) -> str | None:
    name = named_on(line)
    if name and line in top[:_HEAD] and publishes(name, line, top[:_HEAD]):
        return line
    return line if is_outlet(line) else None


def _is_section(line: str) -> bool:
    """Whether `line` is one word that may stand above a headline."""
    return re.fullmatch(r"[^\W\d][\w&’'-]*", line) is not None


def _is_beside(line: str) -> bool:
    """Whether `line` stands above a headline and is none: a banner, an embargo, a date, an address, a label."""
    if len(line) > _LONGEST:
        return False
    patterns = (_LABEL, _EMBARGO, _SERIAL, _ADDRESS, _CRUMBS)
    return _is_banner(line) or is_dateline(line) or any(pattern.search(line) for pattern in patterns)


def _is_banner(line: str) -> bool:
    """`Adroddiad arolygu / Inspection report`: the same banner in two tongues is one."""
    parts = re.split(r"\s+[/|–—]\s+", line)
    return any(map(is_banner, parts)) and all(is_banner(part) or is_translation(part) for part in parts)


def _is_headline(line: str) -> bool:
    if len(line) > _LONGEST or not re.search(r"[^\W\d]\S*\s+\S", line):
        return False
    return not re.search(r"[^.][.:;,]['\"’”]?$", line) and not re.search(r"[a-z]{2}[.]['\"’”]? [A-Z‘“\"']", line)
