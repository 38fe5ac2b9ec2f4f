"""Grades of before that other sentences tell of: the same one at another time, and the day of those before."""

from __future__ import annotations

import re
from dataclasses import replace

from onrecord.annotate.nouns import Sentence
from onrecord.claims import Mention, RatingClaim
from onrecord.extract.grading.visits import find_visits
from onrecord.extract.once import once
from onrecord.extract.scene import Scene

_SAME = re.compile(
    r"(?i)\b(?:the|that|an?|exactly the) (?:very )?(?:same|identical) (?:overall )?(?:rating|grade|judge?ment|verdict"
    r"|mark)s?\b"
)
_DENIED = re.compile(r"\b(?:not|never|will|would|if|could)\b")
_FORMER = re.compile(
    r"(?i)\b(?:earlier|previous|last|former|old|existing) (?:\w+ ){0,2}?(?:ratings?|grades?|judge?ments?)\b[^.;]{0,60}?"
    r"\b(?:date[sd]? (?:from|back to)|(?:were|was) (?:given|awarded|made|published|reached|issued) (?:in|on|at)"
    r"|(?:go|goes|went) back to|(?:is|are|was|were) from) (?:the )?"
    r"|\b(?:(?:previous|last|earlier|former) (?:full |graded |routine )?(?:inspection|visit)"
    r"|(?:inspection|visit|judge?ments?|grades?|one) before(?: that| this| it)?),? \((?:in |of |on )?"
)


def same_again(scene: Scene, sentence: Sentence, told: RatingClaim) -> RatingClaim | None:
    """`It was given the same rating in 2021`: the grade told of last, of another day; None where nothing says so."""
    text = scene.text.document.text
    found = _SAME.search(text, sentence.start, sentence.end)
    days = [day for day in scene.dates if sentence.start <= day.start < sentence.end] if found else []
    if found is None or len(days) != 1 or _DENIED.search(text, sentence.start, sentence.end):
        return None
    return replace(
        told,
        rule="same again",
        evidence=(scene.sentence(sentence.start),),
        grade=scene.text.words(*found.span(), told.grade.plain),
        date=scene.dated(days[0]),
    )


#: `Date of previous inspection: 3 May 2018`.
_LABEL = re.compile(r"(?i)^\W*(?:date of )?(?:the |its )?(?:previous|last) (?:\w+ )?(?:inspection|visit)(?: date)?\W*$")


def _lead(scene: Scene, at: int) -> str:
    """What stands before an offset in its line."""
    words = scene.text.document.text
    return words[words.rfind("\n", 0, at) + 1 : at]


@once
def former_day(scene: Scene) -> Mention | None:
    """The day of all grades of before, where the text says so (`All earlier ratings date from August 2022`), or tells
    of one inspection of before."""
    if said := [day for found in _FORMER.finditer(scene.text.document.text) for day in scene.dates
                if found.end() - 4 <= day.start <= found.end()]:
        return scene.dated(said[0])
    if told := next((day for day in scene.dates if _LABEL.search(_lead(scene, day.start))), None):
        return scene.dated(told)
    days = {visit.day.start: visit.day for visit in find_visits(scene) if visit.day and visit.past}
    return scene.dated(next(iter(days.values()))) if len(days) == 1 else None
