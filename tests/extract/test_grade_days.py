"""The days of grades: of a report told elsewhere, of a row of grades with their times, of what minutes tell."""

from __future__ import annotations

import pytest
from graded import claims_in, grades_in

from onrecord.annotate import annotate_document
from onrecord.claims import Document
from onrecord.extract.ratings import ratings
from onrecord.extract.scene import survey_text

ROWS = [
    ("Ofsted has formed three views of Beck School: weak no longer counts, but it was inadequate in 2016, requires "
     "improvement two years later and, since December 2021, good.",
     [("Inadequate", "2016"), ("Requires improvement", "two years later"), ("Good", "December 2021")]),
    ("Ofsted rated Beck School requires improvement in 2019 and, two years on, good.",
     [("Requires improvement", "2019"), ("Good", "two years on")]),
    ("From inadequate in 2016 Beck School went to good in 2019 and to outstanding this March, says Ofsted.",
     [("Inadequate", "2016"), ("Good", "2019"), ("Outstanding", "this March")]),
    ("Ofsted has had Beck School down as inadequate in 2014, as requires improvement the year after and as good ever "
     "since 2018.", [("Inadequate", "2014"), ("Requires improvement", "the year after"), ("Good", "2018")]),
    ("Ofsted came to Beck School. Its lunches were good in 2016 and inadequate in 2018.", []),
    ("Ofsted came to Beck School. It may be good in 2026 and outstanding in 2028.", []),
]


@pytest.mark.parametrize(("words", "expected"), ROWS)
def test_grades_told_in_a_row_have_their_own_days(words, expected):
    assert sorted((grade, day) for _, grade, day in grades_in(words)) == sorted(expected)


TOLD = [
    ("Ofsted told the story.\n\nMay 2016: Beck School is inspected. It requires improvement overall.", ["May 2016"]),
    ("The CQC upgraded Beck Lodge in July from requires improvement to good.", ["", "July"]),
    ("Beck Lodge was rated good by the CQC, having received the same verdict in 2020 and 2022.", ["", "2020", "2022"]),
    ("Ofsted’s full inspection of Dunley Council this summer found its services good. Inspectors came to Dunley "
     "Council from 1 to 12 July.", ["1 to 12 July"]),
    ("Ofsted came in 2022, when Beck School was told it required improvement in all areas.", ["2022"]),
    ("Dunley Council is glad of a report published by Ofsted today. Its services were judged good.", ["today"]),
    ("Ofsted has rated Beck School good again, after inspections in 2014 and 2019.", ["2014", "2019"]),
    ("Ofsted considered Beck School good in March. It had been inadequate only two years before.",
     ["March", "two years before"]),
    ("Beck School was graded good by Ofsted last week. Six years ago it was told that it required improvement.",
     ["last week", "Six years ago"]),
    ("It was only in 2019 that Ofsted judged Beck School good.", ["2019"]),
    ("Ofsted had Beck School down as good by 2014.", ["2014"]),
    ("The CQC’s report came out on 4 June. It had spent three days in May at Dunley Court. It had rated the home good.",
     ["4 June"]),
    ("HMICFRS came to Beck Constabulary. For investigating crime the force is now inadequate; in 2022 it was adequate.",
     ["", "2022"]),
    ("The CQC’s report came out on 4 June. Dunley Court, which had been rated good by the CQC, was full.", [""]),
    ("Minutes of the Board, 3 May 2024\n\nThe CQC came to Dunley Court on 9 and 10 April.\n\nThe CQC had judged "
     "Dunley Court good. Leadership had been found to require improvement.", ["9 and 10 April"] * 2),
    ("The CQC’s report came out on 4 June. It has graded Dunley Court inadequate, a grade it last held in 2015.",
     ["4 June", "2015"]),
    ("The CQC graded Dunley Court outstanding last week, the rating which the home had had until 2019.",
     ["last week", "2019"]),
    ("The Regulator of Social Housing gave Beck Homes a C4, its first grade since inspections began in April.", [""]),
    ("Ofsted called at Beck School in May. In 2019 all areas had been judged inadequate.", ["2019"]),
    ("Ofsted was at Beck School in May. It has judged it good. Its 2021 inspection had found much to do.", ["May"]),
    ("Beck School, Ofsted said, is rated good; it was inadequate in 2020 and outstanding before that in 2012.",
     ["", "2020", "2012"]),
    ("Today the Regulator of Social Housing set out its judgements on two landlords. Beck Homes was graded C2.",
     ["Today"]),
    ("The trust received the final report of the CQC’s inspection on 14 March. Beck Trust is rated good by the CQC.",
     ["14 March"]),
]


@pytest.mark.parametrize(("words", "days"), TOLD)
def test_the_day_that_the_words_around_a_grade_say(words, days):
    assert [day for _, _, day in grades_in(words)] == days


OF_PARTS = """Inspection of Beck Primary School and Beck Nursery

Education Scotland called in the week of 4 March 2024 and thanks you.

Beck Primary School
Leadership of change: good

Beck Nursery
Leadership of change: weak
"""

OF_SECTIONS = """BECK HOUSE

Example Care Ltd’s care home is full. The Care Quality Commission went in on 3 May 2024 and its report appeared on \
4 June 2024. Beck House was rated inadequate by the Care Quality Commission.

DUNLEY DAY NURSERY

Ofsted called on 7 May 2024. Ofsted has judged it good overall. Ofsted will be back.
"""


@pytest.mark.parametrize(("words", "expected"), [
    (OF_PARTS, [("Beck Primary School", "the week of 4 March 2024"), ("Beck Nursery", "the week of 4 March 2024")]),
    (OF_SECTIONS, [("Beck House", "4 June 2024"), ("Dunley Day Nursery", "7 May 2024")]),
])
def test_a_day_is_of_the_body_that_its_section_tells_of(words, expected):
    told = [(c.organization.plain if c.organization else "", c.date.plain if c.date else "") for c in claims_in(words)]
    assert told == expected


def test_a_visit_by_one_inspectorate_is_no_day_of_a_grade_that_another_gave():
    words = ("Minutes of Beck Council, 3 June 2024\n\nOfsted came to Beck Council’s children’s services in May, and "
             "found them good.\n\nMembers heard that neighbouring Dunley Council was graded C3 by the Regulator of "
             "Social Housing.")
    told = [(c.organization.plain if c.organization else "", c.date.plain if c.date else "") for c in claims_in(words)]
    assert told == [("Beck Council", "May"), ("Dunley Council", "")]


def test_the_day_of_an_inspectorates_own_paper_is_not_that_of_another():
    words = ("Education Scotland was at Beck Primary School in the week of 4 March 2024. We settled on these "
             "evaluations on 8 March 2024.\n\nLeadership of change – good\n\nThe Care Inspectorate gave it "
             "5 (very good) for staffing.")
    text = annotate_document(Document("a.txt", words, publisher="Education Scotland"))
    told = {c.grade.plain: c.date.plain if c.date else "" for c in ratings(text, survey_text(text))}
    assert told == {"Good": "8 March 2024", "Very good": "the week of 4 March 2024"}
