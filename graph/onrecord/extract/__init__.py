"""Text into claims: one file a kind, each a pure generator over the scene of a text."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from onrecord.annotate import Text
from onrecord.claims import Claim, hold_to_evidence
from onrecord.extract import appointments, findings, inspections, ratings, recommendations, roles, statements
from onrecord.extract.advice.settled import settle_addressee
from onrecord.extract.named import with_names
from onrecord.extract.post_bodies import settle_body
from onrecord.extract.scene import Scene, survey_text

__all__ = ["EXTRACTORS", "Scene", "extract_claims", "survey_text"]

#: A kind joins by one line: its generator of claims.
EXTRACTORS: tuple[Callable[[Text, Scene], Iterator[Claim]], ...] = (
    roles.roles,
    inspections.inspections,
    ratings.ratings,
    appointments.appointments,
    findings.findings,  # before the recommendations: it has the sentences parsed together that both of them read
    recommendations.recommendations,
    statements.statements,
)


def extract_claims(text: Text) -> list[Claim]:
    """All claims of all kinds that a text makes, in its order, each held to its evidence.

    Raises EvidenceError where a span does not hold its words, which is a bug of onrecord's.
    """
    scene = survey_text(text)
    claims: dict[str, Claim] = {}
    for extractor in EXTRACTORS:
        for found in extractor(text, scene):
            claim = settle_addressee(settle_body(found, scene, claims.values()), claims.values(), scene)
            claims.setdefault(claim.id, claim)
    told = dict(zip(claims, with_names(claims.values(), scene), strict=True))
    for claim in told.values():
        hold_to_evidence(claim, text.document)
    return [told[name] for name in sorted(told, key=lambda name: (*_place(told[name]), name))]


def _place(claim: Claim) -> tuple[int, str]:
    return claim.evidence[0].start, claim.kind
