"""Posts that a verb describes and a title names: `chosen to lead its planning team`, who `will be head of planning`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from onrecord.extract.office.pairs import Held

_VERBAL = re.compile(r"(?:leader|head|manager) of the (?P<matter>.+)")
#: What a body parts its work into: whoever leads one has a title, and the verb tells it in other words.
_PARTS = frozenset(("service", "team", "department", "directorate", "division", "unit"))
_LITTLE = frozenset(("and", "for", "of", "the", "own"))


def named_once(held: Iterable[Held]) -> Iterator[Held]:
    """Every post held, without those that only describe what a title of the same person names in this document."""
    every = tuple(held)
    return (each for each in every if not any(_names(title, each) for title in every))


def _names(title: Held, verbal: Held) -> bool:
    """Whether a title has all the words of the matter that a verb describes: of the same person, held as well."""
    if title.rule == verbal.rule or title.person.person != verbal.person.person or title.is_former != verbal.is_former:
        return False
    found = _VERBAL.fullmatch(verbal.role.plain) if verbal.rule == "post said as a verb" else None
    if found is None:
        return False
    matter = _words(found["matter"])
    return bool(matter & _PARTS) and matter - _PARTS <= _words(title.role.plain) and not _elsewhere(title, verbal)


def _elsewhere(title: Held, verbal: Held) -> bool:
    """Whether both name their bodies, and not the same one."""
    if title.organization is None or verbal.organization is None:
        return False
    return title.organization.plain != verbal.organization.plain


def _words(words: str) -> frozenset[str]:
    """The words of a title without the little ones, each in the singular."""
    found = re.findall(r"[a-z]+", re.sub(r"['’]s\b", "", words.lower()))
    return frozenset(word.rstrip("s") for word in found) - _LITTLE
