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

    def bounds(self, signs: Iterable[str], unseen: tuple[str, ...]) -> tuple[float, float]:
        """The least and the most that it can become where of each kind that is `unseen` yet (what its signs begin with)
        one sign at most is still to be seen."""
        odds = math.fsum((self.base, *filter(None, map(self.of.get, signs))))
        lowest, highest = _reach(self, unseen)
        return _probability(odds + lowest), _probability(odds + highest)


def _probability(odds: float) -> float:
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, odds))))


@cache
def _reach(learnt: Weights, kinds: tuple[str, ...]) -> tuple[float, float]:
    """What one sign of each kind can weigh together, at least and at most."""
    weights_of = [[weight for sign, weight in learnt.of.items() if sign.startswith(kind)] for kind in kinds]
    return sum(min(0.0, *each) for each in weights_of), sum(max(0.0, *each) for each in weights_of)


@cache
def weights(name: str) -> Weights:
    """The weights in the file `name`.tsv."""
    rows = [line.split("\t") for line in (_OURS / f"{name}.tsv").read_text("utf-8").splitlines() if line[:1] != "#"]
    of = {sign: float(weight) for sign, weight in rows}
    return Weights(of.pop(""), of)
