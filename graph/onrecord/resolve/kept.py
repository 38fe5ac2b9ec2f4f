"""The keys of services, posts and facts as they are registered, by the claims that speak of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from functools import partial
from typing import Protocol, TypeVar

from onrecord.record import Appointment, Inspection, Rating, Record, Tenure
from onrecord.resolve.register import Claimant, Register

Apart = Callable[[str, str], bool]

#: In this order lines are added to the register.
KINDS = ("person", "body", "service", "post", "tenure", "inspection", "rating", "appointment")

Keys = Mapping[str, str]  #: the key that a thing would have, and the one that it has


class Keyed(Protocol):
    """Something with a key."""

    @property
    def key(self) -> str: ...


T = TypeVar("T", bound=Keyed)
Dated = TypeVar("Dated", Inspection, Rating)
Held = TypeVar("Held", Tenure, Appointment)


def keep_keys(record: Record, registers: Callable[[str], Register]) -> Record:
    """The record with the keys that its services, posts and facts were given before, and its register brought up."""
    held: list[Tenure | Appointment] = [*record.tenures, *record.appointments]
    judged: list[Inspection | Rating] = [*record.inspections, *record.ratings]
    posts = _keys(registers("post"), _claims_of((each.post, each.claims) for each in held))
    services = _keys(registers("service"), _claims_of((each.service, each.claims) for each in judged))
    inspections, ratings = (_keys(registers(kind), {each.key: each.claims for each in facts})
                            for kind, facts in (("inspection", record.inspections), ("rating", record.ratings)))
    tenures, appointments = (
        _keys(registers(kind), {each.key: each.claims for each in facts}, _parted(facts, registers("person")))
        for kind, facts in (("tenure", record.tenures), ("appointment", record.appointments)))
    done = [registers(kind) for kind in KINDS]
    return replace(
        record,
        services=_sorted(replace(each, key=services.get(each.key, each.key)) for each in record.services),
        posts=_sorted(replace(each, key=posts.get(each.key, each.key)) for each in record.posts),
        tenures=_sorted(_in_post(each, tenures, posts) for each in record.tenures),
        inspections=_sorted(_of_service(each, inspections, services) for each in record.inspections),
        ratings=_sorted(_of_service(replace(each, inspection=inspections.get(each.inspection, "")), ratings, services)
                        for each in record.ratings),
        appointments=_sorted(_in_post(each, appointments, posts) for each in record.appointments),
        statements=tuple(replace(each, tenure=tenures.get(each.tenure, "")) for each in record.statements),
        register=(*record.register, *(row for register in done for row in register.added)),
        retired=tuple(each for register in done for each in register.retired()),
    )


def _keys(register: Register, claims: Mapping[str, Iterable[str]], apart: Apart = lambda a, b: False) -> Keys:
    """The key of each by the one that it would have, given the claims that speak of it.

    A key of this kind says what it is (who in which post, which grade of what and when): nothing else can mean it.
    """
    naturals = sorted(claims)
    claimants = [Claimant(natural, tuple((claim, "") for claim in claims[natural]),
                          known=partial(_registered, register, natural)) for natural in naturals]
    given = register.assign(claimants, lambda i, j: apart(naturals[i], naturals[j]))
    return dict(zip(naturals, given, strict=True))


def _registered(register: Register, natural: str) -> Iterable[str]:
    return (natural,) if natural in register.first else ()


def _parted(facts: Iterable[Tenure | Appointment], people: Register) -> Apart:
    """Whether two facts are of persons whom a decision has made out of one."""
    person = {fact.key: fact.person for fact in facts}
    several = [set(replacers) for replacers in people.replacers.values() if len(replacers) > 1]
    return lambda a, b: person[a] != person[b] and any({person[a], person[b]} <= each for each in several)


def _claims_of(spoken: Iterable[tuple[str, tuple[str, ...]]]) -> dict[str, list[str]]:
    found: dict[str, set[str]] = {}
    for key, claims in spoken:
        if key:
            found.setdefault(key, set()).update(claims)
    return {key: sorted(claims) for key, claims in found.items()}


def _in_post(fact: Held, keys: Keys, posts: Keys) -> Held:
    return replace(fact, key=keys[fact.key], post=posts.get(fact.post, fact.post))


def _of_service(fact: Dated, keys: Keys, services: Keys) -> Dated:
    return replace(fact, key=keys[fact.key], service=services.get(fact.service, fact.service))


def _sorted(things: Iterable[T]) -> tuple[T, ...]:
    return tuple(sorted(things, key=lambda each: each.key))
