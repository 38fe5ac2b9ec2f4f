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
COMMISSIONED = """Report of the Culture Review of Dunley Fire Service
by Ann Example KC

In January Dunley Council commissioned me to examine the culture of its fire service. I interviewed 148 people.

Complaints were ignored for years. Training records could not be relied upon.

The chief fire officer should meet every watch.
"""
HOMICIDE = """Overview report into the death of 'Ruth'
Independent chair and author: Ann Example

2. Analysis
2.1 The surgery never asked about her home. Police officers responded promptly to her calls.

3. Recommendations
Recommendation 1: Dunley Council to ask about the home in all its services.
Recommendation 2: Dunley Police to make sure that victims are seen alone.
"""
HELD = """Quarry is refused

Ann Example, who held an eight-day inquiry in March, found that the noise of the lorries had been understated. She said
that Dunley Council should look again at its minerals plan.

Ernwood Ltd may go to the High Court.
"""
PEERS = """Peers praise a ward

A team of midwives from Royal Tarn Hospitals has praised the leadership of Dunley NHS Trust after a two-day review.

Triage calls are not always recorded. The review team suggested that we:

– put a senior midwife on the line
– replace the bells

The Care Quality Commission rated the trust good in 2022.
"""
TITLED = """The Chief Inspector of Prisons went to HMP Dunley in May. He found that drugs were rife.

The Chief Inspector asked for body-worn cameras to be issued.

Ofsted tells schools on the Monday.
"""


@pytest.mark.parametrize(("text", "by"), [
    (COMMISSIONED, "Ann Example"), (HOMICIDE, "Ann Example"), (HELD, "Ann Example"), (PEERS, "Royal Tarn Hospitals"),
    (TITLED, "HM Inspectorate of Prisons"),
    (LED, "HM Inspectorate of Probation"), (CHAIR, "Ann Example"), (MINUTES, "Internal Audit"), (CLERK, "R. B. Marsh"),
    (SIGNED, "His Majesty's Inspectorate of Constabulary and Fire & Rescue Services"),
])
def test_whose_it_is(text: str, by: str) -> None:
    claims = extract_claims(annotate_document(Document("a.txt", text)))
    said = [claim.by for claim in claims if isinstance(claim, FindingClaim | RecommendationClaim)]
    assert {mention.plain for mention in said if mention} == {by}


@pytest.mark.parametrize(("text", "advice"), [
    (LED, 2), (CHAIR, 1), (MINUTES, 2), (CLERK, 2), (SIGNED, 0), (COMMISSIONED, 1), (HOMICIDE, 2),
    (HELD, 1), (PEERS, 2),
])
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
    ("Ofsted told the council to mend its phones by May, she says, and hire a second cook.",
     ["mend its phones by May", "hire a second cook"]),
    ("“Councils must remember that money is no excuse,” said Cllr Ann Example.", []),
    ("Dunley Rural Voice, a charity, said this did not go far enough and urged the council to buy buses.", []),
    ("In its opinion action should be taken to prevent further harm.", []),
])
def test_forms_of_advice(words: str, expected: list[str]) -> None:
    claims = extract_claims(annotate_document(Document("a.txt", f"{LEAD}{words}\n")))
    found = [claim.text.words for claim in claims if isinstance(claim, RecommendationClaim) and claim.count is None]
    assert found == expected


@pytest.mark.parametrize(("words", "expected"), [
    ("The watchdog found:\n\nMedicines were left out\nStaff did not know how to report accidents\n"
     "Toilets were always clean",
     ["Medicines were left out", "Staff did not know how to report accidents", "Toilets were always clean"]),
    ("In a few subjects, the report says, teachers do not check what pupils remember.",
     ["teachers do not check what pupils remember"]),
    ("Ofsted told the council to mend its phones, she says, and put a second cook on nights.", []),
    ("Inspectors observed a tenant panel and a meeting of the committee.", []),
    ("Ofsted upheld the family's complaint.", []),
    ("Ofsted pointed out where we can do more.", []),
])
def test_forms_of_findings(words: str, expected: list[str]) -> None:
    claims = extract_claims(annotate_document(Document("a.txt", f"{LEAD}{words}\n")))
    assert [claim.text.words for claim in claims if isinstance(claim, FindingClaim)] == expected


def test_an_author_states_what_stands_in_front_of_a_frame() -> None:
    text = ("Regulatory judgement: Dunley Council\n\nSummary of findings\nWe found that repairs are late. However, "
            "tenants have limited opportunities to influence decisions, and we could not see that complaints lead to "
            "change.\n\nCause of concern 1: Risks are not always assessed.\n")
    claims = extract_claims(annotate_document(Document("a.txt", text, publisher="Regulator of Social Housing")))
    found = [claim.text.words for claim in claims if isinstance(claim, FindingClaim)]
    assert found[1:] == ["tenants have limited opportunities to influence decisions",
                         "we could not see that complaints lead to change", "Risks are not always assessed"]
