"""Findings: what is reported, what each clause says, how it is meant, and what is no finding."""

from __future__ import annotations

import pytest

from onrecord.annotate import annotate_document
from onrecord.claims import Document, FindingClaim, hold_to_evidence
from onrecord.extract import survey_text
from onrecord.extract.clauses.polarity import read_tone
from onrecord.extract.findings import findings

LEAD = "Ofsted inspected Dunley Council in May.\n\n"


def found(text: str, publisher: str | None = None) -> list[FindingClaim]:
    document = Document("t.txt", text, publisher=publisher)
    annotated = annotate_document(document)
    claims = list(findings(annotated, survey_text(annotated)))
    for claim in claims:
        hold_to_evidence(claim, document)
    return claims


def told(text: str, publisher: str | None = None) -> list[tuple[str, str]]:
    return [(claim.text.words, claim.polarity.plain) for claim in found(text, publisher)]


@pytest.mark.parametrize(("text", "expected"), [
    ("Inspectors said that visits are made on time and that plans remain vague.",
     [("visits are made on time", "strength"), ("plans remain vague", "concern")]),
    ("They found staff know the children well but records were not kept up to date.",
     [("staff know the children well", "strength"), ("records were not kept up to date", "concern")]),
    ("The report praises the dedication of carers but criticised the use of hotels.",
     [("the dedication of carers", "strength"), ("the use of hotels", "concern")]),
    ("Social work practice is improving but caseloads remain too high, according to the latest Ofsted report.",
     [("Social work practice is improving", "strength"), ("caseloads remain too high", "concern")]),
    ("Reviews, they said, were late and waiting times had risen.",
     [("Reviews, they said, were late", "concern"), ("waiting times had risen", "concern")]),
    ("Managers were praised for knowing their teams.", [("Managers were praised for knowing their teams", "strength")]),
    ("Ofsted was particularly concerned that checks could not be found.", [("checks could not be found", "concern")]),
    ("Ofsted highlighted strong leadership, noting that “staff feel proud”.",
     [("strong leadership", "strength"), ("“staff feel proud”", "strength")]),
    ("Inspectors said that while leaders have made a good start, the pace is too slow.",
     [("leaders have made a good start", "strength"), ("the pace is too slow", "concern")]),
    ("Inspectors saw staff treating people with compassion. The gardens are well kept.",
     [("staff treating people with compassion", "strength"), ("The gardens are well kept", "strength")]),
])
def test_what_is_reported(text: str, expected: list[tuple[str, str]]) -> None:
    assert told(LEAD + text) == expected


@pytest.mark.parametrize("text", [
    "Cllr Ann Example said the council was failing children.",
    "“The service is inadequate and children are not safe,” said Ann Example, a campaigner.",
    "Inspectors rated the service inadequate.",
    "Ofsted said the home was judged to be good for leadership.",
    "Inspectors said leaders should publish a plan.",
    "Ofsted said it would return in the autumn.",
    "Inspectors are not being sent in: the government said it was pleased with the progress of the council.",
    "Inspectors identified two areas for improvement.",
    "An Ofsted spokesperson said the work was good.",
    "Inspectors themselves say that a report is a snapshot.",
    "The council says that its services are improving.",
    "Inspectors wrote: “Children are safer than they were. Leaders know them well.”",
])
def test_what_is_no_finding(text: str) -> None:
    assert told(LEAD + text) == []


def test_no_inspector_no_finding() -> None:
    assert told("The roof of the pool was found to be in good condition after the storm.") == []


@pytest.mark.parametrize(("text", "by"), [
    ("Commissioner Ann Example was appointed in May to review Dunley Council. The report says progress is slow.",
     "Ann Example"),
    ("Ofsted visited Dunley Council. Inspectors said progress is slow.", "Ofsted"),
    ("The Care Quality Commission (CQC) visited Dunley NHS Trust. The CQC found that wards were not clean.",
     "Care Quality Commission"),
    ("Ofsted visited Dunley Council. A separate visit to its homes by Estyn found that records were poor.", "Estyn"),
    ("Inspectors from Ofsted, the Care Quality Commission and HMICFRS came to Dunley. Inspectors said plans are late.",
     "Ofsted, Care Quality Commission and HMICFRS"),
])
def test_by_whom(text: str, by: str) -> None:
    assert [claim.by.plain for claim in found(text) if claim.by] == [by]


def test_lists_below_headings() -> None:
    text = (LEAD + "What is working\n\n▪ Police record the voice of the child.\n\nWhat is not\n\n"
            "▪ Waiting lists have grown and nobody has oversight of them.\n\nDates for your diary\n\n• Lunch, 9 May\n")
    assert told(text) == [
        ("Police record the voice of the child", "strength"), ("Waiting lists have grown", "concern"),
        ("nobody has oversight of them", "concern")]


def test_inspectors_own_prose() -> None:
    text = ("Ofsted\n\nDear Ms Example\n\nInspectors looked at plans for children at Dunley Council.\n\n"
            "Headline findings\n\nPlans are clear, but reviews are late. The framework has been rewritten. "
            "Leaders should train staff.\n\nI am copying this letter to the Department for Education.\n\n"
            "Yours sincerely\n\nBob Example\nHer Majesty’s Inspector\n")
    assert told(text) == [("Plans are clear", "strength"), ("reviews are late", "concern"),
                          ("The framework has been rewritten", "strength")]


