"""Readers and checkers from npm: tests/node says which, `npm ci --prefix tests/node` brings them."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest

FOLDER = Path(__file__).parent / "node"
MISSING = "{} is missing, and the test needs it: install Node.js 20 or later, then run `npm ci --prefix tests/node`"


def part(name: str) -> Path:
    """The folder of an npm package. Where it is missing, CI fails; elsewhere the test is skipped and says why."""
    found = FOLDER / "node_modules" / name
    if shutil.which("node") and found.is_dir():
        return found
    if os.environ.get("CI"):
        pytest.fail(MISSING.format(name))
    pytest.skip(MISSING.format(name))


def node(*arguments: str | Path, stdin: str | None = None) -> subprocess.CompletedProcess[str]:
    """Run node in the folder of the packages, UTF-8 in and out."""
    return subprocess.run(["node", *map(str, arguments)], cwd=FOLDER, input=stdin, encoding="utf-8",
                          capture_output=True, check=False)
