"""The page is for everybody: axe in every state, keys alone, focus that is seen, targets, narrow windows, words."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from browser import Page
from town import town

from npm import part
from onrecord.view.material import Material
from onrecord.view.page import html_of

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
AXE = f"""axe.run(document, {{runOnly: {TAGS}, resultTypes: ['violations']}}).then((found) =>
    found.violations.map((each) => each.id + ': ' + each.nodes.map((node) => node.html.slice(0, 200)).join(' ')))"""
CASTELL = "#/person/helen-castell"
STATES = {
    "opening": "", "a thing open": CASTELL, "a path": f"{CASTELL}?to=person/ruth-pemberton",
    "a day": "#/?day=2022-03-15", "a body on a day": "#/body/wexmoor-council?day=2022-03-15&undated=yes",
    "filtered": "#/?document=council-5.txt&inspector=body/ofsted&kinds=person,service,inspection,rating,body",
    "nothing passes": "#/?kinds=person", "not on record": "#/person/nobody?day=never&kinds=person,post,unheard",
}
SEARCH = "/search"


@pytest.fixture(scope="module")
def wide(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The invented council with names, titles and addresses that offer no place to break."""
    rows = [replace(row, source_label=row.source_label * 6, target_label=row.target_label.replace(" ", "") * 9,
                    title="Longtitle" * 20, document=f"{'folder' * 20}/{row.document}", quote="Endlessquotation" * 20,
                    url=f"https://www.example.org/{'x' * 300}") for row in town()[:20]]
    file = tmp_path_factory.mktemp("wide") / "wide.html"
    file.write_text(html_of(Material(tuple(rows)), "Heading" * 30), encoding="utf-8")
    return file


def show(tab: Page, file: Path, state: str, **how: Any) -> None:
    """Open a page in a state of STATES; `/search` has the list of what is found open."""
    tab.open(file, address=STATES.get(state, ""), **how)
    if state == SEARCH:
        tab.run("document.getElementById('find').focus()")
        tab.type("serv")


def complaints(tab: Page) -> list[str]:
    tab.run((part("axe-core") / "axe.min.js").read_text("utf-8") + "; true")
    found = tab.run(AXE)
    assert isinstance(found, list)
    return found


#: Targets of less than 24 by 24 pixels. A link in a sentence is exempt; the label of a box is part of it.
SMALL = """[...document.querySelectorAll('a, button, input, select, summary')].filter((each) => each.checkVisibility()
    && !each.matches('.skip:not(:focus)')
    && !(each.matches('a') && getComputedStyle(each).display === 'inline'
        && each.parentElement.textContent.length > each.textContent.length))
    .map((each) => [each, (each.closest('label') ?? each).getBoundingClientRect()])
    .filter(([, box]) => box.width < 23.9 || box.height < 23.9)
    .map(([each, box]) => `${each.outerHTML.slice(0, 90)} ${box.width} x ${box.height}`).slice(0, 5)"""
#: What scrolls sideways: the page, or a part of it.
SIDEWAYS = """[document.documentElement, ...document.querySelectorAll('body *:not(.unseen, .skip, canvas)')]
    .filter((each) => each.scrollWidth > each.clientWidth + 1 && each.clientWidth && (each === document.documentElement
        || ['auto', 'scroll', 'hidden'].includes(getComputedStyle(each).overflowX)))
    .map((each) => `${each.tagName} ${each.id} ${each.scrollWidth} > ${each.clientWidth}`).slice(0, 5)"""
LOOKS: dict[str, dict[str, Any]] = {
    "light": {}, "dark, at 200 %": {"dark": True, "width": 720, "height": 450},
    "a phone": {"width": 390, "height": 844}, "a small phone, dark": {"dark": True, "width": 320, "height": 640},
}


@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize("state", [*STATES, SEARCH])
def test_axe_finds_nothing_targets_are_24_pixels_and_nothing_scrolls_sideways(
        tab: Page, pages: dict[str, Path], state: str, look: str) -> None:
    show(tab, pages["town"], state, **LOOKS[look])
    assert (complaints(tab), tab.run(SMALL), tab.run(SIDEWAYS)) == ([], [], [])


@pytest.mark.parametrize("dark", [False, True])
def test_axe_finds_nothing_where_there_is_nothing_where_all_is_open_and_without_scripts(
        tab: Page, pages: dict[str, Path], dark: bool) -> None:
    tab.open(pages["empty"], dark=dark)
    assert complaints(tab) == []
    tab.open(pages["town"], dark=dark, width=390)
    tab.run("document.querySelectorAll('details').forEach((each) => { each.open = true; })")
    tab.run("document.getElementById('draw').click()")
    assert complaints(tab) == []
    tab.open(pages["town"], dark=dark, script=False)
    tab.call("Emulation.setScriptExecutionDisabled", value=False)
    assert complaints(tab) == []


