"""Grades in rows: tables, `Staff: Good`, questions answered by a grade, an area on one line and its grade on the next."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from onrecord.annotate import Text
from onrecord.dates import parse_date
from onrecord.extract.mentions.areas import is_named, is_overall
from onrecord.extract.mentions.grades import grade_value, leading_grade, whole_grade

Span = tuple[int, int]
Schemes = tuple[str, ...]

_BULLET = re.compile(r"^[\s•▪‣◦●○■□◼➢*·–—-]*(?:\(?[a-z0-9]{1,2}[.)] )?\s*")
_CELLS = re.compile(r"\s*\|\s*|\t+| {3,}")
_LABELLED = re.compile(r"(?P<label>[^:?]{2,110}(?:\?|:| [–—-](?= )))\s*(?:\d\s*[–—:-]?\s*)?(?P<grade>\S.*)")
_REST = re.compile(r"\s*(?:\(.*\)|[–—-] ?\d|[,;]? ?(?:[–—-] )?(?:up|down|unchanged|no change|improved|declined|previously|was|from|formerly)\b.*)?\s*[.;*]?\s*")
_FORMER = re.compile(r"(?:previously|was|from|formerly|previous(?: rating)?:?|last time:?)\s+(?:rated |graded )?[‘“\"']?")
_WHOLE = re.compile(r"(?i)(?:the )?(?:new |latest |current )?(?:overall\b.*|(?:ofsted |cqc |inspection )?(?:rating|grade|judge?ment|verdict)s?(?: overall)?)")
_TITLE = re.compile(r"(?i)(?:\w+ )?(?:judge?ments?|areas?|aspects?|key questions?|categor(?:y|ies)|measures?|domains?|quality indicators?|standards?)\W+(?:\d{4} )?(?:grades?|ratings?|judge?ments?|outcomes?|evaluations?)")
_GRADING_HEADING = re.compile(r"(?i)\W*(?:(?:areas?|services?) )?(?:rated|graded|judged)(?: as| to be)? [‘“\"']?(?P<grade>[\w ()]+?)[’”\"']?:?\W*")


@dataclass(frozen=True, slots=True)
class GradedRow:
    """A row that gives a grade. Offsets count in the text."""

    line: Span
    grade: Span
    value: str
    area: Span | None  #: None: overall
    body: Span | None = None  #: words of a cell that may name a body
    day: Span | None = None
    old: bool = False


@dataclass(frozen=True, slots=True)
class _Line:
    start: int
    end: int
    words: str


def graded_rows(text: Text, schemes: Schemes) -> list[GradedRow]:
    """Every grade that a row of the text gives, in its order. A lone row counts where its label is an area."""
    lines = [_Line(m.start(), m.end(), m.group()) for m in re.finditer(r"[^\n]+", text.document.text)
             if m.group().strip() and not text.is_furniture(m.start() + len(m.group()) - len(m.group().lstrip()))]
    found = [*_tabled(lines, schemes), *_in_a_run(lines, _labelled(lines, schemes)), *_stacked(lines, schemes), *_under_headings(lines, schemes)]
    kept: dict[tuple[Span, Span], GradedRow] = {}
    for row in found:
        kept.setdefault((row.line, row.grade), row)
    return [kept[at] for at in sorted(kept)]


# --- cells ----------------------------------------------------------------------------------------------------------


def _tabled(lines: list[_Line], schemes: Schemes) -> Iterator[GradedRow]:
    header: list[Span] = []
    for line in lines:
        cells = _cells(line)
        grades = [whole_grade(_said(line, cell), schemes) for cell in cells]
        if len(cells) < 2:
            header = []
        elif not any(grades):
            header = cells
        elif not all(grades) and grades[0] is None:
            yield from _row(line, cells, grades, [_at(lines, cell) for cell in header] if len(header) == len(cells) else [])


def _row(line: _Line, cells: list[Span], grades: list[str | None], header: list[str]) -> Iterator[GradedRow]:
    day = next((cell for cell, grade in zip(cells[1:], grades[1:], strict=True) if grade is None and parse_date(_said(line, cell))), None)
    several = sum(grade is not None for grade in grades) > 1
    for index, (cell, grade) in enumerate(zip(cells, grades, strict=True)):
        if grade is None:
            continue
        made = GradedRow((line.start, line.end), _bare(line, cell), grade, _area(line, cells[0]), cells[0], day)
        yield _under(made, header[index] if header and several else "")


def _under(row: GradedRow, title: str) -> GradedRow:
    """A row's grade as the head of its column means it."""
    return replace(row, old=True) if re.search(r"(?i)\b(?:previous|last|former|earlier|before|old|from)\b|^\D*(?:19|20)\d\d\D*$", title) else row


