"""Grades: what counts as given, for which area, on which day; and all that only looks like one."""

from __future__ import annotations

import pytest
from graded import claims_in, grades_in

from onrecord.annotate import annotate_document
from onrecord.claims import Document
from onrecord.extract.grading.grades import grade_gist, grade_shape, schemes_of, whole_grade
from onrecord.extract.grading.grading import RULES
from onrecord.extract.ratings import ratings
from onrecord.extract.scene import survey_text


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_examples_match_their_rule(rule):
    for example in rule.examples:
        text = annotate_document(Document("a.txt", f"{example}. The Regulator of Social Housing and Ofsted."))
        scene = survey_text(text)
        gist = grade_gist(scene, 0, len(example), schemes_of(scene)).gist
        assert grade_shape(rule.pattern).search(gist.shape), example


GIVEN = [
    ("Ofsted rated Dunley Council’s children’s services ‘Good’ in May 2023.", [("overall", "Good", "May 2023")]),
    (
        "In 2021 Dunley Council had been rated “good” at investigating crime by HMICFRS.",
        [("investigating crime", "Good", "2021")],
    ),
    ("Dunley Council was found inadequate by Ofsted in 2014.", [("overall", "Inadequate", "2014")]),
    ("Ofsted went to Dunley Council. A report of 2011 had it down as adequate.", [("overall", "Adequate", "2011")]),
    ("On Friday Ofsted called Dunley Council’s children’s services inadequate.", [("overall", "Inadequate", "Friday")]),
    ("The CQC makes Dunley Council good at adult social care.", [("overall", "Good", "")]),
    ("The CQC is busy. Dunley Council drew a requires improvement on 20 May.",
     [("overall", "Requires improvement", "20 May")]),
    ("Ofsted rates councils. Dunley Council, I should add, was rated good in 2022.", [("overall", "Good", "2022")]),
    ("Ms Roe asked if the C3 which the Regulator of Social Housing had awarded Dunley Council in May 2024 might rise.",
     [("consumer standards", "C3", "May 2024")]),
    ("The Care Inspectorate’s last inspection of Dunley Council, in 2018, ended with leadership graded weak.",
     [("leadership", "Weak", "2018")]),
    ("Beck Lodge, the council’s care home in Dunley, was rated ‘Good’ by Care Inspectorate Wales for well-being, but "
     "‘Adequate’ for environment, on 3 June.",
     [("well-being", "Good", "3 June"), ("environment", "Adequate", "3 June")]),
    ("HM Inspectorate of Prisons came. HMP Dunley was reasonably good for safety (up from poor in 2022).",
     [("safety", "Reasonably good", ""), ("safety", "Poor", "2022")]),
    (
        "Ofsted judged Dunley Council to be inadequate overall, inadequate for help and protection, and requires "
        "improvement for care leavers.",
        [
            ("overall", "Inadequate", ""),
            ("help and protection", "Inadequate", ""),
            ("care leavers", "Requires improvement", ""),
        ],
    ),
    (
        "Ofsted’s report gives Dunley Council a judgement of good for overall effectiveness, for help and protection, "
        "for children in care and for care leavers.",
        [
            ("overall", "Good", ""),
            ("help and protection", "Good", ""),
            ("children in care", "Good", ""),
            ("care leavers", "Good", ""),
        ],
    ),
    (
        "Leadership and management, and early years provision, were both said by Ofsted to require improvement to be "
        "good.",
        [
            ("Leadership and management", "Requires improvement to be good", ""),
            ("early years provision", "Requires improvement to be good", ""),
        ],
    ),
    (
        "The service went from inadequate to good for effectiveness, HMICFRS said.",
        [("effectiveness", "Inadequate", ""), ("effectiveness", "Good", "")],
    ),
    (
        "Ofsted has upgraded Dunley Council to ‘good’ – up from ‘inadequate’ in 2018.",
        [("overall", "Good", ""), ("overall", "Inadequate", "2018")],
    ),
    (
        "Beck Homes was downgraded from C1 to C3 by the Regulator of Social Housing and keeps its "
        "G1 grade for governance.",
        [("consumer standards", "C1", ""), ("consumer standards", "C3", ""), ("governance", "G1", "")],
    ),
    (
        "The direction follows the inadequate rating the council was given by Ofsted in December.",
        [("overall", "Inadequate", "December")],
    ),
    ("Five years after its treatment of staff was judged inadequate by HMICFRS, much is better.", []),
    (
        "HMICFRS looked again, five years after its treatment of staff was judged inadequate.",
        [("treatment of staff", "Inadequate", "five years ago")],
    ),
    (
        "Ofsted says less than four years after they were judged inadequate they are better.",
        [("overall", "Inadequate", "")],
    ),
    (
        "Beck Police is “outstanding” at preventing crime but “inadequate” at investigating it, HMICFRS has found.",
        [("preventing crime", "Outstanding", ""), ("investigating crime", "Inadequate", "")],
    ),
    (
        "Alder Council, which had been inadequate since 2020, was upgraded to requires improvement by Ofsted.",
        [("overall", "Inadequate", "2020"), ("overall", "Requires improvement", "")],
    ),
    (
        "Inspectors from Ofsted judged the quality of education, behaviour and attitudes, and leadership and "
        "management all to be good.",
        [
            ("the quality of education", "Good", ""),
            ("behaviour and attitudes", "Good", ""),
            ("leadership and management", "Good", ""),
        ],
    ),
    (
        "The home was rated requires improvement by the CQC for how safe and well-led it is.",
        [("safe", "Requires improvement", ""), ("well-led", "Requires improvement", "")],
    ),
    ("Services are no longer inadequate, Ofsted has found.", [("overall", "Inadequate", "")]),
    (
        "Ofsted had judged the service inadequate in 2016 and 2018.",
        [("overall", "Inadequate", "2016"), ("overall", "Inadequate", "2018")],
    ),
    ("Ofsted rated Beck School good in every area.", [("overall", "Good", "")]),
    ("Dunley is one of only twelve councils to be rated outstanding by Ofsted.", [("overall", "Outstanding", "")]),
    ("Rated ‘Good’ by Ofsted", [("overall", "Good", "")]),
    ("“We were rated inadequate by Ofsted in 2019,” said the leader.", [("overall", "Inadequate", "2019")]),
]


