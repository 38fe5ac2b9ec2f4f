"""Pictures of the page in each of its states: `python tests/view/screenshots.py FOLDER [PAGE.html]`.

Without a page, of the invented council's. Written are opening, focus, focus-body, path, whole, as-of, ratings, search,
dark, phone, phone-focus, print (paper as a picture, and print.pdf) and no-script.
"""

from __future__ import annotations

import sys
from datetime import date, timedelta
from pathlib import Path

HERE = Path(__file__).parent
sys.path[:0] = [str(HERE), str(HERE.parents[1] / "graph")]

from browser import Page, chromium  # noqa: E402
from town import town_material  # noqa: E402

from onrecord.view.page import html_of  # noqa: E402

ALL = "document.querySelectorAll('#legend input:not(:checked)').forEach((box) => box.click())"
WHOLE = "document.getElementById('whole').click()"
DAY = """(() => {{ const day = document.getElementById('day'); day.value = '{}';
    day.dispatchEvent(new Event('change')); }})()"""


def ranked(page: Page, kind: str) -> list[str]:
    """The keys of the things of a kind in the picture, those with most edges first."""
    shown = page.drawn()
    ends = [edge[side] for edge in shown["edges"] for side in ("source", "target")]
    things = [node for node in shown["nodes"] if node["kind"] == kind]
    return [node["key"] for node in sorted(things, key=lambda node: -ends.count(node["label"]))]


def reached(page: Page, key: str) -> set[str]:
    """The keys of the things in the picture that ways lead to from one of them."""
    shown = page.drawn()
    labels = {node["label"] for node in shown["nodes"] if node["key"] == key}
    for _ in shown["edges"]:
        labels |= {edge[far] for edge in shown["edges"] for near, far in (("source", "target"), ("target", "source"))
                   if edge[near] in labels}
    return {node["key"] for node in shown["nodes"] if node["label"] in labels}


def addresses(page: Page) -> dict[str, str]:
    """The states that an address can say, each with its address; `page` is open at its opening."""
    first, last = (page.run(f"Number(document.getElementById('slide').{end})") for end in ("min", "max"))
    day = date(1970, 1, 1) + timedelta(round(first + 0.63 * (last - first)))
    (person, *others), (post, *_), (body, *_) = (ranked(page, kind) for kind in ("person", "post", "body"))
    other = next((key for key in others if key in reached(page, person)), body)
    page.run(ALL)
    page.settle()
    rated = {"ratings": f"#/{ranked(page, 'service')[0]}"} if "service" in page.drawn_kinds() else {}
    states = {"opening": "", "focus": f"#/{person}", "focus-body": f"#/{body}", "post": f"#/{post}",
              "path": f"#/{person}?to={other}", "as-of": f"#/?day={day}"}
    return states | rated


def take(folder: Path, file: Path) -> None:
    """Write the pictures of a page to a folder."""
    with chromium() as page:
        page.open(file)
        for name, address in addresses(page).items():
            page.open(file, address=address)
            page.screenshot(folder / f"{name}.png")
        page.open(file)
        focus = f"#/{ranked(page, 'person')[0]}"
        page.run(ALL + ";" + WHOLE)
        page.settle()
        page.screenshot(folder / "whole.png")
        page.open(file)
        page.press("/")
        page.type("serv")
        page.screenshot(folder / "search.png")
        page.open(file, dark=True, address=focus)
        page.screenshot(folder / "dark.png")
        page.open(file, width=390, height=844)
        page.screenshot(folder / "phone.png")
        page.open(file, width=390, height=844, address=focus)
        page.screenshot(folder / "phone-focus.png")
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
        shown.write_text(html_of(town_material(), "Wexmoor on record"), encoding="utf-8")
    take(target, shown)
