"""Recommendations in rows: tables with labels, bare orders behind their announcement, what `we` are told, what is
agreed."""

from __future__ import annotations

import pytest

from onrecord.annotate import annotate_document
from onrecord.claims import Document
from onrecord.extract import survey_text
from onrecord.extract.advice.headed import HEADING
from onrecord.extract.advice.stated import announces
from onrecord.extract.recommendations import recommendations

LEAD = "Estyn inspected Dunley Council in May.\n\n"
LANDLORD = "Housing Ombudsman\n\nDecision on Dunley Homes\n\nThe Ombudsman found maladministration by Dunley Homes.\n\n"


def said(text: str) -> list[str]:
    annotated = annotate_document(Document("t.txt", text))
    return sorted(claim.text.words for claim in recommendations(annotated, survey_text(annotated)))


@pytest.mark.parametrize(("text", "expected"), [
    ("Rec 1\tGive each team a lead by May.\nRec 2\tTrain the night staff.",
     ["Give each team a lead by May", "Train the night staff"]),
    ("The recommendations\n\nR1\tHold a clinic every month\tAccepted\nR2\tWrite a register of land\tRefused",
     ["Hold a clinic every month", "Write a register of land"]),
    ("Recommendation 1: Write a plan for carers.\nRecommendation 2: Train all call handlers.",
     ["Train all call handlers", "Write a plan for carers"]),
    ("Its recommendations are below.\n\n1\tWrite a plan for carers\tJune\n2\tTrain all call handlers\tJuly",
     ["Train all call handlers", "Write a plan for carers"]),
    ("1\tWrite a plan for carers\tJune\n2\tTrain all call handlers\tJuly", []),  # nothing speaks of recommendations
    ("What are we asked to do? Hire two nurses. Mend the lift. We shall do "
     "both.", ["Hire two nurses", "Mend the lift"]),
    ("We asked them to wait. Hire cars are dear.", []),
    ("It makes five recommendations. The last of them, that the council sell the old hall, was put off.",
     ["five recommendations", "sell the old hall"]),
    ("It makes two recommendations, the chief of which is to mend the phones and to train the staff.",
     ["mend the phones", "train the staff", "two recommendations"]),
    ("Estyn says we must mend the phones by June.", ["mend the phones by June"]),
    ("We must now mend the phones, the report says; it also wants us to train the staff.",
     ["mend the phones", "train the staff"]),
    ("Estyn’s advice is that the council publish its waiting times.", ["publish its waiting times"]),
    ("Estyn requires the council to ensure, by 30 April, that a nurse is there at night.",
     ["ensure, by 30 April, that a nurse is there at night"]),
    ("The union considers that no post should go before then.", []),
    ("Cllr Ann Example let it be known that she wants the council to be “good by next summer”.", []),
    ("Estyn has written to the council to close its case.", []),
    ("“There should be a meeting,” said Cllr Ann Example, urging the council to face its tenants by May.",
     ["face its tenants by May"]),
])
def test_rows(text: str, expected: list[str]) -> None:
    assert said(LEAD + text) == expected


@pytest.mark.parametrize(("text", "expected"), [
    ("The landlord has agreed to pay £500, mend the roof and review its records.",
     ["mend the roof", "pay £500", "review its records"]),
    ("We order the landlord to do the following by May: mend the roof; and pay £300.", ["mend the roof", "pay £300"]),
])
def test_remedies(text: str, expected: list[str]) -> None:
    assert said(LANDLORD + text) == expected


@pytest.mark.parametrize(("words", "asks"), [
    ("What the team would have us do", True),
    ("What Estyn now expects of us", True),
    ("What we are asked to do", True),
    ("Steps the council must take", True),
    ("4. Asks of the council", False),
    ("What the inspectors liked", False),
    ("What residents want", False),
])
def test_headings(words: str, asks: bool) -> None:
    assert (HEADING.fullmatch(words) is not None) == asks


@pytest.mark.parametrize(("words", "expected"), [
    ("There are three recommendations.", True),
    ("3.1 Estyn has made three, which are given here in short form.", True),
    ("Train the night staff.", False),
    ("There are three nurses; hire a fourth.", False),
])
def test_what_only_announces(words: str, expected: bool) -> None:
    assert announces(words) == expected
