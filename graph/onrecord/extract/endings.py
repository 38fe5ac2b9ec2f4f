"""Patterns over gists that are tried only where their ending stands.

What a pattern begins with (whoever speaks, in whatever words) may often be met anywhere, and costs the most to look
for; what it ends with (the verb and what follows) is rare and quickly found.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from onrecord.extract.scene import shape


@dataclass(frozen=True, slots=True)
class Ended:
    """A pattern, and its ending."""

    pattern: re.Pattern[str]
    ending: re.Pattern[str]

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """Every match, as the pattern itself would find them."""
        at = 0
        while self.ending.search(text, at) and (found := self.pattern.search(text, at)):
            yield found
            at = found.end()


@cache
def ended(beginning: str, ending: str) -> Ended:
    """The pattern of which these are the two parts; the ending begins where the beginning ends, wherever that is."""
    return Ended(shape(beginning + ending), shape(ending))
