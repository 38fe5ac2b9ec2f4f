"""Grades as they stand in the text: words of an inspectorate's scale, folded into one sign `G` of the gist.

Whether `good` is a grade or an adjective is not decided here: `extract.grading.grade_claims` reads the words around it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from onrecord.extract.grading.areas import is_known
from onrecord.extract.grading.flat import flat
from onrecord.extract.mentions.known import known_body
from onrecord.extract.scene import Gist, Match, Scene, shape
from onrecord.extract.spots import Spots, small_letters, spots
from onrecord.extract.words import alternation, table

_FIRST_SIGN = 0xF7000
_CLASS = f"{chr(_FIRST_SIGN)}-{chr(_FIRST_SIGN + 0xFFF)}"
#: A grade that only the scales of Scotland hold, at the end of a row.
_VERY_GOOD = re.compile(r"(?:[\t|:–-]|  ) ?[Vv]ery good[ \t]*(?:\||$)", re.MULTILINE)
_DEFAULT = ("cqc", "ofsted")
_BY_KIND = {"prison": ("prisons",), "force": ("hmicfrs",)}
_OPEN, _CLOSE = "“\"‘'", "”\"’'"


@dataclass(frozen=True, slots=True)
class GradeMention:
    """Words of a scale. `start`, `end` without quotation marks; `outer_start`, `outer_end` with them."""

    start: int
    end: int
    outer_start: int
    outer_end: int
    value: str  #: as the scheme spells it
    scheme: str  #: key of grades.toml

    @property
    def quoted(self) -> bool:
        """Whether it stands in quotation marks of its own."""
        return self.outer_start < self.start

    @property
    def aspect(self) -> str | None:
        """The area that this grade stands for by itself (C3: consumer standards), or None."""
        found = table("grades").get(self.scheme, {}).get("aspects", {}).get(self.value[:1])
        return None if found is None else str(found)


@dataclass(frozen=True, slots=True)
class GradedGist:
    """A gist in which each grade is one sign too."""

    gist: Gist
    grades: dict[str, GradeMention]

    def grade(self, match: re.Match[str], group: str) -> GradeMention:
        """The grade behind a group that is one sign."""
        return self.grades[match.group(group)]

    def match(self, found: re.Match[str]) -> Match:
        """A match over this gist, read back in offsets of the text."""
        return Match(self.gist, found)


@cache
def grade_shape(pattern: str) -> re.Pattern[str]:
    """A pattern over graded gists: as `scene.shape`, and `<G>` or `<name:G>` is any grade."""
    pattern = re.sub(r"<(\w+):G>", lambda match: f"(?P<{match[1]}>[{_CLASS}])", pattern)
    return shape(pattern.replace("<G>", f"[{_CLASS}]").replace("<!G>", _CLASS))


def schemes_of(scene: Scene) -> tuple[str, ...]:
    """The schemes of the inspectorates that a text names, in its order; the common one where it names none."""
    found: list[str] = []
    for body in scene.bodies:
        known = known_body(body.name or "")
        if known and known.scheme not in found and table("grades").get(known.scheme, {}).get("grades"):
            found.append(known.scheme)
    if not found and _VERY_GOOD.search(scene.text.document.text):
        return ("education-scotland",)
    kinds = {body.kind for body in scene.bodies}
    return tuple(found) or next((_BY_KIND[kind] for kind in _BY_KIND if kind in kinds), _DEFAULT)


def grade_gist(scene: Scene, start: int, end: int, schemes: tuple[str, ...]) -> GradedGist:
    """The gist of a passage, quotations open, with every word of the schemes' scales as one sign."""
    return _folded(_with_areas(flat(scene.open_gist(start, end)), schemes), schemes)


def _with_areas(gist: Gist, schemes: tuple[str, ...]) -> Gist:
    """`Very good for its setting`: behind a grade these words are an area, no body, and stand as words."""
    for match in shape(r" for (?P<body><B>)").finditer(gist.shape):
        mention, at = gist.signs[match["body"]], match.start("body")
        words = gist.text.document.text[mention.start : mention.end]
        if words.islower() and is_known(words) and _words(schemes).search(gist.shape, max(0, at - 24), at):
            letters = range(mention.start, mention.end)
            return Gist(
                gist.text,
                gist.shape[:at] + words + gist.shape[at + 1 :],
                (*gist.starts[:at], *letters, *gist.starts[at + 1 :]),
                (*gist.ends[:at], *(i + 1 for i in letters), *gist.ends[at + 1 :]),
                gist.signs,
            )
    return gist


