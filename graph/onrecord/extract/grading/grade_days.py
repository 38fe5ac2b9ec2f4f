"""On which day a grade was given: read from the words around it."""

from __future__ import annotations

import re
from dataclasses import replace

from onrecord.claims import Mention
from onrecord.dates import DateMention
from onrecord.dates.when import Day, Month, Same, Year
from onrecord.extract.grading.doubts import clause_start
from onrecord.extract.grading.given import Given
from onrecord.extract.grading.grades import GradedGist, grade_shape
from onrecord.extract.grading.items import NOUN
from onrecord.extract.once import once
from onrecord.extract.scene import Scene
from onrecord.numbers import NUMERALS

_PUBLISHED = grade_shape(
    r"(?:publish\w*|released|issued|(?<!carried )out) (?:on |in |earlier )?(?P<day><D>)|(?P<late><D>) publish"
)
_BEHIND = grade_shape(
    r"^(?P<words>[^.;<!G>]{0,110}?)(?:in |on |since |last |late |early |back in |during |of )?(?P<day><D>)"
)
#: `Good, as it was in 2016`, `inadequate, a grade it last held in 2016`: the same grade at another time.
_AS_BEFORE = grade_shape(
    rf"(?:(?:[^.;<!G>]{{0,60}}?, (?:and )?|,? )having (?:[a-z]+ ){{1,2}}(?:the|that) same {NOUN}(?!\w)"
    rf"|,? (?:(?:just |exactly |the same )?as (?:it|they|in|at|on)(?!\w)|(?:(?:an?|the|its) (?:same )?{NOUN} "
    rf"(?:that |which )?|which )(?:(?:the )?<B>|it|they|the \w+) (?:(?:had|has|have|last|first|once|previously) )*"
    rf"(?:held|was|were|got|received|been|earned|carried|had(?= (?:in|until|at|on|back)(?!\w)))(?!\w)))"
)
_TOLD = grade_shape(
    r"(?P<day><D>),? (?:when )?(?:(?:it|they|we|the \w+|<B>|was|were|had|been) ){1,3}(?:told|informed|warned) "
    r"(?:that )?(?:it|they|we) (?:(?:was|were|is|are)(?: rated| judged)? )?$"
)
_RELATIVE = grade_shape(r"(?P<day><D>),? (?:when|where|at which|by which time) [^.;<!G>]{0,70}$")
_NOT_ITS_DAY = re.compile(
    r"\b(?:but|despite|I|although|whereas"
    r"|(?<!before )that(?! (?:it|they|we|the \w+) (?:(?:has|had|have|was|were|first|last) )*"
    r"(?:earned|given|got|gained|won|held|received|awarded|achieved|gave))"
    r"|however|where|until|next|will|due|expected|who|whose|appointed|named"
    r"|than in|compared with|joined|took|left|returned|deadline|first visit)\b"
)
#: `A C4, its first grade since inspections began in April`: the day of something else.
_SINCE_THEN = re.compile(r"\bsince (?:[\w’'-]+ ){1,6}(?:in |on )?$")
#: `Downgraded it to G3, and in 2018 the regulator put it back`: the day of what comes next.
_NEXT_CLAUSE = re.compile(r"(?:,|;| –| —| and| then| before)(?: and| then)*(?: in| on| at| since| by| last| late"
                          r"| early)* ?$")
#: `Good until 2019`, which is not the day of it; `rated good from 2019` is.
_UP_TO = re.compile(r"(?:until|(?<!^ )by|before|(?<!^ )(?<!dating )(?<!date )(?<!dates )from) ?$")
_ITS_SUBJECT = grade_shape(r",? (?:(?:the|its|their) )?(?:<B>|it|they|inspectors|regulator|watchdog|inspectorate)"
                           r" (?!and )")
