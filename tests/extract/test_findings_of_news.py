"""Findings as news words them: numbers, denials, and what inspectors say of their own work."""

from __future__ import annotations

import pytest

from onrecord.annotate import annotate_document
from onrecord.claims import Document, FindingClaim
from onrecord.extract import extract_claims

_LEAD = "Ofsted inspected Dunley Council in May 2019.\n\n"


def _found(sentence: str) -> list[tuple[str, str, str]]:
    """About, polarity and text of every finding in a sentence."""
    claims = extract_claims(annotate_document(Document("a.txt", _LEAD + sentence)))
    found = [claim for claim in claims if isinstance(claim, FindingClaim)]
    return [(c.about.plain if c.about else "", c.polarity.plain, c.text.plain) for c in found]


@pytest.mark.parametrize(("sentence", "rows"), [
    ("Inspectors found that services had deteriorated since visits in 2012 and 2013.",
     [("services", "concern", "services had deteriorated since visits in 2012 and 2013")]),
    ("Inspectors found that the council does not have an accurate or up-to-date understanding of its homes.",
     [("council", "concern", "the council does not have an accurate or up-to-date understanding of its homes")]),
    ("Inspectors said that inspectors had made their judgements in a rounded way.", []),
    ("Ofsted found that this was because of strong leadership.", []),
    ("Inspectors told the council it must ensure that meals are warm.", []),
    ("According to a council insider, the boilers had been left to rust, and meals were cold.", []),
    ("Ofsted praised the kitchen staff in a May 2019 report, which said that meals are cold.",
     [("meals", "concern", "meals are cold"), ("kitchen staff", "strength", "the kitchen staff")]),
    ("Ofsted criticised poor record-keeping in its report.",
     [("poor record-keeping", "concern", "poor record-keeping")]),
    ("Ofsted praised the displays in the hall and found that meals are cold.",
     [("displays in the hall", "strength", "the displays in the hall"), ("meals", "concern", "meals are cold")]),
    ("In a decision notice published on Tuesday, the watchdog said meals were cold.",
     [("meals", "concern", "meals were cold")]),
    ("Inspectors from Ofsted said two years ago that meals were cold.", [("meals", "concern", "meals were cold")]),
    ("Ofsted found that the kitchen has good cooks but must buy a stove.",
     [("kitchen", "strength", "the kitchen has good cooks")]),
    ("Ofsted further suggested that the council hire a cook.", []),
    ("The mother, known as Mrs K in the report, told Ofsted that she had \"lost heart\" over the cold meals.", []),
    ("HUNDREDS of children waited weeks for a meal, according to figures seen by the Courier.", []),
    ("Ann Beck, who came second, is said to have been let down by her own kitchen.", []),
    ("Ofsted also singled out the kitchen staff for praise.", [("kitchen staff", "strength", "the kitchen staff")]),
    ("Inspectors said then that meals were cold.", [("meals", "concern", "meals were cold")]),
    ("They did note that meals were warm.", [("meals", "strength", "meals were warm")]),
    ("Ofsted's regional director said all nine had been accepted.", []),
    ("The Clerk replied that the cold meals had been reported twice and criticised.", []),
    ("The council's auditors, Stowe Marsh, warned in March that reserves could run out.",
     [("reserves", "concern", "reserves could run out")]),
])
def test_findings(sentence: str, rows: list[tuple[str, str, str]]) -> None:
    assert _found(sentence) == rows


REVIEWERS = [
    "Review author Ann Beck wrote it all down. She found that warnings were ignored.",
    "The commissioners, led by Ann Beck, came in May. Ann Beck found that warnings were ignored.",
    "The home has been called grim by the chief inspector of prisons. In a report published on Monday, Ann Beck said "
    "it was cold. She found that warnings were ignored.",
    "Ann Beck, brought in from outside to go over the closure, found that warnings were ignored.",
    "Ann Beck, of the consultancy Stowe Partners, completed an external review of our governance. She found that "
    "warnings were ignored.",
    "Professor Ann Beck, whom Dunley Integrated Care Board asked to review the care, found that warnings were ignored.",
    "Ann Beck, who was called in to get to the bottom of the losses, found that warnings were ignored.",
    "Mrs Ann Beck spoke to the note of the review which she had conducted. She found that warnings were ignored.",
    "A review led by Ann Beck was set up in June. Ofsted was told of it. The review found that warnings were ignored.",
    "Ann Beck wrote an audit of the closure. Parents have read it. That audit says that warnings were ignored.",
    "Ann Beck, School Improvement Partner, visited in May. She found that warnings were ignored.",
]


@pytest.mark.parametrize("words", REVIEWERS)
def test_whoever_reviews_finds_though_an_inspectorate_is_named_too(words: str) -> None:
    told = f"Ofsted rated Dunley School good in 2019.\n\n{words}"
    claims = extract_claims(annotate_document(Document("a.txt", told)))
    found = [(c.by.plain if c.by else None, c.text.words) for c in claims if isinstance(c, FindingClaim)]
    assert ("Ann Beck", "warnings were ignored") in found


def test_those_who_hold_an_office_together_stand_behind_a_number_and_a_pronoun() -> None:
    told = ("Cabinet\n\n2.1 The Commissioners found that meals are cold. They also found that staff are kind.\n\n"
            "2.2 Commissioners found that Dunley Council wastes money.")
    claims = extract_claims(annotate_document(Document("a.txt", told)))
    found = [c.by.plain for c in claims if isinstance(c, FindingClaim) and c.by]
    assert found == ["The Commissioners", "The Commissioners", "Commissioners"]
