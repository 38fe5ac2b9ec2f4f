"""What a pattern over gists cannot do without: pieces of words and kinds of mention, read off the pattern itself."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import chain, product
from typing import Any

from onrecord.extract.scene import sign_ranges
from onrecord.extract.wordings import NOTHING, in_a_row, nodes_of, wordings

#: The signs of mentions, and behind them those of grades in a gist of grades.
SIGNS = f"{sign_ranges('PTBOSDQ')}\U000f7000-\U000f7fff"
_PART = re.compile(rf"[{SIGNS}]|[^\s{SIGNS}]+")
_FIRST, _KIND = ord(SIGNS[0]), ~0xFFF  #: the first sign of all, and what those of one kind have in common
_MOST, _FEW = 400, 40  #: in how many wordings a part of a pattern is told, and a stretch of parts
#: Words that tell little, as most sentences hold one of them.
_COMMON = frozenset(
    (
        *("the", "this", "that", "these", "those", "his", "her", "their", "its", "was", "will", "been", "has", "and"),
        *("for", "now", "also", "then", "still", "own", "new", "first", "with", "from", "have", "had", "are", "were"),
    )
)

_SMALL = frozenset(
    (
        *("am", "an", "as", "at", "be", "by", "do", "go", "he", "if", "in", "is", "it", "me", "my", "no", "of", "on"),
        *("or", "so", "st", "th", "to", "up", "us", "we", "s'", "'s"),
    )
)

#: Pieces, one of which any match holds: part of a word, a space where it begins or ends, or the first sign of a kind.
Need = frozenset[str]


def needs_of(pattern: re.Pattern[str]) -> list[Need]:
    """Everything that any match of a pattern needs."""
    return _told(_runs(nodes_of(pattern), NOTHING))


def kind_of(sign: str) -> str:
    """The first sign of the kind that a sign is of; empty for a letter."""
    return chr(ord(sign) & _KIND) if ord(sign) >= _FIRST else ""


def _told(runs: Iterable[Need]) -> list[Need]:
    runs = list(runs)
    pieces = [_shortest(frozenset(map(_piece, run))) for run in runs]
    return list(dict.fromkeys(need for need in (*pieces, *chain.from_iterable(map(_kinds, runs))) if "" not in need))


def _shortest(pieces: Need) -> Need:
    """Without what is met wherever the same is met with no space beside it."""
    return frozenset(
        each for each in pieces if not pieces.intersection({each.strip(), each.lstrip(), each.rstrip()} - {each})
    )


def _kinds(run: Need) -> Iterable[Need]:
    """The kinds of mention that stand in all wordings of a run, each a need of its own: a post and a person."""
    held = [frozenset(filter(None, map(kind_of, words))) for words in run]
    return map(frozenset, sorted(held[0].intersection(*held[1:]))) if held else ()


def _piece(words: str) -> str:
    """The part of some words that fewest sentences hold; empty where none tells anything."""
    parts = (_spaced(words, found) for found in _PART.finditer(words))
    return min(filter(None, parts), key=_share, default="")


def _spaced(words: str, found: re.Match[str]) -> str:
    """A part with a space on each side where it surely begins and ends; empty where too few letters are sure."""
    if kind_of(found.group()[0]):
        return found.group()
    before, behind = found.start() > 0, found.end() < len(words)
    part = " " * before + found.group() + " " * behind
    return part if len(part) > 1 else ""


def _share(piece: str) -> float:
    """About how many sentences hold a piece, as a share of all."""
    if kind_of(piece[0]):
        return 0.3
    word = piece.strip()
    if word in _COMMON or len(word) < 2 or word in _SMALL:
        return 0.5
    return 0.1 if len(piece) < 4 else 0.02


def _runs(nodes: Iterable[Any], run: Need) -> list[Need]:
    """The wordings of each stretch that a sequence needs; `run` stands before it."""
    runs: list[Need] = []
    for node in nodes:
        words = _words(node)
        if str(node[0]) == "ASSERT" and node[1][0] > 0:
            runs += _runs(node[1][1], NOTHING)
        if words is not None and len(words) * len(run) <= _FEW:
            run = frozenset(before + behind for before, behind in product(run, words))
            continue
        runs += [run, *_inner(node, run)]
        run = words or NOTHING
    return [*runs, run]


def _inner(node: Sequence[Any], run: Need) -> list[Need]:
    """What a node needs that is told in too many wordings, with the run before it."""
    name, value = str(node[0]), node[1]
    if name == "SUBPATTERN":
        return _runs(value[3], run)
    if name in ("MAX_REPEAT", "MIN_REPEAT") and value[0]:
        return _runs(value[2], run)
    if name == "BRANCH":
        each = [_told(_runs(branch, run)) for branch in value[1]]
        best = [min(needs, key=lambda need: sum(map(_share, need))) for needs in each if needs]
        # What every branch needs by itself is told apart: a person and a post, whichever stands first.
        shared = [need for need in each[0] if all(need in others for others in each[1:])]
        return [frozenset[str]().union(*best), *shared] if len(best) == len(each) else []
    return []


def _words(node: Sequence[Any]) -> Need | None:
    """All that a node can match, a sign as the first of its kind; None where that is too much."""
    return wordings(node, _MOST, _kinds_or_nothing)


def _kinds_or_nothing(node: Sequence[Any]) -> Need | None:
    """The kinds of the signs of a class; what may stand once, or not at all."""
    name, value = str(node[0]), node[1]
    if name == "IN" and all(str(kind) == "RANGE" and span[0] >= _FIRST for kind, span in value):
        return frozenset(kind_of(chr(span[0])) for _, span in value)
    if name in ("MAX_REPEAT", "MIN_REPEAT") and tuple(value[:2]) == (0, 1):
        once = in_a_row(value[2], _MOST, _kinds_or_nothing)
        return None if once is None else once | NOTHING
    return None