_OPENING = grade_shape(
    r"^(?:\W|\d+\. )*(?:But |And |However, |Then |Previously, )?(?:(?:[Ii]n|[Oo]n|[Aa]t"
    r"|[Dd]uring|[Ss]ince|[Ww]hen|[Bb]ack in|[Ff]ollowing|[Aa]fter|[Ff]rom|[Bb]etween"
    r"|[Ee]arlier|[Uu]nder|[Ff]or)(?: [^.;]{0,100}?)? |)(?P<day><D>)(?P<words>,? [^.;]*)$"
)
_BROKEN = re.compile(r"\b(?:after|since|said|says|that|who|because|announced|which|until|before|but)\b")
_PREMODIFIER = grade_shape(
    r"(?P<day><D>)(?:'s)?(?: overall| Ofsted| <B>| inspection| CQC)* ?(?:rating|grade|judgement)?s?(?: of)? ?$"
)
#: `Upgraded in July from requires improvement to good`: when it moved.
_MOVED = grade_shape(r"[a-z]+(?: (?:up|down|back|again))?(?:,? (?:in|on|at|by|last|earlier|during))* (?P<day><D>),? "
                     r"from ")
_AGO = grade_shape(
    r"(?P<hedge>(?:less|more|fewer|not more) than |nearly |almost |over |about |around |some "
    rf"|just over |just under |roughly |barely |only )?(?P<span>(?i:an?|one|{NUMERALS}"
    r"|\d+) (?:years?|months?|weeks?) after) [^.;,<!G>]{0,80}$"
)
_PAST = grade_shape(
    r"(?i)(?:previous(?:ly)?|former(?:ly)?|last|original(?:ly)?|initially|earlier|first|old|time of the|years after"
    r"|months after|(?:after|since|following|when|before|until)(?: [^,.;]{0,60})?"
    r"|had (?:been )?(?:already |once |previously )?|was once|used to be|for the (?:second"
    r"|third|fourth) time|less than \w+ years|(?:when|at the time)[^.;]{0,40})(?: been)? ?$"
)


def date_of(scene: Scene, gist: GradedGist, given: Given, stop: int, current: Mention | None) -> Mention | None:
    """The day that the words tie to the grade; of a present grade else the day of the report told of; else None."""
    if given.old and given.rule in ("move", "moved to") and not given.day:
        return None
    shape = gist.gist.shape
    sign = given.day or _confirmed(shape, given) or _sign(shape, given, stop) or _shared(shape, given, stop)
    sign = sign or _of_inspection(shape, given)
    if sign:
        day = gist.gist.signs[sign]
        assert isinstance(day, DateMention)
        return _dated(scene, day)
    if then := _then(scene, gist, given):
        return then
    if ago := _AGO.search(shape, 0, given.verb):
        span, paragraph = ago.span("span"), scene.text.paragraph_at(given.grade.start)
        start = gist.gist.starts[span[0]]
        told = any(paragraph is not None and paragraph.start <= day.start < start for day in scene.dates)
        counted = "earlier" if told else "ago"
        return None if ago["hedge"] else _words(gist, *span, ago["span"].replace("after", counted))
    if (lined := _of_line(scene, given)) is not None:
        return lined
    near = current is not None and scene.text.paragraph_at(current.start) == scene.text.paragraph_at(given.grade.start)
    return None if given.old or _is_past(_as_it_was_said(scene, shape, given, near), given, near) else current


#: What stands between the day that a line of a chronicle opens with and what happened then.
_TELLS = re.compile(r"(?::| [–—-]|\t)[ \t]*(?=[A-Z])")


def _of_line(scene: Scene, given: Given) -> Mention | None:
    """`May 2016: A first inspection. Requires improvement`: the day that a line of a chronicle opens with."""
    paragraph = scene.text.paragraph_at(given.grade.start)
    opens = [day for day in scene.dates if paragraph and day.start == paragraph.start] if not given.old else []
    told = opens and _TELLS.match(scene.text.document.text, opens[0].end)
    return scene.dated(opens[0]) if told else None


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
        and not _SINCE_THEN.search(behind["words"])
        and not (_NEXT_CLAUSE.search(behind["words"]) and _ITS_SUBJECT.match(shape, given.at + 1 + behind.end("day")))
        and not _UP_TO.search(behind["words"])
        and not grade_shape(r"(?:and|while|but|whereas|;) (?:the )?<B>(?!'s)").search(behind["words"])
    ):
        return behind["day"]
    moved = _MOVED.match(shape, given.verb) if given.rule == "move" and not given.old else None
    if moved and moved.end() <= given.at:
        return moved["day"]
    inner = grade_shape(r"<D>").search(shape[slice(*given.reach)])
    if inner and given.rule not in ("move", "gave way"):
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
    was = re.compile(r"was |were |had been ").match(shape, given.verb)
    opening = None if others and not was else _OPENING.match(shape[: given.verb])
    if opening and not _BROKEN.search(opening["words"]):
        return opening["day"]
    cleft = None if others else _CLEFT.match(shape, 0, given.verb)
    return cleft["day"] if cleft else None


