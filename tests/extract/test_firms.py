"""Who was sent for to look into something: firms by what a text says of them, and persons by a report of their own."""

from __future__ import annotations

import pytest

from onrecord.annotate import annotate_document
from onrecord.claims import Document, FindingClaim, InspectionClaim, RecommendationClaim
from onrecord.extract import extract_claims
from onrecord.extract.authority.firms import sending
from onrecord.extract.clauses.polarity import read_tone
from onrecord.extract.scene import survey_text

BEHIND = " Dunley Council has published it."


def sent(text: str) -> set[str]:
    return set(sending(survey_text(annotate_document(Document("a.txt", text + BEHIND)))))


@pytest.mark.parametrize(("text", "firm"), [
    ("A review commissioned from Ernwood Advisers Ltd says the council must act.", "Ernwood Advisers Ltd"),
    ("Ernwood Ltd was paid £40,000 to look at the contract.", "Ernwood Ltd"),
    ("The board ordered an outside review, which went to Ernwood LLP in March.", "Ernwood LLP"),
    ("Ernwood LLP, the council's external auditor, warned that reserves were low.", "Ernwood LLP"),
    ("The council's auditor, Ernwood LLP, has issued a warning.", "Ernwood LLP"),
    ("The council's auditors, Ernwood & Sons, had warned of it.", "Ernwood & Sons"),
    ("Ernwood & Sons, its auditors, came in May.", "Ernwood & Sons"),
    ("Dunley Council commissioned Ernwood Associates Ltd in May to look at how it plans.", "Ernwood Associates Ltd"),
    ("Dunley Council hired Ernwood Ltd, a firm of accountants, to go through its books.", "Ernwood Ltd"),
    ("Dunley Council turned to Ernwood Ltd for an independent review.", "Ernwood Ltd"),
    ("The trust brought Ernwood Ltd in to review its wards.", "Ernwood Ltd"),
    ("The review, by the consultancy Verity Health Partners, was ordered last autumn.", "Verity Health Partners"),
    ("Consultants from Ernwood Partners spent a week there.", "Ernwood Partners"),
    ("Lawyers at Ernwood LLP investigated the complaints.", "Ernwood LLP"),
    ("Ernwood LLP has completed its review of the leisure contract.", "Ernwood LLP"),
    ("An Ernwood LLP report found gaps in the accounts.", "Ernwood LLP"),
    ("The review was commissioned by Dunley Council from the Ernwood Partnership, a consultancy in Tarnby.",
     "Ernwood Partnership"),
])
def test_firms_that_were_sent_for(text: str, firm: str) -> None:
    assert sent(text) == {firm}


@pytest.mark.parametrize("text", [
    "Ernwood Ltd was asked to repair the roof.", "Ernwood Ltd runs the leisure centre for the council.",
    "Dunley Council asked Tarnshire Council to look into the complaint.",
    "Ernwood Ltd said it had found the keys.", "The treasurer, Ernwood Ltd, was paid.",
])
def test_others_were_not(text: str) -> None:
    assert sent(text) == set()


FIRM = """Dunley Council to overhaul its planning

The council commissioned Ernwood Associates Ltd in October to look at how the service handles applications, after a
rise in complaints to the Local Government and Social Care Ombudsman.

In its report, Ernwood found that managers had no reliable data on performance. The firm said that members of the public
were treated courteously. It recommends that the council appoint a head of planning.
"""
JUDGE = """Inquiry into Dunley Academy Trust

Retired judge Dame Ann Example today published her report on the finances of Dunley Academy Trust.

The members of the trust asked her in January to examine how money was spent. Dame Ann finds that the board asked no
questions. Internal audit was weak. She makes nine recommendations.
"""
SURGEON = """Trust to act on a surgeon's review

Professor Ann Example spent five months at Dunley Hospital at the request of NHS England. What she saw, she writes,
was a unit in which midwives were afraid to speak up. The wards were clean. It should appoint a director, she says.

The Care Quality Commission rated the hospital as good in 2023.
"""


@pytest.mark.parametrize(("text", "by"), [
    (FIRM, "Ernwood Associates Ltd"), (JUDGE, "Ann Example"), (SURGEON, "Ann Example"),
])
def test_whoever_was_sent_for_finds_and_recommends(text: str, by: str) -> None:
    claims = list(extract_claims(annotate_document(Document("a.txt", text))))
    said = [claim.by for claim in claims if isinstance(claim, FindingClaim | RecommendationClaim)]
    assert {mention.plain for mention in said if mention} == {by}
    assert {type(claim) for claim in claims} >= {FindingClaim, RecommendationClaim}


def test_an_officer_named_next_was_not_the_one_who_was_asked() -> None:
    text = ("A barrister brought in to examine complaints at Dunley Fire and Rescue Service has reported.\n\n"
            "Chief fire officer Bob Example said he was ashamed. Ann Example KC interviewed 140 firefighters. Her "
            "report makes 23 recommendations.")
    claims = extract_claims(annotate_document(Document("a.txt", text)))
    inspectors = [claim.inspector for claim in claims if isinstance(claim, InspectionClaim)]
    assert [mention.plain for mention in inspectors if mention] == ["Ann Example"]


@pytest.mark.parametrize(("words", "tone"), [
    ("Women were routinely left out of training", "concern"), ("Records are routinely checked", "strength"),
    ("Staff regularly miss meetings", "concern"), ("The home is highly regarded", "strength"),
    ("systemic failings in the way the partnership supports children", "concern"),
])
def test_how_often_is_as_good_as_what_is_done(words: str, tone: str) -> None:
    found = read_tone(words)
    assert found is not None
    assert found.value == tone


GROUP = """Task group calls for free parking

A cross-party group set up by Dunley Council has said that parking should be free.

The High Street Task and Finish Group, which was chaired by Councillor Ann Example, heard from 31 traders.

Its report says the council should scrap charges after 3pm. It also wants officers to look again at the signs.

The group found that footfall had dropped. Members were impressed by the town centre manager.
"""


def test_a_task_group_recommends_and_inspects_nothing() -> None:
    claims = list(extract_claims(annotate_document(Document("a.txt", GROUP))))
    advice = [claim for claim in claims if isinstance(claim, RecommendationClaim)]
    assert {claim.by.plain for claim in advice if claim.by} == {"High Street Task and Finish Group"}
    assert len(advice) == 2
    assert not [claim for claim in claims if isinstance(claim, FindingClaim)]


JUDGE_LED = """Inquiry finds children were failed

An inquiry led by Lady Example, a retired judge, has found that children at Dunley Hostel were failed.

Night staff were untrained, and doors were left unlocked.

The Care Inspectorate, which inspected the hostel in 2024, said it would study the report.
"""


def test_who_is_named_at_the_foot_is_not_the_author_for_it() -> None:
    claims = extract_claims(annotate_document(Document("a.txt", JUDGE_LED)))
    found = [claim.by for claim in claims if isinstance(claim, FindingClaim)]
    assert {mention.plain for mention in found if mention} == {"Example"}


def test_steps_that_must_be_taken_are_told_elsewhere() -> None:
    text = SURGEON.replace("It should appoint a director, she says.", "She sets out steps that the trust must take.")
    claims = extract_claims(annotate_document(Document("a.txt", text)))
    assert not [claim.text for claim in claims if isinstance(claim, RecommendationClaim)]
