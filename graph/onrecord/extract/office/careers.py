"""Beginnings that lie long before the post of today."""

from __future__ import annotations

import re

#: A beginning that is past: told behind another one, it is not the post which that one is about.
_BEGAN = re.compile(r"(?:joined|came|moved|started|began|arrived|went|took|became)\b")
#: `who joined in 1983, is to retire`: when a career began, not the post of today.
_CAREER = re.compile(
    r"\bjoined\b[^.]{0,60}\b(?:19|20)\d\d\b(?=.*\bretir|.*\bcareer|.*\b(?:rose|risen|worked (?:his|her) way)\b)"
    r"|\b(?:retir\w+|career|rose|risen)\b.*\bjoined\b[^.]{0,60}\b(?:19|20)\d\d\b",
    re.DOTALL,
)


def began(verb: str) -> bool:
    """Whether the verb of a beginning is in the past: `joined`."""
    return _BEGAN.match(verb) is not None


def tells_a_career(sentence: str) -> bool:
    """Whether a sentence tells with the year in which somebody joined how a career went, or that it ends."""
    return _CAREER.search(sentence) is not None
