"""Who is graded by whom, and on which day: read from the words around a grade that was given."""

from __future__ import annotations

import re

from onrecord.annotate.nouns import Sentence
from onrecord.claims import Mention
from onrecord.extract.grading.antecedents import sentences_before
from onrecord.extract.grading.doubts import clause_start
from onrecord.extract.grading.flat import flat
from onrecord.extract.grading.given import Given
from onrecord.extract.grading.grades import GradedGist, grade_shape
from onrecord.extract.grading.inspectors import is_inspectorate, is_reviewer
from onrecord.extract.grading.leading import UNGRADED
from onrecord.extract.grading.units import carried_unit, unit_before
from onrecord.extract.mentions.spans import BodyMention, ServiceMention
from onrecord.extract.scene import Gist, Scene

_AREA = re.compile(r"(?i)(?:borough|county|city|district|town|area|region)$")
_LOCATED = grade_shape(r"(?:^|[ (])(?:in|near|from|across|around|outside) (?:<B>(?:, <B>)*,? and )?$")
_SERVED = grade_shape(r"(?:services?|department|provision)(?: [^,.;]{0,40})? (?:in|across) $")
_ASIDE = grade_shape(
    r",? (?:(?:which|who|that(?! (?:the )?<B>(?:,| (?:was|were|has|had|is|are)(?!\w))))"
    r" (?!was (?:\w+ )?(?:rated|graded|judged))"
    r"|(?:run|owned|managed|operated|provided|led|overseen)"
    r" by |part of |based in )[^.;<!G>]{1,120}?(?:,|(?= (?:was|were|has|have|is|are|had)(?!\w)))"
    r"|, (?:(?:the|an?|one of|another|its|their|our) |<B>'s )[^,.;<!G>]{1,100},(?= (?!and))"
    r"|, (?:I|we|it|they|he|she) (?:[a-z]+ ){1,3}[a-z]+,|, (?:however|though|too|meanwhile|of course|by contrast),"
    r"|, (?:just |also )?(?:in|on|at|near|off|outside|beside|opposite|close to) [^,.;<!G>]{1,60},"
    r"(?= (?:was|were|has|had|have|is|are|gets?|got)(?!\w))"
)
_PRONOUN = grade_shape(
    r"(?:^|[ ,“‘])(?:[Ii]t|[Tt]hey)(?: (?:has|have|had|was|were|is|are|also|again|been|now"
    r"|still|then|both|keeps?|kept|retains?|retained))* ?$"
)
#: `Judged outstanding by Ofsted in May.`: what the sentence before names.
_PARTICIPLE = re.compile(r"\W*(?:[Aa]lso |[Nn]ow |[Rr]ecently |[Ll]ast )?(?:[Rr]ated|[Jj]udged|[Gg]raded|[Ii]nspected"
                         r"|[Ff]ound)\b")
#: `Yesterday it was landed with a C4`: what `it` has got.
_IT_HAS = re.compile(r"(?:^|[ ,“‘])(?:[Ii]t|[Tt]hey)(?: [a-z][\w'’-]*){1,4} $")
#: `a home which it rated good`: who rates, not what is rated.
_BY_THEM = grade_shape(r"(?:^|[ ,])(?:which|that|whom) (?:it|they)(?: (?:has|have|had|also|again|now|then|both))* $")
#: `the C1 picked up by Dunley Homes`: who got a grade stands behind it.
_GOT = grade_shape(r"<G> (?:picked up|earned|won|secured|achieved|gained|held|kept) by (?:[a-z]+ ){0,3}(?P<who><B>)")
#: `awarded a good to Dunley Lodge`: who got it stands behind the grade.
_TO = grade_shape(r"<G>(?: overall)? to (?:the )?(?P<who><B>)")
#: `rated Dunley Lodge good and Elm House inadequate`: a body and its grade behind another grade.
_NEXT_TO = grade_shape(
    r"<G>(?:[,;]| and| while| whilst| but| with| whereas)+(?: the)? (?P<who><B>),? (?:(?:as|at|on|to|a|an|was|is|got"
    r"|only|overall|rated|judged|graded) )*$"
)
_DESCRIBED = grade_shape(r"<place:B>'s (?:\w+ ){0,2}(?P<noun>hospital|school|home|college)(?!\w)")
#: `The commission last graded it good`: what is graded is named before.
_OBJECT = grade_shape(r"(?P<verb>[a-z]+)(?: [a-z]+)? (?:it|them)(?: [a-z]+){0,2} $")
#: `Ofsted thought its children's services inadequate`: whose they are is named before.
_ITS = grade_shape(r"(?<!\w)(?:its|their) (?:<S>|(?:\w+ )?services)")
#: `Dunley Homes (currently G1)`, `leader of Dunley Council, near by, whose services hold a good`: it is told of itself.
_ITSELF = grade_shape(r"^ \((?:[a-z]+ ){0,3}<G>|^(?:, [^,.;<!G>]{3,40})?,? (?:whose|which)(?!\w)")
_OFFICER = grade_shape(r"^(?:'s)? ?<T>|^'s (?:\w+ ){0,3}(?:hospital|school|home|college|prison|jail|site|campus)(?!\w)"
                       r"|^ (?:nursery|school|home|hospital|centre|unit), <B>")


