"""Grades of before that other sentences tell of: the same one at another time, and the day of those before."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from onrecord.annotate.nouns import Sentence
from onrecord.claims import Mention, RatingClaim
from onrecord.dates import DateMention
from onrecord.extract.grading.areas import starts_short
from onrecord.extract.grading.flat import flat
from onrecord.extract.grading.grades import GradedGist, grade_shape
from onrecord.extract.grading.inspectors import is_inspectorate
from onrecord.extract.grading.linked import named_spans
from onrecord.extract.grading.unsaid_services import unsaid_service
from onrecord.extract.grading.visits import find_visits
from onrecord.extract.mentions.spans import BodyMention
from onrecord.extract.once import once
from onrecord.extract.scene import Scene
from onrecord.numbers import NUMERALS, number

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


#: `In 2020 those had been good and outstanding respectively.`
_CROSSED = grade_shape(
    rf"(?<!\w)(?i:these|those|they|the (?:{NUMERALS})|the (?:same )?(?:areas|grades|ratings|marks))(?: [a-z]+){{0,3}} "
    r"(?P<grades><G>(?:, <G>)*,? and <G>),? respectively"
)


def crossed_grades(scene: Scene, gist: GradedGist, told: Sequence[RatingClaim]) -> Iterator[RatingClaim]:
    """`In 2020 those had been good and outstanding respectively`: grades of the areas told of in the sentence before,
    in their order, of the day that the sentence names."""
    found = _CROSSED.search(gist.gist.shape)
    grades = [gist.grades[sign] for sign in found["grades"] if sign in gist.grades] if found else []
    if not grades or len(grades) != len(told) or any(claim.aspect is None for claim in told):
        return
    days = [scene.dated(day) for sign in gist.gist.shape if isinstance(day := gist.gist.signs.get(sign), DateMention)]
    for claim, grade in zip(told, grades, strict=True):
        yield replace(
            claim,
            rule="crossed",
            evidence=(scene.sentence(grade.start),),
            grade=scene.text.words(grade.start, grade.end, grade.value),
            date=days[0] if days else None,
        )


#: `At the inspection before, all four had been good.`
_ALL = grade_shape(
    r"(?<!\w)(?i:all|both|each)(?: (?:of )?(?:them|these|those|the \w+))?(?: (?P<number>"
    rf"{NUMERALS}))?(?: (?:areas|categories|judge?ments|grades|ratings|aspects))? (?:was|were|had(?: all| each)? been"
    r"|have been)(?: previously| also| once| rated| graded| judged)* (?P<grade><G>)"
    r"(?= in <D>|,? at | before| last|[.,;])"
)


def all_of_them(scene: Scene, gist: GradedGist, told: Sequence[RatingClaim]) -> Iterator[RatingClaim]:
    """`In 2018 all four had been good`: a grade of before, of all the areas that the paragraph has told of."""
    found = _ALL.search(gist.gist.shape)
    areas = {claim.aspect.plain.lower(): claim for claim in told if claim.aspect} if found else {}
    count = number(found["number"]) if found and found["number"] else None
    if found is None or len(areas) < 2 or count not in (None, str(len(areas))):
        return
    grade = gist.grades[found["grade"]]
    days = [scene.dated(day) for sign in gist.gist.shape if isinstance(day := gist.gist.signs.get(sign), DateMention)]
    for claim in areas.values():
        yield replace(
            claim,
            rule="all of them",
            evidence=(scene.sentence(grade.start),),
            grade=scene.text.words(grade.start, grade.end, grade.value),
            date=days[0] if days else None,
        )


_GRADE_NOUN = r"(?:rating|grade|judge?ment|verdict|mark|grading)s?"
#: `Safe and responsive carry the same grade.`
_CARRY = re.compile(
    rf"(?: (?:also|each|both|too|then))? (?:carr(?:y|ies|ied)|gets?|got|receive[sd]?|earn(?:s|ed)?|shares?d?"
    rf"|ha(?:s|ve|d)|(?:is|are|was|were|been) (?:given|awarded|handed)"
    rf"|came (?:out|away) with|stood at) (?:the|that|exactly the)"
    rf" (?:very )?(?:same|identical) {_GRADE_NOUN}(?=[.,;])"
)
#: `The same goes for safe and responsive`, `So are safe and responsive`.
_GOES = re.compile(
    r"(?:(?:Exactly the|The|That) same (?:goes|holds|applies|went|is true|was true|was said|is said|can be said"
    r"|grade went)(?: too)? (?:for|of|to)|(?:So|So too|As) (?:is|are|was|were|do|does|did|has|have)"
    r"|(?:Likewise|Ditto|Similarly)(?: for|,)?) (?:the )?"
)


def same_areas(scene: Scene, sentence: Sentence, told: RatingClaim) -> Iterator[RatingClaim]:
    """`Safe and responsive carry the same grade`, `The same goes for effective`: the grade told of last, of areas by
    their names."""
    words = scene.text.document.text[sentence.start : sentence.end]
    goes = _GOES.match(words)
    start = goes.end() if goes else 0
    spans = named_spans(words, start, len(words)) or _short_spans(words, start)
    behind = _CARRY.match(words, spans[-1][1]) if spans and not goes else goes
    if not spans or behind is None or _DENIED.search(words, 0, spans[-1][1] + 40):
        return
    at = goes.span() if goes else (behind.end() - len(behind.group().lstrip()), behind.end())
    for first, last in spans:
        yield replace(
            told,
            rule="same areas",
            evidence=(scene.sentence(sentence.start),),
            aspect=scene.text.words(sentence.start + first, sentence.start + last),
            grade=scene.text.words(sentence.start + at[0], sentence.start + at[1], told.grade.plain),
        )


#: `So is Elm House`, `The same goes for Elm House and Beck Lodge`.
_BODIES = grade_shape(r"(?:the )?<B>(?:(?:,|,? and) (?:the )?<B>)*(?=[,.;]|$| (?:in|at|on|which|where)(?!\w))")


def same_bodies(scene: Scene, sentence: Sentence, told: RatingClaim) -> Iterator[RatingClaim]:
    """`So is Elm House`: the grade told of last, of bodies by their names."""
    goes = _GOES.match(scene.text.document.text, sentence.start, sentence.end)
    gist = flat(scene.open_gist(goes.end(), sentence.end)) if goes else None
    found = _BODIES.match(gist.shape) if gist else None
    if goes is None or gist is None or found is None:
        return
    for sign in found.group():
        body = gist.signs.get(sign)
        if isinstance(body, BodyMention) and body.name and not is_inspectorate(body):
            own = scene.called(body)
            yield replace(
                told,
                rule="same bodies",
                evidence=(scene.sentence(sentence.start),),
                organization=own,
                service=unsaid_service(scene, own, told.inspector),
                grade=scene.text.words(goes.start(), goes.end(), told.grade.plain),
                date=None,
            )


def _short_spans(words: str, start: int) -> tuple[tuple[int, int], ...]:
    """The one-word areas of a list: `safe and well-led`."""
    found = starts_short(words[start:])
    if found is None:
        return ()
    lead, end = start + found[0], start + found[1]
    return tuple(each.span() for each in _WORD.finditer(words, lead, end))


_WORD = re.compile(r"(?i)(?!and\b)[a-z]+(?:-[a-z]+)?")


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
