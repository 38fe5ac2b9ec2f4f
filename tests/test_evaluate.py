"""The figures are those of tests/gold/score.py, whatever the answers."""

from __future__ import annotations

import csv
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from onrecord.errors import ReadError
from onrecord.evaluate import QUESTIONS, Evaluation, evaluate_answers, read_gold
from onrecord.query import questions
from shell import ROOT, onrecord

GOLD = ROOT / "tests/gold/seeds"
COLUMNS = {question.name: question.columns for question in questions()}
Rows = dict[str, list[dict[str, str]]]


def perfect() -> Rows:
    """The gold as the rows that would answer it."""
    return {question: [row(question, {"document": name, **entry}) for name, record in read_gold(GOLD).items()
                       for entry in record[question]] for question in QUESTIONS}


def row(question: str, entry: dict[str, Any]) -> dict[str, str]:
    return {column: str(entry.get(column) or "") for column in COLUMNS[question]}


def every(number: int, field: str, value: str) -> Rows:
    """The perfect rows, one field changed in every so-manieth."""
    return {question: [{**each, field: value} if field in each and at % number == 0 else each
                       for at, each in enumerate(rows)] for question, rows in perfect().items()}


def figures(evaluation: Evaluation) -> dict[str, dict[str, tuple[float, ...]]]:
    return {level: {question: (round(score.precision, 3), round(score.recall, 3), round(score.f1, 3), score.gold,
                               score.answers) for question, score in getattr(evaluation, level).items()}
            for level in ("core", "full")}


@pytest.mark.parametrize("rows", [
    perfect(),
    {},
    {question: found[::2] for question, found in perfect().items()},
    {question: found * 2 for question, found in perfect().items()},
    {question: found[::-1] for question, found in perfect().items()},
    every(2, "document", "elsewhere/000_2b1c5acd6082ac9d.txt"),
    every(2, "text", "words that nobody said"),
    every(3, "date", "2023"),
    every(2, "organization", "The Metropolitan Borough Council of Sefton"),
    every(2, "by", ""),
    every(3, "role", "Interim Leader of the Council"),
    every(2, "speaker", "a council spokesperson"),
    every(2, "person", "Quill Tamsin"),
    every(2, "service", ""),
    every(2, "grade", "Requires Improvement to be good."),
], ids=["perfect", "none", "half", "twice", "backwards", "document", "text", "date", "organization", "by", "role",
        "speaker", "person", "service", "grade"])
def test_the_figures_are_those_of_the_scorer(rows: Rows, tmp_path: Path) -> None:
    for question, found in rows.items():
        with (tmp_path / f"{question}.csv").open("w", encoding="utf-8", newline="") as file:
            table = csv.DictWriter(file, COLUMNS[question])
            table.writeheader()
            table.writerows(found)
    command = [sys.executable, str(ROOT / "tests/gold/score.py"), str(GOLD), str(tmp_path), "--json"]
    scored = json.loads(subprocess.run(command, capture_output=True, text=True, check=True).stdout)
    evaluation = evaluate_answers(read_gold(GOLD), rows)
    macro = {level: scored[level].pop("macro")["f1"] for level in scored}
    assert figures(evaluation) == {level: {question: tuple(score.values()) for question, score in table.items()}
                                   for level, table in scored.items()}
    assert {level: round(evaluation.macro(level), 3) for level in macro} == macro


def test_what_is_missed_and_what_is_too_much_is_named() -> None:
    gold = {"a.txt": {"roles": [{"person": "Odo Fern", "role": "leader", "status": "current"},
                                {"person": "Tamsin Quill", "role": "mayor", "optional": True}]}}
    rows = [{**row("roles", {}), "document": "a.txt", "person": "Rowan Beck", "role": "leader"}]
    score = evaluate_answers(gold, {"roles": rows}).core["roles"]
    assert [(name, entry["person"]) for name, entry in score.missed] == [("a.txt", "Odo Fern")]
    assert [(name, each["person"]) for name, each in score.spurious] == [("a.txt", "Rowan Beck")]


@pytest.mark.parametrize(("name", "text", "reason"), [
    ("a.json", "{broken", "no gold file"),
    ("a.json", '{"roles": []}', "no gold file"),
    ("a.json", "[]", "no gold file"),
    ("a.txt", "{}", "no gold file in this folder"),
])
def test_gold_that_is_none_is_told(name: str, text: str, reason: str, tmp_path: Path) -> None:
    (tmp_path / name).write_text(text, "utf-8")
    with pytest.raises(ReadError, match=reason):
        read_gold(tmp_path)


def test_the_command_prints_what_the_scorer_prints_of_a_build(built: Path) -> None:
    command = [sys.executable, str(ROOT / "tests/gold/score.py"), str(GOLD), str(built / "answers")]
    scored = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    assert onrecord("evaluate", GOLD, "--documents", ROOT / "seeds").stdout == scored


def test_a_document_that_is_not_there_is_told_and_counts_as_missed(tmp_path: Path) -> None:
    for name in ("a", "b"):
        gold = {"document": {"file": f"{name}.txt"}, "roles": [{"person": "Odo Fern", "role": "leader"}]}
        (tmp_path / f"{name}.json").write_text(json.dumps(gold), "utf-8")
    (tmp_path / "a.txt").write_text("The leader of Alder Vale Council, Odo Fern, has welcomed the report.\n", "utf-8")
    (tmp_path / "b.txt").write_bytes(b"")
    done = onrecord("evaluate", tmp_path, "--misses")
    assert (done.returncode, "b.txt: is empty" in done.stderr) == (1, True)
    assert "MISSED   roles            b.txt" in done.stdout
