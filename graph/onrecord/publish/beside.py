"""What a folder written by build has for a site's front page: what its publisher says of the whole, and its files."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from onrecord.errors import PublishError
from onrecord.publish.dataset.quality import read_described
from onrecord.publish.dataset.whole import FILE, name
from onrecord.publish.folder import listed_files
from onrecord.rdf.terms import web_address
from onrecord.site import Beside
from onrecord.site.model import Fact, Said
from onrecord.site.telling import day

Nodes = Mapping[str, Mapping[str, frozenset[str]]]  #: subject, predicate, values

_FACTS = (("Description", "dct:description"), ("Published by", "dct:publisher"), ("Licence", "dct:license"),
          ("Contact", "dcat:contactPoint"), ("Rights", "dct:rights"), ("As of", "dct:modified"),
          ("Version", "dcat:version"))
#: What a node says when it stands for a name or an address.
_NAMES = ("foaf:name", "vcard:hasEmail", "vcard:hasURL", "dct:title", "skos:prefLabel", "rdfs:label",
          "dct:description")
#: The files that dataset.ttl itself has no title for.
_TITLES = {FILE: "The description of all this, for portals"}


def beside(folder: Path) -> Beside:
    """The description and the files of a folder. Raises PublishError where dataset.ttl cannot be read."""
    listed = listed_files(folder)
    nodes = _nodes(folder / FILE) if FILE in listed else {}
    dataset, catalogue = _one(nodes, "dcat:Dataset"), _one(nodes, "dcat:Catalog")
    names = sorted(listed, key=lambda file: ("/" in file, file))
    return Beside(_first(nodes, dataset, "dct:title"), tuple(_facts(nodes, dataset, catalogue)),
                  tuple(_files(nodes, names)))


def _nodes(path: Path) -> Nodes:
    try:
        described = read_described(path.read_bytes())
    except (OSError, SyntaxError) as error:
        raise PublishError(f"{path} cannot be read ({error}); build the folder again") from error
    return {subject.strip("<>"): said for subject, said in sorted(described.nodes.items())}


def _one(nodes: Nodes, class_: str) -> str:
    return next((node for node, said in nodes.items()
                 if name(class_).value in said.get(name("rdf:type").value, ())), "")


def _facts(nodes: Nodes, dataset: str, catalogue: str) -> Iterator[Fact]:
    """What is said of the dataset, or of the catalogue, which has the licence."""
    for label, predicate in _FACTS:
        found = _all(nodes, dataset, predicate) or _all(nodes, catalogue, predicate)
        values = tuple(_told(nodes, value) for value in found)
        if values:
            yield Fact(label, values)


def _told(nodes: Nodes, value: str) -> Said:
    """A literal as it is, a node by its name or its address."""
    words = next((found for each in _NAMES if (found := _first(nodes, value, each))), value)
    if words.startswith("mailto:"):
        return Said(words.removeprefix("mailto:"), words)
    if words == value and words[:4].isdecimal():
        return day(words)
    return Said(words, next((each for each in (words, value) if web_address(each) and FILE not in each), ""))


def _files(nodes: Nodes, names: list[str]) -> Iterator[tuple[Said, str]]:
    """Each file that has a title, with what is said of it."""
    forms = {address: node for node in nodes for address in _all(nodes, node, "dcat:downloadURL")}
    for file in names:
        node = next((forms.get(each, each) for each in (*forms, *nodes) if each.endswith(f"/{file}")), "")
        title = _first(nodes, node, "dct:title") or _TITLES.get(file, "")
        if title:
            yield Said(title, file), _first(nodes, node, "dct:description")


def _all(nodes: Nodes, node: str, predicate: str) -> list[str]:
    return sorted(nodes.get(node, {}).get(name(predicate).value, ()))


def _first(nodes: Nodes, node: str, predicate: str) -> str:
    return next(iter(_all(nodes, node, predicate)), "")
