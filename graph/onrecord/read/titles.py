"""The title, where the head shows one: a headline, the subject of a letter, the `Subject:` of a report."""

from __future__ import annotations

import re
from collections.abc import Sequence

from onrecord.read.issued import is_dateline
from onrecord.read.names import is_banner, is_body, is_outlet

_TOP = 25
_LONGEST = 200  #: characters; a longer line is a paragraph

_SUBJECT = re.compile(r"^(?:subject|title|re|report title)\s*:\s*(?P<title>\S.*)$", re.IGNORECASE)
_DEAR = re.compile(r"^dear\b.{1,80}$", re.IGNORECASE)
_LABEL = re.compile(r"^(?:date|reference|ref|our ref|your ref|from|to|cc|contact|report of|report by|author|published"
                    r"|posted|issued|tel|telephone|email|e-mail|last updated|updated|reviewed|present)\s*:"
                    r"|^(?:by|posted|published|last updated|updated)\s", re.IGNORECASE)
_EMBARGO = re.compile(r"\bembargo", re.IGNORECASE)
_SERIAL = re.compile(r"\b(?:e-?bulletin|newsletter|bulletin|issue|edition|volume|vol\.?|no\.)\s*(?:no\.?\s*)?\d+",
                     re.IGNORECASE)
_ADDRESS = re.compile(r"@|https?:|\bwww\.|\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b|^[+(]?\d[\d ()]{6,}$"
                      r"|^(?:T|F|E|Tel)[ :.]+[+\d]")
_CRUMBS = re.compile(r"\s[>›»]\s|^(?:home|news)\s*[|/>›»]", re.IGNORECASE)


def title_of(lines: Sequence[str]) -> str | None:
    """The title that the non-empty `lines` of a document show, or None."""
    top = list(lines[:_TOP])
    for number, line in enumerate(top):
        if _DEAR.match(line):
            below = lines[number + 1] if number + 1 < len(lines) else ""
            return below.removeprefix("Re: ") if _is_headline(below) else None
    subject = next((match["title"] for line in top if (match := _SUBJECT.match(line))), None)
    return subject or _headline(top)


def _headline(top: Sequence[str]) -> str | None:
    """The first line that reads like a headline; the name of a body above one is its mast-head."""
    masthead = None
    for line in top:
        if len(line) <= _LONGEST and _is_beside(line):
            continue
        if not _is_headline(line):
            break
        if masthead or not (is_body(line) or is_outlet(line)):
            return line
        masthead = line
    return masthead


def _is_beside(line: str) -> bool:
    """Whether `line` stands above a headline and is none: a banner, an embargo, a date, an address, a label."""
    patterns = (_LABEL, _EMBARGO, _SERIAL, _ADDRESS, _CRUMBS)
    return is_banner(line) or is_dateline(line) or any(pattern.search(line) for pattern in patterns)


def _is_headline(line: str) -> bool:
    if len(line) > _LONGEST or not re.search(r"[^\W\d]\S*\s+\S", line):
        return False
    return not re.search(r"[^.][.:;,]['\"’”]?$", line) and not re.search(r"[a-z]{2}[.]['\"’”]? [A-Z‘“\"']", line)
