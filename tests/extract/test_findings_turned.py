"""Findings told behind a colon, below other headings, in turned sentences; whose they are; and what only looks so."""

from __future__ import annotations

import pytest

from onrecord.annotate import annotate_document
from onrecord.claims import Document, FindingClaim
from onrecord.extract import survey_text
from onrecord.extract.findings import findings

LEAD = "Ofsted inspected Dunley Council in May.\n\n"


def found(text: str) -> list[FindingClaim]:
    annotated = annotate_document(Document("t.txt", text))
    return list(findings(annotated, survey_text(annotated)))


def told(text: str) -> list[tuple[str, str]]:
    return [(claim.text.words, claim.polarity.plain) for claim in found(text)]


@pytest.mark.parametrize(("text", "expected"), [
    ("Inspectors came away with a list: no plan for winter; two homes without a manager; letters that nobody answers.",
     [("no plan for winter", "concern"), ("two homes without a manager", "concern"),
      ("letters that nobody answers", "concern")]),
    ("Its verdict makes uncomfortable reading: a rota with holes in it; medicines kept in a drawer.",
     [("a rota with holes in it", "concern"), ("medicines kept in a drawer", "concern")]),
    ("Lowlights: the lift sticks; visitors wait in the rain.",
     [("the lift sticks", "concern"), ("visitors wait in the rain", "concern")]),
    ("The library service won plaudits, and tutors earned full marks for patience.",
     [("The library service won plaudits", "strength"), ("tutors earned full marks for patience", "strength")]),
    ("Brickbats went to the call centre of the landlord. Special praise is reserved for the night staff.",
     [("the call centre of the landlord", "concern"), ("the night staff", "strength")]),
    ("Far less to its taste was the state of the kitchens. Equally impressive is the choir.",
     [("the state of the kitchens", "concern"), ("the choir", "strength")]),
    ("Among its treasures, in the eyes of the team, is an orchard of forty trees.",
     [("an orchard of forty trees", "strength")]),
    ("The pluses\n\n* Meals are hot.\n* Staff stay.\n\nThe minuses\n\n* Doors stick.",
     [("Meals are hot", "strength"), ("Staff stay", "strength"), ("Doors stick", "concern")]),
    ("Inspectors said that housing is a worry: two families were in hotels.",
     [("housing is a worry", "concern"), ("two families were in hotels", "concern")]),
    ("Inspectors said staff are kind. One black mark remains: letters are late.",
     [("staff are kind", "strength"), ("letters are late", "concern")]),
    ("Inspectors thought the control room short of supervisors, and callers were not always told.",
     [("the control room short of supervisors", "concern"), ("callers were not always told", "concern")]),
    ("Inspectors found that children are seen earlier than they were, but what happens next depends on their street.",
     [("children are seen earlier than they were", "strength"),
      ("what happens next depends on their street", "concern")]),
    ("Inspectors praised a desk where no call is lost and a team that listens.",
     [("a desk where no call is lost", "strength"), ("a team that listens", "strength")]),
    ("The wards are dirty, according to a report out on Monday.", [("The wards are dirty", "concern")]),
    ("Staff know residents well, the watchdog noticed.", [("Staff know residents well", "strength")]),
    ("Inspectors found people left in bed until noon and letters that went unread.",
     [("people left in bed until noon and letters that went unread", "concern")]),
    ("Inspectors said that plans often drift.", [("plans often drift", "concern")]),
])
def test_what_is_told(text: str, expected: list[tuple[str, str]]) -> None:
    assert sorted(told(LEAD + text)) == sorted(expected)


@pytest.mark.parametrize("text", [
    "Inspectors made a list of recommendations: a new plan; more visits.",
    "The home must make sure that risk assessments are reviewed monthly and that staff are well trained.",
    "Asked about the report, the mayor told reporters that the accounts were late.",
    "The service has climbed two grades in a year.",
    "The report makes Dunley outstanding for leadership.",
    "Inspectors considered how well leaders plan for winter.",
    "The watchdog no longer sums up a council in one word.",
    "Picture: Ann Example with her mentor.",
])
def test_what_is_no_finding(text: str) -> None:
    assert told(LEAD + text) == []


@pytest.mark.parametrize(("text", "by"), [
    ("Ofsted and the Care Quality Commission (CQC) jointly inspected Dunley in May.\n\nInspectors found that waits are "
     "too long.", "Ofsted and Care Quality Commission"),
    ("A team drawn from Estyn, Care Inspectorate Wales (CIW) and Healthcare Inspectorate Wales (HIW) came to Dunley."
     "\n\nInspectors found that waits are too long.",
     "Estyn, Care Inspectorate Wales and Healthcare Inspectorate Wales"),
    ("Dunley news\n\nA commissioner has been at the town hall of Dunley Council.\n\nAnn Example spent three months in "
     "the town. Her report, out today, says that records are thin.", "Ann Example"),
])
def test_whose_finding_it_is(text: str, by: str) -> None:
    assert [claim.by.plain if claim.by else None for claim in found(text)] == [by]


def test_a_story_told_as_an_example_and_the_work_of_the_writers_are_none() -> None:
    letter = (
        "Ofsted\n\nDear Ms Example\n\nMonitoring visit to Dunley\n\nHeadline findings\n\nSocial workers visit children "
        "often. Between March and May my colleagues looked at how leaders plan. Plans are late.\n\nCase study: Sam\n\n"
        "Sam was hurt at 12. His worker has been kind.\n\nYours sincerely\n\nBob Example\nHis Majesty’s Inspector"
    )
    assert told(letter) == [("Social workers visit children often", "strength"), ("Plans are late", "concern")]


def test_a_finding_is_about_its_subject_without_adverbs() -> None:
    text = LEAD + "Inspectors said that plans seldom reflect wishes and that meals are cold."
    assert [claim.about.words if claim.about else None for claim in found(text)] == ["plans", "meals"]


@pytest.mark.parametrize(("text", "expected"), [
    ("What Ofsted liked\n\n• Pupils settle quickly\n• Marking is thorough\n",
     [("Pupils settle quickly", "strength"), ("Marking is thorough", "strength")]),
    ("What troubled the Care Quality Commission\n\n• Call bells ring unanswered\n",
     [("Call bells ring unanswered", "concern")]),
    ("Ofsted wrote to us last week. It says that\n\n- our rotas were wrong\n- our letters were filed and not read\n",
     [("our rotas were wrong", "concern"), ("our letters were filed and not read", "concern")]),
])
def test_lists_below_a_named_body_or_without_a_colon(text: str, expected: list[tuple[str, str]]) -> None:
    assert told(LEAD + text) == expected


@pytest.mark.parametrize("question", ["Will the Care Quality Commission be back?", "What impressed them?"])
def test_a_question_begins_anew(question: str) -> None:
    words = (
        f"Ofsted visited Dunley School. Ofsted met staff there.\n\nWere others here?\n\nThe Care Quality Commission "
        f"came in March.\n\n{question}\n\nThe report found that lessons were dull.\n"
    )
    assert [claim.by.plain for claim in found(words) if claim.by] == ["Ofsted"]
