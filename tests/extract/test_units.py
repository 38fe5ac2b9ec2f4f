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
]


@pytest.mark.parametrize(("words", "expected"), GRADED)
def test_what_was_graded(words, expected):
    assert [claim.service.plain for claim in claims_in(words)] == expected


INSPECTED = [
    ("The CQC inspected the birth centre at Beck Hospital on 4 May 2023.", "birth centre"),
    ("Healthcare Inspectorate Wales made a visit to the emergency department of Beck Hospital on 4 May 2023.",
     "emergency department"),
    ("The nursery class at Beck Primary School was inspected by the Care Inspectorate in May 2023.", "nursery class"),
    ("Ofsted inspected Beck Primary School and its nursery class in May 2023.", "school"),
    ("Ofsted inspected Beck Primary School and Nursery Class in May 2023.", "school"),
]


@pytest.mark.parametrize(("words", "expected"), INSPECTED)
def test_what_was_inspected(words, expected):
    assert {claim.service.plain for claim in inspections_in(words)} == {expected}


def test_a_part_is_its_bodys():
    told = claims_in("The CQC looked at the stroke unit of Beck Hospital in Dunley. It rated the unit good.")
    assert [claim.organization.plain for claim in told] == ["Beck Hospital"]
