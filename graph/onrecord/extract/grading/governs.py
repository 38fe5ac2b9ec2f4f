"""Whether the words of a rule govern a grade: the same words also say `found good practice` or `staff are good`."""

from __future__ import annotations

import re

from onrecord.extract.grading.areas import is_bodily, is_known, is_named, starts_named
from onrecord.extract.grading.given import Passage
from onrecord.extract.grading.grades import GradedGist, grade_shape
from onrecord.extract.grading.items import areas_behind
from onrecord.extract.grading.judged import FINDING_VERBS, graded_subject, is_body
from onrecord.extract.grading.stated import INSPECTING, inspecting_body, is_reported, known_behind, states
from onrecord.extract.grading.written import is_marked, stands_free

_JUDGING = grade_shape(
    r"^(?:.*[ ,“‘])?(?:[Tt]hey|[Ii]t|who|which|that|and)(?: (?:had|has|have|also|again|then"
    r"|now|previously|first|last|once|originally|initially))*$"
)
_OTHERS = grade_shape(
    r"(?i)(?:residents|parents|users|customers|respondents|staff|people|pupils|children"
    r"|patients|tenants|readers|we|i|you|<P>|council|councillors|leaders|managers"
    r"|auditors)(?: (?:had|has|have|also|all|now))*$"
)


#: `Childminder Ann Example, of Dunley, was also rated`: a person, who is no body of the text.
_SOMEBODY = grade_shape(r"<P>(?:, (?:of|from|in|who) [^,.;]{2,40},)? (?:(?:was|were|is|has|been|had|also|again|now) "
                        r")+$")


def governs(gist: GradedGist, rule: str, match: re.Match[str], passage: Passage) -> bool:
    """Whether the words that a rule matched give the grade."""
    shape, at = gist.gist.shape, match.start("grade")
    if rule not in ("grade as an epithet", "good school", "graded body") and not stands_free(shape, at):
        return False
    if rule == "state":
        return states(gist, match, passage)
    if rule == "outcomes":
        return gist.grades[shape[at]].scheme == "prisons" and not shape.startswith(" for ", at + 1)
    if rule == "requires" and (passage.running or passage.reporting) and known_behind(gist, at):
        return True
    if rule == "passive" and _SOMEBODY.search(shape, 0, match.start("verb")):
        return False
    if rule == "good school" and passage.reporting and is_marked(gist, at):
        return True
    if rule == "active" and passage.reporting and _gave(gist, match):
        return True
    check = {
        "active": _active,
        "opinion": _opinion,
        "grade as an epithet": _epithet,
        "given": _handed,
        "rating of": _noun,
        "requires": _required,
        "good school": _kept_good,
        "graded body": _marked_body,
        "grade that was given": _single,
        "active, of areas": _listed,
        "up from": _followed,
        "named area": _labelled,
        "passive": _found_so,
        "in their eyes": _in_their_eyes,
    }.get(rule)
    return check is None or check(gist, match)


def _active(gist: GradedGist, match: re.Match[str]) -> bool:
    """Inspectors graded something that can be graded."""
    shape = gist.gist.shape
    before = shape[: match.start("verb")].rstrip(" ,")
    thing = match["object"].strip()
    ours = (
        re.search(r"(?:^|\W)[Ww]e(?: (?:also|then|have|had|all))*$", before) is not None
        and gist.gist.text.quotation_at(gist.gist.starts[match.start()]) is None
        and not thing.startswith("our")
    )
    if ours:
        return _can_be_graded(thing, match["verb"])
    if _OTHERS.search(before) or not _can_be_graded(thing, match["verb"]):
        return False
    return bool(INSPECTING.search(before) or _JUDGING.match(before) or inspecting_body(gist, before))


#: Who holds something to be so, right before the verb.
_HOLDER = grade_shape(
    r"(?:(?P<who><B>)(?: \(<B>\))?(?:'s (?:team|inspectors)| inspectors)?(?:,? (?:which|who))?"
    r"|(?P<they>(?i:inspectors|the inspectorate|the watchdog|the regulator)))(?: (?:now|also|then|still|once|again|has"
    r"|had|have))* $"
)


