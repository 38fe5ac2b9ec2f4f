"""Quotations with their marks and what stands around them in their own sentence."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from onrecord.annotate import Quotation, Text
from onrecord.extract.once import once
from onrecord.extract.scene import Scene
from onrecord.extract.speech.verbs import verb_pattern

#: The roles of paragraphs in which nobody speaks.
_SILENT = ("title", "dateline", "row", "furniture", "heading")
_MARKS = "“”\"„«»‘’'`"
_ENDING = re.compile(r"[.!?…][’'\"”)\]]*\Z")
#: What follows a quotation that ends in a stop of its own and yet belongs to its sentence: a few words; behind `?`
#: and `!` also a longer clause of who spoke, unless the verb has words of its own to report.
_TITLE = r"(?:\b(?:Mr|Mrs|Ms|Dr|St|Prof|Rev|Hon|Sen|Rep|Del|Gov|Lt|Col|Gen|Maj|Capt|Sgt|Det|Insp|Supt|[A-Z])\.)"
_SHORT_TAIL = re.compile(rf"\s+(?:{_TITLE}|[^.!?“”\"]){{3,60}}[.,]")
_TOLD_TAIL = re.compile(
    rf"\s+(?:{_TITLE}|[“\"][A-Z][\w'’-]+[”\"] (?=[A-Z])|[^.!?“”\":;]){{3,140}}?{verb_pattern('speech')}"
    r"(?! (?:that|he|she|they|it|there|his|her|its|their|how|why|what|whether|if)\b)[^.!?“”\":;]{0,90}[.,]")


@dataclass(frozen=True, slots=True)
class Piece:
    """An outer quotation in its paragraph. `lead` and `tail` are the words of its sentence around it."""

    quotation: Quotation
    begin: int  #: where the opening mark stands
    finish: int  #: behind the closing mark
    paragraph: int  #: index into Text.paragraphs
    sentence: int  #: where the sentence begins, or the end of the quotation in which it began
    lead_start: int  #: the same, or behind the quotation before it in this sentence
    tail_end: int  #: where the sentence, or the space before the next quotation in it, ends
    words: str
    stopped: bool  #: whether a full stop follows the closing mark, or a comma that parts it from who spoke

    @property
    def first_in_sentence(self) -> bool:
        """Whether nothing of its sentence stands before it."""
        return self.sentence == self.begin

    @property
    def ends_itself(self) -> bool:
        """Whether its own last mark ends a sentence, or it runs on to the next paragraph."""
        return not self.quotation.closed or _ENDING.search(self.words) is not None

    @property
    def is_sentence(self) -> bool:
        """Whether it reads like a whole sentence: a capital, a figure or a mark in front and a stop behind."""
        return self.ends_itself and not self.words[:1].islower()

    @property
    def is_whole(self) -> bool:
        """Whether it is a sentence, or one that only its frame closes (`“We wait,” she said`, `said: “We wait”.`)."""
        return not self.words[:1].islower() and (
            self.ends_itself or self.stopped or self.words.endswith((",", "-", "–", "—")))

    @property
    def is_name(self) -> bool:
        """Whether it reads like the name of a thing: two or more words, the long ones capitalised, and no stop."""
        long = [word for word in re.findall(r"[^\W\d_][\w'’-]*", self.words) if len(word) > 3]
        named = len(long) > 1 and all(word[0].isupper() for word in long)
        return named and self.count <= 10 and not re.search(r"[.!?…]", self.words[:-1])

    @property
    def count(self) -> int:
        """The number of its words."""
        return len(re.findall(r"\w[\w'’-]*", self.words))


@once
def pieces_of(scene: Scene) -> dict[int, tuple[Piece, ...]]:
    """The outer quotations of each paragraph that holds any and in which somebody may speak, by its index, in order."""
    text = scene.text
    told = (index for index, paragraph in enumerate(text.paragraphs) if paragraph.role not in _SILENT)
    pieces = ((index, tuple(_pieces(scene, index))) for index in told)
    return {index: each for index, each in pieces if each}


def _pieces(scene: Scene, index: int) -> Iterator[Piece]:
    text, paragraph = scene.text, scene.text.paragraphs[index]
    quoted = (q for q in text.quotations_in(paragraph.start, paragraph.end) if not q.nested)
    outer = [q for q in quoted if not _within_name(scene, q)]
    return _framed(text, index, outer, [_with_marks(text, q) for q in outer])


def _within_name(scene: Scene, quotation: Quotation) -> bool:
    """Whether a quotation is a nickname within a person's name."""
    index = bisect_left(scene.persons, quotation.start, key=lambda p: p.start) - 1
    return index >= 0 and quotation.end < scene.persons[index].end


def _with_marks(text: Text, quotation: Quotation) -> tuple[int, int]:
    words = text.document.text
    begin, finish = quotation.start, quotation.end
    while begin > 0 and words[begin - 1] in " \u00a0":
        begin -= 1
    if begin > 0 and words[begin - 1] in _MARKS:
        begin -= quotation.mark
    else:
        begin = quotation.start
    if not quotation.closed:
        return begin, finish
    while finish < len(words) and words[finish] in " \u00a0":
        finish += 1
    return begin, finish + quotation.mark


def _framed(text: Text, index: int, outer: list[Quotation], spans: list[tuple[int, int]]) -> Iterator[Piece]:
    paragraph = text.paragraphs[index]
    for number, (quotation, (begin, finish)) in enumerate(zip(outer, spans, strict=True)):
        before = spans[number - 1][1] if number else paragraph.start
        following = spans[number + 1][0] if number + 1 < len(spans) else paragraph.end
        sentence = _sentence_start(text, begin, spans, number)
        yield Piece(quotation, begin, finish, index, sentence, max(sentence, before) if number else sentence,
                    _tail_end(text, finish, following, quotation),
                    text.document.text[quotation.start:quotation.end],
                    stopped=text.document.text[finish:finish + 1] in (".", "", "," if sentence == begin else "."))


def _sentence_start(text: Text, begin: int, spans: list[tuple[int, int]], number: int) -> int:
    """Where the sentence around a quotation begins; one that begins within an earlier quotation begins behind it."""
    sentence = text.sentence_at(begin)
    start = sentence.start if sentence else begin
    for other_begin, other_finish in (spans[i] for i in range(number - 1, -1, -1)):
        if other_begin < start < other_finish:
            return other_finish
        if other_finish <= start:
            break
    return min(start, begin)


def _tail_end(text: Text, finish: int, following: int, quotation: Quotation) -> int:
    """Where the sentence ends that a quotation stands in; a short one behind `?` or `.` belongs to it."""
    sentence = text.sentence_at(finish - 1)
    end = sentence.end if sentence else finish
    rest = text.document.text[finish:following]
    if end <= finish and quotation.closed and rest.strip():
        told = _TOLD_TAIL.match(rest) if text.document.text[quotation.end - 1] in "?!" else None
        short = _SHORT_TAIL.match(rest)
        own = told or (short if short and len(short.group().split()) <= 7 else None)
        end = finish + own.end() if own else finish
    return max(finish, min(end, following))
