"""Patterns over gists that are tried only where their ending stands.

What a pattern begins with (whoever speaks, in whatever words) may often be met anywhere, and costs the most to look
for; what it ends with (the verb and what follows) is rare and quickly found.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from onrecord.extract.gates import BEHIND, most_breaks
from onrecord.extract.scene import shape


@dataclass(frozen=True, slots=True)
class Ended:
    """A pattern, and its ending."""

    pattern: re.Pattern[str]
    ending: re.Pattern[str]
    in_line: bool  #: whether no match goes over the end of a line

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """Every match, as the pattern itself would find them."""
        return self._in_lines(text) if self.in_line else self._anywhere(text)

    def _anywhere(self, text: str) -> Iterator[re.Match[str]]:
        at = 0
        while self.ending.search(text, at) and (found := self.pattern.search(text, at)):
            yield found
            at = found.end()

    def _in_lines(self, text: str) -> Iterator[re.Match[str]]:
        """The matches in those lines that have the ending."""
        at = 0
        while ending := self.ending.search(text, at):
            at, end = max(at, text.rfind("\n", 0, ending.start()) + 1), text.find("\n", ending.start())
            end = len(text) if end < 0 else end
            while (found := self.pattern.search(text, at, end + BEHIND)) and found.start() < end:
                yield found
                at = found.end()
            at = max(at, end)


@cache
def ended(beginning: str, ending: str) -> Ended:
    """The pattern of which these are the two parts; the ending begins where the beginning ends, wherever that is."""
    whole = shape(beginning + ending)
    return Ended(whole, shape(ending), most_breaks(whole) == 0)
