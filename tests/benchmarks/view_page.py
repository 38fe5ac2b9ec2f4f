"""How the page does at 1, 61, 400, 1,000 and 10,000 things: `python tests/benchmarks/view_page.py [ROUNDS]`.

In a real Chromium with the network blocked.

First draw: from the answer's end to the first paint, and to the picture drawn, as a ratio to a page of one thing in the
same run, medians over the rounds. Then, in milliseconds (medians): a key of the search, a step of the day, a kind
ticked, a document chosen; and frames a second while the picture is dragged by real mouse events, with the worst frame.
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Iterable, Mapping
from itertools import pairwise
from pathlib import Path
from statistics import mean, median
from typing import Any

TESTS = Path(__file__).parents[1]
sys.path[:0] = [str(TESTS / "view"), str(TESTS.parent / "graph")]

from browser import Page, chromium  # noqa: E402
from town import city_material, town, town_material  # noqa: E402
from writing import written  # noqa: E402

from onrecord.view.material import Material  # noqa: E402

SIZES = (1, 61, 400, 1000, 10000)
TIMES = """(() => {
  const [load] = performance.getEntriesByType("navigation");
  const [paint] = performance.getEntriesByName("first-contentful-paint");
  return [paint, performance.getEntriesByName("drawn")[0]].map((entry) => entry.startTime - load.responseEnd);
})()"""
STEPS = """(() => {
  const timed = (act, i) => {
    const start = performance.now();
    act(i);
    return performance.now() - start;
  };
  const took = (act) => Array.from({ length: 11 }, (_, i) => timed(act, i)).sort((a, b) => a - b)[5];
  const changed = (element) => element.dispatchEvent(new Event("change"));
  const [find, day, source] = ["find", "day", "source"].map((id) => document.getElementById(id));
  const kind = document.querySelectorAll("#legend input")[1];
  const typed = (text) => { find.value = text; find.dispatchEvent(new Event("input")); };
  typed("p");
  return {
    key: took((i) => typed("person 0143".slice(0, i + 1))),
    day: took((i) => { day.value = `20${10 + i}-03-04`; changed(day); }),
    kind: took(() => kind.click()),
    document: took((i) => { source.selectedIndex = i % 6; changed(source); }),
  };
})()"""
FRAMES = "globalThis.frames_ = []; (function next(now) { frames_.push(now); requestAnimationFrame(next); })(0)"


def write_pages(folder: Path, sizes: Iterable[int] = SIZES) -> dict[int, Path]:
    """Pages of so many things, as files in a folder."""
    small = {1: Material(tuple(town()[:1])), 61: town_material()}
    files = written(folder, {str(size): small.get(size) or city_material(size) for size in sizes})
    return {size: files[str(size)] for size in sizes}


def first_draws(page: Page, files: Mapping[int, Path], rounds: int) -> dict[int, tuple[float, float]]:
    """Milliseconds to the first paint and to the picture drawn, medians over rounds that take turns."""
    times: dict[int, list[list[float]]] = {size: [] for size in files}
    for _ in range(rounds):
        for size, file in files.items():
            page.open(file)
            times[size].append(page.run(TIMES))
    return {size: (median(paint for paint, _ in held), median(drawn for _, drawn in held))
            for size, held in times.items()}


def step_times(page: Page, file: Path) -> dict[str, float]:
    """Milliseconds that a key, a day, a kind, a document take, medians of eleven."""
    page.open(file)
    found: dict[str, Any] = page.run(STEPS)
    return found


def drag(page: Page, file: Path) -> tuple[float, float]:
    """Frames a second and the longest frame (milliseconds) while the picture is dragged."""
    page.open(file)
    page.run(FRAMES)
    page.call("Input.dispatchMouseEvent", type="mouseMoved", x=600, y=120)
    page.call("Input.dispatchMouseEvent", type="mousePressed", x=600, y=120, button="left", clickCount=1)
    page.run("frames_.length = 0")
    for step in range(90):
        page.call("Input.dispatchMouseEvent", type="mouseMoved", x=600 - 2 * step, y=120 + 3 * step, button="left",
                  buttons=1)
    frames = page.run("frames_")
    page.call("Input.dispatchMouseEvent", type="mouseReleased", x=420, y=390, button="left", clickCount=1)
    gaps = [later - earlier for earlier, later in pairwise(frames)]
    return 1000 / mean(gaps), max(gaps)


def report(files: Mapping[int, Path], rounds: int) -> None:
    """Print the figures, a line a page."""
    print("things    bytes  paint ratio  drawn ratio    key   day  kind  document  frames/s  worst frame (ms)")
    with chromium() as page:
        draws = first_draws(page, files, rounds)
        for size, file in files.items():
            ratios = [f"{mine:6.0f} {mine / one:5.2f}" for mine, one in zip(draws[size], draws[1], strict=True)]
            steps = "".join(f"{took:6.1f}" for took in step_times(page, file).values())
            rate, worst = drag(page, file)
            print(f"{size:6} {file.stat().st_size:8}", *ratios, f"{steps}     {rate:8.0f} {worst:8.0f}")


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as scratch:
        report(write_pages(Path(scratch)), int(sys.argv[1]) if len(sys.argv) > 1 else 7)
