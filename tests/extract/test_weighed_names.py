"""Names that no rule knows: which are asked about, and which of them all signs together make those of bodies."""

from __future__ import annotations

import pytest

from onrecord.extract.mentions.unknown_names import unknown_names
from onrecord.extract.mentions.weighed_names import name_signs, told_by, weighed_names

ASKED = [
    ("Staff at Mill Race were kind.", {"Mill Race": [9]}),
    ("At Awel y Bryn the picture was poorer.", {"Awel y Bryn": [3]}),
    ("The Wold Suite opened. The Wold Suite closed.", {"The Wold Suite": [0, 23]}),
    # Headings, days, papers, streets, halls, grades and services are none.
    ("MILL RACE", {}),
    ("They met on Tuesday at Civic Hall in Rope Street.", {}),
    ("As the Wold Courier wrote, Requires Improvement is a grade of Wold Services.", {}),
    # Nor are persons, posts and what a trust has in a place.
    ("Headteacher Orla Quince said so.", {}),
    ("Orbel Quince, its director, was there.", {}),
    ("Orbel Quince said so.", {}),
    ("They saw two wards at Mill Race.", {}),
    # A name begins behind the words that open a sentence.
    ("When Mill Race opened, it was small.", {"Mill Race": [5]}),
]


@pytest.mark.parametrize(("text", "names"), ASKED)
def test_names_that_are_asked_about(text: str, names: dict[str, list[int]]) -> None:
    assert unknown_names(f"{text}\nThe home was rated good.", ()) == names


def test_a_name_that_is_known_is_not_asked_about() -> None:
    assert unknown_names("Staff at Mill Race were kind.", {"Mill Race"}) == {}


WEIGHED = [
    # A nursery that the next sentence says was judged, though its name says nothing of it.
    (
        "Little Fishes in Pool Road is celebrating after its Ofsted inspection on 3 October 2023. The inspector judged "
        "it good in all areas. Before this, Little Fishes was outstanding. Its rival is no nursery.",
        ["Little Fishes"],
    ),
    # The noun that stands before it, and the grade that it had.
    (
        "The panel heard of one home in the independent sector, Kestrel Reach, in which two children live. It had been "
        "rated inadequate in June.\nAt Kestrel Reach, the panel was told, the inspectors will call again.",
        ["Kestrel Reach"],
    ),
    # The same names in a text that tells of no inspection.
    ("Little Fishes in Pool Road is celebrating. It is a nursery.", []),
    # A village that homes are in.
    ("Inspectors went to a home in Upper Wold. Upper Wold is near Tarn. People in Upper Wold rated the home.", []),
]


@pytest.mark.parametrize(("text", "names"), WEIGHED)
def test_names_that_are_bodies_by_what_stands_around_them(text: str, names: list[str]) -> None:
    assert [name for name, _ in weighed_names(text, unknown_names(text, ()))] == names


def test_the_kind_is_that_of_the_noun_that_follows() -> None:
    text = WEIGHED[1][0]
    assert list(weighed_names(text, unknown_names(text, ()))) == [("Kestrel Reach", "home")]


def test_every_place_of_a_name_gives_its_signs() -> None:
    text = "Staff at Mill Race, a home, were kind. Mill Race was rated good."
    signs = set(name_signs(text, "Mill Race", [9, 39], told_by(text)))
    assert {"before at", "behind ,", "behind was", "within grade", "within noun", "places 2", "words 2"} <= signs
