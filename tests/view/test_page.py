"""The page in a real Chromium with the network blocked: drawn, opened, filtered, searched, dated, and never harmed."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from browser import MISSING, Page, chromium
from screenshots import ALL, DAY

LISTED = """[...document.querySelectorAll("#list li p")].filter((item) => item.checkVisibility())
    .map((item) => item.textContent)"""
PANEL = "document.getElementById('panel').innerText"
FOCUSED = "document.activeElement.id || document.activeElement.textContent"


def pick(kind: str) -> str:
    return f"[...document.querySelectorAll('#legend label')].find((l) => l.textContent.startsWith('{kind}')).click()"


def edges(page: Page) -> set[tuple[str, str, str]]:
    return {(edge["source"], edge["relation"], edge["target"]) for edge in page.drawn()["edges"]}


def overlap(a: dict[str, float], b: dict[str, float]) -> bool:
    return all(a[at] < b[at] + b[size] and b[at] < a[at] + a[size] for at, size in ("xw", "yh"))


def set_day(page: Page, day: str) -> None:
    page.run(DAY.format(day))
    page.settle()


STATES: dict[str, Callable[[Page], Any]] = {
    "opening": lambda page: None,
    "all kinds": lambda page: page.run(ALL),
    "no posts": lambda page: page.run(pick("Posts")),
    "a day": lambda page: set_day(page, "2022-03-15"),
    "before everything": lambda page: set_day(page, "1990-01-01"),
    "a person open": lambda page: page.click_node("Helen Castell"),
    "a body open on a day": lambda page: (set_day(page, "2022-03-15"), page.click_node("Wexmoor Council")),
    "people alone": lambda page: (page.run(pick("Posts")), page.run(pick("Organisations"))),
    "a document": lambda page: page.run("location.hash = '#/?document=council-5.txt'"),
    "an inspector": lambda page: page.run("location.hash = '#/?inspector=body/ofsted&kinds=body,inspection,service'"),
    "a day with what has no date": lambda page: page.run("location.hash = '#/?day=2022-03-15&undated=yes'"),
    "a path": lambda page: page.run("location.hash = '#/person/helen-castell?to=person/ruth-pemberton'"),
}
BARE = ("people alone",)  #: states without a line


def test_it_opens_on_who_holds_what(page: Page) -> None:
    assert page.drawn_kinds() == {"person", "post", "body"}
    assert ("Ruth Pemberton", "holds", "Chief Executive") in edges(page)
    assert page.run("document.title + document.querySelector('h1').textContent") == "Wexmoor <on> record" * 2
    assert page.run("document.getElementById('count').textContent").startswith("35 of ")


def test_most_things_are_named_and_no_name_covers_another(page: Page) -> None:
    page.run(ALL)
    page.run("document.getElementById('whole').click()")
    page.settle()
    drawn = page.drawn()
    assert sum(node["named"] for node in drawn["nodes"]) >= 0.95 * len(drawn["nodes"])
    assert all(node["named"] for node in drawn["nodes"] if node["kind"] == "body")
    boxes = drawn["boxes"]
    assert [(a, b) for i, a in enumerate(boxes) for b in boxes[:i] if overlap(a, b)] == []


@pytest.mark.parametrize("state", STATES)
def test_the_list_says_what_the_picture_shows(page: Page, state: str) -> None:
    STATES[state](page)
    page.settle()
    drawn = {" ".join(edge) for edge in edges(page)}
    listed = page.run(LISTED)
    assert bool(drawn) != (state in BARE)
    assert {edge for edge in drawn if not any(row.startswith(edge) for row in listed)} == set()
    assert {row for row in listed if not any(row.startswith(edge) for edge in drawn)} == set()
    named = page.run("[...document.querySelectorAll('#list a')].map((link) => link.textContent)")
    assert {node["label"] for node in page.drawn()["nodes"]} <= set(named)


def test_a_click_opens_everything_about_a_thing_with_words_and_source(page: Page) -> None:
    page.click_node("Helen Castell")
    panel = page.run(PANEL)
    for words in ("Helen Castell will join as director of children’s services on 25 April 2022", "from 2022-04-25",
                  "no end stated", "recommends", "cut social work caseloads to 18", "Wexmoor Council · 2022-03-02"):
        assert words in panel
    assert panel.index("2024-10-03") < panel.index("2022-03-02"), "newest first"
    assert page.run("document.querySelector('#panel a[rel]').href").startswith("https://www.example.org/")
    drawn = page.drawn()
    assert drawn["faded"] > 10
    assert all(edge["worded"] for edge in drawn["edges"])
    page.press("Escape")
    assert page.drawn()["faded"] == 0
    assert page.drawn_kinds() == {"person", "post", "body"}


def test_the_legend_counts_and_filters(page: Page) -> None:
    legend = "document.querySelector('#legend').innerText"
    assert "15 of 15" in page.run(legend)
    page.run(pick("People"))
    page.settle()
    assert "person" not in page.drawn_kinds()
    page.run(pick("Services"))
    page.settle()
    assert "service" in page.drawn_kinds()
    assert "3 of 3" in page.run(legend)


def test_statements_that_are_folded_into_edges_are_shown_with_their_kind(page: Page) -> None:
    said = ("Ines Hartley", "said as", "Leader of the Council")
    assert said not in edges(page)
    page.run(pick("Statements"))
    page.settle()
    assert said in edges(page)
    assert "1 of 1" in page.run("document.querySelector('#legend').innerText")


@pytest.mark.parametrize(("words", "found"), [
    ("cas", "Helen Castell"), ("RÉYES", "Colin Reyes"), ("milestone and not", "Helen Castell"),
    ("inadeq", "Inadequate"),
])
def test_search_finds_names_and_quotations_and_opens_them(page: Page, words: str, found: str) -> None:
    page.press("/")
    page.type(words)
    assert found in page.run("document.getElementById('found').innerText")
    page.press("Enter")
    assert page.run("document.querySelector('#panel h2').textContent").startswith(found)
    assert page.run("document.activeElement.closest('#panel') !== null")


def test_search_says_when_there_is_nothing(page: Page) -> None:
    page.press("/")
    page.type("xyzzy")
    assert "Nothing on record" in page.run("document.getElementById('found').innerText")


@pytest.mark.parametrize(("day", "on", "ended", "later"), [
    ("2022-04-24", "Paul Dray", "Samir Qureshi", "Helen Castell"),
    ("2022-04-23", "Samir Qureshi", "Tom Adeyemi", "Helen Castell"),
    ("2022-04-25", "Helen Castell", "Samir Qureshi", "Mina Okafor"),
    ("2023-01-01", "Mina Okafor", "Paul Dray", "Frances Lyle"),
    ("2019-03-31", "Paul Dray", "Tom Adeyemi", "Ruth Pemberton"),
])
def test_a_day_shows_who_was_in_post(page: Page, day: str, on: str, ended: str, later: str) -> None:
    set_day(page, day)
    held = {edge["source"]: edge["ended"] for edge in page.drawn()["edges"] if edge["relation"] in ("holds", "held")}
    assert (held.get(on), held.get(ended), held.get(later)) == (False, True, None)
    assert "No dates: " in page.run("document.getElementById('apart').textContent")


def test_what_had_ended_is_said_to_have_ended(page: Page) -> None:
    set_day(page, "2023-01-01")
    page.click_node("Paul Dray")
    assert "ended, not held on 2023-01-01" in page.run(PANEL)


def test_the_keyboard_alone_reaches_a_claim_and_comes_back(page: Page) -> None:
    page.run("document.getElementById('picture').focus()")
    for key in ("ArrowRight", "ArrowDown", "Enter"):
        page.press(key)
    assert "claim" in page.run(PANEL)
    page.press("Escape")
    assert "Who holds what" in page.run(PANEL)


def test_the_address_says_what_is_open(page: Page) -> None:
    page.click_node("Helen Castell")
    assert page.run("location.hash") == "#/person/helen-castell"
    page.run("document.querySelector('#panel article a[href^=\"#\"]').click()")
    page.settle()
    assert page.run("location.hash") != "#/person/helen-castell"
    page.run("history.back()")
    page.settle()
    assert page.run("document.querySelector('#panel h2').textContent") == "Helen Castell"
    page.run("location.hash = '#/person/nobody%'")
    page.settle()
    assert "Who holds what" in page.run(PANEL)


def test_an_edge_says_its_words_under_the_pointer(page: Page) -> None:
    page.click_node("Colin Reyes")
    places = {node["label"]: node for node in page.drawn()["nodes"]}
    frame = page.run("document.getElementById('picture').getBoundingClientRect().toJSON()")
    ends = places["Colin Reyes"], places["Independent Chair"]
    x, y = (frame[axis] + ends[0][axis] * 0.8 + ends[1][axis] * 0.2 for axis in ("x", "y"))
    page.call("Input.dispatchMouseEvent", type="mouseMoved", x=x, y=y)
    page.settle()
    hint = page.run("document.getElementById('hint').innerText")
    assert "Colin Reyes holds Independent Chair" in hint
    assert "‘Colin Reyes, who chairs the safeguarding partnership’" in hint
    assert "Wexmoor Council · 2024-10-03" in hint


def test_nothing_moves_by_itself(page: Page) -> None:
    before = page.drawn()
    page.run("new Promise((done) => setTimeout(done, 700))")
    assert page.drawn() == before


@pytest.mark.parametrize("width", [1440, 900, 320])
def test_dark_and_narrow_windows_draw_and_do_not_scroll_sideways(tab: Page, pages: dict[str, Path], width: int) -> None:
    tab.open(pages["town"], width=width, height=800, dark=True)
    assert tab.run("document.documentElement.scrollWidth") <= width
    assert tab.run("getComputedStyle(document.body).backgroundColor") == "rgb(20, 22, 26)"
    assert len(tab.drawn()["nodes"]) == 35


def test_without_scripts_the_list_is_the_page(tab: Page, pages: dict[str, Path]) -> None:
    tab.open(pages["town"], script=False)
    assert tab.run("document.querySelectorAll('#list li i').length") == 81
    assert tab.run("document.getElementById('desk').checkVisibility()") is False


def test_a_large_graph_draws_400_and_reaches_the_rest(tab: Page, pages: dict[str, Path]) -> None:
    tab.open(pages["city"])
    assert len(tab.drawn()["nodes"]) <= 400
    assert "400 of 1,008 things shown" in tab.run("document.getElementById('count').textContent")
    tab.press("/")
    tab.type("Person 0143-2")
    assert "not drawn" in tab.run("document.getElementById('found').innerText")
    tab.press("Enter")
    assert {node["label"] for node in tab.drawn()["nodes"]} == {"Person 0143-2", "Post 0143-2", "Council 0143"}


def test_an_empty_graph_says_so(tab: Page, pages: dict[str, Path]) -> None:
    with tab.quiet():
        tab.open(pages["empty"])
        assert "0 of 0 things" in tab.run("document.getElementById('count').textContent")


def test_it_prints_with_picture_and_list(tab: Page, pages: dict[str, Path], tmp_path: Path) -> None:
    tab.open(pages["town"], dark=True)
    tab.print(tmp_path / "page.pdf")
    assert (tmp_path / "page.pdf").stat().st_size > 40_000
    assert tab.run("document.documentElement.hasAttribute('data-print')") is False


def test_a_missing_chromium_is_said_with_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    with pytest.raises(RuntimeError, match="apt-get install chromium"), chromium():
        pass
    assert "CI" not in MISSING
