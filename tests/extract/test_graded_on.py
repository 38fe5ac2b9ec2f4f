"""Names that no rule knows, of which the next words tell that they were graded; names that only say where a body is."""

from __future__ import annotations

import pytest
from graded import claims_in

from onrecord.extract.mentions.graded_on import graded_on
from onrecord.extract.mentions.unknown_names import unknown_names

TOLD = [
    # One word, and the next sentence tells of `it` or of the home.
    ("Inspectors went to two homes. Wexmoor, on Pool Road in Tarn, looks after nine people. It was rated good.",
     ["Wexmoor"]),
    ("Inspectors had better news for Wexmoor in Tarn. Rated inadequate last year, the home is now good.", ["Wexmoor"]),
    ("The home was in the paper. The Shieling was visited after CQC inspectors found it outstanding.",
     ["The Shieling"]),
    ("Inspectors went to both homes. Elm House stays good. So is Wexmoor.", ["Wexmoor"]),
    ("Inspectors rated its two homes, Elm House and Wexmoor, good and inadequate respectively.", ["Wexmoor"]),
    ("The home fell. Wexmoor, in the village of Tarn, was graded weak by inspectors.", ["Wexmoor"]),
    # A place, an area of work, a person.
    ("Inspectors went to a home. Medical care was found wanting. It was rated inadequate.", []),
    ("Inspectors went to a home in Wexmoor. It was rated good.", []),
    ("Inspectors came. Orbel Quince was appointed manager of the home. It was rated good.", []),
    # A text that tells of no inspection.
    ("Wexmoor looks after nine people at home. It was good.", []),
]


@pytest.mark.parametrize(("text", "names"), TOLD)
def test_names_of_which_the_next_words_tell_a_grade(text: str, names: list[str]) -> None:
    assert [name for name, _ in graded_on(text, unknown_names(text, {"Elm House"}))] == names


WHOSE = [
    ("CQC inspectors rated the homes. Its two homes, Elm House and Wexmoor, were rated good and inadequate "
     "respectively.", [("Elm House", "Good"), ("Wexmoor", "Inadequate")]),
    ("The CQC has been to two homes. Elm House was rated good. So is Wexmoor, a home in Tarn.",
     [("Elm House", "Good"), ("Wexmoor", "Good")]),
    ("The Beck Surgery at Upper Wold has been rated Good by the CQC. Responsive was marked as Requires Improvement.",
     [("Beck Surgery", "Good"), ("Beck Surgery", "Requires improvement")]),
    ("The CQC went to Wold Royal Hospital, part of Wold NHS Trust. At Wold Royal, urgent care went up from inadequate "
     "to good.", [("Wold Royal Hospital", "Inadequate"), ("Wold Royal Hospital", "Good")]),
]


@pytest.mark.parametrize(("words", "expected"), WHOSE)
def test_whose_grades_these_are(words: str, expected: list[tuple[str, str]]) -> None:
    told = [(c.organization.plain if c.organization else "", c.grade.plain) for c in claims_in(words)]
    assert sorted(told) == sorted(expected)
