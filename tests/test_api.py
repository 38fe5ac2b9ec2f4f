"""The library as a notebook uses it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

import onrecord

ROOT = Path(__file__).parents[1]


def test_each_stage_is_a_function_and_what_comes_of_it_can_be_taken_in_hand(tmp_path: Path, built: Path) -> None:
    result = onrecord.read_documents([ROOT / "seeds"])
    claims = [claim for document in result.documents
              for claim in onrecord.extract_claims(onrecord.annotate_document(document))]
    record = onrecord.resolve_claims(claims, result.documents, ())
    publication = onrecord.publish_exports(record, tmp_path / "exports")
    assert len(onrecord.rdf_graph(record)) == publication.triples
    assert onrecord.check_graph(onrecord.rdf_graph(record)).conforms
    graph = onrecord.load_graph(built)
    assert {"person", "role", "quote"} <= set(onrecord.query_rows("roles", graph).columns)
    network = onrecord.network_graph(graph)
    assert network.number_of_edges() > len(result.documents)
    assert onrecord.view_page(graph).startswith("<!doctype html>")


def test_every_public_name_is_there_and_documented() -> None:
    assert set(onrecord.__all__) <= set(dir(onrecord))
    assert [name for name in onrecord.__all__ if not getattr(onrecord, name).__doc__] == []


def test_an_unknown_name_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="no attribute 'read_document'"):
        _ = onrecord.read_document


def test_a_module_is_not_hidden_by_a_function_of_its_name() -> None:
    for name in ("read", "annotate", "extract", "resolve", "rdf", "query", "view", "publish", "serve", "cli"):
        __import__(f"onrecord.{name}")
        assert getattr(onrecord, name) is sys.modules[f"onrecord.{name}"]


def test_importing_it_imports_nothing_heavy() -> None:
    code = "import onrecord, sys; print({'spacy', 'rdflib', 'pyoxigraph', 'networkx', 'click'} & {*sys.modules} or '')"
    done = subprocess.run([sys.executable, "-c", code], env={"PYTHONPATH": str(ROOT / "graph")}, capture_output=True,
                          text=True, check=True)
    assert done.stdout.strip() == ""
