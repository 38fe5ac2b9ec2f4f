"""Where a sentence says that a grade was given: the words that give it, the grades, the areas.

A grade word counts where a verb of grading, a noun of grading or a move between grades governs it, and nothing in
its clause makes it hypothetical, denied, hoped for, general or somebody's own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from onrecord.extract.grading.areas import is_known
from onrecord.extract.grading.doubts import clause_start, is_doubted
from onrecord.extract.grading.governs import governs, is_marked, stands_free
from onrecord.extract.grading.grades import GradedGist, GradeMention, grade_shape
from onrecord.extract.grading.grading import RULES
from onrecord.extract.grading.items import areas_behind, items
from onrecord.extract.grading.judged import areas_before, areas_where, graded_subject, is_body

#: A grade told as known (`the rating of good that it was given`) stays given, whatever the clause denies.
_KNOWN = ("rating of", "grade as an epithet", "grade that was given")
_PRESUPPOSED = grade_shape(
    r"[^.;,<!G>]{0,20}? (?:that |which )?(?:<B>|it|they|we|inspectors|the \w+)(?: (?:has|have|had|was|were|been|first"
    r"|last))*"
    r" (?:gave|given|awarded|handed|received|got|earned|issued)(?!\w)"
)


@dataclass(frozen=True, slots=True)
class Given:
    """One grade that was given. Places count in the gist."""

    rule: str
    grade: GradeMention
    at: int  #: where the grade's sign stands
    end: int  #: behind the grade and its areas
    verb: int  #: where the words that give it begin
    areas: tuple[tuple[int, int], ...]  #: none: overall
    old: bool = False  #: the grade before, or one that holds no longer
    reach: tuple[int, int] = (0, 0)  #: the words from the verb to the grade: what was graded stands there or before
    day: str | None = None  #: the sign of its date, where the rule has read it


def given_grades(gist: GradedGist, running: bool = False, reporting: bool = False) -> list[Given]:
    """Every grade that a sentence says was given, in its order; the first rule that reads a grade has it.

    `running`: the paragraph has told of grades before, so that plainer words say one too. `reporting`: it speaks of an
    inspectorate or an inspection, so that a grade that is marked as one (`Good`, C3) is said by whatever words.
    """
    found: dict[int, Given] = {}
    for rule in RULES:
        for match in grade_shape(rule.pattern).finditer(gist.gist.shape):
            for given in _read(gist, rule.name, match, running or any(at < match.start() for at in found)):
                found.setdefault(given.at, given)
    for given in _said(gist) if reporting or running else ():
        found.setdefault(given.at, given)
    for given in _linked(gist, frozenset(found)) if reporting or running or found else ():
        found.setdefault(given.at, given)
    return _shared_areas(gist, [found[at] for at in sorted(found)])


def _said(gist: GradedGist) -> Iterator[Given]:
    """Grades that their own spelling marks, beside a body or an area by its name, in a clause that leaves no doubt."""
    shape = gist.gist.shape
    for sign in grade_shape("<G>").finditer(shape):
        at = sign.start()
        if not is_marked(gist, at) or is_doubted(shape, at, at) or not stands_free(shape, at):
            continue
        subject = graded_subject(shape, at)
        for item in items(shape, at):
            if item.areas is not None and not _is_choice(shape, item.at) and (item.areas or is_body(subject)):
                yield Given("said", gist.grades[shape[item.at]], item.at, item.end, at, item.areas, reach=(at, at))


def _linked(gist: GradedGist, read: frozenset[int]) -> Iterator[Given]:
    """Grades beside an area by its name, where grades are told of: `but quality of education requires improvement`."""
    shape = gist.gist.shape
    for sign in grade_shape("<G>").finditer(shape):
        at = sign.start()
        if at in read or is_doubted(shape, at, at, supposed=True) or not stands_free(shape, at) or _is_choice(shape, at):
            continue
        start = max(clause_start(shape, at), max((s for s in read if s < at), default=-1) + 1)
        held, _ = areas_behind(shape, at + 1)
        known = bool(held) and all(is_known(shape[s:e]) for s, e in held or ())
        areas = held if known else _area_beside(shape, start, at, " " in gist.grades[shape[at]].value)
        if areas and not _SPOKEN.search(shape, start, at) and not (known and _COPULA.search(shape, start, at)):
            for item in items(shape, at, areas):
                if item.areas is not None:
                    yield Given("linked", gist.grades[shape[item.at]], item.at, item.end, at, item.areas, reach=(at, at))


#: Others than inspectors, who find things good too.
_SPOKEN = grade_shape(
    r"<P>|(?i:(?<!\w)(?:we|i|you|our|my|residents|tenants|parents|patients|people|users|families|relatives|campaigners"
    r"|pupils|staff|looks?|looking|looked|feels?|felt)(?!\w))"
)
#: What `is good at` something is praised, and may not be graded.
_COPULA = re.compile(r"(?<!\w)(?:is|are|was|were|been|remains?|remained)(?: \w+)? $")
_TIE = grade_shape(
    r"(?:,? (?:(?:which|it|they) )?(?:is|are|was|were|be|being|been|has|have|had|remains?|remained|also|both|all|still"
    r"|now|again|only|just|an?|as|at|to|came|comes|come|got|gets|scor(?:ed|es)|received|receives|earned|secured"
    r"|dropped|fell|slipped|rose|improved|moved|went|out|judged|rated|graded|found|deemed|considered))*,? $"
)


def _area_beside(shape: str, start: int, at: int, long: bool) -> tuple[tuple[int, int], ...]:
    """The area by its name before a grade, with nothing between but words that tie the two; a bare tie needs a grade
    of several words."""
    tie = _TIE.search(shape, start, at)
    stop = tie.start() if tie else at
    if not tie or (not tie.group().strip(" ,") and not long):
        return ()
    for lead in (start, shape.rfind(", ", start, stop) + 2, shape.rfind(" and ", start, stop) + 5):
        area = re.sub(r"^(?:,? ?(?:and|but|while|with|although|though|whereas|however),? )+", "", shape[lead:stop])
        if lead >= start and is_known(area):
            return ((stop - len(area), stop),)
    return ()


#: What sets a grade beside another of the same area.
_BESIDE = re.compile(
    r"\b(?:below|above|up|down|lower|higher|better|worse|fall|drop|rise|improve\w*|improvement|step|same|instead of"
    r"|compared)\b[^.;]*$"
)


def _shared_areas(gist: GradedGist, given: list[Given]) -> list[Given]:
    """`Good for safety, up from poor`, `two notches below the good it received`: the grade before is of the same
    area."""
    made: list[Given] = []
    for each in given:
        old = each.rule == "up from" or (
            each.rule in ("grade that was given", "rating of") and made
            and _BESIDE.search(gist.gist.shape[made[-1].at : each.at]) is not None
        )
        shared = old and not each.areas and made and made[-1].grade.scheme == each.grade.scheme
        made.append(replace(each, areas=made[-1].areas, old=True) if shared else each)
    return made


def _read(gist: GradedGist, rule: str, match: re.Match[str], running: bool) -> Iterator[Given]:
    shape = gist.gist.shape
    at, verb = match.start("grade"), match.start("verb" if rule != "grade as an epithet" else "lead")
    known = rule in _KNOWN and _PRESUPPOSED.match(shape, at + 1)
    if (not known and is_doubted(shape, verb, at)) or not governs(gist, rule, match, running):
        return
    held = areas_before(shape, rule, match)
    if held is None:
        return
    old_ends = "no longer" in match.group() or rule == "up from"
    for item in items(shape, at, held):
        if item.areas is None or _is_choice(shape, item.at):
            continue
        areas = item.areas or areas_where(shape, item.at)
        made = Given(rule, gist.grades[shape[item.at]], item.at, item.end, verb, areas, old_ends, (verb, at))
        yield made
        before = match.start("old") if "old" in match.groupdict() and item.at == at else item.old
        if before is not None:
            day = match.groupdict().get("oldday") if item.at == at else None
            yield replace(made, grade=gist.grades[shape[before]], at=before, end=before + 1, old=True, day=day)


def _is_choice(shape: str, at: int) -> bool:
    """`good or outstanding` is no one's grade."""
    return (
        grade_shape(r"(?:, <G>)*,? (?:or|nor) ?(?:an? )?(?:<G>|better|above|higher|lower"
                    r"|worse)").match(shape, at + 1) is not None
        or grade_shape(r"<G>,? (?:or|nor) (?:an? )?$").search(shape, 0, at) is not None
    )
