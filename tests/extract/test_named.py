"""Whom the words of a claim name: full names with a sign that they are persons', and nothing that is called so."""

from __future__ import annotations

from dataclasses import replace

import pytest

from onrecord.annotate import annotate_document
from onrecord.claims import Claim, Document, FindingClaim, RecommendationClaim, StatementClaim
from onrecord.extract import extract_claims

LEAD = "Cllr Ann Bell, leader of Dunley Council, said: "


def claims(words: str) -> list[Claim]:
    return extract_claims(annotate_document(Document("t.txt", f"The title of this page\n\n{words}")))


def named(words: str, kind: type[Claim] = StatementClaim) -> list[tuple[str, str | None]]:
    """The words and the fullest name of each person whom claims of a kind name."""
    return [(name.words, name.value) for claim in claims(words) if isinstance(claim, kind)
            and isinstance(claim, StatementClaim | FindingClaim | RecommendationClaim) for name in claim.names]


@pytest.mark.parametrize(("words", "expected"), [
    ("“I am grateful to Robert Roe.”", [("Robert Roe", "Robert Roe")]),
    ("“Kate and Robert Adeyemi-Roe started this work.”", [("Robert Adeyemi-Roe", "Robert Adeyemi-Roe")]),
    ("“We thank Dame Xanthe Quorn and Mr Robert Roe.”",
     [("Dame Xanthe Quorn", "Xanthe Quorn"), ("Mr Robert Roe", "Robert Roe")]),
    ("“Robert Roe built it. Robert Roe left it.”", [("Robert Roe", "Robert Roe")]),
    ("“Our head of housing, Quill Vantry, will see to it.”", [("Quill Vantry", "Quill Vantry")]),
])
def test_a_full_name_in_a_quotation_is_a_person_named(words: str, expected: list[tuple[str, str]]) -> None:
    assert named(LEAD + words) == expected


def test_the_fullest_name_of_the_document_is_meant() -> None:
    words = f"Robert J. Roe is director of housing at Dunley Council.\n\n{LEAD}“Bob Roe has my thanks for all of it.”"
    assert named(words) == [("Bob Roe", "Robert J. Roe")]


@pytest.mark.parametrize("words", [
    "“Robert has my thanks, and so has Mr Roe.”",
    "“A. Settle with the councils first.”",
    "“They came to Les Marettes at my invitation.”",
    "“The Robert Roe review has been read.”",
    "“The Robert Roe Academy is good.”",
    "“We meet in Robert Street.”",
    "“The Public Law Outline is applied.”",
    "“Our main sponsor Grace Vantry is a brewer.”",
    "“I, Ann Bell, will see to it myself.”",
])
def test_these_name_nobody_in_full(words: str) -> None:
    assert named(LEAD + words) == []


def test_findings_and_recommendations_name_persons_too() -> None:
    told = "Inspectors found that the chair of the board, John Roe, gives challenge that is effective."
    assert named(f"Ofsted inspected Dunley Council.\n\n{told}", FindingClaim) == [("John Roe", "John Roe")]
    asked = "Commissioner Orla Fenn recommended that the council appoint Dame Mary Roe as chair of the board."
    assert named(asked, RecommendationClaim) == [("Dame Mary Roe", "Mary Roe")]


def test_who_is_named_stands_where_it_says_and_leaves_the_id_as_it_was() -> None:
    [claim] = [each for each in claims(f"{LEAD}“I thank Robert Roe.”") if isinstance(each, StatementClaim)]
    [name] = claim.names
    assert claim.text[0].start <= name.start < name.end <= claim.text[0].end
    assert claim.id == replace(claim, names=()).id