# --- the keyboard -----------------------------------------------------------------------------------------------------

ACTIVE = "(document.activeElement.id || document.activeElement.className || document.activeElement.href || '')"
#: How what has the focus looks, and how what had it before looks now.
LOOK = """(() => {
    const look = (e, on = e.id === 'picture' ? ['::after', e.parentElement] : [null, e]) => {
        const s = getComputedStyle(on[1], on[0]);
        return [s.outlineStyle, s.outlineWidth, s.outlineColor, s.borderTopWidth, s.borderTopColor, s.content].join();
    };
    const e = document.activeElement, before = globalThis.before;
    globalThis.before = e;
    const box = e.getBoundingClientRect();
    return { name: e.id || e.textContent.trim().slice(0, 40), look: look(e), was: before ? look(before) : '',
        body: e === document.body,
        inside: box.bottom > 0 && box.top < innerHeight && box.width > 0, list: e.closest('#claims') !== null }; })()"""


def stroke(tab: Page, key: str) -> None:
    """A key without a wait after it."""
    code = {"Tab": 9}[key]
    for kind in ("keyDown", "keyUp"):
        tab.call("Input.dispatchKeyEvent", type=kind, key=key, windowsVirtualKeyCode=code)


@pytest.mark.parametrize("name", ["Helen Castell", "Wexmoor Council", "Inadequate", "Owen Blyth"])
def test_twelve_keys_find_a_person_reach_the_first_source_and_return(page: Page, name: str) -> None:
    keys = 0

    def press(key: str) -> None:
        nonlocal keys
        keys += 1
        page.press(key)

    press("/")
    page.type(name)
    press("Enter")
    assert page.run("document.querySelector('#panel h2').textContent").startswith(name)
    while keys < 12 and not page.run("document.activeElement.matches('#panel a[rel]')"):
        press("Tab")
    assert page.run("document.activeElement.href").startswith("https://www.example.org/")
    press("Escape")
    assert page.run(ACTIVE) == "find"
    assert keys <= 12


@pytest.mark.parametrize(("state", "dark"), [("opening", False), ("a thing open", True), ("not on record", False)])
def test_every_stop_of_the_tab_key_is_seen(tab: Page, pages: dict[str, Path], state: str, dark: bool) -> None:
    show(tab, pages["town"], state, dark=dark)
    tab.run("document.getElementById('help').open = true; document.activeElement.blur()")
    stops = []
    for _ in range(120):
        stroke(tab, "Tab")
        stops.append(tab.run(LOOK))
        if stops[-1]["body"] or len([stop for stop in stops if stop["list"]]) > 6:
            break
    names = {stop["name"] for stop in stops}
    assert {"find", "source", "inspector", "picture", "closer", "day"} <= names
    assert [here["name"] for here, after in pairwise(stops)
            if here["look"] == after["was"] and here["name"] != after["name"]] == []
    assert [stop["name"] for stop in stops if not stop["inside"] and not stop["body"]] == []


def test_arrows_walk_the_picture_and_enter_opens_and_escape_returns(page: Page) -> None:
    page.run("document.getElementById('picture').focus()")
    hint = "document.getElementById('hint').innerText"
    reached = []
    for key in ("ArrowRight", "ArrowDown", "ArrowLeft", "ArrowUp", "ArrowUp"):
        page.press(key)
        reached.append(page.run(hint).split("\n")[0])
    assert len(set(reached)) >= 3
    assert page.run("document.getElementById('at').checkVisibility()")
    page.run("new Promise((done) => setTimeout(done, 900))")
    assert page.run("document.getElementById('told').textContent").startswith(reached[-1])
    page.press("Enter")
    assert page.run("document.querySelector('#panel h2').textContent") == reached[-1]
    page.press("Escape")
    assert page.run(ACTIVE) == "picture"


@pytest.mark.parametrize("opener", ["#panel .pair a", "#claims p a", "#found button"])
def test_to_close_a_thing_returns_to_where_it_was_opened_from(page: Page, opener: str) -> None:
    page.run("document.getElementById('find').focus()")
    page.type("lyle")
    page.run(f"const link = document.querySelector('{opener}'); link.focus(); link.click()")
    page.settle()
    assert page.run(ACTIVE) == "panel"
    page.press("Escape")
    assert page.run(ACTIVE) == "find" if "found" in opener else page.run(f"document.activeElement.matches('{opener}')")


