"""How well the seeds are read: floors per question, which may rise and not fall, and the evidence law."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from onrecord import annotate_document, extract_claims, read_documents
from onrecord.claims import Document, hold_to_evidence

HERE = Path(__file__).parent
SEEDS = HERE.parents[1] / "seeds"
FLOORS = json.loads((HERE / "floors.json").read_text("utf-8"))
DOCUMENTS = read_documents([SEEDS, HERE / "documents"]).documents


@pytest.fixture(scope="module")
def figures(built: Path) -> dict[str, dict[str, dict[str, float]]]:
    """What the scorer says of the answers to the seeds: level, question, figure."""
    command = [sys.executable, str(HERE / "score.py"), str(HERE / "seeds"), str(built / "answers"), "--json"]
    return json.loads(subprocess.run(command, capture_output=True, text=True, check=True).stdout)


@pytest.mark.parametrize(("level", "question"), [(level, question) for level in FLOORS for question in FLOORS[level]])
def test_a_question_scores_its_floor(
    figures: dict[str, dict[str, dict[str, float]]], level: str, question: str
) -> None:
    assert figures[level][question]["f1"] >= FLOORS[level][question]


@pytest.mark.parametrize("question", ["roles", "ratings", "recommendations"])
def test_no_answer_is_spurious(figures: dict[str, dict[str, dict[str, float]]], question: str) -> None:
    assert figures["core"][question]["precision"] == 1.0


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda document: document.file)
def test_every_claim_holds_its_words(document: Document) -> None:
    for claim in extract_claims(annotate_document(document)):
        hold_to_evidence(claim, document)
