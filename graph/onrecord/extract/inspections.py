"""Which inspection, visit or review took place: who inspected what, of what kind, when."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from onrecord.annotate import Text
from onrecord.claims import InspectionClaim, Mention
from onrecord.extract.authority.firms import firm_named
from onrecord.extract.grading.antecedents import audited_body, auditor_before, of_its_kind, sentence_before
from onrecord.extract.grading.entries import entry_meant
from onrecord.extract.grading.flat import flat
from onrecord.extract.grading.inspected import corporate, inspected_service, typed, unsaid_of, visit_type
from onrecord.extract.grading.inspectors import (
    is_inspectorate,
    is_reviewer,
    is_their_paper,
    paper_inspector,
    principal_inspector,
)
from onrecord.extract.grading.leading import UNGRADED, in_passing
from onrecord.extract.grading.rated import asides
from onrecord.extract.grading.reviewed import reviews_in_person
from onrecord.extract.grading.reviews import reviews
from onrecord.extract.grading.told_of import principal_body
from onrecord.extract.grading.unsaid_services import serving_council, unsaid_service
from onrecord.extract.grading.visit import Visit
from onrecord.extract.grading.visit_lines import VisitLine, visit_lines
from onrecord.extract.grading.visits import find_visits
from onrecord.extract.grading.weighed_visits import weighed_visits
from onrecord.extract.mentions.spans import BodyMention, PersonMention
from onrecord.extract.scene import Gist, Match, Scene, shape

_BODIES = (
    r"<B>(?: \((?:the )?<B>\))?(?:(?:,? and|,| &|,? (?:jointly|together|along|working|in partnership) with"
    r"|,? alongside)(?: the)? <B>(?: \((?:the )?<B>\))?)*"
)
_BY = shape(
    r"(?:(?<!run)(?<!owned)(?<!managed)(?<!operated)[ ,(]|^)(?:by|from) (?:the |an? )?(?:team (?:of|from) "
    r"|inspectors (?:of|from) |inspectors at )?(?P<who>" + _BODIES + "|<P>)"
)
_THAT = shape(
    r"(?:,? (?:that|which))? (?:the "
    r")?(?P<who>" + _BODIES + r") (?:has |had |have )?(?:carried out|conducted|undertook|led|did"
    r"|made|completed|held)(?!\w)"
)
_WHICH = shape(r"[^.;]{0,60}?, (?:at|in|after|during|for) which (?:the )?(?P<who>" + _BODIES + r")(?!'s)")
_JOINT = shape(_BODIES)
_OPEN_SUBJECT = re.compile(
    r"(?i)\b(?:inspectors?|inspectorate|watchdog|regulator|findings|report|letter"
    r"|inspection|unannounced|graded?|rated|judged|(?:from|to) (?:an? )?(?:inadequate|outstanding|good))\b"
)


def inspections(text: Text, scene: Scene) -> Iterator[InspectionClaim]:
    """Every inspection, visit or review that a text says took place. Planned ones and ordinal counts are none."""
    visits = find_visits(scene)
    told = [*_of_visits(scene, visits)]
    days = {claim.date.start for claim in told if claim.date}
    lines = [claim for claim in _of_lines(scene) if not (claim.date and claim.date.start in days)]
    found = [*_each_once([*lines, *told]), *reviews(scene)]
    known = frozenset(claim.inspector.plain for claim in found if claim.inspector)
    found += reviews_in_person(scene, known)
    found = [claim for claim in found if not _is_ahead(claim)]
    yield from found
    taken = frozenset(claim.date.words for claim in found if claim.date)
    weighed = (_claim(scene, visit, inspector) for visit, inspector in weighed_visits(scene, taken))
    yield from (claim for claim in weighed if claim.inspector and not _is_ahead(claim))


def _is_ahead(claim: InspectionClaim) -> bool:
    """Whether the words of its day say that it is still to come: `at the reinspection next year`."""
    return claim.date is not None and re.match(r"(?i)(?:the )?next\b|tomorrow\b", claim.date.words) is not None


def _is_joint(visit: Visit) -> bool:
    return "joint" in visit.gist.shape[visit.start : visit.end].lower()


def _as_said_before(claim: InspectionClaim, joint: InspectionClaim | None) -> InspectionClaim:
    """A visit by the inspectorates of a joint inspection told before is to what that inspected, where it names less."""
    if joint is None or joint is claim or joint.inspector is None or joint.service is None:
        return claim
    same = claim.inspector is not None and claim.inspector.plain == joint.inspector.plain
    unsaid = claim.service is None or claim.organization is None or claim.service.start == claim.organization.start
    return replace(claim, organization=joint.organization, service=joint.service) if same and unsaid else claim


def _each_once(claims: Sequence[InspectionClaim]) -> Iterator[InspectionClaim]:
    """Claims without those that another of the same day says too, and no less."""
    said: set[tuple[str, int]] = set()
    for claim in claims:
        place = (claim.type.plain if claim.type else "", claim.date.start if claim.date else -claim.evidence[0].start)
        if place not in said or not claim.date:
            yield claim
        said.add(place)


def _of_visits(scene: Scene, visits: Sequence[Visit]) -> Iterator[InspectionClaim]:
    """Visits that a sentence tells of, where an inspector stands behind them."""
    publishes = is_their_paper(scene)
    joint: InspectionClaim | None = None
    last: InspectionClaim | None = None
    for visit in visits:
        if visit.kind is None and any(_same_saying(visit, other) for other in visits):
            continue
        inspector = _inspector(scene, visit)
        if visit.sure or _vouched(visit, inspector, publishes) or _named_before(scene, visit):
            claim = _claim(scene, visit, inspector)
            joint = claim if _is_joint(visit) else joint
            if visit.rule == "one more" and last is not None:
                claim = replace(claim, inspector=last.inspector, organization=last.organization, service=last.service)
            last = _as_said_before(claim, joint)
            yield last


def _of_lines(scene: Scene) -> Iterator[InspectionClaim]:
    """Inspections that a line or a row dates, where the text names who inspects."""
    for line in visit_lines(scene):
        inspector = principal_inspector(scene, line.end if line.headed else line.start)
        body = line.body or principal_body(scene, line.start)
        if inspector is not None or (body is not None and _is_inspection(scene, line)):
            yield InspectionClaim(
                document=scene.text.document.id,
                rule="dated line",
                evidence=(scene.text.evidence(line.start, line.end),),
                inspector=inspector,
                organization=body,
                service=corporate(scene, body, inspector) or unsaid_service(scene, body, inspector),
                type=_line_type(scene, line),
                date=scene.dated(line.day),
            )


def _is_inspection(scene: Scene, line: VisitLine) -> bool:
    """Whether the label of a day says that it was an inspection (`Inspection dates`), whoever inspects."""
    return "inspect" in scene.text.document.text[slice(*line.label)].lower()


def _line_type(scene: Scene, line: VisitLine) -> Mention | None:
    if review := re.compile(r"(?i)peer challenge|peer review|audit").search(scene.text.document.text, *line.label):
        return scene.text.words(*review.span(), "review")
    return typed(scene, *line.label)


def _same_saying(visit: Visit, other: Visit) -> bool:
    return other.kind is not None and other.gist is visit.gist and other.day == visit.day


def _vouched(visit: Visit, inspector: Mention | None, own: bool) -> bool:
    """Whether inspectors stand with a noun that others use too. `own`: they publish the text, and are its `we`."""
    if inspector is not None:
        return True
    words = visit.gist.shape
    if own and re.search(r"(?i)(?:^|\W)(?:(?:we|our (?:team|auditors|inspectors)) (?:\w+ ){0,3}|our )$",
                         words[: visit.start]):
        return True
    if visit.kind == "review":
        return "independent" in words[visit.start : visit.end].lower()
    return _OPEN_SUBJECT.search(words) is not None


def _named_before(scene: Scene, visit: Visit) -> bool:
    """`Its review, undertaken in May`: whose it is stands in the sentences before."""
    gist = visit.gist
    if visit.rule not in ("carried out", "dated") or not re.search(
        r"(?i)(?:its|their|this|the|that) $", gist.shape[: visit.start]
    ):
        return False
    start = gist.starts[visit.start]
    return any(is_inspectorate(body) and start - 300 < body.start < start for body in scene.bodies)


def _claim(scene: Scene, visit: Visit, inspector: Mention | None) -> InspectionClaim:
    gist = visit.gist
    at = gist.starts[visit.start]
    if inspector is None and visit.kind == "review":
        inspector = _author(scene, visit) or _firm(scene, at) or auditor_before(scene, at)
    inspector = inspector or paper_inspector(scene)
    if inspector is None and visit.kind != "review":
        inspector = principal_inspector(scene, at)
    body = _organization(scene, visit)
    body = entry_meant(scene, body, at) or body
    if body is None or body.value is None:
        meant = _there(scene, visit) or of_its_kind(scene, visit) or principal_body(scene, at)
        body = meant or body
        body = audited_body(scene, inspector, at) or body
    service = inspected_service(scene, visit)
    body = _joint_partnership(scene, inspector) or serving_council(scene, body, service) or body
    return InspectionClaim(
        document=scene.text.document.id,
        rule=visit.rule,
        evidence=(scene.sentence(at),),
        inspector=inspector,
        organization=body,
        service=service or unsaid_of(scene, visit, body, inspector),
        type=visit_type(scene, visit, inspector),
        date=None if visit.day is None else scene.dated(visit.day),
    )


def _joint_partnership(scene: Scene, inspector: Mention | None) -> Mention | None:
    """What inspectorates inspect together where a text names it: the one partnership of the area's bodies."""
    if inspector is None or " and " not in inspector.plain:
        return None
    held = [b for b in scene.bodies if b.name and _OF_AREA.search(b.name)]
    return scene.called(held[0]) if len({b.name for b in held}) == 1 else None


