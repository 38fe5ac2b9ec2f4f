"""Keys that stay. What has once been given a key keeps it, whatever documents come and go; a key is never given twice.

A person or body is known again by its name in a document, a fact by its claims. Where two known ones prove to be one,
the one that was known first keeps its key and the other is retired; where a person's decision parts one into several,
its key is retired and each part gets a new one.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from onrecord.record import Registered, Retired

NAMES, REPLACED = "names", "replaced by"

Anchor = tuple[str, str]  #: what a thing is known by: (Document.id, name) or (claim id, "")


@dataclass(frozen=True, slots=True)
class Claimant:
    """Something that needs a key."""

    natural: str  #: the key that it would have if nothing were registered
    anchors: tuple[Anchor, ...]
    bodies: tuple[tuple[str, ...], ...] = ()  #: one an anchor; empty: none
    known: Callable[[], Iterable[str]] = tuple  #: registered keys that mean it, though none of its anchors has them

    def tied(self) -> tuple[tuple[str, ...], ...]:
        """The bodies of each anchor."""
        return self.bodies or ((),) * len(self.anchors)


@dataclass
class Register:
    """The lines of one kind: what was given, and those that a run adds."""

    kind: str
    rows: list[Registered]
    added: list[Registered] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.first: dict[str, int] = {}
        self.held: dict[Anchor, list[str]] = {}
        self.since: dict[tuple[str, Anchor], int] = {}
        self.replacers: dict[str, list[str]] = {}
        for row in self.rows:
            self._take(row)

    def assign(self, claimants: Sequence[Claimant],
               apart: Callable[[int, int], bool] = lambda i, j: False) -> list[str]:
        """A key for each claimant, in their order; `apart`: whether a person has decided that two are not one."""
        claims = [self._claimed(each) for each in claimants]
        holders = {key: [at for at, each in enumerate(claims) if key in each] for each in claims for key in each}
        parted = self._part(claimants, claims, holders, apart)
        keys: list[str | None] = [each[0] if each else None for each in claims]
        taken = set(holders)
        for at, each in enumerate(claimants):
            if keys[at] is None:
                keys[at] = self._fresh(each, taken)
                taken.add(keys[at] or "")
        given = [key or "" for key in keys]
        self._note(claimants, given)
        for key in sorted({*parted, *(key for each in claims for key in each[1:])}):
            self._retire(key, {given[at] for at in holders[key]})
        return given

    def named(self, word: Callable[[str], Hashable]) -> dict[Hashable, list[Registered]]:
        """The lines that give a name, by a word of it."""
        lines: dict[Hashable, list[Registered]] = {}
        for row in self.rows:
            if row.says == NAMES:
                lines.setdefault(word(row.name), []).append(row)
        return lines

    def retired(self) -> Iterator[Retired]:
        """Every key that is used no more, with what is used instead of it."""
        for key in sorted(self.replacers):
            name = next((row.name for row in reversed(self.rows) if row.key == key and row.says == NAMES), "")
            yield Retired(self.kind, key, tuple(sorted(set(self._in_use(key, ())))), name)

    def _take(self, row: Registered) -> None:
        self.first.setdefault(row.key, len(self.first))
        if row.says == REPLACED:
            self.replacers.setdefault(row.key, []).append(row.of)
        else:
            self.replacers.pop(row.key, None)
            self.held.setdefault((row.of, row.name), []).append(row.key)
            self.since.setdefault((row.key, (row.of, row.name)), len(self.since))

    def _add(self, row: Registered) -> None:
        self.rows.append(row)
        self.added.append(row)
        self._take(row)

    def _claimed(self, claimant: Claimant) -> list[str]:
        """The keys that its anchors hold, the one registered first in front."""
        found = {self.held[anchor][-1] for anchor in claimant.anchors if anchor in self.held}
        return sorted(found, key=lambda key: self.first[key])

    def _part(self, claimants: Sequence[Claimant], claims: list[list[str]], holders: Mapping[str, list[int]],
              apart: Callable[[int, int], bool]) -> set[str]:
        """Let only one claimant keep a key that several hold: the one that has held it longest, or none where a person
        has parted them. Returns the keys that are parted so."""
        parted = set()
        for key, held in holders.items():
            longest = min(held, key=lambda at: self._held_since(key, claimants[at]))
            if any(apart(i, j) for i in held for j in held if i != j):
                parted.add(key)
            for at in held:
                if key in parted or at != longest:
                    claims[at].remove(key)
        return parted

    def _held_since(self, key: str, claimant: Claimant) -> int:
        return min(self.since.get((key, anchor), len(self.since)) for anchor in claimant.anchors)

    def _fresh(self, claimant: Claimant, taken: set[str]) -> str:
        """A key that nobody holds: its own of before, that of a line that names it, or a new one."""
        before = [key for anchor in claimant.anchors for key in reversed(self.held.get(anchor, []))]
        own = next((key for key in (*before, *claimant.known()) if key not in taken), None)
        return own or next(key for key in numbered(claimant.natural) if key not in taken and key not in self.first)

    def _note(self, claimants: Sequence[Claimant], given: Sequence[str]) -> None:
        """Add what is new: an anchor that had another key, or a key that was retired and is in use again."""
        for claimant, key in zip(claimants, given, strict=True):
            again = key in self.replacers
            for anchor, tied in sorted(zip(claimant.anchors, claimant.tied(), strict=True)):
                if again or self.held.get(anchor, [""])[-1] != key:
                    self._add(Registered(self.kind, key, NAMES, *anchor, tied))

    def _retire(self, key: str, replacers: Iterable[str]) -> None:
        for each in sorted(set(replacers) - set(self.replacers.get(key, ()))):
            self._add(Registered(self.kind, key, REPLACED, each))

    def _in_use(self, key: str, passed: tuple[str, ...]) -> Iterator[str]:
        """What is used instead of a retired key, through any that are retired in their turn."""
        for each in self.replacers.get(key, ()):
            if each in self.replacers and each not in (key, *passed):
                yield from self._in_use(each, (key, *passed))
            else:
                yield each


def registers(rows: Iterable[Registered]) -> Callable[[str], Register]:
    """The lines of each kind, by its name."""
    given = list(rows)
    made: dict[str, Register] = {}

    def of(kind: str) -> Register:
        return made.setdefault(kind, Register(kind, [row for row in given if row.kind == kind]))

    return of


def numbered(base: str) -> Iterator[str]:
    """`john-smith`, `john-smith-2`, `john-smith-3`, ..."""
    yield base
    number = 2
    while True:
        yield f"{base}-{number}"
        number += 1
