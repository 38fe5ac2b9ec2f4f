"""What several tests share: the seeds, built once."""

from __future__ import annotations

from pathlib import Path

import pytest

from shell import ROOT, onrecord


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of exports, built for this run of the tests from another folder and with a hash seed of its own."""
    folder = tmp_path_factory.mktemp("elsewhere")
    done = onrecord("build", ROOT / "seeds", "-o", "built", cwd=folder, hash_seed="17")
    assert done.returncode == 0, done.stderr
    return folder / "built"
