"""Who reviews without being called a reviewer, whose papers are whose, and what questions head."""

from __future__ import annotations

import pytest

from onrecord.annotate import annotate_document
from onrecord.claims import Document, FindingClaim
from onrecord.extract import extract_claims, survey_text
from onrecord.extract.reporting.offices import find_offices
from onrecord.extract.reporting.questions import headed_by


def found(text: str) -> list[tuple[str | None, str]]:
    claims = extract_claims(annotate_document(Document("t.txt", text)))
    return [(c.by.plain if c.by else None, c.text.words) for c in claims if isinstance(c, FindingClaim)]


OLD = "Ofsted rated Dunley School good in 2019.\n\n"


@pytest.mark.parametrize(("words", "office"), [
    ("Dame Ann Beck reviewed the governance of the trust last autumn. Her advice is that the board should meet.",
     "reviewer"),
    ("Barrister Ann Beck KC was brought in by the trust and spoke to 120 staff. Complaints were lost, her report says.",
     "reviewer"),
    ("Retired judge Sir Ann Beck was sent for in May. Rotas are chaotic, her report concludes.", "reviewer"),
    ("Ann Beck, formerly a county librarian, toured nine branches. Her findings are blunt.", "reviewer"),
    ("Ann Beck has been through the books. Money was wasted, Ms Beck reports.", "reviewer"),
    ("Dr Ann Beck, the Northern Children's Commissioner, published a paper.", "commissioner"),
    ("Ms Ann Beck, Director of Finance, visited the depot in May. Her report says that the tyres are worn.", None),
    ("Reporter Ann Beck spent a day at the depot. Her review of the canteen was kind.", None),
    ("Ann Beck, who runs the charity Stowe, spent a year talking to families. Her report says much.", None),
    ("Dunley Echo | 3 May | Report by Ann Beck", None),
])
def test_offices(words: str, office: str | None) -> None:
    scene = survey_text(annotate_document(Document("t.txt", OLD + words)))
    assert find_offices(scene).get("Ann Beck", frozenset()) == (frozenset((office,)) if office else frozenset())


@pytest.mark.parametrize(("text", "expected"), [
    ("Wards are cold, according to a report that Ann Beck, the Older People's Commissioner, lays before members today.",
     [("Ann Beck", "Wards are cold")]),
    ("It was noted that, in the Ofsted inspectors' opinion, pupils feel safe.", [("Ofsted", "pupils feel safe")]),
    ("The home has lost its rating after Ofsted inspectors arrived unannounced and found bins overflowing.",
     [("Ofsted", "bins overflowing")]),
    ("Ann Beck, the commissioner, does allow that parks are run with flair.",
     [("Ann Beck", "parks are run with flair")]),
    ("Ann Beck, the commissioner, saw 60 witnesses. Rotas are chaotic, she concedes.",
     [("Ann Beck", "Rotas are chaotic")]),
])
def test_whose_findings(text: str, expected: list[tuple[str, str]]) -> None:
    assert found(OLD + text) == expected


@pytest.mark.parametrize(("heading", "heads"), [
    ("And what did they see?", "led"),
    ("What did it find?", "led"),
    ("Where do we fall short?", "concern"),
    ("What pleased the auditors most?", "strength"),
    ("What is going well, and what is not?", "led"),
    ("What did the school get wrong?", "concern"),
    ("What happens now?", ""),
    ("How well did we do?", ""),
    ("What does the Leader say?", ""),
    ("Where can I get help?", ""),
])
def test_questions(heading: str, heads: str) -> None:
    assert headed_by(heading) == heads
