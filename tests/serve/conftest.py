"""The seeds, served once for all tests that only ask."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from service import Running, running


@pytest.fixture(scope="session")
def served(built: Path) -> Iterator[Running]:
    """A service over the graph of the seeds."""
    with running(built) as service:
        yield service
