"""Letters that a pattern cannot do without: where a text has none of them, the pattern need not be tried.

Most sentences hold nothing that a rule looks for, and to find that out by trying every rule at every letter is what
costs most. What a pattern needs is read off the pattern itself, so that whoever writes a rule need not think of it.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache, reduce
from itertools import accumulate, product
from operator import or_
from typing import Any

from onrecord.extract.memo import Memo
from onrecord.extract.pieces import Pieces
from onrecord.extract.wordings import NOTHING, Words, nodes_of, wordings
from onrecord.extract.words import occurrences
from onrecord.places import places_of

_MOST = 1500  #: how many words one need may be told in
_SHORT, _RUN = 3, 6  #: how many letters of a word are looked up at least and at most: of a shorter one all
_NEEDS = 4  #: how many needs are asked about, the rarest first
_MARK = re.compile(r"[:;,?!()\[\]“”£%&|/\t]")
_WORD = re.compile(rf"\w+|{_MARK.pattern}")  #: what is looked up in a text: words and marks
_KEPT = 20000  #: how many words are kept with what they meet
_COMMON = "etaoinsrhldcumfpgwybvkxjqz"  #: the letters, those that are met most first
_REPEATS = frozenset(("MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT"))


@dataclass(frozen=True, slots=True)
class Parted:
    """A pattern in two parts, where the second begins: a name, which may be met anywhere, and what shows of what it is.

    The second is found sooner; where it stands nowhere, the whole need not be looked for. Empty: the whole is one.
    """

    beginning: str
    ending: str = ""


@dataclass(frozen=True, slots=True)
class Gated:
    """A pattern that is tried only on texts, and lines of a text, which hold what it needs."""

    pattern: re.Pattern[str]
    wanted: int  #: the needs in the book, as bits, all of which any match meets
    breaks: int | None  #: how many line breaks a match holds at most; None: any number of them
    book: Book
    ending: re.Pattern[str] | None  #: what any match ends with, if that is found sooner than the whole

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """Every match, as the pattern itself would find them."""
        read = self.book.read(text) if self.wanted else None
        if read is None:
            return self.pattern.finditer(text)
        if read.met & self.wanted != self.wanted:
            return iter(())
        if self.breaks is None or len(read.lines) <= 1 + self.breaks:
            return self.pattern.finditer(text)
        return self._in_stretches(text, read, self.breaks)

    def search(self, text: str) -> re.Match[str] | None:
        """The first match, as the pattern itself would find it."""
        return next(self.finditer(text), None)

    def _in_stretches(self, text: str, read: _Read, breaks: int) -> Iterator[re.Match[str]]:
        """The matches in each stretch of lines in which all of a match may lie."""
        for first, last in read.stretches(self.wanted, breaks):
            start, end = read.ends[first - 1] + 1 if first else 0, read.ends[last]
            # Letters behind the end are seen, as a match may look ahead, and so that it is not the end of the text.
            if self.ending is not None and not self.ending.search(text, start, end + BEHIND):
                continue
            for match in self.pattern.finditer(text, start, end + BEHIND):
                if match.start() < end:
                    yield match


@cache
def gated(pattern: re.Pattern[str] | Parted) -> Gated:
    """The pattern with what it needs."""
    return gated_together(pattern)[0]


def gated_together(*given: re.Pattern[str] | Parted) -> tuple[Gated, ...]:
    """Patterns with what they need, for which a text is read once."""
    patterns = [re.compile(each.beginning + each.ending) if isinstance(each, Parted) else each for each in given]
    endings = [re.compile(each.ending) if isinstance(each, Parted) and each.ending else None for each in given]
    needs = [{frozenset(map(_key, need)) for need in needs_of(pattern)} for pattern in patterns]
    bits = {need: 1 << at for at, need in enumerate(dict.fromkeys(need for each in needs for need in each))}
    book = Book(bits)
    return tuple(
        Gated(pattern, sum(bits[need] for need in each), most_breaks(pattern), book, ending)
        for pattern, each, ending in zip(patterns, needs, endings, strict=True)
    )


@dataclass(frozen=True, slots=True)
class _Read:
    """A text as patterns are held against it."""

    ends: tuple[int, ...]  #: where each line ends
    lines: tuple[int, ...]  #: the needs that the words of each line meet
    met: int  #: those that any of them meets

    def stretches(self, wanted: int, breaks: int) -> Iterator[tuple[int, int]]:
        """The first and the last of lines next to each other which, over so many line breaks, have all that is
        wanted."""
        begun, last, lines = 0, -1, self.lines
        windows = (reduce(or_, lines[at : at + breaks + 1]) for at in range(len(lines) - breaks))
        for first, met in enumerate(windows if breaks else lines):
            if met & wanted == wanted:
                if last < first - 1:
                    if last >= 0:
                        yield begun, last
                    begun = first
                last = first + breaks
        if last >= 0:
            yield begun, last


class Book:
    """Needs, each a bit; what they are met by is asked once a word for all of them."""

    def __init__(self, bits: Mapping[frozenset[str], int]) -> None:
        meets = dict[str, int]()  # a run of letters, a whole word between spaces, or a mark: the needs it meets
        for need, bit in bits.items():
            for run in need:
                piece = run if len(run) >= _SHORT or _MARK.match(run) else f" {run} "
                meets[piece] = meets.get(piece, 0) | bit
        self._marks = [(piece, bits) for piece, bits in meets.items() if _MARK.match(piece)]
        self._pieces = Pieces({piece: bits for piece, bits in meets.items() if not _MARK.match(piece)})
        self._met_by = Memo(self._met_by_word, _KEPT)
        self.read = lru_cache(maxsize=2)(self._read)

    def _read(self, text: str) -> _Read:
        places, ends = places_of(text), _ends(text)
        met = [0] * len(ends)
        for word, standing in places.of.items():
            if bits := self._met_by[word]:
                for at in standing:
                    met[bisect_left(ends, places.starts[at])] |= bits
        for mark, bits in self._marks:
            for start in occurrences(mark, text):
                met[bisect_left(ends, start)] |= bits
        return _Read(ends, tuple(met), reduce(or_, met))

    def _met_by_word(self, word: str) -> int:
        return self._pieces.within(f" {word} ")


@lru_cache(maxsize=2)
def _ends(text: str) -> tuple[int, ...]:
    """Where each line of a text ends."""
    return tuple(accumulate(map(len, text.split("\n")), lambda end, letters: end + 1 + letters))


def _runs(word: str) -> frozenset[str]:
    """The runs of letters of a word by which it is found; of one with few letters, or of a mark, the whole."""
    lengths = range(min(len(word), _SHORT), min(len(word), _RUN) + 1)
    return frozenset(word[at : at + length] for length in lengths for at in range(len(word) - length + 1))


@lru_cache(maxsize=1 << 14)
def _key(word: str) -> str:
    """The run of letters, the mark or the short word by which `word` is looked up: of its letters that are met least.

    Empty where it has none by which it would surely be found.
    """
    keys = [run for found in _WORD.finditer(word) for run in _sure_runs(found)]
    return max(keys, key=lambda run: sum(map(_COMMON.find, run)), default="")


def _sure_runs(found: re.Match[str]) -> tuple[str, ...]:
    """The runs of a part of a word that are found wherever it stands; a short word may go on where nothing parts it."""
    word, start, end = found.group(), *found.span()
    if len(word) >= _SHORT:
        return tuple(run for run in sorted(_runs(word)) if len(run) == min(len(word), _RUN))
    whole = not word.isalnum() or (start > 0 and end < len(found.string))
    return (word,) if whole else ()


# --- what a pattern needs -------------------------------------------------------------------------------------------


def needs_of(pattern: re.Pattern[str]) -> tuple[frozenset[str], ...]:
    """Sets of words, in lower case, of each of which any match of `pattern` holds one; empty where nothing is sure."""
    needs = _needs(nodes_of(pattern))
    return tuple(sorted(set(needs), key=lambda need: (_commonness(need), sorted(need)))[:_NEEDS])


def _needs(sequence: Iterable[Any], run: Words = NOTHING) -> list[Words]:
    """What a sequence of nodes needs: the runs of letters between nodes that may be anything; `run` stands before."""
    needs: list[Words] = []
    for node in sequence:
        words = _words(node)
        if words is not None and len(words) * len(run) <= _MOST:
            run = frozenset(a + b for a, b in product(run, words))
            continue
        needs += [run, *_inner(node, run)]
        run = words or NOTHING
    in_line = [frozenset(max(word.split("\n"), key=len) for word in need) for need in [*needs, run]]
    return [need for need in in_line if need and _tells(need)]


def _tells(need: Words) -> bool:
    """Whether a need is worth asking about: all its words are found by something."""
    return all(map(_key, need))


def _commonness(need: Words) -> tuple[int, int]:
    """How often a need is likely to be met: short words stand anywhere, and one of many sooner than one of few."""
    return -min(_RUN + 1, *map(len, need)), len(need)


def _inner(node: Sequence[Any], run: Words) -> list[Words]:
    """What a node needs that is no plain run of letters, with the run before it."""
    name, value = str(node[0]), node[1]
    if name == "SUBPATTERN":
        return _needs(value[3], run)
    if name in _REPEATS and value[0]:
        return _needs(value[2], run)
    if name == "BRANCH":
        best = [min(_needs(branch, run), key=_commonness, default=None) for branch in value[1]]
        whole = frozenset(word for need in best if need for word in need)
        return [whole] if all(best) and len(whole) <= _MOST else []
    return []


def _words(node: Sequence[Any]) -> Words | None:
    """All that a node can match; None where that is too much to tell, as of a repeat."""
    return wordings(node, _MOST, lambda _: None)


# --- how many lines it goes over -------------------------------------------------------------------------------------

BEHIND = 2  #: how many letters behind a stretch of lines may be looked at
_MOST_BREAKS = 3  #: with more of them in a match it is the whole text that has to be searched
_NO_BREAK = frozenset(("CATEGORY_DIGIT", "CATEGORY_WORD", "CATEGORY_NOT_SPACE"))
_FREE = _MOST_BREAKS + 1


def most_breaks(pattern: re.Pattern[str]) -> int | None:
    """How many line breaks a match of `pattern` can hold at most; None where they are many, or looked beyond."""
    breaks = _FREE if pattern.flags & re.DOTALL else _breaks(nodes_of(pattern))
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
    return bool(nodes.getwidth()[1] <= BEHIND) or _breaks(nodes) == 0


def _holds_break(members: Sequence[Any]) -> bool:
    """Whether a class of letters holds the line break."""
    negated = str(members[0][0]) == "NEGATE"
    held = any(_is_break(str(kind), value) for kind, value in members[1 if negated else 0 :])
    return held is not negated


def _is_break(kind: str, value: Any) -> bool:
    if kind == "RANGE":
        return bool(value[0] <= ord("\n") <= value[1])
    return str(value) not in _NO_BREAK if kind == "CATEGORY" else bool(value == ord("\n"))
