"""Who is graded by whom, and on which day: read from the words around a grade that was given."""

from __future__ import annotations

import re

from onrecord.annotate.nouns import Sentence
from onrecord.claims import Mention
from onrecord.dates import DateMention
from onrecord.dates.when import Day, Month, Same, Year
from onrecord.extract.grading.doubts import clause_start
from onrecord.extract.grading.flat import flat
from onrecord.extract.grading.grades import GradedGist, grade_shape
from onrecord.extract.grading.linked import Given
from onrecord.extract.grading.units import carried_unit, unit_before
from onrecord.extract.grading.visitors import is_inspectorate
from onrecord.extract.mentions.spans import BodyMention, ServiceMention
from onrecord.extract.scene import Gist, Scene

_NEVER_GRADED = ("organ", "department", "regulator")
_LOCATED = grade_shape(r"(?:^|[ (])(?:in|near|from|across|around|outside) $")
_SERVED = grade_shape(r"(?:services?|department|provision)(?: [^,.;]{0,40})? (?:in|across) $")
_ASIDE = grade_shape(
    r",? (?:(?:which|who|that) (?!was (?:\w+ )?(?:rated|graded|judged))|(?:run|owned|managed|operated|provided|led"
    r"|overseen)"
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
#: `a home which it rated good`: who rates, not what is rated.
_BY_THEM = grade_shape(r"(?:^|[ ,])(?:which|that|whom) (?:it|they)(?: (?:has|have|had|also|again|now|then|both))* $")
#: `the C1 picked up by Dunley Homes`: who got a grade stands behind it.
_GOT = grade_shape(r"<G> (?:picked up|earned|won|secured|achieved|gained|held|kept) by (?:[a-z]+ ){0,3}(?P<who><B>)")
#: `rated Dunley Lodge good and Elm House inadequate`: a body and its grade behind another grade.
_NEXT_TO = grade_shape(
    r"<G>(?:[,;]| and| while| whilst| but| with| whereas)+(?: the)? (?P<who><B>),? (?:(?:as|at|on|to|a|an|was|is|got"
    r"|only"
    r"|overall|rated|judged|graded) )*$"
)
_DESCRIBED = grade_shape(r"<place:B>'s (?:\w+ ){0,2}(?P<noun>hospital|school|home|college)(?!\w)")
#: `The commission last graded it good`: what is graded is named before.
_OBJECT = grade_shape(r"(?P<verb>[a-z]+)(?: [a-z]+)? (?:it|them)(?: [a-z]+){0,2} $")
#: `Dunley Homes (currently G1)`, `of Dunley Council, whose services hold a good`: the body is spoken of itself.
_ITSELF = grade_shape(r"^ \((?:[a-z]+ ){0,3}<G>|^,? (?:whose|which)(?!\w)")
_OFFICER = grade_shape(r"^(?:'s)? ?<T>|^'s (?:\w+ ){0,2}(?:hospital|school|home|college|prison|jail)(?!\w)")


def graded_body(scene: Scene, gist: GradedGist, given: Given, before: Sentence | None) -> Mention | None:
    """The body graded: in the verb's reach, before it, behind the noun; of `it`, in the sentence before."""
    shape, signs = gist.gist.shape, gist.gist.signs
    lead = shape[: given.verb]
    near = [*range(given.reach[0], given.reach[1])]
    spoken_of = _PRONOUN.search(lead) and not _BY_THEM.search(lead)
    if spoken_of and not _bodies(gist.gist, range(clause_start(shape, given.verb), given.verb)):
        return _subject_before(scene, before)
    if _OBJECT.search(shape, given.verb, given.at) and not _bodies(gist.gist, range(given.at)):
        return _subject_before(scene, before)
    behind = re.compile(r"[^.;]{0,45}").match(shape, given.at + 1)
    if _PARTICIPLE.match(shape) and not _bodies(gist.gist, range(given.at)):
        return _subject_before(scene, before)
    right = (
        range(given.at + 1, behind.end() if behind else given.at + 1)
        if given.rule in ("grade as an epithet", "rating of")
        else range(0)
    )
    if next_to := _NEXT_TO.search(shape, 0, given.at):
        return _called(scene, signs[next_to["who"]])
    got = _GOT.match(shape, given.at)
    if got and not is_inspectorate(signs[got["who"]]):
        return _called(scene, signs[got["who"]])
    if described := _described(scene, gist, lead):
        return described
    aside = _asides(shape, given.verb)
    before_verb = [at for at in range(given.verb - 1, -1, -1) if not any(s <= at < e for s, e in aside)]
    for places in (near, before_verb, right):
        found = _bodies(gist.gist, places)
        if found:
            body = signs[shape[found[0]]]
            assert isinstance(body, BodyMention)
            return scene.called(body)
    return None


def _asides(shape: str, verb: int) -> list[tuple[int, int]]:
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
        if not isinstance(body, BodyMention) or body.kind in _NEVER_GRADED or is_inspectorate(body):
            continue
        located = body.kind == "place" and _LOCATED.search(gist.shape[:at]) and not _served(gist, at)
        office = _OFFICER.match(gist.shape[at + 1 :]) or grade_shape(r"<T>,? (?:of|at|for)(?: the)? $").search(
            gist.shape[:at]
        )
        if not located and (not office or _ITSELF.match(gist.shape[at + 1 :])):
            found.append(at)
    return found


def _served(gist: Gist, at: int) -> bool:
    """`Children's services in Dunley` are Dunley's; a care home in Dunley is not."""
    before = gist.shape[:at]
    service = grade_shape(r"(?P<service><S>)(?: [^,.;]{0,40})? (?:in|across) $").search(before)
    if service and not re.search(r"(?i)home|school$", str(getattr(gist.signs[service["service"]], "words", ""))):
        return True
    return _SERVED.search(before) is not None


def _subject_before(scene: Scene, before: Sentence | None) -> Mention | None:
    if before is None:
        return None
    gist = flat(scene.open_gist(before.start, before.end))
    for at in _bodies(gist, range(len(gist.shape))):
        body = gist.signs[gist.shape[at]]
        assert isinstance(body, BodyMention)
        return scene.called(body)
    return None


#: `They gave the nursery a 5`: who gives is named in the sentence before.
_GIVERS = grade_shape(
    r"(?:^|[.;] |and )(?:[Tt]hey|[Ii]t|[Ii]ts (?:team|inspectors?)) (?:(?:has|have|had|also|then|again) )*(?:gave"
    r"|rated|judged|graded|found|awarded)(?!\w)"
)


def rating_inspector(
    scene: Scene, gist: GradedGist, given: Given, before: Sentence | None = None
) -> Mention | None:
    """The inspectorate that a sentence names as giving the grade: behind `by`, or before the verb; of `they gave` that
    of the sentence before."""
    shape, signs = gist.gist.shape, gist.gist.signs
    by = grade_shape(r" (?:by|from) (?:the )?(?P<who><B>)").search(shape, given.verb, min(len(shape), given.end + 60))
    if by and is_inspectorate(signs[by["who"]]):
        return _called(scene, signs[by["who"]])
    named = [sign for sign in shape[: given.at] if is_inspectorate(signs.get(sign))]
    if not named and before and _GIVERS.match(shape):
        held = [b for b in scene.bodies if before.start <= b.start < before.end and is_inspectorate(b)]
        return scene.called(held[0]) if held else None
    return _called(scene, signs[named[-1]]) if named else None


def _called(scene: Scene, body: object) -> Mention:
    assert isinstance(body, BodyMention)
    return scene.called(body)


def graded_service(scene: Scene, gist: GradedGist, given: Given) -> Mention | None:
    """The service or the part of a body named last before the grade, in its sentence; else the part told of before."""
    start, at = gist.gist.starts[0], gist.gist.starts[given.at]
    named = (gist.gist.signs.get(sign) for sign in reversed(gist.gist.shape[: given.at]))
    service = next((each for each in named if isinstance(each, ServiceMention)), None)
    unit = unit_before(scene, start, at)
    if service and (unit is None or unit.start <= service.start):
        return gist.gist.text.words(service.start, service.end)
    return unit or carried_unit(scene, start, at)


# --- when -----------------------------------------------------------------------------------------------------------

_PUBLISHED = grade_shape(
    r"(?:publish\w*|released|issued|(?<!carried )out) (?:on |in |earlier )?(?P<day><D>)"
    r"|(?P<late><D>) publish"
)
_BEHIND = grade_shape(
    r"^(?P<words>[^.;<!G>]{0,110}?)(?:in |on |since |last |late |early |back in |during "
    r"|of )?(?P<day><D>)"
)
_AS_BEFORE = re.compile(r",? (?:just |exactly |the same )?as (?:it|they|in|at|on) ")
_TOLD = grade_shape(
    r"(?P<day><D>),? (?:(?:it|they|was|were|had|been) ){1,3}(?:told|informed|warned) (?:that )?(?:it|they) (?:was|were"
    r"|is|are)"
    r" (?:rated |judged )?$"
)
_RELATIVE = grade_shape(r"(?P<day><D>),? (?:when|where|at which|by which time) [^.;<!G>]{0,70}$")
_NOT_ITS_DAY = re.compile(
    r"\b(?:but|despite|I|although"
    r"|that(?! (?:it|they|we|the \w+) (?:(?:has|had|have|was|were|first|last) )*"
    r"(?:earned|given|got|gained|won|held|received|awarded|achieved|gave))"
    r"|however|until|next|will|due|expected|who|appointed|named"
    r"|than in|compared with|joined|took|left|returned|deadline|first visit)\b"
)
_OPENING = grade_shape(
    r"^(?:\W|\d+\. )*(?:But |And |However, |Then |Previously, )?(?:(?:[Ii]n|[Oo]n|[Aa]t"
    r"|[Dd]uring|[Ss]ince|[Ww]hen|[Bb]ack in|[Ff]ollowing|[Aa]fter|[Ff]rom|[Bb]etween"
    r"|[Ee]arlier|[Uu]nder|[Ff]or)(?: [^.;]{0,100}?)? |)(?P<day><D>)(?P<words>,? [^.;]*)$"
)
_BROKEN = re.compile(r"\b(?:after|since|said|says|that|who|because|announced|which|until|before|but)\b")
_PREMODIFIER = grade_shape(
    r"(?P<day><D>)(?:'s)?(?: overall| Ofsted| <B>| inspection| CQC)* ?(?:rating|grade"
    r"|judgement)?s?(?: of)? ?$"
)
_AGO = grade_shape(
    r"(?P<hedge>(?:less|more|fewer|not more) than |nearly |almost |over |about |around |some "
    r"|just over |just under |roughly |barely |only )?(?P<span>(?i:an?|one|two|three|four|five"
    r"|six|seven|eight|nine|ten|eleven|twelve|\d+) (?:years?|months?|weeks?) after) [^.;]{0,80}$"
)
_PAST = grade_shape(
    r"(?i)(?:previous(?:ly)?|former(?:ly)?|last|original(?:ly)?|initially|earlier|first|old|time of the|years after"
    r"|months after|(?:after|since|following|when|before|until)(?: [^,.;]{0,60})?"
    r"|had (?:been )?(?:already |once |previously )?|was once|used to be|for the (?:second"
    r"|third|fourth) time|less than \w+ years|(?:when|at the time)[^.;]{0,40}) ?$"
)


def date_of(scene: Scene, gist: GradedGist, given: Given, stop: int, current: Mention | None) -> Mention | None:
    """The day that the words tie to the grade; of a present grade else the day of the report told of; else None."""
    if given.old and given.rule in ("move", "moved to") and not given.day:
        return None
    shape = gist.gist.shape
    sign = given.day or _sign(shape, given, stop) or _shared(shape, given, stop)
    if sign:
        day = gist.gist.signs[sign]
        assert isinstance(day, DateMention)
        return _dated(scene, day)
    if ago := _AGO.search(shape, 0, given.verb):
        return (
            None
            if ago["hedge"]
            else _words(gist, ago.start("span"), ago.end("span"), ago["span"].replace("after", "ago"))
        )
    near = current is not None and scene.text.paragraph_at(current.start) == scene.text.paragraph_at(given.grade.start)
    return None if given.old or _is_past(shape, given, near) else current


def _sign(shape: str, given: Given, stop: int) -> str | None:
    """The date's sign: of publication; behind the grade; within the verb's reach; at the opening of the sentence."""
    clause = clause_start(shape, given.verb)
    published = _PUBLISHED.search(shape, given.at) or _PUBLISHED.search(shape, 0, given.verb)
    if published and not given.old:
        return published["day"] or published["late"]
    behind = _BEHIND.match(shape[given.at + 1 : stop])
    if (
        behind
        and not _AS_BEFORE.match(behind["words"])
        and not (given.rule in ("move", "moved to") and "since " in behind.group())
        and not _NOT_ITS_DAY.search(behind["words"])
        and not re.search(r"(?:until|by|before|(?<!dating )(?<!date )from) ?$", behind["words"])
        and not grade_shape(r"(?:and|while|but|whereas|;) (?:the )?<B>(?!'s)").search(behind["words"])
    ):
        return behind["day"]
    inner = grade_shape(r"<D>").search(shape[slice(*given.reach)])
    if inner and given.rule != "move":
        return inner.group()
    if told := _TOLD.search(shape, 0, given.at):
        return told["day"]
    if relative := _RELATIVE.search(shape, 0, given.verb):
        return relative["day"]
    if premodifier := _PREMODIFIER.search(shape, 0, given.verb):
        return premodifier["day"]
    others = [m.end() for m in grade_shape(r"<G>").finditer(shape, 0, given.verb)]
    clause = max(clause, others[-1], shape.rfind(", ", 0, given.verb) + 2) if others else clause
    within = grade_shape(r"<D>").search(shape[clause : given.verb])
    if within and not re.search(r"(?:until|by|before|since) $", shape[: clause + within.start()]):
        return within.group()
    opening = None if others else _OPENING.match(shape[: given.verb])
    return opening["day"] if opening and not _BROKEN.search(opening["words"]) else None


def further_days(scene: Scene, gist: GradedGist, given: Given) -> list[Mention]:
    """`Inadequate in 2016, 2018 and 2020`: the days behind the first, each of which had that grade."""
    found = grade_shape(
        r"<G>[^.;,<!G>]{0,40}? (?:in |both )+<D>(?P<more>(?:, <D>)*,? and (?:again )?(?:in"
        r" )?<D>)"
    ).match(gist.gist.shape, given.at)
    again = grade_shape(
        r"<G>,? (?:just |exactly |the same )?as (?:(?:it|they) (?:was|were|had been|did|has been) )?(?:back )?"
        r"(?:in|at|on)(?: the| its)? (?P<more><D>)"
    ).match(gist.gist.shape, given.at)
    found = found or again
    days = [gist.gist.signs[sign] for sign in found["more"] if sign in gist.gist.signs] if found else []
    return [_dated(scene, day) for day in days if isinstance(day, DateMention)]


def _shared(shape: str, given: Given, stop: int) -> str | None:
    """`graded G1/V1 since 2019`: a date behind the last of grades that one word joins is that of all."""
    joined = r"<G>(?:(?:/|,| and|, and) ?<G>)+ (?:in |since |on |last )?(?P<day><D>)"
    listed = rf"<G>(?:{_LISTED}<G>)+{_LISTED}, (?:in |on |last )(?P<day><D>)(?=[.;,]|$)"
    found = grade_shape(joined).match(shape, given.at) or grade_shape(listed).match(shape, given.at)
    return found["day"] if found and found.start() < stop else None


#: What stands between the grades of one list: their areas, and no verb.
_LISTED = r"(?:(?!\b(?:was|were|is|are|has|have|had|from|which|who|that|after|since|when|it|they)\b)[^.;:<!G>]){0,90}?"


def _dated(scene: Scene, day: DateMention) -> Mention:
    """`Earlier that year` is the year named last before it."""
    if not isinstance(day.when, Same):
        return scene.dated(day)
    years = [
        d.when.year
        for d in scene.dates
        if d.end <= day.start and isinstance(d.when, Year | Month | Day) and d.when.year
    ]
    return scene.text.words(day.start, day.end, str(years[-1]) if years else None)


def _is_past(shape: str, given: Given, reported: bool) -> bool:
    """Whether the clause tells of a grade of times before, or of one that simply holds.

    `reported`: its paragraph dates a report, so that what `is rated` now is what that report says.
    """
    before = shape[max(0, given.verb - 90) : given.verb]
    lead = shape[given.verb : given.at]
    if given.rule == "grade as an epithet":
        return (
            re.search(r"(?:previous|former|last|original|earlier|old)\b", lead) is not None
            or re.search(r"(?i)\b(?:los(?:es|t|ing|e)|stripped of|loss of)\b", before[-20:] + lead) is not None
            or re.search(r"(?:time of|when|since|before|after|until)(?: the)? $", before) is not None
        )
    present = re.search(r"(?:^| )(?:is|are|remains?|remained)(?: \w+)? $", before)
    holds = present and given.rule == "passive" and not reported
    return bool(_PAST.search(before) or holds or re.search(r"\bprevious|\bformer|no longer", lead))


def _words(gist: GradedGist, start: int, end: int, value: str) -> Mention:
    return gist.gist.text.words(gist.gist.starts[start], gist.gist.ends[end - 1], value)
