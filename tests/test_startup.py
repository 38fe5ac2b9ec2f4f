"""Start-up is light: what the command takes against what its two cheapest imports take, in runs by turns."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from statistics import median
from time import perf_counter

import pytest

ROOT = Path(__file__).parents[1]
ROUNDS = 9
IMPORTS = ["-c", "import click, pyoxigraph"]
HEAVY = "spacy, rdflib, networkx, pyvis, pyshacl, rich"


def seconds(arguments: list[str]) -> float:
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "graph")}
    start = perf_counter()
    subprocess.run([sys.executable, *arguments], env=environment, stdout=subprocess.DEVNULL, check=True)
    return perf_counter() - start


@pytest.mark.parametrize(("arguments", "most"), [(["--help"], 1.5), (["query", "roles", "-g"], 2.5)],
                         ids=["help", "query roles"])
def test_a_command_starts_within_its_bound(arguments: list[str], most: float, built: Path) -> None:
    command = ["-m", "onrecord", *arguments, *([str(built)] if "-g" in arguments else [])]
    seconds(command)
    ratios = [seconds(command) / seconds(IMPORTS) for _ in range(ROUNDS)]
    assert median(ratios) <= most, [round(ratio, 2) for ratio in ratios]


@pytest.mark.parametrize("arguments", ["--help", "query roles", "questions"])
def test_a_command_imports_nothing_heavy(arguments: str, built: Path) -> None:
    graph = f" -g {built}" if "query" in arguments else ""
    code = (f"import sys; from onrecord.cli import main; main({(arguments + graph).split()!r}, standalone_mode=False); "
            f"sys.exit(', '.join(sorted({{*{HEAVY.split(', ')!r}}} & {{*sys.modules}})) or 0)")
    done = subprocess.run([sys.executable, "-c", code], env={**os.environ, "PYTHONPATH": str(ROOT / "graph")},
                          capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, ""), done.stderr
