"""Grades by the words that tie them: to an area, to the day of the report, to a body and an inspector."""

from __future__ import annotations

import pytest
from graded import claims_in, grades_in

TIED = [
    (
        "HMICFRS inspected Dunley Police. The force was outstanding at preventing crime and good at managing "
        "offenders.",
        [("preventing crime", "Outstanding"), ("managing offenders", "Good")],
    ),
    (
        "Elm House was found by the Care Quality Commission to be good for leadership and inadequate for safety, "
        "having been outstanding for both in 2021.",
        [("leadership", "Good"), ("leadership", "Outstanding"), ("safety", "Inadequate"), ("safety", "Outstanding")],
    ),
    (
        "Ofsted inspected Beck School. It was rated good for leadership in our report of 3 March 2024.",
        [("leadership", "Good")],
    ),
    (
        "Ofsted inspected Beck School. Its report gave it outstanding for behaviour and attitudes. Leadership and "
        "management was judged to be good, as was early years, but quality of education requires improvement.",
        [
            ("behaviour and attitudes", "Outstanding"),
            ("Leadership and management", "Good"),
            ("early years", "Good"),
            ("quality of education", "Requires improvement"),
        ],
    ),
    (
        "Ofsted said that leadership and management, put at “inadequate” in 2022, climbs two rungs to “good”.",
        [("leadership and management", "Inadequate"), ("leadership and management", "Good")],
    ),
    (
        "The Care Quality Commission rated Beck Trust “inadequate” for being well led, two notches below the “good” "
        "it received in 2018.",
        [("well led", "Inadequate"), ("well led", "Good")],
    ),
    (
        "Ofsted was at Dunley Council in May. For help and protection it is held at requires improvement to be good.",
        [("help and protection", "Requires improvement to be good")],
    ),
    (
        "The Care Inspectorate says that Rowan House now holds a 5 (Very good) for leadership.",
        [("leadership", "Very good")],
    ),
    (
        "The Regulator of Social Housing landed Dunley Homes with a C3. Compare that with the C1 picked up by "
        "Beck Homes!",
        [("consumer standards", "C3"), ("consumer standards", "C1")],
    ),
    (
        "HM Inspectorate of Prisons was at HMP Dunley. Safety had slumped from reasonably good to poor and respect "
        "from good to not sufficiently good.",
        [
            ("Safety", "Reasonably good"),
            ("Safety", "Poor"),
            ("respect", "Good"),
            ("respect", "Not sufficiently good"),
        ],
    ),
    (
        "HMICFRS\n\nGood – Recording data; Stop and search\nRequires improvement – Rape inquiries\nInadequate – none",
        [("Recording data", "Good"), ("Stop and search", "Good"), ("Rape inquiries", "Requires improvement")],
    ),
    (
        "CIW\n\nLlesiant / Well-being – Da / Good\nAmgylchedd / Environment – Rhagorol / Excellent",
        [("Llesiant / Well-being", "Good"), ("Amgylchedd / Environment", "Excellent")],
    ),
    (
        "The Care Inspectorate graded Beck House 2, weak, for leadership, and 3, adequate, for its setting.",
        [("leadership", "Weak"), ("setting", "Adequate")],
    ),
    (
        "HMICFRS judged Beck Fire and Rescue Service to require improvement for effectiveness, efficiency and people.",
        [("effectiveness", "Requires improvement"), ("efficiency", "Requires improvement"),
         ("people", "Requires improvement")],
    ),
    (
        "Ofsted’s report is out. From today we are, officially, a ‘Requires improvement’ college.",
        [("overall", "Requires improvement")],
    ),
]


@pytest.mark.parametrize(("words", "expected"), TIED)
def test_grades_tied_by_whatever_words(words, expected):
    assert sorted((area, grade) for area, grade, _ in grades_in(words)) == sorted(expected)


DAYS = [
    ("Ofsted visited Beck School on 3 May 2023. The letter to parents came out on 2 June 2023. It was rated good.",
     "2 June 2023"),
    ("The CQC went to Beck Trust in July 2024 and rated it good. Both reports are published today.", "today"),
    ("Ofsted was at Beck School on 3 May 2023. Its write-up, out on Monday, rates the school good.", "Monday"),
    ("On Tuesday Ofsted moved Beck School from inadequate to good. Inspectors visited it in May 2023.", "Tuesday"),
    ("Not to be used before 4 June 2023\n\nOfsted visited Beck School on 3 May 2023. It was rated good.",
     "4 June 2023"),
    ("Ofsted put its latest batch out on Friday. It rates Beck School good.", "Friday"),
    ("Ofsted visited Beck School on 3 May 2023. The council’s report was published on 9 June 2023. "
     "The school was rated good.", "3 May 2023"),
]


@pytest.mark.parametrize(("words", "day"), DAYS)
def test_the_day_that_the_report_came_out(words, day):
    assert grades_in(words)[-1][2] == day


WHOSE = [
    ("Beck Lodge, on Dunley’s Mill Lane, was branded “inadequate” by the Care Quality Commission. It is a care home.",
     "Beck Lodge", "Care Quality Commission"),
    ("The Care Quality Commission also inspected maternity care at Beck General Hospital, which it rated “good”.",
     "Beck General Hospital", "Care Quality Commission"),
    ("The nursery class, known as Little Becks, was graded good for environment by the Care Inspectorate.",
     "Little Becks", "Care Inspectorate"),
    ("Care Inspectorate Wales rated Meithrinfa Beck good for well-being. In 2021 its leadership and management had "
     "been good.", "Meithrinfa Beck", "Care Inspectorate Wales"),
    ("Beck Court is run by Dunley Care Ltd. The Care Quality Commission last graded it good. Dunley Council pays the "
     "care home.", "Beck Court", "Care Quality Commission"),
    ("The CQC rated Beck Lodge, a care home, poorly. Its sister site, Mill View, kept its outstanding rating.",
     "Mill View", "Care Quality Commission"),
    ("DUNLEY COUNCIL\n\nOfsted came. It is good.\n\nADOPT BECKSHIRE\n\nOfsted came here too. It was rated good.",
     "Adopt Beckshire", "Ofsted"),
    ("East Beck probation service was rated inadequate by HM Inspectorate of Probation. Dunley Council was told.",
     "East Beck probation service", "HM Inspectorate of Probation"),
    ("Ofsted rated Dunley Council’s services good. Nearby Elm Park School was rated inadequate by Ofsted.",
     "Elm Park School", "Ofsted"),
    ("Dunley Council is glad. Neighbouring Marlowe Housing Trust got a C2 from the Regulator of Social Housing.",
     "Marlowe Housing Trust", "Regulator of Social Housing"),
    ("Sunny Cove Pre-School is full. Judged Outstanding by Ofsted in November "
     "2021.", "Sunny Cove Pre-School", "Ofsted"),
    ("Services are run by a trust, Beck Children First. Ofsted came in May. Beck Children First was found to be good "
     "overall.", "Beck Children First", "Ofsted"),
]


@pytest.mark.parametrize(("words", "body", "inspector"), WHOSE)
def test_which_body_and_whose_grade(words, body, inspector):
    claim = claims_in(words)[-1]
    assert claim.organization is not None
    assert claim.inspector is not None
    assert (claim.organization.plain, claim.inspector.plain) == (body, inspector)
