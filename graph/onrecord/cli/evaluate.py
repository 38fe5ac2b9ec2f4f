"""evaluate: how well documents of one's own are read."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from onrecord.cli.frame import option_decisions, option_model
from onrecord.cli.stages import decisions_of, documents_of, exit_for, extracted, record_of

if TYPE_CHECKING:
    from onrecord.evaluate import Evaluation, Score


@click.command()
@click.argument("gold_dir", metavar="GOLD_DIR", type=click.Path(path_type=Path, exists=True, file_okay=False))
@click.option("--documents", metavar="DIR", type=click.Path(path_type=Path, exists=True, file_okay=False),
              help="The folder of the documents; by default they lie beside their gold.")
@click.option("--misses", is_flag=True, help="Name every gold record that is missed, and every row that is too many.")
@click.option("--format", "form", type=click.Choice(["table", "json"]), default="table", show_default=True,
              help="How the figures are written.")
@option_model
@option_decisions
def evaluate(gold_dir: Path, documents: Path | None, misses: bool, form: str, model: str | None,
             decisions_file: Path | None) -> None:
    """Read documents and score the answers against gold.

    GOLD_DIR holds a JSON file a document, which says what the seven questions must answer: `document` with its
    `file`, and a list of records a question, with the columns of that question. The figures are precision, recall
    and F1: `core` of the claim itself, `full` of every field.

    \b
    Example:
      onrecord evaluate tests/gold/seeds --documents seeds --misses
    """
    from onrecord.evaluate import evaluate_record, read_gold

    gold = read_gold(gold_dir)
    folder = documents or gold_dir
    result = documents_of(tuple(folder / name for name in gold))
    claims = [claim for _, claims in extracted(result.documents, model) for claim in claims]
    record = record_of(claims, result.documents, decisions_of(decisions_file, (folder,)))
    evaluation = evaluate_record(gold, record)
    if form == "json":
        click.echo(json.dumps(_figures(evaluation), indent=1))
    else:
        click.echo("\n".join(_table(evaluation)))
    for line in _misses(evaluation) if misses else ():
        click.echo(line)
    exit_for(result)


def _table(evaluation: Evaluation) -> Iterator[str]:
    yield f"{'question':16} {'gold':>5} {'rows':>5}   core P / R / F1        full P / R / F1"
    for question, core in evaluation.core.items():
        full = evaluation.full[question]
        yield f"{question:16} {core.gold:5} {core.answers:5}   {_three(core)}     {_three(full)}"
    yield f"{'macro F1':16} {'':11}   {evaluation.macro('core'):18.3f}     {evaluation.macro('full'):18.3f}"


def _three(score: Score) -> str:
    return f"{score.precision:.2f} / {score.recall:.2f} / {score.f1:.2f}"


def _figures(evaluation: Evaluation) -> dict[str, Any]:
    levels: dict[str, Mapping[str, Score]] = {"core": evaluation.core, "full": evaluation.full}
    figures: dict[str, Any] = {level: {question: {
        "precision": round(score.precision, 3), "recall": round(score.recall, 3), "f1": round(score.f1, 3),
        "gold": score.gold, "answers": score.answers} for question, score in scores.items()}
        for level, scores in levels.items()}
    for level, figure in figures.items():
        figure["macro"] = {"f1": round(evaluation.macro(level), 3)}
    return figures


def _misses(evaluation: Evaluation) -> Iterator[str]:
    for question, score in evaluation.core.items():
        for name, entry in score.missed:
            yield f"MISSED   {question:16} {name}: {json.dumps(entry, ensure_ascii=False)}"
        for name, row in score.spurious:
            yield f"SPURIOUS {question:16} {name}: {json.dumps(row, ensure_ascii=False)}"
