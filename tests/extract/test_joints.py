"""Where the words alone tell that no second clause begins."""

import pytest

from onrecord.extract.reporting.joints import has_no_verb, may_part, sure_cuts


@pytest.mark.parametrize(
    ("words", "may"),
    [
        ("Rooms were dirty and bells went unanswered", True),
        ("Audits are carried out but auditors are too generous", True),
        ("Although staff were kind, the home was cold", True),
        ("Managers keep good records but do not read them", True),
        ("Adopters are well prepared and well supported", False),
        ("A new team is in place and has an understanding of practice", False),
        ("The record does not say who will do what and by when", False),
        ("Children and families are told what happens", False),
        ("However, services are not good", False),
    ],
)
def test_may_part(words: str, may: bool) -> None:
    assert may_part(words) is may


@pytest.mark.parametrize(
    ("words", "joints"),
    [
        ("Audits are carried out, but auditors are too generous", [", but"]),
        ("Funds have been found; posts were filled; and the backlog has fallen", [";", "; and"]),
        ("Plans are out of date and it is late, and nobody has read them", None),
        ("Leaders are sure that wishes and feelings are heard", None),
        ("Although staff were kind, the home was cold", None),
        ("Adopters are well prepared and well supported", []),
    ],
)
def test_sure_cuts(words: str, joints: list[str] | None) -> None:
    cuts = sure_cuts(words)
    assert (None if cuts is None else [cut.group() for cut in cuts]) == joints


@pytest.mark.parametrize(
    ("words", "none"),
    [
        ("the matching of children with carers", True),
        ("significant weaknesses in two hospital teams", True),
        ("Keeps children safe", False),
        ("children who wait for years", False),
        ("IS IT SAFE", False),
    ],
)
def test_has_no_verb(words: str, none: bool) -> None:
    assert has_no_verb(words) is none
