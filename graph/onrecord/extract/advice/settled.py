"""Whom a recommendation tells where its passage does not say it: a body spoken of, or inspected."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace

from onrecord.annotate import Paragraph
from onrecord.claims import Claim, InspectionClaim, Mention, RatingClaim, RecommendationClaim
from onrecord.extract.authority.sources import Sources, sources_in
from onrecord.extract.issuer import ranked_bodies
from onrecord.extract.mentions.spans import BodyMention
from onrecord.extract.once import once
from onrecord.extract.scene import Scene

#: In front of a body that only comes with somebody or something else: `chief executive of`, `accepted by`.
_ASIDE = re.compile(
    r"\b(?:by|from|with|of|beside|alongside|including|former(?:ly)?|then|like) (?:the )?"
    r"(?:(?:consultancy|consultants|firm|company|charity|practice|solicitors|accountants) )?\Z", re.IGNORECASE)
#: `recommends that we`: whoever's paper it is.
_OURSELVES = re.compile(
    r"\b(?:we(?: should| must| ought to| need to| have to| are to| now| also| and|, [^,.;]{2,40},)*|us,?(?: "
    r"[^,.;]{2,30},?)? to(?: also)?) \Z", re.IGNORECASE)
#: Behind one: somebody's title, or what else is its own.
_OWNS = re.compile(r"['’]s? |,? (?:which|who) ")


def settle_addressee(claim: Claim, claims: Iterable[Claim], scene: Scene) -> Claim:
    """The claim with whom it tells, where it is a recommendation that names nobody and the document makes one clear.

    `claims`: those of the same document that were found before, inspections and grades among them.
    """
    if not isinstance(claim, RecommendationClaim) or claim.to is not None:
        return claim
    if _OURSELVES.search(scene.flat, max(0, claim.text.start - 60), claim.text.start):
        told = _principal(scene)
        return replace(claim, to=told) if told else claim
    told = _told_before(claim, claims, scene) or _spoken_of(claim, scene) or _headed(claim, scene)
    told = told or _inspected(claim, claims, scene) or _principal(scene)
    return replace(claim, to=told) if told else claim


def _told_before(claim: RecommendationClaim, claims: Iterable[Claim], scene: Scene) -> Mention | None:
    """Whom the same source has told something else just before in the paragraph, and nobody else named between."""
    paragraph = scene.text.paragraph_at(claim.text.start)
    start = paragraph.start if paragraph else claim.text.start
    reports = (each for each in claims if isinstance(each, RecommendationClaim) and each.rule not in _LISTED)
    before = [each for each in reports if each.to and start <= each.text.start < claim.text.start]
    last = max(before, key=lambda each: each.text.start, default=None)
    bodies = {body.name for body in sources_in(scene).bodies}
    if last is None or last.to is None or last.to.value not in bodies or last.to.start < start:
        return None
    if (last.by and last.by.value) != (claim.by and claim.by.value):
        return None
    return None if _last_named(scene, last.text.end, claim.text.start) else last.to


def _spoken_of(claim: RecommendationClaim, scene: Scene) -> Mention | None:
    """The last body that the paragraph names before the recommendation, for itself and not beside something else."""
    at = claim.text.start
    paragraph = scene.text.paragraph_at(at)
    if paragraph is None:
        return None
    lead = _lead_of(scene, paragraph) if claim.rule in _LISTED else None
    return _last_named(scene, paragraph.start, at) or (_last_named(scene, lead.start, lead.end) if lead else None)


def _last_named(scene: Scene, start: int, end: int) -> Mention | None:
    near = [b for b in sources_in(scene).bodies if start <= b.start < end and _for_itself(b, scene)]
    return scene.called(near[-1]) if near else None


#: The rule by which recommendations stand in a list below a sentence that leads up to it.
_LISTED = frozenset(("list", "minuted"))


def _lead_of(scene: Scene, item: Paragraph) -> Paragraph | None:
    """The paragraph that leads up to the list of which one is an item; None where it is none."""
    paragraphs = scene.text.paragraphs
    index = paragraphs.index(item)
    while index and paragraphs[index].role == "item":
        index -= 1
    return None if paragraphs[index] is item else paragraphs[index]


def _headed(claim: RecommendationClaim, scene: Scene) -> Mention | None:
    """The one body that the line above the paragraph names and nothing else, as round-ups are headed."""
    paragraphs = scene.text.paragraphs
    at = next((n for n, each in enumerate(paragraphs) if each.start <= claim.text.start < each.end), 0)
    if at == 0:
        return None
    line = paragraphs[at - 1]
    named = [b for b in sources_in(scene).bodies if line.start <= b.start and b.end <= line.end]
    rest = line.end - line.start - sum(body.end - body.start for body in named)
    return scene.called(named[0]) if len(named) == 1 and rest < 3 and not sources_in(scene).inspects(named[0]) else None


def _for_itself(body: BodyMention, scene: Scene) -> bool:
    flat = scene.flat
    if sources_in(scene).inspects(body) or _ASIDE.search(flat, max(0, body.start - 24), body.start):
        return False
    return body.end not in _beside(scene) and _OWNS.match(flat, body.end) is None


@once
def _beside(scene: Scene) -> frozenset[int]:
    """Where bodies end behind which a person or a post stands: whose they are, not who is spoken of."""
    starts = [*(p.start for p in scene.posts), *(p.start for p in scene.persons)]
    return frozenset(start - gap for start in starts for gap in (1, 2, 3, 4))


def _inspected(claim: RecommendationClaim, claims: Iterable[Claim], scene: Scene) -> Mention | None:
    """The body that whoever recommends inspected: of several the one of most grades and visits."""
    sources = sources_in(scene)
    by = claim.by.plain if claim.by else None
    person = any(p.person == by for p in scene.persons)
    if person and not sources.reviews(by or ""):
        return None
    found: dict[str, Mention] = {}
    counts: Counter[str] = Counter()
    visited = list(_visited(claims))
    sent = not person or "inspector" in sources.capacities.get(by or "", ())  # others review for nobody but themselves
    whose = sources.principal_body.name if person and sent and sources.principal_body else by
    own = any(inspector in (None, whose) for inspector, _ in visited)
    for inspector, body in visited:
        alone = person and not own and whose == by and sources.principal_body is None
        if (inspector or _principal_name(sources)) in (None, whose) or alone:
            found.setdefault(body.plain, body)
            counts[body.plain] += 1
    return found[max(counts, key=lambda name: counts[name])] if counts else None


def _principal_name(sources: Sources) -> str | None:
    """Who inspected where nobody is named: the inspectorate that the document is about."""
    return sources.principal_body.name if sources.principal_body else None


def _visited(claims: Iterable[Claim]) -> Iterator[tuple[str | None, Mention]]:
    for claim in claims:
        if isinstance(claim, InspectionClaim | RatingClaim) and claim.organization and claim.organization.value:
            yield claim.inspector.plain if claim.inspector else None, claim.organization


def _principal(scene: Scene) -> Mention | None:
    """The body that the document is about, or that issues it."""
    sources: Sources = sources_in(scene)
    ranked = [body for body in ranked_bodies(scene) if not sources.inspects(body)]
    return scene.called(ranked[0]) if ranked else None
