"""Grades that no rule reads, weighed: whether the words between a grade and an area, and around them, tie the two.

The last resort of the ratings. What is doubted (`grading.doubts`) or a choice is never weighed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from onrecord.annotate.nouns import Sentence
from onrecord.extract.grading.areas import starts_named
from onrecord.extract.grading.doubts import clause_start, is_choice, is_doubted
from onrecord.extract.grading.given import Given
from onrecord.extract.grading.graded import shared_areas
from onrecord.extract.grading.grades import GradedGist, grade_gist, grade_shape
from onrecord.extract.grading.inspectors import is_inspectorate
from onrecord.extract.grading.items import areas_behind
from onrecord.extract.grading.judged import only_counts, so_many
from onrecord.extract.grading.written import is_marked, stands_free
from onrecord.extract.once import once
from onrecord.extract.scene import Scene
from onrecord.extract.spots import Spots, small_letters, spots
from onrecord.extract.tokens import tokens_of
from onrecord.extract.weights import weights

#: The chance from which a grade is taken for one that an area, or the whole, was given.
ENOUGH = 0.6

_WORD_STARTS = re.compile(r"(?<![\w'’-])[A-Za-z]")
_REPORTING = re.compile(
    r"\b(?:inspect(?:ed|ion|ors?)|watchdog|regulators?|ofsted|estyn|cqc|hmi\w*|report|judge\w*)\b"
)
_BEFORE = 500  #: code points before a sentence that tell what it is about
_GRADING = re.compile(
    r"(?i)\b(?:rat(?:ed|es|ing|ings)|grad(?:ed|es|ing|ings?|e)|judg(?:ed|es|ements?)|evaluated|awarded|gave|given|scored"
    r"|received|earned|downgraded|upgraded|verdicts?|marks?|marked|categor\w+)\b"
)


@dataclass(frozen=True, slots=True)
class Pair:
    """A grade and what it may be for, in one sentence; places count in the gist. `area` None: the whole."""

    gist: GradedGist
    sentence: Sentence
    at: int
    area: tuple[int, int] | None
    reporting: bool  #: whether its paragraph, or what comes just before, speaks of inspection


def weighed_grades(scene: Scene, sentence: Sentence, gist: GradedGist, given: Sequence[Given]) -> list[Given]:
    """The grades `given` in a sentence, and those that weigh enough, in its order."""
    read = {each.at for each in given}
    best: dict[int, list[tuple[float, Pair]]] = {}
    for pair in pairs_in(scene, sentence, gist):
        chance = 0.0 if pair.at in read else weights("ratings").chance(signs_of(pair))
        if chance >= ENOUGH:
            best.setdefault(pair.at, []).append((chance, pair))
    made = [_given(gist, at, max(held, key=lambda each: each[0])[1].area) for at, held in best.items()]
    return shared_areas(gist.gist.shape, sorted([*given, *made], key=lambda each: each.at)) if made else [*given]


#: `Good (2021: Inadequate)`, `in 2021 inadequate`: the day of the grade stands right before it.
_DAY = grade_shape(r"(?P<day><D>)(?::|,| was| as)? ?$")
_LIST = re.compile(r",? ?(?:and |(?:and )?(?:to|for|at|in) )*(?:the |its |their )?")


def _given(gist: GradedGist, at: int, area: tuple[int, int] | None) -> Given:
    shape = gist.gist.shape
    found = _DAY.search(shape, 0, at)
    day = found["day"] if found else None
    areas = _listed(shape, area, area[0] > at) if area else ()
    return Given("weighed", gist.grades[shape[at]], at, at + 1, at, areas, reach=(at, at), day=day)


def _listed(shape: str, area: tuple[int, int], behind: bool) -> tuple[tuple[int, int], ...]:
    """An area with those that one list joins with it, away from the grade."""
    every = areas_in(shape)
    row = every[every.index(area) :] if behind else every[every.index(area) :: -1]
    held = [area]
    for each in row[1:]:
        left, right = sorted((held[-1], each))
        if not _LIST.fullmatch(shape, left[1], right[0]):
            break
        held.append(each)
    return tuple(sorted(held))


def pairs_in(scene: Scene, sentence: Sentence, gist: GradedGist) -> Iterator[Pair]:
    """Every grade of a sentence that nothing makes doubtful, with each area by its name, and with the whole."""
    shape, text = gist.gist.shape, scene.text
    paragraph = text.paragraphs[sentence.paragraph]
    if paragraph.role not in ("prose", "item"):
        return
    reporting = _reporting(scene).within(paragraph.start - _BEFORE, paragraph.end)
    areas = tuple(span for span in areas_in(shape) if not _TELLS.match(shape, span[1]))
    for sign in grade_shape("<G>").finditer(shape):
        at = sign.start()
        doubted = is_choice(shape, at) or is_doubted(shape, at, at, supposed=True) or _explained(gist, at)
        if doubted or so_many(shape, at) or areas_behind(shape, at + 1)[0] is None:
            continue
        if not is_marked(gist, at) and _OBJECT.search(shape, 0, at):
            continue
        named = () if gist.grades[shape[at]].aspect else areas
        whole = _is_whole(gist, at) and not only_counts(shape, at)
        for area in ((None, *named) if whole else named):
            yield Pair(gist, sentence, at, area, reporting)


#: `People told us that staff were excellent`: who speaks is no area.
_TELLS = re.compile(r" (?:told|tell|said|say|says|felt|spoke|described|praised|reported)\b")


@once
def _reporting(scene: Scene) -> Spots:
    """Where words stand that speak of inspectors and their reports."""
    return spots(_REPORTING.finditer(small_letters(scene)))


#: In front of an adjective that nothing marks as a grade: `received good, joined-up support`.
_OBJECT = re.compile(
    r"(?i)\b(?:receiv\w+|gets?|got|getting|offer\w*|provid\w+|deliver\w*|enjoy\w*|benefit\w* from|with|ha[sd]|have|of)"
    r" (?:an? |the |such |some |more )?$"
)
#: A scale (`C1 to C4`), and a grade that a list or a sentence explains (`Good – the provider is effective`).
_SCALE = grade_shape(r"(?:\(|[Ff]rom |,? )<G> to <G>(?:\)|(?!\w))")
_EXPLAINS = grade_shape(r"^\W*<G>(?: [–—-]|:| is the | means| are the )"
                        r"|(?i:\b(?:highest|lowest|word|scale|means|runs?)\b)|\?\W*$")
#: Grades of several bodies.
_SEVERAL = re.compile(r" (?:gradings|grades|ratings|judge?ments|verdicts)\b")
#: What somebody is good at is praise.
_GOOD_AT = grade_shape(r"<G> at ")


def _explained(gist: GradedGist, at: int) -> bool:
    """Whether a grade only describes a noun (`good governance`), or stands in the explanation of a scale."""
    shape = gist.gist.shape
    if not stands_free(shape, at) or _EXPLAINS.search(shape):
        return True
    if _SEVERAL.match(shape, at + 1) and not grade_shape("<B>").search(shape, 0, at):
        return True
    praised = _GOOD_AT.match(shape, at) or (shape[at + 1 : at + 2] == " " and starts_named(shape[at + 2 :]))
    if praised and not is_marked(gist, at):
        return True
    return any(scale.start() <= at < scale.end() and "(" in scale.group() for scale in _SCALE.finditer(shape))


#: Grades in a row, which only lists what there is.
_ROW = grade_shape(r"<G>(?:,|,? and|,? or) ?<G>")
_OTHERS = grade_shape(
    r"<P>|(?i:(?<!\w)(?:we|i|you|our|residents|tenants|parents|patients|people|users|families|pupils|staff"
    r"|managers|critics|campaigners|members|councillors)(?!\w))"
)


def _is_whole(gist: GradedGist, at: int) -> bool:
    """Whether a grade with no area can be somebody's: a code; or written as a grade, and told by who inspects."""
    shape, grade = gist.gist.shape, gist.grades[gist.gist.shape[at]]
    if grade.aspect is not None:
        return True
    if _OTHERS.search(shape, clause_start(shape, at), at):
        return False
    listed = any(row.start() <= at < row.end() for row in _ROW.finditer(shape))
    return not listed and (" " in grade.value or is_marked(gist, at))


