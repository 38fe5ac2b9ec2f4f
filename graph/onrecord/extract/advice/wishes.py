"""Things that are wanted: `an audit and a plan`, `the vetting of staff take weeks`, `the trust commission a review`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from onrecord.annotate import Text
from onrecord.extract.advice.advised import Advice, base_clause, is_addressee
from onrecord.extract.advice.series import split_series
from onrecord.extract.clauses.cuts import trimmed
from onrecord.extract.clauses.parsed import tokens_between

_THING = (
    r"(?=(?:an?|the|more|better|fewer|greater|stronger|regular|its|their|new|clearer|improved|further|all|every|each"
    r"|\w+ing) )"
)
#: No thing of a list behind `, and`: the sentence goes on with another clause.
_NO_THING = (
    r"(?!(?:that|it|they|he|she|this|these|those|there|said|says|will|would|has|have|had|is|are|was|were|also|added"
    r"|the council (?:has|have|will|says|said|is))\b)"
)
_CUTS = re.compile(
    rf";(?: and)?(?: second(?:ly)?,?| third(?:ly)?,?| finally,?| last(?:ly)?,?)?(?: that)? |, and {_NO_THING}(?=[a-z])"
    rf"| and {_THING}|, {_THING}"
)
_LIST = re.compile(
    rf"^(?:(?:an?|the|more|better|fewer|greater|its|their|\w+ing) [^,;:]+, {_THING}[^;:]*,? and {_THING}"
    r"|\w+ing [^;:]* and (?:\w+ing )(?!and\b))"
)
_THEM = frozenset(("us", "them", "it", "him", "her"))
_NO_DEED = frozenset(("believe", "think", "know", "imagine", "wait", "hear"))


def is_list(words: str) -> bool:
    """Whether a noun phrase is a list of three things or more."""
    return _LIST.match(words) is not None


def things_of(text: Text, start: int, end: int) -> list[tuple[int, int]]:
    """The things of a list in a sentence."""
    spans, begin = [], start
    for cut in _CUTS.finditer(text.document.text, start, end):
        spans.append((begin, cut.start()))
        begin = cut.end()
    return [trimmed(text.document.text, *span) for span in [*spans, (begin, end)]]


def seen_to(text: Text, start: int, end: int, source: tuple[int, int] | None, verb: str) -> Iterator[Advice]:
    """Behind `would have` and `would like to see`: who is to act and how, or what is to become of a thing."""
    start, end = trimmed(text.document.text, start, end)
    base = base_clause().match(text.document.text, start, end)
    if base and (base["to"].lower() in _THEM or is_addressee(base["to"].strip())) and base["verb"] not in _NO_DEED:
        for part in split_series(text, base.start("verb"), end):
            yield Advice(*part, base.span("to"), source, "seen to")
        return
    tokens = tokens_between(text, start, end)
    bare = [
        at
        for (_, before), (at, token) in pairwise(tokens)
        if token.tag_ in ("VB", "VBP") and before.tag_ not in ("TO", "MD") and token.lower_ not in ("be", *_NO_DEED)
    ]
    who = text.document.text[start : bare[0]].strip() if bare else ""
    if bare and (who.lower() in _THEM or is_addressee(who)):
        for part in split_series(text, bare[0], end):
            yield Advice(*part, (start, start + len(who)), source, "seen to")
    elif "see" in verb or bare or _BECOMES.search(text.document.text, start, end):
        yield Advice(start, end, None, source, "seen to", "see" in verb and not bare)


_BECOMES = re.compile(r"\b(?!(?:been|need)\b)\w{2,}(?:ed|en|pt|lt|ld|nt|wn)\b")
