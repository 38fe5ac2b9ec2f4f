"""Rows whose label says who graded what, and grades of an occasion that other words name."""

from __future__ import annotations

import pytest
from graded import claims_in, grades_in

from onrecord.annotate import annotate_document
from onrecord.claims import Document
from onrecord.extract.ratings import ratings
from onrecord.extract.scene import survey_text

LABELLED = [
    (
        "Larchford Council\n\n5.1 Ofsted, children's services: good (May 2022), up from inadequate (2018).\n\n"
        "5.2 CQC, adult social care: requires improvement (3 June 2023).\n",
        [
            ("Ofsted", "children's services", "Good", "May 2022"),
            ("Ofsted", "children's services", "Inadequate", "2018"),
            ("CQC", "adult social care", "Requires improvement", "3 June 2023"),
        ],
    ),
    (
        "Larchford Council\n\nOfsted – quality of education: good\nOfsted – leadership and management: inadequate\n",
        [("Ofsted", "quality of education", "Good", ""), ("Ofsted", "leadership and management", "Inadequate", "")],
    ),
]


@pytest.mark.parametrize(("words", "rows"), LABELLED)
def test_a_label_says_who_graded_what(words: str, rows: list[tuple[str, str, str, str]]) -> None:
    found = [
        (
            claim.inspector.words if claim.inspector else "",
            (claim.aspect or claim.service).words if claim.aspect or claim.service else "",
            claim.grade.plain,
            claim.date.words if claim.date else "",
        )
        for claim in claims_in(words)
    ]
    assert sorted(found) == sorted(rows)


OCCASIONS = [
    (
        "Ofsted was at Larch School on 4 March 2024, its second visit since June 2021, when the school was graded "
        "inadequate overall and for leadership and management. Early years provision was good on that occasion.",
        {
            ("overall", "Inadequate", "June 2021"),
            ("leadership and management", "Inadequate", "June 2021"),
            ("Early years provision", "Good", "June 2021"),
        },
    ),
    (
        "Ofsted inspected Larch School. At the full inspection of March 2013 the overall judgement was likewise good.",
        {("overall", "Good", "March 2013")},
    ),
    (
        "HM Inspectorate of Probation has reported on Larch Probation Unit. Overall we come out as 'Requires "
        "improvement', whereas three years ago we were 'Inadequate'.",
        {("overall", "Requires improvement", ""), ("overall", "Inadequate", "three years ago")},
    ),
    (
        "Ofsted went to Larch Nursery on 5 December 2023 and left a clean sweep: quality of education, behaviour and "
        "attitudes, and leadership and management are all good.",
        {
            ("quality of education", "Good", "5 December 2023"),
            ("behaviour and attitudes", "Good", "5 December 2023"),
            ("leadership and management", "Good", "5 December 2023"),
        },
    ),
    (
        "The Regulator of Social Housing has cut Larch Homes to a G3 for governance. Only G4 is lower.",
        {("governance", "G3", "")},
    ),
]


@pytest.mark.parametrize(("words", "grades"), OCCASIONS)
def test_a_grade_is_of_the_occasion_that_the_words_name(words: str, grades: set[tuple[str, str, str]]) -> None:
    assert set(grades_in(words)) == grades


def test_grades_behind_a_colon_are_of_the_inspection_named_before_it() -> None:
    words = (
        "HMICFRS visited Larchford Fire and Rescue Service on 3 January. Its letter is dated 7 March.\n\nThe grades of "
        "the full inspection, which took place in May 2022, stand: good for effectiveness and inadequate for people."
    )
    text = annotate_document(Document("a.txt", words, issued="2024-03-12"))
    found = [(claim.grade.plain, claim.date and claim.date.words) for claim in ratings(text, survey_text(text))]
    assert sorted(found) == [("Good", "May 2022"), ("Inadequate", "May 2022")]
