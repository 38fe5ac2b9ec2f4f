"""Inspections that took place, and those that are only expected, counted or somebody's own."""

from __future__ import annotations

import pytest
from graded import inspections_in

from onrecord.annotate import annotate_document
from onrecord.claims import Document
from onrecord.extract.grading.flat import flat
from onrecord.extract.grading.reviews import RULES
from onrecord.extract.scene import survey_text


def _said(words: str) -> list[tuple[str, str, str]]:
    """(inspector, kind, words of the date) of each claim."""
    return [
        (
            c.inspector.plain if c.inspector else "",
            c.type.plain if c.type else "",
            c.date.plain if c.date else "",
        )
        for c in inspections_in(words)
    ]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_examples_match_their_rule(rule):
    for example in rule.examples:
        text = annotate_document(Document("a.txt", f"{example}. Ann Example said so."))
        gist = flat(survey_text(text).open_gist(0, len(example)))
        assert list(rule.matches(gist)), example


TOOK_PLACE = [
    (
        "Ofsted visited Dunley Council on 4 and 5 June 2024 for a focused visit.",
        ("Ofsted", "focused visit", "4 and 5 June 2024"),
    ),
    (
        "Ofsted published its feedback on the monitoring visit carried out in July 2023.",
        ("Ofsted", "monitoring visit", "July 2023"),
    ),
    (
        "This letter summarises the findings of the monitoring visit by Ofsted on 23 and 24 August 2022.",
        ("Ofsted", "monitoring visit", "23 and 24 August 2022"),
    ),
    (
        "What Ofsted did do, on 8 and 9 November, was pay a focused visit to Dunley.",
        ("Ofsted", "focused visit", "8 and 9 November"),
    ),
    (
        "Two of His Majesty’s Inspectors spent 31 January and 1 February 2023 with teams. Ofsted wrote.",
        ("Ofsted", "", "31 January and 1 February 2023"),
    ),
    (
        "At its last full inspection by Ofsted, in the spring of 2020, it did well.",
        ("Ofsted", "inspection", "the spring of 2020"),
    ),
    ("When it was last inspected by Ofsted, in 2018, it did well.", ("Ofsted", "inspection", "2018")),
    ("“Since the Ofsted inspection last October we have done much.”", ("Ofsted", "inspection", "last October")),
    (
        "A separate CQC review of the trust’s emergency care, carried out in December, has yet to report.",
        ("Care Quality Commission", "review", "December"),
    ),
    (
        "The Local Government Association (LGA) corporate peer challenge took place from 17 to 20 October 2023.",
        ("Local Government Association", "review", "17 to 20 October 2023"),
    ),
    (
        "The best value inspection of Dunley Council was carried out by Ann Example and her team in March 2023.",
        ("Ann Example", "inspection", "March 2023"),
    ),
    ("Audit Wales carried out a review of digital strategy (July 2023).", ("Audit Wales", "review", "July 2023")),
    (
        "Inspectors from Ofsted, the Care Quality Commission and HMICFRS were on site in May 2022.",
        ("Ofsted, Care Quality Commission and HMICFRS", "", "May 2022"),
    ),
    (
        "Between 12 and 16 June 2023, Ofsted and the Care Quality Commission conducted a joint inspection.",
        ("Ofsted and Care Quality Commission", "inspection", "12 and 16 June 2023"),
    ),
    ("The department’s adviser, Ann Example, has reviewed our transition plan.", ("Ann Example", "review", "")),
    ("Services were rated good in the latest inspection by Ofsted.", ("Ofsted", "inspection", "")),
    ("Ofsted\nInspection dates: 16 to 27 January 2023", ("Ofsted", "inspection", "16 to 27 January 2023")),
    (
        "Elm Lodge\nRated by the Care Quality Commission\n\n16 May 2019\nDuring a routine inspection\nIt was calm.",
        ("Care Quality Commission", "", "16 May 2019"),
    ),
    (
        "During a planned inspection of Dunley Council, the Regulator of Social Housing found damp in many homes.",
        ("Regulator of Social Housing", "inspection", ""),
    ),
    ("The Care Inspectorate reported. It called unannounced at Beck Nursery on Aug. 8.",
     ("Care Inspectorate", "", "Aug. 8")),
    ("From 4 to 8 November Ofsted and the Care Quality Commission jointly inspected the multi-agency response to "
     "violence in Dunley.", ("Ofsted and Care Quality Commission", "inspection", "4 to 8 November")),
    ("A joint inspection of Dunley Council, led by the Care Inspectorate along with Education Scotland, finished on "
     "30 June.", ("Care Inspectorate and Education Scotland", "inspection", "30 June")),
    ("The PEEL report on Dunley Police is out. The work was done last autumn by HMICFRS.",
     ("His Majesty's Inspectorate of Constabulary and Fire & Rescue Services", "inspection", "last autumn")),
    ("Ofsted inspectors turned up at Beck Primary School on 3 June and stayed until 5 June.",
     ("Ofsted", "", "3 June and stayed until 5 June")),
    ("Beck Primary School is no stranger to Ofsted. Its inspectors had last been there in June 2019.",
     ("Ofsted", "", "June 2019")),
    ("Beck Primary, Ofsted, 23 and 24 May:\nQuality of education: Good", ("Ofsted", "", "23 and 24 May")),
    ("Ann Example OBE spent March to May in the borough. Her verdict runs to 48 pages. Dunley Council will reply.",
     ("Ann Example", "review", "March to May")),
    ("Ann Example\nCommissioner for Dunley\n\nWith a colleague I carried out my review between 8 January and 22 March."
     " Dunley Council helped.", ("Ann Example", "review", "8 January and 22 March")),
    ("Between 5 June and 11 August Grant Thornton UK LLP examined how Dunley Council secures value for money.",
     ("Grant Thornton UK LLP", "review", "5 June and 11 August")),
    (
        "HM Inspectorate of Prisons has news. Inspectors returning to HMP Dunley, an old jail, found little progress.",
        ("HM Inspectorate of Prisons", "inspection", ""),
    ),
]


