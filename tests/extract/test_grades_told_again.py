"""Grades that a text tells by their place on the scale, by another grade or through an inspectorate's eyes."""

from __future__ import annotations

import pytest
from graded import claims_in, grades_in

PLACED = [
    ("Ofsted came to Beck School. The inspector gave the top grade for the quality of education and for behaviour and "
     "attitudes.", [("the quality of education", "Outstanding"), ("behaviour and attitudes", "Outstanding")]),
    ("Beck House was handed the lowest rating by the Care Quality Commission.", [("overall", "Inadequate")]),
    ("Care Inspectorate Wales gave Beck House the second highest rating for environment.", [("environment", "Good")]),
    ("Beck School was rated outstanding, the top grade, by Ofsted.", [("overall", "Outstanding")]),
    ("Ofsted gave Beck School its highest grade, outstanding, in every area.", [("overall", "Outstanding")]),
    ("Ofsted rated Beck School good, its highest grade yet.", [("overall", "Good")]),
    ("Ofsted came to Beck School, where half of the pupils got the top grade in maths.", []),
    ("Ofsted came to Beck School. It hopes for the top grade next year.", []),
    ("Ofsted came to Beck School. The top grade is outstanding and the lowest grade is inadequate.", []),
]


@pytest.mark.parametrize(("words", "expected"), PLACED)
def test_a_grade_told_by_its_place_on_the_scale(words, expected):
    assert [(area, grade) for area, grade, _ in grades_in(words)] == expected


SAME = [
    ("The CQC came to Beck House. It stood at requires improvement overall. Safe and well-led carried the same grade.",
     [("Safe", "Requires improvement"), ("well-led", "Requires improvement")]),
    ("Ofsted came to Beck School. Behaviour and attitudes is good. The same goes for personal development.",
     [("personal development", "Good")]),
    ("Ofsted came to Beck School. The quality of education was judged good. So was leadership and management.",
     [("leadership and management", "Good")]),
    ("Ofsted came to Beck School. The quality of education was judged good. The same goes for pupils.", []),
    ("Ofsted came to Beck School. The quality of education was judged good. Teachers get the same grade of pay.", []),
    ("The CQC came to Beck House. It is rated good. Caring was good, and well-led was good where it had been "
     "inadequate in 2022.", [("Caring", "Good"), ("well-led", "Good"), ("well-led", "Inadequate")]),
]


@pytest.mark.parametrize(("words", "expected"), SAME)
def test_areas_that_have_the_grade_told_of_before(words, expected):
    assert [(area, grade) for area, grade, _ in grades_in(words)][1:] == expected


OF_EACH = [
    ("The CQC inspected Elm House and Beck Lodge in May. Both were rated good in 2021.",
     [("Elm House", "Good"), ("Beck Lodge", "Good")]),
    ("The CQC came to Beck Hospital and Dunley Infirmary. It has put Dunley Infirmary down as inadequate and Beck "
     "Hospital as requires improvement. Each had been good in 2021.",
     [("Dunley Infirmary", "Inadequate"), ("Beck Hospital", "Requires improvement"), ("Dunley Infirmary", "Good"),
      ("Beck Hospital", "Good")]),
]


OF_ALL = [
    ("Ofsted came to Beck School. Quality of education was judged good. Behaviour and attitudes were outstanding. At "
     "its inspection in 2018 both had been inadequate.",
     [("Quality of education", "Inadequate", "2018"), ("Behaviour and attitudes", "Inadequate", "2018")]),
    ("HMICFRS rated Beck Fire and Rescue Service as adequate at understanding fire and risk and at managing risk, both "
     "of which had been good in 2020.", [("understanding fire and risk", "Good", "2020"),
                                         ("managing risk", "Good", "2020")]),
    # So many have not been told of.
    ("Ofsted came to Beck School. Quality of education was judged good. In 2018 all four had been inadequate.", []),
]


@pytest.mark.parametrize(("words", "expected"), OF_ALL)
def test_a_grade_of_all_the_areas_told_of_before(words, expected):
    assert [each for each in grades_in(words) if each[2]] == expected


@pytest.mark.parametrize(("words", "expected"), OF_EACH)
def test_a_grade_of_each_body_that_the_sentence_before_names(words, expected):
    told = [(c.organization.plain if c.organization else "", c.grade.plain) for c in claims_in(words)]
    assert told == expected


def test_the_one_inspectorate_of_a_paragraph_gave_its_grades():
    words = ("Ofsted called at Dunley Day Nursery and Ofsted rated it good.\n\nExample Care Ltd’s Beck Lodge care home "
             "has plunged from good to inadequate. The Care Quality Commission went in and its report is out.")
    told = [(c.inspector.plain if c.inspector else "", c.grade.plain) for c in claims_in(words)]
    assert told == [("Ofsted", "Good"), ("Care Quality Commission", "Good"), ("Care Quality Commission", "Inadequate")]


def test_somebody_is_so_in_the_eyes_of_an_inspectorate():
    words = ("The Care Quality Commission came to Beck Council. Children’s services, outstanding in Ofsted’s eyes "
             "since 2021, can expect a visit. Its homes are good in the eyes of those who live there.")
    told = [(c.inspector.plain if c.inspector else "", c.grade.plain, c.aspect) for c in claims_in(words)]
    assert told == [("Ofsted", "Outstanding", None)]


KEPT = [
    ("The CQC came to Beck House in June. Safe and caring were not included in this inspection and remain rated good.",
     [("Safe", "Good"), ("caring", "Good")]),
    ("The CQC came to Beck House in June. How responsive the home is was not looked at and keeps its rating of good.",
     [("responsive", "Good")]),
    ("The CQC came to Beck House in June. Effective was not assessed this time, so it retains its previous rating of "
     "outstanding.", [("Effective", "Outstanding")]),
    ("The CQC came to Beck House in June. The overall rating for the home stays the same, at good.",
     [("overall", "Good")]),
    ("The CQC came to Beck House in June. Safe was not rated good.", []),
    ("The CQC has downgraded the rating for wards for older people with mental health problems run by Beck Vale NHS "
     "Trust from good to inadequate.", [("overall", "Inadequate"), ("overall", "Good")]),
    ("The CQC came to Beck House in June. Its rating has moved up from requires improvement to good, as have the "
     "ratings for safe and effective.",
     [("overall", "Good"), ("overall", "Requires improvement"), ("safe", "Requires improvement"),
      ("effective", "Requires improvement"), ("safe", "Good"), ("effective", "Good")]),
]


@pytest.mark.parametrize(("words", "expected"), KEPT)
def test_grades_that_stay_and_grades_that_go_along(words, expected):
    assert sorted((area, grade) for area, grade, _ in grades_in(words)) == sorted(expected)