#: `It was in 2004 that Ofsted called the council good`.
_CLEFT = grade_shape(r"^(?:It|That) (?:was|is)(?: only| not)?(?: [^.;:<!G>]{0,60}?,)?(?: (?:in|on|as late as"
                     r"|as recently as))* (?P<day><D>),? (?:that|when)(?!\w)")


#: `Those of the full inspection, carried out in May 2022, stand: good for this and fair for that`.
_OF_INSPECTION = grade_shape(
    r"(?:inspection|assessment|visit|review|report|judge?ment)s?(?:,? [^.;:<!G>]{0,60}?)? (?P<day><D>)"
    r"[^.;:<!G>]{0,60}: "
)


def _of_inspection(shape: str, given: Given) -> str | None:
    """The day of the inspection that a sentence names before the colon behind which its grades are listed."""
    found = _OF_INSPECTION.search(shape, 0, given.at)
    listed = found and not re.search(r"[.:] ", shape[found.end() : given.at])
    return found["day"] if found and listed else None


#: `on that occasion`: on the day told of before.
_THAT_TIME = re.compile(
    r"(?i)\b(?:on that (?:occasion|visit)|at that (?:time|point|inspection|visit)|(?<!by )that time|back then"
    r"|in that (?:report|inspection))\b|^Then,? "
)


def _then(scene: Scene, gist: GradedGist, given: Given) -> Mention | None:
    """The day that a paragraph names last before a grade of that occasion."""
    start = clause_start(gist.gist.shape, given.verb)
    around = gist.gist.shape[max(0, start - len("At that ")) :].split(";")[0]  # `that` opens no clause here
    paragraph = scene.text.paragraph_at(given.grade.start) if _THAT_TIME.search(around) else None
    days = [day for day in scene.dates if paragraph and paragraph.start <= day.start < given.grade.start]
    return _dated(scene, days[-1]) if days else None


def shared_days(gist: GradedGist, told: list[Given]) -> list[Given]:
    """`In 2017 its team judged standards adequate and outcomes weak`: the day before the first is that of all."""
    shape, made = gist.gist.shape, list[Given]()
    for each in told:
        between = (made[-1].at + 1, each.at) if made and not each.day else None
        listed = between and _SHARES.fullmatch(shape, *between) and not grade_shape("<D>").search(shape, *between)
        sign = made[-1].day or _confirmed(shape, made[-1]) or _sign(shape, made[-1], each.at) if listed else None
        if sign and shape.index(sign) < made[-1].at:
            each = replace(each, day=sign)
        made.append(each)
    return made


def further_days(scene: Scene, gist: GradedGist, given: Given) -> list[Mention]:
    """`Inadequate in 2016, 2018 and 2020`: the days behind the first, each of which had that grade."""
    found = grade_shape(
        r"<G>(?:(?: again)?,? (?:after|following|at))?[^.;,<!G>]{0,40}? (?:in |both )+<D>"
        r"(?P<more>(?:, <D>)*,? and (?:(?:once )?(?:again|more|then),? )?(?:in )?<D>)"
    ).match(gist.gist.shape, given.at)
    again = grade_shape(
        rf"<G>(?: overall)?(?: (?:in |on )?<D>)?{_AS_BEFORE.pattern}(?: (?:was|were|had been|did|has been))?"
        r"(?: (?:back|until|in|at|on|only|just))*(?: the| its)? ?(?P<more><D>(?:(?:, <D>)*,? and (?:in )?<D>)?)"
    ).match(gist.gist.shape, given.at)
    found = found or again
    days = [gist.gist.signs[sign] for sign in found["more"] if sign in gist.gist.signs] if found else []
    told = [day for day in days if isinstance(day, DateMention)]
    return [_dated(scene, day) for day in told if not scene.text.document.text.startswith(" of that year", day.end)]