@pytest.mark.parametrize(("words", "expected"), TOOK_PLACE)
def test_inspections_that_took_place(words, expected):
    assert _said(words) == [expected]


NEVER = [
    "A fourth monitoring visit by Ofsted is expected later this year. The next Ofsted inspection is due in 2028.",
    "Ofsted is not expected to carry out a full re-inspection until 2024.",
    "CIPFA is to carry out a separate review of the council’s finances in the spring.",
    "It was the third monitoring visit since 2021 began badly; Ofsted reviewed progress since the last inspection.",
    "We will inspect the sites at first light on Sunday. Carers’ visits will go ahead. Ofsted",
    "The Housing Ombudsman’s investigation found much. We ordered a full survey of the block.",
    "Inspectors are not being sent in: the government would not commission an inspection.",
    "The Regulator of Social Housing wants an independent safety audit commissioned before Christmas.",
    "Ofsted wrote. It is too soon to say whether Dunley Council will do better at the reinspection next year.",
    "A peer challenge is not an inspection, and the LGA does not grade.",
    "Multi-agency audit day, 2 March. Audits are now carried out each month. Ofsted",
    "The commissioner will review our plans, and a review of our capacity will be undertaken in 2022 by the DfE.",
    "The home would have to be judged good at a fresh inspection by Ofsted.",
]


@pytest.mark.parametrize("words", NEVER)
def test_what_only_looks_like_an_inspection(words):
    assert _said(words) == []


def test_a_commissioner_who_was_appointed_to_review_and_has_reported():
    words = (
        "A commissioner appointed to review housing in Dunley says much is better.\n\n"
        "Commissioner Ann Example was appointed by the government.\n\nIn her final report, Ms Example says so."
    )
    assert ("Ann Example", "review", "") in _said(words)
    assert _said("A commissioner was appointed to review housing in Dunley. The review will begin in June.") == []


def test_what_was_inspected():
    told = inspections_in("Care Inspectorate Wales inspected the fostering service of Dunley Council in October 2023.")
    claim = told[0]
    assert claim.service is not None
    assert claim.service.plain == "fostering service"
    assert claim.organization is not None
    assert claim.organization.plain == "Dunley Council"


