"""In which words a part of a pattern can stand: what both the gates and the book of rules read off patterns."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from itertools import product
from typing import Any

from onrecord.places import plain_letters

#: All that a part of a pattern can match, in small letters.
Words = frozenset[str]
NOTHING: Words = frozenset(("",))

_ZERO_WIDTH = frozenset(("AT", "ASSERT", "ASSERT_NOT"))
_FEW = 6  #: letters of a class that are told one by one

#: What a node can match of which this does not tell: a class of more letters, a repeat. None: too much to tell.
Otherwise = Callable[[Sequence[Any]], Words | None]


def nodes_of(pattern: re.Pattern[str]) -> Any:
    """What a pattern consists of, as the parser of patterns gives it."""
    from re import _parser  # type: ignore[attr-defined]  # it is told nowhere else

    return _parser.parse(pattern.pattern, pattern.flags)


def wordings(node: Sequence[Any], most: int, otherwise: Otherwise) -> Words | None:
    """All that a node can match; None where that is more than `most` wordings, or too much to tell."""
    name, value = str(node[0]), node[1]
    if name == "LITERAL":
        return frozenset((plain_letters(chr(value)),))
    if name in _ZERO_WIDTH:
        return NOTHING
    if name == "IN" and len(value) <= _FEW and all(str(kind) == "LITERAL" for kind, _ in value):
        return frozenset(plain_letters(chr(letter)) for _, letter in value)
    if name == "SUBPATTERN":
        return in_a_row(value[3], most, otherwise)
    return _one_of(value[1], most, otherwise) if name == "BRANCH" else otherwise(node)


def in_a_row(nodes: Iterable[Any], most: int, otherwise: Otherwise) -> Words | None:
    """All that nodes which stand behind each other can match; None as for `wordings`."""
    run = NOTHING
    for node in nodes:
        words = wordings(node, most, otherwise)
        if words is None or len(words) * len(run) > most:
            return None
        run = frozenset(before + behind for before, behind in product(run, words))
    return run


def _one_of(branches: Iterable[Iterable[Any]], most: int, otherwise: Otherwise) -> Words | None:
    found = [in_a_row(branch, most, otherwise) for branch in branches]
    words = frozenset(word for branch in found if branch is not None for word in branch)
    return None if None in found or len(words) > most else words
