"""Quotations in their context: every word once, and every quotation where it stands."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.view.excerpts import Piece, Quotation, excerpts_of, numbered, units

TEXT = ("Ruth Pemberton is chief executive. She began in 2019. “We will do better,” she said. 🙂 Tom Adeyemi left. "
        "The end.")


def quotation(number: int, start: int, end: int, reach: int = 10, text: str = TEXT) -> Quotation:
    return Quotation(number, start, text[max(0, start - reach):start], text[start:end], text[end:end + reach])


def joined(pieces: list[Piece], words: dict[int, str]) -> str:
    """The text as script/words.js puts it together."""
    return "".join(piece if isinstance(piece, str) else words[piece] if isinstance(piece, int)
                   else after(words[piece[0]], piece[1]) for piece in pieces)


def after(text: str, count: int) -> str:
    """A text from a place on that is counted in UTF-16 units."""
    return text.encode("utf-16-le")[2 * count:].decode("utf-16-le")


@pytest.mark.parametrize(("spans", "pieces"), [
    ([(0, 34)], [[0, " She began"]]),
    ([(0, 34), (35, 53)], [[0, " ", 1, " “We will "]]),
    ([(0, 34), (20, 53)], [[0, [1, 14], " “We will "]]),
    ([(0, 34), (5, 14)], [[0, " She began"]]),
    ([(0, 14), (100, 112)], [[0, " is chief "], [" Adeyemi l", 1, "."]]),
    ([], []),
])
def test_words_stand_once(spans: list[tuple[int, int]], pieces: list[list[Piece]]) -> None:
    assert [each.pieces() for each in excerpts_of(quotation(i, *span) for i, span in enumerate(spans))] == pieces


@given(st.lists(st.tuples(st.integers(0, len(TEXT) - 1), st.integers(1, 30)), max_size=8), st.integers(0, 40))
def test_every_quotation_is_found_where_its_excerpt_says(spans: list[tuple[int, int]], reach: int) -> None:
    quotations = [quotation(i, start, min(len(TEXT), start + length), reach) for i, (start, length) in enumerate(spans)]
    excerpts = excerpts_of(quotations)
    places = numbered(excerpts, 0)
    for each in quotations:
        excerpt, at = places[each.number]
        text = excerpts[excerpt].text
        assert after(text, at).startswith(each.words)
        assert TEXT[excerpts[excerpt].start:].startswith(text)
    starts = [each.start for each in excerpts]
    assert starts == sorted(starts)
    assert all(a.start + len(a.text) < b.start for a, b in pairwise(excerpts))


@given(st.lists(st.tuples(st.integers(0, 80), st.integers(1, 25)), max_size=6))
def test_pieces_make_the_excerpt(spans: list[tuple[int, int]]) -> None:
    quotations = [quotation(i, start, start + length) for i, (start, length) in enumerate(spans)]
    words = {each.number: each.words for each in quotations}
    assert all(joined(excerpt.pieces(), words) == excerpt.text for excerpt in excerpts_of(quotations))


def test_places_that_say_different_words_are_kept_apart() -> None:
    other = Quotation(1, 5, "zzz", "yyy", "")
    assert len(excerpts_of([quotation(0, 0, 14), other])) == 2


def test_units_count_as_a_browser_does() -> None:
    assert units("a🙂b") == 4
