"""Whether a passage tells of what was or of what is to come, by the words around a date: no grammar, only signs.

Of the signs in the clause of the date the one next before it rules (`has said that he will retire in June`); where
there is none, those behind it, then those of the clauses before.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from onrecord.resolve.times import Direction

# A clause ends at a mark, or at a word that may bring another tense with it.
_CLAUSE = re.compile(r"[.;:!?“”\"()\n]|,|\b(?:and|but|while|although|after|because|which|who|when|where|whose)\s")

_AHEAD = (
    r"\b(?:will|shall|won't|would|must|should|(?:is|are|am|was|were) to|to be|due|expected|expects?|plans?|planned"
    r"|intends?|hopes?|aims?|ahead of|later this|upcoming|forthcoming|invited to|if"
    # the present of what is to come: `she retires at the end of June`
    r"|retires|leaves|joins|starts|begins|arrives|takes (?:up|over)|steps down|returns|moves|ends|expires|becomes"
    r"|starting|joining|arriving)\b|['’](?:ll|d be)\b"
)
_BEHIND = (
    r"\b(?:was|were|had|has|have|did|went|came|took|gave|said|told|left|became|began|met|held|made|found|saw|spent|ran"
    r"|led|stood|wrote|rose|fell|since|ago|previous|previously|last|following)\b|['’]ve\b"
    # a verb in its past form, no adjective in front of a noun (`the combined authority`)
    r"|(?<!\bthe )(?<!\ban )(?<!\ba )\b[a-z]{2,}ed\b"
)
_SIGN = re.compile(rf"(?P<ahead>{_AHEAD})|(?P<behind>{_BEHIND})", re.IGNORECASE)

# Right before the date: a term that is set, or the day of a paper that lies before us.
_TERM = re.compile(r"\b(?:by|until|till)\s+(?:the\s+)?$", re.IGNORECASE)
_PAPER = re.compile(r"\b(?:letter|report|decision|statement|visit|inspection|review)\s+(?:of|dated)\s+$", re.IGNORECASE)
_WAS = re.compile(r"\b(?:was|were|had)\b", re.IGNORECASE)


def direction_at(sentence: str, start: int, end: int) -> Direction:
    """`past` or `future` for the date at `sentence[start:end]`; `any` where nothing in the sentence tells."""
    before = sentence[:start]
    if _PAPER.search(before):
        return "past"
    clauses = list(_clauses(sentence, start, end))
    if _TERM.search(before) and not _WAS.search(clauses[0]):
        return "future"
    signs = (sign for clause in clauses for sign in _signs(clause))
    return next(signs, "any")


def _clauses(sentence: str, start: int, end: int) -> Iterator[str]:
    """What stands before the date in its clause, what stands behind it there, then the clauses before and behind."""
    marks = [match.end() for match in _CLAUSE.finditer(sentence)]
    first = max((mark for mark in marks if mark <= start), default=0)
    last = min((mark for mark in marks if mark > end), default=len(sentence))
    yield sentence[first:start]
    yield from _reversed_clause(sentence[end:last])
    for mark in sorted((mark for mark in (0, *marks) if mark < first), reverse=True):
        yield sentence[mark:first]
        first = mark
    yield from _reversed_clause(sentence[last:])


def _reversed_clause(clause: str) -> Iterator[str]:
    # Behind the date the first sign rules, so that each sign is handed on in the order of the text.
    for match in _SIGN.finditer(clause):
        yield match[0]


def _signs(clause: str) -> Iterator[Direction]:
    for match in reversed(list(_SIGN.finditer(clause))):
        yield "future" if match["ahead"] else "past"
