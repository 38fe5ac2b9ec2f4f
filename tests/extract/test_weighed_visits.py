"""Dates weighed: which no rule ties to an inspection and are yet the days of one."""

from __future__ import annotations

import pytest

from onrecord.annotate import annotate_document
from onrecord.claims import Document
from onrecord.extract.grading.weighed_visits import dated_in, signs_of
from onrecord.extract.inspections import inspections
from onrecord.extract.scene import survey_text
from onrecord.extract.weights import weights

LEAD = "Ofsted has published its report on Dunley Primary School."


def test_shipped_weights_lean_to_no() -> None:
    shipped = weights("inspections")
    assert shipped.chance([]) < 0.5
    assert len(shipped.of) > 500


@pytest.mark.parametrize(("text", "inspector", "body", "day"), [
    ("Three inspectors from Ofsted were our guests at Dunley Primary School on 6 and 7 February 2024.",
     "Ofsted", "Dunley Primary School", "6 and 7 February 2024"),
    ("Four inspectors with lanyards spent 21 and 22 May in our classrooms.", "Ofsted", "Dunley Primary School",
     "21 and 22 May"),
])
def test_days_of_inspections_that_no_rule_reads(text: str, inspector: str, body: str, day: str) -> None:
    annotated = annotate_document(Document("t.txt", f"School inspected\n\n{LEAD} {text}\n"))
    found = [claim for claim in inspections(annotated, survey_text(annotated)) if claim.rule == "weighed"]
    assert [(claim.inspector.plain, claim.organization.plain, claim.date.words) for claim in found
            if claim.inspector and claim.organization and claim.date] == [(inspector, body, day)]


@pytest.mark.parametrize("text", [
    "The school opened in 1975.",
    "The head teacher, Ann Example, joined the school in September 2021.",
    "The council meets again on 4 March.",
    "Our own inspection of the kitchen in May 2023 came out as good, and Ofsted was not asked.",
    "Ofsted’s next inspection of the school is due in autumn 2026.",
    "The nursery is registered with Ofsted (Outstanding, March 2022).",
    "“I visited in May and liked it,” said Ann Example.",
    "A team of supply teachers had been released in December.",
    "Ofsted, which is told of all this, said on Tuesday that it would not comment.",
])
def test_days_of_other_things(text: str) -> None:
    annotated = annotate_document(Document("t.txt", f"School inspected\n\n{LEAD} {text}\n"))
    assert not [claim for claim in inspections(annotated, survey_text(annotated)) if claim.rule == "weighed"]


def test_signs_hold_kinds_and_no_names() -> None:
    told = f"{LEAD} Inspectors from Estyn came on 6 May."
    annotated = annotate_document(Document("t.txt", f"School inspected\n\n{told}\n"))
    scene = survey_text(annotated)
    signs = [signs_of(scene, dated) for dated in dated_in(scene)]
    assert len(signs) == 1
    assert {"ahead 0 on", "ahead 1 came", "has R", "when Day", "inspector here"} <= signs[0]
    assert not [sign for sign in signs[0] if "estyn" in sign]