@pytest.mark.parametrize(("words", "expected"), [row for row in GIVEN if row[1]])
def test_grades_given(words, expected):
    assert grades_in(words) == expected


NEVER = [
    "The council hopes to be rated good when Ofsted returns.",
    "Ofsted said that the home would have to be judged at least good before it reopens.",
    "A school that is judged inadequate by Ofsted may be closed. A school rated good will be visited again.",
    "Services are rated by Ofsted on a scale: ‘Outstanding’, ‘Good’, ‘Requires improvement’, ‘Inadequate’.",
    "There are four Ofsted grades: outstanding, good, requires improvement and inadequate.",
    "Ofsted says its four other homes were all rated good or outstanding.",
    "Inspectors from Ofsted saw good practice. The response is not good enough, and supervision is inadequate.",
    "Inspectors disagreed with Dunley Council’s own grade of ‘good’ in four of ten audits. Ofsted",
    "Several homes have been rated inadequate by Ofsted. Dozens of schools were judged inadequate.",
    "Most of it is good. Majority of care homes rated inadequate by Ofsted",
    "Ofsted found that the school “is improving towards being outstanding”.",
    "Leaflets claim that Ofsted branded the service inadequate, that the service was “rated inadequate”.",
    "It has been suggested that Dunley would drop to requires improvement. Ofsted has not said so.",
    "“I’d call it inadequate,” he said of the Ofsted letter. “Good is not a place where you stop.”",
    "A C3 means serious failings. The Regulator of Social Housing said that it had considered a C4.",
    "Ofsted gave no grades, so do not describe the result as ‘good’ or ‘requires improvement’.",
    "HM Inspectorate of Prisons made an inspection and found outcomes were poor.",
    "Ofsted came to Beck School. Its head sees no prospect of a good this year, and little chance of an outstanding.",
    "Parents rated the school good in a survey for Ofsted.",
    "Ofsted denied that it had rated the home inadequate. It was never rated outstanding.",
    "She managed a home that is graded “very good” by the Care Inspectorate.",
    "The roof was found to be in good condition. The display would have been outstanding.",
    "Excellent | Good | Requires improvement | Poor\nOfsted",
    "Outstanding – the provider is exceptional.\nGood – the provider is effective, says Ofsted.",
    "Ofsted found that plans were judged to be good by managers and that assessments were found to be inadequate.",
]


@pytest.mark.parametrize("words", NEVER)
def test_what_only_looks_like_a_grade(words):
    assert grades_in(words) == []


