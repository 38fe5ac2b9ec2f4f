"""The way from one thing to another: found, told in sentences, drawn alone, and said where there is none."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from browser import Page
from rated import rated
from town import row
from writing import written

from onrecord.view.material import Material

PANEL = "document.getElementById('panel').innerText"
HEADING = "document.querySelector('#panel h2').textContent"
STEPS = "[...document.querySelectorAll('#panel .steps > li')].map((step) => step.innerText.replaceAll('\\n', ' '))"


def forked() -> Material:
    """Two ways as short from Ann to Zoe: by a post that one held before the other, and by one that both hold; and a
    longer one by Bob."""
    posts = (("Ann", "Auditor", "2010", "2014"), ("Zoe", "Auditor", "2015", ""), ("Ann", "Trustee", "2016", ""),
             ("Zoe", "Trustee", "2016", ""), ("Ann", "Warden", "2010", ""), ("Bob", "Warden", "2010", ""),
             ("Bob", "Porter", "2010", ""), ("Zoe", "Porter", "2010", ""))
    return Material(tuple(row("a", f"f{number}", f"person:{who}", "holds", f"post:{what}", "", since, until, "",
                              quote=f"{who}, {what}") for number, (who, what, since, until) in enumerate(posts)))


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    return written(tmp_path_factory.mktemp("path"), {"rated": rated(), "forked": forked()})


@pytest.fixture
def page(tab: Page, files: dict[str, Path]) -> Iterator[Page]:
    with tab.quiet():
        tab.open(files["rated"])
        yield tab


def nodes(page: Page) -> set[str]:
    return {node["label"] for node in page.drawn()["nodes"]}


def test_a_way_is_asked_for_and_told_by_keyboard_and_escape_goes_back_step_by_step(page: Page) -> None:
    page.visit("person/samir-qureshi")
    page.run("document.getElementById('to').focus()")
    page.type("children")
    page.press("ArrowDown")
    page.press("Enter")
    assert page.run(HEADING) == "From Samir Qureshi to Children’s services"
    assert page.run("document.activeElement.id") == "panel"
    assert page.run("location.hash") == "#/person/samir-qureshi?to=service/children-s-services"
    assert nodes(page) == {"Samir Qureshi", "Leader of the Council", "Wexmoor Council", "Children’s services"}
    for heading in ("Samir Qureshi", "Who holds what"):
        page.press("Escape")
        assert page.run(HEADING) == heading


def test_each_step_is_a_sentence_with_dates_words_and_document(page: Page) -> None:
    page.visit("person/samir-qureshi?to=body/wexmoor-council")
    first, second = page.run(STEPS)
    for words in ("Samir Qureshi held Leader of the Council", "from 2018, until 2021-04; ended",
                  "words that stand before Samir Qureshi led the council from 2018 to April 2021 and words that",
                  "New director of children’s services announced · Wexmoor Council · 2022-03-02"):
        assert words in first
    assert "Leader of the Council post in Wexmoor Council" in second
    marked = page.run("document.querySelector('.steps mark').textContent")
    assert marked == "Samir Qureshi led the council from 2018 to April 2021"


def test_the_words_of_a_post_come_before_words_said_in_it(page: Page) -> None:
    page.visit("person/ines-hartley?to=post/leader-of-the-council")
    told = page.run("[...document.querySelectorAll('.steps article i')].map((each) => each.textContent)")
    assert told == ["holds", "holds", "said as"]


def test_where_there_is_no_way_it_is_said(page: Page) -> None:
    page.visit("person/ines-hartley?to=person/olga-bren")
    assert "No way leads from one to the other" in page.run(PANEL)
    assert nodes(page) == {"Ines Hartley", "Olga Bren"}
    page.visit("person/ines-hartley?to=body/ofsted&day=2010-01-01")
    assert "No way leads from one to the other (as of 2010-01-01)" in page.run(PANEL)
    page.run("document.querySelectorAll('#panel button')[1].click()")
    page.settle()
    assert "The shortest way has" in page.run(PANEL)
    page.visit("person/ines-hartley?to=person/ines-hartley")
    assert "Both ends are the same" in page.run(PANEL)


def test_an_end_that_is_not_on_record_is_said(page: Page) -> None:
    page.visit("person/ines-hartley?to=<script>globalThis.pwned = 1</script>")
    assert "Not on this record, and left out: <script>" in page.run("document.getElementById('notice').innerText")
    assert page.run(HEADING) == "Ines Hartley"


@pytest.mark.parametrize(("address", "through"), [
    ("person/ann?to=person/zoe", "Trustee"), ("person/zoe?to=person/ann", "Trustee"),
    ("person/ann?to=person/zoe&day=2020-01-01", "Trustee"), ("person/ann?to=person/zoe&day=2015-06-01", "Auditor"),
])
def test_of_ways_as_short_the_one_that_holds_on_the_day_is_told(tab: Page, files: dict[str, Path], address: str,
                                                                through: str) -> None:
    tab.open(files["forked"])
    tab.visit(address)
    assert nodes(tab) == {"Ann", through, "Zoe"}
