"""Every kind of claim is whole: what it lacks is what is left to do when a kind is added."""

from __future__ import annotations

import json
from importlib import import_module
from pathlib import Path

import pytest

from onrecord.claims import CLAIM_KINDS
from onrecord.extract import EXTRACTORS
from onrecord.query import questions
from onrecord.rdf.terms import concept

ROOT = Path(__file__).parents[1]
KIND = pytest.mark.parametrize("kind", CLAIM_KINDS)


@KIND
def test_it_has_an_extractor_of_its_name_in_a_file_of_its_name(kind: str) -> None:
    assert getattr(import_module(f"onrecord.extract.{kind}"), kind) in EXTRACTORS


@KIND
def test_it_has_a_concept_and_a_shape(kind: str) -> None:
    shapes = (ROOT / "graph/onrecord/rdf/shapes.ttl").read_text("utf-8")
    vocabulary = (ROOT / "graph/onrecord/rdf/vocabulary.ttl").read_text("utf-8")
    name = f"onr:{concept(kind).value.rpartition('#')[2]}"
    assert name in vocabulary
    assert name in shapes


@KIND
def test_it_has_a_question_and_gold(kind: str) -> None:
    assert kind in {question.name for question in questions()}
    for path in (ROOT / "tests/gold/seeds").glob("*.json"):
        assert kind in json.loads(path.read_text("utf-8"))


@KIND
def test_it_has_a_test_of_its_own(kind: str) -> None:
    assert (ROOT / f"tests/extract/test_{kind}.py").is_file()
