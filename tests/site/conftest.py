"""The site of the seeds, written as a user writes it."""

from __future__ import annotations

from pathlib import Path

import pytest

from shell import onrecord


@pytest.fixture(scope="session")
def site(built: Path) -> Path:
    """The folder that `onrecord publish --site` writes from the exports of the seeds."""
    done = onrecord("publish", "-g", built, "--site", "site", cwd=built.parent)
    assert done.returncode == 0, done.stderr
    return built.parent / "site"
