"""What long reports of inspectorates hold: a table of grades, what is to improve, chapters that say a grade again."""

from __future__ import annotations

import pytest
from graded import claims_in, inspections_in

from onrecord.annotate import annotate_document
from onrecord.claims import Document
from onrecord.extract import survey_text
from onrecord.extract.findings import findings
from onrecord.extract.recommendations import recommendations

TABLE = """Inspection of Dunley Council children’s services

Ofsted inspected Dunley Council from 4 to 15 March 2024.

Judgement | Grade
The impact of leaders | Good
The experiences and progress of children in care | Outstanding
The experiences and progress of care leavers | Requires improvement to be good
Overall effectiveness | Good
"""
REPORT = f"""{TABLE}
What needs to improve?

• The speed of the first visits.
• Plans for care leavers.

The experiences and progress of children in care: outstanding

12. Children in care are safe and settled. Workers visit them often.

13. Families are found quickly by Bracken Hall Children’s Home.

The experiences and progress of care leavers: requires improvement to be good

14. {{}}
"""


def _read(words: str) -> tuple[list[str], list[str]]:
    text = annotate_document(Document("a.txt", words, publisher="Ofsted"))
    scene = survey_text(text)
    return [c.text.words for c in recommendations(text, scene)], [c.text.words for c in findings(text, scene)]


def test_the_heading_of_a_chapter_says_a_grade_of_the_table_again() -> None:
    told = claims_in(REPORT.format("Care leavers know their rights."))
    assert {(c.organization.plain if c.organization else "", c.grade.plain) for c in told if c.aspect} == {
        ("Dunley Council", "Good"), ("Dunley Council", "Outstanding"),
        ("Dunley Council", "Requires improvement to be good")}


def test_the_graded_heading_of_a_chapter_ends_what_is_to_improve() -> None:
    _, found = _read(REPORT.format("Advice for care leavers is patchy and too slow."))
    assert "Workers visit them often" in found
    assert any("patchy" in each for each in found)


PURPOSES = [
    "Managers meet each week to agree the next steps for every child.",
    "The panel works closely with schools to keep places open.",
    "Leaders back a plan to bring more carers into the borough.",
    "Some care leavers must move twice before they are eighteen.",
    "Senior staff took prompt action to ensure the safety of the children.",
]


@pytest.mark.parametrize("words", PURPOSES)
def test_what_something_is_for_is_not_asked_for(words: str) -> None:
    asked, _ = _read(REPORT.format(words))
    assert asked == ["The speed of the first visits", "Plans for care leavers"]


def _tones(words: str, publisher: str | None = "Ofsted") -> list[tuple[str, str]]:
    text = annotate_document(Document("a.txt", words, publisher=publisher))
    return [(c.text.words, c.polarity.plain) for c in findings(text, survey_text(text))]


TONES = [
    ("Inspectors found that the service needed to keep workers and get help to families quickly.",
     "the service needed to keep workers and get help to families quickly", "concern"),
    ("Inspectors found that the home needs an experienced manager.", "the home needs an experienced manager",
     "concern"),
    ("Inspectors found that there had been issues with the records of visits.",
     "there had been issues with the records of visits", "concern"),
    ("Inspectors did not find any tenant at risk of harm.", "Inspectors did not find any tenant at risk of harm",
     "strength"),
    ("Inspectors did not find any evidence that fire doors were checked.",
     "Inspectors did not find any evidence that fire doors were checked", "concern"),
]


@pytest.mark.parametrize(("words", "text", "tone"), TONES)
def test_how_what_is_needed_or_not_found_is_meant(words: str, text: str, tone: str) -> None:
    assert (text, tone) in _tones(f"Ofsted has inspected Dunley Council.\n\n{words}\n", None)


NO_FINDINGS = [
    "Two councils got C1. The top grade means that the Regulator of Social Housing believes a landlord does well.",
    "The Regulator of Social Housing’s chief inspector, Ann Example, said she was confident that repairs improve.",
    "The report outlined the intention of Care Inspectorate Wales to write a good yearly letter.",
    "Some members of the Ofsted inspection team visited the council to discuss good progress.",
]


