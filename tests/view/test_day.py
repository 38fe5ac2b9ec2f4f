"""The day: slider, histogram and field on one true scale; by keys, mouse and finger; how it fits, and what it costs."""

from __future__ import annotations

import json
import re
from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path
from statistics import median
from typing import Any

import pytest
from browser import Page
from days import BAR, FIELD, SPOKEN, begun, box, earliest, phase, set_day, span, tenures, written
from town import city, town

TITLES = "[...document.querySelectorAll('#histogram title')].map((title) => title.textContent)"
TABLE = "[...document.querySelectorAll('#byyear td')].map((cell) => Number(cell.textContent))"


# --- the scale --------------------------------------------------------------------------------------------------------


def test_it_opens_on_no_day(page: Page) -> None:
    assert page.run(f"[{FIELD}, {SPOKEN}]") == ["", "Any day"]
    assert page.run("document.getElementById('anyday').getAttribute('aria-pressed')") == "true"
    assert page.run("document.getElementById('mark').hidden")
    assert "by 3 October 2024, the last day on record" in page.run(BAR)
    ended = {edge["source"] for edge in page.drawn()["edges"] if edge["phase"] == "ended"}
    assert ended == {"Tom Adeyemi", "Paul Dray", "Samir Qureshi", "Ines Hartley"}


def test_the_slider_goes_from_the_first_to_the_last_day_on_record(page: Page) -> None:
    assert span(page) == (date(2018, 1, 1), date(2024, 10, 3))


@pytest.mark.parametrize("day", ["2018-01-01", "2020-02-29", "2022-03-15", "2024-01-01", "2024-10-03"])
def test_a_day_stands_at_its_true_place(page: Page, day: str) -> None:
    set_day(page, day)
    first, last = span(page)
    plot, mark = box(page, "plot"), box(page, "mark")
    part = (date.fromisoformat(day) - first) / (last - first)
    assert mark["x"] + mark["width"] / 2 == pytest.approx(plot["x"] + part * plot["width"], abs=0.6)


def test_years_stand_at_their_true_places_and_none_covers_another(page: Page) -> None:
    first, last = span(page)
    for width in (1440, 1000, 640, 390, 320):
        page.open(Path(page.address.removeprefix("file://")), width=width)
        plot = box(page, "plot")
        labels = page.run("""[...document.querySelectorAll('#years span')].map((label) => {
            const box = label.getBoundingClientRect(); return [Number(label.textContent), box.left, box.right]; })""")
        assert len(labels) >= 3
        for year, left, right in labels:
            part = (date(year, 1, 1) - first) / (last - first)
            assert (left + right) / 2 == pytest.approx(plot["x"] + part * plot["width"], abs=1)
        assert all(before[2] + 4 <= after[1] for before, after in pairwise(labels))
        assert 0 <= labels[0][1] < labels[-1][2] <= width


@pytest.mark.parametrize("part", [0.2, 0.5, 0.83])
@pytest.mark.parametrize("where", ["slide", "plot"])
def test_a_click_chooses_the_day_at_its_place(page: Page, where: str, part: float) -> None:
    first, last = span(page)
    plot, bar = box(page, "plot"), box(page, where)
    page.click(plot["x"] + part * plot["width"], bar["y"] + bar["height"] / 2)
    chosen = date.fromisoformat(page.run(FIELD))
    pixel = (last - first) / plot["width"]
    assert abs(chosen - (first + (last - first) * part)) <= pixel + timedelta(1)
    assert page.run(SPOKEN) == f"{chosen.day} {chosen:%B %Y}"


@pytest.mark.parametrize(("keys", "day"), [
    (["ArrowLeft"], "2022-03-14"), (["ArrowRight", "ArrowUp"], "2022-03-17"), (["ArrowDown"], "2022-03-14"),
    (["PageUp"], "2022-04-15"), (["PageDown", "PageDown"], "2022-01-15"), (["Home"], "2018-01-01"),
    (["End"], "2024-10-03"), (["Home", "ArrowLeft"], "2018-01-01"), (["End", "PageUp"], "2024-10-03"),
])
def test_keys_move_the_day(page: Page, keys: list[str], day: str) -> None:
    set_day(page, "2022-03-15")
    page.run("document.getElementById('slide').focus()")
    for key in keys:
        press(page, key)
    assert page.run(FIELD) == day


