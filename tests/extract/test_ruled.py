"""What an inspectorate says that a body is: a grade, where nothing more is said of it."""

from __future__ import annotations

import pytest
from graded import grades_in

RULED = [
    ("Ofsted says that Beck School is good.", ["Good"]),
    ("The Care Quality Commission has ruled that Beck House is inadequate.", ["Inadequate"]),
    ("The Care Quality Commission told Beck House that it was inadequate.", ["Inadequate"]),
    ("Beck Council’s adult social care is good, the Care Quality Commission told us on Tuesday.", ["Good"]),
    ("On Tuesday Ofsted told the world what we had hoped it would: Beck School is good.", ["Good"]),
    ("According to the Care Quality Commission, Beck House is outstanding.", ["Outstanding"]),
    ("Ofsted came in May. Inspectors agree: Beck School is now good.", ["Good"]),
    ("Two judgements are out. Ofsted’s, on Beck School, was good (May 2023).", ["Good"]),
    ("Ofsted came in May. Ofsted’s inspector was good with the pupils of Beck School.", []),
    ("Ofsted says that staff at Beck School are good.", []),
    ("Ofsted said the food at Beck School is good.", []),
    ("Ofsted says that Beck School is good with parents.", []),
    ("Parents say that Beck School is good. Ofsted came in May.", []),
    ("Ofsted came in May. Beck School is good, the council has said.", []),
]


@pytest.mark.parametrize(("words", "grades"), RULED)
def test_what_an_inspectorate_says_a_body_is(words, grades):
    assert [grade for _, grade, _ in grades_in(words)] == grades


CROSSED = [
    ("The CQC rated Beck House inadequate for safe and requires improvement for caring. In 2020 these were good and "
     "outstanding respectively.", [("safe", "Good", "2020"), ("caring", "Outstanding", "2020")]),
    ("The CQC rated Beck House inadequate for safe and requires improvement for caring. In 2020 its food and its wine "
     "were good and outstanding respectively.", []),
]


@pytest.mark.parametrize(("words", "expected"), CROSSED)
def test_grades_said_respectively_are_of_the_areas_told_of_before(words, expected):
    assert grades_in(words)[2:] == expected