TABLES = [
    (
        "Ofsted\n\nArea | Grade\nSafety of pupils | Good\nCare leavers | Requires improvement",
        [("Safety of pupils", "Good", ""), ("Care leavers", "Requires improvement", "")],
    ),
    (
        "Ofsted\n\nArea\t2019\t2023\nOverall effectiveness\tInadequate\tGood",
        [("overall", "Inadequate", "2019"), ("overall", "Good", "2023")],
    ),
    (
        "CQC\n\nOverall: Good\nSafe: Requires improvement (previously Good)",
        [("overall", "Good", ""), ("Safe", "Requires improvement", ""), ("Safe", "Good", "")],
    ),
    (
        "Care Inspectorate\n\nHow good is our leadership? 2 - Weak\nHow good is our setting? 4 - Good",
        [("How good is our leadership?", "Weak", ""), ("How good is our setting?", "Good", "")],
    ),
    (
        "Ofsted\n\nJudgement Grade\nThe experiences and progress of\nchildren in care\nGood\n"
        "Overall effectiveness Requires improvement to be good",
        [
            ("The experiences and progress of children in care", "Good", ""),
            ("overall", "Requires improvement to be good", ""),
        ],
    ),
    ("Ofsted\n\nServices rated good:\n• fostering\n• adoption", [("fostering", "Good", ""), ("adoption", "Good", "")]),
    (
        "Ofsted\n\nOutstanding for\n\t•\tthe support that care leavers get\n\nGood for:\n\t•\tfostering",
        [("the support that care leavers get", "Outstanding", ""), ("fostering", "Good", "")],
    ),
    (
        "Regulator of Social Housing\n\nLandlord\tConsumer\tGovernance\nDunley Homes\tC2 ↓\tG2 (G1)",
        [("consumer standards", "C2", ""), ("governance", "G2", ""), ("governance", "G1", "")],
    ),
    (
        "Ofsted\n\nOverall effectiveness: Good (2019: Inadequate)\nEarly years – Good (up from Inadequate in 2019)",
        [
            ("overall", "Good", ""),
            ("overall", "Inadequate", "2019"),
            ("Early years", "Good", ""),
            ("Early years", "Inadequate", "2019"),
        ],
    ),
    ("Ofsted’s report on Beck School came out on 3 June 2023, years after the inspection before (May 2019)."
     "\n\nArea\tNow\tThen\nEarly years\tGood\tInadequate",
     [("Early years", "Good", "3 June 2023"), ("Early years", "Inadequate", "May 2019")]),
    ("Ofsted on Beck School\n\nJudgement\tNow\tThen\nEarly years\tGood\tInadequate",
     [("Early years", "Good", ""), ("Early years", "Inadequate", "")]),
    ("Ofsted\n\n2016: Inadequate\n2025: Good", [("overall", "Inadequate", "2016"), ("overall", "Good", "2025")]),
]


@pytest.mark.parametrize(("words", "expected"), TABLES)
def test_grades_in_rows(words, expected):
    assert grades_in(words) == expected


def test_the_day_of_the_report_then_of_the_visit():
    told = "Ofsted visited Beck School in May 2023 and rated it good. "
    assert grades_in(told)[0][2] == "May 2023"
    assert grades_in("Ofsted rated Beck School good. Its report was published on 3 June 2023.")[0][2] == "3 June 2023"


DATED = [
    ("Judgement\tCurrent\tPrevious\tDate of previous judgement\nGovernance\tG2\tG1\tMay 2021",
     [("governance", "G2", "3 June 2023"), ("governance", "G1", "May 2021")]),
    ("Quality indicators\tEvaluation\nLeadership of change\tgood\nStandards\tweak",
     [("Leadership of change", "Good", "3 June 2023"), ("Standards", "Weak", "3 June 2023")]),
]


@pytest.mark.parametrize(("rows", "expected"), DATED)
def test_rows_of_a_judgement_are_of_its_day(rows, expected):
    inspectorate = "The Regulator of Social Housing" if "G2" in rows else "Education Scotland"
    assert grades_in(f"Regulatory judgement\n\nPublication date:\t3 June 2023\n\n{inspectorate}\n\n{rows}") == expected


