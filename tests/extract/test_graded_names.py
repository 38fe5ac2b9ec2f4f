"""Bodies that no noun in their names makes known, named as inspected or graded."""

from __future__ import annotations

import pytest
from graded import claims_in

from onrecord.extract.mentions.bodies import find_bodies

NAMED = [
    ("The home has news. Tan y Bryn in Pontmawr can show its visitors an Excellent for care.", "Tan y Bryn"),
    ("Both homes are ours. Larch Hill won an outstanding for caring.", "Larch Hill"),
    ("Elm Lea came away with a good. The home was pleased.", "Elm Lea"),
    ("A follow-up inspection of Glen Road by RQIA in May went well. The home is ours.", "Glen Road"),
    ("An unannounced visit to Rowan Lea in March found the home short of staff.", "Rowan Lea"),
    ("The firm has two homes. One of them, Larch Hill, was rated good last year.", "Larch Hill"),
    ("The landlord has news. Beck Living moved up to G1.", "Beck Living"),
    ("The nursery did well. Tiny Steps in Pontmawr is celebrating going from good to outstanding.", "Tiny Steps"),
    ("The trust has two schools: Lowfield, rated good, and Fell Park, which requires improvement.", "Fell Park"),
    ("A second home, The Limes, closed in May.", "The Limes"),
    ("At Elm Croft, its other home, inspectors were content.", "Elm Croft"),
    ("Our homes:\n- Ashcombe had been inspected in May\n- Larch Rise: good (June)", "Ashcombe"),
    ("Our homes:\n1. Oakdene, in Ryhill, kept its outstanding grade\n2. Elm Rise closed", "Oakdene"),
    ("Our homes:\n- 14 Beck Street was inspected in May", "14 Beck Street"),
    ("The landlord has news. Fellgate, which owns 9,000 homes in Dunshire, fell to G3.", "Fellgate"),
    ("The school is new. Ofsted saw King's Beck Primary School.", "King's Beck Primary School"),
    ("The Duchess of Dunley Hospital is a hospital that the CQC rated good.", "Duchess of Dunley Hospital"),
    ("The CQC went into Ashcombe, Fern Cottage and Larch Lodge. Each home is small.", "Larch Lodge"),
    ("The CQC went into Ashcombe, Fern Cottage and Larch Lodge. Each home is small. At Ashcombe it found two. Ashcombe "
     "was rated good.", "Ashcombe"),
    ("The Care Inspectorate saw Fell House Care Home Service.", "Fell House Care Home Service"),
    ("Our homes\n3.2 Glen Row. The unit was inspected in May and graded good.", "Glen Row"),
    ("The home is not alone. Larch Hill has gone the other way: ‘Inadequate’ in 2022 and ‘Good’ now.", "Larch Hill"),
    ("The firm runs Appletree in neighbouring Crosby Vale (rated good last year). The home is small.", "Appletree"),
]


@pytest.mark.parametrize(("words", "name"), NAMED)
def test_a_name_that_is_inspected_or_has_a_grade(words: str, name: str) -> None:
    assert name in {body.name for body in find_bodies(words)}


@pytest.mark.parametrize(("words", "bodies"), [
    ("The CQC inspected two homes in August. The Old Vicarage was rated inadequate. It had been outstanding in 2019.",
     ["The Old Vicarage", "The Old Vicarage"]),
    ("The CQC inspected Beckmoor Hospitals. At Thornley Infirmary surgery was rated outstanding. The trust overall "
     "remained requires improvement.", ["Thornley Infirmary", "Beckmoor Hospitals"]),
])
def test_whose_such_grades_are(words: str, bodies: list[str]) -> None:
    assert [claim.organization.plain for claim in claims_in(words) if claim.organization] == bodies


@pytest.mark.parametrize("words", [
    "The home was praised. Ann Example has an outstanding record and a good name.",
    "The home was praised. Ann Example would give it an Outstanding.",
    "An inspection of Special Educational Needs in Dunley found that the home was short of staff.",
])
def test_praise_makes_nobody_a_body(words: str) -> None:
    assert {body.name for body in find_bodies(words)} <= {None, "Dunley"}
