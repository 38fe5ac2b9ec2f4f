"""Quoted words: what is somebody's whole speech, and what a fragment in reported speech."""

from __future__ import annotations

from onrecord.annotate import Text

_MARKS = "“\"‘'"


def in_speech(text: Text, start: int, end: int) -> bool:
    """Whether a sentence begins inside a quotation that is a speech, not a fragment in reported speech."""
    quotation = text.quotation_at(start)
    if quotation is None or quotation.end - start < 2:
        return False
    return quotation.start < start or is_speech(text, quotation.start, quotation.end)


def is_speech(text: Text, start: int, end: int) -> bool:
    """Whether a quotation is a whole speech: a capital in front, and a stop or a comma behind or no mark at all."""
    words = text.document.text
    last = words[end - 1] if end > start else ""
    left_open = last.isalnum() and words[end : end + 1] == "\n"
    return words[start].isupper() and (last in ".,!?…" or words[end + 1 : end + 2] in (".", "") or left_open)


def only_speech(text: Text, start: int, end: int, warns: bool = False) -> bool:
    """Whether all that a frame frames is somebody's whole speech (or, of a warning, in somebody's own words)."""
    words = text.document.text
    while start < end and words[start] in " \u00a0:":
        start += 1
    return (
        words[start] in _MARKS
        and (q := text.quotation_at(start + 1)) is not None
        and (warns or is_speech(text, q.start, q.end))
    )


def begins_inside(text: Text, start: int) -> bool:
    """Whether a sentence begins inside a longer quotation."""
    quotation = text.quotation_at(start)
    return quotation is not None and quotation.start < start - 1
