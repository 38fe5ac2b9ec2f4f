"""The walls of the house: who may import whom, how long files and functions may be, what ruff and mypy say."""

from __future__ import annotations

import ast
import os
import subprocess
import sys
from pathlib import Path
from statistics import median

import pytest

ROOT = Path(__file__).parents[1]
SOURCES = sorted((ROOT / "graph" / "onrecord").rglob("*.py"))
CHECKS = {
    "imports": ["-c", "import sys; from importlinter.cli import lint_imports; "
                      "sys.exit(lint_imports(no_cache=True, no_logo=True))"],
    "ruff": ["-m", "ruff", "check", "."],
    "mypy": ["-m", "mypy"],
}
Function = ast.FunctionDef | ast.AsyncFunctionDef


def named(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def functions(path: Path) -> list[Function]:
    return [node for node in ast.walk(ast.parse(path.read_text("utf-8"))) if isinstance(node, Function)]


def length(function: Function) -> int:
    """Lines of a function with its head and without its docstring."""
    lines = (function.end_lineno or function.lineno) - function.lineno + 1
    first = function.body[0]
    documented = ast.get_docstring(function, clean=False) is not None
    return lines - ((first.end_lineno or first.lineno) - first.lineno + 1 if documented else 0)


@pytest.mark.parametrize("check", CHECKS)
def test_a_checker_has_nothing_to_say(check: str) -> None:
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "graph")}
    done = subprocess.run([sys.executable, *CHECKS[check]], cwd=ROOT, env=environment,
                          capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("path", [*SOURCES, *sorted((ROOT / "tests").rglob("*.py"))], ids=named)
def test_a_file_is_at_most_350_lines_long(path: Path) -> None:
    assert len(path.read_text("utf-8").splitlines()) <= 350


@pytest.mark.parametrize("path", SOURCES, ids=named)
def test_a_function_is_at_most_40_lines_long(path: Path) -> None:
    assert {function.name: length(function) for function in functions(path) if length(function) > 40} == {}


def test_functions_are_short() -> None:
    assert median(length(function) for path in SOURCES for function in functions(path)) <= 9


@pytest.mark.parametrize("path", SOURCES, ids=named)
def test_every_public_name_has_a_docstring(path: Path) -> None:
    tree = ast.parse(path.read_text("utf-8"))
    public = [node for node in tree.body if isinstance(node, Function) and not node.name.startswith("_")]
    assert [node.name for node in public if not ast.get_docstring(node)] == []
    assert ast.get_docstring(tree), "a module says what comes in and what goes out"
