"""Who appoints, where the clause names an office or an assembly only."""

from __future__ import annotations

import pytest

from onrecord.annotate import annotate_document
from onrecord.claims import AppointmentClaim, Document
from onrecord.extract import extract_claims


def _by(text: str) -> list[tuple[str, str]]:
    claims = extract_claims(annotate_document(Document("d.txt", text)))
    told = [claim for claim in claims if isinstance(claim, AppointmentClaim)]
    return [(claim.person.plain, claim.by.plain) for claim in told if claim.person and claim.by]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Councillor Ann Example is the Leader of Dunley Council.\n\nThe Leader announced that she had appointed the"
         " following to the Cabinet:\n\nCouncillor Bob Roe – Cabinet Member for Housing\n",
         [("Bob Roe", "Ann Example")]),
        ("Dunley Borough Council met on Tuesday. Members voted to make Ann Example its chief executive.",
         [("Ann Example", "Dunley Borough Council")]),
    ],
)
def test_who_appoints(text: str, expected: list[tuple[str, str]]) -> None:
    assert _by(text) == expected
