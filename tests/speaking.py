"""What statements are read out of a few words of text, for the tests of speech."""

from __future__ import annotations

from onrecord.annotate import annotate_document
from onrecord.claims import Document, StatementClaim, hold_to_evidence
from onrecord.extract.scene import survey_text
from onrecord.extract.statements import statements


def found(words: str) -> list[StatementClaim]:
    """The statements in a document of these words, each held to its evidence."""
    document = Document("t.txt", f"The title of this page\n\n{words}")
    text = annotate_document(document)
    claims = list(statements(text, survey_text(text)))
    for claim in claims:
        hold_to_evidence(claim, document)
    return claims


def said(words: str) -> list[tuple[str, str]]:
    """Who said what, the pieces of a quotation parted by a stroke."""
    return [(claim.speaker.plain if claim.speaker else "", " / ".join(piece.words for piece in claim.text))
            for claim in found(words)]
