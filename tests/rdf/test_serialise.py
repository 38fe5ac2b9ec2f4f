"""The same quads give the same bytes, and reading them back gives the same graph."""

from __future__ import annotations

import json
import os
import random
import re
import subprocess
import sys
from pathlib import Path

import pyoxigraph
import pytest
import rdflib
from hypothesis import given, settings
from hypothesis import strategies as st
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


@given(st.randoms(use_true_random=False), st.sampled_from(sorted(FORMATS)))
@settings(max_examples=25, deadline=None)
def test_no_order_of_the_quads_matters(chance: random.Random, format: str) -> None:
    some = chance.sample(QUADS, 120)
    again = [*some, *chance.choices(some, k=20)]
    chance.shuffle(again)
    assert FORMATS[format](again, DEFAULT_BASE) == FORMATS[format](some, DEFAULT_BASE)


@pytest.mark.parametrize("iri", [
    "person/", "person/..", "person/a#b", "person/a/b", "person/a:b", "person/a?b", "person/%3Cb%3E", "person/a.b-c",
    "x", "person/.", "kind:x", "",
])
def test_every_iri_under_the_base_is_read_back_from_json_ld(iri: str) -> None:
    node = NamedNode(DEFAULT_BASE + iri)
    one = Triple(node, NamedNode("http://xmlns.com/foaf/0.1/page"), node)
    assert {quad.triple for quad in pyoxigraph.parse(jsonld([one]), pyoxigraph.RdfFormat.JSON_LD)} == {one}


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
    assert nodes["tenure/dana-whitlow.alder-vale-council.chief-executive"] == {
        "id": "tenure/dana-whitlow.alder-vale-council.chief-executive",
        "type": ["Tenure", "Membership"],
        "person": "person/dana-whitlow",
        "organization": "body/alder-vale-council",
        "post": "post/alder-vale-council.chief-executive",
        "status": "current",
        "from": "2025-01-06", "earliestStart": "2025-01-06", "latestStart": "2025-01-06",
        "attestedOn": ["2025-02-10"],
        "derivedFrom": [f"claim/{factory.CLAIMS['whitlow'].id}"],
    }
    passage = next(node for name, node in nodes.items() if name.startswith("evidence/"))
    place, quote = passage["selectors"]
    assert quote["type"] == ["TextQuoteSelector"]
    assert place["end"] - place["start"] == len(quote["quote"])


def test_no_key_of_the_json_ld_has_a_prefix() -> None:
    keys = set(re.findall(r'^ *"([^"]+)":', jsonld(QUADS).partition('"@graph"')[2], re.MULTILINE))
    assert {key for key in keys if ":" in key or key.startswith("@")} == set()


def test_the_context_knows_the_type_of_every_value() -> None:
    written = jsonld(QUADS).partition('"@graph"')[2]
    assert '"@type"' not in written
    assert '"@id"' not in written
