"""Forms of verbs: lexicons hold the base form, and the forms that reports use are made from it."""

from __future__ import annotations

import re
from functools import cache

from onrecord.extract.words import table

_BE = ("is", "are", "was", "were", "am", "be", "been")
_HAVE = ("has", "have", "had")


@cache
def forms(verb: str) -> tuple[str, ...]:
    """Every finite form and past participle of a verb in its base form, with the words that follow it.

    `find fault with` gives `find fault with`, `finds fault with`, `found fault with`.
    """
    head, _, rest = verb.partition(" ")
    behind = f" {rest}" if rest else ""
    return tuple(dict.fromkeys(f"{form}{behind}" for form in _heads(head)))


def _heads(head: str) -> tuple[str, ...]:
    if head in ("be", "have"):
        return _BE if head == "be" else _HAVE
    return (head, _third(head), *(_irregular().get(head) or (_past(head),)))


@cache
def _irregular() -> dict[str, tuple[str, ...]]:
    return {row[0]: tuple(row[1:]) for row in table("reporting_frames")["irregular"]}


def _third(head: str) -> str:
    if re.search(r"[^aeiou]y$", head):
        return head[:-1] + "ies"
    return head + ("es" if re.search(r"(?:s|x|z|ch|sh|o)$", head) else "s")


def _past(head: str) -> str:
    if re.search(r"[^aeiou]y$", head):
        return head[:-1] + "ied"
    return head + ("d" if head.endswith("e") else "ed")
