"""Whose a finding or a recommendation is, where several who look into things stand in one text or none is named."""

from __future__ import annotations

import pytest

from onrecord.annotate import annotate_document
from onrecord.claims import Document, FindingClaim, RecommendationClaim
from onrecord.extract import extract_claims

LED = """Inspection of youth justice in Dunley

An inspection led by HM Inspectorate of Probation, with inspectors from Ofsted and Estyn

Findings

Case managers knew the children well. Plans did not always say who would do what.

Recommendations

Dunley Youth Justice Service should:
1. ask all victims what they want
2. review its use of tags
"""
CHAIR = """Dunley Regeneration Board
Agenda item 6
Report of: Dame Ann Example, Independent Chair

Progress
1. This is my second report since I was asked to chair the board.

2. The risk register has not been updated since July.

3. I recommend that Cabinet pauses phase two until its cost is known.
"""
MINUTES = """MINUTES of the Audit Committee of Dunley Council, 4 May 2024

Ms A. Marsh, Engagement Lead, Ernwood LLP (external auditor), presented her report.

The Head of Internal Audit said that five audits had been completed since May. The audit of purchase cards received \
limited assurance: receipts were missing. Internal Audit had recommended that cards be withdrawn from staff who \
had left and that managers check statements monthly.
"""
CLERK = """Dunley Town Council - Internal Auditor's report

To: the Clerk
From: R. B. Marsh, Internal Auditor

I have completed my internal audit of the council's records.

Findings
The cash book was up to date. The asset register had not been updated since 2021.

Recommendations
1. All invoices to be approved before payment and noted in the minutes.
2. It would be good practice for a councillor to check the reconciliation.
"""
SIGNED = """Dear Chief Constable

I am writing to summarise what we found when we visited your suites.

Cells were clean and well kept. However, the use of force was poorly recorded.

Yours sincerely

Ann Example
HM Inspector of Constabulary
His Majesty's Inspectorate of Constabulary and Fire & Rescue Services
"""


@pytest.mark.parametrize(("text", "by"), [
    (LED, "HM Inspectorate of Probation"), (CHAIR, "Ann Example"), (MINUTES, "Internal Audit"), (CLERK, "R. B. Marsh"),
    (SIGNED, "His Majesty's Inspectorate of Constabulary and Fire & Rescue Services"),
])
def test_whose_it_is(text: str, by: str) -> None:
    claims = extract_claims(annotate_document(Document("a.txt", text)))
    said = [claim.by for claim in claims if isinstance(claim, FindingClaim | RecommendationClaim)]
    assert {mention.plain for mention in said if mention} == {by}


@pytest.mark.parametrize(("text", "advice"), [(LED, 2), (CHAIR, 1), (MINUTES, 2), (CLERK, 2), (SIGNED, 0)])
def test_and_how_much_is_advised(text: str, advice: int) -> None:
    claims = list(extract_claims(annotate_document(Document("a.txt", text))))
    assert sum(isinstance(claim, RecommendationClaim) for claim in claims) == advice


LEAD = "Ofsted inspected Dunley Council in May and made nine recommendations.\n\n"


@pytest.mark.parametrize(("words", "expected"), [
    ("Ofsted thinks it would be sensible to close the annexe until it has a manager.",
     ["close the annexe until it has a manager"]),
    ("The council has accepted its proposal to end the use of agency staff.", ["end the use of agency staff"]),
    ("The council has not acted on Ofsted's recommendation to merge two teams, and it is still thinking.",
     ["merge two teams"]),
    ("The council has been told to mend its phones, after a review that it commissioned itself in March.",
     ["mend its phones"]),
    ("Dunley Rural Voice, a charity, said this did not go far enough and urged the council to buy buses.", []),
    ("In its opinion action should be taken to prevent further harm.", []),
])
def test_forms_of_advice(words: str, expected: list[str]) -> None:
    claims = extract_claims(annotate_document(Document("a.txt", f"{LEAD}{words}\n")))
    found = [claim.text.words for claim in claims if isinstance(claim, RecommendationClaim) and claim.count is None]
    assert found == expected
