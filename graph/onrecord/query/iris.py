"""What IRIs have in common."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import takewhile


def shared_start(iris: Iterable[str]) -> str:
    """The start, up to a slash, that all of them have; empty where there are fewer than two.

    In order, the first and the last differ earliest.
    """
    names = sorted(set(iris))
    if len(names) < 2:
        return ""
    same = takewhile(lambda pair: pair[0] == pair[1], zip(names[0], names[-1], strict=False))
    start = "".join(letter for letter, _ in same)
    return start[:start.rfind("/") + 1]
