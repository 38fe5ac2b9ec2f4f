"""Words that the end of a line breaks: with a hyphen that is theirs, or one that goes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise

SOFT = "\u00ad"  #: a hyphen that is seen at the end of a line only
_BROKEN = re.compile(r"(\w+)[-\u00ad\u2010]\Z")
_DASHED = re.compile(r"\w[-\u2010/]\Z")
_WORD = re.compile(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*")
_REACH = 60  #: characters: longer than any word
#: What is joined to a word by a hyphen that stays, as a rule.
_PREFIXES = frozenset([
    "all", "anti", "co", "cross", "ever", "ex", "full", "high", "inter", "long", "low", "mid", "multi", "non", "part",
    "post", "pre", "re", "self", "short", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety",
    "well"])


class Hyphens:
    """What the words of one document say of hyphens at the ends of its lines.

    A word that stands elsewhere in the document, whole or with its hyphen, decides. For the rest it is decided once
    for the document, by those that could be and how many there are: a program that breaks words breaks many.
    """

    def __init__(self, runs: Iterable[Sequence[str]]) -> None:
        """`runs`: lines that follow each other."""
        kept = [list(run) for run in runs]
        found = {match[0].lower() for run in kept for line in run for match in _WORD.finditer(_BROKEN.sub("", line))}
        self._words = frozenset(found | {part for word in found for part in word.split("-")})
        breaks = [parts for run in kept for above, below in pairwise(run) if (parts := _parts(above, below))]
        votes = [vote for left, right in breaks if (vote := self._vote(left, right)) is not None]
        often = len(breaks) >= 0.02 * sum(map(len, kept))
        self._breaks_words = votes.count(False) * 3 >= len(votes) if votes else often

    def followed(self, text: str, line: str) -> str:
        """The text, ready for `line` to follow: with a space, or with the word mended that its end breaks."""
        parts = _parts(text[-_REACH:], line)
        if parts is None:
            return text + ("" if _DASHED.search(text[-2:]) else " ")
        if text.endswith(SOFT):
            return text[:-1]
        vote = self._vote(*parts)
        keeps = vote if vote is not None else parts[0] in _PREFIXES or not self._breaks_words
        return text if keeps else text[:-1]

    def _vote(self, left: str, right: str) -> bool | None:
        """Whether the hyphen belongs to the word, as other places of the document have it; None where none does."""
        if left.isdigit():
            return True
        if left + right in self._words:
            return False
        return True if f"{left}-{right}" in self._words or {left, right} <= self._words else None


def _parts(above: str, below: str) -> tuple[str, str] | None:
    """The two halves of a word that is broken between two lines, in lower case."""
    broken, rest = _BROKEN.search(above), _WORD.match(below)
    return (broken[1].lower(), rest[0].lower()) if broken and rest and rest[0][0].islower() else None
