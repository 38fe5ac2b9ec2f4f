"""Which body a grade or a visit is of where its sentence names none."""

from __future__ import annotations

import pytest
from graded import claims_in, inspections_in

_TITLE = "Dunley Council: two reports\n\nDunley Council has had two reports from Ofsted. Dunley Council is pleased.\n\n"

PASSAGES = [
    (
        _TITLE + "Beck Nursery School came out well. Children read early. It was rated good when Ofsted last called.",
        ["Beck Nursery School"],
    ),
    (_TITLE + "The council has read them. It was rated good.", ["Dunley Council"]),
    (
        _TITLE + "Ann Example, once chief executive at Ryhill Council, has left. Ofsted rated its services inadequate.",
        ["Ryhill Council"],
    ),
    (
        _TITLE + "Her predecessor is now chief executive of Ryhill Council, next door, which Ofsted rated good in May.",
        ["Ryhill Council"],
    ),
    ("Ofsted gave its grades. It awarded a good to Beck School, and an outstanding to Elm School.",
     ["Beck School", "Elm School"]),
    (
        _TITLE + "Ann Example led Ryhill School from 2014. She was principal of Elm School, and Ofsted moved "
        "it from inadequate (2013) to good (2017).",
        ["Elm School", "Elm School"],
    ),
    ("Does Ofsted agree?\n\nIs Elm House affected?\n\nNo. Ofsted rated Elm House good.", ["Elm House"]),
    (
        "Dunshire Police and Crime Panel\n\nPanel: Cllr Ann Example (Chair)\n\nWitness: Chief Constable Bob Roe\n\n"
        "HMICFRS inspected Dunshire Constabulary in May.\n\nThe Chair: I open the meeting. Would you begin?\n\n"
        "Chief Constable Roe: HMICFRS has graded us good at preventing crime. I am glad.",
        ["Dunshire Constabulary"],
    ),
    (
        "School round-up\n\nElm School, Mill Lane, Ryhill\n\nOfsted came in May. It was rated good.\n\nBeck School\n\n"
        "Part of the Dunley Learning Trust, Beck School was rated inadequate by Ofsted.",
        ["Elm School", "Beck School"],
    ),
    (
        "The CQC saw Dunley NHS Trust. At the trust's other main site, Ryhill Infirmary, surgery was rated good.",
        ["Ryhill Infirmary"],
    ),
    (
        _TITLE + "Its Youth Justice Service was judged outstanding by HM Inspectorate of Probation.",
        ["Dunley Council"],
    ),
    ("The CQC saw Elm Lodge. Beck Lodge had been told to improve: in 2022 it was rated inadequate.", ["Beck Lodge"]),
    ("The CQC rated Elm Lodge (Ryhill Care Ltd) good. Beck Homes (formerly Dunley Homes) was rated inadequate.",
     ["Elm Lodge", "Beck Homes"]),
    ("HM Inspectorate of Probation put Dunley Youth Justice Service at Good overall.",
     ["Dunley Youth Justice Service"]),
]


@pytest.mark.parametrize(("words", "expected"), PASSAGES)
def test_whose_grade_it_is(words: str, expected: list[str]) -> None:
    assert [claim.organization.plain for claim in claims_in(words) if claim.organization] == expected


def test_whose_visit_a_name_beside_a_noun_says() -> None:
    words = "Dunley College has a nursery. Ofsted inspected the college nursery, Elm Tots, on 23 April 2024."
    assert [(claim.organization and claim.organization.plain) for claim in inspections_in(words)] == ["Elm Tots"]


def test_whose_visit_it_is() -> None:
    words = _TITLE + "Across the road at Elm House, a children's home, the mood is flat. Ofsted called in June."
    assert [(claim.organization and claim.organization.plain) for claim in inspections_in(words)] == ["Elm House"]
