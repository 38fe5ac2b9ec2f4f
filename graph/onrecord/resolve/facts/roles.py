"""Roles into tenures: a person in a post, from and until as far as it is said."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from onrecord.claims import Document, Period
from onrecord.record import Reading, Tenure
from onrecord.resolve.facts.shared import PRESENT, STAND_IN, all_claims, body_key, finest, key_of, unique
from onrecord.resolve.things import Things


def tenures(readings: Sequence[Reading], things: Things, documents: Mapping[str, Document]) -> tuple[Tenure, ...]:
    """One tenure a person, post and spell. A second spell shows by dates that do not meet, or by an interim status."""
    spells: dict[tuple[str, str, bool], list[list[Reading]]] = {}
    for reading in readings:
        if reading.kind == "roles" and reading.ref("person"):
            post = things.post(body_key(reading), reading.read("role"))
            held = spells.setdefault((key_of(reading.ref("person")), post, reading.read("status") in STAND_IN), [])
            home = next((spell for spell in held if _one_spell(spell, reading)), None)
            if home is None:
                held.append([reading])
            else:
                home.append(reading)
    return unique(
        _tenure(person, post, number, stand_in, spell, things, documents)
        for (person, post, stand_in), held in spells.items()
        for number, spell in enumerate(held, 1)
    )


def _one_spell(spell: list[Reading], reading: Reading) -> bool:
    """Whether a reading may belong to a spell: neither begins after the other has ended."""
    return not any(_after(other, reading) or _after(reading, other) for other in spell)


def _after(a: Reading, b: Reading) -> bool:
    begins, ended = a.read("from"), b.read("until")
    return bool(begins and ended) and Period(begins).earliest > Period(ended).latest


def _tenure(
    person: str,
    post: str,
    number: int,
    stand_in: bool,
    spell: list[Reading],
    things: Things,
    documents: Mapping[str, Document],
) -> Tenure:
    last = max(spell, key=lambda r: documents[r.document].issued or "")
    days = {documents[r.document].issued for r in spell if r.read("status") in PRESENT}
    parts = (person, post, "interim" if stand_in else "", str(number) if number > 1 else "")
    return Tenure(
        key=".".join(p for p in parts if p),
        claims=all_claims(spell),
        person=person,
        post=post,
        body=things.posts[post].body,
        status=last.read("status"),
        since=finest(spell, "from"),
        until=finest(spell, "until"),
        attested=tuple(sorted(day for day in days if day)),
    )
