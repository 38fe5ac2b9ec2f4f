"""A member's own page, and letters in the first person. All persons are invented."""

from __future__ import annotations

import pytest

from onrecord.annotate import annotate_document
from onrecord.claims import Document
from onrecord.extract.appointments import appointments
from onrecord.extract.roles import roles
from onrecord.extract.scene import survey_text

_PAGE = "Dunley Council\n\nCouncillor Ann Example\n\nParty: Labour\n\nPositions\n\n{}\n\nSurgeries: Mondays\n"


@pytest.mark.parametrize(("row", "held"), [
    ("Leader of the Council\t21/05/2031 to date", ("Leader of the Council", "", "21/05/2031", "")),
    ("Cabinet Member for Roads\t19/05/2029 - 20/05/2031",
     ("Cabinet Member for Roads", "former", "19/05/2029", "20/05/2031")),
    ("Chair, Planning Committee | May 2027 to May 2029",
     ("Chair, Planning Committee", "former", "May 2027", "May 2029")),
    ("Deputy Leader (2025 to 2027)", ("Deputy Leader", "former", "2025", "2027")),
    ("Trustee\tTarn Almshouse Charity\tsince 2024", ("Trustee", "", "2024", "")),
    ("Tarn Almshouse Charity\tTrustee, since 2024", ("Trustee", "", "2024", "")),
])
def test_the_rows_of_a_page(row: str, held: tuple[str, str, str, str]) -> None:
    annotated = annotate_document(Document(file="a.txt", text=_PAGE.format(row)))
    found = [(c.role.plain, *(m.plain if m else "" for m in (c.status, c.since, c.until)))
             for c in roles(annotated, survey_text(annotated)) if c.person.plain == "Ann Example"]
    assert held in found


def test_a_page_of_several_is_nobodys() -> None:
    text = "Dunley Council\n\nCouncillor Ann Example\n\nCouncillor Bob Roe\n\nMayor\t21/05/2031 to date\n"
    annotated = annotate_document(Document(file="a.txt", text=text))
    assert not [c for c in roles(annotated, survey_text(annotated)) if c.rule == "row of a page"]


_LETTER = ("Oakmere School\n\nDear parents\n\n{} I thank you, and I hope that my hand can be read.\n\n"
           "Ann Example\nHead teacher\n")


@pytest.mark.parametrize(("text", "event"), [
    ("I took over as head teacher in January 2021.", ("joining", "Ann Example", "January 2021")),
    ("I retire on 30 June.", ("departure", "Ann Example", "30 June")),
    ("I retire on 30 June as head teacher. Bob Roe takes my place on the following day.",
     ("joining", "Bob Roe", "the following day")),
    ("My deputy, Bob Roe, leaves on 3 May.", ("departure", "Bob Roe", "3 May")),
])
def test_who_writes_of_himself(text: str, event: tuple[str, str, str]) -> None:
    annotated = annotate_document(Document(file="a.txt", text=_LETTER.format(text)))
    found = [(c.type.plain, *(m.plain if m else "" for m in (c.person, c.date)))
             for c in appointments(annotated, survey_text(annotated))]
    assert event in found


@pytest.mark.parametrize("text", ["I was joined by Bob Roe on 3 May.", "We say goodbye at Christmas to Mr Roe."])
def test_what_is_no_going_of_the_writer(text: str) -> None:
    annotated = annotate_document(Document(file="a.txt", text=_LETTER.format(text)))
    found = appointments(annotated, survey_text(annotated))
    assert not [claim for claim in found if claim.person and claim.person.plain == "Ann Example"]
