"""Inspectorates that a text names by nothing but the office of their heads."""

from __future__ import annotations

import pytest
from graded import claims_in, inspections_in

REPORT = (
    "Report on an unannounced inspection of\n\nHMP Dunley\n\nby HM Chief Inspector of Prisons\n\n4–15 March 2024\n\n"
    "When we last inspected, in May 2021, outcomes were poor for safety.\n\nAt this inspection there was progress. "
    "Safety was now reasonably good."
)


def test_a_report_of_a_chief_inspector_is_its_inspectorates() -> None:
    told = [(c.inspector.plain, c.grade.plain, c.date.plain) for c in claims_in(REPORT) if c.inspector and c.date]
    assert told == [
        ("HM Inspectorate of Prisons", "Poor", "May 2021"),
        ("HM Inspectorate of Prisons", "Reasonably good", "4–15 March 2024"),
    ]
    assert {c.date.plain for c in inspections_in(REPORT) if c.date} == {"May 2021", "4–15 March 2024"}


@pytest.mark.parametrize("words", ["reasonably good", "not sufficiently good", "very good", "generally good"])
def test_a_lesser_good_is_no_good(words: str) -> None:
    assert [c.grade.plain for c in claims_in(f"Ofsted saw Elm School. It was rated {words} in May.")] == []
