"""Which grade an inspectorate gave to which body, for which area, when."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import product

from onrecord.annotate import Text
from onrecord.annotate.nouns import Sentence
from onrecord.claims import Mention, RatingClaim
from onrecord.extract.grading.areas import is_named, is_overall
from onrecord.extract.grading.graded import given_grades
from onrecord.extract.grading.grades import GradedGist, GradeMention, grade_gist, schemes_of
from onrecord.extract.grading.joined import graded_bodies
from onrecord.extract.grading.linked import Given
from onrecord.extract.grading.principal import (
    gradable,
    principal_body,
    principal_inspector,
    section_body,
    unsaid_service,
)
from onrecord.extract.grading.rated import date_of, further_days, graded_service, rating_inspector
from onrecord.extract.grading.reader import Reader
from onrecord.extract.grading.rows import ASKS, BODY_COLUMN, QUESTION, GradedRow, Span
from onrecord.extract.grading.scales import explained_scales
from onrecord.extract.grading.tables import graded_rows, lines_of
from onrecord.extract.grading.units import unit_of_row
from onrecord.extract.grading.visitors import is_inspectorate
from onrecord.extract.grading.weighed_grades import weighed_grades
from onrecord.extract.mentions.known import known_body
from onrecord.extract.mentions.spans import BodyMention
from onrecord.extract.scene import Scene
from onrecord.extract.words import table


def ratings(text: Text, scene: Scene) -> Iterator[RatingClaim]:
    """Every grade that a text says was given. Explained, hypothetical, denied and hoped-for grades are none."""
    reader = Reader(scene, schemes_of(scene))
    if not reader.has_grade(0, len(text.document.text)) or not _speaks_of_inspection(scene):
        return
    lines = lines_of(text, reader.grades)
    scales = list(explained_scales(lines, reader.schemes))
    rows = graded_rows(text, reader.schemes, [line for line in lines if not _within(line.start, scales)])
    claims = [*_of_rows(reader, rows), *_of_sentences(reader, rows, scales)]
    areas = {(claim.grade.plain, _body(claim)) for claim in claims if claim.aspect is not None}
    told = {(claim.grade.plain, _body(claim)) for claim in claims if not _in_title(text, claim)}
    for claim in claims:
        loose = claim.aspect is not None and _in_title(text, claim) and (claim.grade.plain, _body(claim)) in told
        if not loose and not _sums_up(claim, areas, reader.schemes):
            yield claim


def _within(at: int, spans: Iterable[Span]) -> bool:
    return any(start <= at < end for start, end in spans)


def _in_title(text: Text, claim: RatingClaim) -> bool:
    """Whether a headline says it, which puts an area in looser words than the text below."""
    paragraph = text.paragraph_at(claim.grade.start)
    return paragraph is not None and paragraph.role == "title"


def _speaks_of_inspection(scene: Scene) -> bool:
    words = scene.text.document.text
    return (
        any(body.kind == "regulator" for body in scene.bodies)
        or re.search(r"(?i)\b(?:inspect\w*|watchdog|regulator)\b", words) is not None
    )


def _body(claim: RatingClaim) -> str:
    return _body_of(claim.organization)


def _body_of(body: Mention | None) -> str:
    return body.plain if body else ""


def _sums_up(claim: RatingClaim, areas: set[tuple[str, str]], schemes: tuple[str, ...]) -> bool:
    """Whether a grade without an area only sums up those of areas, in a scheme that has no overall grade."""
    if claim.aspect is not None or table("grades")[schemes[0]].get("overall", True):
        return False
    return any(grade == claim.grade.plain for grade, _ in areas)


# --- rows -----------------------------------------------------------------------------------------------------------


def _of_rows(reader: Reader, rows: Sequence[GradedRow]) -> Iterator[RatingClaim]:
    scene, text = reader.scene, reader.scene.text
    for row in rows:
        bodies = [
            body for cell in row.cells for body in scene.bodies if body.start == cell[0] and _fills(scene, body, cell)
        ]
        named = next((scene.called(body) for body in bodies if is_inspectorate(body)), None)
        inspector = named or principal_inspector(scene, row.line[0], row.value)
        own = next((scene.called(body) for body in bodies if not is_inspectorate(body)), None)
        own = own or _listed_body(scene, row) or _body_like(scene, rows, row)
        body = own or _announced(scene, rows, row) or principal_body(scene, row.line[0])
        area, service = _row_area(scene, row, own, named)
        service = service or (None if own else unit_of_row(scene, row, rows))
        yield RatingClaim(
            document=text.document.id,
            rule="row",
            evidence=(text.evidence(*_stripped(text, *row.line)),),
            inspector=inspector,
            organization=body,
            service=service or unsaid_service(scene, body, inspector),
            aspect=_default_aspect(text, row, reader.schemes) or area,
            grade=text.words(*row.grade, row.value),
            date=text.words(*row.day) if row.day else (None if row.old else reader.days.day_of(body, row.line[0])),
        )


def _fills(scene: Scene, body: BodyMention, cell: Span) -> bool:
    """Whether a body is all that a cell says, but for a remark in brackets."""
    return re.fullmatch(r"\W?(?:\s*\([^)]*\)?)?", scene.text.document.text[body.end : cell[1]]) is not None


def _listed_body(scene: Scene, row: GradedRow) -> Mention | None:
    """The words of the first cell, where the head of its column says that they name a body."""
    if row.body:
        return scene.text.words(*row.body, scene.text.document.text[slice(*row.body)])
    if not row.cells or BODY_COLUMN.match(row.header) is None:
        return None
    words = re.sub(r" ?\(.*\)$", "", scene.text.document.text[slice(*row.cells[0])])
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
    return words(*area, named.lower() if named else _on_one_line(said)), None


def _default_aspect(text: Text, row: GradedRow, schemes: tuple[str, ...]) -> Mention | None:
    grade = GradeMention(*row.grade, *row.grade, row.value, schemes[0])
    return None if grade.aspect is None else text.words(*row.grade, grade.aspect)


def _stripped(text: Text, start: int, end: int) -> tuple[int, int]:
    words = text.document.text[start:end]
    return start + len(words) - len(words.lstrip()), end - len(words) + len(words.rstrip())


# --- sentences ------------------------------------------------------------------------------------------------------


def _of_sentences(reader: Reader, rows: Sequence[GradedRow], scales: Sequence[Span]) -> Iterator[RatingClaim]:
    """`scales`: where the text explains what grades mean."""
    text = reader.scene.text
    lines = [*(row.line for row in rows), *scales]
    described = bool(rows) and _is_own_report(text)
    before: Sentence | None = None
    telling = -1
    last: RatingClaim | None = None
    for sentence in text.sentences:
        if reader.has_grade(sentence.start, sentence.end) and not text.is_furniture(sentence.start):
            gist = grade_gist(reader.scene, sentence.start, sentence.end, reader.schemes)
            given = given_grades(gist, telling == sentence.paragraph, _reporting(reader, sentence))
            told = [
                g
                for g in (given if described else weighed_grades(reader.scene, sentence, gist, given))
                if not _within(g.grade.start, lines) and _may_say(text, gist, g)
            ]
            spoken = last if telling == sentence.paragraph else None
            telling = sentence.paragraph if told else telling
            for number, each in enumerate(told):
                stop = told[number + 1].at if number + 1 < len(told) else len(gist.gist.shape)
                for claim in _claims(reader, gist, each, stop, _Before(before, spoken)):
                    last = claim
                    yield claim
        before = sentence


def _is_own_report(text: Text) -> bool:
    """Whether an inspectorate publishes the document: beside its table its prose describes, in the words of grades."""
    publisher = known_body(text.document.publisher or "")
    return publisher is not None and publisher.inspects


@dataclass(frozen=True, slots=True)
class _Before:
    """What comes before a sentence: the sentence, and the grade last told of in its paragraph."""

    sentence: Sentence | None
    claim: RatingClaim | None


def _reporting(reader: Reader, sentence: Sentence) -> bool:
    """Whether the paragraph of a sentence, or what comes just before it, speaks of an inspectorate or an inspection."""
    paragraph = reader.scene.text.paragraphs[sentence.paragraph]
    start, end = paragraph.start - 500, paragraph.end
    if paragraph.role == "title":
        return False
    return reader.inspecting.within(start, end) or any(
        start <= body.start < end and body.kind == "regulator" for body in reader.scene.bodies
    )


def _named(scene: Scene, body: Mention | None, at: int) -> Mention | None:
    """The body; where the words leave it open, the one that the text is about."""
    open_words = body is None or (
        body.value is None and re.search(r"(?i)(?:service|council|authority|borough|department)$", body.words)
    )
    if not open_words:
        return body
    return principal_body(scene, at) or body


#: A sentence that tells what grades there are gives none.
_SCALE = re.compile(
    r"(?i)\b(?:on|using|uses?|of|by) (?:a|an|the) (?:[\w-]+ )?scale\b"
    r"|\bone of (?:the )?(?:two|three|four|five|six) (?:grades|ratings|judge?ments)\b"
)


def _may_say(text: Text, gist: GradedGist, given: Given) -> bool:
    """In somebody's speech only what reports a grade given: with the day or the inspectorate, in a full sentence."""
    sentence = text.sentence_at(given.grade.start)
    if sentence and _SCALE.search(text.document.text[sentence.start : given.grade.start]):
        return False
    verb = gist.gist.starts[given.verb]
    quotation = text.quotation_at(verb)
    if quotation is None or quotation.end <= given.grade.start:
        return True
    reports = any(
        sign in gist.gist.signs and ord(sign) < 0xF6000 and (ord(sign) >= 0xF5000 or 0xF2000 <= ord(sign) < 0xF3000)
        for sign in gist.gist.shape
    )
    return (
        reports
        and text.document.text[quotation.start : quotation.start + 1].isupper()
        and given.rule in ("passive", "active", "move", "rating of", "moved to")
    )


