"""The small values that mentions are, and the letters that names are written with."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Protocol, TypeVar

UPPER = "".join(chr(code) for code in range(0x41, 0x250) if chr(code).isupper())
LOWER = "".join(chr(code) for code in range(0x61, 0x250) if chr(code).islower())
SPACE = "[ \u00a0]"
_OWNERS = (
    r"(?:Teachers|Headteachers|Officers|Workers|Players|Supporters|Students|Pupils|Tenants|Residents|Patients|Doctors"
    r"|Nurses|Parents|Governors|Farmers|Miners|Drivers|Physicians|Citizens|Veterans|Fishermen|Solicitors|Judges|Magistrates"
    r"|Owners|Schools|Colleges|Heads|Councils|Employers|Landlords|Leaseholders|Firefighters|Lecturers|Musicians|Writers|Traders|Girls|Boys|Mothers|Fathers)"
)
#: A capitalised word of a name; `Tarnbay's` ends before its possessive, but Children's Trust keeps it.
NAME_WORD = (
    rf"(?:(?:[{UPPER}][^\W\d_]+s['’](?=[ \u00a0](?:Association|Union|Federation|Society|Guild|League|Alliance)(?!\w)))"
    rf"|(?:(?:Children|Women|Men|People|Carers)['’]s?|{_OWNERS}['’](?!s))|[{UPPER}][^\W\d_]*(?:[-–][^\W\d_]+|['’](?!s\b)[^\W\d_]+)*)"
)


class Spanned(Protocol):
    """Anything that has a place in the text."""

    @property
    def start(self) -> int: ...

    @property
    def end(self) -> int: ...


S = TypeVar("S", bound=Spanned)


def apart(spans: Iterable[S]) -> list[S]:
    """Spans that do not overlap, in the order of the text; of two that do, the one given first stays."""
    kept: list[S] = []
    starts: list[int] = []
    for span in spans:
        at = bisect_left(starts, span.start)
        clear = (at == 0 or kept[at - 1].end <= span.start) and (at == len(kept) or span.end <= starts[at])
        if clear and not (at < len(kept) and starts[at] == span.start):
            kept.insert(at, span)
            starts.insert(at, span.start)
    return kept


def longest_first(spans: Iterable[S]) -> list[S]:
    """Spans that do not overlap, in the order of the text; of two that do, the longer stays, then the earlier."""
    return apart(sorted(spans, key=lambda s: (s.start - s.end, s.start)))


def joined(spans: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """What spans cover, in the order of the text: those that overlap are one."""
    covered: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if covered and start < covered[-1][1]:
            covered[-1] = covered[-1][0], max(end, covered[-1][1])
        else:
            covered.append((start, end))
    return covered


def reaches_into(covered: list[tuple[int, int]], start: int, end: int) -> bool:
    """Whether what is between `start` and `end` overlaps one of some spans, which are in order and apart."""
    at = bisect_left(covered, (end,))
    return at > 0 and covered[at - 1][1] > start


@dataclass(frozen=True, slots=True)
class BodyMention:
    """A body as it stands in the text."""

    start: int
    end: int
    words: str
    kind: str  #: council, trust, regulator, organ, ...; `place`: the bare name of a body's place
    name: str | None  #: the body's fullest name in this document; None: a definite description that stays open

    @property
    def definite(self) -> bool:
        """Whether it is a description such as `the council`, not a name, be that `The Old Mill`."""
        described = self.words.lower().startswith(("the ", "our ", "its ", "their "))
        return self.name is None or (described and self.words != self.name)


@dataclass(frozen=True, slots=True)
class PostMention:
    """A post as it stands in the text, words of status in front included."""

    start: int
    end: int
    title_start: int  #: where the title begins, behind words of status
    title: str  #: the title as worded, without status
    status: str | None  #: interim, acting, former, outgoing, incoming; None: nothing said


@dataclass(frozen=True, slots=True)
class PersonMention:
    """A person as he or she stands in the text."""

    start: int  #: where the prefix, or else the name, begins
    end: int  #: behind the suffix, or else the name
    prefix: str  #: as worded; empty where there is none
    name: str  #: the name as worded here, without prefix and suffix
    suffix: str
    person: str  #: the fullest name of this person in this document

    @property
    def bare(self) -> bool:
        """Whether this is less than the fullest name: a surname, a first name."""
        return self.name != self.person


@dataclass(frozen=True, slots=True)
class ServiceMention:
    """A public service as it stands in the text."""

    start: int
    end: int
    words: str


@dataclass(frozen=True, slots=True)
class Candidate:
    """A run of capitalised words that may be a person's name."""

    start: int
    name_start: int
    name_end: int
    end: int
    prefix: str
    name: str
    suffix: str

    @property
    def parts(self) -> tuple[str, ...]:
        return tuple(self.name.split())