_OF_AREA = re.compile(r"(?i:local area partnership)$"
                      r"|(?:Local Area|Safeguarding(?: Children(?: and Adults|['’]s)?| Adults)?) Partnership$")


# --- who inspected --------------------------------------------------------------------------------------------------


def _inspector(scene: Scene, visit: Visit) -> Mention | None:
    """Behind `by`, in the words of the inspection themselves, or else the inspectorate named last before them."""
    gist = visit.gist
    behind = _THAT.match(gist.shape, visit.end) or _BY.search(
        gist.shape, visit.end, min(len(gist.shape), visit.end + 90)
    )
    if behind and _all_inspect(gist, behind["who"]):
        return _joint(scene, gist, *behind.span("who"))
    which = _WHICH.match(gist.shape, visit.end)
    if which and _all_inspect(gist, which["who"]):
        return _joint(scene, gist, *which.span("who"))
    found = [m for m in _JOINT.finditer(gist.shape, 0, visit.end) if _all_inspect(gist, m.group())]
    return _joint(scene, gist, *found[-1].span()) if found else None


def _all_inspect(gist: Gist, words: str) -> bool:
    mentions = [gist.signs[sign] for sign in words if sign in gist.signs]
    return all(isinstance(m, PersonMention) or is_inspectorate(m) or is_reviewer(m) for m in mentions)


