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
_SHORT, _RUN = 3, 4  #: how many letters of a word are looked up: of a shorter one all
_NEEDS = 4  #: how many needs are asked about, those told in fewest words first
_MARKS = frozenset(":;?!()[]£%|/\t\n")
_ZERO_WIDTH = frozenset(("AT", "ASSERT", "ASSERT_NOT"))
_REPEATS = frozenset(("MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT"))

#: Some words, one of which any match holds.
_Need = frozenset[str]
_NOTHING: _Need = frozenset(("",))


@dataclass(frozen=True, slots=True)
class Gated:
    """A pattern that is tried only on texts, and lines of a text, which hold what it needs."""

    pattern: re.Pattern[str]
    needs: tuple[frozenset[str], ...]  #: runs of letters, of each set of which any match holds one
    breaks: int | None  #: how many line breaks a match holds at most; None: any number of them

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """Every match, as the pattern itself would find them."""
        read = _read(text) if self.needs else None
        if read is None:
            return self.pattern.finditer(text)
        if not self._may_match(read.runs):
            return iter(())
        if self.breaks is None or len(read.lines) <= 1 + self.breaks:
            return self.pattern.finditer(text)
        return self._in_stretches(text, read.lines, self.breaks)

    def search(self, text: str) -> re.Match[str] | None:
        """The first match, as the pattern itself would find it."""
        return next(self.finditer(text), None)

    def _in_stretches(self, text: str, lines: tuple[_Line, ...], breaks: int) -> Iterator[re.Match[str]]:
        """The matches in each stretch of lines in which all of a match may lie."""
        held = [[not line.runs.isdisjoint(need) for line in lines] for need in self.needs]
        last = -1
        for first in range(len(lines) - breaks):
            if first < last or not all(any(row[first : first + breaks + 1]) for row in held):
                continue
            last = first + breaks + 1
            while last < len(lines) and all(any(row[last - breaks : last + 1]) for row in held):
                last += 1
            end = lines[last - 1].end
            # Letters behind the end are seen, as a match may look ahead, and so that it is not the end of the text.
            found = self.pattern.finditer(text, lines[first].start, end + _BEHIND)
            yield from (match for match in found if match.start() < end)

    def _may_match(self, runs: frozenset[str]) -> bool:
        return not any(map(runs.isdisjoint, self.needs))


@cache
def gated(pattern: re.Pattern[str]) -> Gated:
    """The pattern with what it needs."""
    needs = tuple(frozenset(map(_key, need)) for need in needs_of(pattern))
    return Gated(pattern, tuple(dict.fromkeys(needs)), most_breaks(pattern))


@dataclass(frozen=True, slots=True)
class _Line:
    start: int
    end: int
    runs: frozenset[str]  #: every letter that it holds, and every run of letters that begins in it


@dataclass(frozen=True, slots=True)
class _Read:
    """A text as patterns are held against it."""

    lines: tuple[_Line, ...]
    runs: frozenset[str]


@lru_cache(maxsize=8)
def _read(text: str) -> _Read:
    plain, lines, start = _plain(text), list[_Line](), 0
    for words in text.split("\n"):
        end = start + len(words)
        runs = [plain[at : at + _RUN] for at in range(start, end)]
        lines.append(_Line(start, end, frozenset(runs).union([run[:_SHORT] for run in runs], plain[start:end])))
        start = end + 1
    return _Read(tuple(lines), lines[0].runs if len(lines) == 1 else frozenset(("\n",)).union(*(x.runs for x in lines)))


def _plain(text: str) -> str:
    """Words in small letters, with plain spaces and apostrophes."""
    return text.replace("\u00a0", " ").replace("’", "'").lower()


def _key(word: str) -> str:
    """The run of letters by which a word is looked up: it begins with the longest part of it, as far as that goes."""
    longest = max(word.split() or [word], key=len)
    start = max(0, min(word.index(longest), len(word) - _RUN))
    return word[start : start + _RUN]


# --- what a pattern needs -------------------------------------------------------------------------------------------


def _nodes(pattern: re.Pattern[str]) -> Any:
    from re import _parser  # type: ignore[attr-defined]  # what a pattern consists of is told nowhere else

    return _parser.parse(pattern.pattern, pattern.flags)


def needs_of(pattern: re.Pattern[str]) -> tuple[frozenset[str], ...]:
    """Sets of words, in lower case, of each of which any match of `pattern` holds one; empty where nothing is sure."""
    needs = _needs(_nodes(pattern))
    return tuple(sorted(set(needs), key=lambda need: (len(need), sorted(need)))[:_NEEDS])


