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
    (
        "3. What Ofsted found\n3.1 Ofsted reported that meals were warm.\n3.2 The inspectors identified the following "
        "strengths:\n(i) good meals; and\n(ii) a stable team.\n4. Requirements and next steps\n"
        "4.1 One requirement was made:\nR1: Dunley School must mend its lift.\n",
        {("meals were warm", "strength"), ("good meals", "strength"), ("a stable team", "strength")},
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


LETTER = (
    "Sir Ivor Example\nLead Commissioner\nDunley Council\n\nDear Minister,\n\nDunley Council: second report of the "
    "Commissioners\n\n1. I was appointed in May 2023.\n\nThe work of others\n\n{}\n\n"
    "What I have found\n\n5. I find that members ignore the rules on contracts.\n\n"
    "Yours sincerely\n\nSir Ivor Example\n"
)


@pytest.mark.parametrize("words", [
    "2. It may help you to read this beside the auditors' letter.",
    "2. Estyn, having judged its schools weak in 2020, inspected them again in March.",
    "2. The Care Quality Commission came in October to look at adult social care.",
    "2. Mrs Ann Other is acting as monitoring officer until the summer.",
])
def test_what_a_letter_tells_of_others_its_writer_has_not_found(words: str) -> None:
    assert _told(LETTER.format(words)) == {("members ignore the rules on contracts", "concern")}


@pytest.mark.parametrize(("words", "expected"), [
    ("Ben Roe, His Majesty's Inspector, said he was \"cheered by the honesty of its officers\".", set()),
    ("Ben Roe, His Majesty's Inspector, said the force was \"slow to answer its phones\".",
     {("the force was \"slow to answer its phones\"", "concern")}),
    ("A tenant told inspectors that it was \"a landlord that hears us\".", set()),
    ("Tenants told inspectors that repairs were slow.", {("repairs were slow", "concern")}),
    ("Elm Lodge was seen on 25 March.", set()),
    ("HMICFRS reported favourably on its call handling.", {("its call handling", "strength")}),
])
def test_what_one_says_of_himself_is_no_finding(words: str, expected: set[tuple[str, str]]) -> None:
    assert _told(f"HMICFRS inspected Dunley Police in May. {words}") == expected


AUDIT = (
    "Report in the Public Interest: Dunley County Council\n\nIssued by the Auditor General for Wales, 17 January 2024"
    "\n\n1 I am issuing this report because I found failures.\n\nWhat I found\n\n"
    "2 The scheme of delegation was unclear. Councillors who asked were told that the matter was confidential.\n\n"
    "Recommendations\n\n3 I recommend that the Council should:\nR1 rewrite its scheme of delegation by May;\n"
    "R2 have all land valued independently.\n\n4 The Council must consider this report at a full meeting in March.\n\n"
    "Ann Example\nAuditor General for Wales\n"
)


def test_who_signs_as_the_head_of_a_body_that_is_not_named_has_found_and_recommended() -> None:
    text = annotate_document(Document("a.txt", AUDIT))
    scene = survey_text(text)
    found = {(claim.by.plain if claim.by else None, claim.text.words) for claim in findings(text, scene)}
    assert found == {
        ("Ann Example", "The scheme of delegation was unclear"),
        ("Ann Example", "Councillors who asked were told that the matter was confidential"),
    }
    advised = {claim.text.words for claim in recommendations(text, scene)}
    assert {"rewrite its scheme of delegation by May", "have all land valued independently"} <= advised
    assert not advised & {"should", "the Council", "Ann Example", "Auditor General for Wales"}
