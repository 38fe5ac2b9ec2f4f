"""Who is who, and what body is what, across documents. Every merge has its reason; a person's decision wins.

A person of one document is a person of another where the full names agree (a listed form of the first name
counts) and the two share a body (one they hold posts in, or the one that the documents are about) or, where one
document leaves the body open, a post of the same title. A surname alone never merges, and namesakes in different
bodies stay apart.

Whom nothing but a quotation, a finding or a recommendation names has less to be known by. Such a name in passing means
the person of another document who has its full name and, by that document, a post in the body that is named beside
it, or else in the one that its own document is about; and it means nobody where two are such.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from onrecord.claims import Document
from onrecord.errors import ManifestError
from onrecord.given import is_known_form
from onrecord.record import Decision, Merge
from onrecord.resolve.names import plain, same_body


@dataclass(frozen=True, slots=True)
class Named:
    """A name in one document, with the bodies it is tied to there."""

    name: str
    document: Document
    bodies: tuple[str, ...]
    titles: tuple[str, ...] = ()  #: of the posts that a person holds or held by this document
    former: tuple[tuple[str, str], ...] = ()  #: earlier full names that the document states, each with its words
    held: tuple[str, ...] = ()  #: of the bodies, those that a claim of a post or an appointment names
    in_passing: bool = False  #: nothing but the words of claims names the person in this document


@dataclass(frozen=True, slots=True)
class Identity:
    """One person or body: the names that mean it, and why they do."""

    members: tuple[Named, ...]
    merges: tuple[Merge, ...]


def identify_people(named: Sequence[Named], decisions: Sequence[Decision]) -> list[Identity]:
    """Persons out of the names of all documents.

    Raises ManifestError where decisions contradict each other.
    """
    judged = _judged(named, decisions)
    merges: list[tuple[int, int, str]] = []
    for (i, a), (j, b) in combinations(enumerate(named), 2):
        judgement = judged.get((i, j))
        why = (
            judgement.reason or "decided by a person" if judgement and judgement.judgement == "same" else _why_one(a, b)
        )
        if why and not (judgement and judgement.judgement != "same"):
            merges.append((i, j, why))
    apart = {pair for pair, decision in judged.items() if decision.judgement != "same"}
    merges += _meant_in_passing(named, judged, _grouped(named, merges, apart))
    return _grouped(named, merges, apart)


def identify_bodies(named: Sequence[Named]) -> list[Identity]:
    """Bodies out of the names of all documents: one where names differ only in words like Metropolitan Borough."""
    merges = [
        (
            i,
            j,
            f"{a.name} and {b.name} differ only in words that say what kind of council it is"
            if a.name != b.name
            else "the same name",
        )
        for (i, a), (j, b) in combinations(enumerate(named), 2)
        if same_body(a.name, b.name)
    ]
    return _grouped(named, merges, set())


def _meant_in_passing(
    named: Sequence[Named], judged: Mapping[tuple[int, int], Decision], found: Sequence[Identity]
) -> Iterator[tuple[int, int, str]]:
    """Whom each name in passing means, where one of the persons found fits and nobody has decided otherwise."""
    person = {(member.document.file, member.name): at for at, one in enumerate(found) for member in one.members}
    for i, a in enumerate(named):
        if not a.in_passing or len(found[person[a.document.file, a.name]].members) > 1:
            continue
        fits = {j: why for j, b in enumerate(named) if (why := _why_meant(a, b))}
        if len({person[named[j].document.file, named[j].name] for j in fits}) == 1:
            pairs = ((min(i, j), max(i, j), why) for j, why in fits.items())
            yield from (pair for pair in pairs if pair[:2] not in judged)


def _why_meant(passing: Named, other: Named) -> str:
    """The reason why a name in passing means the person of another document; empty where there is none."""
    how = "" if other.in_passing or passing.document == other.document else _how_named(passing, other)
    shared = next((x for x in passing.bodies for y in other.held if same_body(x, y)), "") if how else ""
    there = f"; the name in passing stands with {shared}, and the other document tells of a post there"
    return how + there if shared else ""


def _why_one(a: Named, b: Named) -> str:
    """The reason why two names are one person; empty where there is none."""
    if a.in_passing or b.in_passing:
        return ""
    how = "" if a.document.id == b.document.id else _how_named(a, b)
    if not how:
        return ""
    shared = next((x for x in a.bodies for y in b.bodies if same_body(x, y)), "")
    if shared:
        return f"{how}, and {shared} in both documents"
    post = next((x for x in a.titles for y in b.titles if x and plain(x) == plain(y)), "")
    return f"{how}, and the post of {post} in both documents" if post and not (a.bodies and b.bodies) else ""


def _how_named(a: Named, b: Named) -> str:
    """How two names agree, a name that one of the documents says was borne before included; empty where they do not."""
    if same_person_name(a.name, b.name):
        return (
            "the same full name" if plain(a.name) == plain(b.name) else f"{a.name} and {b.name} are forms of one name"
        )
    for one, other in ((a, b), (b, a)):
        for name, words in one.former:
            if same_person_name(name, other.name):
                return f"{one.name} was {name} by the words `{words}`"
    return ""


def bodies_beside(name: str, text: str) -> tuple[str, ...]:
    """The words that tie a name to a body: `Ann Roe of Dunley`, `Ann Roe, who led housing at Dunley Council`,
    `Dunley's Ann Roe`."""
    spelt = r"[ \u00a0]+".join(re.escape(part) for part in name.split())
    body = r"[A-Z][\w’'-]*(?: (?:(?:and|of|for|the) )?[A-Z][\w’'-]*)*"
    shapes = (
        rf"\b{spelt}(?:,[^.;:“”\"\n]{{0,60}}?)? (?:of|from|at) (?:the )?({body})",
        rf"\b({body})['’]s? (?:(?:[a-z-]+ ){{1,6}})?{spelt}\b",
    )
    return tuple(dict.fromkeys(match.group(1) for shape in shapes for match in re.finditer(shape, text)))


def former_names(name: str, text: str) -> tuple[tuple[str, str], ...]:
    """Earlier full names that a text states of somebody, each with the words: `(née Roe)`, `who was Ann Roe before`."""
    given, surname = name.split()[0], name.split()[-1]
    capital = r"[A-Z][\w'’-]+"
    shapes = (
        rf"{re.escape(surname)},? \(?(?:n[ée]e|formerly|previously)(?: known as)? (?:{re.escape(given)} )?({capital})",
        rf"{re.escape(surname)},? who was (?:known as )?(?:{re.escape(given)} )?({capital}) (?:before|until) ",
    )
    found = (match for shape in shapes for match in re.finditer(shape, text))
    return tuple((f"{given} {match.group(1)}", match.group()) for match in found)


def same_person_name(left: str, right: str) -> bool:
    """Whether two full names agree: equal surnames, first names equal or forms of one; a middle name may be missing."""
    a, b = plain(left).split(), plain(right).split()
    if len(a) < 2 or len(b) < 2 or a[-1] != b[-1]:
        return a == b and len(a) > 1
    middles = [word for word in a[1:-1] if word not in b] and [word for word in b[1:-1] if word not in a]
    return is_known_form(a[0], b[0]) and not middles


def _judged(named: Sequence[Named], decisions: Sequence[Decision]) -> dict[tuple[int, int], Decision]:
    judged: dict[tuple[int, int], Decision] = {}
    for decision in decisions:
        if decision.judgement == "wrong":
            continue
        for i, j in combinations(range(len(named)), 2):
            if not _decides(decision, named[i], named[j]):
                continue
            held = judged.setdefault((i, j), decision)
            if held.judgement != decision.judgement:
                raise ManifestError(
                    f"decisions contradict each other: {decision.left} and {decision.right} are said to be "
                    f"{held.judgement} and {decision.judgement}; take one of the two lines out"
                )
    return judged


def _decides(decision: Decision, a: Named, b: Named) -> bool:
    for left, right in ((a, b), (b, a)):
        if (
            plain(decision.left) == plain(left.name)
            and plain(decision.right) == plain(right.name)
            and decision.left_document in ("", left.document.file)
            and decision.right_document in ("", right.document.file)
        ):
            return True
    return False


def judged_apart(left: Identity, right: Identity, decisions: Iterable[Decision]) -> bool:
    """Whether a person has decided that a name of one and a name of the other are not one."""
    pairs = [(a, b) for a in left.members for b in right.members]
    asked = [decision for decision in decisions if decision.judgement in ("different", "unsure")]
    return any(_decides(decision, a, b) for decision in asked for a, b in pairs)


def _grouped(
    named: Sequence[Named], merges: Iterable[tuple[int, int, str]], apart: set[tuple[int, int]]
) -> list[Identity]:
    """Groups joined by merges; a merge that would bring together two that are judged apart is not made."""
    group = {i: {i} for i in range(len(named))}
    reasons: dict[int, list[Merge]] = {i: [] for i in range(len(named))}
    for i, j, why in merges:
        if group[i] is group[j]:
            continue
        union = group[i] | group[j]
        if any(pair[0] in union and pair[1] in union for pair in apart):
            continue
        merge = Merge(named[i].name, named[j].name, named[i].document.id, named[j].document.id, why)
        joined = [*reasons[i], *reasons[j], merge]
        for member in union:
            group[member], reasons[member] = union, joined
    seen: list[set[int]] = []
    found = []
    for i in range(len(named)):
        if not any(group[i] is known for known in seen):
            seen.append(group[i])
            found.append(Identity(tuple(named[m] for m in sorted(group[i])), tuple(reasons[i])))
    return found
