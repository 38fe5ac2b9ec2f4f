"""Where each claim stands in its document, what stands around it, and in which words it states its dates."""

from __future__ import annotations

from dataclasses import replace

import pytest

import factory
from factory_claims import CLAIMS, mention
from onrecord.claims import Claim
from onrecord.query import Cell, graph_of, query_rows
from onrecord.rdf import record_quads
from onrecord.rdf.claimed import CONTEXT

TEXTS = {document.file: document.text for document in factory.DOCUMENTS}
ROWS = query_rows("passages", graph_of(record_quads(factory.record()))).records()


def row_of(claim: Claim, rows: list[dict[str, Cell]]) -> dict[str, Cell] | None:
    return next((row for row in rows if str(row["claim"]).endswith(claim.id)), None)


def test_a_quotation_and_what_stands_around_it_are_the_document_s_own_words() -> None:
    for row in ROWS:
        text, start, end = TEXTS[str(row["document"])], row["start"], row["end"]
        assert isinstance(start, int)
        assert isinstance(end, int)
        assert (row["quote"], row["before"], row["after"]) == (
            text[start:end], text[max(0, start - CONTEXT):start], text[end:end + CONTEXT])


def test_a_claim_has_one_row_and_what_only_repeats_has_none() -> None:
    assert len(ROWS) == len({row["claim"] for row in ROWS}) == len(CLAIMS) - 1
    assert row_of(CLAIMS["lockett again"], ROWS) is None


@pytest.mark.parametrize(("name", "said"), [
    ("quill leads", "May 2021"), ("stoll led", "April 2021"), ("inspected", "in January"),
    ("lockett left", "in December 2024"), ("fenn commissions", ""), ("sorry", ""),
])
def test_dates_as_they_are_worded(name: str, said: str) -> None:
    row = row_of(CLAIMS[name], ROWS)
    assert row is not None
    assert row["said"] == said


def test_a_beginning_stands_before_an_end() -> None:
    led = replace(CLAIMS["stoll led"], since=mention(factory.HERALD, "2022"))  # type: ignore[call-arg]
    record = replace(factory.record(), claims=(led,))
    row = row_of(led, query_rows("passages", graph_of(record_quads(record))).records())
    assert row is not None
    assert row["said"] == "2022; April 2021"