@pytest.mark.parametrize("words", NO_FINDINGS)
def test_what_a_grade_means_and_what_reviewers_do_is_not_found(words: str) -> None:
    assert _tones(f"The council’s news\n\n{words}\n", None) == []


PAGE = """Elm House Care Home

Overall: Requires improvement read more about ratings

Provided and run by:
Dunley Council

23 February 2023

During a routine inspection

Elm House is a care home for 30 people.
"""


def test_a_page_that_never_names_its_inspectorate() -> None:
    (rating,) = claims_in(PAGE)
    (visit,) = inspections_in(PAGE)
    assert rating.organization
    assert rating.organization.plain == "Elm House Care Home"
    assert (rating.inspector, rating.grade.plain, visit.inspector) == (None, "Requires improvement", None)
    assert visit.date
    assert visit.date.plain == "23 February 2023"


def test_a_council_tells_of_peers_whom_it_asked_in() -> None:
    page = ("LGA Corporate Peer Challenge\n\nThe Council invited the LGA to carry out a peer review in June 2022. Peers"
            " look at:\n\n1. Priorities and outcomes\n2. Capacity for improvement.\n\nThe report praised its strong"
            " leadership. As part of good practice a meeting takes place within a year.\n")
    assert _tones(page, None) == [("its strong leadership", "strength")]


ASKED = [
    ("What the home could do better:\n\nRisk assessments need to be completed.",
     ["Risk assessments need to be completed"]),
    ("The inspector made two requirements (steps the home must complete) after the visit.", ["two requirements"]),
    ("Ofsted said that the force should explain stop and search fairly.", ["explain stop and search fairly"]),
    ("The letter, which recommended two more years, highlighted:\n\n• Better leadership.\n• Fewer vacancies.", []),
]


@pytest.mark.parametrize(("words", "expected"), ASKED)
def test_what_is_asked_for(words: str, expected: list[str]) -> None:
    asked, _ = _read(f"Ofsted inspection of Elm House\n\nOfsted inspected Elm House.\n\n{words}\n")
    assert [each for each in asked if each != "two more years"] == expected


def test_the_latest_is_no_place() -> None:
    news = ("Ofsted: Latest children’s services focused visits\n\nDunley Council\n\nInspectors visited Dunley’s"
            " children’s services on 20 and 21 February 2024.\n")
    assert [c.organization.plain for c in inspections_in(news) if c.organization] == ["Dunley Council"]


def test_how_many_areas_have_a_grade_grades_none_of_them() -> None:
    news = ("Ofsted inspected Dunley Council in May 2024. The inspection graded it across nine areas, rating two as"
            " ‘good’, four as ‘requires improvement’ and three as ‘inadequate’.\n")
    assert claims_in(news) == []


TOLD = [
    "Ofsted’s inspector, Ann Example, advised the Committee that this was the first visit since the recommendation.",
    "She advised that the inspection took place two years ago and that the service was safe.",
    "Officers suggested that members might like to visit the children in care council.",
    "I asked the council to send me its views by 28 March.",
]


@pytest.mark.parametrize("words", TOLD)
def test_what_a_meeting_is_told_is_not_asked_for(words: str) -> None:
    text = annotate_document(Document("a.txt", f"Minutes\n\nOfsted inspected Dunley Council in May 2024. {words}\n"))
    assert [c.text.words for c in recommendations(text, survey_text(text))] == []


def test_advice_that_something_be_done_is_asked_for() -> None:
    words = "Ofsted inspected Dunley Council in May 2024. Inspectors advised that the council should hire two nurses.\n"
    text = annotate_document(Document("a.txt", words))
    assert [c.text.words for c in recommendations(text, survey_text(text))] == ["hire two nurses"]


def test_contractions_deny() -> None:
    assert ("the pace of change wasn’t swift enough", "concern") in _tones(
        "Ofsted has inspected Dunley Council.\n\nInspectors noted that the pace of change wasn’t swift enough.\n", None)


def test_what_a_review_is_was_not_found() -> None:
    page = "Peer challenge\n\nThe LGA Corporate Peer Challenge is a review by good and experienced officers.\n"
    assert _tones(page, None) == []