def graded_body(scene: Scene, gist: GradedGist, given: Given, before: Sentence | None) -> Mention | None:
    """The body graded: in the verb's reach, before it, behind the noun; of `it`, in the sentence before."""
    shape, signs = gist.gist.shape, gist.gist.signs
    lead = shape[: given.verb]
    near = [*range(given.reach[0], given.reach[1])]
    got = _GOT.match(shape, given.at) or _TO.match(shape, given.at)
    if got and not is_inspectorate(signs[got["who"]]):
        return _called(scene, signs[got["who"]])
    if _told_before(gist, given):
        owners = [at for at in _owners(gist.gist) if at < given.verb] if _is_owned(shape, given) else []
        if owners:
            return _called(scene, signs[shape[owners[0]]])
        ends = max(shape.rfind(mark, 0, given.verb) for mark in ";:")  # `; two years ago it was inadequate`
        earlier = _bodies(gist.gist, range(ends))
        if earlier and _PRONOUN.search(lead):
            return _called(scene, signs[shape[earlier[0]]])
        return _subject_before(scene, before, its=_is_owned(shape, given))
    behind = re.compile(r"[^.;]{0,45}").match(shape, given.at + 1)
    right = (
        range(given.at + 1, behind.end() if behind else given.at + 1)
        if given.rule in ("grade as an epithet", "rating of")
        else range(0)
    )
    if next_to := _NEXT_TO.search(shape, 0, given.at):
        return _called(scene, signs[next_to["who"]])
    if described := _described(scene, gist, lead):
        return described
    aside = asides(shape, given.verb)
    before_verb = [at for at in range(given.verb - 1, -1, -1) if not any(s <= at < e for s, e in aside)]
    for places in (near, before_verb, right):
        found = _bodies(gist.gist, places)
        if found:
            body = signs[shape[found[0]]]
            assert isinstance(body, BodyMention)
            return scene.called(body)
    return None


def _is_owned(shape: str, given: Given) -> bool:
    """Whether what is graded is said by whose it is, or as the object of a verb: `its services`, `them`."""
    first = grade_shape("<G>").search(shape, given.verb, given.at)
    ends = {given.at, first.start() if first else given.at}
    return any(pattern.search(shape, given.verb, end) is not None for pattern in (_OBJECT, _ITS) for end in ends)


def _told_before(gist: GradedGist, given: Given) -> bool:
    """Whether what is graded is named before the sentence: `it`, `its services`, or nothing that could be graded."""
    shape = gist.gist.shape
    lead = shape[: given.verb]
    theirs = given.rule.startswith("active") and _bodies(gist.gist, range(*given.reach))
    spoken_of = _PRONOUN.search(lead) and not theirs and not _BY_THEM.search(lead)
    if spoken_of and not _bodies(gist.gist, range(clause_start(shape, given.verb), given.verb)):
        return True
    got = given.rule in ("noun", "given") and _IT_HAS.search(lead)
    return bool(got or _is_owned(shape, given) or _PARTICIPLE.match(shape)) and not _bodies(gist.gist, range(given.at))


def asides(shape: str, verb: int) -> list[tuple[int, int]]:
    """Relative clauses and appositions before a verb, which say whose a body is, not which is graded."""
    return [m.span() for m in _ASIDE.finditer(shape, 0, verb)]


def _described(scene: Scene, gist: GradedGist, lead: str) -> Mention | None:
    """`Dunley's main hospital` is the hospital that the text names for that place."""
    found = _DESCRIBED.search(lead)
    place = gist.gist.signs[found["place"]] if found else None
    if found is None or not isinstance(place, BodyMention):
        return None
    fitting = [
        b for b in scene.bodies if b.kind == found["noun"] and b.name and place.words in b.name and not b.definite
    ]
    return (
        scene.called(min(fitting, key=lambda b: (b.start < place.start, abs(b.start - place.start))))
        if fitting
        else None
    )


def _bodies(gist: Gist, places: range | list[int]) -> list[int]:
    """Places of bodies that can be graded: no inspectorate, no body that only says where or whose officer speaks."""
    found = []
    for at in places:
        body = gist.signs.get(gist.shape[at])
        if not isinstance(body, BodyMention) or body.kind in UNGRADED or is_inspectorate(body):
            continue
        place = body.kind == "place" or (body.definite and _AREA.search(body.words) is not None)
        located = place and _LOCATED.search(gist.shape[:at]) and not _served(gist, at)
        office = _OFFICER.match(gist.shape[at + 1 :]) or grade_shape(r"<T>,? (?:of|at|for)(?: the)? $").search(
            gist.shape[:at]
        )
        if not located and not is_owner(gist.shape, at) and (not office or _ITSELF.match(gist.shape[at + 1 :])):
            found.append(at)
    return found


