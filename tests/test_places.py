"""Places: every word of a text in small letters, with where it stands."""

import pytest

from onrecord.places import read_places

TEXTS = [
    ("The chair, Ann Roe: the CHAIR’s view", ["the", "chair", "ann", "roe", "the", "chair", "s", "view"]),
    ("\n ‘Co-chair’ ", ["co", "chair"]),
    ("\u0130stanbul 2031", ["istanbul", "2031"]),
    ("", []),
    ("...", []),
]


@pytest.mark.parametrize(("text", "words"), TEXTS)
def test_every_word_stands_where_it_begins(text: str, words: list[str]) -> None:
    places = read_places(text)
    stand = sorted(at for standing in places.of.values() for at in standing)
    assert [places.words[at] for at in stand] == words
    spelt = [text[places.starts[at] :][: len(places.words[at])].lower()[:1] for at in stand]
    assert spelt == [word[0] for word in words]


def test_the_word_behind_another() -> None:
    places = read_places("Dr Ann Roe")
    assert [places.next_to(at) for at in places.of["dr"]] == ["ann"]
    assert places.next_to(len(places.words) - 1) == ""
