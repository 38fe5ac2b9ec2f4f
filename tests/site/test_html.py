"""Every page is valid HTML, by html-validate; one of each kind is without fault in axe, in a real Chromium."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import unquote, urlsplit

from browsing import files

from checkers import Page, complaints, faults, tab

__all__ = ["tab"]  # a fixture

def written(folder: Path, found: dict[str, str]) -> Path:
    for name, text in found.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    return folder


def test_every_page_of_the_seeds_is_valid(site: Path) -> None:
    assert faults(site, "**/{index,page-*}.html") == ""  # graph.html has tests of its own


def test_every_page_of_the_small_record_is_valid(tmp_path: Path) -> None:
    assert faults(written(tmp_path, files())) == ""


def test_the_validator_finds_a_fault(tmp_path: Path) -> None:
    (tmp_path / "page.html").write_text(files()["index.html"].replace("</dl>", "</ul>"), encoding="utf-8")
    assert "close-order" in faults(tmp_path)


def one_a_kind(site: Path) -> list[Path]:
    """The front page, and of each kind the list and the longest page."""
    folders = sorted(folder.parent for folder in site.glob("*/index.html"))
    longest = [max(folder.glob("*/index.html"), key=lambda page: (page.stat().st_size, page)) for folder in folders]
    return [site / "index.html", *(folder / "index.html" for folder in folders), *longest]


def test_axe_finds_no_fault_on_any_kind_of_page(tab: Page, site: Path) -> None:
    for page in one_a_kind(site):
        for how in ({"dark": False}, {"dark": True, "width": 390}):
            assert complaints(tab, page, **how) == [], (page, how)


def test_axe_finds_a_fault(tab: Page, tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    page.write_text(files()["index.html"].replace(' lang="en-GB"', "").replace('href="site.css"', ""), encoding="utf-8")
    assert any(found.startswith("html-has-lang") for found in complaints(tab, page))


def test_a_page_fits_a_phone_and_asks_for_nothing_but_its_style(tab: Page, site: Path) -> None:
    tab.said.clear()
    for page in one_a_kind(site):
        tab.asked.clear()
        tab.open(page, width=320, script=False)
        assert tab.run("document.documentElement.scrollWidth") <= 320, page
        assert {Path(address).name for address in tab.asked} <= {"site.css"}, page
    assert tab.said == []


def test_a_reader_walks_from_the_front_page_to_the_words(tab: Page, site: Path) -> None:
    tab.open(site / "index.html")
    for words, heading in (("People", "People"), ("Phil Porter", "Phil Porter"),
                           ("Chief Executive, Sefton Council", "Phil Porter, Chief Executive, Sefton Council"),
                           ("claim", "“"), ("passage", "“")):
        found = f"[...document.querySelectorAll('main a')].find((link) => link.textContent === {words!r})"
        tab.open(Path(unquote(urlsplit(str(tab.run(f"{found}.href"))).path)))
        assert str(tab.run("document.querySelector('h1').textContent")).startswith(heading)
    assert "Phil" in str(tab.run("document.querySelector('blockquote mark').textContent"))
