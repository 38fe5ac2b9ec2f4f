"""Posts that no rule ties to anybody, and whose they are by the weight of the words around them."""

from __future__ import annotations

import pytest

from onrecord.annotate import annotate_document
from onrecord.claims import Document
from onrecord.extract.office.bearers import bearers_in
from onrecord.extract.office.weighed_ties import Ties, weighed_ties
from onrecord.extract.roles import roles
from onrecord.extract.scene import survey_text
from onrecord.extract.weights import weights


@pytest.mark.parametrize(("text", "expected"), [
    ("We asked Ann Example, a retired circuit judge, to look into it.", ("Ann Example", "circuit judge", "former")),
    ("Bob Example, who had been at Dunley Council since 1988 and its chief executive since 2011, spoke.",
     ("Bob Example", "chief executive", "former")),
    ("Ann Example adds Caldicott Guardian to her duties.", ("Ann Example", "Caldicott Guardian", "incoming")),
    ("The plan splits the posts of director of finance and deputy chief executive, both held by Ann Example.",
     ("Ann Example", "deputy chief executive", None)),
])
def test_what_only_the_weights_tie(text: str, expected: tuple[str, str, str | None]) -> None:
    annotated = annotate_document(Document("t.txt", f"News of Dunley\n\n{text}\n"))
    found = [
        (claim.person.value or claim.person.words, claim.role.words, claim.status.value if claim.status else None)
        for claim in roles(annotated, survey_text(annotated)) if claim.rule == "weighed"
    ]
    assert expected in found


@pytest.mark.parametrize("text", [
    "In answer to Cllr Example, the Director said that 212 referrals had come in.",
    "Cllr Ann Example called on the director to publish the terms.",
    "Ann Example told the board to put a foster carer on its panel.",
    "Ann Example trained as a social worker before she moved away.",
    "“We need a new head of finance,” said Ann Example.",
    "Ann Example's director of policy is a woman.",
    "Bob Example spent years at a mill before retraining as a landscape officer.",
    "Joe Roe called Bob Example unfit to be a commander of anybody.",
    "Ann Example has written to the chief executive of Dunley Trust.",
    "The chief executive of Dunley Trust came to the inquest into the death of Ann Example.",
    "Ann Example has advised that the council appoint a permanent director of housing.",
    "Ann Example would look after it until a substantive commissioner is found.",
])
def test_posts_that_stay_open(text: str) -> None:
    annotated = annotate_document(Document("t.txt", f"News of Dunley\n\n{text}\n"))
    assert not list(weighed_ties(bearers_in(survey_text(annotated))))


def test_signs_name_nobody_and_fit_the_file_of_weights() -> None:
    annotated = annotate_document(Document("t.txt", "Team\n\nAnn Example\tDirector\nBob Roe, who is Head\tof it\n"))
    ties = Ties(bearers_in(survey_text(annotated)))
    signs = {sign for tie in ties.open(()) for sign in ties.signs(tie)}
    assert signs
    assert not any("\t" in sign or "\n" in sign or "example" in sign for sign in signs)
    assert len(weights("ties").of) > 500
