"""What several tests share: the seeds built afresh, from another folder and with another hash seed than the exports."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]


def onrecord(*arguments: str | Path, cwd: Path = ROOT, hash_seed: str = "0",
             text: str | None = None) -> subprocess.CompletedProcess[str]:
    """Run the command as a user does, in a process of its own."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "graph"), "PYTHONHASHSEED": hash_seed, "COLUMNS": "100"}
    command: Sequence[str] = [sys.executable, "-m", "onrecord", *map(str, arguments)]
    return subprocess.run(command, cwd=cwd, env=environment, input=text, encoding="utf-8", capture_output=True,
                          check=False)


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of exports, built from the seeds for this run of the tests."""
    folder = tmp_path_factory.mktemp("elsewhere")
    done = onrecord("build", ROOT / "seeds", "-o", "built", cwd=folder, hash_seed="17")
    assert done.returncode == 0, done.stderr
    return folder / "built"