#: `G1 and V1 grades, last confirmed in 2023`: when those of a body's grades that one word joins were given.
_CONFIRMED = grade_shape(
    rf"<G>(?:(?:/|,| and|, and) ?<G>)*(?: {NOUN})?,? (?:(?:that|which) (?:were |was )?)?(?:(?:both|all|each|last"
    rf"|first|most "
    r"recently|again) )*(?:re-?)?(?:confirmed|affirmed|awarded|issued|assigned|reviewed|published|upheld|granted|dated"
    r"|dating(?: back)?) (?:in |on |from |to )?(?P<day><D>)"
)


def _confirmed(shape: str, given: Given) -> str | None:
    found = _CONFIRMED.match(shape, given.at)
    return found["day"] if found else None


def _shared(shape: str, given: Given, stop: int) -> str | None:
    """`graded G1/V1 since 2019`: a date behind the last of grades that one word joins is that of all."""
    joined = rf"<G>(?:(?:/|,| and|, and) ?<G>)+(?: {NOUN})?,? (?:in |since |on |last |from |of )?(?P<day><D>)"
    listed = rf"<G>(?:{_LISTED}<G>)+{_LISTED}, (?:in |on |last )(?P<day><D>)(?=[.;,]|$)"
    found = grade_shape(joined).match(shape, given.at) or grade_shape(listed).match(shape, given.at)
    return found["day"] if found and found.start() < stop else None


#: What stands between the grades of one list: their areas, and no verb.
_LISTED = r"(?:(?!\b(?:was|were|is|are|has|have|had|from|which|who|that|after|since|when|it|they)\b)[^.;:<!G>]){0,90}?"


_SHARES = grade_shape(_LISTED)


def _dated(scene: Scene, day: DateMention) -> Mention:
    """`Earlier that year` is the year named last before it; what is counted from a date stays as it is worded."""
    if not isinstance(day.when, Same) or day.when.count:
        return scene.dated(day)
    years = [
        d.when.year
        for d in scene.dates
        if d.end <= day.start and isinstance(d.when, Year | Month | Day) and d.when.year
    ]
    return scene.text.words(day.start, day.end, str(years[-1]) if years else None)


#: `Viability has come down a notch; it was`: what it was before.
_WAS_THEN = re.compile(
    r"\b(?:up|down|fallen|risen|improved|slipped|dropped|worse|better|lower|higher)\b[^.]{0,40}[;,:–—] ?(?:it|they) $"
)


#: Minutes, and who tells of a report, put its words back in time: `It had rated the home good`.
_BACKSHIFT = re.compile(r"(?<!which )(?<!who )(?<!that )had (?P<been>been )?$")
_MINUTES = re.compile(r"(?i)\bminutes\b|\bpresent:")


@once
def _is_record(scene: Scene) -> bool:
    """Whether a text is the record of a meeting, in which all that was said there stands further back."""
    return _MINUTES.search(scene.text.document.text, 0, _HEAD) is not None


_HEAD = 600  #: code points in which a text says what it is


def _as_it_was_said(scene: Scene, shape: str, given: Given, reported: bool) -> str:
    """The words, without the `had` by which a report is only told again."""
    found = _BACKSHIFT.search(shape, max(0, given.verb - 90), given.verb)
    active = given.rule == "active" and found is not None and not found["been"]
    again = found and (_is_record(scene) or (reported and active))
    return f"{shape[: found.start()]}{' ' * len(found.group())}{shape[given.verb :]}" if found and again else shape


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
    if given.rule.startswith("moved") or given.rule == "move":
        return re.search(r"\bprevious|\bformer", lead) is not None
    if given.rule == "state" and _WAS_THEN.search(before):
        return True
    present = re.search(r"(?:^| )(?:is|are|remains?|remained)(?: \w+)? $", before)
    holds = present and given.rule == "passive" and not reported
    return bool(_PAST.search(before) or holds or re.search(r"\bprevious|\bformer|no longer", lead))


def _words(gist: GradedGist, start: int, end: int, value: str) -> Mention:
    return gist.gist.text.words(gist.gist.starts[start], gist.gist.ends[end - 1], value)
