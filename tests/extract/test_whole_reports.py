"""What long reports of inspectorates hold: a table of grades, what is to improve, chapters that say a grade again."""

from __future__ import annotations

import pytest
from graded import claims_in

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
