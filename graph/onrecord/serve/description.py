"""The description of the service in RDF, by the SPARQL 1.1 Service Description vocabulary and VoID."""

from __future__ import annotations

from collections.abc import Iterator

import pyoxigraph as ox

from onrecord.rdf.terms import PREFIXES, number, term, text
from onrecord.serve.held import Facts

_SD = "http://www.w3.org/ns/sparql-service-description#"
_VOID = "http://rdfs.org/ns/void#"
_FORMATS = ("SPARQL_Results_JSON", "SPARQL_Results_XML", "SPARQL_Results_CSV", "SPARQL_Results_TSV", "Turtle",
            "N-Triples", "JSON-LD", "RDF_XML")
_RDF = {"ttl": ox.RdfFormat.TURTLE, "nt": ox.RdfFormat.N_TRIPLES, "jsonld": ox.RdfFormat.JSON_LD,
        "rdf": ox.RdfFormat.RDF_XML}


def description(facts: Facts, address: str, suffix: str) -> bytes:
    """The description of the endpoint at `address`, in the form of that suffix (ttl, nt, jsonld, rdf)."""
    triples = [ox.Triple(*row) for row in sorted(_rows(facts, address), key=lambda row: str(row[0]))]
    named = {"dct": PREFIXES["dct"], "sd": _SD, "void": _VOID}
    return ox.serialize(triples, format=_RDF[suffix], prefixes=named) or b""


def _rows(facts: Facts, address: str) -> Iterator[tuple[ox.NamedNode, ox.NamedNode, ox.NamedNode | ox.Literal]]:
    service, dataset, graph = (ox.NamedNode(f"{address}#{part}") for part in ("service", "dataset", "default-graph"))
    kind = term("rdf:type")
    yield service, kind, _sd("Service")
    yield service, term("dct:title"), text("onrecord: what public statements say, with the words that say it")
    yield service, _sd("endpoint"), ox.NamedNode(address)
    yield service, _sd("supportedLanguage"), _sd("SPARQL11Query")
    for name in _FORMATS:
        yield service, _sd("resultFormat"), ox.NamedNode(f"http://www.w3.org/ns/formats/{name}")
    yield service, _sd("defaultDataset"), dataset
    yield dataset, kind, _sd("Dataset")
    yield dataset, kind, ox.NamedNode(f"{_VOID}Dataset")
    yield dataset, _sd("defaultGraph"), graph
    yield graph, kind, _sd("Graph")
    yield graph, ox.NamedNode(f"{_VOID}triples"), number(facts.triples)
    yield graph, ox.NamedNode(f"{_VOID}documents"), number(facts.documents)
    if facts.base:
        yield dataset, ox.NamedNode(f"{_VOID}uriSpace"), text(facts.base)


def _sd(name: str) -> ox.NamedNode:
    return ox.NamedNode(f"{_SD}{name}")
