"""Reviews by those of whom the text shows that they review. All persons are invented."""

from __future__ import annotations

import pytest
from graded import inspections_in

_OURS = "Dunley Council\n\nOur council has had a review.\n\n"

REVIEWED = [
    (_OURS + "In January Ann Example, of a consultancy, completed an external review of our governance.",
     "Ann Example", "governance", "January"),
    (_OURS + "Ann Example, brought in from outside to go over the closure of the baths, gave us her review on Friday.",
     "Ann Example", "closure of the baths", None),
    (_OURS + "We asked Ann Example to establish how our depot came to burn. She started work in June. Read her review.",
     "Ann Example", "depot", "June"),
    ("Dr Ann Example, the Northern Children's Commissioner, has a report out. Dr Example spent last autumn visiting "
     "the "
     "temporary accommodation of Dunley Council.", "Ann Example", "temporary accommodation", "last autumn"),
    ("Professor Ann Example, whom Dunley Council asked to review its care, reported on Tuesday. She found much amiss.",
     "Ann Example", "care", None),
]


@pytest.mark.parametrize(("words", "who", "thing", "day"), REVIEWED)
def test_a_review_in_person(words: str, who: str, thing: str, day: str | None) -> None:
    found = [claim for claim in inspections_in(words) if claim.inspector and claim.inspector.plain == who]
    assert [claim.service and thing in claim.service.plain for claim in found] == [True]
    assert [claim.date and claim.date.plain for claim in found] == [day]


@pytest.mark.parametrize("words", [
    _OURS + "Ann Example, head of finance, looked at the budget in May. The council has published its report.",
    _OURS + "Cllr Ann Example, who leads the council, visited the depot in May.",
    _OURS + "Ofsted is the inspectorate.\n\nPaper 9 was sent round by Ann Example.\n\nThe report by Ofsted is out.",
])
def test_whose_work_it_is_reviews_nothing(words: str) -> None:
    assert not [claim for claim in inspections_in(words) if claim.inspector and "Example" in claim.inspector.plain]


def test_whose_the_review_is_and_of_whom() -> None:
    words = (
        "The Care Inspectorate rated Elm House good. Elm House is pleased.\n\nAudit Scotland has been through Dunley "
        "Council's home care contracts. Its review in June established that nobody checks the visits."
    )
    claims = [claim for claim in inspections_in(words) if claim.date and claim.date.plain == "June"]
    told = {(c.inspector and c.inspector.plain, c.organization and c.organization.plain) for c in claims}
    assert told == {("Audit Scotland", "Dunley Council")}


def test_what_somebody_else_says_in_an_inspectorates_paper_is_no_visit() -> None:
    words = "Ofsted\n\nBeck School does well. “I came to Beck School in May for a term,” said the head, Ann Example."
    assert not inspections_in(words)
