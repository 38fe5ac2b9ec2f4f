"""Letters that a pattern cannot do without: where a text has none of them, the pattern need not be tried.

Most sentences hold nothing that a rule looks for, and to find that out by trying every rule at every letter is what
costs most. What a pattern needs is read off the pattern itself, so that whoever writes a rule need not think of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import product
from typing import Any

_MOST = 1500  #: how many words one need may be told in
_SHORT, _LONG = 3, 6  #: how many letters of a word are looked up: of a long one more
_NEEDS = 4  #: how many needs are asked about, those told in fewest words first
_PLAIN = str.maketrans({"\u00a0": " ", "’": "'"})
_MARKS = frozenset(":;?!()[]£%|/\t\n")
_ZERO_WIDTH = frozenset(("AT", "ASSERT", "ASSERT_NOT"))
_REPEATS = frozenset(("MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT"))

#: Some words, one of which any match holds.
_Need = frozenset[str]


@dataclass(frozen=True, slots=True)
class Gated:
    """A pattern that is tried only on texts which hold what it needs."""

    pattern: re.Pattern[str]
    needs: tuple[frozenset[str], ...]  #: runs of letters, of each set of which any match holds one

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """Every match, as the pattern itself would find them."""
        return self.pattern.finditer(text) if self.may_match(text) else iter(())

    def search(self, text: str) -> re.Match[str] | None:
        """The first match, as the pattern itself would find it."""
        return self.pattern.search(text) if self.may_match(text) else None

    def may_match(self, text: str) -> bool:
        """Whether the text holds what the pattern needs."""
        if not self.needs:
            return True
        runs = _runs(text)
        return not any(map(runs.isdisjoint, self.needs))


@cache
def gated(pattern: re.Pattern[str]) -> Gated:
    """The pattern with what it needs."""
    return Gated(pattern, tuple(frozenset(map(_key, need)) for need in needs_of(pattern)))


@lru_cache(maxsize=8)
def _runs(text: str) -> frozenset[str]:
    """Every letter and every run of letters of the two lengths that a text holds, read plainly."""
    plain = text.translate(_PLAIN).lower()
    short = [plain[at : at + _SHORT] for at in range(len(plain) - _SHORT + 1)]
    return frozenset((*plain, *short, *(plain[at : at + _LONG] for at in range(len(plain) - _LONG + 1))))


def _key(word: str) -> str:
    """The run of letters by which a word is looked up: it begins with the longest part of it, as far as that goes."""
    length = _LONG if len(word) >= _LONG else _SHORT
    longest = max(word.split() or [word], key=len)
    start = max(0, min(word.index(longest), len(word) - length))
    return word[start : start + length]


# --- what a pattern needs -------------------------------------------------------------------------------------------


def needs_of(pattern: re.Pattern[str]) -> tuple[frozenset[str], ...]:
    """Sets of words, in lower case, of each of which any match of `pattern` holds one; empty where nothing is sure."""
    from re import _parser  # type: ignore[attr-defined]  # what a pattern consists of is told nowhere else

    needs = _needs(_parser.parse(pattern.pattern, pattern.flags))
    return tuple(sorted(needs, key=lambda need: (len(need), sorted(need)))[:_NEEDS])


def _needs(sequence: Iterable[Any]) -> list[_Need]:
    """What a sequence of nodes needs: the runs of letters between nodes that may be anything."""
    needs: list[_Need] = []
    run: _Need = frozenset(("",))
    for node in sequence:
        words = _words(node)
        if words is not None and len(words) * len(run) <= _MOST:
            run = frozenset(a + b for a, b in product(run, words))
            continue
        needs += [run, *_inner(node)]
        run = words or frozenset(("",))
    return [need for need in [*needs, run] if need and _tells(need)]


def _tells(need: _Need) -> bool:
    """Whether a need is worth asking about: long enough to be rare, or a mark."""
    return all(len(word) >= _SHORT or word in _MARKS for word in need)


def _inner(node: Sequence[Any]) -> list[_Need]:
    """What a node needs that is no plain run of letters."""
    name, value = str(node[0]), node[1]
    if name == "SUBPATTERN":
        return _needs(value[3])
    if name in _REPEATS and value[0]:
        return _needs(value[2])
    if name == "BRANCH":
        best = [min(_needs(branch), key=len, default=None) for branch in value[1]]
        whole = frozenset(word for need in best if need for word in need)
        return [whole] if all(best) and len(whole) <= _MOST else []
    return []


def _words(node: Sequence[Any]) -> _Need | None:
    """All that a node can match, in lower case; None where that is too much to tell."""
    name, value = str(node[0]), node[1]
    if name == "LITERAL":
        return frozenset((chr(value).translate(_PLAIN).lower(),))
    if name in _ZERO_WIDTH:
        return frozenset(("",))
    if name == "IN":
        return _one_of(value)
    if name == "SUBPATTERN":
        return _all_of(value[3])
    if name == "BRANCH":
        return _any_of(value[1])
    return None


def _one_of(members: Sequence[Any]) -> _Need | None:
    """The letters of a class, where they are few."""
    if len(members) > 6 or any(str(kind) != "LITERAL" for kind, _ in members):
        return None
    return frozenset(chr(value).translate(_PLAIN).lower() for _, value in members)


def _all_of(nodes: Iterable[Any]) -> _Need | None:
    run: _Need = frozenset(("",))
    for node in nodes:
        words = _words(node)
        if words is None or len(words) * len(run) > _MOST:
            return None
        run = frozenset(a + b for a, b in product(run, words))
    return run


def _any_of(branches: Iterable[Iterable[Any]]) -> _Need | None:
    found = [_all_of(branch) for branch in branches]
    words = frozenset(word for branch in found if branch is not None for word in branch)
    return None if None in found or len(words) > _MOST else words
