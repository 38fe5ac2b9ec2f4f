"""The rules of posts held against a text together: each is tried in the sentences that have all it needs.

What a rule needs is read off its pattern: words, and mentions. Which needs a word meets is asked once a word for all
rules, and each need is a bit, so that a sentence is asked for all that a rule needs at once.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache, reduce
from operator import or_
from typing import Any

from onrecord.extract.gates import needs_in, needs_of, nodes_of, plain_letters
from onrecord.extract.scene import Gist, Match, Rule, Scene, shape, sign_ranges

_SIGNS = sign_ranges("PTBOSDQ")
_WORD = re.compile(rf"[{_SIGNS}]|[^\s{_SIGNS}]+")
_FIRST, _KIND = ord(_SIGNS[0]), ~0xFFF  #: the first sign of all, and what those of one kind have in common
#: Words that tell little, as most sentences hold one of them.
_COMMON = frozenset(
    ("the", "this", "that", "these", "those", "his", "her", "their", "its", "was", "will", "been", "has")
)
_BEHIND = 12  #: how many letters behind a sentence may be looked at
_WORDS = 20000  #: how many words are kept with what they meet


class Rulebook:
    """Rules with their needs: `wanted` is what the rule with a pattern needs, `met` what the words of a gist meet."""

    def __init__(self, rules: Iterable[Rule]) -> None:
        self.wanted = dict[str, int]()
        self._meets = dict[str, int]()  # a piece of a word, or the first sign of a kind: the needs it meets
        known = dict[frozenset[str], int]()
        for rule in rules:
            pattern = shape(rule.pattern)
            nodes = nodes_of(pattern)
            words = [*needs_of(pattern), *(need for ahead in _ahead(nodes) for need in needs_in(ahead))]
            needs = [frozenset(map(_piece, need)) for need in words] + _kinds_needed(nodes)
            self.wanted[rule.pattern] = reduce(or_, (known.setdefault(need, 1 << len(known)) for need in needs), 0)
        for need, bit in known.items():
            for piece in need:
                self._meets[piece] = self._meets.get(piece, 0) | bit
        self._lengths = sorted(set(map(len, self._meets)))
        self._met_by = lru_cache(_WORDS)(self._met_by_word)

    def met(self, words: str) -> int:
        """The needs that the words of a passage meet."""
        return reduce(or_, map(self._met_by, _WORD.findall(plain_letters(words))), 0)

    def _met_by_word(self, word: str) -> int:
        if ord(word[0]) >= _FIRST:
            return self._meets.get(chr(ord(word) & _KIND), 0)
        word = f" {word} "
        pieces = {word[at : at + n] for n in self._lengths for at in range(len(word) - n + 1)}
        return reduce(or_, (self._meets[piece] for piece in pieces & self._meets.keys()), 0)


def _piece(words: str) -> str:
    """The one of some words that tells most, with the spaces beside it: the first and the last may be cut off."""
    parts = words.split(" ")
    spaced = [" " * (at > 0) + part + " " * (at < len(parts) - 1) for at, part in enumerate(parts) if part]
    return max(spaced, key=lambda part: (part.strip() not in _COMMON, len(part)))


def _ahead(nodes: Iterable[Any]) -> Iterator[Any]:
    """What a sequence looks for ahead."""
    return (value[1] for name, value in nodes if str(name) == "ASSERT" and value[0] > 0)


def _kinds_needed(nodes: Iterable[Any]) -> list[frozenset[str]]:
    """Sets of kinds, each told by the first of its signs, of each of which a sequence needs a mention."""
    return [need for name, value in nodes for need in _kinds_in(str(name), value)]


def _kinds_in(name: str, value: Any) -> list[frozenset[str]]:
    if name == "IN" and all(str(kind) == "RANGE" and among[0] >= _FIRST for kind, among in value):
        return [frozenset(chr(among[0] & _KIND) for _, among in value)]
    if name == "SUBPATTERN":
        return _kinds_needed(value[3])
    if name in ("MAX_REPEAT", "MIN_REPEAT") and value[0]:
        return _kinds_needed(value[2])
    if name == "BRANCH":
        each = [_kinds_needed(branch) for branch in value[1]]
        return [frozenset[str]().union(*(min(needs, key=len) for needs in each))] if all(each) else []
    return []


@dataclass(frozen=True, eq=False)
class Passages:
    """The sentences of a text's gist, as the rules of a book are held against them."""

    gist: Gist
    book: Rulebook
    rows: tuple[tuple[int, int, int], ...]  #: where in the gist a sentence begins and ends, and the needs it meets

    def matches(self, rule: Rule) -> Iterator[Match]:
        """Every match that begins in a sentence which has all that the rule needs; it may reach over its end."""
        wanted, finditer, words = self.book.wanted[rule.pattern], shape(rule.pattern).finditer, self.gist.shape
        for start, end, met in self.rows:
            if met & wanted == wanted:
                for found in finditer(words, start, end + _BEHIND):
                    if found.start() < end:
                        yield Match(self.gist, found)


def passages(scene: Scene, gist: Gist, book: Rulebook) -> Passages:
    """The sentences of a scene, without those in furniture."""
    spans = (
        (bisect_left(gist.starts, sentence.start), bisect_left(gist.starts, sentence.end))
        for sentence in scene.text.sentences
        if not scene.text.is_furniture(sentence.start)
    )
    return Passages(gist, book, tuple((start, end, book.met(gist.shape[start:end])) for start, end in spans))
