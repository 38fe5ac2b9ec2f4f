"""Tables of recommendations: one a row, in the column that is headed so (`Ref, Recommendation, Response, Owner`)."""

from __future__ import annotations

import re

from onrecord.annotate import Paragraph, Text

_COLUMN = re.compile(
    r"(?:(?:key|our|main|the|their|its|ombudsman['’]?s?|inspectors?['’]?|auditors?['’]?) )*(?:recommendations?"
    r"|requirements?"
    r"|areas? (?:for|of) improvement|actions? (?:required|needed|recommended)|improvements? (?:required|needed"
    r"|recommended)"
    r"|what (?:we|they|you|it|the \w+|inspectors|auditors) (?:recommend(?:ed|s)?|must|should|need to|asked"
    r"|want(?:ed)?)\b.{0,30})",
    re.IGNORECASE,
)
_CELL = re.compile(r"[^\t\n]+")


def advice_column(text: Text, paragraph: Paragraph) -> int | None:
    """The column of a row of headings below which recommendations stand; None: it is no such row."""
    words = text.document.text[paragraph.start : paragraph.end]
    if "\t" not in words:
        return None
    cells = [cell.strip(" *|") for cell in words.split("\t")]
    found = [place for place, cell in enumerate(cells) if _COLUMN.fullmatch(cell)]
    return found[0] if len(found) == 1 else None


def cell_of(text: Text, start: int, end: int, column: int) -> tuple[int, int] | None:
    """Where the words of a column stand in the row from `start` to `end`; None: the row is shorter, or they are few."""
    at = start
    for place, cell in enumerate(text.document.text[start:end].split("\t")):
        if place == column:
            lead = len(cell) - len(cell.lstrip())
            words = cell.strip(" \u00a0\n.;,")
            return (at + lead, at + lead + len(words)) if len(words.split()) > 2 else None
        at += len(cell) + 1
    return None
