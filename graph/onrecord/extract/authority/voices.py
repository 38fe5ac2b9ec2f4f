"""Voices: the sentences that stand in quotation marks, each with whoever speaks them."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from onrecord.annotate import Text
from onrecord.claims import Mention
from onrecord.extract.authority.sources import Sources, sources_in
from onrecord.extract.once import once
from onrecord.extract.scene import Scene
from onrecord.extract.speech.attribution import Attribution, before, behind, reported
from onrecord.extract.speech.cast import Actor
from onrecord.extract.speech.frames import Piece, pieces_of
from onrecord.extract.speech.turns import turns_of


@dataclass(frozen=True, slots=True)
class Voiced:
    """Quoted words from `start` to `end` of one sentence, and their speaker (value: the full name)."""

    start: int
    end: int
    speaker: Mention
    body: bool  #: whether a body speaks, or nobody who is named


@once
def find_voices(scene: Scene) -> tuple[Voiced, ...]:
    """The sentences of every speech and every quotation whose speaker is known."""
    sources = sources_in(scene)
    return *_turns(scene.text, sources), *_quoted(scene.text, sources)


def _quoted(text: Text, sources: Sources) -> Iterator[Voiced]:
    spoken: list[Actor] = []
    carried: tuple[Mention, bool] | None = None
    last = -1
    for index, pieces in pieces_of(sources.scene).items():
        for piece in pieces:
            named = _named(text, sources, piece, index, spoken)
            if named is None and not _runs_on(text, piece, index, last):
                carried = None
            carried = named or carried
            last = index
            if carried:
                yield from _sentences(text, piece, *carried)


def _turns(text: Text, sources: Sources) -> Iterator[Voiced]:
    """The sentences of speeches that stand without quotation marks behind a label."""
    for turn in turns_of(sources.scene):
        for start, end in turn.pieces:
            for at in range(*_sentences_between(text, start, end)):
                sentence = text.sentences[at]
                yield Voiced(
                    max(start, sentence.start), min(end, sentence.end), turn.speaker, turn.speaker.value is None
                )


def _sentences_between(text: Text, start: int, end: int) -> tuple[int, int]:
    first = bisect_right(text.sentences, start, key=lambda s: s.end)
    return first, bisect_left(text.sentences, end, key=lambda s: s.start)


def _named(text: Text, sources: Sources, piece: Piece, index: int, spoken: list[Actor]) -> tuple[Mention, bool] | None:
    found: Attribution | None = None
    if not piece.first_in_sentence:
        found = before(sources.scene, piece.sentence, piece.begin)
    found = found or behind(sources.scene, piece) or _led(text, sources, piece, index)
    speaker = sources.cast.speaker(found, spoken) if found else None
    if found is None or speaker is None:
        return None
    if speaker.value and found.subject.kind != "body":
        spoken.append(Actor(found.span[0], speaker.value, True))
    return speaker, found.subject.kind == "body" or speaker.value is None


def _led(text: Text, sources: Sources, piece: Piece, index: int) -> Attribution | None:
    """The attribution in the line above a quotation, or in the sentence before it."""
    if piece.begin == text.paragraphs[index].start and index:
        lead = text.paragraphs[index - 1]
        words = text.document.text[lead.start : lead.end]
        if not re.search(r"(?::|\b(?:said|says|added|adds|continued|wrote))\s*\Z", words):
            return None
        return before(sources.scene, text.sentences_in(lead)[-1].start, lead.end)
    sentence = text.sentence_at(max(0, piece.begin - 2))
    if piece.first_in_sentence and sentence and sentence.paragraph == index:
        return reported(sources.scene, sentence.start, sentence.end, spoken=False)
    return None


def _runs_on(text: Text, piece: Piece, index: int, last: int) -> bool:
    """Whether a piece without attribution goes on with the speech before it."""
    return last == index or (last == index - 1 and piece.begin == text.paragraphs[index].start)


def _sentences(text: Text, piece: Piece, speaker: Mention, body: bool) -> Iterator[Voiced]:
    start, end = piece.quotation.start, piece.quotation.end
    for sentence in text.sentences_in(text.paragraphs[piece.paragraph]):
        begin, finish = max(start, sentence.start), min(end, sentence.end)
        if begin < finish and text.document.text[begin:finish].strip():
            yield Voiced(begin, finish, speaker, body)
