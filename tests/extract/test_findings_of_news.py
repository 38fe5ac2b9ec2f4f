"""Findings as news words them: numbers, denials, and what inspectors say of their own work."""

from __future__ import annotations

import pytest

from onrecord.annotate import annotate_document
from onrecord.claims import Document, FindingClaim
from onrecord.extract import extract_claims

_LEAD = "Ofsted inspected Dunley Council in May 2019.\n\n"


def _found(sentence: str) -> list[tuple[str, str, str]]:
    """About, polarity and text of every finding in a sentence."""
    claims = extract_claims(annotate_document(Document("a.txt", _LEAD + sentence)))
    found = [claim for claim in claims if isinstance(claim, FindingClaim)]
    return [(c.about.plain if c.about else "", c.polarity.plain, c.text.plain) for c in found]


@pytest.mark.parametrize(("sentence", "rows"), [
    ("Inspectors found that services had deteriorated since visits in 2012 and 2013.",
     [("services", "concern", "services had deteriorated since visits in 2012 and 2013")]),
    ("Inspectors found that the council does not have an accurate or up-to-date understanding of its homes.",
     [("council", "concern", "the council does not have an accurate or up-to-date understanding of its homes")]),
    ("Inspectors said that inspectors had made their judgements in a rounded way.", []),
    ("Ofsted found that this was because of strong leadership.", []),
])
def test_findings(sentence: str, rows: list[tuple[str, str, str]]) -> None:
    assert _found(sentence) == rows
