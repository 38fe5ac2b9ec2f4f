"""Whether `is good` says a grade: only where one is reported, of a day, or of an area by its name among grades."""

from __future__ import annotations

import re

from onrecord.extract.grading.areas import is_bodily, is_known, is_named
from onrecord.extract.grading.given import Passage
from onrecord.extract.grading.grades import GradedGist, grade_shape
from onrecord.extract.grading.items import areas_behind
from onrecord.extract.grading.judged import areas_where, graded_subject, is_body
from onrecord.extract.grading.ruled import is_ruled
from onrecord.extract.mentions.spans import BodyMention
from onrecord.numbers import NUMERALS

INSPECTING = grade_shape(
    r"(?i)(?<!\w)(?:inspectors?|inspectorates?|inspections?|watchdogs?|regulators?|ofsted|estyn|cqc"
    r"|hmi|report|letter|write-?up|verdict)(?!\w)"
)
_REPORTING = grade_shape(
    r"(?:(?:report|letter|inspectors?|inspectorate|watchdog|regulator|findings"
    r"|judgement)s?,? (?:also )?(?:says?|said|found|finds|concludes?|concluded|ruled|rules|states?|stated"
    r"|confirms?|confirmed|shows?|showed|judged)"
    r"|(?:inspectors?|inspectorate|watchdog|regulator) (?:has|have|had)(?: now| also)? (?:found|said"
    r"|ruled|concluded|confirmed|judged))(?!\w)"
)
_ASSESSING = grade_shape(
    r"(?i)(?:at|in|after|following|by) (?:the|its|their|that|this) (?:\w+ ){0,2}(?:inspection|assessment|report"
    r"|judgement|visit)|(?<!\w)(?:inspected|re-?inspected|ratings?|grades|graded|rated)(?!\w)"
)
_STOPS = grade_shape(
    r" ?(?:$|[.,;:)–—]|(?:and|but|while|whilst|though|although|overall|again|in <D>|for|too|also)(?!\w))"
)


def states(gist: GradedGist, match: re.Match[str], passage: Passage) -> bool:
    """Whether `the service is good` is a grade that was given."""
    if _plainly(gist, match, passage.running, passage.reporting) or _then(gist, match, passage):
        return True
    if passage.reporting and (_CAME_OUT.match(match["verb"]) or is_ruled(gist, match)):
        return True
    return _stated(gist, match)


#: `We come out as good` is said of a grade.
_CAME_OUT = re.compile(r"(?:c[ao]me|emerge)")


def inspecting_body(gist: GradedGist, before: str) -> bool:
    """Whether words name a body that inspects."""
    signs = [gist.gist.signs.get(sign) for sign in before]
    return any(isinstance(sign, BodyMention) and sign.kind == "regulator" for sign in signs)


def _stated(gist: GradedGist, match: re.Match[str]) -> bool:
    """`Is good` says a grade only where the passage reports one."""
    shape, at = gist.gist.shape, match.start("grade")
    grade = gist.grades[shape[at]]
    subject = graded_subject(shape, match.start("verb"))
    if not (is_body(subject) or is_named(subject)):
        return False
    behind = shape[at + 1 : at + 30]
    if grade_shape(r"(?: overall)?,? (?:since|in) <D>").match(behind) or grade.aspect or "no longer" in match["verb"]:
        return True
    if (
        gist.gist.text.document.text[grade.start].isupper()
        and at > 0
        and (inspecting_body(gist, shape) or INSPECTING.search(shape))
    ):
        return True
    if grade_shape(r"(?: overall| for | at | in )").match(behind):
        return is_reported(gist) or (grade.quoted and INSPECTING.search(shape) is not None)
    return (
        match["verb"].startswith("remain")
        and grade.value.lower() not in ("good", "adequate", "weak", "poor", "excellent")
    ) or (grade.quoted and is_reported(gist))


#: `In 2022 the school`, `Before that, in 2017, it`: a day that opens a clause.
_THEN = grade_shape(r"(?:^|[.;] |, (?:and|but|while|where(?:as)?) |<G>,? (?:and |but )?)(?:[A-Z]?[a-z]+ ){0,3}(?:that, "
                    r")?(?:in |on |back in )?<D>,? [^.;]*$")


