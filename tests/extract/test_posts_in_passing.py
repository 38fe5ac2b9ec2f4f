"""Whose posts are that are told in passing, since and until when, and how they are held. All names are invented."""

from __future__ import annotations

import pytest

from onrecord.annotate import annotate_document
from onrecord.claims import Document
from onrecord.extract import extract_claims
from onrecord.resolve import resolve_claims

_HEAD = "Dunley Council told to act\n\nDunley Council has been told to write its plan again.\n\n"

BODIES = [  # text, person, role, body
    ("“No,” said Ann Example, a regional officer for the midwives' union.", "Ann Example", "regional officer",
     "midwives' union"),
    ("Bob Roe, secretary of the teaching assistants’ union, said no.", "Bob Roe", "secretary",
     "teaching assistants’ union"),
    ("The students' union, whose president is Eve Hart, said no.", "Eve Hart", "president", "students' union"),
    ("Kit Marsh, chief executive of the homelessness charity, agreed.", "Kit Marsh", "chief executive", None),
    ("Tom Poe, policy manager at a think tank, agreed.", "Tom Poe", "policy manager", None),
    ("Bob Roe, director of law, agreed.", "Bob Roe", "director of law", "Dunley Council"),
    ("Eve Hart arrived last May from Quay Manor, where she was deputy manager.", "Eve Hart", "deputy manager",
     "Quay Manor"),
    ("Tom Poe ran projects at Marsh University, where his title was head of campus.", "Tom Poe", "head of campus",
     "Marsh University"),
    ("Kim Gill spent a year as chief executive of Eden Council. Tom Poe, a former finance director at Hart Homes, is "
     "now director of finance.", "Tom Poe", "director of finance", "Dunley Council"),
    ("Eve Hart, chair of the Dunley Tenants' Panel, agreed.", "Eve Hart", "chair", "Dunley Tenants' Panel"),
    ("Kim Gill chairs the police and crime panel.", "Kim Gill", "chair", "police and crime panel"),
    ("Kim Gill chairs the Dunley Scrutiny Panel.", "Kim Gill", "chair of the Dunley Scrutiny Panel", "Dunley Council"),
    ("For the school, headteacher Eve Hart said no.", "Eve Hart", "headteacher", None),
    ("On behalf of the trust, its chair, Kit Marsh, said no.", "Kit Marsh", "chair", None),
    ("The company's managing director, Tom Poe, said no.", "Tom Poe", "managing director", None),
    ("Oak House is run by Marsh Homes Ltd, whose managing director, Tom Poe, said no.", "Tom Poe", "managing director",
     "Marsh Homes Ltd"),
    ("Dr Eve Hart is Consultant in Public Health at Marsh Council.", "Eve Hart", "Consultant in Public Health",
     "Marsh Council"),
]


def _rows(text: str, issued: str | None = "2031-05-14") -> dict[tuple[str, str], dict[str, str]]:
    document = Document(file="a.txt", text=f"{_HEAD}{text}\n", issued=issued)
    record = resolve_claims(list(extract_claims(annotate_document(document))), [document])
    return {
        (reading.read("person"), reading.read("role").lower()): {
            field: reading.read(field) for field in ("organization", "status", "from", "until")
        }
        for reading in record.readings if reading.kind == "roles"
    }


@pytest.mark.parametrize(("text", "person", "role", "body"), BODIES)
def test_a_post_in_passing_is_in_the_body_that_is_told_with_it(
    text: str, person: str, role: str, body: str | None
) -> None:
    assert (_rows(text)[person, role.lower()]["organization"] or None) == body


