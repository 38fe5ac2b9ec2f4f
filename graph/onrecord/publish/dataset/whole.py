"""What dataset.ttl is made of, and how its nodes are named.

Every node of the description is a fragment of the file itself (`<base>dataset.ttl#dataset`), so it can be looked up
wherever the file lies, and no node is blank.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from pyoxigraph import Literal, NamedNode, Triple

from onrecord import __version__
from onrecord.claims import Document
from onrecord.rdf.terms import PREFIXES
from onrecord.read.codes import AUTHORITY
from onrecord.read.dataset import Dataset

FILE = "dataset.ttl"
LANGUAGE = "en"

#: The prefixes of dataset.ttl, but for those of its base.
NAMES = {
    **{prefix: PREFIXES[prefix] for prefix in ("dct", "foaf", "onr", "owl", "prov", "rdf", "rdfs", "schema", "skos",
                                               "xsd")},
    "adms": "http://www.w3.org/ns/adms#",
    "dcat": "http://www.w3.org/ns/dcat#",
    "dcatap": "http://data.europa.eu/r5r/",
    "eu-access": f"{AUTHORITY}access-right/",
    "eu-country": f"{AUTHORITY}country/",
    "eu-file": f"{AUTHORITY}file-type/",
    "eu-frequency": f"{AUTHORITY}frequency/",
    "eu-language": f"{AUTHORITY}language/",
    "eu-licence": f"{AUTHORITY}licence/",
    "eu-theme": f"{AUTHORITY}data-theme/",
    "spdx": "http://spdx.org/rdf/terms#",
    "vcard": "http://www.w3.org/2006/vcard/ns#",
    "void": "http://rdfs.org/ns/void#",
}

#: The predicates whose days bound what the claims speak of.
_DAYS = {PREFIXES["sem"] + name for name in ("hasEarliestBeginTimeStamp", "hasLatestBeginTimeStamp",
                                             "hasEarliestEndTimeStamp", "hasLatestEndTimeStamp")}
_DAYS.add(f"{PREFIXES['onr']}attestedOn")


@dataclass(frozen=True, slots=True)
class Whole:
    """The graph and everything that is to be said of it."""

    about: Dataset  #: what its publisher says
    base: str
    triples: frozenset[Triple]  #: of the merged graph
    documents: tuple[Document, ...]
    files: Mapping[str, bytes]  #: every published file but dataset.ttl, by its path in the folder
    model: str = ""  #: the spaCy pipeline that read the documents, name and version; empty where that is not known

    def node(self, local: str) -> NamedNode:
        """A node of the description."""
        return NamedNode(f"{self.base}{FILE}#{local}")

    def file(self, name: str) -> NamedNode:
        """The address at which a published file stands."""
        return NamedNode((self.about.downloads or self.base) + name)

    @property
    def newest(self) -> str | None:
        """The day of the newest document; None where no document states its day."""
        return max((each.issued for each in self.documents if each.issued), default=None)

    @property
    def days(self) -> tuple[str, str] | None:
        """The first and the last day that the facts speak of; None where none is dated."""
        days = sorted({each.object.value for each in self.triples
                       if each.predicate.value in _DAYS and isinstance(each.object, Literal)})
        return (days[0], days[-1]) if days else None

    @property
    def version(self) -> str:
        """onrecord's version and a hash of the graph, as build metadata of a semantic version."""
        return f"{__version__}+{hashlib.sha256(self.files['graph.ttl']).hexdigest()[:12]}"


@cache
def name(prefixed: str) -> NamedNode:
    """The IRI of a prefixed name: `dcat:Dataset`."""
    prefix, _, local = prefixed.partition(":")
    return NamedNode(NAMES[prefix] + local)


def says(subject: NamedNode, predicate: str, *objects: NamedNode | Literal | str | None) -> Iterator[Triple]:
    """A triple an object; None and the empty string say nothing, a text is in no stated language."""
    for each in objects:
        if each is not None and each != "":
            yield Triple(subject, name(predicate), Literal(each) if isinstance(each, str) else each)


def is_a(subject: NamedNode, *classes: str) -> Iterator[Triple]:
    """The classes of a node."""
    yield from says(subject, "rdf:type", *map(name, classes))


def coded(subject: NamedNode, predicate: str, class_: str, *addresses: NamedNode | str | None) -> Iterator[Triple]:
    """Values of a code list, each with its class: a validator neither reasons nor looks an address up."""
    for address in addresses:
        if address:
            value = address if isinstance(address, NamedNode) else NamedNode(address)
            yield Triple(subject, name(predicate), value)
            yield from is_a(value, class_)


def words(text: str | None) -> Literal | None:
    """A text for people, in English."""
    return Literal(text, language=LANGUAGE) if text else None


def day(iso: str | None) -> Literal | None:
    """A full day."""
    return Literal(iso, datatype=name("xsd:date")) if iso else None


def count(number: int, datatype: str = "xsd:integer") -> Literal:
    """A whole number."""
    return Literal(str(number), datatype=name(datatype))
