"""Taking away and printing: what is saved and printed is what is shown, says so, and is safe to open elsewhere."""

from __future__ import annotations

import csv
import io
import json
import re
import struct
import time
import zlib
from collections.abc import Callable
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pypdfium2
import pypdfium2.raw as pdfium
import pytest
from browser import Page
from screenshots import ALL, DAY
from town import row

from onrecord.view.material import Material
from onrecord.view.page import html_of

SVG = "{http://www.w3.org/2000/svg}"
COLUMNS = ["source", "relation", "target", "status", "from", "until", "date", "quote", "document", "title",
           "publisher", "issued", "address", "as_of", "filters"]
LISTED = "[...document.querySelectorAll('#list li')].flatMap((item) => [...item.querySelectorAll('p')].map((line) => " \
    "[item.querySelector('q').textContent, ...[...line.childNodes].filter((node) => node.tagName === 'A' || " \
    "node.tagName === 'I').map((node) => node.textContent)]))"


def to(address: str) -> Callable[[Page], Any]:
    return lambda page: page.run(f"location.hash = {json.dumps(address)}")


STATES: dict[str, tuple[Callable[[Page], Any], str, str]] = {
    "opening": (lambda page: None, "on-record-people-posts-organisations", "any day"),
    "all kinds": (lambda page: page.run(ALL), "on-record-all-kinds", "all kinds"),
    "a day": (lambda page: page.run(DAY.format("2022-03-15")), "on-record-people-posts-organisations-2022-03-15",
              "as of 2022-03-15"),
    "a person": (to("#/person/helen-castell"), "on-record-helen-castell", "about Helen Castell"),
    "a path": (to("#/person/helen-castell?to=person/paul-dray"), "on-record-helen-castell-to-paul-dray",
               "the way from Helen Castell to Paul Dray"),
    "a document": (to("#/?document=wexmoor-2.txt"), "on-record-people-posts-organisations-wexmoor-2",
                   "only from Inspectors see “early signs of progress” (wexmoor-2.txt)"),
}


def take(page: Page, folder: Path, what: str) -> Path:
    """The file that a button of the page saves, once it is whole."""
    page.call("Browser.setDownloadBehavior", behavior="allow", downloadPath=str(folder))
    before = set(folder.iterdir())
    press(page, what)
    for _ in range(100):
        new = [file for file in set(folder.iterdir()) - before if file.suffix == f".{what.lower()}"]
        if new and new[0].stat().st_size:
            return new[0]
        time.sleep(0.05)
    raise AssertionError(f"{what} saved nothing: {said(page)}")


def press(page: Page, what: str) -> None:
    page.run("[...document.querySelectorAll('#take button')]"
             f".find((button) => button.textContent === '{what}').click()")
    page.settle()


def said(page: Page) -> str:
    return str(page.run("document.querySelector('#take [role=status]').textContent"))


def rows_of(file: Path) -> list[dict[str, str]]:
    text = file.read_bytes().decode("utf-8")
    assert text.startswith("\ufeff")
    return list(csv.DictReader(io.StringIO(text[1:], newline=""), strict=True))


def look(file: Path) -> tuple[tuple[int, ...], float]:
    """The colour of a PNG's first corner, and the share of its bytes in which a place differs from that before it."""
    data, at, packed = file.read_bytes(), 8, b""
    depth, colour = data[24], data[25]
    assert (depth, colour) in {(8, 2), (8, 6)}, "eight bits of red, green and blue, with or without transparency"
    while at < len(data):
        length, name = struct.unpack(">I4s", data[at:at + 8])
        packed += data[at + 8:at + 8 + length] if name == b"IDAT" else b""
        at += length + 12
    raw = zlib.decompress(packed)
    return tuple(raw[1:4]), 1 - raw.count(0) / len(raw)


def triples(page: Page) -> list[tuple[str, str, str]]:
    return sorted((edge["source"], edge["relation"], edge["target"]) for edge in page.drawn()["edges"])


