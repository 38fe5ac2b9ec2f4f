"""Grades in rows: tables, `Staff: Good`, questions and their grades."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from onrecord.annotate import Text
from onrecord.dates import parse_date
from onrecord.extract.grading.areas import is_known, is_named
from onrecord.extract.grading.grades import grade_value, leading_grade, whole_grade
from onrecord.extract.grading.rows import (
    BEFORE,
    BULLET,
    TITLE,
    WHOLE,
    GradedRow,
    Line,
    Schemes,
    Span,
    area_cell,
    bare_grade,
    cell_words,
    ending_row,
    trimmed,
)
from onrecord.extract.grading.stacks import headed_rows, stacked_rows

_CELLS = re.compile(r"\s*\|\s*|\t+| {3,}")
_LABELLED = re.compile(r"(?P<label>[^:?]{2,110}(?:\?|:| [–—-](?= )))\s*(?:\d\s*[–—:-]?\s*)?(?P<grade>\S.*)")
_REST = re.compile(
    r"\s*(?:\(.*\)|[–—-] ?\d|[,;]? ?(?:[–—-] )?(?:up|down|unchanged|no change|improved|declined"
    r"|previously|was|from|formerly)\b.*)?\s*[.;*]?\s*"
)
_DATED = re.compile(r"[”’\"']*[\s,(–-]*(?:in |on |given in |published )?(?P<day>[^,()]{3,30}?)\)?\.?\s*")
_FORMER = re.compile(
    r"(?:previously|was|from|formerly|previous(?: rating)?:?|last time:?)\s+(?:rated "
    r"|graded )?[‘“\"']?"
)


def graded_rows(text: Text, schemes: Schemes) -> list[GradedRow]:
    """Every grade that a row of the text gives, in its order. A lone row counts where its label is an area."""
    lines = [
        Line(m.start(), m.end(), m.group())
        for m in re.finditer(r"[^\n]+", text.document.text)
        if m.group().strip() and not text.is_furniture(m.start() + len(m.group()) - len(m.group().lstrip()))
    ]
    found = [
        *_tabled(lines, schemes),
        *_in_a_run(lines, _labelled(lines, schemes)),
        *stacked_rows(lines, schemes),
        *headed_rows(lines, schemes),
    ]
    kept: dict[tuple[Span, Span], GradedRow] = {}
    for row in found:
        former = any(BEFORE.fullmatch(text.document.text[slice(*cell)].strip(" :")) for cell in row.cells[:1])
        kept.setdefault((row.line, row.grade), replace(row, old=row.old or former))
    return [kept[at] for at in sorted(kept)]


# --- cells ----------------------------------------------------------------------------------------------------------


def _tabled(lines: list[Line], schemes: Schemes) -> Iterator[GradedRow]:
    header: list[Span] = []
    for line in lines:
        cells = _cells(line)
        grades = [whole_grade(cell_words(line, cell), schemes) for cell in cells]
        if len(cells) < 2:
            header = []
        elif not any(grades):
            header = cells
        elif not all(grades) and grades[0] is None:
            yield from _row(
                line, cells, grades, [(cell, _at(lines, cell)) for cell in header] if len(header) == len(cells) else []
            )


def _row(
    line: Line, cells: list[Span], grades: list[str | None], header: list[tuple[Span, str]]
) -> Iterator[GradedRow]:
    """A row's grades. A column's head may name the day, the area or the body; so may a cell beside the grade."""
    others = [(cell, cell_words(line, cell)) for cell, grade in zip(cells, grades, strict=True) if grade is None]
    days = [cell for cell, words in others if parse_date(words)]
    labels = [cell for cell, words in others if not parse_date(words)]
    for index, (cell, grade) in enumerate(zip(cells, grades, strict=True)):
        if grade is None:
            continue
        head = header[index] if header else None
        made = GradedRow(
            (line.start, line.end),
            bare_grade(line, cell),
            grade,
            area_cell(line, labels[0]) if labels else None,
            tuple(labels),
            days[-1] if days else None,
            header=header[0][1] if header else "",
        )
        yield made if head is None else _under(made, *head)


def _under(row: GradedRow, head: Span, title: str) -> GradedRow:
    """A grade as the head of its column means it."""
    if day := re.search(r"(?:(?:\d{1,2} )?[A-Z][a-z]{2,8} )?(?:19|20)\d\d", title):
        row = replace(row, day=(head[0] + day.start(), head[0] + day.end()))
    elif re.search(r"(?i)\b(?:previous|last|former|earlier|before|old|from)\b", title):
        row = replace(row, old=True)
    named = is_known(title) and not WHOLE.fullmatch(title)
    return replace(row, cells=(*row.cells, head), column=head if named else None)


def _cells(line: Line) -> list[Span]:
    spans, at = [], 0
    for gap in [*_CELLS.finditer(line.words), None]:
        end = len(line.words) if gap is None else gap.start()
        if line.words[at:end].strip():
            spans.append(trimmed(line.words, line.start, at, end))
        at = end if gap is None else gap.end()
    return spans


def _at(lines: list[Line], cell: Span) -> str:
    line = next(line for line in lines if line.start <= cell[0] < line.end)
    return cell_words(line, cell)


# --- labels ---------------------------------------------------------------------------------------------------------


def _labelled(lines: list[Line], schemes: Schemes) -> Iterator[tuple[int, GradedRow, bool]]:
    """Rows such as `Staff: Good`: the number of the line, the row, and whether the label is sure to be an area."""
    for number, line in enumerate(lines):
        bullet = BULLET.match(line.words)
        found = _LABELLED.fullmatch(line.words, bullet.end() if bullet else 0)
        if found and (row := _label_row(line, found, schemes)):
            row = _with_line_before(lines, number, row)
            label = found["label"].strip(" :–—-")
            sure = row.area is None or is_named(label) or re.match(r"(?i)how (?:good|well)\b", label) is not None
            yield number, row, sure
            yield from ((number, old, sure) for old in _formerly(line, row, schemes))
        elif ending := ending_row(line, schemes):
            yield number, ending, True


def _with_line_before(lines: list[Line], number: int, row: GradedRow) -> GradedRow:
    """A heading broken over two lines: `... who need help and` / `protection: good`."""
    line, area = lines[number], row.area
    if (
        area is None
        or not number
        or area[0] != line.start + len(line.words) - len(line.words.lstrip())
        or not line.words.lstrip()[:1].islower()
    ):
        return row
    before = lines[number - 1]
    start = before.start + len(before.words) - len(before.words.lstrip())
    joined = f"{before.words.strip()} {line.words[area[0] - line.start : area[1] - line.start]}"
    return replace(row, line=(before.start, row.line[1]), area=(start, area[1])) if is_named(joined) else row


def _label_row(line: Line, found: re.Match[str], schemes: Schemes) -> GradedRow | None:
    """The row that a label and a grade make, the label as long as it can be."""
    first = found.start("label")
    marks = [m.end() for m in re.finditer(r"\?|:| [–—-](?= )", line.words[: first + 120]) if m.end() > first]
    for mark in reversed(marks):
        lead = re.match(r"\s*(?:\d\s*[–—:-]?\s*)?[“\"‘']?", line.words[mark:])
        at = mark + (lead.end() if lead else 0)
        grade = leading_grade(line.words[at:], schemes)
        if grade is None:
            continue
        end = at + grade.end()
        rest = line.words[end:].lstrip("”\"’'")
        day = _day_behind(line, end)
        if day or _REST.fullmatch(rest):
            return _labelled_row(line, (first, mark), (at, end), grade_value(grade.group(), schemes), day, schemes)
    return None


def _labelled_row(
    line: Line, label: Span, grade: Span, value: str, day: Span | None, schemes: Schemes
) -> GradedRow | None:
    words = line.words[slice(*label)]
    if whole_grade(words.strip(" :–—-"), schemes) or len(words.split()) > 20:
        return None
    asked = re.match(r".*?\?(?=\s*\d?\s*[–—:-]?$)", words)
    span = trimmed(line.words, line.start, label[0], label[0] + asked.end() if asked else label[1])
    said = (line.start + grade[0], line.start + grade[1])
    bare = cell_words(line, span).rstrip(" :–—-")
    if parse_date(bare):
        return GradedRow((line.start, line.end), said, value, None, day=(span[0], span[0] + len(bare)))
    return GradedRow((line.start, line.end), said, value, area_cell(line, span), (span,), day)


def _day_behind(line: Line, end: int) -> Span | None:
    """`Previous inspection: Good, March 2017`: the day behind the grade, where nothing else stands there."""
    found = _DATED.fullmatch(line.words, end)
    return (
        (line.start + found.start("day"), line.start + found.end("day")) if found and parse_date(found["day"]) else None
    )


def _formerly(line: Line, row: GradedRow, schemes: Schemes) -> Iterator[GradedRow]:
    for lead in _FORMER.finditer(line.words, row.grade[1] - line.start):
        grade = leading_grade(line.words[lead.end() :], schemes)
        if grade:
            start = line.start + lead.end()
            yield replace(row, grade=(start, start + grade.end()), value=grade_value(grade.group(), schemes), old=True)


def _in_a_run(lines: list[Line], rows: Iterator[tuple[int, GradedRow, bool]]) -> Iterator[GradedRow]:
    """A label that is no known area counts where the line before or after it is such a row too."""
    found = list(rows)
    numbers = {number for number, _, _ in found}
    for number, row, sure in found:
        if sure or {number - 1, number + 1} & numbers or TITLE.search(lines[number - 1].words if number else ""):
            yield row
