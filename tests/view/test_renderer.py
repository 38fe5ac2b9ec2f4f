"""The renderer: built again it is the same, what is left out says so, and it still moves under a hand as it did."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from browser import Page

from npm import FOLDER, node, part

VENDOR = Path(__file__).parents[2] / "graph" / "onrecord" / "view" / "vendor"

Places = dict[str, tuple[float, float]]


@pytest.fixture
def workshop(tmp_path: Path) -> Path:
    """A folder with the two files of the build, where the packages are installed."""
    for package in ("esbuild", "vis-network", "vis-data", "vis-util"):
        part(package)
    for name in ("lean.mjs", "left-out.js"):
        shutil.copy(VENDOR / name, tmp_path)
    return tmp_path


def test_built_again_from_npm_it_is_the_same_to_the_byte(workshop: Path) -> None:
    done = node(workshop / "lean.mjs", FOLDER, workshop / "built.js")
    assert done.returncode == 0, done.stderr
    assert (workshop / "built.js").read_bytes() == (VENDOR / "vis-network.min.js").read_bytes()


@pytest.mark.parametrize(("before", "after", "said"), [
    ("class PhysicsEngine", "class PhysicsMotor", "PhysicsMotor is declared 0 times"),
    ("// === vis-util.mjs ===", "// === vis-other.mjs ===", "vis-other.mjs was never read"),
])
def test_a_name_that_the_packages_lack_fails_the_build(workshop: Path, before: str, after: str, said: str) -> None:
    text = (workshop / "left-out.js").read_text("utf-8")
    assert before in text
    (workshop / "left-out.js").write_text(text.replace(before, after), encoding="utf-8")
    done = node(workshop / "lean.mjs", FOLDER, workshop / "built.js")
    assert done.returncode != 0
    assert said in done.stderr


def test_it_stays_lean() -> None:
    assert (VENDOR / "vis-network.min.js").stat().st_size <= 150_000


@pytest.mark.parametrize("options", [
    "{ nodes: { shape: 'box' } }", "{ physics: true }", "{ edges: { smooth: true } }", "{ locale: 'de' }",
    "{ configure: true }",
])
def test_what_is_left_out_says_so(page: Page, options: str) -> None:
    data = "{ nodes: [{ id: 1, x: 0, y: 0 }, { id: 2, x: 9, y: 9 }], edges: [{ from: 1, to: 2 }] }"
    plain = "nodes: { shape: 'custom', ctxRenderer: () => ({}) }, edges: { smooth: false }, physics: false"
    made = f"new vis.Network(document.createElement('div'), {data}, {{ {plain}, ...{options} }})"
    said = page.run(f"(() => {{ try {{ {made}; return ''; }} catch (error) {{ return error.message; }} }})()")
    assert "left-out.js" in said


# --- under a hand ---------------------------------------------------------------------------------------------------


def mouse(page: Page, *places: tuple[float, float]) -> None:
    """Press the button at the first place, move over the others, let go at the last."""
    (x, y), *_ = places
    page.call("Input.dispatchMouseEvent", type="mouseMoved", x=x, y=y)
    page.call("Input.dispatchMouseEvent", type="mousePressed", x=x, y=y, button="left", clickCount=1)
    for x, y in places[1:]:
        page.call("Input.dispatchMouseEvent", type="mouseMoved", x=x, y=y, button="left", buttons=1)
    page.call("Input.dispatchMouseEvent", type="mouseReleased", x=x, y=y, button="left", clickCount=1)
    page.settle()


def fingers(page: Page, *moments: list[tuple[float, float]]) -> None:
    """Put fingers down, move them from moment to moment, lift them."""
    for kind, places in zip(("touchStart", *["touchMove"] * len(moments)), moments, strict=False):
        page.call("Input.dispatchTouchEvent", type=kind,
                  touchPoints=[{"x": x, "y": y, "id": number} for number, (x, y) in enumerate(places)])
        page.run("new Promise(requestAnimationFrame)")
    page.call("Input.dispatchTouchEvent", type="touchEnd", touchPoints=[])
    page.settle()


def spots(page: Page) -> Places:
    """Where each thing stands in the window."""
    frame = page.run("document.getElementById('picture').getBoundingClientRect().toJSON()")
    return {node["label"]: (frame["x"] + node["x"], frame["y"] + node["y"]) for node in page.drawn()["nodes"]}


def moves(before: Places, after: Places) -> dict[str, tuple[int, int]]:
    """By how many pixels each thing has moved."""
    return {label: (round(after[label][0] - x), round(after[label][1] - y)) for label, (x, y) in before.items()}


def near(page: Page, place: tuple[float, float]) -> bool:
    """Does Helen Castell stand at a place, to three pixels?"""
    return all(abs(a - b) <= 3 for a, b in zip(spots(page)["Helen Castell"], place, strict=True))


def test_a_thing_is_dragged_alone_and_opens_nothing(page: Page) -> None:
    before = spots(page)
    x, y = before["Helen Castell"]
    mouse(page, (x, y), (x + 10, y + 5), (x + 40, y + 20), (x + 60, y + 30))
    moved = moves(before, spots(page))
    assert near(page, (x + 60, y + 30))
    assert {by for label, by in moved.items() if label != "Helen Castell"} == {(0, 0)}
    assert page.run("location.hash") == ""


def empty_place(page: Page) -> tuple[float, float]:
    """A place of the picture with nothing near it, and room for two fingers beside it."""
    frame = page.run("document.getElementById('picture').getBoundingClientRect().toJSON()")
    taken = spots(page).values()
    grid = ((frame["x"] + x, frame["y"] + y) for x in range(180, int(frame["width"]) - 180, 10)
            for y in range(30, int(frame["height"]) - 160, 10))
    return max(grid, key=lambda place: min(abs(place[0] - x) + abs(place[1] - y) for x, y in taken))


def test_the_ground_is_dragged_with_everything_on_it(page: Page) -> None:
    before = spots(page)
    x, y = empty_place(page)
    mouse(page, (x, y), (x + 20, y + 10), (x + 80, y + 40))
    assert set(moves(before, spots(page)).values()) == {(80, 40)}


@pytest.mark.parametrize(("turned", "closer"), [(-120, True), (120, False)])
def test_the_wheel_zooms_at_the_pointer(page: Page, turned: int, closer: bool) -> None:
    scale, place = page.drawn()["scale"], spots(page)["Helen Castell"]
    page.call("Input.dispatchMouseEvent", type="mouseWheel", x=place[0], y=place[1], deltaX=0, deltaY=turned)
    page.settle()
    assert (page.drawn()["scale"] > scale, page.drawn()["scale"] < scale) == (closer, not closer)
    assert near(page, place)
    assert page.run("scrollY") == 0


@pytest.mark.parametrize("factor", [2, 0.5])
def test_two_fingers_zoom(page: Page, factor: float) -> None:
    scale, (x, y) = page.drawn()["scale"], empty_place(page)
    wide = [80 * (1 + (factor - 1) * step / 8) for step in range(9)]
    fingers(page, *([(x - apart, y), (x + apart, y)] for apart in wide))
    assert page.drawn()["scale"] == pytest.approx(scale * factor, rel=0.15)


def test_a_finger_drags_and_taps(page: Page) -> None:
    before = spots(page)
    x, y = empty_place(page)
    fingers(page, *([(x + step, y + step)] for step in range(0, 90, 10)))
    assert set(moves(before, spots(page)).values()) == {(80, 80)}
    fingers(page, [spots(page)["Helen Castell"]])
    page.run("new Promise((done) => setTimeout(done, 400))")
    assert page.run("location.hash") == "#/person/helen-castell"


def test_the_picture_follows_the_window(page: Page) -> None:
    wide = page.run("document.querySelector('#picture canvas').clientWidth")
    page.call("Emulation.setDeviceMetricsOverride", width=1100, height=900, deviceScaleFactor=1, mobile=False)
    page.settle()
    frame = page.run("document.getElementById('picture').clientWidth")
    assert page.run("document.querySelector('#picture canvas').clientWidth") == frame < wide
