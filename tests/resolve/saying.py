"""Claims for tests of resolve, from words that stand in a text: no language model, no extractor."""

from __future__ import annotations

from onrecord.claims import (
    AppointmentClaim,
    Document,
    Evidence,
    FindingClaim,
    InspectionClaim,
    Mention,
    RatingClaim,
    RoleClaim,
    StatementClaim,
)


def document(text: str, file: str = "a.txt", issued: str | None = "2024-05-02") -> Document:
    """A document of that text."""
    return Document(file=file, text=text, issued=issued)


def said(doc: Document, words: str, value: str | None = None) -> Mention:
    """The first place where the words stand."""
    start = doc.text.index(words)
    return Mention(words, start, start + len(words), value)


def whole(doc: Document) -> tuple[Evidence, ...]:
    """The whole text as the passage that says a claim."""
    return (Evidence(0, len(doc.text), doc.text),)


def role(doc: Document, person: str, title: str, name: str | None = None, **fields: Mention) -> RoleClaim:
    """A role; `name` is the person's fullest name, the person's words unless given."""
    return RoleClaim(
        document=doc.id,
        rule="told",
        evidence=whole(doc),
        person=said(doc, person, name or person),
        role=said(doc, title),
        **fields,
    )


def appointment(doc: Document, person: str, verb: str, kind: str, **fields: Mention) -> AppointmentClaim:
    """An appointment, joining or departure, told by its verb."""
    return AppointmentClaim(
        document=doc.id,
        rule="told",
        evidence=whole(doc),
        person=said(doc, person, person),
        type=said(doc, verb, kind),
        **fields,
    )


def rating(doc: Document, grade: str, **fields: Mention) -> RatingClaim:
    """A rating in the words of the text."""
    return RatingClaim(
        document=doc.id, rule="told", evidence=whole(doc), grade=said(doc, grade, grade.capitalize()), **fields
    )


def inspection(doc: Document, words: str, kind: str = "inspection", **fields: Mention) -> InspectionClaim:
    """An inspection, its words being those that name its type."""
    return InspectionClaim(document=doc.id, rule="told", evidence=whole(doc), type=said(doc, words, kind), **fields)


def statement(
    doc: Document, speaker: str, text: str, name: str | None = None, names: tuple[str, ...] = ()
) -> StatementClaim:
    """A statement in one piece; `names` are the persons whom it names."""
    return StatementClaim(
        document=doc.id,
        rule="told",
        evidence=whole(doc),
        speaker=said(doc, speaker, name),
        text=(said(doc, text),),
        names=tuple(said(doc, each, each) for each in names),
    )


def finding(doc: Document, text: str, polarity: str = "strength") -> FindingClaim:
    """A finding whose deciding words are its whole text."""
    return FindingClaim(
        document=doc.id, rule="told", evidence=whole(doc), text=said(doc, text), polarity=said(doc, text, polarity)
    )
