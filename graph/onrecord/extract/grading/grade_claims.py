"""The grades that a text tells of, as claims: in its tables first, then in its sentences."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import product

from onrecord.annotate import Text
from onrecord.annotate.nouns import Sentence
from onrecord.claims import Mention, RatingClaim
from onrecord.extract.grading.again import all_of_them, crossed_grades, former_day, same_again, same_areas, same_bodies
from onrecord.extract.grading.areas import is_overall, on_one_line
from onrecord.extract.grading.entries import entry_meant
from onrecord.extract.grading.given import Given
from onrecord.extract.grading.grade_days import date_of, further_days, shared_days
from onrecord.extract.grading.graded import given_grades
from onrecord.extract.grading.grades import GradedGist, grade_gist, schemes_of
from onrecord.extract.grading.inspected import told_service
from onrecord.extract.grading.inspectors import fitting_inspector, near_inspector, principal_inspector
from onrecord.extract.grading.joined import each_of, graded_bodies
from onrecord.extract.grading.opened import opened_area
from onrecord.extract.grading.rated import graded_service, rating_inspector
from onrecord.extract.grading.reader import Reader
from onrecord.extract.grading.row_claims import claims_of_rows
from onrecord.extract.grading.rows import GradedRow, Span
from onrecord.extract.grading.scales import explained_scales
from onrecord.extract.grading.tables import graded_rows, lines_of
from onrecord.extract.grading.told_of import principal_body
from onrecord.extract.grading.units import hospital_unit, unit_body
from onrecord.extract.grading.unsaid_services import unsaid_service
from onrecord.extract.grading.weighed_grades import weighed_grades
from onrecord.extract.mentions.known import known_body
from onrecord.extract.once import once
from onrecord.extract.scene import Scene
from onrecord.extract.words import table
from onrecord.numbers import NUMERALS


@once
def ratings_in(scene: Scene) -> tuple[RatingClaim, ...]:
    """Every grade that a text says was given, read once for all that ask for it.

    Explained, hypothetical, denied and hoped-for grades are none.
    """
    return tuple(_read(scene.text, scene))


def _read(text: Text, scene: Scene) -> Iterator[RatingClaim]:
    reader = Reader(scene, schemes_of(scene))
    if not reader.has_grade(0, len(text.document.text)) or not _speaks_of_inspection(scene):
        return
    lines = lines_of(text, reader.grades)
    scales = list(explained_scales(lines, reader.schemes))
    rows = graded_rows(text, reader.schemes, [line for line in lines if not _within(line.start, scales)])
    claims = [*claims_of_rows(reader, rows), *_of_sentences(reader, rows, scales)]
    areas = {(claim.grade.plain, _body(claim), _day(claim)) for claim in claims if claim.aspect is not None}
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


def _day(claim: RatingClaim) -> str:
    return claim.date.plain if claim.date else ""


def _sums_up(claim: RatingClaim, areas: set[tuple[str, str, str]], schemes: tuple[str, ...]) -> bool:
    """Whether a grade without an area only sums up those of areas, in a scheme that has no overall grade; one of
    another day does not."""
    if claim.aspect is not None or table("grades")[schemes[0]].get("overall", True):
        return False
    days = {day for grade, _, day in areas if grade == claim.grade.plain}
    return bool(days) and (claim.date is None or "" in days or _day(claim) in days)


# --- sentences ------------------------------------------------------------------------------------------------------


def _of_sentences(reader: Reader, rows: Sequence[GradedRow], scales: Sequence[Span]) -> Iterator[RatingClaim]:
    """`scales`: where the text explains what grades mean."""
    text = reader.scene.text
    lines = [*(row.line for row in rows), *scales]
    described = bool(rows) and _is_own_report(text)
    before: Sentence | None = None
    telling = -1
    last: tuple[RatingClaim, ...] = ()
    whole: tuple[RatingClaim, ...] = ()
    for sentence in text.sentences:
        inside = telling == sentence.paragraph
        around = _Before(before, last if inside else (), whole if inside else ())
        before = sentence
        if not reader.has_grade(sentence.start, sentence.end) or text.is_furniture(sentence.start):
            yield from _told_again(reader, sentence, around)
        elif claims := (*_of_sentence(reader, sentence, around, described, lines),):
            telling, last, whole = sentence.paragraph, claims, (*around.paragraph, *claims)
            yield from claims


def _told_again(reader: Reader, sentence: Sentence, before: _Before) -> Iterator[RatingClaim]:
    """The grades of a sentence that names none: the same as the one told of last."""
    if before.claim is None:
        return
    again = same_again(reader.scene, sentence, before.claim)
    yield from (again,) if again else same_areas(reader.scene, sentence, before.claim)
    yield from same_bodies(reader.scene, sentence, before.claim)


def _of_sentence(
    reader: Reader, sentence: Sentence, before: _Before, described: bool, lines: Sequence[Span]
) -> Iterator[RatingClaim]:
    """The grades that a sentence says were given. `described`: an inspectorate tells of them in the words of its table;
    `lines`: where tables and scales stand."""
    gist = grade_gist(reader.scene, sentence.start, sentence.end, reader.schemes)
    again = [*crossed_grades(reader.scene, gist, before.told), *all_of_them(reader.scene, gist, before.paragraph)]
    if again:
        yield from again
        return
    several = bool(each_of(reader.scene, gist, before.sentence))
    given = given_grades(gist, bool(before.told), _reporting(reader, sentence), several)
    given = given if described else weighed_grades(reader.scene, sentence, gist, given)
    told = [g for g in given if not _within(g.grade.start, lines) and _may_say(reader.scene.text, gist, g)]
    told = [g for g in told if not (lines and _repeats_row(gist, g))]
    yield from same_areas(reader.scene, sentence, before.claim) if before.claim else ()
    told = shared_days(gist, told)
    for number, each in enumerate(told):
        stop = told[number + 1].at if number + 1 < len(told) else len(gist.gist.shape)
        yield from _claims(reader, gist, each, stop, before)


#: `It had been good at its inspection of 14 May`: beside the day of a later one.
_ITS_VISIT = re.compile(r"\b(?:inspection|visit) (?:of|in|on|dated) $")
#: `We evaluated this key question as good`: what the row above says.
_THIS_ONE = re.compile(r"(?i)(?:this|the) (?:key question|quality indicator|(?:judge?ment )?area"
                       r"|quality theme|standard)")


def _repeats_row(gist: GradedGist, given: Given) -> bool:
    """Whether a grade is for what a row above names, which gives it already."""
    return any(_THIS_ONE.fullmatch(gist.gist.shape[start:end].strip(" ,")) for start, end in given.areas)


def _is_own_report(text: Text) -> bool:
    """Whether an inspectorate publishes the document: beside its table its prose describes, in the words of grades."""
    publisher = known_body(text.document.publisher or "")
    return publisher is not None and publisher.inspects


@dataclass(frozen=True, slots=True)
class _Before:
    """What comes before a sentence: the sentence, and the grades last told of in its paragraph."""

    sentence: Sentence | None
    told: tuple[RatingClaim, ...]
    paragraph: tuple[RatingClaim, ...]  #: all that the paragraph has told of

    @property
    def claim(self) -> RatingClaim | None:
        """The last of these grades."""
        return self.told[-1] if self.told else None


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
    if entry := entry_meant(scene, body, at):
        return entry
    return principal_body(scene, at) or body if open_words else body


#: A sentence that tells what grades there are gives none.
_SCALE = re.compile(
    r"(?i)\b(?:on|using|uses?|of|by) (?:a|an|the) (?:[\w-]+ )?scale\b"
    rf"|\bone of (?:the )?(?:{NUMERALS}) (?:possible )?(?:grades|ratings|judge?ments)\b"
    rf"|\b(?:there are|out of|uses?|has|have) (?:{NUMERALS})(?: possible)? (?:grades|ratings|gradings|judge?ments)\b"
    r"|\bpossible (?:grades|ratings|gradings|judge?ments)\b"
)


#: Whose turn it is to speak, in a record of what was said: `COUNCILLOR EXAMPLE (Leader): It was poor and is poor now.`
_TURN = re.compile(r"(?:[A-Z][A-Z.'’-]+ ){1,5}?(?:[A-Z][A-Z.'’-]+)(?: \([^()\n]{3,80}\))?: (?=[“\"‘A-Z])")


def _may_say(text: Text, gist: GradedGist, given: Given) -> bool:
    """In somebody's speech only what reports a grade given: with the day or the inspectorate, in a full sentence."""
    sentence = text.sentence_at(given.grade.start)
    if sentence and _SCALE.search(text.document.text[sentence.start : given.grade.start]):
        return False
    verb = gist.gist.starts[given.verb]
    quotation = text.quotation_at(verb)
    if quotation is None or quotation.end <= given.grade.start:
        return _TURN.match(text.document.text, text.paragraphs[sentence.paragraph].start) is None if sentence else True
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
    inspector = inspector or near_inspector(scene, given.grade.start, given.grade.value)
    if inspector is None:
        inspector = principal_inspector(scene, given.grade.start, given.grade.value)
        inspector = fitting_inspector(scene, inspector, body, given.grade.start, given.grade.value)
    service = graded_service(scene, gist, given)
    if own is None and before.claim is None and service is not None:
        body = unit_body(scene, service) or body
    service = service or told_service(scene, body, given.grade.start)
    service = service or hospital_unit(scene, body, given.grade.start) or unsaid_service(scene, body, inspector)
    current = reader.days.day_of(body, given.grade.start, inspector)
    day = date_of(scene, gist, given, stop, current)
    if day and current and not given.old and reader.days.is_latest_visit(day):
        said = _ITS_VISIT.search(scene.text.document.text, max(0, day.start - 30), day.start)
        day = day if said and reader.days.is_latest_visit(current) else current
    day = former_day(scene) if day is None and given.old else day
    days = [day, *further_days(scene, gist, given)]
    if given.rule == "outcomes" and opened_area(scene, given.grade.start) is None:
        return
    for area, day in product(given.areas or (None,), days):
        yield RatingClaim(
            document=scene.text.document.id,
            rule=given.rule,
            evidence=(scene.sentence(given.grade.start),),
            inspector=inspector,
            organization=body,
            service=service,
            aspect=_aspect(scene, gist, given, area),
            grade=scene.text.words(given.grade.start, given.grade.end, given.grade.value),
            date=day,
        )


