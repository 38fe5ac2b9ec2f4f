"""What a record calls everything, and whether a later record of other documents calls it so still."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from onrecord.claims import Claim, Document
from onrecord.record import Decision, Record, Registered
from onrecord.resolve import resolve_claims

#: What is called: kind, document or claim, name.
Keys = dict[tuple[str, str, str], str]

FACTS = {"tenure": "tenures", "inspection": "inspections", "rating": "ratings", "appointment": "appointments",
         "recommendation": "recommendations", "recommendation-set": "recommendation_sets", "statement": "statements",
         "finding": "findings"}


def resolved(claims: Sequence[Claim], documents: Collection[Document], register: tuple[Registered, ...] = (),
             decisions: tuple[Decision, ...] = ()) -> Record:
    """The record of the claims of some documents."""
    ids = {document.id for document in documents}
    return resolve_claims([claim for claim in claims if claim.document in ids], documents, decisions, register)


def keys(record: Record) -> Keys:
    """The key of every person and body by its name in a document, of everything else by a claim that speaks of it."""
    called: Keys = {}
    for reading in record.readings:
        for value in reading.values:
            if value.ref:
                kind, _, key = value.ref.partition("/")
                called[kind, reading.document, value.read] = key
    for kind, plural in FACTS.items():
        for fact in getattr(record, plural):
            for claim in fact.claims:
                called[kind, claim, ""] = fact.key
                for part in ("post", "service"):
                    if getattr(fact, part, ""):
                        called[part, claim, ""] = getattr(fact, part)
    return called


def changed(before: Record, after: Record) -> list[tuple[str, str, str]]:
    """What is in both and is called otherwise, without that the record says so: kind, the old key, the new one.

    A key may give way to another where the record has retired it in favour of that one, or where one thing has become
    several, of which one has kept it.
    """
    old, new = keys(before), keys(after)
    retired = {(each.kind, each.key): each.replaced_by for each in after.retired}
    kept = {(kind, key) for (kind, _, _), key in new.items()}
    moved = {(name[0], old[name], new[name]) for name in old.keys() & new.keys() if old[name] != new[name]}
    return sorted((kind, was, now) for kind, was, now in moved
                  if now not in retired.get((kind, was), ()) and (kind, was) not in kept)


def hold_to_register(record: Record, claims: Sequence[Claim], decisions: tuple[Decision, ...] = ()) -> None:
    """No retired key is in use, every replacement is settled, and the same documents built again change nothing."""
    used = {(kind, key) for (kind, _, _), key in keys(record).items()}
    retired = {(each.kind, each.key) for each in record.retired}
    assert not used & retired
    assert all(each.replaced_by and not retired & {(each.kind, key) for key in each.replaced_by}
               for each in record.retired)
    assert resolved(claims, record.documents, record.register, decisions) == record