def _joint(scene: Scene, gist: Gist, start: int, end: int) -> Mention:
    """One inspector, or several as one mention over all of them."""
    mentions = [gist.signs[sign] for sign in gist.shape[start:end] if sign in gist.signs]
    bodies = [mention for mention in mentions if isinstance(mention, BodyMention)]
    if isinstance(mentions[0], PersonMention):
        return scene.named(mentions[0])
    names = list({body.name or body.words: _spelt(scene, body) for body in reversed(bodies)}.values())[::-1]
    if len(names) == 1:
        return scene.called(bodies[0])
    return scene.text.words(bodies[0].start, bodies[-1].end, ", ".join(names[:-1]) + " and " + names[-1])


def _spelt(scene: Scene, body: BodyMention) -> str:
    """The full name where the document spells it out, else as it stands here."""
    name = body.name or body.words
    return name if _straight(name) in _straight(scene.text.document.text) else body.words


def _straight(words: str) -> str:
    return words.replace("’", "'")


def _author(scene: Scene, visit: Visit) -> Mention | None:
    """The person whose report an independent review is, said in this sentence or in the next ones."""
    start = visit.gist.starts[0]
    gist = flat(scene.open_gist(start, min(len(scene.text.document.text), start + 900)))
    found = shape(
        r"(?i)(?:report|review|inquiry|investigation)(?: [^.;]{0,60}?)? (?:by|from|led by|of) (?P<who><P>)"
    ).search(gist.shape)
    return scene.named(Match(gist, found).person("who")) if found else None


