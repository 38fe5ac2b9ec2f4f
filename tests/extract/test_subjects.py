"""Whom a clause is about, where it does not say a name. All persons and bodies are invented."""

from __future__ import annotations

import pytest

from onrecord.annotate import annotate_document
from onrecord.claims import AppointmentClaim, Document, RoleClaim
from onrecord.extract import extract_claims

Row = tuple[str, str, str]  # person, role, status or kind of event


def _rows(text: str) -> set[Row]:
    found: set[Row] = set()
    for claim in extract_claims(annotate_document(Document("a.txt", text))):
        if isinstance(claim, RoleClaim):
            found.add((claim.person.plain, claim.role.plain, claim.status.plain if claim.status else ""))
        elif isinstance(claim, AppointmentClaim) and claim.person:
            found.add((claim.person.plain, claim.role.plain if claim.role else "", claim.type.plain))
    return found


@pytest.mark.parametrize(("text", "row"), [
    ("Health minister Bob Example has appointed John Roe as chair. He was formerly chief executive of Dunley Homes.",
     ("John Roe", "chief executive", "former")),
    ("Ann Example was elected in 1974 to serve as secretary of state.", ("Ann Example", "secretary of state", "")),
    ("Ann Example is director of roads at Dunley Council. Her predecessor, Bob Roe, served as head of roads until May.",
     ("Bob Roe", "head of roads", "former")),
    ("Ann Example returns as head of parks. Bob Roe has been acting in that role since May.",
     ("Bob Roe", "head of parks", "acting")),
    ("Ann Example has stepped up from her role as head of parks to fill the job vacated by Bob Roe.",
     ("Ann Example", "head of parks", "former")),
    ("Ann Example, clerk, was re-elected in the week that Bob Roe announced he was stepping down as chief executive.",
     ("Bob Roe", "chief executive", "departure")),
    ("Ann Example, who is mayor again, took over from Cllr Bob Roe after being elected as mayor on Monday.",
     ("Ann Example", "mayor", "appointment")),
    ("Bob Roe, head of planning, will retire in May. The former president of the Tarn Planners' Association said no.",
     ("Bob Roe", "president", "former")),
    ("Ann Example, a former Dunmoor mayor, also served as cabinet member for roads.",
     ("Ann Example", "cabinet member for roads", "former")),
    ("Ann Example, a former Dunmoor mayor, spoke.", ("Ann Example", "mayor", "former")),
    ("Dunley Council has a chief executive, Bob Roe. Ann Example told us: “I am a permanent CEO at heart.” CEO Ann "
     "Example left.", ("Ann Example", "CEO", "")),
    ("Dunley Trust is to have a new chief executive. CEO Ann Example begins in May.",
     ("Ann Example", "chief executive", "")),
    ("Headteacher\tAnn Example\n\nThe headteacher was appointed in May 2022.",
     ("Ann Example", "headteacher", "appointment")),
    ("Headteacher\tAnn Example\n\nThe headteacher took up her post in May 2022.",
     ("Ann Example", "Headteacher", "joining")),
    ("The Police and Crime Commissioner for Tarnshire was told. The commissioner, Ann Example, said no.",
     ("Ann Example", "Police and Crime Commissioner", "")),
])
def test_is_said_of(text: str, row: Row) -> None:
    assert row in _rows(text)


@pytest.mark.parametrize(("text", "row"), [
    ("Education adviser Ann Example spoke. Example said that the new trust should be in place to take over the homes.",
     ("Ann Example", "Education adviser", "joining")),
    ("Director Ann Example said that Bob Roe had asked me to serve as chief clerk.",
     ("Bob Roe", "chief clerk", "incoming")),
    ("Chief executive Ann Example said that Bob Roe has led his team with skill.",
     ("Bob Roe", "leader of the his team", "")),
    ("Ann Example is director of roads at Dunley Council. Her predecessor, Bob Roe, served as head of roads until May.",
     ("Bob Roe", "director of roads", "former")),
    ("Ann Example, the chair, said it was right to accept the chief's intention to retire in May.",
     ("Ann Example", "chair", "departure")),
    ("Cllr Bob Roe's wife, Ann, the mayoress, spoke.", ("Bob Roe", "mayoress", "")),
    ("Cllr Bob Roe, chairman of the board, is responsible for recruiting a new chief fire officer, he said.",
     ("Bob Roe", "chief fire officer", "")),
    ("Ann Example is head of Tarn High School. Bob Roe, head of Moor Grammar School, spoke.",
     ("Bob Roe", "head of Tarn High School", "")),
    ("Headteacher Ann Example and headteacher Bob Roe wrote. The headteacher was appointed in May 2022.",
     ("Ann Example", "headteacher", "appointment")),
    ("Ann Example is chief executive of the NHS. The chief executive of Dunley Trust, Bob Roe, spoke.",
     ("Bob Roe", "chief executive of the NHS", "")),
])
def test_is_not_said_of(text: str, row: Row) -> None:
    assert row not in _rows(text)
