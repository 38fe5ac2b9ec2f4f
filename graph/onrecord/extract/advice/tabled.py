"""Tables of recommendations: one a row, in the column that is headed so (`Ref, Recommendation, Response, Owner`)."""

from __future__ import annotations

import re

from onrecord.annotate import Paragraph, Sentence, Text
from onrecord.extract.advice.series import is_action

_COLUMN = re.compile(
    r"(?:(?:key|our|main|the|their|its|ombudsman['’]?s?|inspectors?['’]?|auditors?['’]?) )*(?:recommendations?"
    r"|requirements?"
    r"|areas? (?:for|of) improvement|actions? (?:required|needed|recommended)|improvements? (?:required|needed"
    r"|recommended)|what (?:we|they|you|it|the \w+|inspectors|auditors) (?:recommend(?:ed|s)?|must|should|need to|asked"
    r"|want(?:ed)?)\b.{0,30})",
    re.IGNORECASE,
)
_BETWEEN = re.compile(r"\t|(?<=\S) \| (?=\S)")  #: between two cells of a row


def advice_column(text: Text, paragraph: Paragraph) -> int | None:
    """The column of a row of headings below which recommendations stand; None: it is no such row."""
    words = text.document.text[paragraph.start : paragraph.end]
    if not is_row(words):
        return None
    cells = [cell.strip(" *|") for cell in _BETWEEN.split(words.strip(" |"))]
    found = [place for place, cell in enumerate(cells) if _COLUMN.fullmatch(cell)]
    return found[0] if len(found) == 1 else None


def cell_of(text: Text, start: int, end: int, column: int) -> tuple[int, int] | None:
    """Where the words of a column stand in the row from `start` to `end`; None: the row is shorter, or they are few."""
    words = text.document.text
    while start < end and words[start] in " |":
        start += 1
    cuts = list(_BETWEEN.finditer(words, start, end))
    begins, ends = [start, *(cut.end() for cut in cuts)], [*(cut.start() for cut in cuts), end]
    if column >= len(begins):
        return None
    cell = words[begins[column] : ends[column]]
    lead, bare = len(cell) - len(cell.lstrip()), cell.strip(" \u00a0\n.;,|")
    begin = begins[column] + lead
    return (begin, begin + len(bare)) if len(bare.split()) > 2 else None


def is_row(words: str) -> bool:
    """Whether a line has cells: by tabs, or by upright bars between spaces."""
    return _BETWEEN.search(words) is not None


#: The label of a recommendation, which says of itself what it is: `R1`, `Rec 2`, `Recommendation 3:`.
_KIND = r"(?:(?i:key|improvement|statutory|main|priority|further|formal) )?"
_LABEL = re.compile(
    rf"\W*{_KIND}(?:R|(?i:rec(?:ommendation)?)\.? (?:no\.? ?)?)\d{{1,2}}[a-z]?\b(?: \([^()\n]{{2,40}}\)(?=\s?[:.–—-]))?"
    r"(?:[\s.:)–—-]*\t\W*|[.:)]? *(?:[–—:-] *)?)"
)
#: What may be one below words that speak of recommendations: `1`, `(a)`, `No. 3`.
_MARK = re.compile(r"\W*(?:(?i:no|action)\.? ?)?(?:\d{1,2}[a-z]?|[a-hA-H])[.):]?\s*\t\W*")
_ASKS = re.compile(r"\b(?:should|must|needs? to|ought to|ha(?:s|ve) to)\b")


_LABEL_ALONE = re.compile(rf"\W*{_KIND}(?:R|(?i:rec(?:ommendation)?)\.? (?:no\.? ?)?)\d{{1,2}}[a-z]?[.:)]?\s*")
_MAY_LABEL = re.compile(rf"\W*{_KIND}(?:[Rr]|[Nn]o\b|[Aa]ction|\d|[a-hA-H]\b)")
#: What speaks of recommendations above a table of them.
_SPEAKS = re.compile(
    r"(?i)\brecommend(?:ations?|ed|s)?\b|\bareas? (?:for|of) improvement\b|\brequirements\b|\basks\b"
    r"|\bpriority actions\b|\bmust[- ]dos?\b")


