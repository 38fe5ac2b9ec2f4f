"""Colours: contrast in every theme, forced colours, and kinds that differ by shape where colours do not help."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from browser import Page

BLIND = ["none", "achromatopsia", "deuteranopia", "protanopia", "tritanopia"]
THEMES: dict[str, dict[str, str]] = {
    "light": {}, "dark": {"prefers-color-scheme": "dark"}, "more contrast": {"prefers-contrast": "more"},
    "dark, more contrast": {"prefers-color-scheme": "dark", "prefers-contrast": "more"},
}
#: The colours of the page as red, green, blue; an element is asked, since a property alone is only its text.
COLOURS = """(() => { const probe = document.body.appendChild(document.createElement('i'));
    const found = {};
    for (const name of %s) {
        probe.style.color = `var(--${name})`;
        found[name] = getComputedStyle(probe).color.match(/[0-9.]+/g).slice(0, 3).map(Number);
    }
    probe.remove();
    return found; })()"""
GROUNDS = ["page", "side"]
TEXTS, LINES = ["ink", "soft", "accent"], ["soft", "accent", "edge", "outline"]
#: How far the shapes of two pictures differ: pixels that only one of them has to those that either has.
APART = """(async () => { const shots = %s, some = [];
    for (const shot of shots) {
        const image = new Image();
        image.src = 'data:image/png;base64,' + shot;
        await image.decode();
        const pen = new OffscreenCanvas(image.width, image.height).getContext('2d');
        pen.drawImage(image, 0, 0);
        const { data } = pen.getImageData(0, 0, image.width, image.height);
        const grey = (i) => data[i] * 0.3 + data[i + 1] * 0.59 + data[i + 2] * 0.11;
        some.push(Array.from({ length: data.length / 4 }, (_, i) => Math.abs(grey(i * 4) - grey(0)) > 12));
    }
    const apart = (a, b) => a.filter((on, i) => on !== b[i]).length / a.filter((on, i) => on || b[i]).length;
    return some.flatMap((a, i) => some.slice(0, i).map((b, j) => [apart(a, b), i, j])); })()"""


@pytest.fixture
def themed(tab: Page, pages: dict[str, Path]) -> Iterator[Page]:
    """The invented council; afterwards nothing is emulated."""
    tab.open(pages["town"])
    yield tab
    tab.call("Emulation.setEmulatedMedia", media="", features=[])
    tab.call("Emulation.setEmulatedVisionDeficiency", type="none")


def theme(tab: Page, **features: str) -> None:
    tab.call("Emulation.setEmulatedMedia", media="",
             features=[{"name": name.replace("_", "-"), "value": value} for name, value in features.items()])
    tab.settle()


def light(colour: list[float]) -> float:
    """Relative luminance, as WCAG has it."""
    parts = [part / 255 for part in colour]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: list[float], two: list[float]) -> float:
    low, high = sorted((light(one), light(two)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("name", THEMES)
def test_text_and_lines_stand_out_from_their_ground(themed: Page, name: str) -> None:
    theme(themed, **THEMES[name])
    colours: dict[str, Any] = themed.run(COLOURS % [*GROUNDS, "mark", "body", *TEXTS, *LINES])
    least = 7 if "more" in name else 4.5
    pairs = [(text, ground, least) for text in TEXTS[:2] for ground in GROUNDS]
    pairs += [("accent", ground, 4.5) for ground in GROUNDS] + [("ink", "mark", 4.5), ("ink", "body", 4.5)]
    pairs += [(line, "page", 3) for line in LINES]
    assert [(one, two) for one, two, ratio in pairs if contrast(colours[one], colours[two]) < ratio] == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_forced_colours_are_those_of_the_system(themed: Page, scheme: str) -> None:
    theme(themed, prefers_color_scheme=scheme, forced_colors="active")
    found = themed.run("""[...new Set([...document.querySelectorAll('#legend canvas')].flatMap((canvas) => {
        const { data } = canvas.getContext('2d').getImageData(0, 0, 44, 44);
        return Array.from({ length: 44 * 44 }, (_, i) => data.slice(i * 4, i * 4 + 4)).filter((at) => at[3] === 255)
            .map((at) => [...at.slice(0, 3)].join());
    }))]""")
    forced = themed.run("""['Canvas', 'CanvasText'].map((name) => { const probe = document.createElement('i');
        document.body.append(probe);
        probe.style.color = name;
        const { color } = getComputedStyle(probe);
        probe.remove();
        return color.match(/[0-9]+/g).join(); })""")
    assert set(forced) <= set(found)
    assert all(len(set(colour.split(","))) == 1 for colour in found), "only black, white and the grey between them"
    themed.run("location.hash = '#/person/helen-castell'")
    themed.settle()
    mark = themed.run("""(({ color, backgroundColor }) => [color, backgroundColor].map((text) =>
        text.match(/[0-9.]+/g).slice(0, 3).map(Number)))(getComputedStyle(document.querySelector('#panel mark')))""")
    assert contrast(*mark) >= 4.5


def signs(tab: Page) -> list[str]:
    """A picture of each sign of the legend, four times its size."""
    boxes = tab.run("[...document.querySelectorAll('#legend canvas')].map((each) => each.getBoundingClientRect())"
                    ".map(({ x, y, width, height }) => ({ x, y, width, height, scale: 4 }))")
    return [tab.call("Page.captureScreenshot", format="png", clip=box)["data"] for box in boxes]


def test_kinds_differ_by_shape_in_grey_and_under_each_colour_blindness(themed: Page) -> None:
    shots = {}
    for kind in BLIND:
        themed.call("Emulation.setEmulatedVisionDeficiency", type=kind)
        themed.settle()
        shots[kind] = signs(themed)
    assert all(len(some) >= 10 for some in shots.values())
    themed.call("Page.navigate", url="about:blank")
    themed.settle()
    found = {kind: min(themed.run(APART % some)) for kind, some in shots.items()}
    assert {kind: least for kind, least in found.items() if least[0] < 0.15} == {}


def test_nothing_moves_for_whoever_asked_for_that(themed: Page) -> None:
    theme(themed, prefers_reduced_motion="reduce")
    assert themed.run("[...document.querySelectorAll('*')].filter((each) =>"
                      " !['', 'none', '0s', 'all'].includes(getComputedStyle(each).transitionProperty)"
                      " && getComputedStyle(each).transitionDuration !== '0s').length") == 0
