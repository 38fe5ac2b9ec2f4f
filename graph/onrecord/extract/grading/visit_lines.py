"""Inspections of which a line of a report or a column of a table tells: `Inspection date: 6 September 2023`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from onrecord.claims import Mention
from onrecord.dates import DateMention
from onrecord.dates.when import Span
from onrecord.extract.grading.inspectors import is_inspectorate
from onrecord.extract.once import once
from onrecord.extract.scene import Scene

_NOUN = (
    r"(?:inspections?|visits?|assessments?|on-?site (?:visit|inspection|work|activity)|fieldwork|monitoring visits?"
    r"|reviews?)"
)
_LABEL = re.compile(
    rf"(?i)\W*(?:(?:date|day)s?(?: and times?)? of (?:the |this |our )?(?:\w+ )?{_NOUN}"
    rf"|(?:start of |this |the |our )?(?:[\w-]+ )?{_NOUN}(?: dates?| carried out| took place| start date)?"
    r"(?: on| between| from)?|(?:last |date )?(?:inspected|visited)(?: on| between| from)?)\W*(?:on |from |between )?"
)
_NOT_YET = re.compile(
    r"(?i)\b(?:next|previous|last|earlier|planned|due|report|published|publication|before|site visits?)\b"
)
_TITLE = re.compile(
    r"(?i)\b(?:inspection|visit|assessment|audit|peer challenge|peer review)\b(?:[^.;\n]{0,120}(?:\n\s*)?){0,4}$"
)
_COLUMN = re.compile(r"(?i)(?:dates? (?:of )?)?(?:(?:the |its )?(?:last|latest|most recent) )?(?:ofsted )?"
                     r"(?:inspected|visited|inspection|visit)(?: dates?| on)?")
_BY = re.compile(r"(?i)(?:inspected|visited|seen|assessed) by|inspector|inspectorate|inspection|visit|who came")
_WHEN = ("date", "when", "day", "dates")
_CELL = re.compile(r"[^\t|]+")
_HEAD = 700


@dataclass(frozen=True, slots=True)
class VisitLine:
    """One inspection that a line dates. `label` is where the words stand that say so."""

    day: DateMention
    start: int
    end: int
    label: tuple[int, int]
    body: Mention | None
    headed: bool = False  #: whether it heads what is told below it


@once
def visit_lines(scene: Scene) -> tuple[VisitLine, ...]:
    """Every inspection that a line or a row dates, in the order of the text."""
    found = [*_labelled(scene), *_columned(scene), *_above(scene), *_headed(scene)]
    return tuple(sorted(found or _titled(scene), key=lambda visit: visit.start))


def _line(words: str, at: int) -> tuple[int, int]:
    end = words.find("\n", at)
    return words.rfind("\n", 0, at) + 1, len(words) if end < 0 else end


def _labelled(scene: Scene) -> Iterator[VisitLine]:
    words = scene.text.document.text
    for day in scene.dates:
        start, end = _line(words, day.start)
        if len(words[day.end : end].strip(" .")) > 2:
            continue
        lead = re.split(r"[/|]", words[start : day.start])[-1]
        if _LABEL.fullmatch(lead) and not _NOT_YET.search(re.sub(r"(?i)^\W*last ", "", lead)):
            yield VisitLine(day, start, end, (day.start - len(lead.lstrip()), day.start), None)


#: `During a routine inspection`, alone on its line.
_DURING = re.compile(rf"\s*(?i:(?:during|following|at) (?:an?|the|our) (?:[\w-]+ ){{0,3}}{_NOUN})(?: "
                     rf"[^.\n]{{0,60}})?(?:\n|\Z)")


def _above(scene: Scene) -> Iterator[VisitLine]:
    """A day alone on its line, above one that says of what kind of inspection."""
    words = scene.text.document.text
    for day in scene.dates:
        start, end = _line(words, day.start)
        if words[start:end].strip(" .:") != words[day.start : day.end].strip(" .:"):
            continue
        if found := _DURING.match(words, end):
            label = found.group()
            yield VisitLine(day, start, end, (found.end() - len(label.lstrip()), found.end()), None)


def _columned(scene: Scene) -> Iterator[VisitLine]:
    """The days of a column that is headed `Inspected`, each with the body of its row."""
    words, column, at = scene.text.document.text, -1, 0
    if "\t" not in words and "|" not in words:
        return
    head = (0, 0)
    for line in words.split("\n"):
        start, at = at, at + len(line) + 1
        cells = list(_CELL.finditer(line))
        titles = [cell.group().strip() for cell in cells]
        if len(cells) < 2:
            column = -1
        elif column < 0:
            column = next((i for i, title in enumerate(titles) if i and _COLUMN.fullmatch(title)), -1)
            if column < 0 and any(_BY.fullmatch(title) for title in titles):
                column = next((i for i, title in enumerate(titles) if i and title.lower() in _WHEN), -1)
            head = (start + cells[column].start(), start + cells[column].end()) if column > 0 else head
        elif column < len(cells):
            span = (start + cells[column].start(), start + cells[column].end())
            day = next((d for d in scene.dates if span[0] <= d.start and d.end <= span[1]), None)
            body = next((b for b in scene.bodies if start <= b.start < start + cells[0].end()), None)
            if day and body and not is_inspectorate(body):
                yield VisitLine(day, start, start + len(line), head, scene.called(body))


#: What stands in a heading beside who was inspected, by whom and when.
_BESIDE = re.compile(
    r"(?i)(?:[\W_]|\b(?:inspect(?:ed|ions?)|visit(?:ed|s)?|assess(?:ed|ment)|full|short|graded|ungraded|monitoring"
    r"|report(?:ed)?|by|on|from|the|and|to|of|in|at|between)\b)*"
)


def _headed(scene: Scene) -> Iterator[VisitLine]:
    """`Dunley Primary, Ofsted, 23 and 24 May:`: a line of a body, who inspected it and when, and nothing else."""
    words = scene.text.document.text
    for day in scene.dates:
        start, end = _line(words, day.start)
        if end - start > 120:
            continue
        held = [b for b in scene.bodies if start <= b.start < end]
        bodies = [b for b in held if b.name and b.kind != "place" and not is_inspectorate(b)]
        line = words[start:end]
        if len({b.name for b in bodies}) != 1 or not (len(held) > len(bodies) or re.search(r"(?i)inspect|visit", line)):
            continue
        for span in sorted([*((b.start, b.end) for b in held), (day.start, day.end)], reverse=True):
            line = line[: span[0] - start] + line[span[1] - start :]
        if _BESIDE.fullmatch(line) and not _NOT_YET.search(line):
            yield VisitLine(day, start, end, (start, end), scene.called(bodies[0]), True)


def _titled(scene: Scene) -> Iterator[VisitLine]:
    """The days below the title of a report of an inspection, or in it: days from and to, no day of publication."""
    words = scene.text.document.text
    for day in scene.dates:
        start, end = _line(words, day.start)
        lead = words[start : day.start]
        whole = isinstance(day.when, Span) and not words[day.end : end].strip(" .") and len(lead.split()) < 25
        if day.start > _HEAD or not whole or re.search(r"(?i)publish|issued|meeting|[.;] ", lead):
            continue
        if _TITLE.search(lead if re.search(r"(?i)inspection|visit|peer|audit"
                                           r"|assessment", lead) else words[:start].rstrip("\n")):
            yield VisitLine(day, start, end, (start, end), None)
            return
