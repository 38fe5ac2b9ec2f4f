"""What whoever writes a document asks for himself: whose `I` it is, and which of his sentences ask for something."""

from __future__ import annotations

import pytest

from onrecord.annotate import annotate_document
from onrecord.claims import Document, RecommendationClaim
from onrecord.extract import extract_claims, survey_text
from onrecord.extract.authority.writers import writer_of
from onrecord.extract.recommendations import recommendations

CHAIR = (
    "Dunley Children’s Improvement Board\n\nOfsted inspected Dunley Council in May and found that files were thin.\n\n")
SIGNED = "\n\nDame Ann Example\nIndependent Chair\n"
LETTER = "Ofsted\n\nMs R Other\nDunley Council\n\nDear Ms Other\n\nInspectors visited Dunley Council in May.\n\n"
SINCERELY = "\n\nYours sincerely\n\nBen Example\nHis Majesty’s Inspector\n"
COLUMN = "Cllr Ann Example\n\nOfsted inspected Dunley Council in May.\n\n"


def said(text: str) -> list[tuple[str | None, str]]:
    annotated = annotate_document(Document("t.txt", text))
    claims = recommendations(annotated, survey_text(annotated))
    return sorted((claim.by.plain if claim.by else None, claim.text.words) for claim in claims)


@pytest.mark.parametrize(("text", "expected"), [
    (CHAIR + "I thank you." + SIGNED, "Ann Example"),
    (CHAIR + "We thank you." + SIGNED, None),  # nobody says `I`
    (CHAIR + "“I am sorry,” said the leader." + SIGNED, None),
    (LETTER + "I write to thank you." + SINCERELY, "Ben Example"),
    (LETTER + "I write to thank you." + SINCERELY + "\ncc Carol Other, Dunley Council\n", "Ben Example"),
    (COLUMN + "I had a busy month.\n\nThe next surgery is in June.", "Ann Example"),
    ("Report by the Leader, Cllr Ann Example\n\nI had a busy month.\n\nThe bins are emptied.\n\nMore "
     "soon.", "Ann Example"),
    ("Ann Example and Ben Other\n\nI met them both.\n\nThey smiled.", None),
])
def test_who_writes(text: str, expected: str | None) -> None:
    writer = writer_of(survey_text(annotate_document(Document("t.txt", text))))
    assert (writer.person if writer else None) == expected


@pytest.mark.parametrize(("head", "words", "foot", "expected"), [
    (CHAIR, "I call on the council to print its rota, and I urge the police to mend their phones.", SIGNED,
     [("Ann Example", "mend their phones"), ("Ann Example", "print its rota")]),
    (CHAIR, "My advice to the council is to hire two nurses.", SIGNED, [("Ann Example", "hire two nurses")]),
    (CHAIR, "I have written to the director asking her to fill the empty post.", SIGNED,
     [("Ann Example", "fill the empty post")]),
    (CHAIR, "I shall add a request of my own. The council must answer its letters.", SIGNED,
     [("Ann Example", "answer its letters")]),
    (CHAIR, "I would ask the council to do two things: hire a nurse, and mend the fence.", SIGNED,
     [("Ann Example", "hire a nurse"), ("Ann Example", "mend the fence")]),
    (CHAIR, "I do not ask the council to close its home.", SIGNED, []),
    (CHAIR, "I ask members to be patient with us.", SIGNED, []),
    (CHAIR, "I told the council what has to change before the summer.", SIGNED, []),
    (LETTER, "I recommend that by 30 June you appoint a lead. The partnership, for its part, should see the audits.",
     SINCERELY, [("Ben Example", "appoint a lead"), ("Ben Example", "see the audits")]),
    (LETTER, "Leaders should make sure that plans are written within ten days.", SINCERELY,
     [("Ofsted", "make sure that plans are written within ten days")]),
    (COLUMN, "I urged the council to sweep Hollow Lane.", "\n\nThe next surgery is in June.",
     [("Ann Example", "sweep Hollow Lane")]),
    (COLUMN, "The bins were full. You should bring your own chair.", "\n\nThe next surgery is in June.", []),
])
def test_what_the_writer_asks_for(head: str, words: str, foot: str, expected: list[tuple[str, str]]) -> None:
    assert said(head + words + foot) == expected


TOLD = "Ofsted inspected Dunley Council and Dunley Academy in May.\n\n"


@pytest.mark.parametrize(("text", "expected"), [
    ("Ofsted says HM Prison and Probation Service should mend its phones.", ["HM Prison and Probation Service"]),
    ("Cllr Ann Example urged the Prisons Minister to come and see.", ["Prisons Minister"]),
    ("Ofsted requires Dunley Academy to hire a nurse. It names two areas for improvement: plans should be signed, and "
     "files should be locked.", ["Dunley Academy", "Dunley Academy", "Dunley Academy", "Dunley Academy"]),
])
def test_whom_it_tells(text: str, expected: list[str]) -> None:
    claims = extract_claims(annotate_document(Document("t.txt", TOLD + text)))
    told = [claim.to.plain if claim.to else None for claim in claims if isinstance(claim, RecommendationClaim)]
    assert told == expected
