"""Recommendations: whose count, what exactly is recommended and to whom, counts, lists, and what is none."""

from __future__ import annotations

import pytest

from onrecord.annotate import annotate_document
from onrecord.claims import Document, RecommendationClaim, hold_to_evidence
from onrecord.extract import survey_text
from onrecord.extract.recommendations import recommendations
from onrecord.extract.reporting.numbers import number

LEAD = "Ofsted inspected Dunley Council in May.\n\n"


def found(text: str, publisher: str | None = None) -> list[RecommendationClaim]:
    document = Document("t.txt", text, publisher=publisher)
    annotated = annotate_document(document)
    claims = list(recommendations(annotated, survey_text(annotated)))
    for claim in claims:
        hold_to_evidence(claim, document)
    return claims


def said(text: str) -> list[tuple[str | None, str]]:
    return [(claim.by.plain if claim.by else None, claim.text.words) for claim in found(text)]


@pytest.mark.parametrize(("text", "expected"), [
    ("Cllr Ann Example urged the council to publish its plan.", [("Ann Example", "publish its plan")]),
    ("Councillor Ann Example, who leads the Green group, called on the cabinet to open its books.",
     [("Ann Example", "open its books")]),
    ("Cllr Ann Example called for hotels to be ruled out.", [("Ann Example", "hotels to be ruled out")]),
    ("“The council should sign a pledge,” said Cllr Ann Example.", [("Ann Example", "sign a pledge")]),
    ("“I would once again urge the council to review its plan,” said Cllr Ann Example.",
     [("Ann Example", "review its plan")]),
    ("Cllr Ann Example said the provider “must answer its phones”.", [("Ann Example", "answer its phones")]),
    ("Inspectors told the council that it must train its staff, and that it should check its records.",
     [("Ofsted", "train its staff"), ("Ofsted", "check its records")]),
    ("Inspectors have asked Dunley Council to write a plan by June.", [("Ofsted", "write a plan by June")]),
    ("The inspectors want two things from the council: a tracker for reviews, and an audit of files.",
     [("Ofsted", "a tracker for reviews"), ("Ofsted", "an audit of files")]),
    ("Dunley Council must, inspectors say, train its staff; it must check its records.",
     [("Ofsted", "train its staff"), ("Ofsted", "check its records")]),
])
def test_what_is_recommended(text: str, expected: list[tuple[str | None, str]]) -> None:
    assert said(LEAD + text) == expected


@pytest.mark.parametrize("text", [
    "Ann Example MP called on the council to resign.",
    "The union’s branch secretary, Ann Example, urged the council to pay more.",
    "Ann Example, 61, said the council should listen.",
    "Cllr Ann Example said that no child should wait.",
    "“We must do better,” said Cllr Ann Example.",
    "Ann Example, chief executive, has asked the Local Government Association to help.",
    "Inspectors stopped short of recommending that Dunley Council lose its service.",
    "Inspectors made no recommendations.",
    "You should register for priority help; drivers must not move the signs.",
    "The portfolio holder, Cllr Ann Example, has asked officers to report every month.",
])
def test_what_is_no_recommendation(text: str) -> None:
    assert said(LEAD + text) == []


@pytest.mark.parametrize(("text", "count"), [
    ("Ofsted made six recommendations.", "6"),
    ("The report lists three areas for improvement.", "3"),
    ("Inspectors made 21 recommendations, six of them urgent.", "21"),
    ("Of the seven recommendations in the 2021 Ofsted report, five are complete.", "7"),
])
def test_counts(text: str, count: str) -> None:
    assert [claim.count.plain for claim in found(LEAD + text) if claim.count] == [count]


@pytest.mark.parametrize(("words", "digits"), [
    ("26", "26"), ("seven", "7"), ("Twenty-one", "21"), ("thirty", "30"), ("1,200", "1200"), ("many", None)])
def test_numbers(words: str, digits: str | None) -> None:
    assert number(words) == digits


def test_a_commissioners_recommendations() -> None:
    text = ("Commissioner Ann Example was appointed to review Dunley Council. Among her recommendations are that the "
            "council should appoint a head of quality, that the board be chaired by an outsider, and that members "
            "visit teams.")
    assert said(text) == [
        ("Ann Example", "appoint a head of quality"), ("Ann Example", "the board be chaired by an outsider"),
        ("Ann Example", "members visit teams")]