def has_grade(words: str, schemes: tuple[str, ...], start: int = 0) -> bool:
    """Whether words of a scale stand in a passage at all, from `start` on: cheap."""
    return _words(schemes).search(words, start) is not None


def grade_spots(scene: Scene) -> Spots:
    """Where words of any scale may stand in a text: a passage that none of them reaches into holds no grade."""
    return spots(_of_any_scale().finditer(small_letters(scene)))


@cache
def _of_any_scale() -> re.Pattern[str]:
    return re.compile(_any_form(_scales()))


@cache
def _scales() -> tuple[str, ...]:
    return tuple(name for name, scale in table("grades").items() if name != "forms" and scale["grades"])


def whole_grade(words: str, schemes: tuple[str, ...]) -> str | None:
    """The grade that `words` are, and nothing else (a cell of a table); None where they are none."""
    bare = words.strip().strip(_OPEN + _CLOSE + ". *")
    if bare[:1].isdigit() or bare[-1:].isdigit() or bare.endswith(")"):
        bare = _POINTS.sub("", bare)
    match = _words(schemes).fullmatch(bare)
    return _values(schemes)[_key(match.group())][0] if match else None


#: The number that a scale gives a grade, beside its words: `Good 2`, `4 – Good`, `Adequate (3)`.
_POINTS = re.compile(r"^\d\s*[–—:=-]?\s+(?=\D)|(?<=\D)\s+[(–—-]?\s?\d\)?$")


def names_grade(words: str) -> bool:
    """Whether words are a grade of any scheme: the head of a column of answers, never what is graded."""
    return whole_grade(words, _scales()) is not None


def leading_grade(words: str, schemes: tuple[str, ...]) -> re.Match[str] | None:
    """The grade that a cell begins with, its place in the cell's words."""
    return _words(schemes).match(words)


def graded_words(words: str, schemes: tuple[str, ...]) -> Iterator[re.Match[str]]:
    """Every word of a scale in `words`, in their order."""
    return _words(schemes).finditer(words)


def grade_value(words: str, schemes: tuple[str, ...]) -> str:
    """The scheme's spelling of a grade that is known to be one."""
    return _values(schemes)[_key(words)][0]


#: Grades by their place on the scale: `the top grade`, `the lowest rating possible`.
_PLACES = {"top": 0, "highest": 0, "highest possible": 0, "top possible": 0, "second highest": 1, "second-highest": 1,
           "second lowest": -2, "second-lowest": -2, "lowest possible": -1, "lowest": -1, "bottom": -1}
_PLACED = ("grade", "rating", "mark", "judgement", "grading")
_PLACED_FORMS = frozenset(f"{place} {noun}" for place in _PLACES for noun in _PLACED)
_PLACED_WORDS = rf"(?:{'|'.join(sorted(_PLACES, key=len, reverse=True))})\s(?:{'|'.join(_PLACED)})"


