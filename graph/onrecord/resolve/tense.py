"""Whether a passage tells of what was or of what is to come, by the words around a date: no grammar, only signs."""

from __future__ import annotations

import re

from onrecord.resolve.times import Direction

# A clause: what stands between the marks and joining words that may change the tense.
_CLAUSE = re.compile(r"[.;:!?“”\"()\n]|,? (?:and|but|while|although|after|before|because|which|who|when|where|whose) |, ")

_AHEAD = re.compile(
    r"\b(?:will|shall|won't|is to|are to|am to|to be|is due|are due|due|expected|expects?|plans?|planned|intends?|hopes?"
    r"|aims?|must|should|would|is being|until|by|ahead of|later this|next|upcoming|forthcoming|invited)\b|['’]ll\b|['’]d be\b",
    re.IGNORECASE)
# Said in the present of what is to come: `she retires at the end of June`.
_PRESENT_AHEAD = re.compile(r"\b(?:retires|leaves|joins|starts|begins|arrives|takes (?:up|over)|steps down|returns|moves|ends"
                            r"|expires|meets|comes into|opens|closes|becomes|starting|joining|arriving)\b", re.IGNORECASE)
_BEHIND = re.compile(
    r"\b(?:was|were|had|has|have|did|went|came|took|gave|said|told|left|became|began|met|held|made|found|saw|spent|ran|led"
    r"|stood|wrote|rose|fell|since|ago|earlier|previous|previously|last|following|took place)\b|['’]ve\b|\b[a-z]{2,}ed\b",
    re.IGNORECASE)


def direction_at(sentence: str, start: int, end: int) -> Direction:
    """`past`, `future` or `any` for the date at `sentence[start:end]`, by its own clause and then by those before it.

    `any` where no clause has a sign of either.
    """
    for clause in _clauses_back(sentence, start, end):
        found = _direction(clause)
        if found != "any":
            return found
    return "any"


def _clauses_back(sentence: str, start: int, end: int) -> list[str]:
    """The clause of the date, then the ones before it, nearest first, and last the one behind it."""
    marks = [0, *(match.end() for match in _CLAUSE.finditer(sentence)), len(sentence)]
    clauses = [(first, last) for first, last in zip(marks, marks[1:], strict=False) if first < last]
    upto = [sentence[first:last] for first, last in clauses if first <= start]
    behind = [sentence[first:last] for first, last in clauses if first > start and first >= end]
    return upto[::-1] + behind[:1]


def _direction(clause: str) -> Direction:
    ahead = bool(_AHEAD.search(clause) or _PRESENT_AHEAD.search(clause))
    behind = bool(_BEHIND.search(clause))
    if ahead == behind:
        # `will retire ... after he was named`: the auxiliary that stands first rules the clause.
        return _first(clause) if ahead else "any"
    return "future" if ahead else "past"


def _first(clause: str) -> Direction:
    ahead = min((match.start() for sign in (_AHEAD, _PRESENT_AHEAD) if (match := sign.search(clause))), default=len(clause))
    behind = _BEHIND.search(clause)
    return "past" if behind and behind.start() < ahead else "future"
