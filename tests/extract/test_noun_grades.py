"""Grades told as nouns, and by verbs of holding an opinion."""

from __future__ import annotations

import pytest
from graded import grades_in

_LEAD = "Ofsted has reported on Dunley Council's children's services. "

NOUNS = [
    ("The verdict overall is a good.", [("overall", "Good", "")]),
    ("Care leavers get an outstanding, adoption a good.",
     [("Care leavers", "Outstanding", ""), ("adoption", "Good", "")]),
    ("Teaching scrapes a good.", [("Teaching", "Good", "")]),
    ("They came away with a good, up from the inadequate of 2019.",
     [("overall", "Good", ""), ("overall", "Inadequate", "2019")]),
    ("The good of 2018 gives way to inadequate.", [("overall", "Good", "2018"), ("overall", "Inadequate", "")]),
    ("For care leavers the word is inadequate.", [("care leavers", "Inadequate", "")]),
    ("Those with long memories will recall an overall inadequate in 2020.", [("overall", "Inadequate", "2020")]),
    ("The council was marked inadequate under two headings, adoption and care leavers.",
     [("adoption", "Inadequate", ""), ("care leavers", "Inadequate", "")]),
    ("Dunley Council came out as good. It had been inadequate only two years before.",
     [("overall", "Good", ""), ("overall", "Inadequate", "two years before")]),
    ("Ofsted, which thought the council's services inadequate in 2015, had them down as good by 2019.",
     [("overall", "Inadequate", "2015"), ("overall", "Good", "2019")]),
    ("Ofsted considers the council good overall.", [("overall", "Good", "")]),
]


@pytest.mark.parametrize(("words", "expected"), NOUNS)
def test_grades_as_nouns_and_opinions(words: str, expected: list[tuple[str, str, str]]) -> None:
    assert grades_in(_LEAD + words) == expected


@pytest.mark.parametrize("words", [
    "Ann Example said that it had done a good, thorough job.",
    "A good many parents agree that it is a good and happy place.",
    "Parents would give it an outstanding.",
    "The manager deserves an outstanding.",
    "The council has a good head and a good, stable staff.",
    "For its leaders that is a good in itself.",
    "Residents think the council good.",
    "The council has told its lenders to brace for an inadequate.",
    "Its own quality team had marked the home good.",
    "Our own inspection of the park came out as good.",
    "A rating of good for anything there is, they say, a long way off.",
])
def test_praise_and_wishes_are_no_grades(words: str) -> None:
    assert grades_in(_LEAD + words) == []
