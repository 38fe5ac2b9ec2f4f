"""Grades below what they are for: an area on one line and its grade on the next, or a grade above a list of areas."""

from __future__ import annotations

import re
from collections.abc import Iterator

from onrecord.extract.grading.areas import is_named, is_overall
from onrecord.extract.grading.grades import whole_grade
from onrecord.extract.grading.rows import TITLE, GradedRow, Line, Schemes, bare_grade, ending_row, joined, trimmed

_GRADING_HEADING = re.compile(
    r"(?i)\W*(?:(?:areas?|services?) )?(?:rated|graded|judged)(?: as"
    r"| to be)? [‘“\"']?(?P<grade>[\w ()]+?)[’”\"']?(?: (?:by|in|overall"
    r"|at)(?: [\w&’']+){1,6})?:?\W*"
)


def stacked_rows(lines: list[Line], schemes: Schemes) -> Iterator[GradedRow]:
    """An area on one to four lines, its grade on the next line."""
    begun = 0
    titled = False
    for number, line in enumerate(lines):
        if TITLE.fullmatch(line.words.strip()) or re.fullmatch(r"(?i)\W*(?:grade|rating|judgement)s?\W*", line.words):
            begun, titled = number + 1, True
            continue
        grade = whole_grade(line.words.strip(), schemes)
        if grade and begun < number:
            named = [k for k in range(max(begun, number - 4), number) if is_named(joined(lines[k:number]))]
            begun = begun if titled else min(named, default=number)
        if grade and begun < number <= begun + 4:
            first, last = lines[begun], lines[number - 1]
            area = joined(lines[begun:number])
            if (titled or is_named(area)) and len(area.split()) <= 24 and not re.search(r"[.!;]$", area):
                span = (
                    first.start + len(first.words) - len(first.words.lstrip()),
                    last.start + len(last.words.rstrip()),
                )
                yield GradedRow(
                    (first.start, line.end),
                    bare_grade(line, trimmed(line.words, line.start, 0, len(line.words))),
                    grade,
                    None if is_overall(area) else span,
                    (span,),
                )
        if grade:
            begun = number + 1
        elif re.search(r"[.!?:]$", line.words.strip()) or ending_row(line, schemes):
            begun, titled = number + 1, titled and ending_row(line, schemes) is not None


def headed_rows(lines: list[Line], schemes: Schemes) -> Iterator[GradedRow]:
    """`Rated good:` and then a list: each item is an area with that grade."""
    for number, line in enumerate(lines):
        heading = _GRADING_HEADING.fullmatch(line.words)
        grade = whole_grade(heading["grade"], schemes) if heading else None
        if not heading or grade is None:
            continue
        start = line.start + heading.start("grade")
        for item in lines[number + 1 : number + 12]:
            bullet = re.match(r"\s*[•▪‣◦●○■□◼➢*·–—-]\s+", item.words)
            if not bullet:
                break
            span = trimmed(item.words, item.start, bullet.end(), len(item.words.rstrip(" .;,")))
            yield GradedRow((line.start, item.end), (start, line.start + heading.end("grade")), grade, span, (span,))
