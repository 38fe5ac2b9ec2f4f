"""Reviews by persons: a commissioner, an adviser, an outside reviewer looked into a service, a plan, a contract."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import replace

from onrecord.claims import InspectionClaim, Mention
from onrecord.dates import DateMention
from onrecord.extract.authority.firms import firm_named
from onrecord.extract.authority.sources import sources_in
from onrecord.extract.grading.flat import flat
from onrecord.extract.grading.inspectors import is_their_paper
from onrecord.extract.grading.told_of import principal_body
from onrecord.extract.grading.unsaid_services import unsaid_service
from onrecord.extract.issuer import issuing_body
from onrecord.extract.mentions.spans import PersonMention
from onrecord.extract.once import once
from onrecord.extract.scene import Gist, Match, Rule, Scene, shape
from onrecord.extract.spots import small_letters, spots

_OFFICE = re.compile(r"(?i)commissioner|adviser|advisor|reviewer|inspector|auditor|scrutineer|peer")
_NOUN = (
    r"(?:[Ii]ndependent |[Oo]utside |[Ee]xternal |[Ii]mprovement |[Pp]eer |[Ll]ead |[Gg]overnment )*"
    r"(?:[Rr]eviewer|[Aa]dviser|[Aa]dvisor|[Ss]crutineer|[Cc]ommissioner)"
)
_OWNED = r"(?:the |its |their |our |his |her |my |an? |<B>'s? )*"
_STOP = (
    r"(?=[,.;:(]| (?:and|in|on|which|that|who|for|as|at|says|after|following|during|between|over)(?!\w)"
    r"| of (?:the )?<B>|$)"
)
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
        rf"(?:an? |the )?(?:\w+ )?)?(?:review|report on|look into|look at|examine|assess|take)(?: (?:of|changes to|how"
        rf"|into))? (?:(?:we|it|they|<B>|the \w+) (?:dealt with|handled|managed|ran|responded to|used) )?{_OWNED}"
        rf"(?P<thing>[^,.;:()]{{1,80}}?){_STOP}",
        ("a government commissioner appointed to review housing",),
    ),
)
_REPORTED = shape(
    r"(?:(?:[Hh]is|[Hh]er|<P>'s?) (?:view|conclusions?|verdict|judgement|findings|paper) (?:is|are|was|were)(?!\w)"
    r"|[Ii]n (?:his|her|their) (?:final |first |interim |latest |second |\S+-page )*(?:report"
    r"|review|note)|(?:[Hh]is|[Hh]er|[Tt]he) (?:final |first |interim |\S+-page )*(?:report"
    r"|review|note)[^.;]{0,60}?(?:published|released|says|said|found|finds|makes|recommends|calls|concludes|holds"
    r"|has|had|lists|contains"
    r"|contained|sets out|set out|runs to|offers|offered|made|gives|gave|asks|warns|ends|praises|criticises))"
)
_HAS_ANY = re.compile(
    r"spent|re(?:view|port)|a(?:udit|dvis)|inspected|examine|look(?:ed|ing)? (?:at|into)|went through"
)
_WHEN = shape(r"(?:[Ii]n|[Oo]n|[Bb]etween|[Ff]rom|[Dd]uring|[Oo]ver|[Ll]ast|[Ss]pent|^)(?: the)? ?(?P<day><D>)")


def reviews(scene: Scene) -> Iterator[InspectionClaim]:
    """Every review by a person that a text says took place: one in whose office it is, or who has reported."""
    people = [person.start for person in scene.persons]
    told = spots(_HAS_ANY.finditer(small_letters(scene))) if people else spots(())
    mine = _writer(scene) is not None
    for sentence in scene.text.sentences:
        near = bisect_left(people, sentence.start - 200) < bisect_left(people, sentence.end + 900)
        looks = mine or told.within(sentence.start, sentence.end)
        if not near or not looks or scene.text.is_furniture(sentence.start):
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
                        organization=_reviewed(scene, match),
                        service=match.words("thing"),
                        type=match.words("verb", kind),
                        date=_when(scene, match),
                    )


#: `We asked Ann Example to review how we dealt with complaints`: who writes is reviewed.
_OURS = re.compile(r"(?<!\w)(?:we|us|our)(?!\w)")


def _reviewed(scene: Scene, match: Match) -> Mention | None:
    """Whom a review is of: the body that issues the document where it speaks of itself."""
    own = issuing_body(scene) if _OURS.search(match.found.group()) else None
    return scene.called(own) if own else principal_body(scene, match.start)


#: `Ann Example spent March to May in the borough`: who is sent to look and reports.
_SPENT = shape(
    r"<who:P>(?:,[^.;]{3,90}?,)? (?:has |had )?(?:(?:spent|was) (?P<day><D>)|spent [^.;]{0,40}?) (?:in|at|with|inside"
    r"|among)"
    r" (?:the |our |its )?(?:<B>|borough|county|city|district|town|council|authority|trust|service|department|school"
    r"|force)"
)
#: `In May my adviser and I read 60 files and sat in on meetings`: what a reviewer who writes did, and when.
_LOOKED = shape(
    r"(?:^|[.;] ?|(?<!\w)\d[\d.)]* ?)(?:(?:[Ii]n|[Oo]n|[Dd]uring|[Oo]ver|[Bb]etween|[Ff]rom) (?P<day><D>),? "
    r")?(?:[Mm]y (?:(?:\w+|<T>) "
    r"){1,4}and )?(?:I|[Ww]e) (?:(?:have|also|then|again|myself) )*(?:read|visited|sat in|met|spent|looked|went|sampled"
    r"|reviewed|examined|interviewed|spoke|observed|shadowed|held|returned|toured|came)(?!\w)(?P<rest>[^.;]*)"
)
_SITES = shape(
    r"(?<!\w)(?:files|cases?|records|meetings|staff|team|offices|schools|homes|panels?|wards|teams|workers|people"
    r"|members|children|officers|council|borough|county|city|days|weeks?|interviews|families|managers|<B>)(?!\w)"
)
#: `With two colleagues I carried out my review between March and May`: who writes is who reviews.
_MINE = shape(
    r"(?<!\w)I (?:have )?(?:carried out|conducted|undertook|led|did|completed) (?:my|this|the|an?) (?:\w+"
    r" ){0,2}(?:review|audit|inquiry|assessment)(?!\w)[^.;]{0,60}?(?P<day><D>)"
    r"|(?:^|[.;] )(?:This|That|Which) I did (?:in|on|over|from|during|between) (?P<then><D>)"
    r"|(?:[Tt]hank you|[Tt]hanks) for (?:opening|having|receiving|welcoming|showing|letting|hosting|inviting)(?!\w)"
    r"[^.;]{0,80}?(?<!\w)me(?!\w)[^.;]{0,20}? (?:on|in|from|between|over|last) (?P<welcome><D>)"
)


def _of_visitors(scene: Scene, gist: Gist) -> Iterator[InspectionClaim]:
    """Who spent days at a body, where a text goes on to tell of a report; and a writer in the first person."""
    found = _SPENT.search(gist.shape)
    if found and _reports_of(scene, gist, found):
        yield _review(scene, gist, found, scene.named(_person(gist, found["who"])))
    who = _writer(scene)
    mine = (_MINE.search(gist.shape) or _looked(gist)) if who else None
    if who and mine:
        yield replace(_review(scene, gist, mine, who), service=_of_office(scene))


_REST_DAY = shape(r"(?:in|on|during|over|between|from|last) (?P<day><D>)")


def _looked(gist: Gist) -> re.Match[str] | None:
    """The words that say what the writer looked at, where they hold a day."""
    found = _LOOKED.search(gist.shape)
    if found is None or not _SITES.search(found["rest"]):
        return None
    return found if found["day"] else _REST_DAY.search(gist.shape, found.start("rest"))


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


@once
def _writer(scene: Scene) -> Mention | None:
    """Whose name heads or signs a report in the first person, in an office that reviews, of no inspectorate."""
    words = scene.text.document.text
    tail = len(words) - _SIGNED
    for person in scene.persons:
        if _HEADED <= person.start < tail or is_their_paper(scene):
            continue
        office = _OFFICE.search(_BREAK.split(words[person.end : person.end + 60], maxsplit=1)[0])
        if office and not _POLICING.match(words, person.end):
            return scene.named(person)
    return None


_FOR = re.compile(
    r"(?:[Cc]ommissioner|COMMISSIONER|[Aa]dvis[eo]r|[Rr]eviewer) (?:for|of) (?P<thing>[^\W\d][\w’' -]{3,40}?)"
    r"(?=[,.;\n(]| (?:in|at|to|and|of|by|from)\b|$)"
)


def _of_office(scene: Scene) -> Mention | None:
    """What the writer is commissioner for."""
    found = _FOR.search(scene.text.document.text)
    return scene.text.words(*found.span("thing"), found["thing"].lower()) if found else None


_DAYS = ("day", "then", "welcome")
_BREAK = re.compile(r"\n\s*\n|[.!?] ?\n")  #: where what stands beside a name ends
_HEADED, _SIGNED = 900, 350  #: code points at the head and the foot of a report in which its author is named
_POLICING = re.compile(r".{0,30}\b(?:police|crime)\b", re.IGNORECASE | re.DOTALL)


def _review(scene: Scene, gist: Gist, found: re.Match[str], who: Mention) -> InspectionClaim:
    body = principal_body(scene, gist.starts[0])
    sign = next((sign for name, sign in found.groupdict().items() if sign and name in _DAYS), None)
    day = gist.signs[sign] if sign else None
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
    """The date that the sentence tells before the verb; behind it stands what was looked into. The day on which a
    report was received is another."""
    if match.found["verb"] != "inspected" and _RECEIVED.search(_ahead(scene, match)):
        return None
    found = _WHEN.search(match.gist.shape, 0, match.found.start("thing"))
    day = match.gist.signs[found["day"]] if found else None
    return scene.dated(day) if isinstance(day, DateMention) else None


def _by_office(scene: Scene, match: Match) -> Mention | None:
    posts = [match.post(group).title for group in ("post", "later") if match.has(group)]
    office = match.has("lead") or match.has("named") or any(_OFFICE.search(title) for title in posts)
    verb = match.found["verb"]
    sure = office and not verb.startswith("took")
    inspected = (verb == "inspected" or verb.startswith(("carried", "conducted", "led"))) and _tells(scene, match)
    return scene.named(match.person("who")) if sure or inspected else None


#: `We received the findings of Ann Example, whom we had asked`: who was asked has reported.
_RECEIVED = re.compile(
    r"(?i)\b(?:reports?|findings|review|paper|conclusions|verdict) (?:of|by|from)(?: an?| the)? [^.;]{3,150}$"
)


def _ahead(scene: Scene, match: Match) -> str:
    return scene.text.document.text[max(0, match.start - 160) : match.start]


def _tells(scene: Scene, match: Match) -> bool:
    """Whether the document goes on to tell of a report."""
    if _RECEIVED.search(_ahead(scene, match)):
        return True
    end = min(len(scene.text.document.text), match.end + 900)
    return _REPORTED.search(flat(scene.open_gist(match.end, end)).shape) is not None


def _has_reported(scene: Scene, match: Match) -> Mention | None:
    """The reviewer, where the document goes on to tell of the report: who was asked, or else the one named next."""
    if not _tells(scene, match):
        return None
    asked = shape(
        r"<who:P>(?:,[^.;]{3,90}?,)?,? (?:was|were|has been|had been|who was|whom (?:[\w'-]+ |<B> ){1,4}?(?:had "
        r")?)(?: ?\w+)? ?$"
    ).search(
        match.gist.shape, 0, match.found.start("verb")
    ) or shape(r"(?P<who><P>)").search(match.gist.shape, match.found.end("verb"), match.found.start("thing"))
    if asked and isinstance(person := match.gist.signs[asked["who"]], PersonMention):
        return scene.named(person)
    starts = match.gist.starts
    if firm := firm_named(scene, starts[match.found.start("verb")], starts[match.found.start("thing")]):
        return scene.called(firm)
    gist = flat(scene.open_gist(match.end, min(len(scene.text.document.text), match.end + 900)))
    people = [named for sign in gist.shape if isinstance(named := gist.signs.get(sign), PersonMention)]
    sources = sources_in(scene)
    shown = [person for person in people if sources.reviews(person.person)]
    if not shown:
        found = [_person(gist, f["who"]) for f in _CALLED.finditer(gist.shape)]
        shown = [p for p in people if p in found or not (_in_post(gist, p) or sources.capacities.get(p.person))]
    return scene.named(shown[0]) if shown else None


_CALLED = shape(r"(?:[Cc]ommissioner|[Rr]eviewer|[Aa]dviser),? <who:P>")
#: Somebody with a post in front or behind: `Chief fire officer Ann Example apologised`.
_OFFICER = shape(r"<T>,? <who:P>|<too:P>,? (?:the |its |our )?(?:<B>'s? )?<T>")


def _in_post(gist: Gist, person: PersonMention) -> bool:
    """Whether somebody is called by a post, which no words say is a reviewer's."""
    return any(_person(gist, f["who"] or f["too"]) == person for f in _OFFICER.finditer(gist.shape))
