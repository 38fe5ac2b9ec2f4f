"""Passages: the words on which a claim or a fact rests, what stands around them, and where."""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.site.source import Source


@dataclass(frozen=True, slots=True)
class Passage:
    """Words of a document. `before` and `after` are what stands around them, cut off anywhere."""

    iri: str
    document: str  #: IRI
    exact: str
    before: str
    after: str
    page: str  #: its number; empty where the document has no pages
    start: str  #: offset of the first character, in code points of the text as read
    end: str


def passage(source: Source, iri: str) -> Passage:
    """A passage by its IRI; what the graph does not say of it is empty."""
    selectors = [each.value for each in source.about(iri).get("oa:hasSelector", ())]

    def said(name: str) -> str:
        return next((found for each in selectors if (found := source.said(each, name))), "")

    return Passage(iri, source.said(iri, "oa:hasSource"), said("oa:exact"), said("oa:prefix"), said("oa:suffix"),
                   source.said(iri, "onr:page"), said("oa:start"), said("oa:end"))


def sources(source: Source, iri: str) -> list[str]:
    """The claims on which a fact rests; none for what is no fact."""
    found = source.about(iri).get("prov:wasDerivedFrom", ())
    return [each.value for each in found if source.kind(each.value) == "claim"]


def passages(source: Source, claim: str) -> list[Passage]:
    """The passages on which a claim rests, as they stand in its document."""
    found = source.about(claim).get("prov:wasDerivedFrom", ())
    return sorted((passage(source, each.value) for each in found if source.kind(each.value) == "evidence"), key=place)


def leading(source: Source, iri: str) -> Passage | None:
    """The one passage that says a claim or a fact first; None where nothing says it."""
    claims = [iri] if source.kind(iri) == "claim" else sources(source, iri)
    found = (source.said(claim, "onr:passage") for claim in claims)
    return next((passage(source, each) for each in found if each), None)


def place(each: Passage) -> tuple[str, int, int, str]:
    """What sorts passages as they stand: by document and offsets."""
    return each.document, _number(each.start), _number(each.end), each.iri


def _number(digits: str) -> int:
    return int(digits) if digits.isdecimal() else 0
