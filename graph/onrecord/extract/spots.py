"""Where words stand in a text: found in one pass over the whole of it, and asked of any stretch of it."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass

from onrecord.extract.once import once
from onrecord.extract.scene import Scene


@dataclass(frozen=True, slots=True)
class Spots:
    """Where some words begin and end, in the order of the text, none over another."""

    starts: tuple[int, ...]
    ends: tuple[int, ...]

    def within(self, start: int, end: int) -> bool:
        """Whether one of them stands wholly in a stretch."""
        first = bisect_left(self.starts, start)
        return first < len(self.starts) and self.ends[first] <= end

    def first(self, start: int, end: int) -> int | None:
        """Where the first of them begins that reaches into a stretch; None where none does."""
        first = bisect_right(self.ends, start)
        return self.starts[first] if first < len(self.ends) and self.starts[first] < end else None


def spots(found: Iterable[re.Match[str]]) -> Spots:
    """Where matches stand."""
    spans = [match.span() for match in found]
    return Spots(tuple(start for start, _ in spans), tuple(end for _, end in spans))


def lowered(text: str) -> str:
    """A text in small letters, every letter at its place. A pattern reads them several times faster than it reads
    letters of any case."""
    small = text.lower()
    return small if len(small) == len(text) else "".join(low if len(low := at.lower()) == 1 else at for at in text)


def of_small_letters(pattern: re.Pattern[str]) -> re.Pattern[str]:
    """The pattern, which ignores case, for texts in small letters; as it is where part of it does not ignore it."""
    if not pattern.flags & re.IGNORECASE or "(?-i" in pattern.pattern:
        return pattern
    small = _CAPITAL.sub(lambda found: found[0].lower() if found[0].isalpha() else found[0], pattern.pattern)
    return re.compile(small.removeprefix("(?i)"), pattern.flags & ~re.IGNORECASE)


#: A capital that stands for itself, behind all that is none.
_CAPITAL = re.compile(r"\\.|\(\?P<\w+>|[A-Z]")


@once
def small_letters(scene: Scene) -> str:
    """The document's text in small letters, every offset staying what it is."""
    return lowered(scene.text.document.text)
