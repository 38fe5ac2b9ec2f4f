"""The address says what is shown, all of it: whoever opens it sees the same; what it names in vain is said."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from browser import Page
from town import town_material

from onrecord.view.page import html_of

PICK = "[...document.querySelectorAll('#legend label')].find((each) => each.textContent.includes('{}')).click()"
CHOOSE = """(() => {{ const field = document.getElementById('{0}');
    field.value = [...field.options].find((each) => each.textContent.includes('{1}')).value;
    field.dispatchEvent(new Event('change')); }})()"""
SEEN = """JSON.stringify([document.getElementById("panel").innerText, document.getElementById("list").innerText,
    document.getElementById("count").textContent, document.getElementById("day").value,
    [...document.querySelectorAll("#legend input")].map((box) => box.checked),
    document.getElementById("source").value, document.getElementById("inspector").value])"""
TO = "location.hash = '{}'"

STATES: dict[str, list[str]] = {
    "opening": [],
    "a person": [TO.format("#/person/helen-castell")],
    "kinds": [PICK.format("Posts"), PICK.format("Ratings")],
    "no kinds": [PICK.format("People"), PICK.format("Posts"), PICK.format("Organisations")],
    "a person and one kind less": [TO.format("#/person/helen-castell"), PICK.format("Recommendations")],
    "a document": [CHOOSE.format("source", "no longer inadequate")],
    "an inspector": [CHOOSE.format("inspector", "Ofsted")],
    "an inspector and a document": [CHOOSE.format("inspector", "Ofsted"), CHOOSE.format("source", "Monitoring")],
    "a day": [TO.format("#/?day=2022-04-24")],
    "a day with what has no date": [TO.format("#/?day=2022-04-24&undated=yes")],
    "a body on a day with kinds": [TO.format("#/body/wexmoor-council?day=2023-07-01"), PICK.format("Inspections")],
    "a path": [TO.format("#/person/helen-castell?to=body/wexmoor-council")],
    "no path": [TO.format("#/person/colin-reyes?to=body/ofsted")],
    "a path on a day": [TO.format("#/person/samir-qureshi?to=body/wexmoor-council&day=2022-01-01")],
}


@pytest.fixture
def council(tab: Page, tmp_path: Path) -> Iterator[Path]:
    """The page of the invented council; afterwards nothing may have been complained of."""
    (tmp_path / "page.html").write_text(html_of(town_material(), "Wexmoor"), encoding="utf-8")
    with tab.quiet():
        yield tmp_path / "page.html"


def do(tab: Page, steps: list[str]) -> None:
    for step in steps:
        tab.run(step)
        tab.settle()


@pytest.mark.parametrize("state", STATES)
def test_an_address_restores_every_state(tab: Page, council: Path, state: str) -> None:
    tab.open(council)
    do(tab, STATES[state])
    seen, drawn, address = tab.run(SEEN), tab.drawn(), tab.run("location.hash")
    assert bool(address) == bool(STATES[state])
    tab.open(council, address=address)
    assert tab.run(SEEN) == seen
    again = tab.drawn()
    assert {node["key"] for node in again["nodes"]} == {node["key"] for node in drawn["nodes"]}
    assert ([(edge["source"], edge["relation"], edge["target"], edge["phase"]) for edge in again["edges"]]
            == [(edge["source"], edge["relation"], edge["target"], edge["phase"]) for edge in drawn["edges"]])


@pytest.mark.parametrize(("address", "unknown"), [
    ("#/person/nobody", "person/nobody"),
    ("#/person/helen-castell?to=body/nowhere", "body/nowhere"),
    ("#/?day=2022-13-45", "2022-13-45"),
    ("#/?kinds=person,wizard", "wizard"),
    ("#/?document=nothing.txt&inspector=body/none", "nothing.txt, body/none"),
    ("#/%E0%A4%A", "%E0%A4%A"),
    ("#/<img src=x onerror=alert(1)>", "<img src=x onerror=alert(1)>"),
    ("#/__proto__?day=constructor", "__proto__, constructor"),
])
def test_what_an_address_names_in_vain_is_said_and_the_rest_is_shown(tab: Page, council: Path, address: str,
                                                                      unknown: str) -> None:
    tab.open(council, address=address)
    assert unknown in tab.run("document.getElementById('notice').innerText")
    assert tab.run("document.getElementById('notice').getAttribute('role')") == "alert"
    assert tab.drawn()["nodes"]
    assert tab.run("document.querySelectorAll('img').length") == 0


def test_the_browsers_button_goes_back_from_things_and_not_from_days(tab: Page, council: Path) -> None:
    tab.open(council)
    tab.call("Page.resetNavigationHistory")
    do(tab, ["document.querySelector('#panel a[href*=\"body\"]').click()", TO.format("#/person/helen-castell")])
    do(tab, ["history.back()"])
    assert tab.run("document.querySelector('#panel h2').textContent") == "Wexmoor Council"
    do(tab, ["history.back()"])
    assert tab.run("location.hash") == ""
    assert tab.run("document.querySelector('#panel h2').textContent") == "Who holds what"


@pytest.mark.parametrize(("asked", "heading", "said"), [
    ({"focus": "Helen Castell"}, "Helen Castell", "about Helen Castell"),
    ({"as_of": "2022-03-15"}, "Who holds what", "as of 2022-03-15"),
    ({"focus": "wexmoor council", "as_of": "2022-03-15", "kinds": ["people", "body"]}, "Wexmoor Council",
     "as of 2022-03-15"),
])
def test_a_page_opens_as_it_was_asked_to(tab: Page, tmp_path: Path, asked: dict[str, Any], heading: str,
                                         said: str) -> None:
    (tmp_path / "page.html").write_text(html_of(town_material(), "Wexmoor", **asked), encoding="utf-8")
    tab.open(tmp_path / "page.html")
    assert tab.run("document.querySelector('#panel h2').textContent") == heading
    assert said in tab.run("document.getElementById('count').textContent")
    if "kinds" in asked:
        assert tab.drawn_kinds() <= {"person", "body"}
    tab.open(tmp_path / "page.html", address="#/person/frances-lyle")
    assert tab.run("document.querySelector('#panel h2').textContent") == "Frances Lyle"
