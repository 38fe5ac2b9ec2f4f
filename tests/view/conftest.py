"""One Chromium for all tests of the page."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))

from browser import Page, tab_or_skip
from town import city, hostile, town

from onrecord.view.material import Material
from onrecord.view.page import html_of


@pytest.fixture(scope="session")
def pages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The pages under test: the invented council, a thousand things, hostile text everywhere, nothing at all."""
    folder = tmp_path_factory.mktemp("pages")
    made = {"town": town(), "city": city(1000), "hostile": hostile(), "empty": []}
    for name, rows in made.items():
        (folder / f"{name}.html").write_text(html_of(Material(tuple(rows)), "Wexmoor <on> record"), encoding="utf-8")
    return {name: folder / f"{name}.html" for name in made}


@pytest.fixture(scope="session")
def tab() -> Iterator[Page]:
    """A tab that all tests share, one after the other."""
    with tab_or_skip() as page:
        yield page


@pytest.fixture
def page(tab: Page, pages: dict[str, Path]) -> Iterator[Page]:
    """The invented council, freshly opened; afterwards nothing may have been asked for or complained of."""
    tab.said.clear()
    tab.asked.clear()
    tab.open(pages["town"])
    yield tab
    assert tab.said == []
    assert tab.asked == []
