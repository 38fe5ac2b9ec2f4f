"""The page in frames: sandboxed, from a file and in a notebook; and as plain HTML, where scripts may not run."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from html import escape
from pathlib import Path
from urllib.request import urlopen

import pytest
from browser import Page
from IPython.core.formatters import DisplayFormatter
from town import town

from onrecord.view import Page as Html

#: Each quotation of the list with what rests on it.
LISTED = """[...document.querySelectorAll('#list li')].map((each) =>
    [each.firstChild.textContent, [...each.querySelectorAll('p')].map((line) => line.textContent).join('; ')])"""
Framing = Callable[[Path], str]
FRAMES: dict[str, Framing] = {
    "srcdoc": lambda file: f'<iframe sandbox="allow-scripts" srcdoc="{escape(file.read_text("utf-8"))}"></iframe>',
    "file": lambda file: f'<iframe sandbox="allow-scripts" src="{file.name}"></iframe>',
    "notebook": lambda file: shown_in_a_notebook(Html(file.read_text("utf-8"))),
}


def shown_in_a_notebook(page: Html) -> str:
    """What a notebook puts into its output for a page."""
    data, _ = DisplayFormatter().format(page)  # type: ignore[no-untyped-call]
    assert len(data["text/plain"]) < 200, "the page is not saved twice"
    return str(data["text/html"])


@contextmanager
def framed(tab: Page, file: Path, framing: Framing) -> Iterator[Page]:
    """The frame of a page around `file`, which Chromium keeps as a target of its own."""
    around = file.with_name("around.html")
    around.write_text("<!doctype html><meta charset=utf-8><style>iframe { width: 1200px; height: 800px }</style>"
                      + framing(file), encoding="utf-8")
    tab.open(around)
    assert tab.socket.sock is not None
    port = tab.socket.sock.getpeername()[1]
    with urlopen(f"http://127.0.0.1:{port}/json/list") as answer:
        target = next(each for each in json.load(answer) if each["type"] == "iframe")
    frame = Page(target["webSocketDebuggerUrl"])
    frame.address = around.parent.as_uri()
    try:
        yield frame
    finally:
        frame.socket.close()


@pytest.mark.parametrize("framing", FRAMES)
def test_a_sandboxed_frame_draws_opens_and_changes_the_day_without_a_word(
        tab: Page, pages: dict[str, Path], framing: str) -> None:
    tab.said.clear()
    with framed(tab, pages["town"], FRAMES[framing]) as frame:
        frame.settle()
        assert frame.run("origin") == "null"
        assert len(frame.drawn()["nodes"]) > 30
        frame.click_node("Helen Castell")
        assert frame.run("document.querySelector('#panel h2').textContent") == "Helen Castell"
        frame.press("Escape")
        frame.run("(() => { day.value = '2022-03-15'; day.dispatchEvent(new Event('change')); })()")
        frame.settle()
        assert "as of 2022-03-15" in frame.run("document.getElementById('count').textContent")
        assert [line for line in (*frame.said, *tab.said) if "allow-same-origin" not in line] == []


@pytest.mark.parametrize("framing", ["", '<iframe sandbox="" srcdoc="{}"></iframe>'], ids=["a page", "a frame"])
def test_without_scripts_every_quotation_and_every_relation_is_there(
        tab: Page, pages: dict[str, Path], framing: str) -> None:
    file = pages["town"]
    if framing:
        with framed(tab, file, lambda page: framing.format(escape(page.read_text("utf-8")))) as frame:
            said = frame.run(LISTED)
    else:
        tab.open(file, script=False)
        said = tab.run(LISTED)
    lines: dict[str, str] = dict(said)
    assert len(lines) == len(said)
    assert {row.quote for row in town()} == set(lines)
    said_of = {row: f"{row.relation} {row.target_label[:30]}" for row in town()}  # a line cuts what its quotation says
    assert [words for row, words in said_of.items() if words not in lines[row.quote]] == []


def test_without_scripts_the_list_prints(tab: Page, pages: dict[str, Path], tmp_path: Path) -> None:
    from pypdfium2 import PdfDocument

    tab.open(pages["town"], script=False)
    tab.print(tmp_path / "list.pdf")
    paper = PdfDocument(tmp_path / "list.pdf")
    text = "".join(sheet.get_textpage().get_text_range() for sheet in paper)
    plain = "".join(text.split())
    missing = {row.quote for row in town() if "".join(row.quote.split()) not in plain}
    assert len(missing) <= 3, "but for those that go on over the end of a page"
    assert "https://www.example.org/herald/1" in plain
