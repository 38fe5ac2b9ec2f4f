"""What learnt weights make of signs, and of signs that are not all seen yet."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.extract.weights import Weights

WEIGHED = {"w found": 2.0, "w lunch": -3.0, "tone strength": 0.5, "tone none": -1.5, "last tone none": -0.4}
LEARNT = Weights(-1.0, WEIGHED)
TONES = ("tone ", "last tone ")


def test_what_no_weight_knows_weighs_nothing() -> None:
    assert LEARNT.chance(["w unheard"]) == LEARNT.chance([]) == pytest.approx(1 / (1 + math.e))


def test_signs_not_seen_yet_count_as_the_worst_and_the_best_of_their_kind_or_nothing() -> None:
    least, most = LEARNT.chance(["w found", "tone none", "last tone none"]), LEARNT.chance(["w found", "tone strength"])
    assert LEARNT.bounds(["w found"], TONES) == pytest.approx((least, most))


@given(
    st.sets(st.sampled_from(["w found", "w lunch", "w unheard"])),
    st.sampled_from(["", "tone strength", "tone none"]),
    st.sampled_from(["", "last tone none", "last tone concern"]),
)
def test_signs_of_these_kinds_keep_it_between_the_bounds(said: set[str], tone: str, last: str) -> None:
    least, most = LEARNT.bounds(said, TONES)
    assert least - 1e-9 <= LEARNT.chance([*said, tone, last]) <= most + 1e-9
