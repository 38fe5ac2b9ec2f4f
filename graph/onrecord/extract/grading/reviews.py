"""Reviews by persons: a commissioner, an adviser, an outside reviewer looked into a service, a plan, a contract."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from onrecord.claims import InspectionClaim, Mention
from onrecord.dates import DateMention
from onrecord.extract.grading.flat import flat
from onrecord.extract.grading.principal import principal_body, unsaid_service
from onrecord.extract.mentions.spans import PersonMention
from onrecord.extract.scene import Gist, Match, Rule, Scene, shape
from onrecord.extract.spots import small_letters, spots

_OFFICE = re.compile(r"(?i)commissioner|adviser|advisor|reviewer|inspector|auditor|scrutineer|peer")
_NOUN = (
    r"(?:[Ii]ndependent |[Oo]utside |[Ee]xternal |[Ii]mprovement |[Pp]eer |[Ll]ead |[Gg]overnment )*"
    r"(?:[Rr]eviewer|[Aa]dviser|[Aa]dvisor|[Ss]crutineer|[Cc]ommissioner)"
)
_OWNED = r"(?:the |its |their |our |his |her |my |an? |<B>'s? )*"
_STOP = r"(?=[,.;:(]| (?:and|in|on|which|that|who|for|as|at|says|after|following|during|between|over)(?!\w)|$)"
_LOOKING = r"(?:testing|reviewing|looking (?:at|into)|reading|going through|examining|checking)"

RULES: tuple[Rule, ...] = (
    Rule(
        "reviewed by a person",
        "a commissioner, an adviser or a reviewer reviews a service, a plan or a council",
        rf"(?:<post:T>,? |(?P<lead>{_NOUN}),? )?<who:P>(?:,? (?:the |an? |our |its )?(?:<later:T>(?: (?:of|for|at) "
        rf"(?:the )?<B>)?"
        rf"|(?P<named>{_NOUN})(?: (?:of|for|at|to) (?:the )?<B>)?))?,?(?: who)? (?:has |had |recently |also "
        rf")*(?P<verb>reviewed|inspected|audited"
        rf"|examined|assessed|went through|looked (?:at|into|over|through)|took|spent <D> {_LOOKING}|(?:carried out"
        rf"|conducted|led)"
        rf" (?:an? |the )?(?:\w+ )?(?:review|inspection|audit) of) {_OWNED}(?P<thing>[^,.;:()]{{1,80}}?){_STOP}",
        ("the department's adviser, Ann Example, has reviewed our transition plan",),
    ),
    Rule(
        "appointed to review",
        "who was appointed to review or to report, and has reported, has reviewed",
        rf"(?P<verb>appointed|asked|commissioned|named|sent|invited|brought in)(?: [^.;]{{0,60}}?)? to (?:carry out "
        rf"(?:an? "
        rf"|the )?(?:\w+ )?)?(?:review|report on|look into|look at|examine|assess|take)(?: (?:of|changes to|how"
        rf"|into))? {_OWNED}"
        rf"(?P<thing>[^,.;:()]{{1,80}}?){_STOP}",
        ("a government commissioner appointed to review housing",),
    ),
)
_REPORTED = shape(
    r"(?:[Ii]n (?:his|her|their) (?:final |first |interim |latest |second |\S+-page )*(?:report"
    r"|review|note)|(?:[Hh]is|[Hh]er|[Tt]he) (?:final |first |interim |\S+-page )*(?:report"
    r"|review|note)[^.;]{0,60}?(?:published|released|says|said|found|finds|makes|recommends|calls|concludes|holds))"
)
_HAS_ANY = re.compile(
    r"spent|re(?:view|port)|a(?:udit|dvis)|inspected|examine|look(?:ed|ing)? (?:at|into)|went through"
)
_WHEN = shape(r"(?:[Ii]n|[Oo]n|[Bb]etween|[Ff]rom|[Dd]uring|[Oo]ver|[Ll]ast|[Ss]pent|^)(?: the)? ?(?P<day><D>)")


def reviews(scene: Scene) -> Iterator[InspectionClaim]:
    """Every review by a person that a text says took place: one in whose office it is, or who has reported."""
    people = [person.start for person in scene.persons]
    told = spots(_HAS_ANY.finditer(small_letters(scene))) if people else spots(())
    for sentence in scene.text.sentences:
        near = bisect_left(people, sentence.start - 200) < bisect_left(people, sentence.end + 900)
        if not near or not told.within(sentence.start, sentence.end) or scene.text.is_furniture(sentence.start):
            continue
        gist = flat(scene.open_gist(sentence.start, sentence.end))
        yield from _of_visitors(scene, gist)
        for rule, check in zip(RULES, (_by_office, _has_reported), strict=True):
            for match in (Match(gist, found) for found in shape(rule.pattern).finditer(gist.shape)):
                if who := check(scene, match):
                    kind = "inspection" if match.found["verb"] == "inspected" else "review"
                    yield InspectionClaim(
                        document=scene.text.document.id,
                        rule=rule.name,
                        evidence=(scene.sentence(sentence.start),),
                        inspector=who,
                        organization=principal_body(scene, match.start),
                        service=match.words("thing"),
                        type=match.words("verb", kind),
                        date=_when(scene, match),
                    )


#: `Ann Example spent March to May in the borough`: who is sent to look and reports.
_SPENT = shape(
    r"<who:P>(?:,[^.;]{3,90}?,)? (?:has |had )?(?:(?:spent|was) (?P<day><D>)|spent [^.;]{0,40}?) (?:in|at|with|inside"
    r"|among)"
    r" (?:the |our |its )?(?:<B>|borough|county|city|district|town|council|authority|trust|service|department|school"
    r"|force)"
)
#: `With two colleagues I carried out my review between March and May`: who writes is who reviews.
_MINE = shape(
    r"(?<!\w)I (?:have )?(?:carried out|conducted|undertook|led|did|completed) (?:my|this|the|an?) (?:\w+"
    r" ){0,2}(?:review|audit"
    r"|inquiry|assessment)(?!\w)[^.;]{0,60}?(?P<day><D>)"
)


def _of_visitors(scene: Scene, gist: Gist) -> Iterator[InspectionClaim]:
    """Who spent days at a body, where a text goes on to tell of a report; and a writer in the first person."""
    found = _SPENT.search(gist.shape)
    if found and _reports_of(scene, gist, found):
        yield _review(scene, gist, found, scene.named(_person(gist, found["who"])))
    mine = _MINE.search(gist.shape)
    if mine and (who := _writer(scene)):
        yield _review(scene, gist, mine, who)


def _person(gist: Gist, sign: str) -> PersonMention:
    person = gist.signs[sign]
    assert isinstance(person, PersonMention)
    return person


_PAPER = re.compile(
    r"(?i)\b(?:his|her|their) (?:\S+ ){0,2}(?:report|review|verdict|findings|conclusions?|paper|letter)\b"
)


def _reports_of(scene: Scene, gist: Gist, found: re.Match[str]) -> bool:
    start = gist.ends[found.end() - 1]
    return _PAPER.search(scene.text.document.text, start, start + 300) is not None


def _writer(scene: Scene) -> Mention | None:
    """Whose name heads a report in the first person, in an office that reviews."""
    head = scene.text.document.text[:900]
    for person in scene.persons:
        if person.start >= len(head):
            return None
        if _OFFICE.search(head, person.end, person.end + 60):
            return scene.named(person)
    return None


def _review(scene: Scene, gist: Gist, found: re.Match[str], who: Mention) -> InspectionClaim:
    body = principal_body(scene, gist.starts[0])
    day = gist.signs[found["day"]] if found["day"] else None
    return InspectionClaim(
        document=scene.text.document.id,
        rule="reviewed in person",
        evidence=(scene.sentence(gist.starts[0]),),
        inspector=who,
        organization=body,
        service=unsaid_service(scene, body, None),
        type=gist.text.words(gist.starts[found.start()], gist.ends[found.end() - 1], "review"),
        date=scene.dated(day) if isinstance(day, DateMention) else None,
    )


def _when(scene: Scene, match: Match) -> Mention | None:
    """The date that the sentence tells before the verb; behind it stands what was looked into."""
    found = _WHEN.search(match.gist.shape, 0, match.found.start("thing"))
    day = match.gist.signs[found["day"]] if found else None
    return scene.dated(day) if isinstance(day, DateMention) else None


def _by_office(scene: Scene, match: Match) -> Mention | None:
    posts = [match.post(group).title for group in ("post", "later") if match.has(group)]
    office = match.has("lead") or match.has("named") or any(_OFFICE.search(title) for title in posts)
    sure = office and not match.found["verb"].startswith("took")
    inspected = match.found["verb"] == "inspected" and _tells(scene, match)
    return scene.named(match.person("who")) if sure or inspected else None


def _tells(scene: Scene, match: Match) -> bool:
    """Whether the document goes on to tell of a report."""
    end = min(len(scene.text.document.text), match.end + 900)
    return _REPORTED.search(flat(scene.open_gist(match.end, end)).shape) is not None


def _has_reported(scene: Scene, match: Match) -> Mention | None:
    """The reviewer, where the document goes on to tell of the report: who was asked, or else the one named next."""
    if not _tells(scene, match):
        return None
    asked = shape(r"<who:P>(?:,[^.;]{3,90}?,)? (?:was|were|has been|had been)(?: \w+)? $").search(
        match.gist.shape, 0, match.found.start("verb")
    ) or shape(r"(?P<who><P>)").search(match.gist.shape, match.found.end("verb"), match.found.start("thing"))
    if asked and isinstance(person := match.gist.signs[asked["who"]], PersonMention):
        return scene.named(person)
    gist = flat(scene.open_gist(match.end, min(len(scene.text.document.text), match.end + 900)))
    people = [sign for sign in gist.shape if isinstance(gist.signs.get(sign), PersonMention)]
    named = shape(r"(?:[Cc]ommissioner|[Rr]eviewer|[Aa]dviser|<T>),? <who:P>").search(gist.shape)
    found = gist.signs[named["who"]] if named else (gist.signs[people[0]] if people else None)
    return scene.named(found) if isinstance(found, PersonMention) else None
