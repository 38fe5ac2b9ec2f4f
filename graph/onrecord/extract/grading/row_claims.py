"""Whose a grade is that a row gives, of what area or service, and of which day."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from onrecord.annotate import Text
from onrecord.claims import Mention, RatingClaim
from onrecord.extract.grading.again import former_day
from onrecord.extract.grading.areas import is_named, on_one_line
from onrecord.extract.grading.grades import GradeMention
from onrecord.extract.grading.inspectors import is_inspectorate, principal_inspector
from onrecord.extract.grading.leading import gradable
from onrecord.extract.grading.reader import Reader
from onrecord.extract.grading.row_labels import label_of
from onrecord.extract.grading.rows import ASKS, BODY_COLUMN, QUESTION, GradedRow, Span
from onrecord.extract.grading.told_of import principal_body, section_body
from onrecord.extract.grading.units import unit_of_row
from onrecord.extract.grading.unsaid_services import unsaid_service
from onrecord.extract.mentions.spans import BodyMention
from onrecord.extract.scene import Scene


def claims_of_rows(reader: Reader, rows: Sequence[GradedRow]) -> Iterator[RatingClaim]:
    """Every grade that rows give, each with whose it is, of what area and of which day."""
    scene, text = reader.scene, reader.scene.text
    tabled: dict[tuple[str, str], Mention] = {}  #: whose each area and grade of the one body with a table of them is
    for row in rows:
        bodies = [
            body for cell in row.cells for body in scene.bodies if body.start == cell[0] and _fills(scene, body, cell)
        ]
        label = label_of(scene, row.area) if row.area else None
        named = label.inspector if label else next(
            (scene.called(body) for body in bodies if is_inspectorate(body)), None)
        inspector = named or principal_inspector(scene, row.line[0], row.value)
        own = next((scene.called(body) for body in bodies if not is_inspectorate(body)), None)
        own = own or _listed_body(scene, row) or (None if label else _body_like(scene, rows, row))
        again = None if _beside(text, rows, row) else tabled.get(_said(text, row))
        body = own or again or _announced(scene, rows, row) or principal_body(scene, row.line[0])
        if body and _beside(text, rows, row):
            tabled = tabled if all(body.plain == each.plain for each in tabled.values()) else {}
            tabled[_said(text, row)] = body
        area, service = (label.area, label.service) if label else _row_area(scene, row, own, named)
        service = service or (None if own or "prisons" in reader.schemes else unit_of_row(scene, row, rows))
        yield RatingClaim(
            document=text.document.id,
            rule="row",
            evidence=(text.evidence(*_stripped(text, *row.line)),),
            inspector=inspector,
            organization=body,
            service=service or unsaid_service(scene, body, inspector),
            aspect=_default_aspect(text, row, reader.schemes) or area,
            grade=text.words(*row.grade, row.value),
            date=_row_day(reader, row, body, inspector),
        )


def _said(text: Text, row: GradedRow) -> tuple[str, str]:
    """The area and the grade of a row: a report's table says them, and the heading of each chapter says them again."""
    return (" ".join(text.document.text[slice(*row.area)].lower().split()) if row.area else "", row.value)


def _beside(text: Text, rows: Sequence[GradedRow], row: GradedRow) -> bool:
    """Whether another row stands right above or below."""
    gaps = ((other.line[1], row.line[0]) if other.line < row.line else (row.line[1], other.line[0]) for other in rows)
    return any(start <= end and not text.document.text[start:end].strip() for start, end in gaps)


def _row_day(reader: Reader, row: GradedRow, body: Mention | None, by: Mention | None) -> Mention | None:
    """The day that a row says; else of a grade of before that of those, of another that of the report."""
    if row.day:
        told, issued = reader.scene.text.words(*row.day), reader.scene.text.document.issued
        whole = None if row.old else reader.days.within(told.words)
        recent = issued and re.fullmatch(r"(?:19|20)\d\d", told.words) and int(told.words) >= int(issued[:4]) - 1
        return (reader.days.report_of(body, row.line[0]) if recent and not row.old else None) or whole or told
    return former_day(reader.scene) if row.old else reader.days.day_of(body, row.line[0], by)


