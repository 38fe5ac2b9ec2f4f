"""The annotated text: what every extractor reads."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Generic, TypeVar

from onrecord.annotate.nouns import Paragraph, ParagraphRole, Quotation, Sentence
from onrecord.annotate.paragraphs import split_paragraphs
from onrecord.annotate.pipeline import DEFAULT_MODEL, load_pipeline, parse_text, require_model
from onrecord.annotate.quotations import find_quotations
from onrecord.annotate.sentences import split_sentences
from onrecord.claims import Document, Evidence, Mention

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

__all__ = ["Paragraph", "ParagraphRole", "Parse", "Quotation", "Sentence", "Text", "annotate_document"]

_Spanned = TypeVar("_Spanned", Paragraph, Sentence, Quotation)


class _Placed(Generic[_Spanned]):
    """Spans in the order of the text, found by their place in it."""

    def __init__(self, spans: tuple[_Spanned, ...]) -> None:
        self._spans: tuple[_Spanned, ...] = spans
        self.starts = [span.start for span in spans]

    def at(self, offset: int) -> _Spanned | None:
        """The last span that begins at or before `offset`, where it covers it."""
        index = bisect_right(self.starts, offset) - 1
        return self._spans[index] if index >= 0 and offset < self._spans[index].end else None

    def between(self, start: int, end: int) -> tuple[_Spanned, ...]:
        """The spans that begin from `start` to before `end`."""
        return self._spans[bisect_left(self.starts, start):bisect_left(self.starts, end)]


@dataclass(frozen=True, slots=True)
class Parse:
    """A stretch of the text, tagged and parsed. `doc` counts from the stretch's start, `offset` is where that is."""

    doc: Doc
    offset: int

    def start(self, token: Token) -> int:
        """Where `token` begins in the document's text."""
        return self.offset + token.idx

    def end(self, token: Token) -> int:
        """Where `token` ends in the document's text."""
        return self.offset + token.idx + len(token)

    def token_at(self, offset: int) -> Token | None:
        """The token that covers `offset` of the document's text, or None (white space, outside)."""
        for token in self.doc:
            if self.start(token) <= offset < self.end(token):
                return token
        return None


@dataclass(frozen=True)
class Text:
    """A document, annotated. Everything is in the order of the text."""

    document: Document
    paragraphs: tuple[Paragraph, ...]
    sentences: tuple[Sentence, ...]
    quotations: tuple[Quotation, ...]
    model: str = DEFAULT_MODEL  #: the spaCy pipeline that `tokens` and `parse` use; loaded at their first use

    @cached_property
    def tokens(self) -> Doc:
        """The whole text tokenised, nothing more: cheap."""
        return load_pipeline(self.model).make_doc(self.document.text)

    @cached_property
    def _parses(self) -> dict[tuple[int, int], Parse]:
        return {}

    def parse(self, start: int, end: int) -> Parse:
        """The words from `start` to `end` (a sentence, as a rule) tagged and parsed; asked twice, done once."""
        if (start, end) not in self._parses:
            self._parses[start, end] = Parse(parse_text(self._in_one_line(start, end), self.model), start)
        return self._parses[start, end]

    def _in_one_line(self, start: int, end: int) -> str:
        # A line broken by a machine is no other sentence to the parser, every letter staying at its place.
        return self.document.text[start:end].replace("\n", " ")

    def words(self, start: int, end: int, value: str | None = None) -> Mention:
        """The words from `start` to `end` as a Mention, with their plain form where one is given."""
        return Mention(self.document.text[start:end], start, end, value)

    def evidence(self, start: int, end: int) -> Evidence:
        """The passage from `start` to `end` as Evidence."""
        return Evidence(start, end, self.document.text[start:end])

    @cached_property
    def _paragraphs(self) -> _Placed[Paragraph]:
        return _Placed(self.paragraphs)

    @cached_property
    def _sentences(self) -> _Placed[Sentence]:
        return _Placed(self.sentences)

    @cached_property
    def _quotations(self) -> _Placed[Quotation]:
        return _Placed(self.quotations)

    def paragraph_at(self, offset: int) -> Paragraph | None:
        """The paragraph that covers `offset`, or None between paragraphs."""
        return self._paragraphs.at(offset)

    def sentence_at(self, offset: int) -> Sentence | None:
        """The sentence that covers `offset`, or None between sentences."""
        return self._sentences.at(offset)

    def sentences_in(self, paragraph: Paragraph) -> tuple[Sentence, ...]:
        """The sentences of a paragraph of this text, in order."""
        return self._sentences.between(paragraph.start, paragraph.end)

    def quotations_in(self, start: int, end: int) -> tuple[Quotation, ...]:
        """The quotations that lie wholly between `start` and `end`, nested ones too."""
        return tuple(quotation for quotation in self._quotations.between(start, end) if quotation.end <= end)

    def quotation_at(self, offset: int) -> Quotation | None:
        """The innermost quotation that covers `offset`, or None where the document speaks itself."""
        for quotation in self._quotations_back(offset) if self.quotations else ():
            if offset < quotation.end:
                return quotation
        return None

    def is_quoted(self, start: int, end: int) -> bool:
        """Whether all of `start` to `end` stands within one quotation."""
        return any(end <= q.end for q in self._quotations_back(start))

    def _quotations_back(self, offset: int) -> Iterator[Quotation]:
        """The quotations that begin at or before `offset`, the last first, up to the first that is not nested."""
        for index in range(bisect_right(self._quotations.starts, offset) - 1, -1, -1):
            yield self.quotations[index]
            if not self.quotations[index].nested:
                return

    def is_furniture(self, offset: int) -> bool:
        """Whether `offset` stands in a share bar, a newsletter line or the like."""
        paragraph = self.paragraph_at(offset)
        return paragraph is not None and paragraph.role == "furniture"


def annotate_document(document: Document, model: str = DEFAULT_MODEL) -> Text:
    """Paragraphs, sentences and quotations of `document`; spaCy itself is loaded when tokens or a parse are asked for.

    Raises ModelError where the pipeline `model` is not installed.
    """
    require_model(model)
    paragraphs = split_paragraphs(document.text, document.title)
    sentences = tuple(split_sentences(document.text, paragraphs))
    quotations = tuple(find_quotations(document.text, paragraphs))
    return Text(document, paragraphs, sentences, quotations, model)
