"""Paragraphs: the lines of a text (or its blocks, where lines are broken at a fixed width) and what each one is."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from onrecord.annotate.lexicon import lexicon_pattern
from onrecord.annotate.nouns import Paragraph, ParagraphRole

_LINE = re.compile(r"[^\n\r\v\f\x1c-\x1e\x85\u2028\u2029]+")
_BULLET = re.compile(r"(?:[•▪‣◦●○■□➢*·o]|[–—-])\s+\S")
_NUMBER = re.compile(
    r"(?:\(?(?:(\d{1,3})(?:\.\d{1,3})*|[ivx]{1,5}|[a-z])[.)]|\d{1,2}(?:\.\d{1,2})+|(?:[A-Z]\d{1,2}/)?[A-Z]{0,2}R\d{1,2}[.:]?)\s+(\S.*)",
    re.DOTALL)
_ENDS_SENTENCE = re.compile(r"[.!?…:;][”’\"')\]]*\Z")
_LABELLED = re.compile(r"[^\W\d_][^.:?!“\"|]{1,58}(?:\([^)]*\))?:\s+(?![“\"‘'])\S.{0,110}")
_ANSWERED = re.compile(r"[^.:!“\"|]{6,90}\?\s+\d?\s?[–—-]?\s?(?:\w+ ?){1,4}")
_MONTH = (r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|"
          r"oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)")
_DATE_WORDS = re.compile(
    r"\b(?:\d{1,2}(?:st|nd|rd|th)?|\d{4}|\d{1,2}[:.]\d\d(?: ?[ap]\.?m\.?)?|\d{1,2} ?[ap]m|[ap]m|noon|midnight|gmt|bst|"
    r"(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?|at|on|of|the|last|first|" + _MONTH + "|"
    r"published|posted|updated|issued|dated?|reviewed|released|embargoed|created|modified|made|"
    r"read|min|minutes?)\b|\d+min\b", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]{2,}")
_DAY = re.compile(
    r"\b\d{1,2}(?:st|nd|rd|th)? (?:of )?" + _MONTH + r"\b|\b\d{1,2}[./-]\d{1,2}[./-]\d{2,4}\b|"
    r"\b\d{4}-\d\d-\d\d\b|\b" + _MONTH + r"(?: \d{1,2}(?:st|nd|rd|th)?,?)? \d{4}\b", re.IGNORECASE)
_BYLINE = re.compile(
    r"by (?:our )?(?:[A-Z]|\w+ (?:staff|reporter|correspondent|editor))[^.!?“”]{2,80}", re.IGNORECASE)
_STAMP = re.compile(
    r"(?:embargo(?:ed)?|not for publication|reference|ref|published|posted|last updated|updated|reviewed)\b.{0,80}",
    re.IGNORECASE)
_HEADER_ZONE = 10


@dataclass(frozen=True, slots=True)
class _Line:
    start: int
    end: int
    words: str
    gap_before: bool  #: a blank line stands before it
    gap_after: bool


def split_paragraphs(text: str, title: str | None = None) -> tuple[Paragraph, ...]:
    """The paragraphs of `text` in order, without outer white space. `title` is the document's, where it is known."""
    lines = _blocks(_lines(text), text)
    spaced = any(line.gap_before for line in lines[1:])
    found = [(line, _role(lines, index, spaced)) for index, line in enumerate(lines)]
    top = _title(found, title)
    return tuple(Paragraph(line.start, line.end, "title" if index == top else role)
                 for index, (line, role) in enumerate(found))


def _lines(text: str) -> list[_Line]:
    spans = []
    for match in _LINE.finditer(text):
        words = match.group().strip()
        if words:
            start = match.start() + len(match.group()) - len(match.group().lstrip())
            spans.append((start, start + len(words), words))
    ends = [0, *(end for _, end, _ in spans), len(text)]
    starts = [*(start for start, _, _ in spans), len(text)]
    gaps = [text.count("\n", ends[i], starts[i]) > 1 for i in range(len(starts))]
    return [_Line(*span, gap_before=i == 0 or gaps[i], gap_after=i == len(spans) - 1 or gaps[i + 1])
            for i, span in enumerate(spans)]


def _blocks(lines: list[_Line], text: str) -> list[_Line]:
    """Lines joined to blocks where the text is broken at a fixed width; else the lines as they are."""
    width = max((len(line.words) for line in lines), default=0)
    inner = [line for line in lines if not line.gap_after]
    full = [line for line in inner if len(line.words) >= 0.75 * width]
    broken = len(inner) >= 5 and len(full) >= 0.6 * len(inner)
    if not 40 <= width <= 110 or not (broken or _goes_on(lines, width)):
        return lines
    joined: list[_Line] = []
    for line in lines:
        last = joined[-1] if joined else None
        if last and not last.gap_after and _runs_on(last.words, line.words, width):
            joined[-1] = _Line(last.start, line.end, text[last.start:line.end], last.gap_before, line.gap_after)
        else:
            joined.append(line)
    return joined


