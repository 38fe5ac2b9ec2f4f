"""What a row says in brackets behind its grade: `Good (2019: Inadequate)`, `G2 (G1)`, `Good (up from Poor)`."""

from __future__ import annotations

import re

from onrecord.dates import parse_date
from onrecord.extract.grading.grades import grade_value, leading_grade
from onrecord.extract.grading.rows import GradedRow, Schemes, Span

_BRACKET = re.compile(r"\s*[(\[](?P<note>[^()\[\]]{1,50})[)\]]")
#: What says that the grade in the note is the one before.
_THEN = re.compile(
    r"(?i)[\s:,–—-]*(?:(?:up|down|changed|moved) from|(?:it )?(?:was|had been|were)|previous(?:ly)?|formerly"
    r"|before(?:hand)?"
    r"|last time|old|prior|earlier|from|rated|graded|judged|in|at|an?|ago|grade|rating|inspection|unchanged(?: from)?)?"
    r"[\s:,–—-]*"
)


def grade_before(row: GradedRow, words: str, at: int, schemes: Schemes) -> GradedRow | None:
    """The row of the grade before, where a bracket behind the grade says it; `at`: where `words` stand in the text."""
    bracket = _BRACKET.match(words, row.grade[1] - at)
    if bracket is None:
        return None
    note, first = bracket["note"], at + bracket.start("note")
    for start in (m.start() for m in re.finditer(r"\b\w", note)):
        grade = leading_grade(note[start:], schemes)
        if grade is None:
            continue
        day = _day(note, start, start + grade.end())
        if day is None:
            return None
        span = (first + start, first + start + grade.end())
        told = (first + day[0], first + day[1]) if day[0] < day[1] else None
        return _old(row, span, grade_value(grade.group(), schemes), told)
    return None


def _old(row: GradedRow, grade: Span, value: str, day: Span | None) -> GradedRow:
    return GradedRow(
        row.line, grade, value, row.area, row.cells, day, True, row.column, row.header, row.listed, row.body
    )


def _day(note: str, start: int, end: int) -> Span | None:
    """The day beside the grade of a note, an empty span where there is none; None where the note says anything else."""
    found = (0, 0)
    for first, last in ((0, start), (end, len(note))):
        while lead := _THEN.match(note, first, last):
            if lead.end() == first:
                break
            first = lead.end()
        rest = note[first:last].rstrip(" :,–—-")
        rest = re.sub(r"(?i)(?: was| rated| graded| judged)$", "", rest).rstrip(" :,–—-")
        if rest and parse_date(rest) is None:
            return None
        found = (first, first + len(rest)) if rest else found
    return found
