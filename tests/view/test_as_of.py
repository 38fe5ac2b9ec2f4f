"""What was held on a day, had ended or not begun, and what has no dates: against a reference from the rows alone."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from browser import Page
from days import BAR, FIELD, SPOKEN, others, phase, set_day, tenures, turns, written
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some
from town import row, town

from onrecord.view.rows import Row

#: For each of some days: how each tenure stands in the picture, by holder.
ACROSS = """((days) => days.map((day) => {
    const field = document.getElementById('day'); field.value = day; field.dispatchEvent(new Event('change'));
    return onrecord.drawn().edges.filter((edge) => ['holds', 'held'].includes(edge.relation))
        .map((edge) => [edge.source, edge.target, edge.phase]);
}))"""


def across(page: Page, rows: list[Row]) -> None:
    """On each day on which something changes the picture shows what the reference says."""
    days = turns(rows)
    names = {each.target: each.target_label for each in rows}
    for day, shown in zip(days, page.run(f"{ACROSS}({json.dumps(days)})"), strict=True):
        wanted = {(each.source_label, names[each.target], phase(each, date.fromisoformat(day)))
                  for each in tenures(rows)}
        assert {tuple(edge) for edge in shown} == {each for each in wanted if each[2] in ("on", "ended")}, day


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
