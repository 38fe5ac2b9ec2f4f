"""Where a sentence says that a grade was given: the words that give it, the grades, the areas.

A grade word counts where a verb of grading, a noun of grading or a move between grades governs it, and nothing in
its clause makes it hypothetical, denied, hoped for, general or somebody's own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from onrecord.extract.grading.areas import is_named, is_overall
from onrecord.extract.grading.doubts import is_choice, is_doubted
from onrecord.extract.grading.given import Given, Passage
from onrecord.extract.grading.governs import governs
from onrecord.extract.grading.grades import GradedGist, grade_shape
from onrecord.extract.grading.grading import RULES
from onrecord.extract.grading.items import items
from onrecord.extract.grading.judged import (
    areas_before,
    areas_where,
    graded_subject,
    is_body,
    is_left_as_it_was,
    only_counts,
    so_many,
)
from onrecord.extract.grading.linked import as_well, linked, moved_on
from onrecord.extract.grading.noun_grades import noun_grades
from onrecord.extract.grading.timelines import in_a_row
from onrecord.extract.grading.written import is_marked, stands_free
from onrecord.extract.shapes import Shapes

#: A grade told as known (`the rating of good that it was given`) stays given, whatever the clause denies.
_KNOWN = ("rating of", "grade as an epithet", "grade that was given")
_PRESUPPOSED = grade_shape(
    r"[^.;,<!G>]{0,20}? (?:that |which )?(?:(?:the )?<B>|it|they|we|inspectors|the \w+)(?: (?:has|have|had|was|were"
    r"|been|first|last))* (?:gave|given|awarded|handed|received|got|earned|issued|had|held|kept)(?!\w)"
    r"| (?:rating|grade|judgement|grading)s?,? (?:which |that )?(?:is |was )?(?:given |made |dating "
    r"|awarded )?(?:from|of|in) <D>"
    r"| (?:rating|grade|judgement|grading)s? (?:still |therefore |from <D> )?(?:stands?|stood)(?!\w)"
)

#: `A home in Dunley has lost its good rating`: what somebody had is known, whoever it is.
_LOST = grade_shape(r"(?i)(?<!\w)(?:los(?:es|t|ing)|stripped of|shed|dropped|kept?|keeps|retain(?:s|ed)|held|hung on "
                    r"to) (?:its|their) $")


def given_grades(
    gist: GradedGist, running: bool = False, reporting: bool = False, several: bool = False
) -> list[Given]:
    """Every grade that a sentence says was given, in its order; the first rule that reads a grade has it.

    `running`: the paragraph has told of grades before, so that plainer words say one too. `reporting`: it speaks of an
    inspectorate or an inspection, so that a grade that is marked as one (`Good`, C3) is said by whatever words.
    `several`: `both` and `each` are bodies that the sentence before names, no areas.
    """
    found: dict[int, Given] = {}
    for rule in RULES:
        if rule.name == "next body" and not found:
            continue
        for match in _rules().finditer(rule.name, gist.gist.shape):
            told = any(at < match.start() for at in found)
            for given in _read(gist, rule.name, match, Passage(running or told, reporting, several)):
                found.setdefault(given.at, given)
    for given in linked(gist, frozenset(found), running) if reporting or running or found else ():
        found.setdefault(given.at, given)
    for given in (*noun_grades(gist), *_said(gist)) if reporting or running else ():
        found.setdefault(given.at, given)
    if reporting or running:
        found |= {given.at: given for given in in_a_row(gist, found)}
    shape = gist.gist.shape
    named = [found[at] for at in sorted(found) if not so_many(shape, at)]
    named = [each for each in named if each.areas or not _is_strangers(shape, each.at)]
    kept = [each for each in named if several or each.areas or not only_counts(shape, each.at)]
    shared = shared_areas(shape, kept)
    return [*shared, *as_well(shape, shared)]


#: `Dunley Council was rated good and Tarnshire requires improvement`: somebody's whom nothing makes known as a body.
_STRANGER = grade_shape(
    r"<G>[^.;:<!G>]{0,60}?(?:,| and| while| but| whereas) (?P<name>[A-Z][\w'’-]+(?: [A-Z][\w'’-]+){0,2}),? (?:which )?"
    r"(?:(?:is|was|remains|remained|stays|still|only|got|has|had|been|rated|judged|as|at) )*$"
)


def _is_strangers(shape: str, at: int) -> bool:
    """Whether a name that is no body's and no area stands right before a grade, in the place of a further body."""
    found = _STRANGER.search(shape, 0, at)
    return found is not None and not is_named(found["name"]) and not is_overall(found["name"].split()[0])


@cache
def _rules() -> Shapes:
    return Shapes({rule.name: grade_shape(rule.pattern) for rule in RULES})


