"""The same quads give the same bytes, and reading them back gives the same graph."""

from __future__ import annotations

import json
import os
import random
import subprocess
import sys
from pathlib import Path

import pyoxigraph
import pytest
import rdflib
from pyoxigraph import Literal, NamedNode, Triple

import factory
from onrecord.rdf import DEFAULT_BASE, rdf_graph, record_quads
from onrecord.rdf.serialise import FORMATS, jsonld, turtle

QUADS = list(record_quads(factory.record()))
TRIPLES = {quad.triple for quad in QUADS}
BY_RDFLIB = {"ttl": "turtle", "nt": "nt", "jsonld": "json-ld"}


@pytest.mark.parametrize("format", FORMATS)
def test_order_of_the_quads_does_not_matter(format: str) -> None:
    shuffled = [*QUADS, *QUADS[:50]]
    random.Random(7).shuffle(shuffled)
    assert FORMATS[format](shuffled, DEFAULT_BASE) == FORMATS[format](QUADS, DEFAULT_BASE)


@pytest.mark.parametrize("format", FORMATS)
def test_oxigraph_reads_back_the_same(format: str) -> None:
    read = list(pyoxigraph.parse(FORMATS[format](QUADS, DEFAULT_BASE), pyoxigraph.RdfFormat.from_extension(format)))
    assert {quad.triple for quad in read} == TRIPLES
    if format in ("nq", "trig"):
        assert set(read) == set(QUADS)


@pytest.mark.parametrize("format", BY_RDFLIB)
def test_rdflib_reads_back_the_same(format: str) -> None:
    read = rdflib.Graph().parse(data=FORMATS[format](QUADS, DEFAULT_BASE), format=BY_RDFLIB[format])
    assert set(read) == set(rdf_graph(factory.record()))


def test_the_hash_seed_does_not_matter() -> None:
    script = ("import factory, sys, hashlib; from onrecord.rdf import record_quads; from onrecord.rdf.serialise import "
              "FORMATS; q = list(record_quads(factory.record())); "
              "print([hashlib.sha256(f(q, 'https://a.example/').encode()).hexdigest() for f in FORMATS.values()])")
    paths = os.pathsep.join(str(Path(__file__).parents[2] / folder) for folder in ("graph", "tests"))
    printed = {subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True,
                              env={**os.environ, "PYTHONPATH": paths, "PYTHONHASHSEED": seed}).stdout
               for seed in ("1", "2")}
    assert len(printed) == 1


@pytest.mark.parametrize(("obj", "expected"), [
    (Literal("a\n\"b\" \\ c"), r'"a\n\"b\" \\ c"'),
    (Literal("é", language="fr"), '"é"@fr'),
    (Literal(3), "3"),
    (Literal("x", datatype=NamedNode("http://id.loc.gov/datatypes/edtf/EDTF")), '"x"^^edtf:EDTF'),
    (NamedNode(f"{DEFAULT_BASE}person/a.b-c"), "person:a.b-c"),
    (NamedNode(f"{DEFAULT_BASE}person/a."), f"<{DEFAULT_BASE}person/a.>"),
    (NamedNode(f"{DEFAULT_BASE}body/%3Cb%3E"), f"<{DEFAULT_BASE}body/%3Cb%3E>"),
    (NamedNode("http://other.example/x#"), "<http://other.example/x#>"),
])
def test_terms_in_turtle(obj: Literal | NamedNode, expected: str) -> None:
    one = Triple(NamedNode("http://s.example/s"), NamedNode("http://s.example/p"), obj)
    written = turtle([one])
    assert written.endswith(f"<http://s.example/s>\n    <http://s.example/p> {expected} .\n")
    assert {quad.triple for quad in pyoxigraph.parse(written, pyoxigraph.RdfFormat.TURTLE)} == {one}
    assert {quad.triple for quad in pyoxigraph.parse(jsonld([one]), pyoxigraph.RdfFormat.JSON_LD)} == {one}


def test_json_ld_is_readable() -> None:
    nodes = {node["id"]: node for node in json.loads(jsonld(QUADS))["@graph"]}
    tenure = nodes["tenure:dana-whitlow.alder-vale-council.chief-executive"]
    assert tenure["org:member"] == "person:dana-whitlow"
    assert tenure["onr:from"] == "2025-01-06"
    assert tenure["type"] == ["org:Membership", "onr:Tenure"]


def test_the_context_knows_the_type_of_every_value() -> None:
    written = jsonld(QUADS).partition('"@graph"')[2]
    assert '"@type"' not in written
    assert '"@id"' not in written
