"""The part of a body that is inspected and graded by itself: a hospital's birth centre, a school's nursery class."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from onrecord.claims import Mention
from onrecord.extract.grading.areas import is_named, starts_named
from onrecord.extract.grading.leading import gradable
from onrecord.extract.grading.rows import GradedRow
from onrecord.extract.grading.visits import find_visits
from onrecord.extract.once import once
from onrecord.extract.openings import Opening, opening
from onrecord.extract.scene import Scene
from onrecord.extract.spots import small_letters
from onrecord.extract.words import alternation, table


@dataclass(frozen=True, slots=True)
class Unit:
    """A part of a body as it stands in the text; `name` says which one it is."""

    start: int
    end: int
    name: str


@once
def find_units(scene: Scene) -> tuple[Unit, ...]:
    """Every part of a body that a text names, in its order; `the unit` is the one named before."""
    found = list[Unit]()
    words, at = small_letters(scene), 0
    for start in _opening().starts(scene.text.document.text):
        if start >= at and (unit := _unit_at(words, start, at, found)):
            at = unit.end
            fits = unit.name and not _is_area(scene, unit) and not _too(scene, unit.start)
            found += [unit] if fits and not scene.text.is_furniture(unit.start) else []
    return tuple(found)


def _unit_at(words: str, at: int, past: int, before: Sequence[Unit]) -> Unit | None:
    """The part whose name, or the noun at whose end, stands at an offset; without a name where nothing says which.
    `past`: where the part before it ended."""
    if named := _named().match(words, at):
        return Unit(at, named.end(), " ".join(named.group().split()))
    head = _opening().pattern.match(words, at)
    lead = _LEAD.search(words, max(past, at - 70), at) if head else None
    if head is None or lead is None:
        return None
    said = [word for word in lead["words"].split() if not word.endswith(("'s", "’s"))]
    while said and said[0] in _plain():
        said = said[1:]
    if not lead["words"]:
        same = [unit.name for unit in before if unit.name.endswith(head.group().rstrip("s"))]
        return Unit(at, head.end(), (same or [unit.name for unit in before] or [""])[-1])
    name = " ".join([*said, head.group()]) if said else ""
    return Unit(words.index(said[0], lead.start()) if said else at, head.end(), name)


def _is_area(scene: Scene, unit: Unit) -> bool:
    """Whether words are an area of a body here and no part of it, or open one: apprenticeships are a college's, not a
    university's; `adult learning programmes` are what a college is graded for."""
    where = table("units")["parts_in"].get(unit.name)
    if where is not None:
        return where not in small_letters(scene)
    longer = starts_named(scene.text.document.text[unit.start : unit.end + _LONGER]) > unit.end - unit.start
    return longer or is_named(unit.name)


_LONGER = 60  #: code points behind the name of a part in which that of an area may end


def _too(scene: Scene, start: int) -> bool:
    """`Dunley Primary School and its nursery class`, `Dunley School and Nursery Class`: the whole is told of."""
    named = any(body.start <= start < body.end and not body.definite for body in scene.bodies)
    return named or _AND_ITS.search(scene.text.document.text, max(0, start - 20), start) is not None


_AND_ITS = re.compile(r"\b(?:and|with|including) (?:its|their) $")


@cache
def _plain() -> frozenset[str]:
    return frozenset(table("units")["plain"])


#: What surgeons do at a hospital; a practice of family doctors is `the surgery`.
_SURGERY = (
    r"(?:(?:^|(?<=[•*·▪–-] )|(?<=inspected )|(?<=rated )|(?<=visited )|(?<=, )|(?<=of )|(?<=in )|(?<=for )|(?<=and ))"
    r"surgery(?= at\b| on\b| and (?:\w+ )?(?:medic|matern|urgent|critical|outpat|services)|[ \t]*$)"
    r"|(?:(?<=[.!?;:] )|(?<=while )|(?<=and )|(?<=but )"
    r"|(?<=[•*·▪–-] )|^)surgery(?= (?:was|is|has|had|stays|keeps|kept|remains|remained|retains|retained|got|gets)\b))"
)


@cache
def _named() -> re.Pattern[str]:
    units = table("units")
    for_whom = rf"(?:{alternation(units['serving'])}) for (?:{alternation(units['served'])})"
    return re.compile(rf"(?m)(?<![\w-])(?:{for_whom}|{alternation(units['names'])}|{_SURGERY})(?![\w-])")


@cache
def _opening() -> Opening:
    """The nouns behind words that say which part it is, where such a noun or a name may begin."""
    heads, names = table("units")["heads"], [*table("units")["names"], *table("units")["serving"]]
    return opening(rf"(?<![\w-])(?:{alternation(heads)})(?![\w-])", [*heads, *names, "surgery"])


#: What says which part a noun names: up to three words behind an article or an owner.
_LEAD = re.compile(
    r"(?:(?<![\w-])(?:the|its|their|our|your|an?|this|that)|(?<=\w)['’]s?) "
    r"(?P<words>(?:(?!(?:of|in|at|and|for|to|was|is"
    r"|on|that|which|by|from|with|the|an?|its|their|our)\b)[a-z][a-z'’-]* ){0,3})$"
)


def _within(scene: Scene, start: int, end: int) -> tuple[Unit, ...]:
    units = find_units(scene)
    first = bisect_left(units, start, key=lambda unit: unit.start)
    return units[first : bisect_left(units, end, key=lambda unit: unit.start)]


def _said(scene: Scene, unit: Unit) -> Mention:
    """A part of a body, by the name that the text has for it beside others: the emergency department is where urgent
    and emergency care is given."""
    words = small_letters(scene)
    name = next((one for one, *others in table("units")["same"] if unit.name in others and one in words), unit.name)
    return scene.text.words(unit.start, unit.end, name)


