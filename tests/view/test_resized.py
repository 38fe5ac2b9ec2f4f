"""A window that is made larger or smaller: what fitted it fits it again, and what the reader has moved stays."""

from __future__ import annotations

from pathlib import Path

import pytest
from browser import Page


@pytest.fixture
def page(tab: Page, pages: dict[str, Path]) -> Page:
    """The town's page in a wide window."""
    tab.open(pages["town"], width=1600, height=1000)
    return tab


def resized(page: Page, width: int, height: int) -> None:
    page.call("Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1, mobile=False)
    page.settle()


def within(page: Page) -> bool:
    """Whether all things stand in the frame, and all names have room in it."""
    frame = page.run("JSON.parse(JSON.stringify(document.getElementById('picture').getBoundingClientRect()))")
    drawn = page.drawn()
    reaches = [(max(b[at] + b[size] for b in drawn["boxes"]) - min(b[at] for b in drawn["boxes"]), frame[room])
               for at, size, room in (("x", "w", "width"), ("y", "h", "height"))]
    stand = all(0 < node["x"] < frame["width"] and 0 < node["y"] < frame["height"] for node in drawn["nodes"])
    return stand and all(reach <= room for reach, room in reaches)


@pytest.mark.parametrize(("width", "height"), [(1000, 620), (1280, 720), (1920, 1080)])
def test_what_fitted_the_frame_fits_it_again(page: Page, width: int, height: int) -> None:
    resized(page, width, height)
    assert within(page)


def test_what_the_reader_has_moved_stays(page: Page) -> None:
    page.run("for (let turn = 0; turn < 4; turn += 1) document.getElementById('closer').click()")
    page.settle()
    assert not within(page)
    resized(page, 1590, 990)
    assert not within(page)
    page.run("document.getElementById('whole').click()")
    page.settle()
    assert within(page)
