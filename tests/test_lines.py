"""Claims as JSON lines and back: nothing is lost, and what a document does not state takes no room."""

from __future__ import annotations

import json

import pytest

import factory
from onrecord.claims import Claim
from onrecord.lines import claim_line, parse_lines


@pytest.mark.parametrize("claim", factory.CLAIMS.values(), ids=list(factory.CLAIMS))
def test_a_claim_comes_back_as_it_was(claim: Claim) -> None:
    assert parse_lines([claim_line(claim)]) == ([], [claim])


@pytest.mark.parametrize(("name", "stated"), [("whitlow names", True), ("whitlow met", False), ("plan", False)])
def test_names_stand_in_the_line_where_there_are_some(name: str, stated: bool) -> None:
    assert ("names" in json.loads(claim_line(factory.CLAIMS[name]))) is stated
