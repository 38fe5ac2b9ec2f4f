"""Names compared: bodies, titles, slugs."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.resolve.names import is_body_name, same_body, same_title, slug


@pytest.mark.parametrize(
    ("left", "right", "same"),
    [
        ("Dunley Council", "Dunley Metropolitan Borough Council", True),
        ("Dunley", "Dunley Council", True),
        ("London Borough of Dunley", "Dunley Council", True),
        ("Dunley County Council", "Dunley City Council", False),
        ("Dunley Council", "Dunley Police", False),
        ("Dunley Council", "Elmham Council", False),
        ("HM Inspectorate of Prisons", "His Majesty’s Inspectorate of Prisons", True),
        ("Ofsted", "Care Quality Commission", False),
        ("HM Inspectorate of Prisons", "His Majesty's Inspectorate of Prisons", True),
        ("HM Inspectorate of Prisons", "Her Majesty's Inspectorate of Probation", False),
    ],
)
def test_bodies_are_one_but_for_words_that_say_what_kind_of_council(left: str, right: str, same: bool) -> None:
    assert same_body(left, right) is same
    assert same_body(right, left) is same


@pytest.mark.parametrize(
    ("left", "right", "same"),
    [
        ("director", "director of children's services", True),
        ("Director of Children’s Services", "director of children's services", True),
        ("Leader of the Council", "Leader", True),
        ("Leader", "Deputy Leader", False),
        ("Chair", "Vice-Chair", False),
        ("Director of Housing", "Director of Finance", False),
        ("council CEO", "Chief Executive Officer", True),
        ("DCS", "Director of Children's Services", True),
    ],
)
def test_a_title_is_another_where_it_is_a_shorter_wording_of_it(left: str, right: str, same: bool) -> None:
    assert same_title(left, right) is same


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Siân O’Neill-Würth", "sian-oneill-wurth"),
        ("Director of Children's Services", "director-of-childrens-services"),
        ("  A & E ", "a-e"),
        ("日本", ""),
    ],
)
def test_slugs_are_ascii(words: str, expected: str) -> None:
    assert slug(words) == expected


@given(st.text())
def test_a_slug_is_its_own_slug(words: str) -> None:
    assert slug(slug(words)) == slug(words)


@pytest.mark.parametrize(
    ("name", "body"),
    [
        ("Ofsted", True),
        ("Dunley Council", True),
        ("Secretary of State for Education", True),
        ("Ann Example", False),
    ],
)
def test_a_body_is_told_from_a_person_by_its_words(name: str, body: bool) -> None:
    assert is_body_name(name) is body
