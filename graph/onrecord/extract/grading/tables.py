"""Grades in rows: tables, `Staff: Good`, questions and their grades."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from onrecord.annotate import Text
from onrecord.dates import parse_date
from onrecord.extract.grading.areas import is_known, is_named
from onrecord.extract.grading.grades import grade_value, leading_grade, names_grade, whole_grade
from onrecord.extract.grading.notes import grade_before
from onrecord.extract.grading.rows import (
    BEFORE,
    BODY_COLUMN,
    BULLET,
    TITLE,
    WHOLE,
    GradedRow,
    Line,
    Schemes,
    Span,
    area_cell,
    cell_day,
    cell_words,
    day_behind,
    ending_row,
    graded_span,
    trimmed,
)
from onrecord.extract.grading.stacks import graded_columns, grouped_rows, headed_rows, stacked_rows
from onrecord.extract.spots import Spots

#: A line of short words between strokes or tabs: the head of a table, though menus look so too.
_HEADS = re.compile(r"[^|\t]{0,40}(?:[|\t][^|\t]{0,40}){1,9}")
_NO_GRADE = re.compile(
    r"(?i)[–—-]*|n/?a|none|nil|not (?:yet )?(?:inspected|rated|graded|judged|applicable|assessed)[^.;]{0,30}|tbc"
)
#: A line that tells a detail of a report is no head of the rows below it.
_DETAIL = re.compile(
    r"(?i)\W*(?:[\w-]+ ){0,2}(?:dates?|published|issued|inspected|visited|address|provider|location|urn|author)"
    r"(?: of \w+| of (?:the |this )?\w+)?\W*"
)
_AREA_COLUMN = re.compile(
    r"(?i)\W*|(?:judge?ment |inspection |key |quality )?(?:areas?|judge?ments?|aspects?|questions?|standards?"
    r"|measures?|themes?|domains?|categor(?:y|ies)|indicators?|criteria|pillars?)"
)
#: The head of a column of grades that says only that they are grades, of now.
_PLAIN_HEAD = re.compile(
    r"(?i)(?:(?:current|new|latest|this|our|your|the|final|overall|awarded|given|in|at|of|by|and"
    r"|(?:grade|rating|judge?ment|outcome|result|evaluation|score|level|verdict|finding|assessment|inspection|visit"
    r"|status|year|now|today|mark|conclusion|answer|report|decision|opinion)s?)\b[\s:]*)+"
)
#: The head of a column of what was before.
_FORMER_GRADE = re.compile(
    r"(?i)\b(?:previous|former|earlier|prior|before)\b|\b(?:last|old) (?:grade|rating|judge?ment)"
)
_FORMER_HEAD = re.compile(r"(?i)\b(?:previous(?:ly)?|last|former(?:ly)?|earlier|before|old|prior|from|then)\b")
_LABELLED = re.compile(r"(?P<label>[^:?]{2,110}(?:\?|:| [–—-](?= )))\s*(?:\d\s*[,–—:-]?\s*)?(?P<grade>\S.*)")
_REST = re.compile(
    r"\s*(?:\(.*\)|(?:[–—-] ?)?\d(?!\S)|[,;]? ?(?:[–—-] )?(?:up|down|unchanged|no change|improved|declined"
    r"|previously|was|from|formerly|(?:read|find out) more|see (?:more|all|the)|view (?:all|the)|opens in)\b.*)?"
    r"\s*[.;*]?\s*"
)
_FORMER = re.compile(
    r"(?:previously|was|from|formerly|previous(?: rating)?:?|last time:?)\s+(?:rated |graded )?[‘“\"']?"
)


def lines_of(text: Text, grades: Spots) -> list[Line]:
    """The lines of a text that hold more than white space. `grades`: where words of the scales may stand."""
    furnished = any(paragraph.role == "furniture" for paragraph in text.paragraphs)
    return [
        Line(m.start(), m.end(), m.group(), grades.first(*m.span()) is not None)
        for m in re.finditer(r"[^\n]*\S[^\n]*", text.document.text)
        if not furnished or _HEADS.fullmatch(m.group()) or not _is_furniture(text, m)
    ]


def graded_rows(text: Text, schemes: Schemes, lines: list[Line]) -> list[GradedRow]:
    """Every grade that a row of the text gives, in its order. A lone row counts where its label is an area."""
    grouped = grouped_rows(lines, schemes)
    found = [
        *_tabled(lines, schemes),
        *graded_columns(lines, schemes),
        *_in_a_run(lines, _labelled(lines, schemes)),
        *(grouped or stacked_rows(lines, schemes)),
    ]
    kept: dict[tuple[Span, Span], GradedRow] = {}
    for row in found:
        former = any(BEFORE.fullmatch(text.document.text[slice(*cell)].strip(" :")) for cell in row.cells[:1])
        kept.setdefault((row.line, row.grade), replace(row, old=row.old or former))
    headed = [row for row in headed_rows(lines, schemes) if (row.line, row.grade) not in kept]
    return sorted([*kept.values(), *headed], key=lambda row: (row.line, row.grade, row.area or row.line))


def _is_furniture(text: Text, line: re.Match[str]) -> bool:
    return text.is_furniture(line.start() + len(line.group()) - len(line.group().lstrip()))


# --- cells ----------------------------------------------------------------------------------------------------------


def _tabled(lines: list[Line], schemes: Schemes) -> Iterator[GradedRow]:
    header: list[tuple[Span, str]] = []
    for line in lines:
        cells, grades = line.cells, line.grades(schemes)
        filled = [cell for cell in cells if cell[0] < cell[1]]
        if len(filled) < 2 or (len(filled) == 2 and _DETAIL.fullmatch(cell_words(line, filled[0]))):
            header = []
        elif not any(grades) or _is_scale(cell_words(line, cells[0]), grades[1:]):
            header = header if header and _is_gap(line, cells, header) else [(c, cell_words(line, c)) for c in cells]
        elif grades[0] is None:
            for row in _row(line, cells, grades, _over(header, len(cells)), schemes):
                yield row
                if before := grade_before(row, line.words, line.start, schemes):
                    yield before


def _is_scale(first: str, grades: list[str | None]) -> bool:
    """The head of a table whose columns are the grades of a scale."""
    return all(grades) and len(set(grades)) == len(grades) > 2 and _AREA_COLUMN.fullmatch(first) is not None


def _over(header: list[tuple[Span, str]], width: int) -> list[tuple[Span, str]]:
    """The heads of a row's columns; a head over the labels may be left out."""
    if len(header) == width - 1:
        return [((header[0][0][0], header[0][0][0]), ""), *header]
    return header[-width:] if len(header) >= width else []


