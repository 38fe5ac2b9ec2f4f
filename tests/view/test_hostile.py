"""Text that would be a program, in every field, the heading and the address: none of it runs or becomes an element."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from browser import Page
from screenshots import ALL, DAY
from town import HOSTILE, hostile_material

from onrecord.view.page import html_of

MADE = """[...document.querySelectorAll("img, svg:not(#histogram, #sheet svg), iframe, object, embed, base, link, "
    + "meta[http-equiv=refresh], form form, "
    + "script:not([type='application/json'])")].map((each) => each.localName).join()"""
EVENTS = """[...document.querySelectorAll("*")].flatMap((each) => each.getAttributeNames())
    .filter((name) => name.startsWith("on")).length"""
LINKS = """[...document.links].map((link) => link.getAttribute("href"))
    .filter((href) => !/^(https?:\\/\\/|#)/.test(href))"""
DOORS = {
    "opening": [],
    "all kinds": [ALL],
    "a day": [DAY.format("2021-01-01")],
    "print": ["dispatchEvent(new Event('beforeprint'))"],
    "a link to copy": ["[...document.querySelectorAll('#take button')].at(-1).click()"],
}


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The page with hostile text everywhere, its heading too."""
    written = tmp_path_factory.mktemp("hostile") / "page.html"
    written.write_text(html_of(hostile_material(), " ".join(HOSTILE)), encoding="utf-8")
    return written


@pytest.fixture
def hostile_tab(tab: Page) -> Iterator[Page]:
    """A tab in which afterwards nothing has run, nothing was made, nothing asked for and nothing complained of."""
    with tab.quiet():
        yield tab
    assert tab.run("globalThis.pwned") is None
    assert tab.run(MADE) == "script,script"
    assert tab.run(EVENTS) == 0
    assert tab.run(LINKS) == []


@pytest.mark.parametrize("door", DOORS)
def test_nothing_runs_in_any_state(hostile_tab: Page, file: Path, door: str) -> None:
    hostile_tab.open(file)
    for step in DOORS[door]:
        hostile_tab.run(step)
        hostile_tab.settle()
    assert "<script>" in hostile_tab.run("document.querySelector('h1').textContent")


def test_nothing_runs_whatever_is_opened(hostile_tab: Page, file: Path) -> None:
    hostile_tab.open(file)
    hostile_tab.run(ALL)
    hostile_tab.settle()
    keys = [node["key"] for node in hostile_tab.drawn()["nodes"]]
    assert len(keys) > 8
    for one, other in zip(keys, keys[1:] + keys[:1], strict=True):
        hostile_tab.run(f"location.hash = '#/' + {one!r}.split('/').map(encodeURIComponent).join('/')"
                        f" + '?to=' + encodeURIComponent({other!r})")
        hostile_tab.run("new Promise((done) => setTimeout(done, 40))")
        hostile_tab.run("dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }))")
    hostile_tab.settle()


def test_nothing_runs_where_links_lead_and_search_finds(hostile_tab: Page, file: Path) -> None:
    hostile_tab.open(file)
    hostile_tab.run(ALL)
    assert any("<svg" in node["label"] for node in hostile_tab.drawn()["nodes"])
    for _ in range(3):
        hostile_tab.run("document.querySelector('#panel a[href^=\"#\"]')?.click()")
        hostile_tab.settle()
    hostile_tab.press("/")
    hostile_tab.type("<script>")
    hostile_tab.run("document.querySelector('#found button').click()")
    hostile_tab.settle()


@pytest.mark.parametrize("words", HOSTILE)
def test_nothing_runs_from_an_address_or_a_search(hostile_tab: Page, file: Path, words: str) -> None:
    for address in (f"#/{words}", f"#/?document={words}&inspector={words}&kinds={words}&day={words}&to={words}"):
        hostile_tab.open(file, address=address)
    hostile_tab.press("/")
    hostile_tab.type(words.replace("\x00", ""))
    hostile_tab.press("Enter")


def test_nothing_runs_without_scripts(tab: Page, file: Path) -> None:
    tab.open(file, script=False)
    assert tab.run("document.querySelectorAll('#list img, #list script, #list svg, #list iframe').length") == 0
    assert tab.run(LINKS) == []
