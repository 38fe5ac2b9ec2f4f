"""The page of the seeds, as it is published, in a real Chromium with the network blocked."""

from __future__ import annotations

import gzip
from collections.abc import Iterator
from pathlib import Path

import pytest
from browser import Page
from screenshots import ALL

from onrecord.query import load_graph, query_rows

SHOWN = """[...document.querySelectorAll("#list li p")].filter((line) => line.checkVisibility())
    .map((line) => line.textContent)"""


@pytest.fixture
def seeds(tab: Page, built: Path) -> Iterator[Page]:
    """The page, freshly opened, in which all must stay quiet."""
    with tab.quiet():
        tab.open(built / "graph.html")
        yield tab


def test_it_is_small(built: Path) -> None:
    page = (built / "graph.html").read_bytes()
    assert len(page) <= 420_000
    assert len(gzip.compress(page)) <= 110_000


def test_it_opens_on_who_holds_what_with_every_name(seeds: Page) -> None:
    drawn = seeds.drawn()
    assert seeds.drawn_kinds() == {"person", "post", "body"}
    assert [node["label"] for node in drawn["nodes"] if not node["named"]] == []
    assert {node["label"] for node in drawn["nodes"]} >= {"Sefton Council", "Phil Porter", "Chief Executive"}


def test_all_that_it_has_is_drawn_and_listed(seeds: Page, built: Path) -> None:
    seeds.run(ALL)
    seeds.run("document.getElementById('whole').click()")
    seeds.settle()
    drawn, listed = seeds.drawn(), seeds.run(SHOWN)
    rows = query_rows("network", load_graph(built)).records()
    assert len(drawn["nodes"]) == len({row[end] for row in rows for end in ("source", "target") if row[end]})
    columns = ("source", "relation", "target", "claim", "quote")
    assert len(listed) == len({tuple(row[column] for column in columns) for row in rows})
    assert sum(node["named"] for node in drawn["nodes"]) >= 0.85 * len(drawn["nodes"])
    assert all(node["named"] for node in drawn["nodes"] if node["kind"] == "body")


def test_every_quotation_stands_in_the_panel_of_what_it_speaks_of(seeds: Page, built: Path) -> None:
    seeds.visit("body/sefton-council")
    panel = " ".join(seeds.run("document.getElementById('panel').textContent").split())
    said = {row["quote"] for row in query_rows("network", load_graph(built)).records()
            if "Sefton Council" in (row["source_label"], row["target_label"])}
    assert [quote for quote in said if " ".join(str(quote).split())[:200] not in panel] == []
