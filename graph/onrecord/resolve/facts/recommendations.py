"""Recommendations, and sets of them that a document counts."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.record import Reading, Recommendation, RecommendationSet
from onrecord.resolve.facts.shared import unique, worded_key


def recommendations(readings: Sequence[Reading]) -> tuple[Recommendation, ...]:
    """One recommendation a reading that words one."""
    return unique(
        Recommendation(
            key=worded_key(r),
            claims=r.claims,
            by=r.ref("by"),
            to=r.ref("to"),
            text=r.read("text"),
            names=r.named,
            document=r.document,
        )
        for r in readings
        if r.kind == "recommendations" and not r.read("count")
    )


def recommendation_sets(readings: Sequence[Reading], worded: Sequence[Recommendation]) -> tuple[RecommendationSet, ...]:
    """One set a reading that counts, with the recommendations of the same document and maker as its parts."""
    sets = []
    for r in readings:
        if r.kind == "recommendations" and r.read("count").isdigit():
            parts = tuple(sorted(w.key for w in worded if w.document == r.document and w.by == r.ref("by")))
            sets.append(
                RecommendationSet(
                    key=worded_key(r),
                    claims=r.claims,
                    by=r.ref("by"),
                    to=r.ref("to"),
                    count=int(r.read("count")),
                    text=r.read("text"),
                    parts=parts,
                    names=r.named,
                    document=r.document,
                )
            )
    return unique(sets)
