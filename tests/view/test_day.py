"""The day: slider, histogram and field on one true scale, and what was held on a day against a reference of our own."""

from __future__ import annotations

import json
import re
from calendar import monthrange
from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path
from statistics import median
from typing import Any

import pytest
from browser import Page
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some
from screenshots import DAY
from town import city, row, town

from onrecord.view.kinds import LASTING
from onrecord.view.material import Material
from onrecord.view.page import html_of
from onrecord.view.rows import Row

FIELD = "document.getElementById('day').value"
SPOKEN = "document.getElementById('slide').getAttribute('aria-valuetext')"
BAR = "document.getElementById('time').innerText"
PLACE = "JSON.parse(JSON.stringify(document.getElementById('{}').getBoundingClientRect()))"
TITLES = "[...document.querySelectorAll('#histogram title')].map((title) => title.textContent)"
TABLE = "[...document.querySelectorAll('#byyear td')].map((cell) => Number(cell.textContent))"
#: For each of some days: how each tenure stands in the picture, by holder.
ACROSS = """((days) => days.map((day) => {
    const field = document.getElementById('day'); field.value = day; field.dispatchEvent(new Event('change'));
    return onrecord.drawn().edges.filter((edge) => ['holds', 'held'].includes(edge.relation))
        .map((edge) => [edge.source, edge.target, edge.phase]);
}))"""


def earliest(stated: str) -> date:
    parts = [int(part) for part in stated.split("/")[0].split("-")]
    return date(*[*parts, 1, 1][:3])


def latest(stated: str) -> date:
    year, *rest = (int(part) for part in stated.split("/")[-1].split("-"))
    month = rest[0] if rest else 12
    return date(year, month, rest[1] if len(rest) > 1 else monthrange(year, month)[1])


def outside(row: Row) -> date | None:
    """The first day on which a tenure is known to be over, None where nothing says so."""
    if row.until:
        return latest(row.until) if len(row.until) == 10 else latest(row.until) + timedelta(1)
    return latest(row.issued) if row.status == "former" and row.issued else None


def phase(row: Row, day: date) -> str:
    """The reference: how a tenure stands on a day."""
    end = outside(row)
    if end and day >= end:
        return "ended"
    if row.since and day < earliest(row.since):
        return "later"
    return "on" if row.since or row.until else "undated"


def tenures(rows: Iterable[Row]) -> list[Row]:
    return [row for row in rows if row.status or row.since or row.until]


def others(rows: Iterable[Row], day: date) -> dict[str, str]:
    """How each claim of something else than a tenure stands on a day: by its own date, whichever of its rows has it."""
    held = [each for each in rows if not tenures([each]) and each.relation not in LASTING]
    dated = {each.claim: each.date for each in held if each.date}
    return {each.claim: "undated" if each.claim not in dated else "later" if day < earliest(dated[each.claim]) else "on"
            for each in held}


def turns(rows: Iterable[Row]) -> list[str]:
    """Each day on which something begins or ends, and the days around it."""
    days = {day for row in tenures(rows) for day in (earliest(row.since) if row.since else None, outside(row)) if day}
    return sorted({str(day + timedelta(by)) for day in days for by in (-1, 0, 1)})


def begun(rows: Iterable[Row]) -> Counter[tuple[int, bool]]:
    """The reference of the histogram: what begins in each year, tenures apart; each claim says a beginning once."""
    held = list(rows)
    dated = {each.claim: each.date for each in reversed(held) if each.date}
    found = set()
    for each in held:
        tenure = bool(tenures([each]))
        stated = each.since if tenure else each.date or dated.get(each.claim, "")
        if stated and each.relation not in LASTING:
            found.add((each.claim, tenure, earliest(stated)))
    return Counter((day.year, tenure) for _, tenure, day in found)


def set_day(page: Page, day: str) -> None:
    page.run(DAY.format(day))
    page.settle()


def box(page: Page, name: str) -> dict[str, float]:
    found: dict[str, float] = page.run(PLACE.format(name))
    return found


def span(page: Page) -> tuple[date, date]:
    first, last = page.run("['min', 'max'].map((end) => Number(document.getElementById('slide')[end]))")
    return tuple(date(1970, 1, 1) + timedelta(day) for day in (first, last))  # type: ignore[return-value]


