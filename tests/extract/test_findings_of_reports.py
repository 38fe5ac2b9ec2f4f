"""Findings in reports and decisions themselves: lists below a reason, an ombudsman's own prose, and what is none."""

from __future__ import annotations

import pytest

from onrecord.annotate import annotate_document
from onrecord.claims import Document
from onrecord.extract import survey_text
from onrecord.extract.clauses.polarity import read_tone
from onrecord.extract.findings import findings
from onrecord.extract.recommendations import recommendations


def _told(words: str) -> set[tuple[str, str]]:
    text = annotate_document(Document("a.txt", words))
    return {(claim.text.words, claim.polarity.plain) for claim in findings(text, survey_text(text))}


LISTS = [
    (
        "Ofsted inspected Dunley School.\n\nIt is not yet good because\n\n• Leaders act slowly.\n• Marking is "
        "uneven.\n",
        {("Leaders act slowly", "concern"), ("Marking is uneven", "concern")},
    ),
    (
        "Ofsted came to Dunley School.\n\nSeveral strengths were highlighted by the inspector\n\n  • Pupils are kept "
        "safe.\n"
        "  • Governors visit each month.\n",
        {("Pupils are kept safe", "strength"), ("Governors visit each month", "strength")},
    ),
    (
        "Ofsted wrote to Dunley Council. A plan must explain how it will tackle the following areas of significant"
        " weakness:\n\n- the long waiting times for a diagnosis\n- the quality of the online offer\n",
        {("the long waiting times for a diagnosis", "concern"), ("the quality of the online offer", "concern")},
    ),
    (
        "The Regulator of Social Housing wrote. Following inspections, the regulator found:\n\nDunley Council:\n\n"
        "• Had gaps in its data.\n\nElm Council:\n\n• Lacked a record of repairs.\n",
        {("Had gaps in its data", "concern"), ("Lacked a record of repairs", "concern")},
    ),
]


@pytest.mark.parametrize(("words", "expected"), LISTS)
def test_lists_below_what_was_found(words, expected):
    assert _told(words) == expected


DECISION = (
    "Dunley Council (23 001 002)\n\nThe Ombudsman's final decision:\n\nThe Council delayed in assessing the man's needs"
    " when his family said that they were ill. The Council agreed to pay him £200.\n\n"
    "The complaint\n\n1. Mr X complains that the Council took too long to reply.\n2. He says he was left without "
    "help.\n\n"
    "The Ombudsman's role and powers\n\n1. We cannot investigate late complaints unless there are good reasons.\n\n"
    "Agreed action\n\n1. Within one month of my decision, the Council will:\n- apologise to Mr X for the delay;\n"
    "- pay Mr X £200 for his distress.\n"
)


def test_a_decision_tells_what_was_found_and_not_what_was_complained_of():
    assert {told for told, _ in _told(DECISION)} == {
        "The Council delayed in assessing the man's needs when his family said that they were ill",
    }


def test_what_the_body_at_fault_will_do_is_recommended():
    text = annotate_document(Document("a.txt", DECISION))
    assert {claim.text.words for claim in recommendations(text, survey_text(text))} == {
        "apologise to Mr X for the delay",
        "pay Mr X £200 for his distress",
    }


NONE = [
    "HM Inspectors analysed pupils' attainment in national examinations.",
    "Ofsted said it found staff who could put pupils at risk?",
    "The report outlines how services are managing the challenges of winter.",
    "Inspectors identified the following key strengths.",
]


@pytest.mark.parametrize("words", NONE)
def test_no_findings(words):
    assert _told(f"Ofsted came to Dunley Council in May.\n\n{words}") == set()


TONES = [
    ("Inconsistencies remain, especially in the level of support", "concern"),
    ("This slows their progress in writing", "concern"),
    ("Care records reflected people's needs and what staff needed to do to meet them", "strength"),
    ("She challenges them very well", "strength"),
    ("Risks to people's safety were managed", "strength"),
    ("14 staff had left, leaving the prison short-staffed", "concern"),
]


@pytest.mark.parametrize(("words", "value"), TONES)
def test_how_it_is_meant(words, value):
    tone = read_tone(words)
    assert (tone.value if tone else "strength") == value


ASKED = [
    ("The Care Quality Commission has told the trust it must now train its midwives.", {"train its midwives"}),
    ("The Auditor General must report each year on how councils plan.", set()),
    ("Each fire service should assess all the risks in its area.", set()),
    ("Inspectors returning to HMP Dunley were encouraged to find a calm prison.", set()),
    ("The inspectorate looks at whether the landlord failed to keep to the law.", set()),
    ("The service must act. The council should take action to improve:\n- the speed of its repairs\n",
     {"act", "the speed of its repairs"}),
]


@pytest.mark.parametrize(("words", "expected"), ASKED)
def test_what_is_asked_for(words, expected):
    text = annotate_document(Document("a.txt", f"Care Quality Commission: inspection of Dunley NHS Trust\n\n{words}"))
    assert {claim.text.words for claim in recommendations(text, survey_text(text))} == expected
