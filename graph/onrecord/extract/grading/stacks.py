"""Grades below what they are for: an area on one line and its grade on the next, or a grade above a list of areas."""

from __future__ import annotations

import re
from collections.abc import Iterator

from onrecord.extract.grading.areas import is_known, is_named, is_overall, split_areas
from onrecord.extract.grading.grades import leading_grade, whole_grade
from onrecord.extract.grading.rows import (
    ASKS,
    BEFORE,
    QUESTION,
    TITLE,
    WHOLE,
    GradedRow,
    Line,
    Schemes,
    Span,
    area_cell,
    bare_grade,
    cell_words,
    dated_grade,
    ending_row,
    joined,
    trimmed,
)

_GRADING_HEADING = re.compile(
    r"(?i)\W*(?:(?:areas?|services?) )?(?:rated|graded|judged)(?: as"
    r"| to be)? [‘“\"']?(?P<grade>[\w ()]+?)[’”\"']?(?: (?:by|in|overall|at)(?: [\w&’']+){1,6})?:?\W*"
)

#: `Outstanding for`, `Good in:`, above the areas that have it.
_GRADE_FOR = re.compile(r"\W*(?P<grade>[\w ()]+?)[’”\"']? (?:for|in|at|on)(?: the following(?: areas)?)?\W*")

_GRADE_HEAD = re.compile(r"(?i)\W*(?:grade|rating|judgement)s?\W*")


def grouped_rows(lines: list[Line], schemes: Schemes) -> list[GradedRow]:
    """A grade above the areas that have it, block by block: at least two blocks make such a list."""
    blocks: list[list[Line]] = []
    for line, after in zip(lines, [*lines[1:], None], strict=True):
        apart = not blocks or line.start > blocks[-1][-1].end + 1
        if _heads_bullets(line, after, schemes) or (apart and not (blocks and _goes_on(blocks[-1], line, schemes))):
            blocks.append([])
        blocks[-1].append(line)
    found = [_group(block, schemes) for block in blocks]
    grouped = [rows for rows in found if rows is not None]
    return [row for rows in grouped for row in rows] if len(grouped) > 1 else []


#: What marks the items of a list, and how many areas a grade heads: `Good (3 areas)`, `Good in three areas:`.
_ITEM = re.compile(r"\s*[•▪‣◦●○■□◼➢*·–—-]\s+")
_SO_MANY = re.compile(
    r"(?i)(?: ?[(–—-] ?|:? (?:in|for|at) )?(?:(?:[a-z]+|\d+) )?(?:areas?|categories|judge?ments?|\d+)?\)?:?\s*$"
)


_LONGEST = 90  #: code points of such a line


def _heads(line: Line, schemes: Schemes) -> str | None:
    """The grade that a line is, with nothing beside it but how many areas have it."""
    bare = line.words.strip(" :")
    if not line.graded or len(bare) > _LONGEST or _ITEM.match(line.words):
        return None
    counted = _SO_MANY.sub("", bare, count=1)
    return whole_grade(bare, schemes) or (whole_grade(counted, schemes) if counted else None)


def _heads_bullets(line: Line, after: Line | None, schemes: Schemes) -> bool:
    """Whether a line is a grade with a list of areas right below it."""
    return after is not None and _ITEM.match(after.words) is not None and _heads(line, schemes) is not None


def _goes_on(block: list[Line], line: Line, schemes: Schemes) -> bool:
    """Whether an item behind an empty line still belongs to the grade that heads its list."""
    return _ITEM.match(line.words) is not None and _heads(block[0], schemes) is not None


def _group(block: list[Line], schemes: Schemes) -> list[GradedRow] | None:
    """The areas below the grade that a block opens with, `None` said for none; None where it is no such block."""
    heading, *below = block
    grade = _heads(heading, schemes)
    if grade is None:
        return None
    while below and _ITEM.match(below[0].words) and not _ITEM.match(below[-1].words):
        below.pop()
    items = [(line, re.sub(r"^\s*[•▪‣◦●*·–—-]\s*", "", line.words).strip(" ;,")) for line in below]
    if not items or any(whole_grade(words, schemes) for _, words in items):
        return None
    listed = all(_ITEM.match(line.words) for line in below)
    small = not listed and any(not words[:1].isupper() for _, words in items)
    if small or any(words.endswith(".") or len(words.split()) > 16 for _, words in items):
        return None
    lead = leading_grade(heading.words.strip(), schemes)
    first = heading.start + len(heading.words) - len(heading.words.lstrip())
    said = (first + lead.start(), first + lead.end()) if lead else bare_grade(
        heading, trimmed(heading.words, heading.start, 0, len(heading.words.rstrip(" :"))))
    return [
        GradedRow((heading.start, line.end), said, grade, span, (span,))
        for line, words in items
        if words.lower() not in ("none", "nil", "n/a")
        for span in ((line.start + line.words.index(words), line.start + line.words.index(words) + len(words)),)
    ]


def graded_columns(lines: list[Line], schemes: Schemes) -> Iterator[GradedRow]:
    """A table whose columns are grades: every cell below a grade is an area that has it."""
    header: list[tuple[Span, str]] = []
    for line in lines:
        cells, grades = line.cells, line.grades(schemes)
        if len(cells) < 2:
            header = []
        elif (all(grades) or all(grades[1:])) and len(set(grades)) == len(grades) > 2:
            header = [(bare_grade(line, cell), grade or "") for cell, grade in zip(cells, grades, strict=True)]
        elif header and header[0][1] == "" and 1 < len(cells) <= len(header):
            yield from _ticked(line, cells, header)
        elif len(header) >= len(cells) and not any(grades):
            for cell, (said, grade) in zip(cells, header, strict=False):
                if cell_words(line, cell)[:1].isupper():
                    yield GradedRow((line.start, line.end), said, grade, cell, (cell,))


