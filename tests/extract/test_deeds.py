"""Whether a verb in its base form begins somewhere."""

import pytest

from onrecord.extract.advice.deeds import is_deed


@pytest.mark.parametrize(
    ("words", "deed"),
    [
        ("review the rota before May", True),
        ("Plan voyages that suit everybody", True),
        ("Raise pay in the galley", True),
        ("put in place a night watch", True),
        ("find out how many sailed", True),
        ("ring every captain", True),
        ("plan of the harbour", None),
        ("brace for a storm", None),
        ("risk management committee", None),
        ("The rota", False),
        ("better pay", False),
        ("Progress should be reported", False),
        ("Self-reviews must be read", False),
        ("Sir Bertram Sample, a captain", False),
        ("10.3 The harbour", False),
        ("minutes of the crew", False),
    ],
)
def test_is_deed(words: str, deed: bool | None) -> None:
    assert is_deed(words, 0, len(words)) is deed