def test_the_story_of_a_case_is_no_finding() -> None:
    text = ("Housing Ombudsman finds maladministration\n\n"
            "The roof fell in in May 2021. It took 14 months to replace it.\n\n"
            "Our investigation found that the landlord did not act. We noted that its staff were kind.\n\n"
            "We publish our decisions to help landlords learn.")
    assert told(text) == [("the landlord did not act", "concern"), ("its staff were kind", "strength")]


def test_about_is_the_subject() -> None:
    claims = found(LEAD + "Inspectors said that the supervision of social workers remains uneven.")
    assert [claim.about.words for claim in claims if claim.about] == ["supervision of social workers"]


def test_about_is_what_there_is() -> None:
    claims = found(LEAD + "Inspectors said that there were, though, no records of the fire drills.")
    assert [claim.about.words for claim in claims if claim.about] == ["records of the fire drills"]


@pytest.mark.parametrize(("words", "value"), [
    ("plans are clear", "strength"),
    ("information is not used well enough", "concern"),
    ("it is rarely reflective", "concern"),
    ("too few take place", "concern"),
    ("staff are no longer overwhelmed", "strength"),
    ("the number of agency workers has fallen", "strength"),
    ("reserves had fallen to £4m", "concern"),
    ("progress is not always reviewed", "concern"),
    ("complaints were dealt with promptly", "strength"),
    ("there was a lack of timely assessments", "concern"),
    ("meetings are held in May", None),
    ("the pace of reform has quickened", "strength"),
    ("the pace of reform has slackened", "concern"),
    ("replies to letters have sped up", "strength"),
    ("response times have shortened", "strength"),
    ("the gap in pay has narrowed", "strength"),
    ("queues had lengthened", "concern"),
])
def test_how_it_is_meant(words: str, value: str | None) -> None:
    tone = read_tone(words)
    assert (tone.value if tone else None) == value


@pytest.mark.parametrize(("text", "expected"), [
    ("What pleased them? Meals are unhurried. Staff wear badges.",
     [("Meals are unhurried", "strength"), ("Staff wear badges", "strength")]),
    ("What did not? A hoist was past its service date.", [("A hoist was past its service date", "concern")]),
    ("Inspectors found that staff know how to report a concern.", [("staff know how to report a concern", "strength")]),
    ("Inspectors found that nobody was afraid to ask.", [("nobody was afraid to ask", "strength")]),
    ("Inspectors found that plans are shared. Mr Ade Example joined in 2019.", [("plans are shared", "strength")]),
    ("Inspectors found that plans are shared. The school is a special school in Dunley.",
     [("plans are shared", "strength")]),
    ("Inspectors were won over by the choir.", [("the choir", "strength")]),
    ("Trustees, inspectors said, ask good questions and rarely read the papers.",
     [("Trustees, inspectors said, ask good questions", "strength"), ("rarely read the papers", "concern")]),
])
def test_what_is_told_without_a_frame(text: str, expected: list[tuple[str, str]]) -> None:
    assert told(LEAD + text) == expected


@pytest.mark.parametrize(("text", "expected"), [
    ("The report says that:\n\n- plans are shared with families\n- no route to a refund exists\n",
     [("plans are shared with families", "strength"), ("no route to a refund exists", "concern")]),
    ("Ofsted found that the council was at fault for losing a form, and for paying bills late.",
     [("the council was at fault for losing a form", "concern"), ("for paying bills late", "concern")]),
    ("Ofsted did not uphold a complaint about parking.",
     [("Ofsted did not uphold a complaint about parking", "neutral")]),
    ("Inspectors found that a form which should have been sent was lost.",
     [("a form which should have been sent was lost", "concern")]),
    ("Ofsted warned that reserves would run out by June.", [("reserves would run out by June", "concern")]),
    ("Carers are kind, inspectors said last week.", [("Carers are kind", "strength")]),
    ("What it did not\n\n- One lift in six has not been serviced since 2012\n",
     [("One lift in six has not been serviced since 2012", "concern")]),
    ("Inspectors found it 'inadequate' at keeping records.", []),
    ("Ofsted upheld 40 per cent of the complaints that it looked into.", []),
    ("Each area is scored out of four.", []),
    ("They spoke with 30 parents and visited two schools.", []),
])
def test_classes_of_reports(text: str, expected: list[tuple[str, str]]) -> None:
    assert told(LEAD + text) == expected


@pytest.mark.parametrize(("firm", "by"), [("Example Knight LLP", "Ann Example"), ("Grant Thornton", "Grant Thornton")])
def test_an_audit_partner_of_a_firm_that_is_not_known(firm: str, by: str) -> None:
    lead = f"Ann Example, Key Audit Partner, {firm}, presented her report on Dunley Council. "
    assert [claim.by.plain for claim in found(lead + "She found that accounts were late.") if claim.by] in ([by], [])