def _claims(
    reader: Reader, gist: GradedGist, given: Given, stop: int, before: _Before
) -> Iterator[RatingClaim]:
    for own in graded_bodies(reader.scene, gist, given, before.sentence):
        yield from _claims_of(reader, gist, given, stop, before, own)


def _claims_of(
    reader: Reader, gist: GradedGist, given: Given, stop: int, before: _Before, own: Mention | None
) -> Iterator[RatingClaim]:
    """What is given to one body, `own`; None: to one that the sentence does not name."""
    scene = reader.scene
    body = before.claim.organization if own is None and before.claim else _named(scene, own, given.grade.start)
    inspector = rating_inspector(scene, gist, given, before.sentence)
    if inspector is None and before.claim and _body_of(body) == _body(before.claim):
        inspector = before.claim.inspector
    inspector = inspector or principal_inspector(scene, given.grade.start, given.grade.value)
    service = graded_service(scene, gist, given) or unsaid_service(scene, body, inspector)
    current = reader.days.day_of(body, given.grade.start)
    day = date_of(scene, gist, given, stop, current)
    if day and current and not given.old and reader.days.is_latest_visit(day):
        day = current
    days = [day, *further_days(scene, gist, given)]
    for area, day in product(given.areas or (None,), days):
        yield RatingClaim(
            document=scene.text.document.id,
            rule=given.rule,
            evidence=(scene.sentence(given.grade.start),),
            inspector=inspector,
            organization=body,
            service=service,
            aspect=_aspect(gist, given, area),
            grade=scene.text.words(given.grade.start, given.grade.end, given.grade.value),
            date=day,
        )


def _aspect(gist: GradedGist, given: Given, area: tuple[int, int] | None) -> Mention | None:
    text = gist.gist.text
    if given.grade.aspect is not None:
        return text.words(given.grade.start, given.grade.end, given.grade.aspect)
    if area is None or area[0] == area[1]:
        return None
    start, end = gist.gist.starts[area[0]], gist.gist.ends[area[1] - 1]
    words = text.document.text[start:end]
    return (
        None
        if is_overall(words)
        else text.words(start, end, _without_pronoun(gist, words, area[0]) or _on_one_line(words))
    )


def _on_one_line(words: str) -> str | None:
    """Words that a line break parts, in one line; None where they stand so."""
    plain = " ".join(words.split())
    return None if plain == words else plain


def _without_pronoun(gist: GradedGist, words: str, at: int) -> str | None:
    """`preventing crime but inadequate at investigating it`: it is crime."""
    pronoun = re.fullmatch(r"(\w+ing) (?:it|them)", words)
    thing = re.search(r"(?<!\w)\w+ing (\w+(?: \w+)?) but", gist.gist.shape[:at])
    return f"{pronoun[1]} {thing[1]}" if pronoun and thing else None