def _needs(sequence: Iterable[Any], run: _Need = _NOTHING) -> list[_Need]:
    """What a sequence of nodes needs: the runs of letters between nodes that may be anything; `run` stands before."""
    needs: list[_Need] = []
    for node in sequence:
        words = _words(node)
        if words is not None and len(words) * len(run) <= _MOST:
            run = frozenset(a + b for a, b in product(run, words))
            continue
        needs += [run, *_inner(node, run)]
        run = words or _NOTHING
    return [need for need in [*needs, run] if need and _tells(need)]


def _tells(need: _Need) -> bool:
    """Whether a need is worth asking about: long enough to be rare, or a mark."""
    return all(len(word) >= _SHORT or word in _MARKS for word in need)


def _inner(node: Sequence[Any], run: _Need) -> list[_Need]:
    """What a node needs that is no plain run of letters, with the run before it."""
    name, value = str(node[0]), node[1]
    if name == "SUBPATTERN":
        return _needs(value[3], run)
    if name in _REPEATS and value[0]:
        return _needs(value[2], run)
    if name == "BRANCH":
        best = [min(_needs(branch, run), key=len, default=None) for branch in value[1]]
        whole = frozenset(word for need in best if need for word in need)
        return [whole] if all(best) and len(whole) <= _MOST else []
    return []


def _words(node: Sequence[Any]) -> _Need | None:
    """All that a node can match, in lower case; None where that is too much to tell."""
    name, value = str(node[0]), node[1]
    if name == "LITERAL":
        return frozenset((_plain(chr(value)),))
    if name in _ZERO_WIDTH:
        return _NOTHING
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
    return frozenset(_plain(chr(value)) for _, value in members)


def _all_of(nodes: Iterable[Any]) -> _Need | None:
    run = _NOTHING
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


# --- how many lines it goes over -------------------------------------------------------------------------------------

_BEHIND = 2  #: how many letters behind a stretch of lines may be looked at
_MOST_BREAKS = 3  #: with more of them in a match it is the whole text that has to be searched
_NO_BREAK = frozenset(("CATEGORY_DIGIT", "CATEGORY_WORD", "CATEGORY_NOT_SPACE"))
_FREE = _MOST_BREAKS + 1


def most_breaks(pattern: re.Pattern[str]) -> int | None:
    """How many line breaks a match of `pattern` can hold at most; None where they are many, or looked beyond."""
    breaks = _FREE if pattern.flags & re.DOTALL else _breaks(_nodes(pattern))
    return breaks if breaks <= _MOST_BREAKS else None


def _breaks(nodes: Iterable[Any]) -> int:
    return sum(_breaks_in(str(name), value) for name, value in nodes)


def _breaks_in(name: str, value: Any) -> int:
    """How many line breaks a node holds at most, `_FREE` being any number."""
    if name in ("LITERAL", "NOT_LITERAL"):
        return int((chr(value) == "\n") is (name == "LITERAL"))
    if name == "IN":
        return int(_holds_break(value))
    if name == "BRANCH":
        return max(map(_breaks, value[1]))
    if name == "SUBPATTERN":
        return _FREE if value[1] & re.DOTALL else _breaks(value[3])
    if name in _REPEATS:
        return min(_FREE, int(value[1]) * _breaks(value[2]))
    if name in ("ASSERT", "ASSERT_NOT"):
        return 0 if value[0] < 0 or _looks_near(value[1]) else _FREE
    return 0 if name in ("AT", "ANY") else _FREE


def _looks_near(nodes: Any) -> bool:
    """Whether a look ahead goes no further than a line break, or a letter or two."""
    if len(nodes) == 1 and str(nodes[0][0]) == "BRANCH":
        return all(map(_looks_near, nodes[0][1][1]))
    if len(nodes) == 1 and str(nodes[0][0]) == "SUBPATTERN":
        return _looks_near(nodes[0][1][3])
    return bool(nodes.getwidth()[1] <= _BEHIND) or _breaks(nodes) == 0


def _holds_break(members: Sequence[Any]) -> bool:
    """Whether a class of letters holds the line break."""
    negated = str(members[0][0]) == "NEGATE"
    held = any(_is_break(str(kind), value) for kind, value in members[1 if negated else 0 :])
    return held is not negated


def _is_break(kind: str, value: Any) -> bool:
    if kind == "RANGE":
        return bool(value[0] <= ord("\n") <= value[1])
    return str(value) not in _NO_BREAK if kind == "CATEGORY" else bool(value == ord("\n"))