_STOPS = (".", ":", ";", "!", "?", ",”", "”", '"')


def _goes_on(lines: Sequence[_Line], width: int) -> bool:
    """Whether sentences of a text go on in small letters on the next line, two or one that fills its line: short
    paragraphs too are broken at a fixed width, though few of their lines are full."""
    pairs = [one for one, other in pairwise(lines)
             if not one.gap_after and len(one.words) >= 0.75 * width and other.words[:1].islower()
             and not one.words.endswith(_STOPS)]
    return len(pairs) > 1 or (width >= 60 and any(len(one.words) >= 0.85 * width for one in pairs))


def _runs_on(before: str, words: str, width: int) -> bool:
    last = before.rsplit("\n", 1)[-1].strip()
    opens = _BULLET.match(words) or _NUMBER.match(words) or _CHRONICLE.match(words)
    return len(last) >= 0.6 * width and opens is None


#: `May 2016: A first inspection`: a line of a chronicle.
_CHRONICLE = re.compile(r"(?:\w+ ){0,2}(?:19|20)\d\d ?(?::|[–—-]) ")


def _role(lines: Sequence[_Line], index: int, spaced: bool) -> ParagraphRole:
    line = lines[index]
    if lexicon_pattern("furniture.txt").fullmatch(" ".join(line.words.split())):
        return "furniture"
    if index < _HEADER_ZONE and is_dateline(line.words):
        return "dateline"
    number = _NUMBER.match(line.words)
    if number and not _is_numbered_heading(lines, index, number):
        return "item"
    if _BULLET.match(line.words):
        return "item"
    if _is_row(line.words):
        return "row"
    if number or _is_heading(lines, index, spaced):
        return "heading"
    return "prose"


def is_dateline(words: str) -> bool:
    """Whether a line only says when, by whom or under what reference something was published."""
    if len(words.split()) > 14 or "“" in words:
        return False
    if _BYLINE.fullmatch(words) or (_STAMP.fullmatch(words) and (_DAY.search(words) or ":" in words)):
        return True
    if words.endswith((".", ":")) or _DAY.search(words) is None:
        return False
    return len(_WORD.findall(_DATE_WORDS.sub(" ", words))) <= 5


def _is_row(words: str) -> bool:
    if words.isupper():
        return False
    if "\t" in words or ("|" in words and re.search(r"\S ?\|\s?\S", words)):
        return True
    if _ENDS_SENTENCE.search(words):
        return False
    return (_LABELLED.fullmatch(words) is not None and len(words.split(":")[0].split()) <= 8) \
        or _ANSWERED.fullmatch(words) is not None


def _is_numbered_heading(lines: Sequence[_Line], index: int, number: re.Match[str]) -> bool:
    rest = number.group(2)
    if _ENDS_SENTENCE.search(rest) or not number.group(1):
        return False
    if rest.isupper():
        return True
    after = _NUMBER.match(lines[index + 1].words) if index + 1 < len(lines) else None
    sibling = after is not None and after.group(1) == str(int(number.group(1)) + 1)
    return len(rest.split()) <= 4 and index + 1 < len(lines) and not sibling


def _is_heading(lines: Sequence[_Line], index: int, spaced: bool) -> bool:
    line = lines[index]
    if spaced and not (line.gap_before and line.gap_after) and not (line.gap_before and _is_full(lines, index + 1)):
        return False
    if len(line.words.split()) > 14 or re.search(r"[.!:;,…][”’\"')\]]*\Z", line.words):
        return False
    return line.words[0] not in "“\"‘" and (line.words[0].isupper() or line.words[0].isdigit())


def _is_full(lines: Sequence[_Line], index: int) -> bool:
    return index < len(lines) and _ENDS_SENTENCE.search(lines[index].words) is not None


def _title(found: Sequence[tuple[_Line, ParagraphRole]], title: str | None) -> int | None:
    """The index of the title: as the document names it, else the first line, where it is no full sentence."""
    for index, (line, _) in enumerate(found[:_HEADER_ZONE]):
        if title and " ".join(line.words.split()).casefold() == " ".join(title.split()).casefold():
            return index
    first = next((i for i, (_, role) in enumerate(found) if role not in ("furniture", "dateline")), None)
    if first is None or first > 3 or len(found) == 1:
        return None
    words = found[first][0].words
    full_stop = re.search(r"[.:;][”’\"']*\Z", words) and not _in_capitals(words)
    return None if full_stop or len(words) > 200 else first


def _in_capitals(words: str) -> bool:
    """Whether every word but the small ones has a capital, as a headline's may."""
    long = [word for word in re.findall(r"[^\W\d_][\w'’-]*", words) if len(word) > 3]
    return len(long) > 3 and all(word[0].isupper() for word in long)
