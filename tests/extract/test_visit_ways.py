"""Inspectors at work: who is plainly an inspector and did something on a day, in whatever words."""

from __future__ import annotations

import pytest
from graded import inspections_in

AT_WORK = [
    ("The Care Inspectorate has reported. Its officers followed our care at home service from 9 to 20 May.",
     "9 to 20 May"),
    ("Two of the Care Quality Commission's officers turned up at Elm House on 14 January.", "14 January"),
    ("Ofsted wrote of Elm House. Two of the regulator's people ate with the children on 14 January.", "14 January"),
    ("Beck School heard from Ofsted. The inspector who sat on its small chairs on 21 May liked what she "
     "saw.", "21 May"),
    ("An inspector from Ofsted baked bread with the children of Beck School on 21 May.", "21 May"),
    ("Ofsted\n\nYou met us in May, when five of us were in Beck School.", "May"),
    ("The Care Quality Commission\n\nElm House: visited on 14 January. The home is safe.", "14 January"),
    ("HM Inspectorate of Prisons wrote of HMP Dunley. They had last been there in June 2019.", "June 2019"),
]


@pytest.mark.parametrize(("words", "day"), AT_WORK)
def test_inspectors_at_work(words: str, day: str) -> None:
    assert day in [claim.date.plain for claim in inspections_in(words) if claim.date]


@pytest.mark.parametrize("words", [
    "Ofsted's inspectors said on Monday that Dunley Council had improved.",
    "Ofsted wrote to Dunley Council. Its inspectors will meet the council on 3 July.",
    "Ofsted wrote to Dunley Council. The council's officers walked round the site on 4 May.",
    "Ofsted rated Dunley Council good. Its audit committee did not sit once between July and May.",
    "Ofsted moved Beck School up while Ann Example led it from 2014 until 2020.",
])
def test_what_else_inspectors_and_others_do_is_no_inspection(words: str) -> None:
    assert not inspections_in(words)


def test_who_did_the_work_stands_before_its_day() -> None:
    words = (
        "Dunley Council is short of money, the Accounts Commission says. The report draws on Best Value work done for "
        "the "
        "Commission by Audit Scotland between April and August."
    )
    assert [claim.inspector.plain for claim in inspections_in(words) if claim.inspector] == ["Audit Scotland"]
