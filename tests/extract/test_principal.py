"""The body of a post where its passage names none."""

from __future__ import annotations

import pytest

from onrecord.annotate import annotate_document
from onrecord.claims import Document, RoleClaim
from onrecord.extract import extract_claims


def _bodies(text: str) -> dict[str, str]:
    """Title to body, of every role in a text."""
    claims = extract_claims(annotate_document(Document("a.txt", text)))
    return {c.role.plain: c.organization.plain if c.organization else "" for c in claims if isinstance(c, RoleClaim)}


_LEAD = "Dunley Council has been told to improve. The council has a year.\n\n"


@pytest.mark.parametrize(("text", "title", "body"), [
    (_LEAD + "The decision is for the education secretary, Ann Example.", "education secretary", ""),
    (_LEAD + "Permanent secretary Ann Example wrote the letter.", "Permanent secretary", ""),
    (_LEAD + "The attorney general, Ann Example, was there.", "attorney general", ""),
    (_LEAD + "The shadow transport secretary, Ann Example, was there.", "shadow transport secretary", ""),
    (_LEAD + "Governor Ann Example was there.", "Governor", ""),
    (_LEAD + "The leader of the opposition, Cllr Ann Example, spoke.", "leader of the opposition", "Dunley Council"),
    (_LEAD + "Shadow portfolio holder for housing Ann Example was there.", "Shadow portfolio holder for housing",
     "Dunley Council"),
    ("Staff at HMP Dunmoor were praised. The governor, Ann Example, said little.", "governor", "HMP Dunmoor"),
    ("Former Dunley Homes chairman Bob Example was in the chair.\n\nThe finance director, Ann Example, spoke.",
     "finance director", ""),
    ("Ofsted wrote in May.\n\nThe finance director, Ann Example, has read the report.", "finance director", ""),
])
def test_whose_a_post_is(text: str, title: str, body: str) -> None:
    assert _bodies(text)[title] == body


def test_what_a_paper_is_headed_with_comes_before_what_it_tells_of() -> None:
    text = (
        "TARN VALLEY LEARNING TRUST\nReport of the trustees\n\nChief Financial Officer: Ann Example\n\n"
        "Dunley School was inspected. Dunley School is good.\n\nHeadteacher: Bob Example\n"
    )
    bodies = _bodies(text)
    assert bodies["Chief Financial Officer"] == "Tarn Valley Learning Trust"
    assert bodies["Headteacher"] == "Dunley School"


def test_a_committee_under_its_own_heading_is_not_whose_paper_it_is() -> None:
    text = (
        "DUNMOOR FIRE AND RESCUE AUTHORITY\nWho does what\n\nThe Authority\n\nChairman\tCllr Ann Example\n\n"
        "Audit and Standards Committee\n\nThis meets quarterly.\n"
    )
    assert _bodies(text)["Chairman"] == "Dunmoor Fire and Rescue Authority"
