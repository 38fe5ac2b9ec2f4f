"""Titles of several holders with a matter each, and whoever is named in the next sentence. All of it is invented."""

from __future__ import annotations

import pytest

from onrecord.annotate import annotate_document
from onrecord.claims import Document
from onrecord.extract.roles import roles
from onrecord.extract.scene import survey_text

Row = tuple[str, str]  # person, role

LISTS: list[tuple[str, list[Row]]] = [
    ("Committee chairmen: Planning – Cllr Ann Example; Licensing – Cllr Bob Roe.",
     [("Ann Example", "chairman of Planning"), ("Bob Roe", "chairman of Licensing")]),
    ("Chairs of committees\nAudit Committee: Cllr Ann Example\nLicensing: Cllr Bob Roe",
     [("Ann Example", "Chair of the Audit Committee"), ("Bob Roe", "Chair of Licensing")]),
    ("The cabinet members will be: Housing – Cllr Ann Example; and Waste – Cllr Bob Roe.",
     [("Ann Example", "cabinet member for Housing"), ("Bob Roe", "cabinet member for Waste")]),
    ("The chairs met on Monday: it was cold. Licensing – Cllr Bob Roe came.", []),
]
NAMED_NEXT: list[tuple[str, list[Row]]] = [
    ("The chief executive of one of the county's largest trusts is to step down.\n\nAnn Example told staff on Monday.",
     [("Ann Example", "chief executive")]),
    ("The head of planning at Dunley Council has been suspended.\n\nAnn Example, 51, declined to comment.",
     [("Ann Example", "head of planning")]),
    ("The head of planning at Dunley Council has been suspended.\n\nAnn Example said it was sad.", []),
]
TOGETHER: list[tuple[str, list[Row]]] = [
    ("The visit was led by Ann Example and Bob Roe, inspectors.",
     [("Ann Example", "inspector"), ("Bob Roe", "inspector")]),
    ("Head of planning: Ann Example (previously held by Bob Roe)",
     [("Ann Example", "Head of planning"), ("Bob Roe", "Head of planning")]),
    ("Ann Example and Bob Roe will be deputy heads from May.",
     [("Ann Example", "deputy head"), ("Bob Roe", "deputy head")]),
    ("Ann Example (Chair), Mr Bob Roe, Dr Eve Lowe (Governors)",
     [("Ann Example", "Chair"), ("Bob Roe", "Governor"), ("Eve Lowe", "Governor")]),
    ("Ann Example, Director, Tarn Communications\n", [("Ann Example", "Director")]),
]


@pytest.mark.parametrize(("text", "rows"), [*LISTS, *NAMED_NEXT, *TOGETHER])
def test_roles_told_by_layout_and_order(text: str, rows: list[Row]) -> None:
    annotated = annotate_document(Document(file="a.txt", text=f"Changes at Dunley Council\n\n{text}\n"))
    found = [(claim.person.plain, claim.role.plain) for claim in roles(annotated, survey_text(annotated))]
    assert sorted(found) == sorted(rows)


@pytest.mark.parametrize(("text", "status"), [
    ("The first chair, Ann Example, died in 2024.", "former"),
    ("The first chair, Ann Example, said that her dog had died.", ""),
])
def test_death_ends_what_somebody_had(text: str, status: str) -> None:
    annotated = annotate_document(Document(file="a.txt", text=f"Changes at Dunley Council\n\n{text}\n"))
    claims = list(roles(annotated, survey_text(annotated)))
    assert [claim.status.plain if claim.status else "" for claim in claims] == [status]


def test_a_member_of_parliament_sits_for_a_place() -> None:
    annotated = annotate_document(Document(file="a.txt", text="Ann Example, Labour MP for Tarn and Fell, said no.\n"))
    claims = list(roles(annotated, survey_text(annotated)))
    assert [(c.role.plain, c.organization.plain if c.organization else "") for c in claims] == [("MP", "Tarn and Fell")]