def _opinion(gist: GradedGist, match: re.Match[str]) -> bool:
    """Whether it is an inspectorate that considers, thinks or regards."""
    found = _HOLDER.search(gist.gist.shape, 0, match.start("verb"))
    return found is not None and (found["they"] is not None or inspecting_body(gist, found["who"]))


def _can_be_graded(thing: str, verb: str) -> bool:
    if re.match(r"of |by |that ", thing) or re.search(
        r"(?:^| )(?:evidence|examples?|that|practice|plans?|assessments?)$",
        thing,
    ):
        return False
    if (
        grade_shape(r"<BS>").search(thing)
        or is_bodily(thing)
        or is_named(thing)
        or re.fullmatch(r"(?:it|them|us|its|theirs|both|each)", thing)
    ):
        return True
    return not FINDING_VERBS.search(verb)


def _gave(gist: GradedGist, match: re.Match[str]) -> bool:
    """`They left, having marked the whole service inadequate`: a verb of grading, and what inspectors grade."""
    before = gist.gist.shape[: match.start("verb")].rstrip(" ,")
    theirs = not FINDING_VERBS.search(match["verb"]) and _THEIRS.search(before) is not None
    return theirs and _can_be_graded(match["object"].strip(), "found")


#: Whose verb it is goes without saying, where inspectors are told of.
_THEIRS = re.compile(r"(?i)(?:^|(?<!\w)(?:they|it|which|who|having|after|before|then|and|but)(?: (?:had|has|have|also"
                     r"|then))*)$")


#: `The service was told it required improvement in how it prevents fires`.
_TOLD_THAT = re.compile(r"\btold (?:that )?(?:it|they)$")


def _required(gist: GradedGist, match: re.Match[str]) -> bool:
    """`The service requires improvement` is a grade in every area, overall, or for areas; else it is a remark."""
    shape, at = gist.gist.shape, match.start("grade")
    if not gist.grades[shape[at]].value.lower().startswith("require"):
        return False
    areas, end = areas_behind(shape, at + 1)
    told = is_reported(gist) or _TOLD_THAT.search(shape, 0, match.end("verb")) is not None
    overall = grade_shape(r" overall| in (?:all|every)(?! the)").match(shape, at + 1) is not None
    whole = gist.grades[shape[at]].value.lower().endswith("to be good")
    return overall or ((told or whole) and (bool(areas) or end >= len(shape) - 1))


def _kept_good(gist: GradedGist, match: re.Match[str]) -> bool:
    """`Continues to be a good school` is what a short inspection says."""
    return inspecting_body(gist, gist.gist.shape) or INSPECTING.search(gist.gist.shape) is not None


def _marked_body(gist: GradedGist, match: re.Match[str]) -> bool:
    """`An outstanding school` is praise; `a Requires Improvement authority` is a grade."""
    grade = gist.grades[match["grade"]]
    return is_marked(gist, match.start("grade")) and (grade.quoted or " " in grade.value or grade.value == "Inadequate")


def _single(gist: GradedGist, match: re.Match[str]) -> bool:
    """`The C1 grades handed to landlords` are of bodies that the words before name, if any do."""
    several = re.match(r" (?:ratings|grades|gradings|judge?ments|verdicts)\b", gist.gist.shape[match.end() :])
    return several is None or grade_shape("<B>").search(gist.gist.shape, 0, match.start()) is not None


def _listed(gist: GradedGist, match: re.Match[str]) -> bool:
    return (is_named(match["object"]) or starts_named(match["object"]) > 0) and (
        INSPECTING.search(gist.gist.shape[: match.start()]) is not None
        or inspecting_body(gist, gist.gist.shape[: match.start()])
        or _JUDGING.match(gist.gist.shape[: match.start()].rstrip()) is not None
    )


