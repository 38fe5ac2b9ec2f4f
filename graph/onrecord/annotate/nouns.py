"""What an annotated text consists of. All offsets are those of the document's text, end exclusive."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

ParagraphRole = Literal["title", "dateline", "heading", "prose", "item", "row", "furniture"]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A line or block of the text. `furniture` (share bars, newsletter lines) is kept out of the claims."""

    start: int
    end: int
    role: ParagraphRole


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence with its closing quotation marks; never reaches across a paragraph."""

    start: int
    end: int
    paragraph: int  #: index into Text.paragraphs


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words between quotation marks, without the marks. Never reaches across a paragraph.

    A paragraph that reopens a speech which the paragraph before did not close gives a quotation of its own with
    the same `speech`: pieces of one speech share that number.
    """

    start: int
    end: int
    speech: int
    closed: bool  #: False where the closing mark is missing at the paragraph's end
    nested: bool = False  #: stands inside another quotation
    mark: int = 1  #: how many letters each of its marks takes; two where they are typed as '' or ``
