"""Sentences by rule: a full stop ends one unless it belongs to an abbreviation, an initial, a number or a label."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from onrecord.annotate.lexicon import lexicon_lines
from onrecord.annotate.nouns import Paragraph, Sentence

_STOP = re.compile(r"(?:[.!?]+|…)(?:[”’\"'»)\]]*)(?=(\s+)|\Z)")
_NEXT = re.compile(r"\s*[“‘\"'«(\[]*(?:…\s?|\.\.\.\s?)?(\w)")
_LABEL = re.compile(r"(?:[\W_]*|\(?(?:\d+(?:\.\d+)*|[ivxlc]+|[A-Za-z]|R\d+))")
_LAST_WORD = re.compile(r"[\w.&-]*\Z")
_BEFORE_NUMBERS = ("No", "Nos", "p", "pp")
_STARTERS = re.compile(
    r"[“‘\"']?(?:The|This|That|These|Those|It|Its|He|She|We|They|I|You|In|On|At|But|And|So|As|If|When|While|There|Here|"
    r"For|From|After|Before|Our|Their|His|Her|My|A|An|No|Not|Now|What|Who|Why|How|Inspectors|Members|Councillors)\b")


def split_sentences(text: str, paragraphs: Sequence[Paragraph]) -> Iterator[Sentence]:
    """The sentences of every paragraph in order; a paragraph without a full stop is one sentence."""
    for index, paragraph in enumerate(paragraphs):
        start = paragraph.start
        for stop in _STOP.finditer(text, paragraph.start, paragraph.end):
            if stop.end() >= paragraph.end or not _ends(text, paragraph.start, stop):
                continue
            yield Sentence(start, stop.end(), index)
            start = stop.end() + len(stop.group(1) or "")
        if start < paragraph.end:
            yield Sentence(start, paragraph.end, index)


def _ends(text: str, begin: int, stop: re.Match[str]) -> bool:
    following = _NEXT.match(text, stop.end())
    if following is None or following.group(1).islower():
        return False
    if stop.group()[:1] != "." or stop.group().startswith(".."):
        return True
    if _LABEL.fullmatch(text, begin, stop.start()):
        return False
    word = _last_word(text, begin, stop.start())
    after = text[stop.end():stop.end() + 40].lstrip()
    if word in _abbreviations(sure=True):
        return word in _BEFORE_NUMBERS and not after[:1].isdigit()
    if word in _abbreviations(sure=False) or (len(word) == 1 and word.isupper()) or _is_initials(word):
        return _STARTERS.match(after) is not None
    return True


def _last_word(text: str, begin: int, end: int) -> str:
    match = _LAST_WORD.search(text, max(begin, end - 30), end)
    return match.group() if match else ""


def _is_initials(word: str) -> bool:
    return re.fullmatch(r"(?:[A-Z]\.)+[A-Z]", word) is not None


@lru_cache(maxsize=2)
def _abbreviations(sure: bool) -> frozenset[str]:
    lines = lexicon_lines("abbreviations.txt")
    return frozenset(line.lstrip("?") for line in lines if line.startswith("?") != sure)
