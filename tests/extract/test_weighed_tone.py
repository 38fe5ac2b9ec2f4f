"""How a clause is meant that no word of the lexicon tells."""

from __future__ import annotations

import pytest

from onrecord.extract.clauses.weighed_tone import likely_tone, tone_signs


@pytest.mark.parametrize(("words", "tone"), [
    ("Staff talk openly with families and listen to children", "strength"),
    ("Plans do not say who does what by when", "concern"),
])
def test_what_the_words_speak_for(words: str, tone: str) -> None:
    assert likely_tone(words) == tone


def test_what_is_near_a_denial_is_denied() -> None:
    signs = tone_signs("Managers never checked the files, which staff kept")
    assert {"denied", "not check", "not the", "not file", "w staff"} <= signs
    assert "not staff" not in signs


def test_the_first_word_is_known_as_such() -> None:
    assert {"first children", "b children are"} <= tone_signs("Children are well cared for")