CODES = {"ArrowLeft": 37, "ArrowUp": 38, "ArrowRight": 39, "ArrowDown": 40, "PageUp": 33, "PageDown": 34, "End": 35,
         "Home": 36}


def press(page: Page, key: str, modifiers: int = 0) -> None:
    for kind in ("keyDown", "keyUp"):
        page.call("Input.dispatchKeyEvent", type=kind, key=key, windowsVirtualKeyCode=CODES[key], modifiers=modifiers)
    page.settle()


def test_shift_goes_by_years_and_a_short_month_ends_on_its_last_day(page: Page) -> None:
    set_day(page, "2020-02-29")
    page.run("document.getElementById('slide').focus()")
    press(page, "PageUp", modifiers=8)
    assert page.run(FIELD) == "2021-02-28"
    set_day(page, "2022-03-31")
    press(page, "PageDown")
    assert page.run(FIELD) == "2022-02-28"


@pytest.mark.parametrize("where", ["slide", "plot"])
def test_dragging_follows_the_pointer_and_changes_the_page_at_most_once_a_frame(page: Page, where: str) -> None:
    page.run("""globalThis.frames = 0; globalThis.steps = 0;
        (function count() { globalThis.frames += 1; requestAnimationFrame(count); })();
        new MutationObserver(() => { globalThis.steps += 1; }).observe(document.getElementById('slide'),
            { attributes: true, attributeFilter: ['aria-valuetext'] });""")
    first, last = span(page)
    plot, bar = box(page, "plot"), box(page, where)
    height = bar["y"] + bar["height"] / 2
    for kind in ("mouseMoved", "mousePressed"):
        mouse(page, kind, plot["x"] + plot["width"] - 1, height)
    for step in range(120):
        mouse(page, "mouseMoved", plot["x"] + plot["width"] * (1 - step / 160), height)
    mouse(page, "mouseReleased", plot["x"] + plot["width"] * (1 - 119 / 160), height)
    page.settle()
    chosen = date.fromisoformat(page.run(FIELD))
    assert abs(chosen - (first + (last - first) * (1 - 119 / 160))) <= 2 * (last - first) / plot["width"]
    steps, frames = page.run("[globalThis.steps, globalThis.frames]")
    assert 3 <= steps <= frames
    mouse(page, "mouseMoved", plot["x"] + 5, height)
    page.settle()
    assert page.run(FIELD) == str(chosen), "let go, it stays"


def mouse(page: Page, kind: str, x: float, y: float) -> None:
    held = {"button": "left", "buttons": 0 if kind == "mouseReleased" else 1, "clickCount": int(kind != "mouseMoved")}
    page.call("Input.dispatchMouseEvent", type=kind, x=x, y=y, **held)


def test_a_long_drag_leaves_the_last_day_in_the_address(page: Page) -> None:
    days = [str(date(2020, 1, 1) + timedelta(number)) for number in range(200)]
    page.run(f"{STEP}({json.dumps(days)})")
    assert page.said == []
    page.run("performance.now = () => 1e9")
    page.run("new Promise((done) => setTimeout(done, 700))")
    assert page.run("location.hash") == f"#/?day={days[-1]}"


def test_a_finger_that_scrolls_over_the_histogram_chooses_nothing_and_one_that_taps_does(page: Page) -> None:
    plot = box(page, "plot")
    spot = {"x": plot["x"] + plot["width"] / 2, "y": plot["y"] + 10}
    page.call("Input.dispatchTouchEvent", type="touchStart", touchPoints=[spot])
    page.settle()
    assert page.run(FIELD) == ""
    page.call("Input.dispatchTouchEvent", type="touchCancel", touchPoints=[])
    page.call("Input.dispatchTouchEvent", type="touchStart", touchPoints=[spot])
    page.call("Input.dispatchTouchEvent", type="touchEnd", touchPoints=[])
    page.run("new Promise((done) => setTimeout(done, 500))")
    page.settle()
    assert page.run(FIELD).startswith("2021-05")


def test_any_day_is_a_button_that_is_on_or_off(page: Page) -> None:
    press_any = "document.getElementById('anyday').click()"
    pressed = "document.getElementById('anyday').getAttribute('aria-pressed')"
    set_day(page, "2022-03-15")
    assert page.run(pressed) == "false"
    page.run(press_any)
    assert page.run(f"[{pressed}, {FIELD}, location.hash]") == ["true", "", ""]
    page.run(press_any)
    assert page.run(FIELD) == "2022-03-15"


