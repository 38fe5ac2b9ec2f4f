"""Who appoints, where the clause names an office or an assembly only."""

from __future__ import annotations

import pytest

from onrecord.annotate import annotate_document
from onrecord.claims import AppointmentClaim, Document, RoleClaim
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
        ("Councillor Ann Example is the Leader of Dunley Council.\n\nThe Leader announced that she had appointed the"
         " following to the Cabinet:\n\nCouncillor Bob Roe – Deputy Leader and Cabinet Member for Housing\n",
         [("Bob Roe", "Ann Example"), ("Bob Roe", "Ann Example")]),
        ("Dunley Borough Council met on Tuesday. Members voted to make Ann Example its chief executive.",
         [("Ann Example", "Dunley Borough Council")]),
    ],
)
def test_who_appoints(text: str, expected: list[tuple[str, str]]) -> None:
    assert _by(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Dunley School newsletter\n\nWe say goodbye this Christmas to Deputy Headteacher Ann Example.",
         [("Ann Example", "Deputy Headteacher", "departure")]),
        ("Mr Example, the chief executive of Dunley Council, said that he did not intend to resign.", []),
        ("Mr Example, the chief executive of Dunley Council, said that he had no plans to retire.", []),
    ],
)
def test_who_goes(text: str, expected: list[tuple[str, str, str]]) -> None:
    claims = [c for c in extract_claims(annotate_document(Document("d.txt", text))) if isinstance(c, AppointmentClaim)]
    assert [(c.person and c.person.plain, c.role and c.role.plain, c.type.plain) for c in claims] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Dunley Safety Partnership\n\nSuperintendent Ann Example, Dunshire Police: “We are pleased.”",
         ("Ann Example", "Dunshire Police")),
        ("To: Ann Example, Chief Fire Officer, Dunshire Fire and Rescue Service\n",
         ("Ann Example", "Dunshire Fire and Rescue Service")),
        ("Councillor A. Example moved the motion at Dunley Council.\n\nCouncillor Ann Example, Leader of Dunley"
         " Council, replied.", ("Ann Example", "Dunley Council")),
    ],
)
def test_whose_officer(text: str, expected: tuple[str, str]) -> None:
    claims = [c for c in extract_claims(annotate_document(Document("d.txt", text))) if isinstance(c, RoleClaim)]
    assert [(c.person.plain, c.organization and c.organization.plain) for c in claims] == [expected]
