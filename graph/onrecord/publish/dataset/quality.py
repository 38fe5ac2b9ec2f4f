"""How a portal will take dataset.ttl: the quality score of data.europa.eu, and what is missing and what that costs.

The score is that of the portal's Metadata Quality Assessment: 405 points in five dimensions, `MEASURES` one by one.
Whether an address answers is only known once the data are online; it is counted here as answering, unless it is an
example address, which cannot.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from pyoxigraph import RdfFormat, parse

from onrecord.errors import PublishError
from onrecord.publish.dataset.whole import FILE, NAMES, name
from onrecord.rdf.terms import DEFAULT_BASE
from onrecord.read.manifest import NAME as MANIFEST

EXCELLENT = 351  #: the score from which data.europa.eu calls a dataset excellent
_EXAMPLE = re.compile(r"(^|\.)(example(\.(com|org|net))?|test|invalid|localhost|local)$|^(127\.|\[?::1)")


@dataclass(frozen=True, slots=True)
class Described:
    """dataset.ttl as read back: subject, predicate, values without their types and languages."""

    nodes: Mapping[str, Mapping[str, frozenset[str]]]

    def values(self, class_: str, predicate: str) -> list[frozenset[str]]:
        """What each node of a class has under a predicate; a class without a node has one that says nothing."""
        found = [node.get(name(predicate).value, frozenset()) for node in self.nodes.values()
                 if name(class_).value in node.get(name("rdf:type").value, ())]
        return found or [frozenset()]

    @property
    def base(self) -> str:
        """What the IRIs of the data begin with."""
        return next(iter(self.values("dcat:Dataset", "void:uriSpace")[0]), DEFAULT_BASE)


@dataclass(frozen=True, slots=True)
class Measure:
    """One measure of the score: every node of the class has the property, with a value out of a list where one is
    asked. Of formats the portal counts the best one; here each is held to all but what `best` says."""

    dimension: str
    of: str  #: the class of the nodes that are measured
    predicate: str
    points: int
    asks: str  #: what is measured, as the portal calls it
    key: str = ""  #: the key of [dataset] that fills it; empty where onrecord fills it by itself
    begins: tuple[str, ...] = ()  #: what a value begins with to be known
    online: bool = False  #: does the address answer?
    best: bool = False  #: is it enough that one node has it?

    def holds(self, described: Described) -> bool:
        """Does every node have it, or the best one?"""
        held = [any(map(self._counts, values)) for values in described.values(self.of, self.predicate)]
        return any(held) if self.best else all(held)

    def _counts(self, value: str) -> bool:
        return (not self.begins or value.startswith(self.begins)) and not (self.online and is_example(value))


_FIND, _ACCESS, _JOIN, _REUSE, _CONTEXT = "findability", "accessibility", "interoperability", "reusability", "context"
_ONE, _FORM = "dcat:Dataset", "dcat:Distribution"
_READ = tuple(NAMES["eu-file"] + code for code in ("CSV", "JSON", "RDF_", "TSV", "XML"))

MEASURES = (
    Measure(_FIND, _ONE, "dcat:keyword", 30, "keywords", "keywords"),
    Measure(_FIND, _ONE, "dcat:theme", 30, "categories", "themes"),
    Measure(_FIND, _ONE, "dct:spatial", 20, "geographical search", "spatial"),
    Measure(_FIND, _ONE, "dct:temporal", 20, "time-based search"),
    Measure(_ACCESS, _FORM, "dcat:accessURL", 50, "access URL answers", "base", online=True),
    Measure(_ACCESS, _FORM, "dcat:downloadURL", 20, "download URL"),
    Measure(_ACCESS, _FORM, "dcat:downloadURL", 30, "download URL answers", "base", online=True),
    Measure(_JOIN, _FORM, "dct:format", 20, "format"),
    Measure(_JOIN, _FORM, "dcat:mediaType", 10, "media type"),
    Measure(_JOIN, _FORM, "dct:format", 10, "format and media type of the lists", begins=(NAMES["eu-file"],)),
    Measure(_JOIN, _FORM, "dct:format", 20, "non-proprietary", begins=(*_READ, f"{NAMES['eu-file']}TXT")),
    Measure(_JOIN, _FORM, "dct:format", 20, "machine-readable", begins=_READ, best=True),
    Measure(_REUSE, _FORM, "dct:license", 20, "licence", "licence"),
    Measure(_REUSE, _FORM, "dct:license", 10, "licence of the list", "licence", begins=(NAMES["eu-licence"],)),
    Measure(_REUSE, _ONE, "dct:accessRights", 10, "access restrictions"),
    Measure(_REUSE, _ONE, "dct:accessRights", 5, "access restrictions of the list", begins=(NAMES["eu-access"],)),
    Measure(_REUSE, _ONE, "dcat:contactPoint", 20, "contact point", "contact"),
    Measure(_REUSE, _ONE, "dct:publisher", 10, "publisher", "publisher"),
    Measure(_CONTEXT, _FORM, "dct:rights", 5, "rights"),
    Measure(_CONTEXT, _FORM, "dcat:byteSize", 5, "file size"),
    Measure(_CONTEXT, _ONE, "dct:issued", 5, "date of issue", "issued"),
    Measure(_CONTEXT, _ONE, "dct:modified", 5, "date of change", "modified"),
)

#: What DCAT-AP's own shapes refuse a catalogue or a dataset without; all of it or none of its points.
MANDATORY = (("dcat:Catalog", "dct:title", "title"), ("dcat:Catalog", "dct:description", "description"),
             ("dcat:Catalog", "dct:publisher", "publisher"), ("dcat:Dataset", "dct:title", "title"),
             ("dcat:Dataset", "dct:description", "description"), ("dcat:Distribution", "dcat:accessURL", "base"))
CONFORMANCE = 30
FULL = sum(measure.points for measure in MEASURES) + CONFORMANCE


@dataclass(frozen=True, slots=True)
class Lack:
    """A key of [dataset] that is missing."""

    key: str
    absent: str  #: the property that is not in dataset.ttl
    then: str  #: what a portal does
    write: str  #: the line that mends it
    points: int  #: what it costs of the 405; what is lost by several lacks is counted for each
    needed: bool  #: `onrecord publish --to` refuses without it

    @property
    def message(self) -> str:
        """One line for the person at the shell."""
        cost = f"; {self.points} of {FULL} points" if self.points else ""
        return f"{self.write}  ({self.absent} is missing: {self.then}{cost})"


#: Key: property, what a portal does without it, what to write, whether nothing can be published without it.
_KEYS: dict[str, tuple[str, str, str, bool]] = {
    "title": ("dct:title", "DCAT-AP's shapes refuse the file, and the dataset has no name in a list", '"..."', True),
    "description": ("dct:description", "DCAT-AP's shapes refuse the file, and a search has no words to find", '"..."',
                    True),
    "publisher": ("dct:publisher", "DCAT-AP's shapes refuse the catalogue", '"..."', True),
    "licence": ("dct:license", "a portal lists the data as not open", '"CC-BY-4.0"', True),
    "contact": ("dcat:contactPoint", "a reader cannot report an error", '"data@council.example"', True),
    "base": ("an address of your own", "no link of the graph can be followed", '"https://data.council.example/id/"',
             True),
    "keywords": ("dcat:keyword", "a search by keyword does not find the data", '["inspection", "council"]', False),
    "themes": ("dcat:theme", "the data stand in no category", '["GOVE"]', False),
    "spatial": ("dct:spatial", "a search by place does not find the data", '["GBR"]', False),
    "issued": ("dct:issued", "a list by date leaves the data out", "2024-05-02", False),
    "modified": ("dct:modified", "a portal cannot tell that the data are new", "2024-05-02", False),
}


def read_described(text: str | bytes) -> Described:
    """dataset.ttl, read back."""
    nodes: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for each in parse(text, RdfFormat.TURTLE):
        nodes[str(each.subject)][each.predicate.value].add(getattr(each.object, "value", ""))
    return Described({subject: {predicate: frozenset(values) for predicate, values in node.items()}
                      for subject, node in nodes.items()})


def score(described: Described) -> int:
    """The points of 405 that data.europa.eu would give, if every address answers."""
    held = sum(measure.points for measure in MEASURES if measure.holds(described))
    return held + (0 if any(_absent(described, *each) for each in MANDATORY) else CONFORMANCE)


def lacks(described: Described) -> tuple[Lack, ...]:
    """What is missing, in the order in which it costs."""
    return tuple(_lack(key, described) for key in _KEYS if _is_lacking(key, described))


def hold_to_complete(folder: Path) -> None:
    """Raise PublishError where the dataset.ttl of a folder is not what a portal can take; it says what to write where.

    That is: an example base, or no title, description, publisher, licence or contact.
    """
    try:
        described = read_described((folder / FILE).read_bytes())
    except (OSError, SyntaxError) as error:
        raise PublishError(f"{folder / FILE} cannot be read ({error}); build the folder again") from error
    needed = [lack for lack in lacks(described) if lack.needed]
    if needed:
        lines = "".join(f"\n  {lack.message}" for lack in needed)
        raise PublishError(f"{folder} cannot be published yet; write into the [dataset] table of {MANIFEST} beside "
                           f"the documents, and build again:{lines}")


def advice(described: Described) -> list[str]:
    """What to tell the person who builds: what is missing, what it costs, and the score; nothing where nothing is."""
    missing = lacks(described)
    if not missing:
        return []
    return [f"{FILE}: a portal asks for more; write into the [dataset] table of {MANIFEST}:",
            *(f"  {lack.message}" for lack in missing),
            f"data.europa.eu would give {score(described)} of {FULL} points (excellent from {EXCELLENT})"]


def is_example(address: str) -> bool:
    """Is it an address that stands for another, or of this machine, at which nobody can read anything?"""
    try:
        return bool(_EXAMPLE.search(urlsplit(address).hostname or "example"))
    except ValueError:
        return True


def _lack(key: str, described: Described) -> Lack:
    absent, then, write, needed = _KEYS[key]
    lost = sum(measure.points for measure in MEASURES if measure.key == key and not measure.holds(described))
    refused = any(each[2] == key and _absent(described, *each) for each in MANDATORY)
    return Lack(key, absent, then, f"{key} = {write}", lost + (CONFORMANCE if refused else 0), needed)


def _is_lacking(key: str, described: Described) -> bool:
    tests: Iterable[Callable[[], bool]] = (
        lambda: key == "base" and is_example(described.base),
        lambda: any(not each.holds(described) for each in MEASURES if each.key == key and not each.online
                    and not each.begins),
        lambda: any(_absent(described, *each) for each in MANDATORY if each[2] == key),
    )
    return any(test() for test in tests)


def _absent(described: Described, class_: str, predicate: str, _key: str) -> bool:
    return not all(described.values(class_, predicate))
