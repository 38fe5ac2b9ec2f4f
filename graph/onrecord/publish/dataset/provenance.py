"""PROV: which documents the graph was read from, and which versions of onrecord and of its model read them."""

from __future__ import annotations

from collections.abc import Iterator

from pyoxigraph import Triple

from onrecord import __version__
from onrecord.publish.dataset.whole import Whole, coded, day, is_a, says, words
from onrecord.rdf.terms import iri


def provenance_triples(whole: Whole) -> Iterator[Triple]:
    """The one reading that made the graph. It has no time of day: the same documents give the same file."""
    dataset, run, tool = whole.node("dataset"), whole.node("reading"), whole.node("onrecord")
    yield from is_a(dataset, "prov:Entity")
    yield from coded(dataset, "prov:wasGeneratedBy", "prov:Activity", run)
    yield from coded(dataset, "dct:provenance", "dct:ProvenanceStatement", whole.node("provenance"))
    yield from says(whole.node("provenance"), "rdfs:label", words(_in_words(whole)))
    yield from says(run, "rdfs:label", words("The reading of the documents"))
    yield from says(run, "prov:wasAssociatedWith", tool)
    yield from is_a(tool, "prov:SoftwareAgent", "schema:SoftwareApplication")
    yield from says(tool, "schema:name", "onrecord")
    yield from says(tool, "schema:softwareVersion", __version__)
    yield from _model(whole)
    yield from _documents(whole)


def _model(whole: Whole) -> Iterator[Triple]:
    if whole.model:
        model, (called, _, number) = whole.node("model"), whole.model.partition(" ")
        yield from coded(whole.node("reading"), "prov:used", "prov:Entity", model)
        yield from is_a(model, "schema:SoftwareApplication")
        yield from says(model, "schema:name", called)
        yield from says(model, "schema:softwareVersion", number)


def _documents(whole: Whole) -> Iterator[Triple]:
    for document in whole.documents:
        node = iri(whole.base, "document", document.id)
        yield from coded(whole.node("reading"), "prov:used", "prov:Entity", node)
        yield from says(whole.node("dataset"), "prov:wasDerivedFrom", node)
        yield from is_a(node, "foaf:Document")
        yield from says(node, "dct:title", document.title or document.file)
        yield from says(node, "dct:issued", day(document.issued))


def _in_words(whole: Whole) -> str:
    documents = f"{len(whole.documents)} document{'' if len(whole.documents) == 1 else 's'}"
    model = f" with the model {whole.model}" if whole.model else ""
    return f"Read from {documents} by onrecord {__version__}{model}; every fact names the words that say it."