#: What is said to a recommendation below it: `Response: accepted`, `Agreed.`, `Lead officer: head of law`.
_ANSWER = re.compile(
    r"(?i)\W*(?:(?:the )?(?:[\w’'-]+ ){0,2}(?:response|reply|answer|decision|owner|lead|status|deadline|timescale"
    r"|progress|update|outcome|comments?|officer)\b[^.\n]{0,40}?[:\t–—-]"
    r"|(?:(?:partially|partly|not|fully|all) )?(?:accepted|agreed|rejected|noted|approved|declined|refused|completed?"
    r"|not accepted|in progress)\b)"
)
_REACH = 4  #: how many paragraphs an answer has at most


def labelled_rows(text: Text, index: int, proposal: bool) -> tuple[Sentence, ...]:
    """The rows or lines from a paragraph on that are labelled as recommendations, whatever is answered to each;
    empty where there is but one.

    `proposal`: the document proposes something to a committee, whose numbered rows may be anything.
    """
    paragraphs, words = text.paragraphs[index:], text.document.text
    if not _MAY_LABEL.match(words, paragraphs[0].start):
        return ()
    above = text.paragraphs[max(0, index - 3) : index]
    advised = not proposal and any(_SPEAKS.search(words, p.start, p.end) for p in above)
    rows: list[Sentence] = []
    place: int | None = index
    while place is not None and (row := _row(text, place, advised)):
        rows.append(row)
        place = _next_label(text, row.paragraph + 1)
    return tuple(rows) if len(rows) > 1 else ()


def _row(text: Text, place: int, advised: bool) -> Sentence | None:
    """The recommendation that a paragraph labels; where the label stands alone, the paragraph below it; or None."""
    words, here = text.document.text, text.paragraphs[place]
    if _LABEL_ALONE.fullmatch(words, here.start, here.end) and place + 1 < len(text.paragraphs):
        below = text.paragraphs[place + 1]
        asks = below.role in ("prose", "item") and _asks(text, below.start, below.end)
        return Sentence(below.start, below.end, place + 1) if asks else None
    return Sentence(here.start, here.end, place) if _is_labelled(text, here, advised) else None


def _next_label(text: Text, place: int) -> int | None:
    """Where the next label may stand: here, or behind the answer to the last recommendation; None: nowhere."""
    words, paragraphs = text.document.text, text.paragraphs
    if place >= len(paragraphs):
        return None
    if _ANSWER.match(words, paragraphs[place].start, paragraphs[place].end) is None:
        return place
    behind = range(place + 1, min(place + 1 + _REACH, len(paragraphs)))
    return next((at for at in behind if _LABEL.match(words, paragraphs[at].start, paragraphs[at].end)), None)


def _is_labelled(text: Text, paragraph: Paragraph, advised: bool) -> bool:
    """Whether a row or a line says behind the label of a recommendation what is to be done.

    `advised`: it stands where recommendations are spoken of, and a bare number will do for the label of a row.
    """
    words = text.document.text
    label = _LABEL.match(words, paragraph.start, paragraph.end)
    label = label or (_MARK.match(words, paragraph.start, paragraph.end) if advised else None)
    if label is None:
        return False
    end = words.find("\t", label.end(), paragraph.end)
    end = end if end > 0 else paragraph.end
    return len(words[label.end() : end].split()) > 2 and _asks(text, label.end(), end)


def _asks(text: Text, start: int, end: int) -> bool:
    """Whether words say what is to be done: by `should`, as a clause with `that`, or beginning with a verb."""
    words = text.document.text
    return (
        _ASKS.search(words, start, end) is not None
        or words.startswith(("That ", "that "), start)
        or is_action(text, start, end)
    )
