"""The factory's record as it would be published by somebody who says all that a portal asks."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from pathlib import Path

import rdflib

import factory
from onrecord.publish.dataset import Whole, dataset_text
from onrecord.rdf import record_quads
from onrecord.rdf.serialise import turtle
from onrecord.read import Dataset
from onrecord.read.dataset import read_dataset

BASE = "https://data.alder-vale.council/id/"
COMPLETE = read_dataset(Path("manifest.toml"), {
    "title": "Statements", "description": "What was said.", "publisher": "Alder Vale Council", "licence": "CC-BY-4.0",
    "publisher_type": "LocalAuthority", "contact": "data@alder-vale.council", "base": BASE, "keywords": ["council"],
    "themes": ["GOVE", "https://themes.alder-vale.council/care"], "spatial": ["GBR"], "frequency": "MONTHLY",
    "availability": "STABLE", "endpoint": "https://data.alder-vale.council/sparql",
})


def whole(about: Dataset = COMPLETE) -> Whole:
    """The factory's record as it would be published."""
    linked = replace(factory.record(), documents=tuple(
        replace(each, licence="https://news.beck.example/terms") for each in factory.record().documents))
    base = about.base or BASE
    quads = list(record_quads(linked, base))
    graph = turtle(quads, base).encode()
    files = {"graph.ttl": graph, "graph.nq": b"quads", "answers/roles.csv": b"rows", "claims.jsonl": b"",
             "new.json": b"", "graph.html": b"page", "shapes.ttl": b"", "vocabulary.ttl": b"", "conformance.txt": b""}
    return Whole(about, base, frozenset(quad.triple for quad in quads), linked.documents, files, "en_model 3.8.0")


@cache
def read(about: Dataset = COMPLETE) -> rdflib.Graph:
    return rdflib.Graph().parse(data=dataset_text(whole(about)))