def across(page: Page, rows: list[Row]) -> None:
    """On each day on which something changes the picture shows what the reference says."""
    days = turns(rows)
    names = {each.target: each.target_label for each in rows}
    for day, shown in zip(days, page.run(f"{ACROSS}({json.dumps(days)})"), strict=True):
        wanted = {(each.source_label, names[each.target], phase(each, date.fromisoformat(day)))
                  for each in tenures(rows)}
        assert {tuple(edge) for edge in shown} == {each for each in wanted if each[2] in ("on", "ended")}, day


def written(folder: Path, rows: Iterable[Row]) -> Path:
    file = folder / "page.html"
    file.write_text(html_of(Material(tuple(rows)), "Of one day"), encoding="utf-8")
    return file


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
    page.run(f"{ACROSS}({json.dumps(days)})")
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


# --- the truth of a day -----------------------------------------------------------------------------------------------


def test_each_day_shows_the_tenures_of_the_town_that_hold(page: Page) -> None:
    across(page, town())


def stated(year: int, month: int, day: int, form: int) -> str:
    whole = f"{year}-{month:02}-{day:02}"
    return ["", whole[:4], whole[:7], whole, f"{whole[:7]}/{year + 1}"][form]


dates = some.builds(stated, some.integers(2015, 2019), some.integers(1, 12), some.integers(1, 28), some.integers(0, 4))
made = some.lists(some.tuples(some.sampled_from(["current", "former", "interim", "incoming"]), dates, dates,
                              some.sampled_from(["a", "c", "f"])), min_size=1, max_size=25)