def _firm(scene: Scene, at: int) -> Mention | None:
    """The firm that was sent for, where it is named near by."""
    firm = firm_named(scene, at - 300, at + 300)
    return scene.called(firm) if firm else None


# --- what was inspected ---------------------------------------------------------------------------------------------


def _organization(scene: Scene, visit: Visit) -> Mention | None:
    """The body named next behind the words of inspection; else the one named last before them."""
    gist = visit.gist
    stop = visit.end + 140
    places = [*range(visit.end, min(stop, len(gist.shape))), *range(visit.end - 1, -1, -1)]
    passive = visit.rule == "was inspected"
    aside = asides(gist.shape, visit.start)
    if (passive and aside) or (passive and _SUBJECT.search(gist.shape, 0, visit.start)):
        places = [*range(visit.end - 1, -1, -1), *places]
    if _ITS.search(gist.shape, 0, visit.start) and any(sign in gist.shape[: visit.start] for sign in gist.signs):
        places = [*range(visit.end - 1, -1, -1), *places]
    places = [visit.start, *places] if visit.rule == "was inspected too" else places
    for at in places:
        if any(start <= at < end for start, end in aside):
            continue
        body = gist.signs.get(gist.shape[at])
        if isinstance(body, BodyMention) and body.kind not in UNGRADED and not is_inspectorate(body):
            located = (
                body.kind == "place" and at < visit.start and re.search(r"(?i)\b(?:in|near|from) $", gist.shape[:at])
            )
            if not located and not in_passing(scene, body) and not _OWNS.match(gist.shape, at + 1):
                return _inspected_together(scene, visit, at) or scene.called(body)
    return None


#: `Elm House was rated good at its first`: whose inspection it is stands before it.
_ITS = re.compile(r"\b[Ii]ts (?:\w+ ){0,2}$")
#: `The college nursery, Elm Tots`: whose it is that is named beside it.
_OWNS = shape(r"(?:'s)? (?:[\w'-]+ ){0,2}?(?:nursery|school|home|hospital|centre|unit), <B>")
#: `Elm House was`: what a passive says of whom.
_SUBJECT = shape(r"<B>,? (?:(?:[a-z]+ )?(?:also|first|last|then|itself|both|too|duly),? )?$")


def _inspected_together(scene: Scene, visit: Visit, at: int) -> Mention | None:
    """Of a joint inspection the bodies that are named in one breath: `Dunley Council and NHS Dunshire`."""
    gist = visit.gist
    if not _is_joint(visit):
        return None
    groups = [found for found in _JOINT.finditer(gist.shape) if found.start() <= at < found.end()]
    mentions = [gist.signs[sign] for group in groups for sign in group.group() if sign in gist.signs]
    together = [m for m in mentions if isinstance(m, BodyMention) and m.kind not in UNGRADED]
    if len({body.name for body in together}) < 2 or len(together) < len(mentions):
        return None
    return _joint(scene, gist, *groups[0].span())


def _there(scene: Scene, visit: Visit) -> Mention | None:
    """`The inspectorate called there in October`: what the sentence before is about; `It follows a visit in May`: what
    the report is on of which that tells."""
    gist = visit.gist
    there = re.match(r"(?: \w+)? (?:there|here again)(?!\w)", gist.shape[visit.end :]) is not None
    if not there and not _PAPER_GOES_ON.match(gist.shape):
        return None
    before = sentence_before(scene, gist.starts[0])
    if before is None:
        return None
    told = _REPORT_ON.finditer(scene.text.document.text, before.start, before.end)
    on = max((match.end() for match in told), default=0)
    if not there and not on:
        return None
    held = [b for b in scene.bodies if max(before.start, on) <= b.start < before.end and b.name]
    fit = [b for b in held if not is_inspectorate(b) and b.kind not in UNGRADED]
    return scene.called(fit[0]) if fit else None


#: A report that the sentence before told of goes on to be spoken of.
_PAPER_GOES_ON = re.compile(r"(?:\d[\d.]* )?(?:It|This|That|The (?:report|letter|document|judge?ment))(?!\w)")
_REPORT_ON = re.compile(r"(?i)\b(?:report|letter|judge?ment|findings|verdict|feedback)s? (?:on|about|into|of"
                        r"|regarding) ")
