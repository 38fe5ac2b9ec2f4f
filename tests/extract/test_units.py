"""Which part of a body was graded or inspected: a ward, a class, a course; and where the whole is meant."""

from __future__ import annotations

import pytest
from graded import claims_in, inspections_in

GRADED = [
    ("The CQC inspected the birth centre at Beck Hospital in May 2023. It rated the centre good.", ["birth centre"]),
    ("The CQC was at Beck Hospital’s stroke unit in May. For being safe it was rated inadequate.", ["stroke unit"]),
    ("Beck University’s teacher training was rated good by Ofsted in June 2023.", ["teacher training"]),
    ("The CQC’s report on our urgent and emergency care came out.\n\nSafe\tGood\nCaring\tGood",
     ["urgent and emergency care"] * 2),
    ("Education Scotland came to Beck Primary School.\n\nQuality indicators for the primary stages\tEvaluation\n"
     "Leadership of change\tgood\n\nQuality indicators for the nursery class\tEvaluation\nLeadership of change\tweak",
     ["primary stages", "nursery class"]),
    ("Beck Hospital\n\nSurgery\n\nThe CQC’s grades\tNow\nSafe\tGood\nCaring\tGood", ["surgery"] * 2),
    ("Education Scotland visited Beck Primary School and its nursery class. It judged leadership of change good.",
     ["school"]),
    ("The CQC inspected the stroke unit in May 2023. Beck Prison is rated good by the CQC.", ["prison"]),
    ("Wards for older people at Beck NHS Foundation Trust were visited by the CQC in May. They were rated good.",
     ["wards for older people"]),
    ("The crisis service of Beck NHS Foundation Trust was rated inadequate by the CQC in May.", ["crisis service"]),
    ("Ofsted inspected Beck College in May. Adult learning programmes are good, and so are apprenticeships.",
     ["college"] * 2),
    ("Beck Council’s Drug and Alcohol Service is busy. The Care Quality Commission inspected it last spring and thought"
     " it good for being caring.", ["Drug and Alcohol Service"]),
    ("The report of Ofsted’s inspection of Beck County Council’s adult learning service came out on 4 June. It was "
     "rated good.", ["adult learning"]),
    ("Beck Home First, the Council’s own reablement service, has held a CQC rating of Outstanding. Beck Council is "
     "glad.", ["reablement service"]),
    ("The Office for Students gave Beck University a Gold rating last year.", ["teaching"]),
    ("HM Inspectorate of Probation came to Beck probation delivery unit. Saltmarsh North was rated ‘Good’ by HM "
     "Inspectorate of Probation.", ["probation"]),
    ("The Education and Training Inspectorate visited Beck Regional College. It was evaluated as very good.",
     ["further education college"]),
    ("The CQC rated the maternity unit at Beck General Hospital inadequate. The hospital as a whole was rated good.",
     ["maternity", ""]),
    ("Plas Example children’s home was visited by Care Inspectorate Wales. Plas Example is graded Good for well-being.",
     ["children’s home"]),
]


@pytest.mark.parametrize(("words", "expected"), GRADED)
def test_what_was_graded(words, expected):
    assert [claim.service.plain if claim.service else "" for claim in claims_in(words)] == expected


def test_the_unit_of_a_later_paragraph_is_not_what_was_graded():
    words = ("Beck Community Hospital was lifted by the Care Quality Commission to good in January.\n\nThe stroke unit "
             "at Dunley Hospital is due an inspection.")
    assert [claim.service for claim in claims_in(words)] == [None]


INSPECTED = [
    ("The CQC inspected the birth centre at Beck Hospital on 4 May 2023.", "birth centre"),
    ("Healthcare Inspectorate Wales made a visit to the emergency department of Beck Hospital on 4 May 2023.",
     "emergency department"),
    ("The nursery class at Beck Primary School was inspected by the Care Inspectorate in May 2023.", "nursery class"),
    ("Ofsted inspected Beck Primary School and its nursery class in May 2023.", "school"),
    ("Ofsted inspected Beck Primary School and Nursery Class in May 2023.", "school"),
    ("The CQC dropped in on our wards for older people on 3 May 2023. Beck NHS Foundation Trust is glad.",
     "wards for older people"),
    ("Minutes of Beck Council\n\n7. ADULT SERVICES\n\nCare Inspectorate Wales inspected Beck Council on 2 May.",
     "ADULT SERVICES"),
]


@pytest.mark.parametrize(("words", "expected"), INSPECTED)
def test_what_was_inspected(words, expected):
    assert {claim.service.plain for claim in inspections_in(words)} == {expected}


def test_a_part_is_its_bodys():
    told = claims_in("The CQC looked at the stroke unit of Beck Hospital in Dunley. It rated the unit good.")
    assert [claim.organization.plain for claim in told] == ["Beck Hospital"]


def test_a_name_with_what_it_is_beside_it_is_the_part():
    told = claims_in("The CQC came to Beck Court, the council's reablement unit, in May. Dunley Council is glad.\n\n"
                     "The unit, which had been rated good in 2020, was rated inadequate.")
    assert {claim.organization.plain for claim in told} == {"Beck Court"}
