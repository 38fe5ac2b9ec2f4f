"""Text into claims: one file a kind, each a pure generator over the scene of a text."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from onrecord.annotate import Text
from onrecord.claims import Claim, hold_to_evidence
from onrecord.extract.appointments import appointments
from onrecord.extract.findings import findings
from onrecord.extract.inspections import inspections
from onrecord.extract.ratings import ratings
from onrecord.extract.recommendations import recommendations
from onrecord.extract.roles import roles
from onrecord.extract.scene import Scene, survey_text
from onrecord.extract.statements import statements

__all__ = ["EXTRACTORS", "Scene", "extract_claims", "survey_text"]

#: A kind joins by one line: its generator of claims.
EXTRACTORS: tuple[Callable[[Text, Scene], Iterator[Claim]], ...] = (
    appointments,
    findings,
    recommendations,
    roles,
    inspections,
    ratings,
    statements,
)


def extract_claims(text: Text) -> list[Claim]:
    """All claims of all kinds that a text makes, in its order, each held to its evidence.

    Raises EvidenceError where a span does not hold its words, which is a bug of onrecord's.
    """
    scene = survey_text(text)
    claims: dict[str, Claim] = {}
    for extractor in EXTRACTORS:
        for claim in extractor(text, scene):
            hold_to_evidence(claim, text.document)
            claims.setdefault(claim.id, claim)
    return sorted(claims.values(), key=lambda claim: (claim.evidence[0].start, claim.kind, claim.id))
