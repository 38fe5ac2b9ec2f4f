"""Grades as minutes, newsletters, announcements and newsrooms tell of them: lists, entries, days of reports, "
"mistakes."""

from __future__ import annotations

import pytest
from graded import claims_in, grades_in, inspections_in

FORCE = "HMICFRS published its report on Dunley Police on 3 May 2024.\n\n"


@pytest.mark.parametrize(
    "words",
    [
        "GOOD\n•\tTreating people fairly\n•\tPreventing crime\nINADEQUATE\n•\tSupporting victims",
        "Good (2 areas)\n• treating people fairly\n• preventing crime\n\nInadequate (one area)\n\n• supporting victims",
        "Good:\n- treating people fairly\n\n- preventing crime\nInadequate:\n- supporting victims\nMore news follows.",
    ],
)
def test_a_grade_heads_a_list_of_areas(words):
    told = [(area.lower(), grade) for area, grade, _ in grades_in(FORCE + words)]
    expected = [("treating people fairly", "Good"), ("preventing crime", "Good"), ("supporting victims", "Inadequate")]
    assert sorted(told) == sorted(expected)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Investigating crime, too, has slipped from adequate.", [("Investigating crime", "Adequate", "")]),
        ("Preventing crime is up a notch from inadequate.", [("Preventing crime", "Inadequate", "")]),
        (
            "Supporting victims went from Inadequate (that was 2021) to Good.",
            [("Supporting victims", "Inadequate", "2021"), ("Supporting victims", "Good", "3 May 2024")],
        ),
    ],
)
def test_a_grade_that_was_left_is_of_before(words, expected):
    assert sorted(grades_in(FORCE + words)) == sorted(expected)


@pytest.mark.parametrize(
    "words",
    ["holds G1 and V2 grades, last confirmed in July 2023", "keeps its G1/V2 gradings, reaffirmed in July 2023"],
)
def test_grades_have_the_day_on_which_they_were_confirmed(words):
    told = grades_in(f"The Regulator of Social Housing graded Beck Homes C1 in May 2024. Beck Homes {words}.")
    assert {grade: day for _, grade, day in told} == {"C1": "May 2024", "G1": "July 2023", "V2": "July 2023"}


def test_regulators_of_before_graded_too():
    words = (
        "The Regulator of Social Housing has graded Beck Homes C2. In March 2015 the Homes and Communities Agency, "
        "then "
        "the regulator, downgraded it to G3 over repairs, and in June 2017 the Regulator of Social Housing put it at "
        "G1."
    )
    told = {(c.grade.plain, c.inspector.plain, c.date.plain) for c in claims_in(words) if c.inspector and c.date}
    assert ("G3", "Homes and Communities Agency", "March 2015") in told


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("Today (Monday 6 May) HMICFRS put out its 2023-25 report on Dunley Police.", "Today"),
        ("HMICFRS inspected Dunley Police in March 2024 and reported on 6 May.", "6 May"),
        ("The report from HMICFRS reached Dunley Police on 6 May 2024.", "6 May 2024"),
        ("Dunley Police notes the publication on 6 May 2024 by HMICFRS of a full report.", "6 May 2024"),
        ("Dunley Police welcomes today's publication by HMICFRS of its report.", "today"),
        ("HMICFRS's findings on Dunley Police went public on 6 May 2024.", "6 May 2024"),
    ],
)
def test_the_day_of_a_report(words, day):
    assert grades_in(f"{words} Investigating crime was rated good.") == [("Investigating crime", "Good", day)]


@pytest.mark.parametrize(
    "words",
    [
        "This page was changed on 4 May. It previously gave the grade for attendance as Inadequate.",
        "An earlier version of this story said that attendance was rated inadequate.",
        "Because of a typing error this article first stated that attendance was rated inadequate.",
    ],
)
def test_a_mistake_that_is_put_right_is_no_grade(words):
    assert [grade for _, grade, _ in grades_in(f"Ofsted has rated Dunley School good. {words}")] == ["Good"]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Fenland Homes has C2/G1/V1, all dated May 2024.", {"C2", "G1", "V1"}),
        ("Fenland Homes was rated G1, V2 and C3 in May 2024.", {"G1", "V2", "C3"}),
        ("Its four grades are C1, C2, C3 and C4. Fenland Homes got a C2 in May 2024.", {"C2"}),
    ],
)
def test_codes_of_several_scales_are_no_scale(words, expected):
    told = grades_in(f"The Regulator of Social Housing inspects landlords. {words}")
    assert {(grade, day) for _, grade, day in told} == {(grade, "May 2024") for grade in expected}


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("It was good at its last inspection in 2018.", [("overall", "Good", "2018")]),
        ("Its behaviour and attitudes grade stays good.", [("behaviour and attitudes", "Good", "")]),
        ("It was given the highest possible rating.", [("overall", "Outstanding", "")]),
        ("It was rated good for attendance and inadequate elsewhere.", [("attendance", "Good", "")]),
    ],
)
def test_plainer_words_for_a_grade(words, expected):
    assert grades_in(f"Ofsted inspectors came to Beck School. {words}") == expected


def test_a_table_names_bodies_with_their_places():
    words = (
        "The Care Quality Commission inspects our homes.\n\nHome | Inspected | Rating\nAlder Court, Dunley | 3 May "
        "2024 | "
        "Good\nThe Birches, Ryhill | 4 June 2024 | Inadequate\n\nThe Birches is Good for Caring."
    )
    told = [(c.organization.plain, c.grade.plain) for c in claims_in(words) if c.organization]
    assert told == [("Alder Court", "Good"), ("The Birches", "Inadequate"), ("The Birches", "Good")]


MINUTES = (
    "DUNLEY CITY COUNCIL\n\nMinutes of the scrutiny panel, 5 June 2024\n\n4.1 Fostering Service. Ofsted inspected the "
    "service in the week of 15 January 2024 and reported on 26 February. The overall judgement was Outstanding.\n\n4.2 "
    "Cedar Brow (supported living for adults). The Care Quality Commission called on 6 March 2024; its report appeared "
    "on 2 May. Safe was judged Inadequate.\n\n4.3 Beech Rise (children's home). Full inspection by Ofsted, 9 April "
    "2024."
    " Good overall."
)


def test_items_of_minutes_are_about_what_they_open_with():
    told = [
        (c.organization.plain, c.service.plain, c.grade.plain, c.date.plain)
        for c in claims_in(MINUTES)
        if c.organization and c.service and c.date
    ]
    assert told == [
        ("DUNLEY CITY COUNCIL".title(), "Fostering Service", "Outstanding", "26 February"),
        ("Cedar Brow", "supported living", "Inadequate", "2 May"),
        ("Beech Rise", "children's home", "Good", "9 April 2024"),
    ]


def test_inspections_of_minutes_are_of_what_their_items_open_with():
    told = [c.organization.plain for c in inspections_in(MINUTES) if c.organization]
    assert sorted(told) == ["Beech Rise", "Cedar Brow", "Dunley City Council"]


def test_points_beside_the_words_of_a_grade():
    words = "The Care Inspectorate graded Beck House's care and support as 5 – very good and its setting as 4 - good."
    assert [(area, grade) for area, grade, _ in grades_in(words)] == [("care and support", "Very good"),
                                                                     ("setting", "Good")]