def unit_before(scene: Scene, start: int, end: int) -> Mention | None:
    """The part named last within a stretch."""
    held = _within(scene, start, end)
    return _said(scene, held[-1]) if held else None


def unit_behind(scene: Scene, start: int, end: int) -> Mention | None:
    """The part named first within a stretch."""
    held = _within(scene, start, end)
    return _said(scene, held[0]) if held else None


def carried_unit(scene: Scene, start: int, at: int) -> Mention | None:
    """The part of which a sentence goes on to tell that begins at `start`, for what stands `at`: the one that its
    paragraph names last, or that the text is about; None where the sentence speaks of a body, or of the whole."""
    words = scene.text.document.text[start:at]
    if not find_units(scene) or _WHOLE.search(words) or _names_body(scene, start, at):
        return None
    paragraph = scene.text.paragraph_at(at)
    held = _within(scene, paragraph.start, start) if paragraph else ()
    held = tuple(unit for unit in held if not unit.name.startswith("education"))
    if held and not _names_body(scene, held[-1].end + _BESIDE, start):
        return _said(scene, held[-1])
    return leading_unit(scene)


_BESIDE = 12  #: letters behind a part in which its own body is named: `the maternity unit at Dunley Hospital`
_WHOLE = re.compile(r"(?i)\b(?:as a whole|the whole|trust|hospital|school|university|college|prison|jail)\b")


def _names_body(scene: Scene, start: int, end: int) -> bool:
    return any(start <= body.start < end for body in gradable(scene))


@once
def leading_unit(scene: Scene) -> Mention | None:
    """The one part that the inspections of a text looked into, or of which its report is."""
    text, names = scene.text.document.text, dict[str, Unit]()
    for found in _REPORT_ON.finditer(text):
        for unit in _within(scene, found.end(), found.end() + 3):
            names.setdefault(unit.name, unit)
    for visit in find_visits(scene):
        sentence = scene.text.sentence_at(visit.gist.starts[visit.start])
        if sentence is None or visit.kind == "review" or visit.past:
            continue
        held = _within(scene, sentence.start, sentence.end)
        if not held and _names_body(scene, sentence.start, sentence.end):
            return None
        for unit in held[:1]:
            names.setdefault(unit.name, unit)
    return _said(scene, next(iter(names.values()))) if len(names) == 1 else None


_REPORT_ON = re.compile(r"(?i)\breports? (?:on|into|about) (?:our|the|its|your|their) ")


def unit_body(scene: Scene, said: Mention) -> Mention | None:
    """The body whose part is told of: `the stroke unit at Dunley Hospital`, `Dunley Hospital's stroke unit`."""
    text = scene.text.document.text
    units = [unit for unit in find_units(scene) if unit.start == said.start or unit.name == said.plain]
    for unit in units:
        for body in gradable(scene):
            if _IS_IT.fullmatch(text, body.end, unit.start):
                return scene.called(body)
    for unit in units:
        for body in scene.bodies:
            if _AT.fullmatch(text, unit.end, body.start) or _OWNED.fullmatch(text, body.end, unit.start):
                return scene.called(body)
    return None


#: `Elm Court, the council's reablement unit`: what stands beside a name is what bears it.
_IS_IT = re.compile(r"(?:,| is|, which is) (?:(?:an?|the|our|its|their) )?(?:[\w’'-]+ ){0,4}?")
_AT = re.compile(r",? (?:of|at|in) (?:the )?")
_OWNED = re.compile(r"['’]s? (?:\w+ )?")


def hospital_unit(scene: Scene, body: Mention | None, at: int) -> Mention | None:
    """Of a hospital, which is seldom graded whole, the part of which its paragraph, the text as a whole or what stands
    before it tells."""
    kinds = {b.kind for b in scene.bodies if body and b.name == body.plain}
    if "hospital" not in kinds:
        return None
    paragraph, sentence = scene.text.paragraph_at(at), scene.text.sentence_at(at)
    start, end = (paragraph.start, paragraph.end) if paragraph else (at, at)
    words = scene.text.document.text
    if sentence and _AS_A_WHOLE.search(words, sentence.start, at):
        return None
    near = unit_before(scene, start, at) or unit_behind(scene, at, end)
    first = next((b.start for b in scene.bodies if body and b.name == body.plain), 0)
    told = near or leading_unit(scene) or unit_before(scene, 0, at)
    # A hospital that comes into the text later is none of those whose parts were told of before.
    return told if told is None or near or first < told.start or first < _HEAD else None


_HEAD = 600  #: code points in which a text says what it is about


#: `The hospital as a whole keeps its rating`: of all its parts together.
_AS_A_WHOLE = re.compile(r"(?i)\b(?:as a whole|the whole (?:hospital|site)|hospital overall|itself)\b")


def unit_of_row(scene: Scene, row: GradedRow, rows: Sequence[GradedRow]) -> Mention | None:
    """The part whose grades a table gives: the head of its first column names it, or what stands above the table."""
    if not find_units(scene):
        return None
    start = row.line[0]
    for paragraph in reversed([p for p in scene.text.paragraphs if p.start < start][-14:]):
        words = scene.text.document.text[paragraph.start : paragraph.end]
        if held := _within(scene, paragraph.start, paragraph.end):
            return _said(scene, held[-1])
        graded = any(paragraph.start <= each.line[0] < paragraph.end for each in rows)
        if not graded and paragraph.role not in ("row", "dateline") and "\t" not in words and "|" not in words:
            break
    return leading_unit(scene)