#: What may stand behind a name: a remark in brackets, the place where it is.
_REMARK = r"\W?(?:\s*\([^)]*\)?)?|, [A-Z][\w'’ -]{2,30}"


def _fills(scene: Scene, body: BodyMention, cell: Span) -> bool:
    """Whether a body is all that a cell says, but for a remark in brackets."""
    return re.fullmatch(_REMARK, scene.text.document.text[body.end : cell[1]]) is not None


def _listed_body(scene: Scene, row: GradedRow) -> Mention | None:
    """The words of the first cell, where the head of its column says that they name a body."""
    if row.body:
        return scene.text.words(*row.body, scene.text.document.text[slice(*row.body)])
    if not row.cells or BODY_COLUMN.match(row.header) is None:
        return None
    words = re.sub(r" ?\(.*\)$|, [A-Z][\w'’ -]{2,30}$", "", scene.text.document.text[slice(*row.cells[0])])
    return scene.text.words(row.cells[0][0], row.cells[0][0] + len(words), words)


def _body_like(scene: Scene, rows: Sequence[GradedRow], row: GradedRow) -> Mention | None:
    """The label of a row in a list whose other labels are bodies, where it is no area by its name."""
    label = row.area
    if label is None or is_named(scene.text.document.text[slice(*label)]):
        return None
    near = [r for r in rows if r is not row and abs(r.line[0] - row.line[0]) < 400 and r.area]
    bodies = [b for r in near for b in scene.bodies if r.area and b.start == r.area[0] and _fills(scene, b, r.area)]
    return scene.text.words(*label, scene.text.document.text[slice(*label)]) if bodies else None


def _announced(scene: Scene, rows: Sequence[GradedRow], row: GradedRow) -> Mention | None:
    """The body of which the words before a table tell: `We inspected Dunley Lodge. Its grades were:`."""
    words, start = scene.text.document.text, row.line[0]
    for other in reversed([each for each in rows if each.line[1] <= start]):
        start = other.line[0] if not words[other.line[1] : start].strip() else start
    if own := section_body(scene, start):
        return own
    for paragraph in reversed([p for p in scene.text.paragraphs if p.end <= start][-4:]):
        for sentence in reversed(scene.text.sentences_in(paragraph)):
            held = [b for b in gradable(scene) if sentence.start <= b.start < sentence.end]
            if held:
                return scene.called(held[0])
    return None


def _row_area(
    scene: Scene, row: GradedRow, own: Mention | None, inspector: Mention | None
) -> tuple[Mention | None, Mention | None]:
    """The area that a row names, or else the service: a table of bodies or of services has its areas in its columns."""
    words = scene.text.words
    area = row.area if own is None or row.area is None or row.area[0] != own.start else None
    listed = area and (inspector is not None or re.search(r"(?i)service|inspection|provision", row.header))
    if area and listed and any(s.start == area[0] and s.end == area[1] for s in scene.services):
        return (words(*row.column) if row.column else None), words(*area)
    if area and row.listed and not is_named(scene.text.document.text[slice(*area)]):
        return (words(*row.column) if row.column else None), words(*area)
    area = area or row.column
    if area is None:
        return None, None
    said = scene.text.document.text[slice(*area)]
    asked = QUESTION.fullmatch(said.strip()) or ASKS.fullmatch(" ".join(said.split()))
    named = asked["area"] if asked else None
    return words(*area, named.lower() if named else on_one_line(said)), None


def _default_aspect(text: Text, row: GradedRow, schemes: tuple[str, ...]) -> Mention | None:
    grade = GradeMention(*row.grade, *row.grade, row.value, schemes[0])
    return None if grade.aspect is None else text.words(*row.grade, grade.aspect)


def _stripped(text: Text, start: int, end: int) -> tuple[int, int]:
    words = text.document.text[start:end]
    return start + len(words) - len(words.lstrip()), end - len(words) + len(words.rstrip())
