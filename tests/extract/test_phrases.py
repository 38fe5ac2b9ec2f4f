"""Lists of phrases looked for together: the same as each list by itself would find."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.extract.phrases import Phrases, any_of

LISTS = {
    "harm": ["late", "delay*", "out of date", "isn't safe", "took # weeks", "remain* unread", "re-offending"],
    "praise": ["kind", "out of their way", "late night", "timely"],
}


@pytest.mark.parametrize(
    ("name", "text", "found"),
    [
        ("harm", "calls were late and delays grew", ["late", "delays"]),
        ("harm", "plans are out of date; checks took 12 weeks", ["out of date", "took 12 weeks"]),
        ("harm", "it isn’t safe", ["isn’t safe"]),
        ("harm", "letters remained unread", ["remained unread"]),
        ("harm", "less re-offending, no up-to-late news", ["re-offending"]),  # behind a hyphen nothing begins
        ("harm", "lately, delaying tactics", ["delaying"]),
        ("praise", "staff go out of their way", ["out of their way"]),
        ("praise", "a late night", ["late night"]),
        ("praise", "unkind", []),
    ],
)
def test_phrases_of_a_list(name: str, text: str, found: list[str]) -> None:
    assert [match.group() for match in Phrases(LISTS).finditer(name, text)] == found


def test_a_phrase_is_found_within_bounds_and_at_its_place() -> None:
    phrases, text = Phrases(LISTS), "late, kind and late again"
    assert [found.start() for found in phrases.finditer("harm", text, 1)] == [15]
    assert [found.start() for found in phrases.finditer("harm", text, 1, 18)] == []
    assert phrases.match("harm", text, 15) is not None
    assert phrases.match("harm", text, 6) is None
    found = phrases.search("praise", text)
    assert found is not None
    assert found.group() == "kind"
    assert phrases.search("praise", "nothing") is None


def test_entries_in_capitals_are_read_in_small_letters() -> None:
    assert [found.group() for found in Phrases({"names": ["Late Late"]}).finditer("names", "so late late")] == [
        "late late"
    ]


@given(st.text(alphabet="delay outfkin*-’' 1", max_size=40))
def test_the_same_as_one_pattern_held_against_the_whole(text: str) -> None:
    plain = re.compile(rf"(?<![\w-]){any_of(sorted(LISTS['harm'], key=lambda phrase: (-len(phrase), phrase)))}(?!\w)")
    held = Phrases(LISTS).finditer("harm", text)
    assert [found.span() for found in held] == [found.span() for found in plain.finditer(text)]
