"""Pieces of words: a word tells which of them it holds, wherever they stand in it."""

import pytest

from onrecord.extract.pieces import Pieces

PIECES = Pieces({"inspect": 1, " chair": 2, "chair ": 4, " mayor ": 8, "ed": 16, "spe": 32, ", ": 64})

HELD = [
    ("inspected", 1 | 16 | 32),
    ("chair", 2 | 4),
    ("chairing", 2),
    ("armchair", 4),
    ("mayor", 8),
    ("mayors", 0),
    ("said,", 64),
    ("a", 0),
]


@pytest.mark.parametrize(("word", "bits"), HELD)
def test_the_pieces_that_a_word_holds(word: str, bits: int) -> None:
    assert PIECES.within(f" {word} ") == bits
