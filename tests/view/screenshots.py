"""Pictures of the page in each of its states: `python tests/view/screenshots.py FOLDER [PAGE.html]`."""

from __future__ import annotations

import sys
from pathlib import Path

HERE = Path(__file__).parent
sys.path[:0] = [str(HERE), str(HERE.parents[1] / "graph")]

from browser import Page, chromium  # noqa: E402
from town import town  # noqa: E402

from onrecord.view.material import Material  # noqa: E402
from onrecord.view.page import html_of  # noqa: E402

ALL = "document.querySelectorAll('#legend input:not(:checked)').forEach((box) => box.click())"
WHOLE = "document.getElementById('whole').click()"
DAY = """(() => {{ const day = document.getElementById('day'); day.value = '{}';
    day.dispatchEvent(new Event('change')); }})()"""


def most(page: Page, kind: str) -> str:
    """The label of the thing of a kind that has most edges in the picture."""
    shown = page.drawn()
    ends = [edge[side] for edge in shown["edges"] for side in ("source", "target")]
    return str(max((node["label"] for node in shown["nodes"] if node["kind"] == kind), key=ends.count))


def take(folder: Path, file: Path) -> None:
    """Write the pictures of a page to a folder."""
    with chromium() as page:
        page.open(file)
        page.screenshot(folder / "opening.png")
        person, body = most(page, "person"), most(page, "body")
        page.click_node(person)
        page.screenshot(folder / "focus.png")
        page.press("Escape")
        page.click_node(body)
        page.screenshot(folder / "focus-body.png")
        page.press("Escape")
        page.run(ALL + ";" + WHOLE)
        page.settle()
        page.screenshot(folder / "whole.png")
        page.open(file)
        page.run(DAY.format("2022-03-15"))
        page.settle()
        page.screenshot(folder / "as-of.png")
        page.open(file)
        page.press("/")
        page.type("serv")
        page.screenshot(folder / "search.png")
        page.open(file, dark=True)
        page.click_node(person)
        page.screenshot(folder / "dark.png")
        page.open(file, width=390, height=844)
        page.screenshot(folder / "phone.png", whole=True)
        page.open(file, width=794, height=1123, paper=True)
        page.screenshot(folder / "print.png")
        page.open(file, script=False)
        page.screenshot(folder / "no-script.png")
        page.open(file)
        page.print(folder / "print.pdf")


if __name__ == "__main__":
    target = Path(sys.argv[1])
    target.mkdir(parents=True, exist_ok=True)
    shown = Path(sys.argv[2]) if len(sys.argv) > 2 else target / "page.html"
    if len(sys.argv) < 3:
        shown.write_text(html_of(Material(tuple(town())), "Wexmoor on record"), encoding="utf-8")
    take(target, shown)
