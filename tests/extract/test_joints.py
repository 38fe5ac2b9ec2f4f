"""Where one clause ends and the next begins."""

import pytest

from onrecord.extract.clauses.joints import JOINTS, has_no_verb, joints_in, tells


@pytest.mark.parametrize(
    ("words", "joints"),
    [
        ("Audits are carried out, but auditors are too generous", [", but"]),
        ("Funds have been found; posts were filled; and the backlog has fallen", [";", "; and"]),
        ("Queues have grown and nobody has a list of them", [" and"]),
        ("Crews have good radios but are let down by their vans", [" but"]),
        ("Crews have good radios but need to be more honest", [" but"]),
        ("Guests are eating hot soup and cooks are resting in the yard", [" and"]),
        ("Guests are told that soup and bread are hot", []),
        ("Although staff were kind, the home was cold", [","]),
        ("Rooms were dirty and bells went unanswered", [" and"]),
        ("Managers keep good records but do not read them", [" but"]),
        ("The ward is kind, and they care about men", [", and"]),
        ("Gates are locked at night and dogs run free", [" and"]),
        ("Adopters are well prepared and well supported", []),
        ("A new team is in place and has an understanding of practice", []),
        ("The record does not say who will do what and by when", []),
        ("Children and families are told what happens", []),
        ("However, services are not good", []),
        ("Plans for education, health and care needs are late", []),
        ("Crews drove vans and delivered more than 900 meals", []),
        ("Meals are hot and useful in winter", []),
        ("The aim has yet to be turned into a plan", []),
        ("Cups and/or plates are broken", []),
        ("Leaders are sure that wishes and feelings are heard", []),
        ("Crews have good radios but are proud of their vans", []),
        ("Tenants choose when to eat and where to sit", []),
    ],
)
def test_joints_in(words: str, joints: list[str]) -> None:
    assert [words[joint.start : joint.end] for joint in joints_in(words)] == joints


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("Audits are carried out, but auditors are too generous", True),
        ("Crews have good radios but are proud of their vans", False),
        ("Meals are hot and useful in winter", False),
        ("Guests eat hot soup and cooks rest in the yard", None),
        ("The kitchen is short of cooks and there is no plan for hiring them", None),
    ],
)
def test_tells(words: str, told: bool | None) -> None:
    cut = next(cut for cut in JOINTS.finditer(words))
    assert tells(words, 0, cut) is told


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
