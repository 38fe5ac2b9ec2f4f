"""The published files as distributions: what each is, its type, its size, its checksum, where it stands."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import PurePosixPath

from pyoxigraph import Literal, NamedNode, Triple

from onrecord.publish.dataset.whole import Whole, coded, count, day, is_a, name, says, words

_IANA = "http://www.iana.org/assignments/media-types/"
_FORMATS = "http://www.w3.org/ns/formats/"

#: Suffix: media type as IANA registers it, code of the EU's file types, W3C format of an RDF syntax. JSON Lines and the
#: network formats have no type of their own at IANA.
_TYPES: dict[str, tuple[str, str, str]] = {
    ".csv": ("text/csv", "CSV", ""),
    ".gexf": ("application/xml", "XML", ""),
    ".graphml": ("application/xml", "XML", ""),
    ".json": ("application/json", "JSON", ""),
    ".jsonl": ("text/plain", "TXT", ""),
    ".jsonld": ("application/ld+json", "JSON_LD", "JSON-LD"),
    ".nq": ("application/n-quads", "RDF_N_QUADS", "N-Quads"),
    ".nt": ("application/n-triples", "RDF_N_TRIPLES", "N-Triples"),
    ".trig": ("application/trig", "RDF_TRIG", "TriG"),
    ".tsv": ("text/tab-separated-values", "TSV", ""),
    ".ttl": ("text/turtle", "RDF_TURTLE", "Turtle"),
}

#: File: its title, and what it holds.
_HOLD = {
    "claims.jsonl": ("Claims", "Each claim as it is worded in its document, one JSON object a line."),
    "followthemoney.jsonl": ("FollowTheMoney", "People, bodies and posts as FollowTheMoney entities, one a line."),
    "graph.jsonld": ("Graph (JSON-LD)", "The whole graph with its context in front, to be read as plain JSON."),
    "graph.nq": ("Graph (N-Quads)", "The whole graph, a named graph a document."),
    "graph.nt": ("Graph (N-Triples)", "The whole graph, a triple a line, sorted."),
    "graph.ttl": ("Graph (Turtle)", "The whole graph, sorted, an object a line."),
    "nanopublications.trig": ("Nanopublications", "The facts as nanopublications: assertion, provenance, publication."),
    "network.gexf": ("Network (GEXF)", "The network of people, posts and bodies, for Gephi."),
    "network.graphml": ("Network (GraphML)", "The network of people, posts and bodies, for tools of network analysis."),
    "popolo.json": ("Popolo", "People, organisations, posts and memberships with their dates and sources."),
    "register.tsv": ("Register of IRIs", "Which IRI was given to what, and what replaces which."),
}

#: What stands beside the data and is no form of them: what the data conform to, pages, and the list of files.
_BESIDE = {"conformance.txt", "context.jsonld", "shapes.ttl", "vocabulary.ttl"}


def data_files(whole: Whole) -> list[str]:
    """The files that are a form of the data, sorted."""
    return sorted(each for each in whole.files if each not in _BESIDE and PurePosixPath(each).suffix in _TYPES)


def rdf_dumps(whole: Whole) -> Iterator[tuple[str, NamedNode]]:
    """The files that hold the graph as RDF, and the W3C name of their syntax."""
    for each in data_files(whole):
        syntax = _TYPES[PurePosixPath(each).suffix][2]
        if syntax and each.startswith("graph."):
            yield each, NamedNode(_FORMATS + syntax)


def distribution(whole: Whole, file: str) -> NamedNode:
    """The node of a distribution: its path in the folder, the slash made a dot."""
    return whole.node(file.replace("/", "."))


def file_triples(whole: Whole, file: str) -> Iterator[Triple]:
    """One distribution."""
    node, about = distribution(whole, file), whole.about
    media, code, _ = _TYPES[PurePosixPath(file).suffix]
    yield from is_a(node, "dcat:Distribution")
    yield from says(node, "dct:title", words(_holds(file)[0]))
    yield from says(node, "dct:description", words(_holds(file)[1]))
    yield from coded(node, "dcat:accessURL", "rdfs:Resource", about.landing_page or whole.base)
    yield from coded(node, "dcat:downloadURL", "rdfs:Resource", whole.file(file))
    yield from coded(node, "dct:format", "dct:MediaTypeOrExtent", name(f"eu-file:{code}"))
    yield from coded(node, "dcat:mediaType", "dct:MediaType", _IANA + media)
    yield from says(node, "dcat:byteSize", count(len(whole.files[file]), "xsd:nonNegativeInteger"))
    yield from _checksum(whole, node, whole.files[file])
    yield from coded(node, "dcatap:availability", "skos:Concept", about.availability)
    yield from coded(node, "dct:license", "dct:LicenseDocument", about.licence)
    yield from says(node, "dct:rights", whole.node("rights"))
    yield from says(node, "dct:issued", day(about.issued or whole.newest))
    yield from says(node, "dct:modified", day(about.modified or whole.newest))
    yield from coded(node, "dct:language", "dct:LinguisticSystem", name("eu-language:ENG"))
    if about.endpoint:
        yield from says(node, "dcat:accessService", whole.node("service"))


def _holds(file: str) -> tuple[str, str]:
    """The title of a file and what it holds: of an answer, its question."""
    from onrecord.query import questions

    asked = {f"answers/{question.name}.csv": question for question in questions()}
    if file in asked:
        return f"Answers: {asked[file].name}", asked[file].text
    return _HOLD.get(file, (file, file))


def _checksum(whole: Whole, node: NamedNode, data: bytes) -> Iterator[Triple]:
    sum_, digest = NamedNode(f"{node.value}.sha256"), hashlib.sha256(data).hexdigest()
    yield from coded(node, "spdx:checksum", "spdx:Checksum", sum_)
    yield from coded(sum_, "spdx:algorithm", "spdx:ChecksumAlgorithm", name("spdx:checksumAlgorithm_sha256"))
    yield from says(sum_, "spdx:checksumValue", Literal(digest, datatype=name("xsd:hexBinary")))
