"""Who speaks where no rule knows the name, and offices that are words of every day. All names are invented."""

from __future__ import annotations

import pytest

from onrecord.annotate import annotate_document
from onrecord.claims import Document, RoleClaim
from onrecord.extract import extract_claims
from speaking import said

WORDS = "We were told so a year ago."


@pytest.mark.parametrize("name", [
    "Wexbury Chamber of Trade", "Save Our Pool", "Wexbury Arts Centre", "North Tarn Labour Party", "Royal Tarn Mail",
])
def test_a_body_that_only_speaks(name: str) -> None:
    assert said(f"{name} said in a statement: “{WORDS}”") == [(name, WORDS)]
    assert said(f"“{WORDS}” {name} said.") == [(name, WORDS)]


@pytest.mark.parametrize("words", ["The Tarn Report said: “{}”", "On Market Day said: “{}”"])
def test_what_is_no_body(words: str) -> None:
    assert not [speaker for speaker, _ in said(words.format(WORDS)) if speaker.endswith(("Report", "Day"))]


@pytest.mark.parametrize("office", ["principal", "vicar", "pharmacist", "coach", "head"])
def test_whoever_was_called_so_before(office: str) -> None:
    for told in ("Anna Cope is {} at Hollin Bank.", "The {}, Anna Cope, came in May."):
        assert said(f"{told.format(office)} It was warm.\n\nThe {office} said: “{WORDS}”") == [("Anna Cope", WORDS)]


def test_one_who_speaks_for_a_body_in_a_list() -> None:
    text = f"What they say:\n\n• Anna Cope, GMB: “Where is it?”\n• Tarn Authority spokesman: “{WORDS}”"
    assert said(text) == [("Anna Cope", "Where is it?"), ("Tarn Authority spokesman", WORDS)]


def test_who_is_spoken_to_is_not_who_speaks() -> None:
    text = "Anna Cope, chief librarian: Thank you, Chair. We have lost nine of them.\n\nBen Roe: That is a lot."
    claims = extract_claims(annotate_document(Document("t.txt", text)))
    assert {claim.role.plain for claim in claims if isinstance(claim, RoleClaim)} <= {"chief librarian"}


def test_somebody_known_by_one_name_is_who_speaks_next() -> None:
    text = f"Cllr Bob Roe, the chair, had read it. He agreed.\n\nAnwen, who is 19, met all of them. “{WORDS}” she said."
    assert said(text) == [("Anwen", WORDS)]


def test_an_official_spokesman_is_more_than_an_official() -> None:
    assert said(f"The mayor’s official spokesman said: “{WORDS}”") == [("The mayor’s official spokesman", WORDS)]