def test_a_day_outside_the_record_is_said_to_be(page: Page) -> None:
    set_day(page, "1990-01-01")
    assert page.run(SPOKEN) == "1 January 1990, before the first day on record"
    assert page.run("document.getElementById('mark').hidden")


# --- the histogram ----------------------------------------------------------------------------------------------------


def said_in(titles: list[str]) -> list[int]:
    """Tenures and other events by the words of the bars."""
    found = [[int(number.replace(",", "")) for number in re.findall(r"([\d,]+) (?:tenure|other)", title)]
             for title in titles]
    return [sum(column) for column in zip(*found, strict=True)]


@pytest.mark.parametrize("name", ["town", "city"])
def test_the_bars_and_their_table_count_what_the_rows_say(page: Page, pages: dict[str, Path], name: str) -> None:
    wanted = begun({"town": town(), "city": city(1000)}[name])
    for width in (1440, 700, 320):
        page.open(pages[name], width=width)
        assert said_in(page.run(TITLES)) == [sum(n for (_, tenure), n in wanted.items() if tenure is kind)
                                             for kind in (True, False)]
        cells = page.run(TABLE)
        table = {cells[at]: tuple(cells[at + 1:at + 3]) for at in range(0, len(cells), 3)}
        assert table == {year: (wanted[year, True], wanted[year, False]) for year, _ in wanted}


def test_bars_of_what_is_held_on_the_day_are_marked(page: Page) -> None:
    heights = """[...document.querySelectorAll('#histogram g')].map((bar) => ['begun', 'held'].map((kind) =>
        bar.querySelector(`.${kind}`).height.baseVal.value))"""
    set_day(page, "2022-04-23")
    shown = [bar for bar in page.run(heights) if bar[0]]
    dated = [each for each in tenures(town()) if each.since]
    held = {earliest(each.since).replace(day=1) for each in dated if phase(each, date(2022, 4, 23)) == "on"}
    assert sum(bar[1] > 0 for bar in shown) == len(held) == 4
    assert all(bar[1] <= bar[0] for bar in shown)


# --- form, and cost ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("width", "height"), [(1440, 900), (1000, 700), (390, 844), (320, 600)])
def test_the_bar_fits_and_its_targets_are_large_enough(page: Page, pages: dict[str, Path], width: int,
                                                       height: int) -> None:
    page.open(pages["town"], width=width, height=height)
    set_day(page, "2022-03-15")
    assert page.run("document.documentElement.scrollWidth") <= width
    assert width < 1000 or box(page, "time")["height"] <= 92
    sizes = page.run("""[...document.querySelectorAll('#time button, #time input')].map((each) => {
        const box = each.getBoundingClientRect(); return [each.id, box.width, box.height, box.right]; })""")
    assert [each for each in sizes if each[1] < 24 or each[2] < 24 or each[3] > width] == []


def test_a_record_without_any_date_has_no_scale(page: Page, pages: dict[str, Path]) -> None:
    page.open(pages["empty"])
    assert not page.run("document.getElementById('scale').checkVisibility()")
    set_day(page, "2022-03-15")
    assert "0 posts held" in page.run(BAR)


@pytest.fixture(scope="session")
def ten_thousand(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return written(tmp_path_factory.mktemp("large"), city(10_000))


STEP = """((days) => days.map((day) => {
    const field = document.getElementById('day'); field.value = day;
    const before = performance.now();
    field.dispatchEvent(new Event('change'));
    return performance.now() - before;
}))"""


def steps(page: Page, file: Path) -> float:
    """Milliseconds of a date step: the median of nine, after two that warm up."""
    page.open(file)
    days = [f"20{year}-0{month}-15" for year, month in zip(range(11, 22), [1, 2, 3] * 4, strict=False)]
    taken: list[Any] = page.run(f"{STEP}({json.dumps(days)})")
    return float(median(taken[2:]))


def test_a_step_of_the_day_is_quick(page: Page, pages: dict[str, Path], ten_thousand: Path) -> None:
    thousand, many = steps(page, pages["city"]), steps(page, ten_thousand)
    print(f"a step: {thousand:.1f} ms at 1,000, {many:.1f} ms at 10,000")
    assert thousand <= 50
    assert many <= 100