REPORT_DAYS = [
    "Ofsted put its report online on 3 June 2023. It rated Beck School good.",
    "We inspected Beck School in May 2023. Our report was published on 3 June 2023. Ofsted rated it good.",
    "Embargoed until 00.01 on 3 June 2023\n\nOfsted says: Beck School is rated ‘Good’ after a visit in May 2023.",
    "Ofsted came to Beck School on 9 May 2023, and on 3 June 2023 its report at last came out. It is graded good.",
    "Ofsted came to Beck School on 9 May 2023. Its report, which appeared 3 June 2023, rated the school good.",
    "Members heard the report by Ofsted, which was published on 3 June 2023 following fieldwork in May. The grades "
    "were:\n\n(a) Good: the curriculum",
    "Ofsted on 3 June 2023 reported on Beck School, where it had been from 2 to 4 May. It is rated good.",
    "Ofsted was at Beck School on 2 May 2023. The ratings date from 3 June 2023. It is rated good.",
    "Ofsted was at Beck School on 2 May 2023. On 3 June 2023 it gave its verdict: the school is good.",
    "Members had Ofsted’s report on Beck School. It had come out on 3 June 2023 after a visit on 2 May. It is rated "
    "good.",
    "Ofsted came to Beck School in May. The report went on the website on 3 June 2023. The school is rated good.",
    "Beck School had its Ofsted report back on 3 June 2023. Inspectors came in May. The school is rated good.",
]


@pytest.mark.parametrize("words", REPORT_DAYS)
def test_the_day_of_the_report(words):
    assert [day for _, _, day in grades_in(words)] == ["3 June 2023"]


WHEN = [
    ("Ofsted graded Beck School good in 2014 and once more in June 2019.", ["2014", "June 2019"]),
    ("Ofsted inspected Beck School in May. Its grade for the school as a whole, good, dates from July 2022.",
     ["July 2022"]),
    ("I came in October 2021, a month after Ofsted had graded Beck School inadequate.",
     ["a month earlier"]),
    ("Nine months after it was graded inadequate by Ofsted, Beck School is good.", ["Nine months ago", ""]),
    ("Ofsted’s report is out. In March 2020 Ofsted called leadership at Beck School good.", ["March 2020"]),
    ("Elm School\n\nOfsted called on 2 May 2023. Elm School is rated good.\n\nAnd the rest\n\nTwo other reports by "
     "Ofsted were released on 3 June 2023.", ["2 May 2023"]),
]


@pytest.mark.parametrize(("words", "days"), WHEN)
def test_the_day_that_belongs_to_a_grade(words, days):
    assert [day for _, _, day in grades_in(words)] == days


def test_a_turn_to_speak_in_a_record_is_speech():
    assert not grades_in("CIW was at Elm Home.\n\nCOUNCILLOR ANN EXAMPLE (Leader): It was Poor then and is Poor now.")


def test_whose_grade():
    claim = claims_in("Cumber Council is new. Its predecessor, Oldshire County Council, was judged good by Ofsted.")[-1]
    assert claim.organization is not None
    assert claim.organization.plain == "Oldshire County Council"
    assert claim.inspector is not None
    assert claim.inspector.plain == "Ofsted"


def test_a_scheme_without_overall_grade_only_sums_up():
    words = "The home was graded as weak by the Care Inspectorate.\n\nHow good is our setting? 2 - Weak"
    assert [area for area, _, _ in grades_in(words)] == ["How good is our setting?"]


def test_a_grade_broken_over_two_lines():
    assert whole_grade("requires\nimprovement to be good", ("ofsted",)) == "Requires improvement to be good"


@pytest.mark.parametrize(
    "words",
    [
        "Ofsted visited. G3 and V3 are the grades at which a landlord stops being compliant, the Regulator of Social "
        "Housing says.",
        "Ofsted came in May. A school might be good overall but require improvement for its sixth form.",
        "Ofsted rated Beck School in May. The council rates its own procurement as Good.",
    ],
)
def test_what_is_explained_supposed_or_ones_own_is_no_grade(words):
    assert not grades_in(words)


def test_a_report_that_has_just_come_out_is_of_the_day_of_the_text():
    words = "The Gazette, 3 June 2023\n\nOfsted has just put its report on Beck School online."
    document = Document("a.txt", f"{words} The overall verdict is good. Inspectors came on 2 May.", issued="2023-06-03")
    text = annotate_document(document)
    assert [claim.date.plain for claim in ratings(text, survey_text(text)) if claim.date] == ["3 June 2023"]