@pytest.mark.parametrize("state", STATES)
def test_the_table_is_the_list(page: Page, tmp_path: Path, state: str) -> None:
    reach, name, filters = STATES[state]
    reach(page)
    page.settle()
    file = take(page, tmp_path, "CSV")
    rows = rows_of(file)
    assert file.name == f"{name}.csv"
    assert list(rows[0]) == COLUMNS
    listed = [(quote, *ends) if len(ends) == 3 else (quote, *ends, ends[0]) for quote, *ends in page.run(LISTED)]
    assert [(row["quote"], row["source"], row["relation"], row["target"]) for row in rows] == listed
    assert {tuple(row[key] for key in ("source", "relation", "target")) for row in rows} == set(triples(page))
    assert filters in rows[0]["filters"]
    assert {row["as_of"] for row in rows} == {"2022-03-15" if state == "a day" else ""}
    assert file.name in said(page)


def test_the_table_keeps_to_rfc_4180(page: Page, tmp_path: Path) -> None:
    page.run(ALL)
    text = take(page, tmp_path, "CSV").read_bytes().decode("utf-8")
    rows = rows_of(next(tmp_path.iterdir()))
    assert text.endswith("\r\n")
    assert text.count("\r\n") == len(rows) + 1
    castell = next(row for row in rows if row["source"] == "Helen Castell" and row["relation"] == "holds")
    assert (castell["from"], castell["status"], castell["document"], castell["issued"], castell["address"]) == (
        "2022-04-25", "incoming", "council-3.txt", "2022-03-02", "https://www.example.org/council/3")


@pytest.mark.parametrize("state", STATES)
def test_the_drawing_is_the_picture(page: Page, tmp_path: Path, state: str) -> None:
    reach, name, filters = STATES[state]
    reach(page)
    page.settle()
    file = take(page, tmp_path, "SVG")
    drawing = ElementTree.parse(file).getroot()
    titles = [group.findtext(f"{SVG}title") or "" for group in drawing.iter(f"{SVG}g")]
    kinds = [group.get("class") for group in drawing.iter(f"{SVG}g")]
    drawn = page.drawn()
    assert file.name == f"{name}.svg"
    assert (kinds.count("node"), kinds.count("edge")) == (len(drawn["nodes"]), len(drawn["edges"]))
    assert sorted(title.split("; ")[0] for title, kind in zip(titles, kinds, strict=True) if kind == "edge") == sorted(
        " ".join(edge) for edge in triples(page))
    about = drawing.findtext(f"{SVG}desc") or ""
    assert filters in about
    assert "https://www.example.org/" in about
    words = " ".join(text.text or "" for text in drawing.iter(f"{SVG}text"))
    assert filters in words
    assert "https://www.example.org/" in words
    assert str(drawing.findtext(f"{SVG}title")).startswith("Wexmoor <on> record")


def test_what_has_ended_is_dashed_and_arrows_end_at_borders(page: Page, tmp_path: Path) -> None:
    drawing = ElementTree.parse(take(page, tmp_path, "SVG")).getroot()
    dashed = {(group.findtext(f"{SVG}title") or "").split("; ")[0] for group in drawing.iter(f"{SVG}g")
              if group.find(f"{SVG}path[@stroke-dasharray]") is not None}
    ended = {f"{edge['source']} {edge['relation']} {edge['target']}" for edge in page.drawn()["edges"] if edge["ended"]}
    assert dashed == ended != set()
    edges = [group for group in drawing.iter(f"{SVG}g") if group.get("class") == "edge"]
    assert {len(group.findall(f"{SVG}path")) for group in edges} == {2}, "a line and its arrowhead"


@pytest.mark.parametrize("state", ["opening", "all kinds", "a path"])
def test_the_picture_is_twice_the_size_and_shows_something(page: Page, tmp_path: Path, state: str) -> None:
    reach, name, _ = STATES[state]
    reach(page)
    page.settle()
    file = take(page, tmp_path, "PNG")
    assert file.name == f"{name}.png"
    drawing = ElementTree.parse(take(page, tmp_path, "SVG")).getroot()
    size = struct.unpack(">II", file.read_bytes()[16:24])
    assert size == tuple(2 * int(drawing.get(side) or 0) for side in ("width", "height"))
    corner, inked = look(file)
    assert corner == (255, 255, 255)
    assert 0.005 < inked < 0.5


