"""Scales that a text explains give nobody a grade; lists of areas do."""

from __future__ import annotations

import pytest

from onrecord.annotate import annotate_document
from onrecord.claims import Document
from onrecord.extract.ratings import ratings
from onrecord.extract.scene import survey_text


def _said(words: str) -> list[tuple[str, str, str]]:
    """(body, area, grade) of each claim, in order."""
    text = annotate_document(Document("a.txt", words))
    return [
        (c.organization.plain if c.organization else "", c.aspect.plain if c.aspect else "overall", c.grade.plain)
        for c in ratings(text, survey_text(text))
    ]


EXPLAINED = [
    "The Care Inspectorate grades homes.\n6 = Excellent, leading the sector\n5 = Very good, major strengths\n"
    "4 = Good, important strengths\n3 = Adequate, strengths outweigh weaknesses\n2 = Weak, action is needed\n",
    "Ofsted gives one of these grades:\n•      “Outstanding”\n•      “Good”\n•      “Requires improvement” (formerly"
    " “Satisfactory”)\n•      “Inadequate”\n",
    "Ofsted inspected Dunley School. Ofsted gives one of four: 'Inadequate'; 'Requires Improvement'; 'Good' and"
    " 'Outstanding'.\n",
    "Ofsted inspects Dunley School, which can get outstanding, good, requires improvement or inadequate.\n",
    "Estyn judges each area:\n- Excellent – very strong performance\n- Good – strong features\n"
    "- Adequate and needs improvement – strengths outweigh weaknesses\n",
]


@pytest.mark.parametrize("words", EXPLAINED)
def test_an_explained_scale_gives_no_grade(words):
    assert _said(words) == []


GIVEN = [
    (
        "Ofsted inspected Dunley School.\nOutstanding: none\nGood: leadership and management\n"
        "Requires improvement: quality of education\n",
        {("Dunley School", "leadership and management", "Good"),
         ("Dunley School", "quality of education", "Requires improvement")},
    ),
    (
        "Inspection of Dunley Primary School by Ofsted\nOverall effectiveness\n"
        "Previous inspection: Requires improvement 3\nThis inspection: Good 2\nQuality of teaching Good 2\n"
        "Behaviour and safety of pupils Requires improvement 3\n",
        {("Dunley Primary School", "overall", "Requires improvement"), ("Dunley Primary School", "overall", "Good"),
         ("Dunley Primary School", "Quality of teaching", "Good"),
         ("Dunley Primary School", "Behaviour and safety of pupils", "Requires improvement")},
    ),
    (
        "HMICFRS inspected Dunshire Fire and Rescue Service.\nEffectiveness\n"
        "How effective is the service at preventing fires and other risks?\nGood\n",
        {("Dunshire Fire and Rescue Service", "preventing fires and other risks", "Good")},
    ),
]


GIVEN.append((
    "Dunley High School was inspected in March 2007.\n\nImprovements in performance\tvery good\n"
    "Learners’ experiences\tgood\nSelf-evaluation\tweak\n",
    {("Dunley High School", "Improvements in performance", "Very good"),
     ("Dunley High School", "Learners’ experiences", "Good"), ("Dunley High School", "Self-evaluation", "Weak")},
))


@pytest.mark.parametrize(("words", "expected"), GIVEN)
def test_rows_that_give_a_grade(words, expected):
    assert set(_said(words)) == expected


JOINED = [
    (
        "The Regulator of Social Housing gave its judgements. Dunley Council, Elm Homes and Ryhill Borough Council were"
        " given C3 gradings.",
        {"Dunley Council", "Elm Homes", "Ryhill Borough Council"},
    ),
    (
        "The Regulator of Social Housing wrote. The landlords graded C2 in this round are Marl Homes and Wend Council.",
        {"Marl Homes", "Wend Council"},
    ),
    ("Ofsted came. Inspectors rated Elm School and Ash School outstanding in May 2022.", {"Elm School", "Ash School"}),
    (
        "The Regulator of Social Housing wrote to Dunley Council. These are the first C1 grades handed to landlords.",
        set(),
    ),
]


JOINED += [
    ("Ann Roe is director of Hallow Council, whose children’s services hold an Outstanding from Ofsted (2023).",
     {"Hallow Council"}),
    ("The Regulator of Social Housing wrote. Ann Roe was chief executive of Tide Homes (currently G1/V2).",
     {"Tide Homes"}),
    ("Little Otters, in Mill Lane, was a good nursery in Ofsted’s eyes. Now it is inadequate for behaviour and "
     "attitudes.",
     {"Little Otters"}),
]


@pytest.mark.parametrize(("words", "bodies"), JOINED)
def test_a_list_of_bodies_with_one_grade(words, bodies):
    assert {body for body, _, _ in _said(words)} == bodies


AREAS = [
    (
        "Elm Lodge is a home. Its overall grade went down from good to inadequate, as did the grades for being "
        "safe"
        " and well led, the Care Quality Commission said.",
        {(area, grade) for area in ("overall", "safe", "well led") for grade in ("Good", "Inadequate")},
    ),
    (
        "How caring and effective Elm Lodge is fell from good to inadequate, while how responsive it is"
        " went down from good to requires improvement, the Care Quality Commission said.",
        {("effective", "Good"), ("effective", "Inadequate"), ("caring", "Good"), ("caring", "Inadequate"),
         ("responsive", "Good"), ("responsive", "Requires improvement")},
    ),
    (
        "The Care Quality Commission has lowered the grades for how safe and well-led Elm Lodge is from good to"
        " inadequate.",
        {(area, grade) for area in ("safe", "well-led") for grade in ("Good", "Inadequate")},
    ),
    (
        "The Care Quality Commission rated Elm Lodge inadequate for whether its services are safe and good for whether"
        " its services are caring.",
        {("safe", "Inadequate"), ("caring", "Good")},
    ),
    ("Ofsted came to Elm School. In two other areas the school was classed as ‘requires improvement’.", set()),
    ("Ofsted saw 40 schools. 10 were “good”, 24 “requires improvement”. Elm School was open.", set()),
    ("Ofsted came to Elm School. It again failed to achieve a good rating.", set()),
    ("Ofsted wrote of authorities rated inadequate last year. Dunley Council replied.", set()),
]


AREAS += [
    (
        "The Independent Schools Inspectorate rated pupils’ academic achievements Excellent and their personal "
        "development"
        " Good at Wyver School.",
        {("pupils’ academic achievements", "Excellent"), ("personal development", "Good")},
    ),
    (
        "Care Inspectorate Wales awards the home, Plas Isaf, an Excellent for well-being and a Good each for care and"
        " support and for environment.",
        {("well-being", "Excellent"), ("care and support", "Good"), ("environment", "Good")},
    ),
    ("Ofsted is silent. Dunley Council is about to be rated inadequate, says a blog.", set()),
]


@pytest.mark.parametrize(("words", "expected"), AREAS)
def test_areas_and_counts(words, expected):
    assert {(area, grade) for _, area, grade in _said(words)} == expected
