"""Deeds: whether a verb in its base form begins somewhere, which names what should be done (`plan lessons for all`).

Most such verbs are nouns too; what stands behind them tells: a verb has its object or a particle there, a noun what it
is of or what it does (`a plan for winter`, `plan lessons that`).
"""

from __future__ import annotations

import re

from onrecord.extract.clauses.finite import is_never_verb
from onrecord.extract.words import members

#: What a verb in its base form never is.
_NO_VERB = re.compile(
    r"(?:the|an?|its|their|his|her|our|my|your|this|that|these|those|it|they|he|she|we|any|all|some|every|each|both|no|"
    r"of|in|on|at|for|with|by|from|into|within|without|under|between|during|after|before|until|since|where|when|which|"
    r"to|not|nor|so|out|up|upon|over|you|who|whose|whether|how|what|why|"
    r"if|because|as|than|other|others|more|is|are|was|were|has|had|children|people|"
    r"families|staff(?! the\b)|[a-z]{3,}ing)\b(?!-)", re.IGNORECASE)
#: `Progress should be`, `the head of care must`: somebody or something is spoken of first.
_ACTOR = re.compile(r"\w+(?:[ -]\w+)? (?:should|must|will|shall|can|is|are|was|were|has|have|needs?)\b")
#: `review the cases`: no noun stands right in front of another that has an article.
_ACTS = re.compile(
    r"(?!\w*(?:ed|en|ing|ly)\b)[A-Za-z][a-z]+ (?=£|(?:the|an?|its|their|his|her|our|every|these|those)\b)"
    r"|[Hh]elp (?!desks?|lines?|points?|from|with|for|to|is|was)(?=[a-z])")
_FIRST = re.compile(r"[A-Za-z][a-z]*(?:-[a-z]+)?")
#: Behind a verb: its object or a particle. What a noun is of, and what it does, is neither.
_TAKES = re.compile(
    r" (?!(?:of|for|to|by|from|and|or|with|on|about|between|under|as|but|nor|than|that|which|who|is|are|was|were|has"
    r"|had|will|would|should|must|can|could|may)\b)(?:in place\b|(?!in\b)[\w£‘“\"])")
#: `Sir Giles Example`, `Adequate: use of resources`, `10.22`: what begins so is no verb.
_NAMES = re.compile(r"[A-Z][\w’'-]+ [A-Z][a-z]|\d|[\w-]+(?:[:;.?!”\"]|['’]s\b)|[a-z]*[^\Ws]s\b(?<!ss)(?<!us)", re.ASCII)


def may_be_verb(words: str, at: int) -> bool:
    """Whether the word at `at` may be a verb in its base form, as far as it tells itself."""
    return _NO_VERB.match(words, at) is None


def is_deed(words: str, start: int, end: int) -> bool | None:
    """Whether a verb in its base form begins at `start`: no noun. None where the words up to `end` leave it open."""
    first = words[start:end].split(" ", 1)[0].lower()
    if is_never_verb(first) or not may_be_verb(words, start) or _ACTOR.match(words, start, end):
        return False
    if first in members("pure_verbs") or _ACTS.match(words, start, end):
        return True
    found = _FIRST.match(words, start, end)
    if found and found.group().lower() in members("order_verbs") and _TAKES.match(words, found.end(), end):
        return True
    return False if _NAMES.match(words, start, end) else None
