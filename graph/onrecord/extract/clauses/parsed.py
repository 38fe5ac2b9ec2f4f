"""Words as the parser reads them, where their form leaves open whether a verb is meant."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.annotate import Text

if TYPE_CHECKING:
    from spacy.tokens import Token


def tokens_between(text: Text, start: int, end: int) -> list[tuple[int, Token]]:
    """The words between `start` and `end`, each with where it begins, as the parser reads them in their sentence."""
    parse = text.parse(*_sentence(text, start, end))
    return [(parse.start(t), t) for t in parse.doc if start <= parse.start(t) < end and not t.is_space]


def _sentence(text: Text, start: int, end: int) -> tuple[int, int]:
    """The sentence that a span is parsed in."""
    sentence = text.sentence_at(start) or text.sentence_at(max(start, end - 1))
    return (sentence.start, max(sentence.end, end)) if sentence else (start, end)
