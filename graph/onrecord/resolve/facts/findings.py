"""Findings of inspectors, commissioners and reviewers."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.record import Finding, Reading
from onrecord.resolve.facts.shared import unique, worded_key


def findings(readings: Sequence[Reading]) -> tuple[Finding, ...]:
    """One finding a reading."""
    return unique(
        Finding(
            key=worded_key(r),
            claims=r.claims,
            by=r.ref("by"),
            about=r.read("about"),
            polarity=r.read("polarity"),
            text=r.read("text"),
            names=r.named,
            document=r.document,
        )
        for r in readings
        if r.kind == "findings"
    )
