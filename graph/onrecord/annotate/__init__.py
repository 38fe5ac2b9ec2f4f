"""Document into Text: paragraphs and what they are, sentences, quotations, spaCy tokens; offsets as they were."""

from onrecord.annotate.pipeline import DEFAULT_MODEL, model_version, require_model
from onrecord.annotate.text import Paragraph, ParagraphRole, Parse, Quotation, Sentence, Text, annotate_document

__all__ = [
    "DEFAULT_MODEL",
    "Paragraph",
    "ParagraphRole",
    "Parse",
    "Quotation",
    "Sentence",
    "Text",
    "annotate_document",
    "model_version",
    "require_model",
]
