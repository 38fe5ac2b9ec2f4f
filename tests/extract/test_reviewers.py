"""Who reviews without being called a reviewer, whose papers are whose, and what questions head."""

from __future__ import annotations

import pytest

from onrecord.annotate import annotate_document
from onrecord.claims import Document, FindingClaim
from onrecord.extract import extract_claims, survey_text
from onrecord.extract.authority.capacities import find_capacities
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
    ("The review, led by the former health minister Dame Ann Beck, is blunt.", "reviewer"),
    ("The Secretary of State has appointed Ann Beck as commissioner.", "commissioner"),
    ("The trust has named Ann Beck its commissioner.", "commissioner"),
    ("Dr Ann Beck, the Northern Children's Commissioner, published a paper.", "commissioner"),
    ("Ms Ann Beck, Director of Finance, visited the depot in May. Her report says that the tyres are worn.", None),
    ("Reporter Ann Beck spent a day at the depot. Her review of the canteen was kind.", None),
    ("Ann Beck, who runs the charity Stowe, spent a year talking to families. Her report says much.", None),
    ("Dunley Echo | 3 May | Report by Ann Beck", None),
])
def test_offices(words: str, office: str | None) -> None:
    scene = survey_text(annotate_document(Document("t.txt", OLD + words)))
    assert find_capacities(scene).get("Ann Beck", frozenset()) == (frozenset((office,)) if office else frozenset())


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


AGAIN = (
    "ESTYN\n\nReport following monitoring: Ysgol Nant\n\nPublished: 04/06/2025\n\nBackground\n\n"
    "The school was inspected in March 2023.\n\n{}\n\nWhat happens next\n\nNo further visit is intended.\n"
)


@pytest.mark.parametrize(("text", "expected"), [
    ("R1 Raise standards of reading in Years 3 to 6\n\nMost pupils read aloud with expression.",
     ["Most pupils read aloud with expression"]),
    ("Recommendation 2: improve attendance\n\nStaff ring every family on the first morning.",
     ["Staff ring every family on the first morning"]),
    ("Key concern 1: bells go unanswered\n\nNobody had asked the residents on the top floor.",
     ["Nobody had asked the residents on the top floor"]),
    ("R1 Raise standards\n\nThis recommendation has been met.", []),
])
def test_what_has_become_of_what_was_asked_for(text: str, expected: list[str]) -> None:
    assert [words for _, words in found(AGAIN.format(text))] == expected


@pytest.mark.parametrize("text", [
    "Beck House was never close to outstanding.",
    "Beck House had been inadequate only two years before.",
    "Inspectors put leadership at good.",
    "Care leavers got an outstanding from the inspectors.",
    "Inspectors did not give grades.",
    "Inspectors found that it was not all bad.",
    "It is a matter for councillors.",
    "Two homes have had their Ofsted reports this week.",
])
def test_what_is_none(text: str) -> None:
    told = f"Ofsted inspected Beck House in May. Meals are hot, inspectors found. {text}"
    assert found(f"The Echo, 3 May 2024\n\n{told}") == [("Ofsted", "Meals are hot")]


@pytest.mark.parametrize("text", [
    "Marsh Tolland LLP, the surveyors, reviewed 200 of our repairs. One in five was late, they found.",
    "The law firm Marsh Tolland LLP examined the files. One in five was late, it found.",
])
def test_a_firm_that_looked_inspects(text: str) -> None:
    assert ("Marsh Tolland LLP", "One in five was late") in found(f"Dunley Homes\n\n{text}")


@pytest.mark.parametrize(("text", "expected"), [
    ("Ofsted and the Care Quality Commission, who came in June, reported that children wait.",
     ("Ofsted and Care Quality Commission", "children wait")),
    ("In June Ofsted and the Care Quality Commission looked at our nursery; their report says that plans are thin.",
     ("Ofsted and Care Quality Commission", "plans are thin")),
    ("Ofsted came in June. Jo Tarn (lead inspector) and Bo Cope (team inspector) write that our pupils are keen.",
     ("Ofsted", "our pupils are keen")),
    ("HMICFRS and Ofsted came in June. Ofsted found that staff are kind.", ("Ofsted", "staff are kind")),
])
def test_several_find_together(text: str, expected: tuple[str, str]) -> None:
    assert expected in found(f"Dunley Council\n\n3 May 2024\n\nThe Ombudsman wrote to us in May. {text}")


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
