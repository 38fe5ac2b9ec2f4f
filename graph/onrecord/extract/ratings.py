"""Which grade an inspectorate gave to which body, for which area, when."""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.annotate import Text
from onrecord.claims import RatingClaim
from onrecord.extract.grading.grade_claims import ratings_in
from onrecord.extract.scene import Scene


def ratings(text: Text, scene: Scene) -> Iterator[RatingClaim]:
    """Every grade that a text says was given. Explained, hypothetical, denied and hoped-for grades are none."""
    yield from ratings_in(scene)
