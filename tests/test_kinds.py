"""Every kind of claim is whole: what it lacks is what is left to do when a kind is added."""

from __future__ import annotations

import json
import re
from importlib import import_module
from pathlib import Path

import pytest

from onrecord.claims import CLAIM_KINDS
from onrecord.extract import EXTRACTORS
from onrecord.query import questions
from onrecord.rdf.mapping import FACTS
from onrecord.record import (
    Appointment,
    Fact,
    Finding,
    Inspection,
    Rating,
    Recommendation,
    Statement,
    Tenure,
)

ROOT = Path(__file__).parents[1]
FACT_OF: dict[str, type[Fact]] = {
    "roles": Tenure, "inspections": Inspection, "ratings": Rating, "appointments": Appointment,
    "recommendations": Recommendation, "statements": Statement, "findings": Finding,
}
KIND = pytest.mark.parametrize("kind", CLAIM_KINDS)


@KIND
def test_it_has_an_extractor_of_its_name_in_a_file_of_its_name(kind: str) -> None:
    assert getattr(import_module(f"onrecord.extract.{kind}"), kind) in EXTRACTORS


@KIND
def test_it_has_a_concept_a_row_of_the_mapping_and_a_shape(kind: str) -> None:
    folder = ROOT / "graph/onrecord/rdf"
    assert f"\nonr:{kind}\n" in (folder / "vocabulary.ttl").read_text("utf-8")
    assert FACT_OF[kind] in FACTS
    assert re.search(rf"sh:targetClass onr:{FACT_OF[kind].__name__}[ ,]", (folder / "shapes.ttl").read_text("utf-8"))


@KIND
def test_it_is_gathered_into_facts_in_a_file_of_its_name(kind: str) -> None:
    assert (ROOT / f"graph/onrecord/resolve/facts/{kind}.py").is_file()


@KIND
def test_it_has_a_question_and_gold(kind: str) -> None:
    assert kind in {question.name for question in questions()}
    for path in (ROOT / "tests/gold/seeds").glob("*.json"):
        assert kind in json.loads(path.read_text("utf-8"))


@KIND
def test_it_has_a_test_of_its_own(kind: str) -> None:
    assert (ROOT / f"tests/extract/test_{kind}.py").is_file()
