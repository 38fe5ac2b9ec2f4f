"""The command as a user runs it: in a process of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]


def onrecord(*arguments: str | Path, cwd: Path = ROOT, hash_seed: str = "0",
             stdin: str | None = None) -> subprocess.CompletedProcess[str]:
    """Run `onrecord` with these arguments in `cwd`; what it reads and writes is UTF-8."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "graph"), "PYTHONHASHSEED": hash_seed, "COLUMNS": "100"}
    command = [sys.executable, "-m", "onrecord", *map(str, arguments)]
    return subprocess.run(command, cwd=cwd, env=environment, input=stdin, encoding="utf-8", capture_output=True,
                          check=False)
