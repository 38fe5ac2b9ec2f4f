"""One Chromium for all tests of the page."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))

from browser import Page, tab_or_skip
from town import city, hostile, town
from writing import written

from onrecord.view.material import Material


@pytest.fixture(scope="session")
def pages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The pages under test: the invented council, a thousand things, hostile text everywhere, nothing at all."""
    folder = tmp_path_factory.mktemp("pages")
    made = {"town": town(), "city": city(1000), "hostile": hostile(), "empty": []}
    return written(folder, {name: Material(tuple(rows)) for name, rows in made.items()}, "Wexmoor <on> record")


@pytest.fixture(scope="session")
def tab() -> Iterator[Page]:
    """A tab that all tests share, one after the other."""
    with tab_or_skip() as page:
        yield page


@pytest.fixture
def page(tab: Page, pages: dict[str, Path]) -> Iterator[Page]:
    """The invented council, freshly opened, in which all must stay quiet."""
    with tab.quiet():
        tab.open(pages["town"])
        yield tab