def _said(gist: GradedGist) -> Iterator[Given]:
    """Grades that their own spelling marks, beside a body or an area by its name, in a clause that leaves no doubt."""
    shape = gist.gist.shape
    for sign in grade_shape("<G>").finditer(shape):
        at = sign.start()
        if not is_marked(gist, at) or is_doubted(shape, at, at) or not stands_free(shape, at):
            continue
        subject = graded_subject(shape, at)
        for item in items(shape, at):
            if item.areas is None or is_choice(shape, item.at):
                continue
            if item.areas or _is_thing(gist, subject, item.at):
                yield Given("said", gist.grades[shape[item.at]], item.at, item.end, at, item.areas, reach=(at, at))


#: What sets a grade beside another of the same area.
_BESIDE = re.compile(
    r"(?:\b(?:below|above|up|down|lower|higher|better|worse|fall|drop|rise|improve\w*|improvement|step|same|instead of"
    r"|compared|last time|before|previously|in the past|(?:where|when) (?:it|they))"
    r"|[;,] (?:but |and )?(?:back )?in \W,? (?:it|they) (?:had been|was|were))\b[^.;]*$"
)


#: `Good where it had been poor`: of the same area as the grade right before, whatever the sentence began with.
_WHERE_IT = grade_shape(r"<G>,? (?:where|when|whereas) (?:(?:in|on|at) <D>,? )?(?:it|they) (?:had been|was|were) ?$")


#: `Poor at planning and at finance, both of which had been good`: the areas told of before.
_OF_WHICH = re.compile(r"(?<!\w)(?:both|all|all \w+|each) of (?:which|these|them) (?:had been|were|was)(?: \w+)? $")


def _is_thing(gist: GradedGist, subject: str, at: int) -> bool:
    """Whether a grade with no area is a body's: its subject, `it`, or who got a code (`the C1 picked up by Dunley`)."""
    if is_body(subject) or re.search(r"(?:^| )(?:it|them|us|itself|themselves)(?: \w+){0,3}$", subject):
        return True
    got = grade_shape(r"<G> [a-z]+(?: [a-z]+)? by (?:(?:the|its|our|their|neighbouring|[a-z]+) ){0,3}<B>")
    return gist.grades[gist.gist.shape[at]].aspect is not None and got.match(gist.gist.shape, at) is not None


def shared_areas(shape: str, given: list[Given]) -> list[Given]:
    """`Good for safety, up from poor`, `two notches below the good it received`: the grade before is of the same
    area."""
    made: list[Given] = []
    for each in given:
        old = each.rule == "up from" or (
            each.rule in ("grade that was given", "rating of", "said", "state", "noun") and made
            and _BESIDE.search(shape[made[-1].at : each.at]) is not None
        )
        if made and made[-1].areas and moved_on(shape, made[-1], each):
            made[-1], each = replace(made[-1], old=True), replace(each, areas=made[-1].areas)
        if not each.areas and _OF_WHICH.search(shape, 0, each.at):
            each = replace(each, areas=tuple(area for one in made for area in one.areas), old=True)
        then = each.rule == "state" and _WHERE_IT.search(shape, 0, each.at) is not None
        shared = (then or (old and not each.areas)) and made and made[-1].grade.scheme == each.grade.scheme
        made.append(replace(each, areas=made[-1].areas, old=True) if shared else each)
    return made


def _read(gist: GradedGist, rule: str, match: re.Match[str], passage: Passage) -> Iterator[Given]:
    shape = gist.gist.shape
    at, verb = match.start("grade"), match.start("verb" if rule != "grade as an epithet" else "lead")
    known = rule in _KNOWN and (_PRESUPPOSED.match(shape, at + 1) or _LOST.search(shape, 0, at))
    if (not known and is_doubted(shape, verb, at)) or not governs(gist, rule, match, passage):
        return
    held = areas_before(shape, rule, match)
    held = () if held is None and passage.several else held
    if held is None:
        return
    old_ends = "no longer" in match.group() or rule in ("up from", "moved from") or is_left_as_it_was(shape, verb, at)
    for item in items(shape, at, held):
        if item.areas is None or is_choice(shape, item.at):
            continue
        areas = item.areas or areas_where(shape, item.at)
        made = Given(rule, gist.grades[shape[item.at]], item.at, item.end, verb, areas, old_ends, (verb, at))
        yield made
        before = match.start("old") if "old" in match.groupdict() and item.at == at else item.old
        if before is not None:
            day = match.groupdict().get("oldday") if item.at == at else None
            yield replace(made, grade=gist.grades[shape[before]], at=before, end=before + 1, old=True, day=day)
