"""What part of a body was inspected: its object, its subject, a ward, and what goes without saying."""

from __future__ import annotations

import pytest

from onrecord.annotate import annotate_document
from onrecord.claims import Document, InspectionClaim
from onrecord.extract.inspections import inspections
from onrecord.extract.scene import survey_text


def _claims(words: str, publisher: str | None = None) -> list[InspectionClaim]:
    text = annotate_document(Document("a.txt", words, publisher=publisher))
    return list(inspections(text, survey_text(text)))


@pytest.mark.parametrize(
    ("words", "service"),
    [
        ("The Care Quality Commission inspected the birth centre at Ryhill Hospital in May 2024.", "birth centre"),
        ("The Information Commissioner's Office examined Dunley Council's record-keeping in May.", "record-keeping"),
        ("Dunley Council's services for older people were inspected by the Care Quality Commission in May 2024.",
         "services for older people"),
        ("Grant Thornton went through Dunley Council's 2022/23 books in May 2024.", "accounts"),
        ("Dunley Council runs Dunley's Fostering Service. Ofsted inspected it in May 2024.", "fostering service"),
        ("A Local Government Association peer team was with Dunley Council from 3 to 5 May 2024.", "corporate"),
        ("The Care Quality Commission's report on emergency care at Ryhill Hospital is out. Inspectors were at the "
         "hospital in May 2024.", "emergency care"),
    ],
)
def test_what_part_was_inspected(words, service):
    assert [claim.service and claim.service.plain.lower() for claim in _claims(words)] == [service]


@pytest.mark.parametrize(
    "words",
    [
        "We came to Dunley Council on 4 and 5 May 2024.",
        "When we were here in May 2024, plans for children were out of date at Dunley Council.",
        "Over three days in May 2024 we met forty staff of Dunley Council and read 60 case files.",
    ],
)
def test_in_their_own_paper_we_are_the_inspectors(words):
    letter = f"Ofsted\n\nMonitoring visit to Dunley Council\n\n{words} Too many plans are late."
    assert [claim.inspector and claim.inspector.plain for claim in _claims(letter, "Ofsted")] == ["Ofsted"]
    assert _claims(words, "Dunley Council") == []


def test_days_that_a_report_is_drawn_from():
    told = _claims("Estyn's report on Ysgol Bryn, drawn from four days of lessons in May 2024, praises the choir.")
    assert [(c.inspector.plain, c.date.plain) for c in told] == [("Estyn", "May 2024")]
    assert _claims("Estyn's report on Ysgol Bryn, drawn from figures of May 2024, praises the choir.") == []
