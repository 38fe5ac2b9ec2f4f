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
        ("Plans for education, health and care needs are late", False),
        ("Crews drove vans and delivered more than 900 meals", False),
        ("Meals are hot and useful in winter", False),
        ("The aim has yet to be turned into a plan", False),
        ("Cups and/or plates are broken", False),
        ("Rooms are clean and staff receive thanks", True),
        ("The ward is kind, and they care about men", True),
        ("I was angry, and I’m entitled to be", True),
        ("The firm needs to act, and not wait for a fine", False),
        ("The firm has to act, and not all of them will wait", True),
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
        ("Queues have grown and nobody has a list of them", [" and"]),
        ("Queues are clear staff and managers are not", None),
        ("Crews have good radios but are let down by their vans", [" but"]),
        ("Crews have good radios but are proud of their vans", []),
        ("Crews have good radios but need to be more honest", [" but"]),
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
        ("Ferrydale Borough Council for its patience", True),
        ("the care of front-line staff", True),
        ("advice that crews receive", False),
        ("decisions in the office to be timely and well indexed", True),
        ("half of the sixth-formers in the college", True),
        ("children who wait for years", False),
        ("IS IT SAFE", False),
    ],
)
def test_has_no_verb(words: str, none: bool) -> None:
    assert has_no_verb(words) is none
