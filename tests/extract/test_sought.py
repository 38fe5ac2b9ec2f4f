"""What is sought in a text is found as the pattern itself would find it, and only looked for where it may stand."""

import re

import pytest

from onrecord.extract.endings import ended
from onrecord.extract.scene import shape
from onrecord.extract.sought import sought

PATTERNS = [
    re.compile(r"\b(?:inspected|rated) us\b", re.IGNORECASE),
    shape(r"(?:[Ii]nspectors|[Rr]eviewers)'s? [a-z]+"),
    ended(r"\b(?:[Rr]eport|[Rr]eview) ", r"(?:by|from) the (?P<who>\w+)"),
    re.compile(r"[A-Z]\w+ [A-Z]\w+"),  # which needs nothing that can be told
]

TEXTS = [
    "Ofsted RATED US well.",
    "The inspectors’ letter, and a Review by the board",
    "A report from\u00a0the council: no report by the panel.",
    "Ann Example came",
    "Lunch was served.",
    "",
]


@pytest.mark.parametrize("text", TEXTS)
def test_what_is_sought_is_found_as_by_itself(text: str) -> None:
    for pattern in PATTERNS:
        spans = [found.span() for found in pattern.finditer(text)]
        assert [found.span() for found in sought(pattern).finditer(text)] == spans
        first = sought(pattern).search(text)
        assert (first.span() if first else None) == (spans[0] if spans else None)


def test_what_it_needs_is_read_off_the_pattern() -> None:
    assert [len(sought(pattern).needs) > 0 for pattern in PATTERNS] == [True, True, True, False]
