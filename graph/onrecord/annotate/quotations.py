"""Quotations: double and single marks paired within each paragraph, and the speeches that run over paragraphs.

Nothing here raises: a mark without its partner gives a quotation that is not closed, or none, and never reaches
beyond its paragraph.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from onrecord.annotate.nouns import Paragraph, Quotation

_DOUBLE = re.compile("[“”\"„«»]")
_SINGLE = re.compile("[‘’']")
#: Where a typewriter's or TeX's double marks open: `''We wait,'' she said`, ``` ``We wait,'' she said```.
_TYPED = re.compile(r"(?:(?<![\w'’.,;:!?])''|``)(?=[\w$£€\[(‘….-])")
_TYPED_DOUBLE = re.compile("''(?!')|``|[“”\"„«»]")
_TYPED_SINGLE = re.compile("[‘’]|(?<!')'(?!'(?!'))|(?<!`)`(?!`)")
_ELISION = re.compile(r"['’‘](?:t(?:is|was|were|will|il|ill)|em|cause|cos|bout|n|round|ere|ave|appen|til|\d\d?s?)\b",
                      re.IGNORECASE)
_BEFORE_OPENING = " \t\n\u00a0\u2009\u202f([{-–—/“\"‘'«„"
#: The clause between a full stop and an opening mark; the words behind a comma that say who spoke.
_INTRODUCED = re.compile(r"[.!?…] [A-Z][^.!?“”\"]{2,90}[:,] ?\Z")
_SPOKEN = re.compile(r"[,?!] (?:(?:said|says|added|adds) (?=[A-Z]|the )|(?:he|she) (?:said|says|added|adds)\. [“\"])")
_SPEAKER_BEHIND = re.compile(
    r" (?:(?:said|says|added|adds|explained|continued) (?=[A-Z]|the |a |an |one |he\b|she\b)"
    r"|(?:[A-Z][\w'’.-]* ){1,4}(?:said|says|added|adds)\b|(?:he|she) (?:said|says|added|adds)\b)")
#: Behind these words a speech begins.
_SAID = re.compile(r"\b(?:said|says|added|adds|stated|commented|continued|told [^.:“”\"]{2,40}): ?(?=[A-Z])")
_DEPTH = 4  #: how many double quotations may stand within each other; more is no text
_OPENINGS = 4  #: how many opening single marks the search for a closing one passes
_SILENT_PARAGRAPHS = 6  #: how many paragraphs without any mark a speech may run through


@dataclass(frozen=True, slots=True)
class _Pair:
    """Two marks: offset of the first character after the opening one, and of the closing one."""

    start: int
    end: int
    closed: bool
    double: bool
    mark: int = 1  #: how many letters a mark takes


@dataclass(frozen=True, slots=True)
class _Open:
    """A speech that a paragraph leaves open."""

    speech: int
    double: bool


def find_quotations(text: str, paragraphs: Sequence[Paragraph]) -> Iterator[Quotation]:
    """Every quotation of `paragraphs` in order, an outer one before those nested in it."""
    speeches = 0
    left: _Open | None = None
    silent: list[Paragraph] = []
    for paragraph in (p for p in paragraphs if p.role != "furniture"):
        orphan = _orphan(text, paragraph) if left else None
        pairs = _pairs(text, paragraph, orphan)
        if not pairs:
            silent.append(paragraph)
            left = left if len(silent) <= _SILENT_PARAGRAPHS else None
            continue
        if left and orphan is not None:
            yield from (Quotation(p.start, p.end, left.speech, closed=False) for p in silent)
        goes_on = left if left and _goes_on(paragraph, pairs[0], left, orphan) else None
        found = _numbered(text, pairs, speeches, goes_on)
        yield from found
        speeches = max(speeches, *(quotation.speech for quotation in found))
        last = max((i for i, q in enumerate(found) if not q.nested), default=0)
        left = None if found[last].closed else _Open(found[last].speech, pairs[last].double)
        silent = []


def _goes_on(paragraph: Paragraph, first: _Pair, left: _Open, orphan: int | None) -> bool:
    """Whether a paragraph goes on with a speech: it reopens it with a mark of the same kind, or only closes it."""
    return left.double == first.double and (orphan is not None or first.start - first.mark == paragraph.start)


def _numbered(text: str, pairs: Sequence[_Pair], speeches: int, goes_on: _Open | None) -> list[Quotation]:
    found: list[Quotation] = []
    outer_end = -1
    for number, pair in enumerate(pairs):
        if number == 0 and goes_on:
            speech = goes_on.speech
        else:
            speech = speeches = speeches + 1
        nested = pair.start < outer_end
        found.append(Quotation(*_span(text, pair.start, pair.end), speech, pair.closed, nested, pair.mark))
        outer_end = outer_end if nested else pair.end
    return found


def _span(text: str, start: int, end: int) -> tuple[int, int]:
    """The span without outer white space."""
    words = text[start:end]
    return start + len(words) - len(words.lstrip()), end - (len(words) - len(words.rstrip()))


def _pairs(text: str, paragraph: Paragraph, orphan: int | None) -> list[_Pair]:
    doubles = _double_pairs(text, paragraph)
    orphan = _unopened(text, paragraph) if orphan is None else orphan
    if orphan is not None:
        doubles.insert(0, _Pair(paragraph.start, orphan, True, True))
    singles = _single_pairs(text, paragraph, doubles)
    found = [pair for pair in doubles + singles if text[pair.start:pair.end].strip()]
    return sorted(found, key=lambda pair: (pair.start, -pair.end))


# --- double marks ---------------------------------------------------------------------------------------------------


def _doubles(text: str, paragraph: Paragraph) -> Iterator[tuple[int, int]]:
    """Where each double mark of a paragraph stands, and how many letters it takes."""
    marks = _TYPED_DOUBLE if _is_typed(text, paragraph) else _DOUBLE
    return ((match.start(), len(match.group())) for match in marks.finditer(text, paragraph.start, paragraph.end))


def _is_typed(text: str, paragraph: Paragraph) -> bool:
    """Whether double marks are made of two single ones here."""
    start, end = paragraph.start, paragraph.end
    return (text.find("''", start, end) >= 0 or text.find("``", start, end) >= 0) and bool(
        _TYPED.search(text, start, end))


def _double_pairs(text: str, paragraph: Paragraph) -> list[_Pair]:
    stack: list[tuple[int, int]] = []
    pairs: list[_Pair] = []
    for at, width in _doubles(text, paragraph):
        if _opens(text, at, paragraph, within=bool(stack), width=width):
            stack += [(at, width)] if len(stack) < _DEPTH else []
        elif stack and stack[-1][1] == width:
            opening = stack.pop()[0]
            pairs.append(_Pair(opening + width, at, True, True, width))
        elif not stack and (said := _last_said(text, max([paragraph.start, *(pair.end for pair in pairs)]), at)):
            pairs.append(_Pair(said, at, True, True, width))
    for index, (at, width) in enumerate(stack):
        later = [*(mark for mark, _ in stack[index + 1:]), *(p.start - p.mark for p in pairs if p.start > at + width)]
        pairs.append(_Pair(at + width, _unclosed_end(text, at, sorted(later), paragraph.end), False, True, width))
    return sorted(pairs, key=lambda pair: (pair.start, -pair.end))


def _last_said(text: str, start: int, at: int) -> int | None:
    """Where a speech begins whose opening mark was left out (`Ann Example said: We wait.”`), or None."""
    said = _SAID.search(text, start, at) if text[at - 1] in ".?!" else None
    return said.end() if said else None


def _unclosed_end(text: str, at: int, later: list[int], end: int) -> int:
    """Where a quotation without its closing mark ends: at a new one that begins after a full stop, before the clause
    that introduces a new one, before the words that say who spoke, else at `end`."""
    spoken = _SPOKEN.search(text, at, end)
    for mark in later:
        if spoken and spoken.end() <= mark + 1:
            break
        if re.search(r"[.!?…]\s+\Z", text[max(at, mark - 4):mark]):
            return mark
        if introduced := _INTRODUCED.search(text, at, mark):
            return introduced.start() + 1
    return spoken.start() + 1 if spoken else end


def _opens(text: str, at: int, paragraph: Paragraph, within: bool, width: int = 1) -> bool:
    mark, behind = text[at], at + width
    after_space = at == paragraph.start or text[at - 1] in _BEFORE_OPENING
    before_space = behind >= paragraph.end or text[behind].isspace() or text[behind] in ".,;:!?)]"
    if mark in "“„«`":
        return not (before_space and not after_space)
    if mark in "”»":
        if at == paragraph.start:  # a mark turned the wrong way: nothing can close here
            return True
        return after_space and not before_space and text[at - 1] not in "-–—‘'"
    if after_space != before_space:
        return after_space
    return not within


def _orphan(text: str, paragraph: Paragraph) -> int | None:
    """The offset of a closing mark that comes before any opening one, or None."""
    at, width = next(_doubles(text, paragraph), (paragraph.start, 1))
    if at == paragraph.start or _opens(text, at, paragraph, within=True, width=width):
        return None
    return at


def _unopened(text: str, paragraph: Paragraph) -> int | None:
    """The closing mark of a speech whose opening mark is missing: who spoke follows (`We wait,” said Ann Example`)."""
    orphan = _orphan(text, paragraph)
    if orphan is None or text[orphan - 1] not in ",.?!" or not text[paragraph.start].isupper():
        return None
    return orphan if _SPEAKER_BEHIND.match(text, orphan + 1) else None


# --- single marks ---------------------------------------------------------------------------------------------------


def _single_pairs(text: str, paragraph: Paragraph, doubles: Sequence[_Pair]) -> list[_Pair]:
    pairs: list[_Pair] = []
    at = paragraph.start
    marks = _TYPED_SINGLE if any(double.mark > 1 for double in doubles) else _SINGLE
    while (match := marks.search(text, at, paragraph.end)) is not None:
        at = match.end()
        if not _opens_single(text, match.start(), paragraph):
            continue
        limit = min((d.end for d in doubles if d.start <= match.start() < d.end), default=paragraph.end)
        close = _closing_single(text, match.start(), limit, doubles, marks)
        if close is not None:
            pairs.append(_Pair(match.end(), close, True, False))
            pairs += _single_pairs_within(text, pairs[-1], doubles, paragraph)
            at = close + 1
        elif _may_run_on(text, match.start(), paragraph) and limit == paragraph.end:
            pairs.append(_Pair(match.end(), limit, False, False))
    return pairs


def _single_pairs_within(text: str, pair: _Pair, doubles: Sequence[_Pair], paragraph: Paragraph) -> list[_Pair]:
    """Single quotations in the double quotations that a single one holds."""
    inner = [d for d in doubles if pair.start <= d.start and d.end <= pair.end]
    found: list[_Pair] = []
    for double in inner:
        found += _single_pairs(text, replace(paragraph, start=double.start, end=double.end), ())
    return found


def _opens_single(text: str, at: int, paragraph: Paragraph) -> bool:
    if text[at] == "’" or at + 1 >= paragraph.end or text[at + 1].isspace() or text[at + 1] in ".,;:!?)]’":
        return False
    if at > paragraph.start and text[at - 1] not in _BEFORE_OPENING:
        return False
    return _ELISION.match(text, at) is None or (text[at] == "‘" and text[at + 1].isdigit())


def _closing_single(
    text: str, opening: int, limit: int, doubles: Sequence[_Pair], marks: re.Pattern[str]
) -> int | None:
    """The mark that closes the one at `opening`; a plural's apostrophe only where nothing better follows."""
    weak, openings = None, 0
    for match in marks.finditer(text, opening + 2, limit):
        at = match.start()
        if any(opening < d.start <= at < d.end for d in doubles):
            continue
        before, after = text[at - 1], text[at + 1:at + 3] if at + 1 < limit else ""
        if text[at] != "‘" and before in " \u00a0" and _ELISION.match(text, at):
            continue
        if text[at] in "‘`" or before in " \t\u00a0(“\"":
            openings += 1
            if weak is not None or openings > _OPENINGS:
                return weak
            continue
        if after[:1].isalnum():
            continue
        if before in "sS" and len(after) == 2 and after[0] == " " and after[1].isalpha():
            weak = at if weak is None else weak
            continue
        return at
    return weak


def _may_run_on(text: str, at: int, paragraph: Paragraph) -> bool:
    """Whether a single mark without partner begins a speech: where speeches begin, and a straight one only where the
    next paragraph opens with one too."""
    lead = text[paragraph.start:at].rstrip()
    if lead and lead[-1] not in ":,.!?…’'":
        return False
    return text[at] == "‘" or text[paragraph.end:paragraph.end + 9].lstrip()[:1] == "'"