TIMES = [  # text, issue day, person, role, status, from, until
    ("Ann Roe will hand over on 1 July to Eve Hart, until then head of tax at Marsh Council.", "2031-05-14",
     ("Eve Hart", "head of tax", "current", "", "2031-07-01")),
    ("Since March Ms Roe has also led a second home, and Tom Poe has been acting matron at Hart House.",
     "2031-05-14",
     ("Tom Poe", "matron", "acting", "2031-03", "")),
    ("Chair Ann Example will hand over the keys in September after six years.", None,
     ("Ann Example", "chair", "outgoing", "", "")),
    ("Chair Ann Example hands over the keys in September after six years.", None,
     ("Ann Example", "chair", "outgoing", "", "")),
    ("Mr Poe will come to the end of his time as Vice-Chair in May. Tom Poe said so.", None,
     ("Tom Poe", "Vice-Chair", "outgoing", "", "")),
    ("OUT: Penny Gill, director of law, Dunley Council, who retires in August; Cllr Tom Poe, ousted as leader of Tarn "
     "Council by 22 votes to 20 on Thursday of last week.", "2031-05-14",
     ("Tom Poe", "leader", "former", "", "2031-05-08")),
    ("Director of law Ann Example will hand over to Bob Roe on 24 June; Mr Roe is at present head of parks at Tarn "
     "Council.", "2031-05-14", ("Bob Roe", "director of law", "incoming", "2031-06-24", "")),
    ("Director of law Ann Example will hand over to Bob Roe on 24 June; Mr Roe is at present head of parks at Tarn "
     "Council.", "2031-05-14", ("Bob Roe", "head of parks", "current", "", "")),
    ("Ann Example, head of law and, until 2021, an assistant director at Estyn, agreed.", "2031-05-14",
     ("Ann Example", "head of law", "current", "", "")),
    ("Ann Example, head of law and, until 2021, an assistant director at Estyn, agreed.", "2031-05-14",
     ("Ann Example", "assistant director", "former", "", "2021")),
    ("Joan Ash joined Dunley Council in 2019 as head of law and became director of parks in 2022.", "2031-05-14",
     ("Joan Ash", "director of parks", "current", "2022", "")),
    ("Ann Example becomes chair of Tarn Homes on 1 July. Bob Roe, chair since 2025, retires the day before.",
     "2031-05-14", ("Bob Roe", "chair", "outgoing", "2025", "2031-06-30")),
    ("The council's Provost since May 2028, Tom Poe, agreed.", "2031-05-14",
     ("Tom Poe", "Provost", "current", "2028-05", "")),
    ("Dr Ann Example, in post since the trust opened in 2024, bows out on 31 August as chief executive.", "2031-05-14",
     ("Ann Example", "chief executive", "outgoing", "2024", "2031-08-31")),
    ("Bob Roe is our new head of law.", "2031-05-14", ("Bob Roe", "head of law", "current", "", "")),
    ("At its meeting on 12 May the council:\n\n• elected Cllr Ann Example as Mayor\n• appointed Cllr Bob Roe as "
     "chair of the audit committee in place of Cllr Tom Poe", "2031-05-14",
     ("Bob Roe", "chair of the audit committee", "current", "2031-05-12", "")),
    ("At its meeting on 12 May the council:\n\n• elected Cllr Ann Example as Mayor\n• appointed Cllr Bob Roe as "
     "chair of the audit committee in place of Cllr Tom Poe", "2031-05-14",
     ("Tom Poe", "chair of the audit committee", "former", "", "2031-05-12")),
]


@pytest.mark.parametrize(("text", "issued", "row"), TIMES)
def test_when_a_post_in_passing_is_held(text: str, issued: str | None, row: tuple[str, str, str, str, str]) -> None:
    person, role, *times = row
    told = _rows(text, issued)[person, role.lower()]
    assert [told["status"], told["from"], told["until"]] == times


def test_a_firm_behind_the_title_of_one_of_its_own_is_nobody_elses() -> None:
    rows = _plain_rows(
        "Pensions Committee\n\nIn attendance: Eve Hart, Section 151 Officer;"
        " Ann Roe, engagement partner, Marsh Poe LLP;"
        " Tom Gill, investment manager\n\nThe members noted the report.\n")
    assert rows == {"Eve Hart": "", "Ann Roe": "Marsh Poe LLP", "Tom Gill": ""}


def _plain_rows(text: str) -> dict[str, str]:
    document = Document(file="a.txt", text=text)
    record = resolve_claims(list(extract_claims(annotate_document(document))), [document])
    return {r.read("person"): r.read("organization") for r in record.readings if r.kind == "roles"}


@pytest.mark.parametrize("text", [
    "Councillor Eve Hart, formerly Eve Stone, chairs planning. Cllr Stone said no.",
    "Eve Stone, now Eve Hart, is head of planning.",
    "Eve Hart (formerly Eve Stone) is the planning chair. Eve Stone was there.",
])
def test_a_former_name_is_the_same_person(text: str) -> None:
    assert {person for person, _ in _rows(text)} == {"Eve Hart"}


def test_who_led_a_school_and_is_its_head_holds_one_post() -> None:
    text = "Eve Hart, who has led the school since 2028, said so. She has been headteacher of Oak School for years."
    assert set(_rows(text)) == {("Eve Hart", "headteacher")}
