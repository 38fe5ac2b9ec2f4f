"""Document into Text: paragraphs and what they are, sentences, quotations, spaCy tokens. Offsets stay the document's."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from onrecord.claims import Document

ParagraphRole = Literal["title", "dateline", "heading", "prose", "item", "row", "furniture"]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A line or block of the text. `furniture` (share bars, newsletter lines) is kept out of the claims."""

    start: int
    end: int
    role: ParagraphRole


@dataclass(frozen=True, slots=True)
class Sentence:
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


@dataclass(frozen=True)
class Text:
    """A document, annotated. Everything is in the order of the text."""

    document: Document
    paragraphs: tuple[Paragraph, ...]
    sentences: tuple[Sentence, ...]
    quotations: tuple[Quotation, ...]