def _is_gap(line: Line, cells: list[Span], header: list[tuple[Span, str]]) -> bool:
    """A row of the table that gives no grade: `not yet inspected`, dashes."""
    return len(cells) == len(header) and any(_NO_GRADE.fullmatch(cell_words(line, cell)) for cell in cells[1:])


def _row(
    line: Line,
    cells: list[Span],
    grades: list[str | None],
    header: list[tuple[Span, str]],
    schemes: Schemes,
) -> Iterator[GradedRow]:
    """A row's grades. A column's head may name the day, the area or the body; so may a cell beside the grade."""
    others = [
        (cell, words)
        for cell, grade in zip(cells, grades, strict=True)
        if grade is None and not _NO_GRADE.fullmatch(words := cell_words(line, cell))
    ]
    days, before = _days(line, cells, [cell for cell, words in others if parse_date(words)], header)
    labels = [cell for cell, words in others if not parse_date(words)]
    areas = _heads_areas(header)
    if any(names_grade(cell_words(line, label)) for label in labels[:1]):
        return
    for index, (cell, grade) in enumerate(zip(cells, grades, strict=True)):
        if grade is None:
            continue
        made = GradedRow(
            (line.start, line.end),
            graded_span(line, cell, schemes),
            grade,
            area_cell(line, labels[0]) if labels else None,
            tuple(labels),
            cell_day(line, cell, schemes) or (days[-1] if days else _day_in(line, labels)),
            header=header[0][1] if header else "",
            listed=areas,
        )
        row = _under(made, *header[index], areas) if header else made
        undated = row.old and (row.day == (days[-1] if days else None))
        yield replace(row, day=before) if undated else row


def _days(
    line: Line, cells: list[Span], days: list[Span], header: list[tuple[Span, str]]
) -> tuple[list[Span], Span | None]:
    """The cells of a row that hold its day, that of the report last, and the one of the grade before; none of what is
    still to come."""
    if not header:
        return days, None
    heads = {cell: title for cell, (_, title) in zip(cells, header, strict=False)}
    told = [day for day in days if not re.search(r"(?i)\b(?:next|due|planned)\b", heads.get(day, ""))]
    then = [day for day in told if _FORMER_GRADE.search(heads.get(day, ""))]
    told = [day for day in told if day not in then]
    told.sort(key=lambda day: re.search(r"(?i)publish|report|issued", heads.get(day, "")) is not None)
    return told, then[-1] if then else None


def _day_in(line: Line, labels: list[Span]) -> Span | None:
    """`Overall effectiveness at previous inspection (3 July 2018)`: the day in the label of a grade before."""
    label = cell_words(line, labels[0]) if labels else ""
    found = re.search(r"[(,:–-] ?(?P<day>[^(),:]{4,24}?)\)?$", label) if BEFORE.match(label) else None
    if found is None or not parse_date(found["day"]):
        return None
    return labels[0][0] + found.start("day"), labels[0][0] + found.end("day")


def _heads_areas(header: list[tuple[Span, str]]) -> bool:
    """Whether the columns of a table are areas: its rows are bodies, or one head is an area by its very name."""
    titles = [title for _, title in header]
    named = [t for t in titles[1:] if is_known(t) and not WHOLE.fullmatch(t) and not _FORMER_HEAD.search(t)]
    return bool(titles) and (BODY_COLUMN.match(titles[0]) is not None or bool(named))


