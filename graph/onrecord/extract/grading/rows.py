"""Rows that give a grade: what they hold, and the reading of a single line."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

from onrecord.dates import parse_date
from onrecord.extract.grading.areas import is_named, is_overall
from onrecord.extract.grading.grades import grade_value, leading_grade, whole_grade

Span = tuple[int, int]
Schemes = tuple[str, ...]

#: What a line of a list begins with.
BULLET = re.compile(r"^[\s•▪‣◦●○■□◼➢*·–—-]*(?:\(?[a-z0-9]{1,2}[.)] |\d{1,2}(?:\.\d{1,2})+[.)]?\s)?\s*")
#: A label that means the grade as a whole.
WHOLE = re.compile(
    r"(?i)(?:the |this )?(?:new |latest |current )?(?:overall\b.*|(?:ofsted |cqc |estyn |ciw |hmicfrs |inspection "
    r"|final )?"
    r"(?:rating|grade|judge?ment|verdict|outcome|result|grading)s?(?: overall| awarded| given)?|ofsted|cqc|estyn|ciw"
    r"|(?:full |standard |short |routine )?(?:re-?)?inspection|on-?site visit|hmicfrs)"
)
#: A label that means the grade before.
BEFORE = re.compile(
    r"(?i)last time(?: round)?|"
    r"(?:[\w ]{0,40}(?:at|from|in|of) (?:the |its |their )?)?(?:previous|last|former|earlier)\b.*(?:grade|rating"
    r"|judge?ment|inspection|effectiveness|outcome)s?\W*(?: .*)?"
)
#: The head of a table of areas and grades.
TITLE = re.compile(
    r"(?i)(?:\w+ )?(?:judge?ments?|areas?|aspects?|key questions?|categor(?:y|ies)|measures?"
    r"|domains?|quality indicators?|standards?)\W+(?:\d{4} )?(?:grades?|ratings?|judge?ments?|outcomes?|evaluations?)"
)
#: The head of a column of bodies.
BODY_COLUMN = re.compile(
    r"(?i)(?:name of |local |the )?(?:council|authority|local authority|borough|school|academy|college|nursery"
    r"|home|children's home|provider|care home|setting|service provider"
    r"|hospital|trust|force|police force|fire service|landlord|body|organisation|association"
    r"|housing association|prison|establishment|name|practice|surgery)(?:s|ies)?\b"
)
#: A question that the Care Quality Commission asks: its answer is the grade of that area.
QUESTION = re.compile(r"(?i)(?:is|are|was|were) (?:the |this |your )?(?:services?|home|trust|provider|practice|it) "
                      r"(?P<area>[\w-]+)[^?]*\?")
#: What may stand before the first cell: the edge of a table, the mark of a list.
_LEAD = re.compile(r"\s*(?:\||[•▪‣◦●○■□◼➢*·–—-](?=\s{2}|\t)\s+)")
#: A question of a framework that a grade below it answers: `How effective is the service at preventing fires?`
ASKS = re.compile(
    r"(?i)(?:key question )?(?:\d{1,2}(?:\.\d{1,2})*[.):]? )?(?:how (?:well|good|effective(?:ly)?|efficient(?:ly)?"
    r"|safe|much|legitimate(?:ly)?|far|strong|responsive)|to what extent|what difference)"
    r"(?: (?:is|are) [^?.]{3,50}? (?:at|in) (?P<area>\w+ing [^?.]{3,120}?)| [^?.]{8,150})\?"
)
_GAP = re.compile(r"[|\t…]|  |\.\.\.")
_CELLS = re.compile(r"[ ]*\|[ ]*|[ ]*\t[ ]*| *(?:\.{3,}|…+) *| {2,}")
_DATED = re.compile(
    r"[”’\"']*(?: overall)?[\s,(–-]*(?:in |on |given in |published |(?:last )?inspected |dated |of |from |"
    r"inspection |report |rated |reported |judged ){0,2}(?P<day>[^,()]{3,30}?)\)?\.?\s*"
)
#: Signs and notes beside a grade in its cell.
_NOTE = r"(?:\s*(?:[*†‡^↑↓→←▲▼⬆⬇↗↘=+]|[(\[](?P<note>[^()\[\]]{1,50})[)\]]))+"
_NOTED = re.compile(rf"{_NOTE}\s*[.;,]?\s*")
_SENTENCE = re.compile(r"\b(?:is|are|was|were|has|have|had|be|been|said|judged|rated|graded|found)\b")


@dataclass(frozen=True, slots=True)
class GradedRow:
    """A row that gives a grade. Offsets count in the text."""

    line: Span
    grade: Span
    value: str
    area: Span | None  #: None: overall
    cells: tuple[Span, ...] = ()  #: words beside the grade, and the head of its column: a body's, a service's
    day: Span | None = None
    old: bool = False
    column: Span | None = None  #: the area that the head of its column names
    header: str = ""  #: the head of the first column
    listed: bool = False  #: whether the columns are areas, so that the row's label is what has them
    body: Span | None = None  #: the body that the head of its column names


@dataclass(frozen=True)
class Line:
    """A line of the text that holds more than white space."""

    start: int
    end: int
    words: str
    graded: bool  #: whether words of a scale may stand in it

    @cached_property
    def cells(self) -> list[Span]:
        """Its cells; an empty one keeps its place where tabs or strokes part them."""
        if not _GAP.search(self.words):
            return [trimmed(self.words, self.start, 0, len(self.words))]
        lead = _LEAD.match(self.words)
        spans, at = list[Span](), lead.end() if lead else 0
        for gap in [*_CELLS.finditer(self.words, at), None]:
            end = len(self.words) if gap is None else gap.start()
            if gap is not None or self.words[at:end].strip():
                spans.append(trimmed(self.words, self.start, at, end))
            at = end if gap is None else gap.end()
        return spans

    def grades(self, schemes: Schemes) -> list[str | None]:
        """The grade that each of its cells is."""
        if not self.graded:
            return [None] * len(self.cells)
        return [cell_grade(cell_words(self, cell), schemes) for cell in self.cells]


def joined(lines: list[Line]) -> str:
    """Several lines as one."""
    return " ".join(each.words.strip() for each in lines)


def trimmed(words: str, offset: int, start: int, end: int) -> Span:
    """A stretch of a line, which begins at `offset`, without outer white space."""
    bare = words[start:end]
    start += len(bare) - len(bare.lstrip())
    return offset + start, offset + start + len(bare.strip())


def cell_words(line: Line, cell: Span) -> str:
    """The words of a cell of the line."""
    return line.words[cell[0] - line.start : cell[1] - line.start]


def bare_grade(line: Line, cell: Span) -> Span:
    """A cell without quotation marks and full stops."""
    words = cell_words(line, cell)
    start = cell[0] + len(words) - len(words.lstrip("“\"‘' *"))
    return start, cell[0] + len(words.rstrip("”\"’' .*"))


def cell_grade(words: str, schemes: Schemes) -> str | None:
    """The grade that a cell is, notes behind it left out; None where it is none."""
    noted = None if (whole := whole_grade(words, schemes)) else noted_grade(words, schemes)
    return grade_value(noted.group(), schemes) if noted else whole


def noted_grade(words: str, schemes: Schemes) -> re.Match[str] | None:
    """The grade that a cell begins with, where nothing but notes in brackets and arrows stands behind it."""
    grade = leading_grade(words, schemes)
    noted = grade and (_NOTED.fullmatch(words, grade.end()) or _day_behind(words, grade.end()))
    return grade if noted else None


def _day_behind(words: str, at: int) -> re.Match[str] | None:
    """`G1, November 2021`: the day behind a grade, up to the end."""
    found = _DATED.fullmatch(words, at)
    return found if found and parse_date(found["day"]) else None


def cell_day(line: Line, cell: Span, schemes: Schemes) -> Span | None:
    """The day that a cell says behind its grade."""
    words = cell_words(line, cell)
    grade = leading_grade(words, schemes)
    found = _day_behind(words, grade.end()) if grade else None
    return (cell[0] + found.start("day"), cell[0] + found.end("day")) if found else None


def graded_span(line: Line, cell: Span, schemes: Schemes) -> Span:
    """Where the grade of a cell stands, without quotation marks, full stops and notes."""
    start, end = bare_grade(line, cell)
    noted = noted_grade(line.words[start - line.start : end - line.start], schemes)
    return (start, start + noted.end()) if noted else (start, end)


def area_cell(line: Line, cell: Span) -> Span | None:
    """The words of a cell that name an area, without its bullet; None where it names none."""
    words = cell_words(line, cell).strip(" :")
    bullet = BULLET.match(words)
    start = cell[0] + (bullet.end() if bullet else 0)
    words = words[bullet.end() :] if bullet else words
    if not words or is_overall(words) or WHOLE.fullmatch(words) or BEFORE.fullmatch(words):
        return None
    return start, start + len(words.rstrip(" –—-"))


def ending_row(line: Line, schemes: Schemes) -> GradedRow | None:
    """`Overall effectiveness Good`: a line that is an area and then a grade, with nothing between."""
    words = line.words.rstrip()
    if not line.graded or words.endswith(".") or "\t" in words.strip() or "|" in words:
        return None
    for at in [m.end() for m in re.finditer(r"\s", words)][:14]:
        grade = whole_grade(words[at:], schemes)
        label = words[:at].strip(" :")
        if (
            grade
            and not _SENTENCE.search(label)
            and (is_overall(label) or (is_named(label) and label[:1].isupper() and len(label.split()) > 1))
        ):
            span = trimmed(line.words, line.start, 0, at)
            cell = (line.start + at, line.start + len(words))
            return GradedRow((line.start, line.end), bare_grade(line, cell), grade, area_cell(line, span), (span,))
    return None


#: `(May 2022), up from inadequate`: more is said behind a day in brackets.
_BRACKETED = re.compile(r"[”’\"']?(?: overall)? ?\((?P<day>[^()]{3,30})\)(?=[,;] )")


def day_behind(line: Line, end: int) -> Span | None:
    """`Previous inspection: Good, March 2017`: the day behind the grade, where nothing else stands there or it stands
    in brackets of its own."""
    found = _BRACKETED.match(line.words, end)
    found = found if found and parse_date(found["day"]) else _day_behind(line.words, end)
    return (line.start + found.start("day"), line.start + found.end("day")) if found else None


def dated_grade(line: Line, schemes: Schemes) -> GradedRow | None:
    """`Good (report published 14 August 2021)`: a line that is a grade and its day."""
    lead = len(line.words) - len(line.words.lstrip())
    grade = leading_grade(line.words[lead:], schemes)
    day = day_behind(line, lead + grade.end()) if grade else None
    if grade is None or day is None:
        return None
    said = (line.start + lead, line.start + lead + grade.end())
    return GradedRow((line.start, line.end), said, grade_value(grade.group(), schemes), None, day=day)