def test_files_are_in_the_colours_of_paper_on_a_dark_screen_too(tab: Page, pages: dict[str, Path],
                                                                 tmp_path: Path) -> None:
    tab.open(pages["town"], dark=True)
    assert 'fill="#ffffff"' in take(tab, tmp_path, "SVG").read_text("utf-8")
    assert look(take(tab, tmp_path, "PNG"))[0] == (255, 255, 255)
    assert tab.run("document.documentElement.hasAttribute('data-print')") is False


def test_hostile_text_is_text_in_every_file(tab: Page, pages: dict[str, Path], tmp_path: Path) -> None:
    tab.said.clear()
    tab.open(pages["hostile"])
    tab.run(ALL)
    tab.settle()
    drawing = ElementTree.parse(take(tab, tmp_path, "SVG")).getroot()
    tags = {element.tag.removeprefix(SVG) for element in drawing.iter()}
    assert tags <= {"svg", "title", "desc", "g", "path", "rect", "text"}
    names = {name for element in drawing.iter() for name in element.attrib}
    assert not any(name.startswith("on") or name.endswith("href") or name == "style" for name in names)
    rows = rows_of(take(tab, tmp_path, "CSV"))
    assert any("<script>" in row["quote"] for row in rows)
    assert not any("globalThis" in row["address"] for row in rows)
    assert not any(value.startswith(("=", "+", "-", "@", "\t", "\r")) for row in rows for value in row.values())
    assert take(tab, tmp_path, "PNG").stat().st_size > 10_000
    tab.run("[...document.querySelectorAll('#panel a[href^=\"#\"]')].at(-1).click()")
    tab.settle()
    assert re.fullmatch(r"on-record(-[a-z0-9]+)*\.csv", take(tab, tmp_path, "CSV").name)
    assert tab.run("globalThis.pwned") is None
    assert tab.said == []


