"""The shapes that are held against every sentence: one look at its words tells which of all of them may fit."""

from __future__ import annotations

from functools import cache

from onrecord.extract.advice.advising import advice_patterns
from onrecord.extract.reporting.noun_patterns import noun_patterns
from onrecord.extract.reporting.patterns import frame_patterns
from onrecord.extract.shapes import Shapes, held_together


@cache
def _held() -> dict[str, Shapes]:
    return held_together({"frame": frame_patterns(), "noun": noun_patterns(), "advice": advice_patterns()})


def frame_shapes() -> Shapes:
    """The shapes in which a source is said to have found something."""
    return _held()["frame"]


def noun_shapes() -> Shapes:
    """Those of them whose weight lies on a noun."""
    return _held()["noun"]


def advice_shapes() -> Shapes:
    """The shapes in which something is recommended."""
    return _held()["advice"]