def _epithet(gist: GradedGist, match: re.Match[str]) -> bool:
    """`an inadequate rating` alone explains; `the inadequate rating` and `given an inadequate rating` report one."""
    lead, shape = match["lead"], gist.gist.shape
    bare = re.fullmatch(
        r"(?:[Aa]n? |overall |first |second |third |new |clean |highest |top |another |straight |consecutive )+",
        lead,
    )
    if bare and not grade_shape(r" ?(?:given|in <D>|from <B>|by <B>|was (?:given|awarded|handed))").match(
        shape, match.end()
    ):
        return False
    areas, _ = areas_behind(shape, match.start("grade") + 1)
    return not match["verb"].endswith("s") or bool(areas) or bool(areas_behind(shape, match.end())[0])


def _handed(gist: GradedGist, match: re.Match[str]) -> bool:
    grade = gist.grades[match["grade"]]
    if re.match(r"ha[sdv]|h[oe]ld|carr", match["verb"]):
        given = grade_shape(r" (?:from|by) (?:the )?<B>").match(gist.gist.shape, match.end())
        return grade.aspect is not None or given is not None
    overall = grade_shape(r" (?:overall|by (?:the )?<B>|in (?:all|every)|across)").match(gist.gist.shape, match.end())
    placed = _PLACED.search(gist.gist.text.document.text, grade.start, grade.end) is not None
    sure = placed or grade.quoted or grade.aspect is not None or overall is not None
    return sure or known_behind(gist, match.start("grade"))


#: `The highest possible rating`: a grade by its place, which is nothing else.
_PLACED = re.compile(r"(?:rating|grade|mark|grading|judgement)$")


def _noun(gist: GradedGist, match: re.Match[str]) -> bool:
    kind = (match["kind"] or "").lower()
    if re.fullmatch(
        r"own|self|food|star|credit|approval|audit|their|managers[’']|professional|good|sound|poor"
        r"|clinical|site|energy",
        kind,
    ) and not (kind == "their" and match["area"] and is_named(match["area"])):
        return False
    tie = gist.gist.shape[match.end("between") : match.start("grade")]
    if _EXPLAINS.fullmatch(f"{kind}{tie}"):
        return False
    if ":" in tie and match["verb"].endswith("s"):
        return bool(areas_behind(gist.gist.shape, match.end())[0])
    sure = (
        re.search(r"\bof |:", tie) is not None
        or re.fullmatch(
            r"overall|previous|last|final|ofsted|latest|new|inspection|earlier|recent|current",
            kind,
        )
        is not None
    )
    named = match["area"] is not None and is_known(match["area"])
    return sure or named or "rating" in match["verb"] or "grade" in match["verb"]


#: `The top grade is outstanding` only explains.
_EXPLAINS = re.compile(r"(?:top|highest|lowest|bottom|best|worst)\s*(?:is|are|was|were)\b.*")


def _labelled(gist: GradedGist, match: re.Match[str]) -> bool:
    return is_known(match["area"]) or (len(gist.grades) > 1 and is_named(match["area"].strip()))


def _found_so(gist: GradedGist, match: re.Match[str]) -> bool:
    """`Were found good` is said of what inspectors grade."""
    bare = match["verb"] == "found" and gist.gist.shape[match.end("between") : match.start("grade")].strip() == ""
    if not bare:
        return True
    subject = graded_subject(gist.gist.shape, match.start("verb"))
    return is_body(subject) or is_bodily(subject) or is_known(subject)


def _in_their_eyes(gist: GradedGist, match: re.Match[str]) -> bool:
    """Whether the eyes are an inspectorate's, and what is so is a body or an area by its name."""
    subject = graded_subject(gist.gist.shape, match.start("verb"))
    theirs = inspecting_body(gist, gist.gist.shape[match.end() : match.end() + 50].split(".")[0])
    return theirs and (is_body(subject) or is_bodily(subject) or is_known(subject))


def _followed(gist: GradedGist, match: re.Match[str]) -> bool:
    """`Up from` says the grade before only where a new grade stands before it."""
    return grade_shape(r"<G>").search(gist.gist.shape, 0, match.start()) is not None
