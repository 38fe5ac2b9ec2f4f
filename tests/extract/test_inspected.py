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


def test_a_subject_and_those_that_share_its_verb():
    words = ("Ofsted came. Elm School was inspected in May 2023, Beck School in June 2023. Fell School, a school run "
             "by Dunley Council, was inspected in July 2023.")
    found = [(c.organization.plain, c.date.plain) for c in _claims(words) if c.organization and c.date]
    assert found == [("Elm School", "May 2023"), ("Beck School", "June 2023"), ("Fell School", "July 2023")]


def test_a_visit_is_dated_by_its_own_verb():
    words = "Ofsted inspects Elm School. Its last inspection was in May 2019 and the window opened in November 2023."
    assert [c.date.plain for c in _claims(words) if c.date] == ["May 2019"]


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


MEANT = [
    ("Two care homes have been criticised by the Care Quality Commission. At Elm Lodge, visited in May 2024, staff "
     "were kind.", "Elm Lodge"),
    ("Care Inspectorate Wales\n\nMrs Ann Example\nDunley Council\n\nDear Director\n\nWe carried out an inspection of "
     "children's services in November 2023. Hafan Deg, a care home, is small.", "Dunley Council"),
    ("The Care Quality Commission's report on Ryhill Hospital is out. It follows a visit on 4 May 2024. Dunley Health"
     " NHS Trust runs it, and Dunley Health NHS Trust is sorry.", "Ryhill Hospital"),
    ("Elm Lodge, a care home, is better. Dunley Council is glad. Dunley Council says so. The Care Quality Commission"
     " came to the 30-bed home on 4 May 2024.", "Elm Lodge"),
]


@pytest.mark.parametrize(("words", "body"), MEANT)
def test_which_body_is_meant_by_what_stands_before(words, body):
    assert [claim.organization and claim.organization.plain for claim in _claims(words)] == [body]


def test_a_bodys_own_auditors_audit_it():
    words = (
        "DUNSHIRE COMBINED FIRE AUTHORITY\n\nDunshire Fire Service is busy. Dunshire Fire Service is also tired.\n\n"
        "KPMG finished their review of value for money in May 2024."
    )
    claim = _claims(words, "Dunshire Combined Fire Authority")[0]
    assert claim.organization is not None
    assert claim.organization.plain == "Dunshire Combined Fire Authority"
    assert claim.service is not None
    assert claim.service.plain == "value for money"


def test_whatever_they_came_for_before_a_monitoring_visit():
    words = (
        "Ofsted\n\nMonitoring visit to Dunley children’s services\n\nDear Ann Example\n\nHeadline findings\n\n"
        "When inspectors first returned, in May 2024, Dunley Council had changed little."
    )
    assert [claim.type and claim.type.plain for claim in _claims(words, "Ofsted")] == ["monitoring visit"]


def test_a_commissioner_who_writes_in_person():
    words = (
        "Report on Dunley City Council\n\n1. In May 2024 my adviser and I read 40 case files and sat in on talks.\n\n"
        "Ann Example\nCommissioner for Children’s Services, Dunley City Council"
    )
    told = [(c.inspector.plain, c.date.plain, c.service.plain) for c in _claims(words)]
    assert told == [("Ann Example", "May 2024", "children’s services")]
    assert _claims(words.replace("Commissioner for Children’s Services", "Police and Crime Commissioner")) == []


TOLD = [
    ("Beck School had Ofsted in last month and is glad of it.", ["last month"]),
    ("The trust played host to the Care Quality Commission on 4 May 2024. Beck NHS Trust waits.", ["4 May 2024"]),
    ("Ofsted’s second monitoring visit to Beck Council took place on 8 May 2024. The first, in January, was short.",
     ["8 May 2024", "January"]),
    ("Beck Lodge, a care home, was seen by the Care Quality Commission on 4 May 2024.", ["4 May 2024"]),
    ("Ofsted gave no notice: its team simply arrived at Beck School on 4 May 2024.", ["4 May 2024"]),
    ("Whether, had Ofsted come this week instead, Beck School would still be good nobody knows.", []),
    ("The Regulator of Social Housing was in talks with Beck Council in March about its rents.", []),
    ("Beck Council met the Care Quality Commission in April to talk about its plans for care.", []),
    ("Ofsted has rated Beck Council good. The first, in January, is about roads.", []),
]


@pytest.mark.parametrize(("words", "days"), TOLD)
def test_other_ways_to_tell_that_inspectors_came(words, days):
    assert [claim.date.plain for claim in _claims(words) if claim.date] == days


def test_the_days_of_a_table_whose_column_says_who_inspected():
    words = (
        "Inspections this quarter\n\nHome\tInspected by\tDate\tOutcome\nElm Lodge\tOfsted\t12 March 2024\tGood\n"
        "Oak Lodge\tOfsted\t2 April 2024\tGood\n"
    )
    told = [(c.organization.plain, c.date.plain) for c in _claims(words)]
    assert told == [("Elm Lodge", "12 March 2024"), ("Oak Lodge", "2 April 2024")]


ASKED = [
    ("Beck Trust received the findings of Ann Example, whom it had commissioned to review safeguarding. Her view is"
     " that records are tidy.", ("Ann Example", "safeguarding", None)),
    ("I received on 29 May the report of Dr Ann Example, whom I had invited in January to review the governance of Beck"
     " Health Board. It is long.", ("Ann Example", "governance", None)),
    ("Beck Trust asked Ann Example, a judge, to review how it dealt with the floods. Her paper is short.",
     ("Ann Example", "floods", None)),
]


@pytest.mark.parametrize(("words", "expected"), ASKED)
def test_who_was_asked_to_review_and_has_reported(words, expected):
    told = [(c.inspector.plain, c.service and c.service.plain, c.date and c.date.plain) for c in _claims(words)]
    assert told == [expected]
