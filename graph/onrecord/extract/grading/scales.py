"""Scales that a text explains: a run of lines that each begin with another grade and say what it means."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from onrecord.extract.grading.areas import is_named, split_areas
from onrecord.extract.grading.grades import grade_value, graded_words, leading_grade
from onrecord.extract.grading.rows import BULLET, Line, Schemes, Span
from onrecord.extract.words import table

_FEWEST = 3  #: grades that a scale has at least
#: What stands between a grade of a scale and its meaning; a grade may stand alone.
_MEANING = re.compile(
    r"[”\"’']*(?:\s*(?:[:=–—-]|means\b|is (?:where|when|given)|\||\t|\(|[,.;])\s*(?P<words>.*)|\s*)", re.DOTALL
)
_NUMBERED = re.compile(r"\s*(?:(?:grade |level |score )?\d\s*(?:[=:–—-]\s*)?)?[“\"‘']?", re.IGNORECASE)


#: The heading above an explanation: `What our grades mean`.
_MEANING_HEAD = re.compile(
    r"(?i)\W*(?:what (?:(?:do|does|did) )?(?:our|the|these|this|each|its|their) (?:\w+ )?(?:grade|rating|judge?ment"
    r"|grading)s? means?"
    r"|(?:about|understanding|explaining|explanation of|key to) (?:our|the|these) (?:\w+ )?(?:grade|rating|judge?ment"
    r"|grading)s?)\W*"
)


def explained_scales(lines: Sequence[Line], schemes: Schemes) -> Iterator[Span]:
    """Where lines stand that explain the grades of a scale: all of it or most, each grade once and best or worst
    first; or those below a heading that says so; or a sentence that lists them."""
    yield from _headed(lines, schemes)
    yield from _listed(lines, schemes)
    run: list[tuple[Line, str]] = []
    for line in [*lines, None]:
        grade = _explained(line, schemes) if line is not None and line.graded else None
        if line is not None and grade is not None and grade not in [value for _, value in run]:
            run.append((line, grade))
            continue
        if len(run) >= _FEWEST and _in_order([value for _, value in run], schemes):
            yield run[0][0].start, run[-1][0].end
        run = [(line, grade)] if line is not None and grade is not None else []


#: What stands between the grades of a list; behind one, each belongs to something that is named.
_NEXT = re.compile(r"[”\"’']?\s*(?:[,;/|·–-]|\band\b|\bor\b|\bto\b|\bthen\b|\s)*\s*[“\"‘']?")
_RESPECTIVELY = re.compile(r"[^.!?\n]{0,160}\brespectively\b|\s*[”\"’']?\s*(?:for|in|at)\b")


def _listed(lines: Sequence[Line], schemes: Schemes) -> Iterator[Span]:
    """`It uses four grades: Outstanding, Good, Requires improvement and Inadequate`: most of a scale in its order,
    with nothing between its grades, is the scale itself; nobody was given them all."""
    for line in lines:
        run: list[re.Match[str]] = []
        for grade in [*(graded_words(line.words, schemes) if line.graded else ()), None]:
            if run and (grade is None or _NEXT.fullmatch(line.words, run[-1].end(), grade.start()) is None):
                if _is_scale(line.words, run, schemes):
                    yield line.start + run[0].start(), line.start + run[-1].end()
                run = []
            run += [grade] if grade is not None else []


_CODE = re.compile(r"[A-Z]\d")


def _is_scale(words: str, run: Sequence[re.Match[str]], schemes: Schemes) -> bool:
    values = [grade_value(each.group(), schemes) for each in run]
    if all(_CODE.fullmatch(value) for value in values) and len({value[0] for value in values}) == len(values):
        return False  # `C2/G1/V1`: of several scales one each
    ordered = len(set(values)) == len(values) >= _FEWEST and _in_order(values, schemes)
    return ordered and _RESPECTIVELY.match(words, run[-1].end()) is None


def _headed(lines: Sequence[Line], schemes: Schemes) -> Iterator[Span]:
    for number, line in enumerate(lines):
        if _MEANING_HEAD.fullmatch(line.words):
            below = lines[number + 1 : number + 9]
            meant = next((at for at, each in enumerate(below) if _meant(each, schemes) is None), len(below))
            if meant:
                yield below[0].start, below[meant - 1].end


def _meant(line: Line, schemes: Schemes) -> re.Match[str] | None:
    """The grade that a line begins with."""
    bullet = BULLET.match(line.words)
    lead = _NUMBERED.match(line.words, bullet.end() if bullet else 0)
    return leading_grade(line.words[lead.end() if lead else 0 :], schemes) if line.graded else None


def _explained(line: Line, schemes: Schemes) -> str | None:
    """The grade that a line begins with, where what follows is no area and no list of such."""
    bullet = BULLET.match(line.words)
    lead = _NUMBERED.match(line.words, bullet.end() if bullet else 0)
    at = lead.end() if lead else 0
    grade = leading_grade(line.words[at:], schemes)
    meaning = _MEANING.fullmatch(line.words, at + grade.end()) if grade else None
    if grade is None or meaning is None:
        return None
    words = meaning["words"] or ""
    titled = words[:1].isupper() and len(words.split()) < 12 and not _MEANS.search(words)
    areas = [words[start:end] for start, end in split_areas(words)]
    if words and (titled or all(map(is_named, areas)) or words.lower().strip(" .") in ("none", "nil")):
        return None
    return grade_value(grade.group(), schemes)


_MEANS = re.compile(
    r"(?i)\b(?:means?|strengths?|weakness\w*|improvements?|performance|performing|standards?|action|needed|required|"
    r"outstanding|exceptional\w*|previously|formerly|meets?|meeting|providers?|services? (?:is|are|has|have))\b"
)


def _in_order(values: Sequence[str], schemes: Schemes) -> bool:
    return any(_follows(values, scale) or _follows(values[::-1], scale) for scale in map(_scale, schemes))


def _follows(values: Sequence[str], scale: Sequence[str]) -> bool:
    places = [scale.index(value) for value in values if value in scale]
    return len(places) == len(values) and places == sorted(places)


@cache
def _scale(scheme: str) -> tuple[str, ...]:
    """The grades of a scheme, best first; those of years past where they stood."""
    grades = table("grades")[scheme]
    best = list(grades["grades"])
    for value in grades.get("also", ()):
        best.insert(len(best) - 1, value)
    return tuple(best)
