"""Persons, bodies, services and posts out of readings, with the keys that their IRIs are made of."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from onrecord.claims import Document
from onrecord.record import Body, Decision, Person, Post, Reading, Service, Value
from onrecord.resolve.context import Context, Style
from onrecord.resolve.identity import (
    Identity,
    Named,
    bodies_beside,
    former_names,
    identify_bodies,
    identify_people,
    judged_apart,
    same_person_name,
)
from onrecord.resolve.names import body_core, plain, same_body, slug, word_set
from onrecord.resolve.register import Claimant, Register

_OF_COUNCIL = re.compile(r"\s+of the (?:council|authority|trust|board|service)$", re.IGNORECASE)


@dataclass
class Things:
    """The things on record and the way to each from a name in a document. Built once by `gather_things`."""

    people: tuple[Person, ...]
    bodies: tuple[Body, ...]
    person_keys: Mapping[tuple[str, str], str]  #: (document id, name): key
    body_keys: Mapping[tuple[str, str], str]
    services: dict[str, Service] = field(default_factory=dict)
    posts: dict[str, Post] = field(default_factory=dict)

    def service(self, body: str, title: str) -> str:
        """The key of a body's service, or of one whose body stays open; empty where no service is said."""
        if not title:
            return ""
        key = ".".join(part for part in (body, slug(title)) if part)
        self.services.setdefault(key, Service(key, title[:1].upper() + title[1:], body))
        return key

    def post(self, body: str, title: str) -> str:
        """The key of a post in a body; titles of the same words (`director of`, `director for`) are one post."""
        if not title:
            return ""
        bare = _OF_COUNCIL.sub("", title)
        words = word_set(bare) - {"of", "for", "the"}
        known = next(
            (
                key
                for key, post in self.posts.items()
                if post.body == body and word_set(_OF_COUNCIL.sub("", post.title)) - {"of", "for", "the"} == words
            ),
            None,
        )
        key = known or ".".join(part for part in (body, slug(bare)) if part)
        self.posts.setdefault(key, Post(key, _capital(title), body))
        return key


def _capital(title: str) -> str:
    return title[:1].upper() + title[1:]


def gather_things(
    readings: Sequence[Reading],
    contexts: Mapping[str, Context],
    decisions: Sequence[Decision],
    registers: Callable[[str], Register],
) -> Things:
    """Persons and bodies of all readings, identified across documents; `contexts` are by Document.id."""
    documents = {document: context.document for document, context in contexts.items()}
    principal = _principal_bodies(readings)
    people = sorted(identify_people(_named(readings, documents, "person/", principal), decisions), key=_only_in_passing)
    bodies = identify_bodies(_named(readings, documents, "body/", {}))
    person_keys = _person_keys(people, decisions, registers("person"))
    body_keys = _body_keys(bodies, registers("body"))
    claims = _claims_by_name(readings)
    styles = {
        (document, name): style
        for document, context in contexts.items()
        for name, style in (*context.in_passing.items(), *context.styles.items())
    }
    return Things(
        tuple(sorted((_person(i, person_keys, claims, styles) for i in people), key=lambda p: p.key)),
        tuple(sorted((_body(i, body_keys, claims) for i in bodies), key=lambda b: b.key)),
        person_keys,
        body_keys,
    )


def _only_in_passing(person: Identity) -> bool:
    """Whether nothing but the words of claims names a person: a key goes to whom a claim is of before such a namesake.
    """
    return all(member.in_passing for member in person.members)


def _named(
    readings: Iterable[Reading], documents: Mapping[str, Document], kind: str, principal: Mapping[str, str]
) -> list[Named]:
    """Every name of a kind in every document, in the order of the documents' issue days and files."""
    bodies: dict[tuple[str, str], dict[str, None]] = {}
    borne = set()
    for reading in readings:
        for value in reading.values:
            if value.ref.startswith(kind):
                key = reading.document, value.ref.removeprefix(kind)
                tied = bodies.setdefault(key, {})
                if value.field != "names":
                    borne.add(key)
                if value.field == "person" and reading.read("organization"):
                    tied[reading.read("organization")] = None
    rows = []
    for (document, name), tied in bodies.items():
        text, about = documents[document].text, (principal[document],) if document in principal else ()
        passing = (document, name) not in borne
        own = bodies_beside(name, text) if passing else ()
        former = former_names(name, text) if kind == "person/" else ()
        rows.append(Named(name, documents[document], own or (*tied, *about), _titles(readings, document, name), former,
                          tuple(tied), passing))
    return sorted(rows, key=lambda row: (row.document.issued or "9999", row.document.file, row.name))


def _titles(readings: Iterable[Reading], document: str, name: str) -> tuple[str, ...]:
    held = [
        r.read("role") for r in readings if r.kind == "roles" and r.document == document and r.read("person") == name
    ]
    return tuple(dict.fromkeys(held))


def _principal_bodies(readings: Iterable[Reading]) -> dict[str, str]:
    counts: dict[str, dict[str, int]] = {}
    for reading in readings:
        name = reading.read("organization") or reading.read("to")
        if name:
            counts.setdefault(reading.document, {}).setdefault(name, 0)
            counts[reading.document][name] += 1
    return {document: max(names, key=lambda name: names[name]) for document, names in counts.items()}