@lru_cache(maxsize=16)
def areas_in(shape: str) -> tuple[tuple[int, int], ...]:
    """Where areas stand by their names, none within another."""
    found: list[tuple[int, int]] = []
    for word in _WORD_STARTS.finditer(shape):
        size = starts_named(shape[word.start() :]) if not found or word.start() >= found[-1][1] else 0
        if size:
            found.append((word.start(), word.start() + size))
    return tuple(found)


def signs_of(pair: Pair) -> frozenset[str]:
    """What shows of a pair: the words between, before and behind, order, how the grade is written, the sentence."""
    gist, at, area = pair.gist, pair.at, pair.area
    shape = gist.gist.shape
    what = "whole" if area is None else "behind" if area[0] > at else "before"
    signs = {what, *_written(pair, what), *_sentence(pair, what)}
    ahead, behind = _tokens(pair, 0, at)[::-1], _tokens(pair, at + 1, len(shape))
    for side, tokens in (("ahead", ahead), ("after", behind)):
        signs |= {f"{side} {place} {token}" for place, token in enumerate(tokens[:4])}
        signs |= {f"{what} {side} {token}" for token in tokens[:8]}
        signs |= {f"{side} {one} {two}" for one, two in pairwise(tokens[:6])}
    if area is not None:
        start, end = (at + 1, area[0]) if area[0] > at else (area[1], at)
        between = _tokens(pair, start, end)
        signs |= {f"between {token}" for token in between} | {f"far {min(len(between) // 3, 5)}"}
        signs.add(f"{what} grades {min(between.count('G'), 2)} areas {min(between.count('A'), 2)}")
        if len(between) < 5:
            signs.add(f"{what} all {' '.join(between)}")
    return frozenset(signs)


