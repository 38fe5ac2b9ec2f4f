"""Days of events that another sentence or another phrase tells. All persons are invented."""

from __future__ import annotations

import pytest

from onrecord.annotate import annotate_document
from onrecord.claims import Document
from onrecord.extract.appointments import appointments
from onrecord.extract.scene import survey_text

Row = tuple[str, str, str]  # kind, person, date as worded

EVENTS: list[tuple[str, Row]] = [
    ("Ann Example resigned as chair of the planning committee. Her resignation took effect on Friday.",
     ("departure", "Ann Example", "Friday")),
    ("Ann Example has quit as director of housing. The resignation takes effect on 31 August.",
     ("departure", "Ann Example", "31 August")),
    ("Ann Example has been named director of housing. Her appointment is effective from 2 September.",
     ("appointment", "Ann Example", "2 September")),
    ("Ann Example was chosen as director of housing. The appointment was confirmed by the committee on 30 April.",
     ("appointment", "Ann Example", "30 April")),
    ("Bob Roe, director of housing since last November, took over from Ann Example.",
     ("departure", "Ann Example", "last November")),
    ("Bob Roe, director of housing since last November, took over from Ann Example.",
     ("joining", "Bob Roe", "last November")),
    ("The trustees, meeting last Thursday, chose Ann Example as director of housing.",
     ("appointment", "Ann Example", "last Thursday")),
    ("Ann Example is to be director of housing. She moves south from Tarnbay Council on 1 October.",
     ("joining", "Ann Example", "1 October")),
]


@pytest.mark.parametrize(("text", "row"), EVENTS, ids=lambda value: value[:40] if isinstance(value, str) else value[0])
def test_the_day_of_an_event_is_told_beside_it(text: str, row: Row) -> None:
    annotated = annotate_document(Document(file="a.txt", text=f"Changes at Dunley Council\n\n{text}\n"))
    found = [(claim.type.plain, claim.person.plain if claim.person else "", claim.date.plain if claim.date else "")
             for claim in appointments(annotated, survey_text(annotated))]
    assert row in found


def test_a_day_of_another_thing_is_none_of_the_event() -> None:
    text = "Ann Example resigned as chair. The plan takes effect on Friday."
    annotated = annotate_document(Document(file="a.txt", text=f"Changes at Dunley Council\n\n{text}\n"))
    assert not any(claim.date for claim in appointments(annotated, survey_text(annotated)))