_OF_DAY = grade_shape(
    r" (?:only |just |barely )?(?:(?:in|until|since) )?<D>"
    rf"| (?:only |just |barely )?(?:an?|one|{NUMERALS}|\d+) (?:years?|months?|weeks?) "
    r"(?:before|earlier)| (?:at|in|after|following) (?:its|their|the|our|that) (?:last|previous|first|earlier"
    r"|\w+ before)(?: full| graded)? ?(?:inspection|visit|report|time)?(?!\w)"
    r"| (?:overall )?(?:at|in|after|following) (?:its|their|the|our|that|an?) (?:[a-z]+ )?"
    r"(?:inspection|visit|report|letter)"
    r"(?: (?:of|in|on|from|dated))? <D>| (?:across the board |overall |in (?:all|every) [a-z]+ )?when "
    r"(?:(?:<B>|it|they|inspectors|the \w+) (?:(?:was|were|had) )?)?(?:last|first|previously)"
)


#: `It was previously outstanding`: behind a grade told of, one of before.
_EARLIER = re.compile(r"\b(?:previously|formerly)\b")


def _then(gist: GradedGist, match: re.Match[str], passage: Passage) -> bool:
    """`In 2022 the school was inadequate in every area`: what a body was at a time, where inspectors are told of."""
    shape, at = gist.gist.shape, match.start("grade")
    if not (passage.reporting or passage.running) or not re.match(r"was|were|had been", match["verb"]):
        return False
    subject = graded_subject(shape, match.start("verb"))
    dated = _THEN.search(shape, 0, match.start("verb")) or _OF_DAY.match(shape, at + 1)
    if passage.running and _EARLIER.search(match.group()):
        dated = dated or _STOPS.match(shape, at + 1)
    held = is_body(subject) or is_bodily(subject) or subject.lower() in ("each", "all", "both")
    return dated is not None and held


#: What stays as it was graded before.
_STAYS = re.compile(r"stay|remain|continue")


def _plainly(gist: GradedGist, match: re.Match[str], running: bool, reporting: bool) -> bool:
    """`Respect was good`: an area by its name, or a body and areas, where grades are being told of."""
    shape, at = gist.gist.shape, match.start("grade")
    subject = graded_subject(shape, match.start("verb"))
    telling = running or (reporting and _STAYS.match(match["verb"]) is not None) or _ASSESSING.search(shape) is not None
    if is_known(subject) and not is_bodily(subject):
        long = " " in gist.grades[shape[at]].value
        return (telling or long) and _STOPS.match(shape, at + 1) is not None
    ruled = _RULING.search(shape[: match.start("verb")]) is not None and _STOPS.match(shape, at + 1) is not None
    if not (telling or ruled) or not (is_body(subject) or is_bodily(subject)):
        return False
    if _STAYS.match(match["verb"]) and subject and _STOPS.match(shape, at + 1):
        return True
    if subject and grade_shape(r"<G>").search(shape, 0, match.start()) and _STOPS.match(shape, at + 1):
        return True
    grade = gist.grades[shape[at]]
    spelt = running and at > 0 and gist.gist.text.document.text[grade.start].isupper() and _STOPS.match(shape, at + 1)
    known = known_behind(gist, at) or _EVERYWHERE.match(shape, at + 1) is not None
    return bool(spelt) or ruled or known or bool(areas_where(shape, at))


_EVERYWHERE = re.compile(r" (?:in|across|for) (?:all|every)(?: \w+)? (?:areas?|categor\w+|judge?ments?|respects?)\b")


#: `It gave its verdict: children's services are good`: what is ruled stands behind the colon.
_RULING = re.compile(r"\b(?:verdict|judge?ment|ruling|conclusion|rating|grade|decision)s?(?:[^.;:]{0,60})?: "
                     r"[^.;:]{2,60}$")


def known_behind(gist: GradedGist, at: int) -> bool:
    """Whether an area by its very name stands behind a grade."""
    areas, _ = areas_behind(gist.gist.shape, at + 1)
    return any(is_known(gist.gist.shape[start:end]) for start, end in areas or ())


#: An inspectorate by its name, and what it says.
_SAYS = grade_shape(
    r"(?P<who><B>)(?:'s)?(?: \((?:the )?<B>\)| inspectors| report| has| have| had"
    r"| also)*,? (?:says?|said|found|finds|concluded|ruled|reported|described|reports)(?!\w)"
)


def is_reported(gist: GradedGist) -> bool:
    """Whether a sentence says what inspectors or their report said, found, ruled."""
    shape = gist.gist.shape
    return _REPORTING.search(shape) is not None or any(
        inspecting_body(gist, found["who"]) for found in _SAYS.finditer(shape)
    )