@pytest.mark.parametrize("name", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\uff1d1"])
def test_no_cell_runs_as_a_formula(tab: Page, tmp_path: Path, name: str) -> None:
    quote = '=HYPERLINK("x")\nof two lines, "quoted"'
    file = tmp_path / "formulas.html"
    rows = (row("a", "f", f"person:{name}", "holds", "post:Clerk", "current", "2020", "", "", quote=quote),)
    file.write_text(html_of(Material(rows), "=1"), encoding="utf-8", newline="")
    tab.open(file)
    (told,) = rows_of(take(tab, tmp_path, "CSV"))
    assert told["source"].startswith(f"'{name[0]}")
    assert told["quote"] == f"'{quote}"
    assert told["target"] == "Clerk"


def test_the_link_is_copied_or_put_into_a_field(page: Page) -> None:
    to("#/person/helen-castell?day=2022-04-26")(page)
    page.settle()
    page.run("Object.defineProperty(navigator, 'clipboard', { configurable: true, value: "
             "{ writeText: async (words) => { globalThis.copied = words; } } })")
    press(page, "Copy link")
    assert page.run("globalThis.copied").endswith("town.html#/person/helen-castell?day=2022-04-26")
    assert said(page) == "Link copied."
    page.run("Object.defineProperty(navigator, 'clipboard', { configurable: true, value: undefined })")
    press(page, "Copy link")
    assert page.run("document.activeElement.value").endswith("#/person/helen-castell?day=2022-04-26")
    assert page.run("document.activeElement.getAttribute('aria-label')") == "Link to what is shown"
    assert page.run("getSelection().toString()").startswith("file:")
    assert "field" in said(page)


def test_the_print_button_prints(page: Page) -> None:
    page.run("globalThis.print = () => { globalThis.printed = true; }")
    press(page, "Print")
    assert page.run("globalThis.printed") is True


def printed(page: Page, folder: Path) -> pypdfium2.PdfDocument:
    page.print(folder / "page.pdf")
    return pypdfium2.PdfDocument((folder / "page.pdf").read_bytes())


def test_paper_has_the_graph_as_lines_and_then_the_claims(tab: Page, pages: dict[str, Path], tmp_path: Path) -> None:
    tab.open(pages["town"], dark=True)
    tab.run(DAY.format("2023-01-01"))
    tab.settle()
    paper = printed(tab, tmp_path)
    kinds = [each.type for each in paper[0].get_objects(max_depth=9)]
    assert kinds.count(pdfium.FPDF_PAGEOBJ_PATH) > 60
    assert pdfium.FPDF_PAGEOBJ_IMAGE not in kinds
    first = paper[0].get_textpage().get_text_range()
    for words in ("Wexmoor <on> record", "as of 2023-01-01", "Filters: people, posts and organisations",
                  "Helen Castell", "Wexmoor Council", "Dashed: ended by 2023-01-01"):
        assert words in first
    assert first.count("Helen Castell") == 1, "who searches or copies it finds every word once"
    rest = "".join(page.get_textpage().get_text_range() for page in list(paper)[1:])
    assert "The claims, document by document" in rest
    assert "https://www.example.org/council/3" in rest
    assert "#/person" not in rest
    for tool in ("Find a name", "Take away", "Copy link", "Whole picture", "Most claims"):
        assert tool not in first + rest
    assert (paper[0].render().to_numpy()[3, 3] == 255).all()
    assert tab.run("document.getElementById('sheet')") is None


def test_a_short_drawing_leaves_room_for_claims(page: Page, tmp_path: Path) -> None:
    STATES["a path"][0](page)
    page.settle()
    first = printed(page, tmp_path)[0].get_textpage().get_text_range()
    assert "the way from Helen Castell to Paul Dray" in first
    assert "The claims, document by document" in first


def test_the_drawing_is_there_while_the_page_is_shown_as_paper(tab: Page, pages: dict[str, Path]) -> None:
    tab.open(pages["town"], width=794, height=1123, paper=True)
    assert tab.run("document.querySelectorAll('#sheet svg .node').length") == len(tab.drawn()["nodes"])
    tab.call("Emulation.setEmulatedMedia", media="screen")
    tab.settle()
    assert tab.run("document.getElementById('sheet')") is None


def test_paper_without_scripts_has_the_list(tab: Page, pages: dict[str, Path], tmp_path: Path) -> None:
    tab.open(pages["town"], script=False)
    text = " ".join("".join(page.get_textpage().get_text_range() for page in printed(tab, tmp_path)).split())
    assert "Helen Castell holds Director of Children’s Services, incoming, from 2022-04-25" in text
    assert "https://www.example.org/herald/2" in text


def test_nothing_shown_is_taken_away_as_nothing(tab: Page, pages: dict[str, Path], tmp_path: Path) -> None:
    with tab.quiet():
        tab.open(pages["empty"])
        assert rows_of(take(tab, tmp_path, "CSV")) == []
        assert "No sources" in take(tab, tmp_path, "SVG").read_text("utf-8")
        assert len(printed(tab, tmp_path)) >= 1


def test_four_hundred_things_are_taken_away_whole(tab: Page, pages: dict[str, Path], tmp_path: Path) -> None:
    tab.open(pages["city"])
    drawing = ElementTree.parse(take(tab, tmp_path, "SVG")).getroot()
    assert sum(group.get("class") == "node" for group in drawing.iter(f"{SVG}g")) == len(tab.drawn()["nodes"])
    assert "608 more pass the filters" in (drawing.findtext(f"{SVG}desc") or "")


def test_a_frame_that_may_not_save_says_so(tab: Page, pages: dict[str, Path], tmp_path: Path) -> None:
    frame = tmp_path / "frame.html"
    frame.write_text('<!doctype html><iframe sandbox="allow-scripts" width="1200" height="800" '
                     f'src="{pages["town"].as_uri()}"></iframe>')
    tab.open(frame)
    told = next(each for each in tab.call("Target.getTargets")["targetInfos"] if each["type"] == "iframe")
    assert tab.socket.sock is not None
    inside = Page(f"ws://127.0.0.1:{tab.socket.sock.getpeername()[1]}/devtools/page/{told['targetId']}")
    inside.settle()
    press(inside, "CSV")
    assert "may not allow it" in said(inside)
    press(inside, "Copy link")
    assert inside.run("document.activeElement.value").endswith("town.html#/")
    inside.socket.close()
