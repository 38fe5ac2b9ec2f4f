"""Weights: how much each sign of a sentence speaks for or against what is asked of it, learnt from annotated text.

A set of weights is a logistic regression written out: a tab-separated file below the lexicons with one sign and its
weight (the change of the log odds) a line, and the weight of no sign at all first. `tests/gold/weigh.py` learns them.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

_OURS = Path(__file__).parent / "lexicons" / "weights"


@dataclass(frozen=True, eq=False)
class Weights:
    """The weights of one question. `base` is the log odds where no sign is seen."""

    base: float
    of: Mapping[str, float]

    def chance(self, signs: Iterable[str]) -> float:
        """The probability, from 0 to 1, that what is asked holds where these signs are seen; the unknown weigh
        nothing."""
        return _probability(math.fsum((self.base, *filter(None, map(self.of.get, signs)))))

    def at_most(self, signs: Iterable[str], unseen: tuple[str, ...]) -> float:
        """The same, as high as it can become where of each kind that is `unseen` yet (what its signs begin with) one
        sign at most is still to be seen."""
        return _probability(math.fsum((self.base, _highest(self, unseen), *filter(None, map(self.of.get, signs)))))


def _probability(odds: float) -> float:
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, odds))))


@cache
def _highest(learnt: Weights, kinds: tuple[str, ...]) -> float:
    """What one sign of each kind can weigh together at most."""
    return sum(max(0.0, *(weight for sign, weight in learnt.of.items() if sign.startswith(kind))) for kind in kinds)


@cache
def weights(name: str) -> Weights:
    """The weights in the file `name`.tsv."""
    rows = [line.split("\t") for line in (_OURS / f"{name}.tsv").read_text("utf-8").splitlines() if line[:1] != "#"]
    of = {sign: float(weight) for sign, weight in rows}
    return Weights(of.pop(""), of)
