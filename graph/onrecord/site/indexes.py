"""The front page and the lists of each kind, as data for the templates."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from onrecord.site.labels import joined, label, label_of
from onrecord.site.links import Links
from onrecord.site.model import Beside, Said
from onrecord.site.source import Source, owner
from onrecord.site.telling import document_notes, notes, thing
from onrecord.site.words import KINDS, Kind, kind_of, plain_day

LONG = 500  #: lines of one page of a list
NEWEST = 100  #: documents that the front page lists


@dataclass(frozen=True, slots=True)
class Line:
    """One thing of a list."""

    link: Said
    notes: tuple[Said, ...] = ()


@dataclass(frozen=True, slots=True)
class Index:
    """One page of the list of a kind."""

    segment: str
    kind: Kind
    total: int
    number: int
    pages: int
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Count:
    """How many there are of a kind."""

    kind: Kind
    link: str
    total: int


@dataclass(frozen=True, slots=True)
class Front:
    """The front page. `documents` by year, newest first; the last year is empty: not dated."""

    base: str
    triples: int
    counts: tuple[Count, ...]
    documents: tuple[tuple[str, tuple[Line, ...]], ...]
    more: int  #: documents that are not listed
    beside: Beside


def kinds(source: Source) -> dict[str, list[str]]:
    """The IRIs that have a page, by kind, in the order of the front page; selectors are told with their passage."""
    found: dict[str, list[str]] = {kind: [] for kind in KINDS}
    for address in source.addresses():
        if owner(address) == address:
            found.setdefault(address.partition("/")[0], []).append(source.base + address)
    return {kind: iris for kind, iris in found.items() if iris}


def index_pages(source: Source, kind: str) -> int:
    """How many pages the list of a kind takes; 0 where there is none of it."""
    return -(-len(kinds(source).get(kind, ())) // LONG)


def index_of(source: Source, kind: str, links: Links, number: int) -> Index:
    """Page `number` of the list of a kind: documents newest first, all others by name."""
    iris = kinds(source).get(kind, [])
    ordered = by_day(source, iris) if kind == "document" else sorted(iris, key=lambda each: _name(source, each))
    shown = ordered[(number - 1) * LONG:number * LONG]
    return Index(kind, kind_of(kind), len(iris), number, max(1, -(-len(iris) // LONG)),
                 tuple(Line(thing(source, links, iri), tuple(_notes(source, iri))) for iri in shown))


def front_of(source: Source, links: Links, beside: Beside) -> Front:
    """What the front page says."""
    found = kinds(source)
    counts = tuple(Count(kind_of(kind), links.list(kind), len(iris)) for kind, iris in found.items())
    documents = by_day(source, found.get("document", []))
    years: dict[str, list[Line]] = {}
    for iri in documents[:NEWEST]:
        line = Line(thing(source, links, iri), document_notes(source, iri))
        years.setdefault(source.said(iri, "dct:issued")[:4], []).append(line)
    by_year = tuple((year, tuple(lines)) for year, lines in years.items())
    return Front(source.base, len(source.store), counts, by_year, max(0, len(documents) - NEWEST), beside)


def by_day(source: Source, documents: list[str]) -> list[str]:
    """Documents, the newest first; those of one day by name; those without a day last."""
    ordered = sorted(documents, key=lambda each: _name(source, each))
    return sorted(ordered, key=lambda each: source.said(each, "dct:issued"), reverse=True)


def _name(source: Source, iri: str) -> tuple[str, str]:
    return label(source, iri).casefold().lstrip("“"), iri


def _notes(source: Source, iri: str) -> Iterator[Said]:
    """What tells one thing from the next in a list."""
    kind = source.kind(iri)
    if kind == "document":
        yield from document_notes(source, iri)
    elif kind in ("person", "post", "service"):
        posts = source.about(iri).get("onr:holdsRole", source.about(iri).get("onr:heldRole", ()))
        told = [joined(label(source, each.value), label_of(source, each.value, "org:postIn")) for each in posts]
        told.append(label_of(source, iri, "org:postIn", "cv:hasCompetentAuthority"))
        yield from (Said(words) for words in told if words)
    else:
        yield from notes(source, iri)
        document = source.said(iri, "onr:reportedIn", "onr:inDocument", "oa:hasSource")
        kind_said = label_of(source, iri, "onr:kind") if kind == "claim" else ""
        told_in = (kind_said, label(source, document) if document else "",
                   plain_day(source.said(document, "dct:issued")))
        yield from (Said(words) for words in told_in if words)