def _cells(line: _Line) -> list[Span]:
    spans, at = [], 0
    for gap in [*_CELLS.finditer(line.words), None]:
        end = len(line.words) if gap is None else gap.start()
        if line.words[at:end].strip():
            spans.append(_trim(line.words, line.start, at, end))
        at = end if gap is None else gap.end()
    return spans


def _trim(words: str, offset: int, start: int, end: int) -> Span:
    bare = words[start:end]
    start += len(bare) - len(bare.lstrip())
    return offset + start, offset + start + len(bare.strip())


def _said(line: _Line, cell: Span) -> str:
    return line.words[cell[0] - line.start:cell[1] - line.start]


def _at(lines: list[_Line], cell: Span) -> str:
    line = next(line for line in lines if line.start <= cell[0] < line.end)
    return _said(line, cell)


def _bare(line: _Line, cell: Span) -> Span:
    """A cell without quotation marks and full stops."""
    words = _said(line, cell)
    start = cell[0] + len(words) - len(words.lstrip("“\"‘' *"))
    return start, cell[0] + len(words.rstrip("”\"’' .*"))


def _area(line: _Line, cell: Span) -> Span | None:
    words = _said(line, cell).strip(" :")
    bullet = _BULLET.match(words)
    start = cell[0] + (bullet.end() if bullet else 0)
    words = words[bullet.end():] if bullet else words
    return None if is_overall(words) or _WHOLE.fullmatch(words) else (start, start + len(words.rstrip(" –—-")))


# --- labels ---------------------------------------------------------------------------------------------------------


def _labelled(lines: list[_Line], schemes: Schemes) -> Iterator[tuple[int, GradedRow, bool]]:
    """Rows such as `Staff: Good`: the number of the line, the row, and whether the label is sure to be an area."""
    for number, line in enumerate(lines):
        bullet = _BULLET.match(line.words)
        found = _LABELLED.fullmatch(line.words, bullet.end() if bullet else 0)
        if found and (row := _label_row(line, found, schemes)):
            label = found["label"].strip(" :–—-")
            sure = row.area is None or is_named(label) or re.match(r"(?i)how (?:good|well)\b", label) is not None
            yield number, row, sure
            yield from ((number, old, sure) for old in _formerly(line, row, schemes))
        elif ending := _ending(line, schemes):
            yield number, ending, True


def _label_row(line: _Line, found: re.Match[str], schemes: Schemes) -> GradedRow | None:
    words = line.words
    marks = [m.end() for m in re.finditer(r"\?|:| [–—-](?= )", words[:found.start("label") + 120]) if m.end() > found.start("label")]
    for mark in reversed(marks):
        lead = re.match(r"\s*(?:\d\s*[–—:-]?\s*)?[“\"‘']?", words[mark:])
        at = mark + (lead.end() if lead else 0)
        grade = leading_grade(words[at:], schemes)
        if grade and _REST.fullmatch(words[at + grade.end():].lstrip("”\"’'")):
            label = words[found.start("label"):mark]
            if whole_grade(label.strip(" :–—-"), schemes) or len(label.split()) > 20:
                return None
            start = line.start + at
            asked = re.match(r".*?\?(?=\s*\d?\s*[–—:-]?$)", words[found.start("label"):mark])
            label_span = _trim(words, line.start, found.start("label"), found.start("label") + asked.end() if asked else mark)
            return GradedRow((line.start, line.end), (start, start + grade.end()), grade_value(grade.group(), schemes), _area(line, label_span), label_span)
    return None