def _written(pair: Pair, what: str) -> Iterator[str]:
    grade, shape = pair.gist.grades[pair.gist.gist.shape[pair.at]], pair.gist.gist.shape
    marked = is_marked(pair.gist, pair.at)
    yield f"{what} marked" if marked else f"{what} unmarked"
    yield f"scheme {grade.scheme}"
    yield f"{what} {'free' if stands_free(shape, pair.at) else 'bound'}"
    if " " in grade.value:
        yield f"{what} of words"
    if grade.aspect is not None:
        yield f"{what} code"
    if not marked:
        yield f"unmarked {grade.value.lower()}"


def _sentence(pair: Pair, what: str) -> Iterator[str]:
    shape = pair.gist.gist.shape
    signs = pair.gist.gist.signs
    yield f"{what} {'reporting' if pair.reporting else 'elsewhere'}"
    if _GRADING.search(shape):
        yield f"{what} grading"
    if _GRADING.search(shape, clause_start(shape, pair.at)):
        yield f"{what} grading in clause"
    if any(is_inspectorate(signs.get(sign)) for sign in shape):
        yield f"{what} inspectorate"
    yield f"{what} grades {min(len(pair.gist.grades), 3)}"
    yield f"{what} areas {min(len(areas_in(shape)), 3)}"


def _tokens(pair: Pair, start: int, end: int) -> list[str]:
    """Words and kinds of mention, grades as G, areas as A."""
    gist, found = pair.gist, list[str]()
    spans = [span for span in areas_in(gist.gist.shape) if start <= span[0] and span[1] <= end]
    at = start
    for first, last in [*spans, (end, end)]:
        here = tokens_of(gist.gist, at, first, is_inspectorate)
        found += ["G" if token in gist.grades else token for token in here]
        found += ["A"] if last > first else []
        at = last
    return found


def pairs_of(scene: Scene, schemes: tuple[str, ...]) -> Iterator[Pair]:
    """Every pair of a text."""
    for sentence in scene.text.sentences:
        if not scene.text.is_furniture(sentence.start):
            yield from pairs_in(scene, sentence, grade_gist(scene, sentence.start, sentence.end, schemes))