def test_suggesting_what_is_not_recommended() -> None:
    text = ("Commissioner Ann Example, who reviewed Dunley Council, has stopped short of recommending that it lose the "
            "service, instead suggesting that a new commissioner be appointed.")
    assert said(text) == [("Ann Example", "a new commissioner be appointed")]


@pytest.mark.parametrize("heading", [
    "What needs to improve?", "Areas for improvement", "Recommendations", "Requirements", "Key recommendations",
    "What needs to improve in this area of social work practice"])
def test_lists_below_headings(heading: str) -> None:
    text = (f"{LEAD}{heading}\n\n• The timeliness of plans.\n• By 1 July the council must train its staff.\n\n"
            "Next steps\n\n• Tea")
    assert said(text) == [("Ofsted", "The timeliness of plans"), ("Ofsted", "train its staff")]


@pytest.mark.parametrize("lead", ["The team made two recommendations:", "Ofsted ordered the council to:",
                                  "Ofsted made recommendations. They include:"])
def test_lists_behind_a_lead(lead: str) -> None:
    items = "R1 Train its staff\nR2 Progress should be reported each year.\n"
    listed = [words for _, words in said(f"{LEAD}{lead}\n\n{items}")]
    assert [words for words in listed if "recommendations" not in words] \
        == ["Train its staff", "Progress should be reported each year"]


def test_an_officers_proposal_is_none() -> None:
    text = ("Dunley Council\n\nReport of: the Director of Housing\n\n1. Purpose\n\nTo present the Ofsted report.\n\n"
            "2. Recommendations\n\n2.1 The Committee is recommended to accept the report.\n")
    assert said(text) == []


def test_a_committees_resolution() -> None:
    text = ("DUNLEY COUNCIL\n\nScrutiny Committee\n\nMinutes of the meeting held on 9 May 2024\n\n"
            "RESOLVED – (i) That the report be noted.\n\n(ii) That Cabinet be recommended to fund a nurse.\n")
    assert said(text) == [("Scrutiny Committee", "fund a nurse")]


@pytest.mark.parametrize(("text", "to"), [
    ("Cllr Ann Example urged Dunley Council to publish its plan.", "Dunley Council"),
    ("Cllr Ann Example said Cllr Bob Example, the leader, should resign.", "Bob Example"),
    ("Cllr Ann Example called on the government to act.", "government"),
    ("Cllr Ann Example called on the cabinet to act.", None),
])
def test_to_whom(text: str, to: str | None) -> None:
    assert [claim.to.plain if claim.to else None for claim in found(LEAD + text)] == [to]


@pytest.mark.parametrize(("text", "expected"), [
    ("The trust must train its staff. It should review its rota.", ["train its staff", "review its rota"]),
    ("The home has until June to replace nine doors.", ["replace nine doors"]),
    ("The school has been told to mend its roof.", ["mend its roof"]),
    ("Its advice was to hold a weekly panel, and to read the minutes.", ["hold a weekly panel", "read the minutes"]),
    ("Pupils must wear a tie.", []),
    ("The council must set a balanced budget.", []),
    ("The council has until June to appeal.", []),
    ("Leaders are required to hold a licence by law.", []),
])
def test_told_by_the_narrator(text: str, expected: list[str]) -> None:
    lead = "Ofsted inspected Dunley Council in May. Inspectors found that staff are kind. "
    assert [claim.text.words for claim in found(lead + text)] == expected


@pytest.mark.parametrize(("text", "expected"), [
    ("Inspectors would have the council split two posts.", [("Ofsted", "split two posts")]),
    ("Panel member Ann Example urged the council to mend its roof.", [("Ann Example", "mend its roof")]),
    ("HM Inspector Ann Example said: “The service needs to train its staff.”", [("Ann Example", "train its staff")]),
    ("Inspectors found that files are thin. Under the notice the council must keep a log every year.",
     [("Ofsted", "keep a log every year")]),
    ("Ofsted identified one area for improvement: the keeping of records.", [("Ofsted", "the keeping of records")]),
    ("Inspectors recommended that the council should:\n\n(c) review its files; and\n(d) train its staff.\n",
     [("Ofsted", "review its files"), ("Ofsted", "train its staff")]),
    ("Ofsted made two recommendations:\n\nKR1 – mend the roof\nKR2 – train the staff\n",
     [("Ofsted", "mend the roof"), ("Ofsted", "train the staff"), ("Ofsted", "two recommendations")]),
])
def test_classes_of_advice(text: str, expected: list[tuple[str | None, str]]) -> None:
    assert said(LEAD + text) == expected