def _placed(scale: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """The words for the grades at the ends of a scale, each with the grade; none of scales with codes or of other
    things."""
    grades = [grade for grade in scale["grades"] if not grade.endswith(" to be good")]
    if len(grades) < _FEWEST or "aspects" in scale:
        return
    for place, at in _PLACES.items():
        yield from ((f"{place} {noun}", grades[at]) for noun in _PLACED)


_FEWEST = 4  #: grades that a scale has of which one may be the second highest
#: Beside the words of a grade itself, `the top grade` only explains it; `its highest grade yet` is its own best.
_EXPLAINED = re.compile(r"(?:,| of| is| was| –| —|:| \(|,? which is|,? namely)? ?[“‘\"']?$")
_OWN_BEST = re.compile(r" (?:yet|ever|so far|to date|since|in (?:its|their|\w+) (?:history|years)|of (?:any|all|its)"
                       r"|for \w+ years|that|there|available|on the)\b")


def _is_placed(shape: str, found: re.Match[str], words: re.Pattern[str]) -> bool:
    """Whether words for a place on the scale stand for the grade, and only once: not beside the grade itself."""
    if _key(found.group()).split()[-1] not in _PLACED:
        return True
    near = words.search(shape, found.end(), found.end() + 40)
    named = near is not None and _EXPLAINED.fullmatch(shape, found.end(), near.start()) is not None
    before = list(words.finditer(shape, max(0, found.start() - 40), found.start()))
    apposed = bool(before) and _APPOSED.fullmatch(shape, before[-1].end(), found.start()) is not None
    first = bool(before or words.search(shape, 0, found.start())) and _FIRST_TO.search(shape, 0, found.start())
    return not (named or apposed or first or _OWN_BEST.match(shape, found.end()))


#: `Exceptional for inclusion, the first in the county to get the top grade`: what the grade just told means.
_FIRST_TO = re.compile(r"\b(?:first|only|one of)\b[^.;:]{0,60}? to (?:be )?(?:get|given|gain|earn|receiv|win|achiev"
                       r"|award|secur|reach|land|pick up)\w* (?:the |its |their )?$")
_APPOSED = re.compile(r"[”’\"']?(?:,| –| —| \(|,? which is) ?(?:the|its|their|\S+['’]s?) ")


#: Another grade than the word behind these, or none: `reasonably good` where no scale has it.
_LESS = re.compile(r"(?:reasonably|sufficiently|generally|mostly|fairly|very) $")


def _folded(gist: Gist, schemes: tuple[str, ...]) -> GradedGist:
    parts: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    grades: dict[str, GradeMention] = {}
    at = 0
    words = _words(schemes)
    told = (found for found in words.finditer(gist.shape)
            if not _LESS.search(gist.shape, max(0, found.start() - 13), found.start())
            and _is_placed(gist.shape, found, words))
    for number, found in enumerate(told):
        first, last = _with_marks(gist.shape, *found.span())
        value, scheme = _values(schemes)[_key(found.group())]
        sign = chr(_FIRST_SIGN + number)
        grades[sign] = GradeMention(
            gist.starts[found.start()],
            gist.ends[found.end() - 1],
            gist.starts[first],
            gist.ends[last - 1],
            value,
            scheme,
        )
        parts += [gist.shape[at:first], sign]
        starts += [*gist.starts[at:first], gist.starts[first]]
        ends += [*gist.ends[at:first], gist.ends[last - 1]]
        at = last
    parts.append(gist.shape[at:])
    made = Gist(gist.text, "".join(parts), (*starts, *gist.starts[at:]), (*ends, *gist.ends[at:]), gist.signs)
    return GradedGist(made, grades)


#: `6 – excellent – for`: the dash behind words that stand between two.
_DASH = re.compile(r" [–—-](?= )")


def _with_marks(words: str, start: int, end: int) -> tuple[int, int]:
    """With the quotation marks around it, where both stand."""
    points = re.search(r"(?<![\w£.:/-])\d(?: ?\(|, | ?[–—-] |: )$", words[max(0, start - 5) : start])
    if points and points.group()[-1] in " " and points.group() != f"{points.group()[0]}, ":
        closing = _DASH.match(words, end) if points.group()[-2] in "–—-" else None
        return start - len(points.group()), closing.end() if closing else end
    if points and words[end : end + 1] == (")" if points.group().endswith("(") else ","):
        return start - len(points.group()), end + 1
    if start and words[start - 1] in _OPEN and end < len(words):
        if words[end] in _CLOSE:
            return start - 1, end + 1
        if words[end] in ",." and words[end + 1 : end + 2] and words[end + 1] in _CLOSE:
            return start - 1, end
    return start, end


@cache
def _values(schemes: tuple[str, ...]) -> dict[str, tuple[str, str]]:
    """Every word for a grade, in lower case, with the scheme's spelling and the scheme; earlier schemes win."""
    found: dict[str, tuple[str, str]] = {}
    grades = table("grades")
    for scheme in schemes:
        for value in [*grades[scheme]["grades"], *grades[scheme].get("also", [])]:
            for form in (value, *grades["forms"].get(value, ())):
                found.setdefault(_key(form), (value, scheme))
        for form, value in _placed(grades[scheme]):
            found.setdefault(form, (value, scheme))
    return found


def _any_form(schemes: tuple[str, ...]) -> str:
    """A pattern for any word for a grade, in small letters, as part of another too."""
    held = _values(schemes)
    words = alternation([form for form in held if form not in _PLACED_FORMS]).replace("[ \\u00a0]+", r"\s{1,3}")
    return f"{words}|{_PLACED_WORDS}" if _PLACED_FORMS & set(held) else words


@cache
def _words(schemes: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-])(?<!\w['’])(?i:{_any_form(schemes)})(?![\w-]|['’]\w)")


_SPACES = re.compile(r"\s+")


def _key(words: str) -> str:
    return _SPACES.sub(" ", words).lower()
