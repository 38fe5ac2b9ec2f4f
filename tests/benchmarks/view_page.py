"""How the page does at 1, 61, 1,000 and 10,000 things, in a real Chromium: `python tests/benchmarks/view_page.py [ROUNDS]`.

First draw: from the answer's end to the first paint, and to the picture drawn, as a ratio to a page of one thing in the
same run, medians over the rounds. Then, in milliseconds (medians): a key of the search, a step of the day, a kind
ticked, a document chosen; and frames a second while the picture is dragged by real mouse events, with the worst frame.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path
from statistics import mean, median

TESTS = Path(__file__).parents[1]
sys.path[:0] = [str(TESTS / "view"), str(TESTS.parent / "graph")]

from browser import Page, chromium  # noqa: E402
from town import city_material, town, town_material  # noqa: E402

from onrecord.view.material import Material  # noqa: E402
from onrecord.view.page import html_of  # noqa: E402

SIZES = {1: lambda: Material(tuple(town()[:1])), 61: town_material, 1000: lambda: city_material(1000),
         10000: lambda: city_material(10000)}
TIMES = """(() => {
  const [load] = performance.getEntriesByType("navigation");
  const [paint] = performance.getEntriesByName("first-contentful-paint");
  return [paint.startTime - load.responseEnd, performance.getEntriesByName("drawn")[0].startTime - load.responseEnd];
})()"""
STEPS = """(() => {
  const took = (act, count = 11) => {
    const times = Array.from({ length: count }, (_, i) => { const start = performance.now(); act(i); return performance.now() - start; });
    return times.sort((a, b) => a - b)[count >> 1];
  };
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


def drag(page: Page) -> tuple[float, float]:
    """Frames a second and the longest frame (milliseconds) while the picture is dragged."""
    page.run(FRAMES)
    page.call("Input.dispatchMouseEvent", type="mouseMoved", x=600, y=120)
    page.call("Input.dispatchMouseEvent", type="mousePressed", x=600, y=120, button="left", clickCount=1)
    page.run("frames_.length = 0")
    for step in range(90):
        page.call("Input.dispatchMouseEvent", type="mouseMoved", x=600 - 2 * step, y=120 + 3 * step, button="left",
                  buttons=1)
    frames = page.run("frames_")
    page.call("Input.dispatchMouseEvent", type="mouseReleased", x=420, y=390, button="left", clickCount=1)
    gaps = [later - earlier for earlier, later in zip(frames, frames[1:], strict=False)]
    return 1000 / mean(gaps), max(gaps)


def measure(folder: Path, rounds: int) -> None:
    """Print the figures of pages written to a folder."""
    files = {size: folder / f"{size}.html" for size in SIZES}
    for size, make in SIZES.items():
        files[size].write_text(html_of(make(), "On record"), encoding="utf-8")
    with chromium() as page:
        times: dict[int, list[list[float]]] = {size: [] for size in SIZES}
        for _ in range(rounds):
            for size, file in files.items():
                page.open(file)
                times[size].append(page.run(TIMES))
        one = [median(each) for each in zip(*times[1], strict=True)]
        print("things   bytes  first paint  drawn (ms, ratio to one)     key    day   kind  document (ms)  frames/s worst")
        for size, file in files.items():
            paint, drawn = (median(each) for each in zip(*times[size], strict=True))
            page.open(file)
            steps = page.run(STEPS)
            page.open(file)
            rate, worst = drag(page)
            print(f"{size:6} {file.stat().st_size:8} {paint:6.0f} {paint / one[0]:5.2f} {drawn:6.0f} {drawn / one[1]:5.2f}"
                  f"{steps['key']:16.1f} {steps['day']:6.1f} {steps['kind']:6.1f} {steps['document']:9.1f}"
                  f"{rate:12.0f} {worst:6.0f}")


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as scratch:
        measure(Path(scratch), int(sys.argv[1]) if len(sys.argv) > 1 else 7)