@settings(max_examples=8, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
@given(made)
def test_each_day_shows_the_tenures_that_hold(tmp_path: Path, tab: Page, some_tenures: list[tuple[str, ...]]) -> None:
    rows = [row(letter, f"t{number}", f"person:Holder {number}x", "holds", f"post:Post {number}x", status, since,
                until, "", quote=f"tenure {number}")
            for number, (status, since, until, letter) in enumerate(some_tenures)]
    rows = [replace(each, issued={"2023-01-20": "2018-05-05", "2022-03-02": "2016"}.get(each.issued, ""))
            for each in rows]
    tab.open(written(tmp_path, rows))
    across(tab, rows)


def test_what_has_no_dates_is_kept_apart_counted_and_shown_when_asked(page: Page) -> None:
    set_day(page, "2022-03-15")
    apart = f"No dates: {sum(phase(each, date(2022, 3, 15)) == 'undated' for each in tenures(town()))} claims"
    assert f"{apart} of posts, 3 others." in page.run(BAR)
    assert all(edge["phase"] != "undated" for edge in page.drawn()["edges"])
    page.run("document.getElementById('undated').click()")
    page.settle()
    dotted = {edge["source"] for edge in page.drawn()["edges"] if edge["phase"] == "undated"}
    assert {"Jo Barden", "Owen Blyth", "Colin Reyes"} <= dotted
    assert f"{apart} of posts, 3 others (dotted)." in page.run(BAR)
    listed = page.run("[...document.querySelectorAll('#list li p.undated')].map((line) => line.textContent)")
    assert any("Jo Barden holds Cabinet Member for Health" in line and "no dates stated" in line for line in listed)
    page.click_node("Jo Barden")
    assert "no dates stated; so nothing is said of this day" in page.run("document.querySelector('.notnow').innerText")
    page.run("document.getElementById('undated').click()")
    assert all(edge["phase"] != "undated" for edge in page.drawn()["edges"])


def test_the_counts_are_those_of_the_reference(page: Page) -> None:
    for day in ("2018-06-01", "2022-03-15", "2023-01-20", "2024-10-03"):
        set_day(page, day)
        found = Counter(phase(each, date.fromisoformat(day)) for each in tenures(town()))
        bar = page.run(BAR)
        assert f"{found['on']} post" in bar
        assert f"{found['ended']} ended" in bar
        assert f"{found['later']} not yet begun" in bar if found["later"] else "not yet begun" not in bar
        endless = sum(not each.until and phase(each, date.fromisoformat(day)) == "on" for each in tenures(town()))
        told = "(no end stated)" if endless == found["on"] else f"({endless} with no end stated)"
        assert told in bar if endless else "no end stated" not in bar
        found = Counter(others(town(), date.fromisoformat(day)).values())
        assert f"{found['later']} later claim" in bar if found["later"] else "later claim" not in bar
        assert f"{found['undated']} others." in bar


def test_what_begins_after_the_last_day_on_record_is_not_yet_held(tmp_path: Path, tab: Page) -> None:
    held = row("e", "t1", "person:Ann Onym", "holds", "post:Clerk", "current", "2020", "", "", quote="one")
    coming = row("e", "t2", "person:Bea Nobody", "holds", "post:Chair", "incoming", "2025-01", "", "", quote="two")
    tab.open(written(tmp_path, [held, coming]))
    bar = tab.run(BAR)
    assert "1 post held (no end stated), 0 ended by 3 October 2024, the last day on record; 1 to begin later" in bar
    set_day(tab, "2024-12-31")
    assert "1 post held (no end stated), 0 ended. Left out: 1 not yet begun." in tab.run(BAR)
    set_day(tab, "2025-01-01")
    assert "2 posts held" in tab.run(BAR)


def test_an_open_end_or_beginning_is_marked_as_such(page: Page) -> None:
    set_day(page, "2019-03-30")
    listed = page.run("[...document.querySelectorAll('#list li p')].map((line) => line.textContent)")
    assert any(line.startswith("Tom Adeyemi held") and "no beginning stated, until 2019-03-31" in line
               for line in listed)
    set_day(page, "2023-02-01")
    listed = page.run("[...document.querySelectorAll('#list li p.on')].map((line) => line.textContent)")
    held = [line for line in listed if " holds " in line]
    assert ["no end stated" in line for line in held] == [True] * 6


@pytest.mark.parametrize(("label", "day", "words", "goes"), [
    ("Samir Qureshi", "2023-01-01", "On record as Interim Director of Children’s Services from September 2021 until "
     "24 April 2022; not on this day.", "2022-04-23"),
    ("Paul Dray", "2023-01-01", "On record as Cabinet Member for Children from 2018 to 2022; not on this day.",
     "2022-12-31"),
    ("Tom Adeyemi", "2023-01-01", "On record as Chief Executive until 31 March 2019, no beginning stated; "
     "not on this day.", "2019-03-30"),
    ("Interim Director of Children’s Services", "2023-01-01", "Samir Qureshi is on record in this post from "
     "September 2021 until 24 April 2022; not on this day.", "2022-04-23"),
    ("Director of Children’s Services", "2022-03-15", "Helen Castell is on record in this post from 25 April 2022, "
     "no end stated; not yet on this day.", "2022-04-25"),
])
def test_who_held_nothing_that_day_is_said_to_have_with_the_way_there(page: Page, label: str, day: str, words: str,
                                                                      goes: str) -> None:
    set_day(page, day)
    page.click_node(label)
    assert words in page.run("document.querySelector('.notnow').innerText")
    page.run("document.querySelector('.notnow button').click()")
    page.settle()
    assert page.run(FIELD) == goes
    assert page.run("document.querySelector('.notnow')") is None
    assert page.run("document.activeElement.id") == "panel"


def test_the_address_restores_the_day_and_what_has_no_dates(page: Page, pages: dict[str, Path]) -> None:
    set_day(page, "2022-03-15")
    page.run("document.getElementById('undated').click()")
    address, drawn, bar = page.run("location.hash"), page.drawn()["edges"], page.run(BAR)
    assert address == "#/?day=2022-03-15&undated=yes"
    page.open(pages["empty"])
    page.address = pages["town"].as_uri()
    page.call("Page.navigate", url=pages["town"].as_uri() + address)
    page.settle()
    page.settle()
    assert page.run(f"[{FIELD}, {SPOKEN}]") == ["2022-03-15", "15 March 2022"]
    assert page.run(BAR) == bar
    assert [edge["phase"] for edge in page.drawn()["edges"]] == [edge["phase"] for edge in drawn]


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