def test_a_question_mark_names_the_keys_and_the_signs_can_be_turned_off(page: Page) -> None:
    page.press("?")
    assert page.run("document.querySelector('#help dl').checkVisibility()")
    assert "search" in page.run("document.getElementById('help').innerText")
    page.press("Escape")
    assert not page.run("document.querySelector('#help dl').checkVisibility()")
    page.run("document.getElementById('signs').click()")
    page.press("/")
    assert page.run(ACTIVE) != "find"


def test_the_skip_link_goes_to_the_list_and_leaves_the_address(tab: Page, pages: dict[str, Path]) -> None:
    show(tab, pages["town"], "a thing open")
    tab.run("document.activeElement.blur()")
    tab.press("Tab")
    assert tab.run(ACTIVE) == "skip"
    tab.press("Enter")
    assert tab.run(ACTIVE) == "list"
    assert tab.run("location.hash") == CASTELL


# --- what is told -----------------------------------------------------------------------------------------------------

TOLD = """(async () => { const told = [];
    const region = ({ target }) => target.closest('[role=status], [role=alert]')?.id;
    new MutationObserver((all) => told.push(...all.map(region)))
        .observe(document.body, { subtree: true, childList: true, characterData: true });
    %s
    await new Promise((done) => setTimeout(done, 1200));
    return told.filter(Boolean); })()"""


def test_the_picture_says_in_words_what_it_shows_now(page: Page) -> None:
    label = "document.getElementById('picture').getAttribute('aria-label')"
    assert page.run("document.getElementById('count').textContent") in page.run(label)
    page.run(f"location.hash = '{CASTELL}?day=2023-01-01'")
    page.settle()
    assert "about Helen Castell" in page.run(label)
    assert "as of 2023-01-01" in page.run(label)


def test_many_changes_are_told_once(page: Page) -> None:
    change = "for (const box of document.querySelectorAll('#legend input')) box.click();"
    assert len(set(page.run(TOLD % change))) == 1
    assert page.run("told.textContent === count.textContent")


def test_headings_are_in_order_and_every_control_has_a_name_of_its_own(page: Page) -> None:
    page.click_node("Helen Castell")
    levels = page.run("[...document.querySelectorAll('h1, h2, h3, h4')].filter((each) => each.checkVisibility())"
                      ".map((each) => Number(each.tagName[1]))")
    assert levels[0] == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))
    page.call("Accessibility.enable")
    tree = page.call("Accessibility.getFullAXTree")["nodes"]
    roles = {"button", "checkbox", "combobox", "searchbox", "slider", "Date", "link", "textbox"}
    named = [(node["role"]["value"], node.get("name", {}).get("value")) for node in tree
             if not node.get("ignored") and node["role"]["value"] in roles]
    assert len(named) > 20
    assert [role for role, name in named if not name] == []
    page.call("Accessibility.disable")


@pytest.mark.parametrize("at", ["#/person/nobody", "#/?document=none.txt", "#/?kinds=people",
                                "#/?inspector=x&day=2022-02-30"])
def test_what_an_address_names_and_the_record_has_not_is_said_and_can_be_dismissed(
        tab: Page, pages: dict[str, Path], at: str) -> None:
    tab.open(pages["town"], address=at)
    notice = "document.querySelector('[role=alert]')"
    assert at.split("=")[-1].removeprefix("#/") in tab.run(f"{notice}.innerText")
    tab.run(f"{notice}.querySelector('button').click()")
    assert not tab.run(f"{notice}.checkVisibility()")
    assert (len(tab.drawn()["nodes"]) > 30) == ("kinds" not in at)


def test_a_filter_that_is_on_is_said_to_be_on_and_one_button_clears_all(page: Page) -> None:
    filtered = "document.getElementById('filtered')"
    before = page.drawn()["nodes"]
    assert not page.run(f"{filtered}.checkVisibility()")
    page.run("location.hash = '#/?document=council-5.txt&inspector=body/ofsted&kinds=person,rating'")
    page.settle()
    assert "document, inspector, kinds" in page.run(f"{filtered}.innerText")
    page.run("document.getElementById('clear').click()")
    page.settle()
    assert not page.run(f"{filtered}.checkVisibility()")
    assert (page.run("location.hash"), len(page.drawn()["nodes"])) == ("", len(before))


@pytest.mark.parametrize("width", [320, 720, 1440])
def test_long_names_and_addresses_are_broken(tab: Page, wide: Path, width: int) -> None:
    tab.open(wide, width=width, height=640)
    assert tab.run(SIDEWAYS) == []
    tab.run("document.querySelector('#panel a').click()")
    tab.settle()
    assert tab.run(SIDEWAYS) == []
    tab.open(wide, width=width, script=False)
    assert tab.run("document.documentElement.scrollWidth") <= width
