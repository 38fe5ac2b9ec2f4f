"""On a phone: search, list and one thing; the picture of what is open, and the whole one when asked for; by touch."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from browser import Page

SIZES = {"a phone": (390, 844), "a small phone": (320, 640)}
CASTELL = "#/person/helen-castell"


@pytest.fixture(params=SIZES)
def phone(request: pytest.FixtureRequest, tab: Page, pages: dict[str, Path]) -> Iterator[Page]:
    """The invented council on a phone that is touched."""
    width, height = SIZES[request.param]
    tab.call("Emulation.setTouchEmulationEnabled", enabled=True)
    with tab.quiet():
        tab.open(pages["town"], width=width, height=height)
        yield tab
    tab.call("Emulation.setTouchEmulationEnabled", enabled=False)


def seen(tab: Page, selector: str) -> bool:
    return bool(tab.run(f"document.querySelector('{selector}').checkVisibility()"))


def box(tab: Page, selector: str) -> dict[str, float]:
    found: dict[str, float] = tab.run(f"document.querySelector('{selector}').getBoundingClientRect().toJSON()")
    return found


def tap(tab: Page, x: float, y: float) -> None:
    tab.call("Input.dispatchTouchEvent", type="touchStart", touchPoints=[{"x": x, "y": y}])
    tab.call("Input.dispatchTouchEvent", type="touchEnd", touchPoints=[])
    tab.settle()
    tab.settle()


def tap_on(tab: Page, selector: str) -> None:
    tab.run(f"document.querySelector('{selector}').scrollIntoView({{ block: 'center' }})")
    at = box(tab, selector)
    tap(tab, at["x"] + at["width"] / 2, at["y"] + at["height"] / 2)


def test_it_opens_on_search_and_list_with_the_tools_folded(phone: Page) -> None:
    assert seen(phone, "#find")
    assert not seen(phone, "#picture")
    assert not seen(phone, "#legend")
    order = [box(phone, selector)["y"] for selector in ("#find", "#choose", "#draw", "#panel", "#list")]
    assert order == sorted(order)
    assert order[3] < 400


def test_a_thing_that_is_opened_shows_its_claims_and_a_small_picture_with_its_names(phone: Page) -> None:
    phone.run("document.getElementById('find').focus()")
    phone.type("helen castell")
    phone.press("Enter")
    picture, heading = box(phone, "#picture"), box(phone, "#panel h2")
    assert picture["y"] >= 0
    assert heading["bottom"] <= phone.run("innerHeight"), "both are on the first screen"
    drawn = phone.drawn()
    assert len(drawn["nodes"]) == 7
    assert all(node["named"] for node in drawn["nodes"])
    assert all(0 < node["x"] < picture["width"] and 0 < node["y"] < picture["height"] for node in drawn["nodes"])
    for at, size, room in (("x", "w", "width"), ("y", "h", "height")):
        names = drawn["boxes"]
        reach = max(name[at] + name[size] for name in names) - min(name[at] for name in names)
        assert reach <= picture[room], "and no name is cut by the frame"


def test_the_whole_picture_comes_when_it_is_asked_for(phone: Page) -> None:
    tap_on(phone, "#draw")
    assert phone.run("document.getElementById('draw').getAttribute('aria-expanded')") == "true"
    frame = box(phone, "#picture")
    assert frame["height"] > 300
    drawn = phone.drawn()["nodes"]
    assert len(drawn) > 30
    assert all(0 < node["x"] < frame["width"] and 0 < node["y"] < frame["height"] for node in drawn)
    spot = next(node for node in drawn if node["label"] == "Ofsted")
    tap(phone, frame["x"] + spot["x"], frame["y"] + spot["y"])
    assert phone.run("document.querySelector('#panel h2').textContent") == "Ofsted"
    phone.press("Escape")
    tap_on(phone, "#draw")
    assert not seen(phone, "#picture")


def test_a_page_that_is_turned_draws_what_it_had_no_room_for(phone: Page) -> None:
    phone.call("Emulation.setDeviceMetricsOverride", width=844, height=390, deviceScaleFactor=1, mobile=False)
    phone.settle()
    frame = box(phone, "#picture")
    assert all(0 < node["x"] < frame["width"] and 0 < node["y"] < frame["height"] for node in phone.drawn()["nodes"])


def test_without_scripts_the_heading_has_a_line_of_its_own(tab: Page, pages: dict[str, Path]) -> None:
    tab.open(pages["town"], width=390, height=844, script=False)
    assert box(tab, "h1")["height"] < 40
