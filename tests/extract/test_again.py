"""Grades that other sentences tell of: of before, of the same kind, of several bodies."""

from __future__ import annotations

import pytest
from graded import claims_in, grades_in

TOLD = [
    ("Ofsted rated Beck School good. It was given the same rating in 2021.",
     [("overall", "Good", ""), ("overall", "Good", "2021")]),
    ("Effective at Beck Lodge slips from good to inadequate, the CQC says. All earlier ratings date from May 2022.",
     [("Effective", "Good", "May 2022"), ("Effective", "Inadequate", "")]),
    ("Ofsted lifted Beck Council from the inadequate of 2022 to good.",
     [("overall", "Inadequate", "2022"), ("overall", "Good", "")]),
    ("The CQC fell on Beck Lodge. As well as the overall rating, safe and well-led have each fallen from good to "
     "inadequate.",
     [("safe", "Good", ""), ("well-led", "Good", ""), ("safe", "Inadequate", ""), ("well-led", "Inadequate", "")]),
    ("Ofsted came to Beck School. In 2019 the school was inadequate in every "
     "area.", [("overall", "Inadequate", "2019")]),
    ("Ofsted’s verdict on Beck Council is out. When they last came, in May 2021, they left having marked the whole "
     "service inadequate.", [("overall", "Inadequate", "May 2021")]),
    ("Beck School was graded outstanding by Ofsted in 2015 and good in May 2024.",
     [("overall", "Outstanding", "2015"), ("overall", "Good", "May 2024")]),
    ("Ofsted was at Beck School. In 2019 it had been found good.", [("overall", "Good", "2019")]),
    ("In 2017 Estyn’s team judged standards at Ysgol y Bryn adequate and prospects for improvement unsatisfactory.",
     [("standards", "Adequate", "2017"), ("prospects for improvement", "Unsatisfactory", "2017")]),
    ("Beck Lodge was inspected by the CQC in May. The existing rating, good, went back to 2018.",
     [("overall", "Good", "2018")]),
    ("Date of previous inspection: 3 May 2018\nPrevious inspection grade: Good\nOverall effectiveness: "
     "Inadequate\nOfsted",
     [("overall", "Good", "3 May 2018"), ("overall", "Inadequate", "")]),
    ("The Care Inspectorate last looked at Beck Nursery in May 2022 and graded it adequate for setting on that "
     "occasion.",
     [("setting", "Adequate", "May 2022")]),
    ("The Regulator of Social Housing made Beck Homes V2. Viability has come down a notch; it was V1.",
     [("viability", "V2", ""), ("viability", "V1", "")]),
    ("Ofsted’s report on Beck Council was published on 3 May 2023. Its overall grade had moved from inadequate to "
     "good.",
     [("overall", "Inadequate", ""), ("overall", "Good", "3 May 2023")]),
    ("Beck Hospice belongs to the Care Quality Commission, which last inspected it in May 2022. Caring was "
     "outstanding.",
     [("Caring", "Outstanding", "May 2022")]),
    ("Ofsted came to Beck School. Quality of education, leadership and management and early years were judged good.",
     [("Quality of education", "Good", ""), ("leadership and management", "Good", ""), ("early years", "Good", "")]),
    ("At its previous inspection, in 2021, Beck School was rated good by Ofsted.", [("overall", "Good", "2021")]),
]


@pytest.mark.parametrize(("words", "expected"), TOLD)
def test_grades_of_before(words, expected):
    assert sorted(grades_in(words)) == sorted(expected)


NONE = [
    "The Regulator of Social Housing came. A C3 has never been mentioned at Beck Homes.",
    "The Regulator of Social Housing came. There will be no C1 for Beck Homes.",
    "Ofsted came in May. Officers had marked Beck School as good in their own self-assessment.",
    "Ofsted came in May. (There are four possible ratings: ‘Outstanding’, ‘Good’, ‘Requires improvement’ and "
    "‘Inadequate’.)",
    "The Regulator of Social Housing came. Some analysts had pencilled in a G4 for Beck Homes.",
    "The Regulator of Social Housing came.\n\nWhat our grades mean\n\nC3: there are serious failings at a landlord.\n"
    "V1 and V2: the landlord meets our viability requirements.",
]


@pytest.mark.parametrize("words", NONE)
def test_what_is_refused_explained_or_ones_own_is_no_grade(words):
    assert not grades_in(words)


BODIES = [
    ("Ofsted rated Beck School good and Elm School "
     "inadequate.", {("Beck School", "Good"), ("Elm School", "Inadequate")}),
    ("The CQC put Beck Lodge Care Home down as inadequate and Elm Hospital as good.",
     {("Beck Lodge Care Home", "Inadequate"), ("Elm Hospital", "Good")}),
    ("Elm Homes has held a C1 since May, says the Regulator of Social Housing.",
     {("Elm Homes", "C1")}),
]


@pytest.mark.parametrize(("words", "expected"), BODIES)
def test_whose_grades(words, expected):
    assert {(claim.organization.plain, claim.grade.plain) for claim in claims_in(words)} == expected


def test_auditors_and_peers_give_no_grades():
    words = "A peer team of the Local Government Association came.\n\nIn 2021 Beck Council was inadequate, Ofsted said."
    assert {claim.inspector.plain for claim in claims_in(words)} == {"Ofsted"}
