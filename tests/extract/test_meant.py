"""Posts that a phrase means without naming them. All persons are invented."""

from __future__ import annotations

import pytest

from onrecord.annotate import annotate_document
from onrecord.claims import Document
from onrecord.extract.office.meant import RULES
from onrecord.extract.roles import roles
from onrecord.extract.scene import Rule, survey_text

Row = tuple[str, str, str]  # person, role, status

ROWS: list[tuple[str, Row]] = [
    ("Ann Example is to be director of housing from May. She has the same job at Tarnbay Council.",
     ("Ann Example", "director of housing", "")),
    ("Ann Example joined in May as director of housing. She did the same job at Tarnbay Council.",
     ("Ann Example", "director of housing", "former")),
    ("Three managers have come and gone since 2021. The present one, Ann Example, has earned their trust.",
     ("Ann Example", "manager", "")),
    ("Bob Roe, director of housing, leaves in May. From June the reins will be in the hands of Ann Example.",
     ("Ann Example", "director of housing", "acting")),
    ("Ann Example, in whose hands the chair of the panel lies, said no.", ("Ann Example", "chair of the panel", "")),
    ("Ann Example was four weeks into the job of director of housing.", ("Ann Example", "director of housing", "")),
    ("Bob Roe, director of housing, did. His predecessor but one, Ann Example, did not.",
     ("Ann Example", "director of housing", "former")),
    ("Ann Example, no longer head of planning at Dunley Council, still comes.",
     ("Ann Example", "head of planning", "former")),
    ("Ann Example stepped aside as manager. Her deputy, Bob Roe, is minding the shop.",
     ("Bob Roe", "deputy manager", "")),
    ("Bob Roe is head of planning. Ann Example had the job before him.", ("Ann Example", "head of planning", "former")),
    ("Bob Roe, head of planning, is on sabbatical. Ann Example is standing in for him.",
     ("Ann Example", "head of planning", "acting")),
    ("The Dunley Planning Board has Ann Example, once a judge, in the chair.",
     ("Ann Example", "chair of the Dunley Planning Board", "")),
    ("Dunley's former MP, Ann Example, said so.", ("Ann Example", "MP", "former")),
    ("Ann Example was drafted in as interim head of planning in August.",
     ("Ann Example", "head of planning", "interim")),
    ("COUNCILLOR ANN O'ROE (Deputy Leader): I said no.", ("Ann O'Roe", "Deputy Leader", "")),
    ("CLLR BOB MCROE (Leader): I said yes.", ("Bob McRoe", "Leader", "")),
]


@pytest.mark.parametrize(("text", "row"), ROWS, ids=lambda value: value[:40] if isinstance(value, str) else value[0])
def test_what_is_meant(text: str, row: Row) -> None:
    annotated = annotate_document(Document(file="a.txt", text=f"Changes at Dunley Council\n\n{text}\n"))
    found = [(claim.person.plain, claim.role.plain, claim.status.plain if claim.status else "")
             for claim in roles(annotated, survey_text(annotated))]
    assert row in found


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_every_example_matches_its_rule(rule: Rule) -> None:
    for example in rule.examples:
        annotated = annotate_document(Document(file="a.txt", text=f"{example}\n"))
        scene = survey_text(annotated)
        assert list(rule.matches(scene.open_gist(0, len(scene.flat)))), example


def test_a_successor_has_not_held_the_post_as_long_as_who_goes() -> None:
    text = "Ann Example, head of planning for eleven years, hands over on 1 July to Bob Roe, at present her deputy."
    annotated = annotate_document(Document(file="a.txt", text=f"Changes at Dunley Council\n\n{text}\n"))
    since = {(c.person.plain, c.role.plain): c.since for c in roles(annotated, survey_text(annotated))}
    assert since["Bob Roe", "head of planning"] is None
    assert ("Bob Roe", "deputy head of planning") in since
