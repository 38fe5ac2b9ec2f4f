"""The README tells what the code does: its generated parts are fresh, and what it says to type can be typed."""

from __future__ import annotations

import os
import re
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from docs import README, helps, stale
from onrecord.cli import COMMANDS
from shell import ROOT

TEXT = README.read_text("utf-8")
EXAMPLES = [line.strip() for _, text in helps() for line in text.partition("Example:\n")[2].splitlines()
            if line.strip().startswith("onrecord ")]
SHELL = [block for block in re.findall(r"^```sh\n(.*?)^```", TEXT, re.DOTALL | re.MULTILINE) if "onrecord " in block]
PYTHON = re.findall(r"^```python\n(.*?)^```", TEXT, re.DOTALL | re.MULTILINE)


@pytest.fixture
def workplace(tmp_path: Path, built: Path) -> Path:
    """A folder as after a clone: seeds and their gold, exports, and the command on the path."""
    shutil.copytree(ROOT / "seeds", tmp_path / "seeds")
    shutil.copytree(ROOT / "tests/gold/seeds", tmp_path / "tests/gold/seeds")
    shutil.copytree(built, tmp_path / "exports")
    command = tmp_path / "bin" / "onrecord"
    command.parent.mkdir()
    command.write_text(f"#!/bin/sh\nexec {sys.executable} -m onrecord \"$@\"\n", "utf-8")
    command.chmod(0o755)
    return tmp_path


def run(command: list[str], workplace: Path) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "graph"),
                   "PATH": f"{workplace / 'bin'}{os.pathsep}{os.environ['PATH']}"}
    return subprocess.run(command, cwd=workplace, env=environment, capture_output=True, text=True, check=False,
                          stdin=subprocess.DEVNULL)


def test_the_generated_parts_are_fresh() -> None:
    assert stale() == [], "run: python tests/docs.py"


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.name)
def test_a_command_has_a_sentence_an_example_and_a_place_in_the_readme(command: object) -> None:
    text = dict(helps())[command.name]
    assert re.search(r"\n  [A-Z].+\.\n", text)
    assert sum(f"onrecord {command.name}" in example for example in EXAMPLES) >= 1
    assert f"`onrecord {command.name}`" in TEXT


@pytest.mark.parametrize("example", [example for example in EXAMPLES if "onrecord serve" not in example])
def test_an_example_of_a_help_text_runs(example: str, workplace: Path) -> None:
    done = run(["bash", "-euo", "pipefail", "-c", example], workplace)
    assert done.returncode == 0, done.stderr


def test_the_example_of_serve_runs_until_it_is_ended(workplace: Path) -> None:
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "graph")}
    server = subprocess.Popen([sys.executable, "-m", "onrecord", "serve", "--port", "0"], cwd=workplace,
                              env=environment, stderr=subprocess.PIPE, text=True)
    assert "/sparql answers from exports" in (server.stderr.readline() if server.stderr else "")
    server.send_signal(signal.SIGINT)
    assert server.wait(10) == 0


@pytest.mark.parametrize("block", SHELL)
def test_a_shell_block_of_the_readme_runs(block: str, workplace: Path) -> None:
    done = run(["bash", "-euo", "pipefail", "-c", block], workplace)
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize("block", PYTHON)
def test_a_python_block_of_the_readme_runs(block: str, workplace: Path) -> None:
    done = run([sys.executable, "-c", block], workplace)
    assert done.returncode == 0, done.stderr