def _under(row: GradedRow, head: Span, title: str, areas: bool) -> GradedRow:
    """A grade as the head of its column means it."""
    if day := re.search(r"(?:(?:\d{1,2} )?[A-Z][a-z]{2,8} )?(?:19|20)\d\d", title):
        return replace(row, day=(head[0] + day.start(), head[0] + day.end()), cells=(*row.cells, head))
    if _FORMER_HEAD.search(title):
        row = replace(row, old=True)
    elif _AREA_COLUMN.fullmatch(row.header) and not _PLAIN_HEAD.fullmatch(title) and not is_known(title):
        row = replace(row, body=head)
    elif areas and not WHOLE.fullmatch(title) and not _PLAIN_HEAD.fullmatch(title):
        row = replace(row, column=head)
    return replace(row, cells=(*row.cells, head))


# --- labels ---------------------------------------------------------------------------------------------------------


def _labelled(lines: list[Line], schemes: Schemes) -> Iterator[tuple[int, GradedRow, bool]]:
    """Rows such as `Staff: Good`: the number of the line, the row, and whether the label is sure to be an area."""
    for number, line in enumerate(lines):
        if not line.graded:
            continue
        bullet = BULLET.match(line.words)
        found = _LABELLED.fullmatch(line.words, bullet.end() if bullet else 0)
        if found and (row := _label_row(line, found, schemes)):
            row = _with_line_before(lines, number, row)
            label = found["label"].strip(" :–—-")
            sure = row.area is None or row.day is not None or is_named(label)
            sure = sure or re.match(r"(?i)how (?:good|well)\b", label) is not None
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


#: What a sentence says before its grade, and no label: `At the first visit staffing was evaluated as 2 - Weak`.
_SAID = re.compile(
    r"\b(?:was|were|is|are|been|be) (?:\w+ )?(?:evaluated|rated|graded|judged|assessed|found|given|marked)\b"
)


#: Where a sentence ends, behind which a label begins: `It is good. Last time: inadequate`.
_STOP = re.compile(r"[a-z]{2}\. (?=[A-Z])")


def _label_row(line: Line, found: re.Match[str], schemes: Schemes) -> GradedRow | None:
    """The row that a label and a grade make, the label as long as it can be; none where a cell is the grade."""
    if ("|" in line.words or "\t" in line.words) and any(line.grades(schemes)[1:]):
        return None
    first = found.start("label")
    first = max((stop.end() for stop in _STOP.finditer(found["label"])), default=0) + first
    marks = [m.end() for m in re.finditer(r"\?|:| [–—-](?= )", line.words[: first + 120]) if m.end() > first]
    for mark in reversed(marks):
        lead = re.match(r"\s*(?:[–—-] )?(?:\d\s*[,–—:-]?\s*)?[“\"‘']?", line.words[mark:])
        at = mark + (lead.end() if lead else 0)
        grade = leading_grade(line.words[at:], schemes)
        if grade is None:
            continue
        end = at + grade.end()
        rest = line.words[end:].lstrip("”\"’'")
        day = day_behind(line, end)
        if day or _REST.fullmatch(rest):
            return _labelled_row(line, (first, mark), (at, end), grade_value(grade.group(), schemes), day, schemes)
    return None


def _labelled_row(
    line: Line, label: Span, grade: Span, value: str, day: Span | None, schemes: Schemes
) -> GradedRow | None:
    words = line.words[slice(*label)]
    if _SAID.search(words) or whole_grade(words.strip(" :–—-"), schemes) or len(words.split()) > 20:
        return None
    asked = re.match(r".*?\?(?=\s*\d?\s*[–—:-]?$)", words)
    span = trimmed(line.words, line.start, label[0], label[0] + asked.end() if asked else label[1])
    said = (line.start + grade[0], line.start + grade[1])
    bare = cell_words(line, span).rstrip(" :–—-")
    whole = (span[0] if _STOP.search(line.words, 0, label[0] + 1) else line.start, line.end)
    if parse_date(bare):
        return GradedRow(whole, said, value, None, day=(span[0], span[0] + len(bare)))
    return GradedRow(whole, said, value, area_cell(line, span), (span,), day)


def _formerly(line: Line, row: GradedRow, schemes: Schemes) -> Iterator[GradedRow]:
    if before := grade_before(row, line.words, line.start, schemes):
        yield before
        return
    for lead in _FORMER.finditer(line.words, row.grade[1] - line.start):
        grade = leading_grade(line.words[lead.end() :], schemes)
        if grade:
            start = line.start + lead.end()
            said, day = (start, start + grade.end()), day_behind(line, lead.end() + grade.end())
            yield replace(row, grade=said, value=grade_value(grade.group(), schemes), old=True, day=day)


def _in_a_run(lines: list[Line], rows: Iterator[tuple[int, GradedRow, bool]]) -> Iterator[GradedRow]:
    """A label that is no known area counts where the line before or after it is such a row too."""
    found = list(rows)
    numbers = {number for number, _, _ in found}
    for number, row, sure in found:
        if sure or {number - 1, number + 1} & numbers or TITLE.search(lines[number - 1].words if number else ""):
            yield row
