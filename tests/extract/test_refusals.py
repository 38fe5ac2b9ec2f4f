"""What is no finding though a frame or its place says so: by its words alone."""

from __future__ import annotations

import pytest

from onrecord.annotate import annotate_document
from onrecord.claims import Document
from onrecord.extract.findings import findings
from onrecord.extract.reporting.refusals import refusal_of
from onrecord.extract.scene import survey_text


@pytest.mark.parametrize(("words", "reason"), [
    ("A C3 was not on the table", "all"),
    ("no school fell below good", "grade"),
    ("our nurseries are good in the eyes of Ofsted", "grade"),
    ("in 2018 they had been found good", "grade"),
    ("the fleet has been good since 2017", "grade"),
    ("it was outstanding", "grade"),
    ("governance was left ungraded because of the strike", "grade"),
    ("its advice was that the town share a treasurer", "advice"),
    ("it is for the trust to hire more nurses", "advice"),
    ("it has to refund the fees, the Ombudsman ordered", "advice"),
    ("the notice obliges the college to delete the list", "advice"),
    ("nothing in this letter changes that", "of itself"),
    ("the words “fair progress” are only words", "of itself"),
    ("the board has had a draft of this letter", "of itself"),
    ("it is not an easy read", "process"),
    ("nobody had told the home that we were coming", "process"),
    ("I was glad to see that", "course"),
    ("they were quite right", "course"),
    ("there were no other matters to report on the accounts", "course"),
    ("in the year to March, 40 pupils left", "course"),
    ("your staff were frank with the team", "course"),
    ("how complaints are handled", "open"),
    ("call handling has slipped back from good", "grade"),
    ("nine actions", "count"),
    ("here are our grades", "process"),
    ("copies of this letter can be found on our website", "process"),
    ("the story in housing is otherwise", "process"),
    ("I shan't say more of the airport", "process"),
    ("its report isn't expected before May", "of itself"),
    ("Caring and Responsive weren't looked at", "course"),
])
def test_what_is_refused(words: str, reason: str) -> None:
    assert refusal_of(words) == reason


@pytest.mark.parametrize("words", [
    "teaching in the nursery is good",
    "staff are good at listening",
    "it was good to see pupils help each other",
    "standards of care fell below what families may expect",
    "nothing is done about it",
    "how quickly calls are now answered",
    "balances were adequate for the medium term",
    "the board had told the home what to mend",
    "advocates are available to every child",
    "fire risks were not assessed",
    "care leavers were not visited",
    "nobody checked the six agreed actions",
    "arrests fell from good levels to poor ones",
])
def test_what_is_not(words: str) -> None:
    assert refusal_of(words) == ""


@pytest.mark.parametrize(("text", "expected"), [
    ("The auditors found that reserves would be gone by May.", {"reserves would be gone by May"}),
    ("Ofsted found that carers would not dream of leaving.", {"carers would not dream of leaving"}),
    ("Ofsted found that tenants would never hesitate to complain.", {"tenants would never hesitate to complain"}),
    ("Ofsted found that most staff would not want to work elsewhere.", {"most staff would not want to work elsewhere"}),
    ("Ofsted said that it would return in May.", set()),
    ("When inspectors came back, they saw little change in the wards.", {"little change in the wards"}),
    ("Last year Ann Beck carried out a review of the board. Debate is honest, she found.", {"Debate is honest"}),
])
def test_what_is_reported(text: str, expected: set[str]) -> None:
    words = f"News of Dunley\n\nOfsted and the auditors came to Dunley. {text}\n"
    annotated = annotate_document(Document("t.txt", words))
    assert {claim.text.words for claim in findings(annotated, survey_text(annotated))} == expected


OWN = (
    "Review of governance at Stowe Arts Trust\n\nReport of the independent reviewer, Dr Ann Beck\n\nMay 2024\n\n"
    "I was asked by Stowe Council to look at how the Trust is run.\n\n"
    "Findings\n\nThe board is far too large. {} Trustees are poorly informed.\n"
)


@pytest.mark.parametrize(("text", "expected"), [
    ("Few of the papers we read were clear.", "Few of the papers we read were clear"),
    ("Too many bills, though, have gone unpaid.", "Too many bills, though, have gone unpaid"),
    ("The chair, Idris Tarn, who joined in May, has a good grasp of detail.", "has a good grasp of detail"),
    ("The founder, Idris Tarn, retired in 2020 but still comes to every meeting.", None),
    ("The chair, Idris Tarn, summed it up as ‘a good ship with no rudder’.", None),
    ("One trustee told me that ‘good people simply leave in the end’.", None),
])
def test_what_a_reviewer_tells_in_passing(text: str, expected: str | None) -> None:
    annotated = annotate_document(Document("t.txt", OWN.format(text)))
    around = {"The board is far too large", "Trustees are poorly informed"}
    found = {claim.text.words for claim in findings(annotated, survey_text(annotated))}
    assert found - around == ({expected} if expected else set())