def _ticked(line: Line, cells: list[Span], header: list[tuple[Span, str]]) -> Iterator[GradedRow]:
    """A row of areas by grades: the one cell that is marked says the grade."""
    marked = [i for i, cell in enumerate(cells) if i and re.fullmatch(r"[✓✔√xX●•*Yy■]|[Yy]es", cell_words(line, cell))]
    if len(marked) == 1 and cell_words(line, cells[0]):
        said, grade = header[marked[0]]
        yield GradedRow((line.start, line.end), said, grade, area_cell(line, cells[0]), (cells[0],))


def stacked_rows(lines: list[Line], schemes: Schemes) -> Iterator[GradedRow]:
    """An area on one to four lines, its grade on the next line."""
    begun = 0
    titled = False
    for number, line in enumerate(lines):
        if TITLE.fullmatch(line.words.strip()) or _GRADE_HEAD.fullmatch(line.words):
            begun, titled = number + 1, True
            continue
        grade, dated = whole_grade(line.words.strip(), schemes) if line.graded else None, None
        if grade is None and line.graded and begun < number and (dated := dated_grade(line, schemes)):
            grade = dated.value
        if grade and begun < number:
            named = [k for k in range(max(begun, number - 4), number) if _is_label(joined(lines[k:number]))]
            begun = begun if titled else min(named, default=number)
            begun = number - 1 if begun < number and ASKS.fullmatch(lines[number - 1].words.strip()) else begun
        if grade and begun < number <= begun + 4:
            first, last = lines[begun], lines[number - 1]
            area = joined(lines[begun:number])
            if (titled or _is_label(area)) and len(area.split()) <= 24 and not re.search(r"[.!;]$", area):
                span = (
                    first.start + len(first.words) - len(first.words.lstrip()),
                    last.start + len(last.words.rstrip()),
                )
                yield GradedRow(
                    (first.start, line.end),
                    dated.grade if dated else bare_grade(line, trimmed(line.words, line.start, 0, len(line.words))),
                    grade,
                    None if is_overall(area) or WHOLE.fullmatch(area) or BEFORE.fullmatch(area) else span,
                    (span,),
                    dated.day if dated else None,
                )
        if grade:
            begun = number + 1
        elif _ends(line.words.strip()) or ending_row(line, schemes):
            begun, titled = number + 1, titled and ending_row(line, schemes) is not None


def _ends(words: str) -> bool:
    """Whether a line ends a sentence, and is no question that a grade answers."""
    return words.endswith((".", "!", "?", ":")) and not (QUESTION.fullmatch(words) or ASKS.fullmatch(words))


_LED = re.compile(
    r"(?P<lead>\W*(?:\(?[a-z0-9]{1,2}[.)] )?)(?:(?:[Aa]reas? )?(?:rated|graded|judged) (?:as "
    r")?)?(?P<grade>[A-Za-z][\w ]{2,40}?)"
    r"(?:: ?| ?[–—] ?| - |\t+| ?\| ?)(?P<areas>\S.*?)[.;]?\s*"
)


def _led(line: Line, schemes: Schemes) -> bool:
    """Whether a line is a grade and then words."""
    found = _LED.fullmatch(line.words)
    return found is not None and whole_grade(found["grade"], schemes) is not None


def _areas_of_grade(line: Line, schemes: Schemes, run: bool) -> Iterator[GradedRow]:
    """`Good: leadership, safeguarding`: a grade and the areas that have it, each by its name; in a run of such lines
    (`run`) areas of any name, `none` said for none."""
    found = _LED.fullmatch(line.words)
    grade = whole_grade(found["grade"], schemes) if found else None
    if found is None or grade is None or re.fullmatch(r"(?i)\W*(?:none|nil|n/a|no areas?|–|-)\W*", found["areas"]):
        return
    if run and ";" in found["areas"]:
        spans = [m.span() for m in re.finditer(r"[^;\s][^;]*", found["areas"])]
    else:
        spans = split_areas(found["areas"])
    areas = found["areas"]
    if not all(is_known(areas[start:end]) or (run and _titled(areas[start:])) for start, end in spans):
        return
    said, first = (
        (line.start + found.start("grade"), line.start + found.end("grade")),
        line.start + found.start("areas"),
    )
    for start, end in spans:
        yield GradedRow(
            (line.start, line.end), said, grade, (first + start, first + end), ((first + start, first + end),)
        )


def _titled(words: str) -> bool:
    return words[:1].isupper() or is_named(words)


def _is_label(words: str) -> bool:
    if is_named(words) or is_overall(words):
        return True
    return any(label.fullmatch(words) is not None for label in (BEFORE, WHOLE, QUESTION, ASKS))


def headed_rows(lines: list[Line], schemes: Schemes) -> Iterator[GradedRow]:
    """`Rated good:` and then a list: each item is an area with that grade."""
    led = [line.graded and _led(line, schemes) for line in lines]
    for number, line in enumerate(lines):
        if not line.graded:
            continue
        run = any(led[at] for at in (number - 1, number + 1) if 0 <= at < len(led))
        yield from _areas_of_grade(line, schemes, run)
        heading = _GRADING_HEADING.fullmatch(line.words) or _GRADE_FOR.fullmatch(line.words)
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
