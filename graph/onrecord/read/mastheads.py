"""The mast-head: a line above the headline, or right below it, on which a body or a paper names itself."""

from __future__ import annotations

import re
from collections.abc import Sequence

from onrecord.read.names import (
    is_banner,
    is_body,
    is_house,
    is_inspector,
    is_paper,
    is_translation,
    without_site_words,
)

_LONGEST = 140  #: characters; a longer line is a paragraph
_PARTS = re.compile(r"\s+[–—|/•·›»>-]\s+|\s*[|•·]\s*")
# Above the name of a body, the kind of report; below it as well, what only an inspectorate says of its visit.
_INSPECTION = re.compile(r"\binspection report\b|^report (?:on|of) .{0,40}\binspection\b|^inspection (?:of|visit)\b"
                         r"|\barolygu\b", re.IGNORECASE)
_VISIT = re.compile(r"^(?:inspected\s*:|dates? of inspection\b|inspection dates?\b|(?:lead )?inspectors?\s*[:\t])",
                    re.IGNORECASE)
_SERIAL = re.compile(r"^(?:(?:spring|summer|autumn|winter|easter|christmas|term|monthly|weekly|quarterly|staff) "
                     r")?(?:e-?)?"
                     r"(?:bulletin|newsletter|news|magazine|team brief|update)\b.{0,40}$", re.IGNORECASE)
#: Who reports to a minister on a body does so on paper that names it.
_TO_MINISTER = re.compile(r"\breport of the .{0,40}\bcommissioners?\b.{0,20}\bto the secretary of "
                          r"state\b", re.IGNORECASE)


def named_on(line: str) -> str | None:
    """The body or paper that names itself on `line`, its `| News` and its Welsh taken off, or None."""
    if len(line) > _LONGEST:
        return None
    parts = [part.strip() for part in _PARTS.split(line)]
    found = [(part, _name(part, alone=len(parts) == 1)) for part in parts]
    names = {name for _, name in found if name}
    beside = all(name or is_banner(part) or is_translation(part) or _SERIAL.match(part) for part, name in found)
    return names.pop() if len(names) == 1 and beside else None


def _name(part: str, alone: bool) -> str | None:
    short = without_site_words(part)
    if is_body(short) or (is_paper(part) and not is_banner(part)):
        return short if is_body(short) else part
    return short if alone and short != part and re.fullmatch(r"[A-Z]{2,8}", short) else None


def is_to_minister(head: Sequence[str]) -> bool:
    """Whether a document reports to a minister on the body that its `head` names."""
    return any(map(_TO_MINISTER.search, head))


def names_paper_below(line: str, head: Sequence[str]) -> bool:
    """Whether `line` is the name in capitals of whoever issues the newsletter that the next line names."""
    below = next(iter(head[head.index(line) + 1:]), "") if line in head else ""
    serial = any(_SERIAL.match(part) for part in _PARTS.split(below))
    return serial and line.isupper() and 1 < len(line.split()) <= 6 and len(below) <= 80


def publishes(name: str, line: str, head: Sequence[str]) -> bool:
    """Whether a body that `line` of the `head` names publishes the document, and is not whom it is about.

    Parliament's papers and inspection reports name there whom they are about; an inspectorate publishes its reports.
    """
    above = [other for other in head[:head.index(line)] if len(other) <= _LONGEST]
    if any(is_house(other) for other in above):
        return False
    inspected = any(map(_INSPECTION.search, above)) or any(map(_VISIT.search, head))
    return not inspected or is_inspector(name) or is_paper(name)