def _formerly(line: _Line, row: GradedRow, schemes: Schemes) -> Iterator[GradedRow]:
    for lead in _FORMER.finditer(line.words, row.grade[1] - line.start):
        grade = leading_grade(line.words[lead.end():], schemes)
        if grade:
            start = line.start + lead.end()
            yield replace(row, grade=(start, start + grade.end()), value=grade_value(grade.group(), schemes), old=True)


def _ending(line: _Line, schemes: Schemes) -> GradedRow | None:
    """`Overall effectiveness Good`: a line that is an area and then a grade, with nothing between."""
    words = line.words.rstrip(" .")
    for at in [m.end() for m in re.finditer(r"\s", words)][:14]:
        grade = whole_grade(words[at:], schemes)
        label = words[:at].strip(" :")
        if grade and (is_overall(label) or (is_named(label) and label[:1].isupper() and len(label.split()) > 1)):
            span = _trim(line.words, line.start, 0, at)
            cell = (line.start + at, line.start + len(words))
            return GradedRow((line.start, line.end), _bare(line, cell), grade, _area(line, span), span)
    return None


def _in_a_run(lines: list[_Line], rows: Iterator[tuple[int, GradedRow, bool]]) -> Iterator[GradedRow]:
    """A label that is no known area counts where the line before or after it is such a row too."""
    found = list(rows)
    numbers = {number for number, _, _ in found}
    for number, row, sure in found:
        if sure or {number - 1, number + 1} & numbers or _TITLE.search(lines[number - 1].words if number else ""):
            yield row


# --- an area on one line, its grade on the next ---------------------------------------------------------------------


def _stacked(lines: list[_Line], schemes: Schemes) -> Iterator[GradedRow]:
    begun = 0
    titled = False
    for number, line in enumerate(lines):
        if _TITLE.fullmatch(line.words.strip()) or re.fullmatch(r"(?i)\W*(?:grade|rating|judgement)s?\W*", line.words):
            begun, titled = number + 1, True
            continue
        grade = whole_grade(line.words.strip(), schemes)
        if grade and begun < number <= begun + 4:
            first, last = lines[begun], lines[number - 1]
            area = " ".join(each.words.strip() for each in lines[begun:number])
            if (titled or is_named(area)) and len(area.split()) <= 24 and not re.search(r"[.!;]$", area):
                span = (first.start + len(first.words) - len(first.words.lstrip()), last.start + len(last.words.rstrip()))
                yield GradedRow((first.start, line.end), _bare(line, _trim(line.words, line.start, 0, len(line.words))), grade,
                                None if is_overall(area) else span, span)
        if grade:
            begun = number + 1
        elif re.search(r"[.!?:]$", line.words.strip()) or _ending(line, schemes):
            begun, titled = number + 1, titled and _ending(line, schemes) is not None


# --- a heading above a list of areas --------------------------------------------------------------------------------


def _under_headings(lines: list[_Line], schemes: Schemes) -> Iterator[GradedRow]:
    """`Rated good:` and then a list: each item is an area with that grade."""
    for number, line in enumerate(lines):
        heading = _GRADING_HEADING.fullmatch(line.words)
        grade = whole_grade(heading["grade"], schemes) if heading else None
        if not heading or grade is None:
            continue
        start = line.start + heading.start("grade")
        for item in lines[number + 1:number + 12]:
            bullet = re.match(r"\s*[•▪‣◦●○■□◼➢*·–—-]\s+", item.words)
            if not bullet:
                break
            span = _trim(item.words, item.start, bullet.end(), len(item.words.rstrip(" .;,")))
            yield GradedRow((item.start, item.end), (start, line.start + heading.end("grade")), grade, span, span)
