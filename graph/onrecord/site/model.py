"""What a page says, before it is HTML: plain data that the templates read. No text here is escaped yet."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Said:
    """Words, or a link where there is a page or an address, or a day."""

    text: str
    href: str = ""
    day: str = ""  #: as HTML's `datetime` takes it


@dataclass(frozen=True, slots=True)
class Fact:
    """A line of a page's list of facts."""

    name: str
    values: tuple[Said, ...]


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words of a document; `before` and `after` stand around them."""

    text: str
    before: str = ""
    after: str = ""
    where: tuple[Said, ...] = ()  #: document, publisher, day, page, the passage itself


@dataclass(frozen=True, slots=True)
class Entry:
    """One item of a section: what it is, a line about it, and the words that say it."""

    title: Said
    notes: tuple[Said, ...] = ()
    quotations: tuple[Quotation, ...] = ()


@dataclass(frozen=True, slots=True)
class Section:
    """Entries below one heading. `more`: how many others the data have that the page does not list."""

    key: str
    heading: str
    entries: tuple[Entry, ...]
    more: int = 0
    folded: bool = False  #: whether it opens only when asked for: it repeats what stands above

    @property
    def unquoted(self) -> bool:
        """Whether no entry has words of a document: then they stand closer together."""
        return not any(entry.quotations for entry in self.entries)


@dataclass(frozen=True, slots=True)
class Table:
    """Rows below one heading."""

    key: str
    heading: str
    columns: tuple[str, ...]
    rows: tuple[tuple[Said, ...], ...]


@dataclass(frozen=True, slots=True)
class Page:
    """The page of one thing. `short` is its title as a browser's tab and a search engine show it."""

    iri: str
    address: str
    segment: str  #: `person`
    kind: str  #: `Person`
    plural: str
    title: str
    short: str
    quoted: str  #: the heading of the quotations
    facts: tuple[Fact, ...]
    quotations: tuple[Quotation, ...]
    tables: tuple[Table, ...]
    sections: tuple[Section, ...]


@dataclass(frozen=True, slots=True)
class Beside:
    """What stands on the front page beside what the graph says: the publisher's words, and files to download."""

    title: str = ""
    facts: tuple[Fact, ...] = ()
    files: tuple[tuple[Said, str], ...] = ()  #: name and path below the front page's folder; what it is
