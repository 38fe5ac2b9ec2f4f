"""Posts that are named elsewhere than with their holder, or before him. All persons are invented."""

from __future__ import annotations

import pytest

from onrecord.annotate import annotate_document
from onrecord.claims import Document
from onrecord.extract.appointments import appointments
from onrecord.extract.roles import roles
from onrecord.extract.scene import survey_text

ROWS: list[tuple[str, tuple[str, str, str, str, str]]] = [  # person, role, status, since, until
    ("The service is run by Bob Roe as head of law. Ann Example, who held that post for nine years, has retired.",
     ("Ann Example", "head of law", "former", "nine years", "")),
    ("Ann Example left as head of law on Sunday. In her place until Easter, on an interim basis, is Bob Roe.",
     ("Bob Roe", "head of law", "interim", "", "Easter")),
    ("Ann Example is to chair the board. At present head of law, she begins in June.",
     ("Ann Example", "head of law", "", "", "")),
    ("Formerly head of law at Tarnbay Council, Bob Roe began in June.", ("Bob Roe", "head of law", "former", "", "")),
    ("The service has been run since June by Bob Roe, on a temporary basis, as head of law.",
     ("Bob Roe", "head of law", "acting", "June", "")),
    ("Ann Example was elected chair of the council from 1 July 2031 and until 31 May 2032.",
     ("Ann Example", "chair of the council", "", "1 July 2031", "31 May 2032")),
    ("Bob Roe starts as head of law on 1 May. Until then Ann Example carries on as interim head of law.",
     ("Ann Example", "head of law", "interim", "", "1 May")),
    ("Ann Example became head of law on 1 May 2030 and serves until 30 April 2033.",
     ("Ann Example", "head of law", "", "1 May 2030", "30 April 2033")),
    ("Bob Roe was confirmed as head of law in May after two terms as interim head of law.",
     ("Bob Roe", "interim head of law", "former", "", "May")),
    ("Ann Example leaves in May; she was to be head of law at Tarnbay Council.",
     ("Ann Example", "head of law", "incoming", "", "")),
    ("Bob Roe left in 2030 and went on to become head of law at Tarnbay Council.",
     ("Bob Roe", "head of law", "", "", "")),
    ("Ann Example has acted as head of law since May.", ("Ann Example", "head of law", "acting", "May", "")),
    ("Bob Roe, head of law, goes in May. His successor will be Ann Example.",
     ("Ann Example", "head of law", "incoming", "", "")),
]


@pytest.mark.parametrize(("text", "row"), ROWS, ids=lambda value: value[:40] if isinstance(value, str) else value[0])
def test_posts_that_words_point_at(text: str, row: tuple[str, str, str, str, str]) -> None:
    annotated = annotate_document(Document(file="a.txt", text=f"Changes at Dunley Council\n\n{text}\n"))
    found = [(c.person.plain, c.role.plain, *(m.plain if m else "" for m in (c.status, c.since, c.until)))
             for c in roles(annotated, survey_text(annotated))]
    assert row in found


EVENTS: list[tuple[str, tuple[str, str, str, str]]] = [  # kind, person, role, date
    ("Bob Roe becomes head of law on 1 July, the day after Ann Example retires.",
     ("departure", "Ann Example", "head of law", "the day before")),
    ("Named in March by the Home Secretary as head of law, Bob Roe has begun.",
     ("appointment", "Bob Roe", "head of law", "March")),
    ("Elected leader of the council in May, Cllr Ann Example promised a review.",
     ("appointment", "Ann Example", "leader of the council", "May")),
    ("The council voted Bob Roe in as head of law on Monday; his first day is 1 May.",
     ("joining", "Bob Roe", "head of law", "1 May")),
    ("Ann Example, head of law, took early retirement on 3 May.", ("departure", "Ann Example", "head of law", "3 May")),
    ("The audit committee has a new chair. Cllr Ann Example was elected on 3 May.",
     ("appointment", "Ann Example", "chair of the audit committee", "3 May")),
    ("Ann Example would go as head of law on 30 June. From the following day Bob Roe would be acting head of law.",
     ("joining", "Bob Roe", "head of law", "the following day")),
]


@pytest.mark.parametrize(("text", "row"), EVENTS, ids=lambda value: value[:40] if isinstance(value, str) else value[0])
def test_comings_and_goings_that_words_point_at(text: str, row: tuple[str, str, str, str]) -> None:
    annotated = annotate_document(Document(file="a.txt", text=f"Changes at Dunley Council\n\n{text}\n"))
    found = [(c.type.plain, *(m.plain if m else "" for m in (c.person, c.role, c.date)))
             for c in appointments(annotated, survey_text(annotated))]
    assert row in found


def test_who_has_held_the_job_has_not_what_another_holds() -> None:
    text = "Bob Roe is head of law at Tarn Homes. Ann Example, who has held the job since May, goes.\n"
    annotated = annotate_document(Document(file="a.txt", text=text))
    assert {c.person.plain for c in roles(annotated, survey_text(annotated))} == {"Bob Roe"}