SERVICES = [
    ("A corporate peer challenge of Dunley Council was carried out in May by the Local Government Association.",
     "Dunley Council", "corporate"),
    ("The Local Area Partnership for Dunley met. In May Ofsted and the Care Quality Commission inspected special "
     "educational needs support. Dunley Local Area Partnership will reply.", "Dunley Local Area Partnership", ""),
    ("Care Inspectorate Wales inspected our social services in May. Dunley Council also runs Hafan Goch, a care home.",
     "Dunley Council", "social services"),
    ("KPMG carried out an audit of Dunley Council in May and thought the accounts correct.", "Dunley Council",
     "accounts"),
]


@pytest.mark.parametrize(("words", "body", "service"), SERVICES)
def test_whose_service_was_inspected(words, body, service):
    claim = inspections_in(words)[0]
    assert claim.organization is not None
    assert claim.organization.plain == body
    assert service in ("", claim.service.plain if claim.service else None)


def test_a_body_that_somebody_goes_to_is_not_what_the_text_is_about():
    words = (
        "Members’ briefing\n\nWhat the peers said\n\n"
        "The LGA sent peers in May: Ann Example, chief executive of Beck Council, and Bo Example, leader of the Labour "
        "group at Tarn Council. It was our peer challenge.\n\nHead of Paid Service\nDunley District Council"
    )
    told = inspections_in(words)
    assert {claim.organization.plain for claim in told if claim.organization} == {"Dunley District Council"}


WENT = [
    ("Care Inspectorate Wales completed an assurance check at Beck Hall on 22 April 2024.", "22 April 2024"),
    ("Beck School was looked over in June 2024 by Ofsted.", "June 2024"),
    ("The Care Quality Commission was at Beck Lodge, a care home, on 11 January 2023.", "11 January 2023"),
    ("Grant Thornton went through Beck Town Council’s books in October 2023.", "October 2023"),
    ("HM Inspectors sat in on 61 lessons at Beck Academy in March 2019, Education Scotland said.", "March 2019"),
    ("HMICFRS reports each year. It looked at Beck Constabulary between January and March 2024.",
     "January and March 2024"),
    ("Between 3 and 21 February 2025 the Regulator of Social Housing carried out a programmed inspection of Beck "
     "Homes.", "3 and 21 February 2025"),
    ("In January 2024 Sir Ann Example inspected Beck Council. Her report finds that money was lost.", "January 2024"),
]


@pytest.mark.parametrize(("words", "day"), WENT)
def test_how_inspectors_are_said_to_have_come(words, day):
    assert [date for _, _, date in _said(words)] == [day]


@pytest.mark.parametrize(
    "words",
    [
        "Estyn’s full inspection of the council’s own education services is due in autumn 2025.",
        "Our own inspection of the play park in May 2023 came out as good, and Ofsted was not asked.",
    ],
)
def test_what_is_due_or_ones_own_is_no_inspection(words):
    assert not _said(words)


def test_the_day_of_the_paper_is_not_that_of_the_visit():
    said = _said("The Care Quality Commission published its assessment of Beck Council on 3 May 2024.")
    assert all(date == "" for _, _, date in said)


def test_the_day_on_which_a_report_was_received_is_not_that_of_the_visit():
    said = _said("Beck Trust received the final report of the Care Quality Commission's inspection on 14 March.")
    assert all(date == "" for _, _, date in said)


def test_an_auditor_reviews():
    assert _said("Grant Thornton went through Beck Town Council’s books in May 2023.")[0][1] == "review"


def test_a_joint_inspection_is_of_all_that_are_named_in_one_breath():
    told = inspections_in(
        "Dunley City Council and NHS Dunshire have accepted the findings of a joint inspection of support for "
        "children. "
        "Inspectors from Ofsted and the Care Quality Commission visited Dunley from 5 to 9 June 2023."
    )
    assert {claim.organization.plain for claim in told} == {"Dunley City Council and NHS Dunshire"}
    assert {claim.service.plain for claim in told} == {"support for children"}