def _aspect(scene: Scene, gist: GradedGist, given: Given, area: tuple[int, int] | None) -> Mention | None:
    text = gist.gist.text
    if given.rule == "outcomes" and area is None:
        return opened_area(scene, given.grade.start)
    if given.grade.aspect is not None:
        return text.words(given.grade.start, given.grade.end, given.grade.aspect)
    if area is None or area[0] == area[1]:
        return None
    start, end = gist.gist.starts[area[0]], gist.gist.ends[area[1] - 1]
    lead = _OVERALL.search(text.document.text, max(0, start - 9), start)
    start = lead.start() if lead else start
    words = text.document.text[start:end]
    bare = _without_pronoun(gist, words, area[0]) or _without_owner(words) or on_one_line(words)
    return None if is_overall(words) or _WHOLE_OF.match(words) else text.words(start, end, bare)


#: `The overall effectiveness of education, skills and work`: a service as a whole.
_WHOLE_OF = re.compile(r"(?i)(?:the )?overall effectiveness of ")

#: What the words of an area may leave out before them: `Overall effectiveness is good` is said of the whole.
_OVERALL = re.compile(r"(?i)\boverall $")


def _without_owner(words: str) -> str | None:
    """`their personal development`: the area alone; None where nobody's stands before it."""
    owned = re.match(r"(?i)(?:its|their|our) (?=\S)", words)
    return " ".join(words[owned.end() :].split()) if owned else None


def _without_pronoun(gist: GradedGist, words: str, at: int) -> str | None:
    """`preventing crime but inadequate at investigating it`: it is crime."""
    pronoun = re.fullmatch(r"(\w+ing) (?:it|them)", words)
    thing = re.search(r"(?<!\w)\w+ing (\w+(?: \w+)?) but", gist.gist.shape[:at])
    return f"{pronoun[1]} {thing[1]}" if pronoun and thing else None
