"""What checks a page: html-validate, and axe in a real Chromium."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from npm import FOLDER, node, part

sys.path.insert(0, str(Path(__file__).parent / "view"))

from browser import Page, tab_or_skip

__all__ = ["Page", "complaints", "faults", "tab"]

AXE = "axe.run(document, {resultTypes: ['violations', 'incomplete']}).then((found) => " \
      "[...found.violations, ...found.incomplete].map((each) => each.id + ': ' + each.nodes[0].html))"


def faults(folder: Path, pages: str = "**/*.html") -> str:
    """What html-validate says of the pages of a folder; empty where it finds no fault."""
    validate = part("html-validate") / "bin" / "html-validate.mjs"
    done = node(validate, "-c", FOLDER / "htmlvalidate.json", f"{folder}/{pages}", "--formatter=text")
    return done.stdout + done.stderr if done.returncode else ""


@pytest.fixture(scope="module")
def tab() -> Iterator[Page]:
    """A tab that all tests of a module share."""
    with tab_or_skip() as page:
        yield page


def complaints(tab: Page, page: Path, **how: Any) -> list[str]:
    """What axe finds wrong with a page, or cannot decide."""
    tab.open(page, **how)
    tab.run((part("axe-core") / "axe.min.js").read_text("utf-8") + "; true")
    found = tab.run(AXE)
    assert isinstance(found, list)
    return found
