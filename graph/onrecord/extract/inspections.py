"""Which inspection, visit or review took place: who inspected what, of what kind, when."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from onrecord.annotate import Text
from onrecord.claims import InspectionClaim, Mention
from onrecord.extract.grading.antecedents import audited_body, auditor_before, of_its_kind
from onrecord.extract.grading.entries import entry_meant
from onrecord.extract.grading.inspected import corporate, inspected_service, typed, unsaid_of, visit_type
from onrecord.extract.grading.inspectors import (
    fitting_inspector,
    is_inspectorate,
    is_their_paper,
    paper_inspector,
    principal_inspector,
)
from onrecord.extract.grading.reviewed import reviews_in_person
from onrecord.extract.grading.reviews import reviews
from onrecord.extract.grading.told_of import principal_body
from onrecord.extract.grading.unsaid_services import serving_council, unsaid_service
from onrecord.extract.grading.visit import Visit
from onrecord.extract.grading.visit_lines import VisitLine, visit_lines
from onrecord.extract.grading.visited import is_joint, visited_body, visited_there
from onrecord.extract.grading.visitors import review_author, review_firm, visit_inspector
from onrecord.extract.grading.visits import find_visits
from onrecord.extract.grading.weighed_visits import weighed_visits
from onrecord.extract.scene import Scene

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
    found = [claim for claim in found if not _is_ahead(claim) and not _only_headed(text, claim, found)]
    yield from found
    taken = frozenset(claim.date.words for claim in found if claim.date)
    weighed = (_claim(scene, visit, inspector) for visit, inspector in weighed_visits(scene, taken))
    yield from (claim for claim in weighed if claim.inspector and not _is_ahead(claim))


def _is_ahead(claim: InspectionClaim) -> bool:
    """Whether the words of its day say that it is still to come: `at the reinspection next year`."""
    return claim.date is not None and re.match(r"(?i)(?:the )?next\b|tomorrow\b", claim.date.words) is not None


def _is_joint(visit: Visit) -> bool:
    return "joint" in visit.gist.shape[visit.start : visit.end].lower()


def _only_headed(text: Text, claim: InspectionClaim, claims: Sequence[InspectionClaim]) -> bool:
    """Whether a headline or a heading names an inspection without its day that the text tells of with one."""
    paragraph = text.paragraph_at(claim.evidence[0].start)
    if claim.date is not None or claim.inspector is None or paragraph is None:
        return False
    headed = paragraph.role in ("title", "heading")
    return headed and any(each.date and each.inspector and each.inspector.plain == claim.inspector.plain
                          and (each.type and each.type.plain) == (claim.type and claim.type.plain) for each in claims)


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
        inspector = visit_inspector(scene, visit)
        if visit.sure or _vouched(visit, inspector, publishes) or _named_before(scene, visit):
            claim = _claim(scene, visit, inspector)
            joint = claim if is_joint(visit) else joint
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
        inspector = review_author(scene, visit) or review_firm(scene, at) or auditor_before(scene, at)
    inspector, said = inspector or paper_inspector(scene), inspector
    if inspector is None and visit.kind != "review":
        inspector = principal_inspector(scene, at)
    body = visited_body(scene, visit)
    body = entry_meant(scene, body, at) or body
    if body is None or body.value is None:
        meant = visited_there(scene, visit) or of_its_kind(scene, visit) or principal_body(scene, at)
        body = meant or body
        body = audited_body(scene, inspector, at) or body
    inspector = inspector if said else fitting_inspector(scene, inspector, body, at)
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
