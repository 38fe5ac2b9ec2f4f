"""Grades in rows: tables, `Staff: Good`, questions and their grades, an area and its grade on two lines."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from onrecord.annotate import Text
from onrecord.dates import parse_date
from onrecord.extract.mentions.areas import is_known, is_named, is_overall
from onrecord.extract.mentions.grades import grade_value, leading_grade, whole_grade

Span = tuple[int, int]
Schemes = tuple[str, ...]

_BULLET = re.compile(r"^[\s•▪‣◦●○■□◼➢*·–—-]*(?:\(?[a-z0-9]{1,2}[.)] )?\s*")
_CELLS = re.compile(r"\s*\|\s*|\t+| {3,}")
_LABELLED = re.compile(r"(?P<label>[^:?]{2,110}(?:\?|:| [–—-](?= )))\s*(?:\d\s*[–—:-]?\s*)?(?P<grade>\S.*)")
_REST = re.compile(
    r"\s*(?:\(.*\)|[–—-] ?\d|[,;]? ?(?:[–—-] )?(?:up|down|unchanged|no change|improved|declined"
    r"|previously|was|from|formerly)\b.*)?\s*[.;*]?\s*"
)
_FORMER = re.compile(
    r"(?:previously|was|from|formerly|previous(?: rating)?:?|last time:?)\s+(?:rated "
    r"|graded )?[‘“\"']?"
)
_WHOLE = re.compile(
    r"(?i)(?:the )?(?:new |latest |current )?(?:overall\b.*|(?:ofsted |cqc "
    r"|inspection )?(?:rating|grade|judge?ment|verdict)s?(?: overall)?)"
)
_TITLE = re.compile(
    r"(?i)(?:\w+ )?(?:judge?ments?|areas?|aspects?|key questions?|categor(?:y|ies)|measures?"
    r"|domains?|quality indicators?|standards?)\W+(?:\d{4} )?(?:grades?|ratings?|judge?ments?"
    r"|outcomes?|evaluations?)"
)
_GRADING_HEADING = re.compile(
    r"(?i)\W*(?:(?:areas?|services?) )?(?:rated|graded|judged)(?: as"
    r"| to be)? [‘“\"']?(?P<grade>[\w ()]+?)[’”\"']?(?: (?:by|in|overall"
    r"|at)(?: [\w&’']+){1,6})?:?\W*"
)


@dataclass(frozen=True, slots=True)
class GradedRow:
    """A row that gives a grade. Offsets count in the text."""

    line: Span
    grade: Span
    value: str
    area: Span | None  #: None: overall
    cells: tuple[
        Span, ...
    ] = ()  #: words beside the grade, and the head of its column, that may name a body or a service
    day: Span | None = None
    old: bool = False
    column: Span | None = None  #: the area that the head of its column names
    header: str = ""  #: the head of the first column


@dataclass(frozen=True, slots=True)
class _Line:
    start: int
    end: int
    words: str


def graded_rows(text: Text, schemes: Schemes) -> list[GradedRow]:
    """Every grade that a row of the text gives, in its order. A lone row counts where its label is an area."""
    lines = [
        _Line(m.start(), m.end(), m.group())
        for m in re.finditer(r"[^\n]+", text.document.text)
        if m.group().strip() and not text.is_furniture(m.start() + len(m.group()) - len(m.group().lstrip()))
    ]
    found = [
        *_tabled(lines, schemes),
        *_in_a_run(lines, _labelled(lines, schemes)),
        *_stacked(lines, schemes),
        *_under_headings(lines, schemes),
    ]
    kept: dict[tuple[Span, Span], GradedRow] = {}
    for row in found:
        former = any(_BEFORE.fullmatch(text.document.text[slice(*cell)].strip(" :")) for cell in row.cells[:1])
        kept.setdefault((row.line, row.grade), replace(row, old=row.old or former))
    return [kept[at] for at in sorted(kept)]


# --- cells ----------------------------------------------------------------------------------------------------------


_BEFORE = re.compile(
    r"(?i)(?:previous|last|former|earlier)\b.*(?:grade|rating|judge?ment|inspection"
    r"|effectiveness|outcome)s?(?: .*)?"
)


_SENTENCE = re.compile(r"\b(?:is|are|was|were|has|have|had|be|been|said|judged|rated|graded|found)\b")


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
            yield from _row(
                line, cells, grades, [(cell, _at(lines, cell)) for cell in header] if len(header) == len(cells) else []
            )


def _row(
    line: _Line, cells: list[Span], grades: list[str | None], header: list[tuple[Span, str]]
) -> Iterator[GradedRow]:
    """A row's grades. A column's head may name the day, the area or the body; so may a cell beside the grade."""
    others = [(cell, _said(line, cell)) for cell, grade in zip(cells, grades, strict=True) if grade is None]
    days = [cell for cell, words in others if parse_date(words)]
    labels = [cell for cell, words in others if not parse_date(words)]
    for index, (cell, grade) in enumerate(zip(cells, grades, strict=True)):
        if grade is None:
            continue
        head = header[index] if header else None
        made = GradedRow(
            (line.start, line.end),
            _bare(line, cell),
            grade,
            _area(line, labels[0]) if labels else None,
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
    named = is_known(title) and not _WHOLE.fullmatch(title)
    return replace(row, cells=(*row.cells, head), column=head if named else None)


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
    return line.words[cell[0] - line.start : cell[1] - line.start]


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
    words = words[bullet.end() :] if bullet else words
    return (
        None
        if is_overall(words) or _WHOLE.fullmatch(words) or _BEFORE.fullmatch(words)
        else (start, start + len(words.rstrip(" –—-")))
    )


# --- labels ---------------------------------------------------------------------------------------------------------


def _labelled(lines: list[_Line], schemes: Schemes) -> Iterator[tuple[int, GradedRow, bool]]:
    """Rows such as `Staff: Good`: the number of the line, the row, and whether the label is sure to be an area."""
    for number, line in enumerate(lines):
        bullet = _BULLET.match(line.words)
        found = _LABELLED.fullmatch(line.words, bullet.end() if bullet else 0)
        if found and (row := _label_row(line, found, schemes)):
            row = _with_line_before(lines, number, row)
            label = found["label"].strip(" :–—-")
            sure = row.area is None or is_named(label) or re.match(r"(?i)how (?:good|well)\b", label) is not None
            yield number, row, sure
            yield from ((number, old, sure) for old in _formerly(line, row, schemes))
        elif ending := _ending(line, schemes):
            yield number, ending, True


def _with_line_before(lines: list[_Line], number: int, row: GradedRow) -> GradedRow:
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


def _label_row(line: _Line, found: re.Match[str], schemes: Schemes) -> GradedRow | None:
    words = line.words
    marks = [
        m.end()
        for m in re.finditer(r"\?|:| [–—-](?= )", words[: found.start("label") + 120])
        if m.end() > found.start("label")
    ]
    for mark in reversed(marks):
        lead = re.match(r"\s*(?:\d\s*[–—:-]?\s*)?[“\"‘']?", words[mark:])
        at = mark + (lead.end() if lead else 0)
        grade = leading_grade(words[at:], schemes)
        if grade and _REST.fullmatch(words[at + grade.end() :].lstrip("”\"’'")):
            label = words[found.start("label") : mark]
            if whole_grade(label.strip(" :–—-"), schemes) or len(label.split()) > 20:
                return None
            start = line.start + at
            asked = re.match(r".*?\?(?=\s*\d?\s*[–—:-]?$)", words[found.start("label") : mark])
            label_span = _trim(
                words, line.start, found.start("label"), found.start("label") + asked.end() if asked else mark
            )
            said = (start, start + grade.end())
            if parse_date(_said(line, label_span).rstrip(" :–—-")):
                day = (label_span[0], label_span[0] + len(_said(line, label_span).rstrip(" :–—-")))
                return GradedRow((line.start, line.end), said, grade_value(grade.group(), schemes), None, day=day)
            return GradedRow(
                (line.start, line.end),
                said,
                grade_value(grade.group(), schemes),
                _area(line, label_span),
                (label_span,),
            )
    return None


def _formerly(line: _Line, row: GradedRow, schemes: Schemes) -> Iterator[GradedRow]:
    for lead in _FORMER.finditer(line.words, row.grade[1] - line.start):
        grade = leading_grade(line.words[lead.end() :], schemes)
        if grade:
            start = line.start + lead.end()
            yield replace(row, grade=(start, start + grade.end()), value=grade_value(grade.group(), schemes), old=True)


def _ending(line: _Line, schemes: Schemes) -> GradedRow | None:
    """`Overall effectiveness Good`: a line that is an area and then a grade, with nothing between."""
    words = line.words.rstrip()
    if words.endswith("."):
        return None
    for at in [m.end() for m in re.finditer(r"\s", words)][:14]:
        grade = whole_grade(words[at:], schemes)
        label = words[:at].strip(" :")
        if (
            grade
            and not _SENTENCE.search(label)
            and (is_overall(label) or (is_named(label) and label[:1].isupper() and len(label.split()) > 1))
        ):
            span = _trim(line.words, line.start, 0, at)
            cell = (line.start + at, line.start + len(words))
            return GradedRow((line.start, line.end), _bare(line, cell), grade, _area(line, span), (span,))
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
        if grade and begun < number:
            named = [k for k in range(max(begun, number - 4), number) if is_named(_joined(lines[k:number]))]
            begun = begun if titled else min(named, default=number)
        if grade and begun < number <= begun + 4:
            first, last = lines[begun], lines[number - 1]
            area = _joined(lines[begun:number])
            if (titled or is_named(area)) and len(area.split()) <= 24 and not re.search(r"[.!;]$", area):
                span = (
                    first.start + len(first.words) - len(first.words.lstrip()),
                    last.start + len(last.words.rstrip()),
                )
                yield GradedRow(
                    (first.start, line.end),
                    _bare(line, _trim(line.words, line.start, 0, len(line.words))),
                    grade,
                    None if is_overall(area) else span,
                    (span,),
                )
        if grade:
            begun = number + 1
        elif re.search(r"[.!?:]$", line.words.strip()) or _ending(line, schemes):
            begun, titled = number + 1, titled and _ending(line, schemes) is not None


def _joined(lines: list[_Line]) -> str:
    return " ".join(each.words.strip() for each in lines)


# --- a heading above a list of areas --------------------------------------------------------------------------------


def _under_headings(lines: list[_Line], schemes: Schemes) -> Iterator[GradedRow]:
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
            span = _trim(item.words, item.start, bullet.end(), len(item.words.rstrip(" .;,")))
            yield GradedRow((line.start, item.end), (start, line.start + heading.end("grade")), grade, span, (span,))
