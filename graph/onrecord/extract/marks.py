"""The marks in front of the items of a list: a list ends where another kind of mark begins."""

from __future__ import annotations

import re

_MARK = re.compile(
    r"\s*(?:(?P<R>(?:[A-Z]\d{1,2}/)?[A-Za-z]+\s?R?\d{1,2}[.:]?(?=\s))|(?P<number>\d{1,2}[.:]?(?=\s))|(?P<deep>\d+\.\d+)"
    r"|(?P<letter>\(?[a-zA-Z]+[.)])|(?P<bullet>[•▪‣◦●○■□◼◾▶➢➤✓*·–—-]))"
)
#: A heading with a number, which stands among the items of a list as one of them: `4. Requirements`.
_HEADS = re.compile(r"\s*\d{1,2}[.:]?\s+[A-Z][^.;:!?]{2,70}\Z")


def kind_of_mark(words: str) -> str:
    """What kind of mark an item has: R (`R1`), number, deep (`4.2`), letter, bullet; empty where it has none."""
    mark = _MARK.match(words)
    return mark.lastgroup or "" if mark else ""


def ends_list(words: str, first: str, led: bool) -> bool:
    """Whether a would-be item ends a list whose first item is `first`: it is the numbered heading of the next part, or,
    where a sentence leads up to the list (`led`), has another kind of mark."""
    kind = kind_of_mark(first)
    return (_HEADS.match(words) is not None and kind != "number") or (led and kind_of_mark(words) != kind)


_AND = re.compile(r"[;,]? (?:and|or)\s*\Z")


def past_and(words: str, end: int) -> int:
    """Where an item ends that ends at `end` with the `and` that leads to the next."""
    found = _AND.search(words, max(0, end - 8), end)
    return found.start() if found else end


_ITEM = re.compile(
    r"\s*(?:[•▪‣◦●○■□◼➢✓*·–—-]|\d{1,3}(?:\.\d+)+(?=\s)"
    r"|\d{1,3}(?:\.\d+)*[.)](?!\s+(?:In|On|At|By|For|During|Since|After|From)\b))\s+(?=\S)"
)


def past_mark(words: str, start: int, end: int) -> int:
    """Where the words of a sentence begin, behind the mark of a list."""
    mark = _ITEM.match(words, start, end)
    return mark.end() if mark else start
