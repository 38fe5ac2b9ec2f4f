"""Clauses: a stretch of reported speech cut where a new subject, or the opposite of what was said, begins."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from onrecord.annotate import Text
from onrecord.extract.clauses.cuts import cut_at_marks, trimmed
from onrecord.extract.clauses.joints import has_no_verb, joints_in
from onrecord.extract.clauses.likely import likely_verb
from onrecord.extract.clauses.plain import has_sure_verb, plain_verb
from onrecord.extract.clauses.small import small_clauses
from onrecord.numbers import NUMERALS

_TWO_WORDS = re.compile(r"\w[^\w]+\w|\w['’-]\w")
#: What joins a clause to the one before it.
_LEAD = re.compile(r"[ \u00a0,]+(?:(?:and|but|though|although|while) )?")


@dataclass(frozen=True, slots=True)
class Clause:
    """A clause of reported speech. `verb` is where its main verb begins, None where it is a noun phrase only."""

    start: int
    end: int
    verb: int | None
    joined: str = ""  #: the word that joins it to the clause before: and, but, while; empty at the beginning


def split_clauses(text: Text, start: int, end: int) -> list[Clause]:
    """The clauses between `start` and `end` of one sentence, in order, without joining words and outer marks."""
    return [
        Clause(begin, finish, _main_verb(text.document.text, begin, finish), joined)
        for begin, finish, joined in clause_spans(text, start, end)
    ]


#: Where a second thing of equal standing begins behind one that a relative clause or the like describes.
_NEXT_THING = re.compile(rf"(?:;|,|) ?\band (?=(?:an?|the|its|their|no|one|{NUMERALS}) )|; ?(?=\w)")
_THING = re.compile(rf"[\s“\"‘]*(?:an?|the|its|their|no|one|{NUMERALS}|\d[\d,]*) ", re.IGNORECASE)
_DESCRIBED = re.compile(r" (?:that|which|who|where|whose|without|out of|with no|unable to|short of|full of|free of) ")


def _things(text: Text, start: int, end: int, joined: str) -> list[tuple[int, int, str]]:
    """The things that a stretch names one after the other (`a door where no call is lost and a team that listens`):
    each is described in words of its own, and none is a clause."""
    words = text.document.text
    row = small_clauses(words, start, len(words[:end].rstrip(" .;,")))
    if row and plain_verb(words, start, end)[1] is None:
        return [(begin, finish, word or joined) for begin, finish, word in row]
    if not _THING.match(words, start, end):
        return [(start, end, joined)]
    for cut in _NEXT_THING.finditer(words, start, end):
        parts = (start, cut.start()), (cut.end(), end)
        if all(_DESCRIBED.search(words, *part) for part in parts) and not has_main_verb(text, start, end):
            return [(start, cut.start(), joined), *_things(text, cut.end(), end, "and")]
    return [(start, end, joined)]


def clause_spans(text: Text, start: int, end: int) -> list[tuple[int, int, str]]:
    """Where the clauses begin and end that `split_clauses` gives, and the word that joins each to the one before."""
    words = text.document.text
    wholes = [thing for whole in cut_at_marks(words, start, end) for thing in _things(text, *whole)]
    parts = [part for whole in wholes for part in _at_joints(words, *whole)]
    spans = [(*trimmed(words, begin, finish), joined) for begin, finish, joined in parts]
    return [span for span in spans if span[1] - span[0] > 3]


def _at_joints(words: str, start: int, end: int, joined: str) -> Iterator[tuple[int, int, str]]:
    """Cut at `and`, `but`, `while` where a subject and its verb follow, and a verb stands before."""
    begin = start
    for joint in joints_in(words[start:end]):
        yield begin, start + joint.start, joined
        begin, joined = start + joint.end, joint.word
    yield begin, end, joined


def _main_verb(words: str, begin: int, finish: int) -> int | None:
    """Where the main verb of a clause begins; None: it has none."""
    behind, plain = plain_verb(words, begin, finish)
    if plain is not None or has_no_verb(words[begin:finish]):
        return plain
    return likely_verb(words, behind, finish)


def has_main_verb(text: Text, start: int, end: int) -> bool:
    """Whether a clause of its own stands between `start` and `end`."""
    words = text.document.text
    begin = lead.end() if (lead := _LEAD.match(words, start, end)) else start
    if not _TWO_WORDS.search(words, begin, end):
        return False
    if plain_verb(words, begin, end)[1] is not None or has_sure_verb(words[begin:end]):
        return True
    return likely_verb(words, begin, end) is not None
