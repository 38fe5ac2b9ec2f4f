"""Of which committee or board a bare chair is the chair. All persons are invented."""

from __future__ import annotations

import pytest

from onrecord.annotate import annotate_document
from onrecord.claims import Document
from onrecord.extract.roles import roles
from onrecord.extract.scene import survey_text

ROWS: list[tuple[str, tuple[str, str]]] = [  # person, role
    ("Members of the Audit and Risk Committee are well briefed. Its chair, Ann Example, is glad.",
     ("Ann Example", "chair of the Audit and Risk Committee")),
    ("A culture board now meets under its independent chair, Ann Example.",
     ("Ann Example", "independent chair of the culture board")),
    ("The planning committee, chaired by Ann Example, met in May. Its vice-chair, Bob Roe, was away.",
     ("Bob Roe", "vice-chair of the planning committee")),
    ("It went to the scrutiny committee in May, with Cllr Ann Example presiding as chair.",
     ("Ann Example", "chair of the scrutiny committee")),
    ("Audit Committee: Cllr Ann Example in the chair", ("Ann Example", "chair of the Audit Committee")),
    ("Overview & Scrutiny: Cllr Ann Example in the chair", ("Ann Example", "chair of the Overview & Scrutiny")),
    ("Ann Example stood down as chair of the audit committee in May; the new chair is Bob Roe.",
     ("Bob Roe", "chair of the audit committee")),
    ("The chair of your Corporate Parenting Panel, Cllr Ann Example, was there.",
     ("Ann Example", "chair of your Corporate Parenting Panel")),
    ("Tenants' Panel Chair Ann Example was there.", ("Ann Example", "Tenants' Panel Chair")),
    ("THE CABINET MEMBER FOR SOCIAL SERVICES (Councillor Ann Example): It was emptied.",
     ("Ann Example", "CABINET MEMBER FOR SOCIAL SERVICES")),
    ("In the chair: Presiding Member, Councillor Ann Example", ("Ann Example", "Presiding Member")),
    ("Tarn Homes has an audit committee. Its chair, Ann Example, was there.", ("Ann Example", "chair")),
]


@pytest.mark.parametrize(("text", "row"), ROWS, ids=lambda value: value[:40] if isinstance(value, str) else value[0])
def test_of_what_somebody_is_the_chair(text: str, row: tuple[str, str]) -> None:
    annotated = annotate_document(Document(file="a.txt", text=f"Changes at Dunley Council\n\n{text}\n"))
    assert row in [(c.person.plain, c.role.plain) for c in roles(annotated, survey_text(annotated))]