#: `Dunley Lodge (Elm Care Ltd)`, `Part of the Elm Trust, Dunley School`, `the home, run by Elm Care,`: whose it is; and
#: what it was called: `Dunley Homes (formerly Elm Housing)`.
_OWNER = grade_shape(
    r"<B>(?:'s \w+)?,? \((?:(?:formerly|previously|once|part of|run by|owned by|operated by|managed by|known as|also"
    r"|the|then) )*$"
    r"|(?:^|[.;] )(?:(?:[Aa]lso|[Nn]ow) )?(?:[Pp]art of|[Rr]un by|[Oo]wned by|[Oo]perated by|[Mm]anaged by) (?:the )?$"
)


def is_owner(shape: str, at: int) -> bool:
    """Whether a body at a place of a gist only says whose another one is, or what that was called."""
    return _OWNER.search(shape, max(0, at - 40), at) is not None


def _served(gist: Gist, at: int) -> bool:
    """`Children's services in Dunley` are Dunley's; a care home in Dunley is not."""
    before = gist.shape[:at]
    service = grade_shape(r"(?P<service><S>)(?: [^,.;]{0,40})? (?:in|across) $").search(before)
    if service and not re.search(r"(?i)home|school$", str(getattr(gist.signs[service["service"]], "words", ""))):
        return True
    return _SERVED.search(before) is not None


def _owners(gist: Gist) -> list[int]:
    """Places of bodies whose officers are told of: `chief executive at Dunley Council. Ofsted thought its services`."""
    signs = ((at, gist.signs.get(sign)) for at, sign in enumerate(gist.shape))
    bodies = [(at, body) for at, body in signs if isinstance(body, BodyMention) and not is_inspectorate(body)]
    return [at for at, body in bodies if body.kind not in UNGRADED][-1:]


def _subject_before(scene: Scene, before: Sentence | None, its: bool = False) -> Mention | None:
    """What the sentence before is about; where it names nothing, the one before that in its paragraph. `its`: what is
    graded is its own, so that it may be named as whose officer somebody is."""
    told = (before, *sentences_before(scene, before.start)) if before else ()
    gists = [flat(scene.open_gist(sentence.start, sentence.end)) for sentence in told]
    subjects = [(gist, _bodies(gist, range(len(gist.shape))) or (_owners(gist) if its else [])) for gist in gists]
    for gist, places in (*subjects, *((gist, _owners(gist)) for gist in gists)):
        for at in places:
            body = gist.signs[gist.shape[at]]
            assert isinstance(body, BodyMention)
            return scene.called(body)
    return None


#: `They gave the nursery a 5`: who gives is named in the sentence before.
_GIVERS = grade_shape(
    r"(?:^|[.;] |and )(?:[Tt]hey|[Ii]t|[Ii]ts (?:team|inspectors?)) (?:(?:has|have|had|also|then|again) )*(?:gave"
    r"|rated|judged|graded|found|awarded)(?!\w)"
)


#: `The agency, then the regulator, downgraded it`: what another one was.
_THEN_IT_WAS = grade_shape(r"<B>,? (?:which was |that was )?(?:then|at the time|at that time|the then|formerly)"
                           r"(?: the)? $")


def rating_inspector(
    scene: Scene, gist: GradedGist, given: Given, before: Sentence | None = None
) -> Mention | None:
    """The inspectorate that a sentence names as giving the grade: behind `by`, or before the verb; of `they gave` that
    of the sentence before."""
    shape, signs = gist.gist.shape, gist.gist.signs
    by = grade_shape(r" (?:by|from) (?:the )?(?P<who><B>)").search(shape, given.verb, min(len(shape), given.end + 60))
    if given.rule == "in their eyes":
        by = grade_shape(r"[^.;]{0,50}?(?P<who><B>)").match(shape, given.at + 1)
    if by and is_inspectorate(signs[by["who"]]):
        return _called(scene, signs[by["who"]])
    named = [
        shape[at]
        for at in range(given.at)
        if is_inspectorate(signs.get(shape[at]))
        and not is_reviewer(signs.get(shape[at]))
        and not _THEN_IT_WAS.search(shape, 0, at)
    ]
    if not named and before and _GIVERS.match(shape):
        held = [b for b in scene.bodies if before.start <= b.start < before.end and is_inspectorate(b)]
        return scene.called(held[0]) if held else None
    return _called(scene, signs[named[-1]]) if named else None


def _called(scene: Scene, body: object) -> Mention:
    assert isinstance(body, BodyMention)
    return scene.called(body)


def graded_service(scene: Scene, gist: GradedGist, given: Given) -> Mention | None:
    """The service or the part of a body named last before the grade, in its sentence; else the part told of before."""
    if given.grade.scheme == "prisons":
        return None  # what is taught in a prison others grade
    start, at = gist.gist.starts[0], gist.gist.starts[given.at]
    named = (gist.gist.signs.get(sign) for sign in reversed(gist.gist.shape[: given.at]))
    service = next((each for each in named if isinstance(each, ServiceMention)), None)
    unit = unit_before(scene, start, at)
    if service and (unit is None or unit.start <= service.start):
        return gist.gist.text.words(service.start, service.end)
    return unit or carried_unit(scene, start, at)