def _person_keys(
    people: Sequence[Identity], decisions: Sequence[Decision], register: Register
) -> dict[tuple[str, str], str]:
    """A key a person: what is registered for a name of his, else the slug of his fullest name, numbered where taken."""

    lines = register.named(_surname)

    def known(identity: Identity) -> Iterator[str]:
        for m in identity.members:
            for row in lines.get(_surname(m.name), ()):
                tied = () if m.in_passing else m.bodies
                shared = m.document.id == row.of or any(same_body(a, b) for a in tied for b in row.bodies)
                if shared and same_person_name(m.name, row.name) and row.key not in register.replacers:
                    yield row.key

    claimants = [_claimant(each, _fullest, known) for each in people]
    given = register.assign(claimants, lambda i, j: judged_apart(people[i], people[j], decisions))
    return _by_name(people, given)


def _body_keys(bodies: Sequence[Identity], register: Register) -> dict[tuple[str, str], str]:
    """A key a body: what is registered for a name of its, else a slug."""

    lines = register.named(body_core)

    def known(identity: Identity) -> Iterator[str]:
        for m in identity.members:
            for row in lines.get(body_core(m.name), ()):
                if same_body(m.name, row.name) and row.key not in register.replacers:
                    yield row.key

    return _by_name(bodies, register.assign([_claimant(each, _body_key_name, known) for each in bodies]))


def _claimant(
    identity: Identity, name_of: Callable[[Identity], str], known: Callable[[Identity], Iterable[str]]
) -> Claimant:
    return Claimant(
        slug(name_of(identity)) or "unnamed",
        tuple((member.document.id, member.name) for member in identity.members),
        tuple(tuple(dict.fromkeys(member.bodies)) for member in identity.members),
        lambda: known(identity),
    )


def _surname(name: str) -> str:
    return (plain(name).split() or [""])[-1]


def _by_name(identities: Iterable[Identity], keys: Iterable[str]) -> dict[tuple[str, str], str]:
    pairs = zip(identities, keys, strict=True)
    return {(member.document.id, member.name): key for identity, key in pairs for member in identity.members}


def _fullest(identity: Identity) -> str:
    """The fullest name that a claim is of, else the fullest in passing; of equals, the one of the earliest document."""
    borne = [member for member in identity.members if not member.in_passing] or identity.members
    return max((member.name for member in borne), key=lambda name: len(name.split()))


def _body_key_name(identity: Identity) -> str:
    """The shortest name with `council` in it, else the fullest: what a body is called when it is written about."""
    councils = [m.name for m in identity.members if "council" in m.name.lower()]
    return min(councils, key=len) if councils else _fullest(identity)


def _claims_by_name(readings: Iterable[Reading]) -> dict[tuple[str, str], tuple[str, ...]]:
    claims: dict[tuple[str, str], list[str]] = {}
    for reading in readings:
        for value in reading.values:
            if value.ref:
                claims.setdefault((reading.document, value.ref), []).extend(reading.claims)
    return {key: tuple(sorted(set(ids))) for key, ids in claims.items()}


def _of_members(identity: Identity, kind: str, claims: Mapping[tuple[str, str], tuple[str, ...]]) -> tuple[str, ...]:
    return tuple(sorted({c for m in identity.members for c in claims.get((m.document.id, f"{kind}/{m.name}"), ())}))


def _person(
    identity: Identity,
    keys: Mapping[tuple[str, str], str],
    claims: Mapping[tuple[str, str], tuple[str, ...]],
    styles: Mapping[tuple[str, str], Style],
) -> Person:
    first = identity.members[0]
    worn = [styles.get((m.document.id, m.name), Style()) for m in identity.members]
    return Person(
        keys[first.document.id, first.name],
        _fullest(identity),
        tuple(sorted({m.name for m in identity.members})),
        tuple(sorted({style.prefix for style in worn if style.prefix})),
        tuple(sorted({style.suffix for style in worn if style.suffix})),
        identity.merges,
        _of_members(identity, "person", claims),
    )


def _body(
    identity: Identity, keys: Mapping[tuple[str, str], str], claims: Mapping[tuple[str, str], tuple[str, ...]]
) -> Body:
    first = identity.members[0]
    return Body(
        keys[first.document.id, first.name],
        _fullest(identity),
        tuple(sorted({m.name for m in identity.members})),
        identity.merges,
        _of_members(identity, "body", claims),
    )


def referred(reading: Reading, things: Things) -> Reading:
    """The reading with each ref pointing at a thing's key instead of a name."""
    return replace(reading, values=tuple(_referred(reading.document, value, things) for value in reading.values))


def _referred(document: str, value: Value, things: Things) -> Value:
    kind, _, name = value.ref.partition("/")
    keys = {"person": things.person_keys, "body": things.body_keys}.get(kind)
    return replace(value, ref=f"{kind}/{keys[document, name]}") if keys else value
