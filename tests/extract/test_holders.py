"""What minutes tell of somebody by the title alone, and of terms in tables. All persons are invented."""

from __future__ import annotations

import pytest

from onrecord.annotate import annotate_document
from onrecord.claims import Document
from onrecord.extract.appointments import appointments
from onrecord.extract.roles import roles
from onrecord.extract.scene import survey_text

_HEAD = ("DUNLEY COLLEGE\n\nPRESENT: Mrs Ann Example (Chair); Bob Roe (Vice-Chair)\n\n"
         "IN ATTENDANCE: Dr Eve Hart (Principal)\n\n")


@pytest.mark.parametrize(("text", "row"), [
    ("The Chair announced that she would step down on 31 July.", ("departure", "Ann Example", "31 July")),
    ("The Principal informed members that she would retire in August.", ("departure", "Eve Hart", "August")),
    ("It was noted that the Principal would be leaving on 5 July.", ("departure", "Eve Hart", "5 July")),
    ("Mrs Example chairs the council until May, when the chair passes to Bob Roe.", ("joining", "Bob Roe", "May")),
    ("Mrs Example chairs the council until May, when the chair passes to Bob Roe.",
     ("departure", "Ann Example", "May")),
])
def test_who_goes_is_told_by_a_title(text: str, row: tuple[str, str, str]) -> None:
    annotated = annotate_document(Document(file="a.txt", text=f"{_HEAD}{text}\n"))
    found = [(c.type.plain, *(m.plain if m else "" for m in (c.person, c.date)))
             for c in appointments(annotated, survey_text(annotated))]
    assert row in found


@pytest.mark.parametrize("text", [
    "A former Principal announced that she would retire in August.",
    "The principal of Tarn College would be leaving in May.",
])
def test_a_title_of_another_is_nobody_here(text: str) -> None:
    annotated = annotate_document(Document(file="a.txt", text=f"{_HEAD}{text}\n"))
    people = {c.person.plain for c in appointments(annotated, survey_text(annotated)) if c.person}
    assert not people & {"Ann Example", "Bob Roe", "Eve Hart"}


def test_the_end_of_a_term_in_a_table_is_no_going() -> None:
    text = "Post | Holder | Starts | Ends\nChair | Ann Example | 1 April 2031 | 31 March 2034\n"
    annotated = annotate_document(Document(file="a.txt", text=f"Dunley Council\n\n{text}"))
    scene = survey_text(annotated)
    assert [c.type.plain for c in appointments(annotated, scene)] == ["joining"]
    assert [c.until.plain for c in roles(annotated, scene) if c.until] == ["31 March 2034"]
