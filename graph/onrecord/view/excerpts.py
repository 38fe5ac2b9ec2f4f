"""Quotations in their context, each word of a document once however many quotations stand near each other."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

#: Part of an excerpt: text between quotations, the number of a quotation, or that and how much of its start is there.
Piece = str | int | list[int]


@dataclass(frozen=True, slots=True)
class Quotation:
    number: int  #: of the quotation in the page
    start: int  #: code points in the document
    before: str
    words: str
    after: str

    @property
    def end(self) -> int:
        return self.start + len(self.words)

    @property
    def around(self) -> str:
        return self.before + self.words + self.after


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A run of a document's text: `start` in code points, the quotations in it by their place."""

    start: int
    text: str
    quotations: tuple[Quotation, ...]

    def pieces(self) -> list[Piece]:
        """The text cut at the quotations, which the page has already."""
        cut: list[Piece] = []
        at = self.start
        for each in self.quotations:
            if each.end <= at:
                continue
            if each.start > at:
                cut.append(self.text[at - self.start:each.start - self.start])
            missing = units(each.words[:max(0, at - each.start)])
            cut.append([each.number, missing] if missing else each.number)
            at = each.end
        rest = self.text[at - self.start:]
        return [*cut, rest] if rest else cut

    def place_of(self, each: Quotation) -> int:
        """Where a quotation begins in the text, in UTF-16 units, as a browser counts."""
        return units(self.text[:each.start - self.start])


def units(text: str) -> int:
    """The length of a text as a browser counts it, in UTF-16 units."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def excerpts_of(quotations: Iterable[Quotation]) -> list[Excerpt]:
    """The excerpts of one document, in the order of its text; what overlaps or touches is one excerpt."""
    made: list[Excerpt] = []
    for each in sorted(quotations, key=lambda one: (one.start, -one.end, one.number)):
        joined = _joined(made[-1], each) if made else None
        if joined:
            made[-1] = joined
        else:
            made.append(Excerpt(each.start - len(each.before), each.around, (each,)))
    return made


def _joined(last: Excerpt, each: Quotation) -> Excerpt | None:
    """`last` grown by a quotation; None where they are apart, or say different words for one place."""
    start = each.start - len(each.before) - last.start
    if start > len(last.text):
        return None
    held, around = (last.text, each.around) if start >= 0 else (last.text, each.around[-start:])
    start = max(0, start)
    shared = min(len(held) - start, len(around))
    if held[start:start + shared] != around[:shared]:
        return None
    return Excerpt(last.start, held + around[shared:], (*last.quotations, each))


def numbered(excerpts: Sequence[Excerpt], first: int) -> dict[int, tuple[int, int]]:
    """Number of the excerpt (counted from `first`) and place in it, a quotation."""
    return {each.number: (first + index, excerpt.place_of(each))
            for index, excerpt in enumerate(excerpts) for each in excerpt.quotations}
