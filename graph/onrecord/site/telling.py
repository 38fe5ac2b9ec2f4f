"""Terms of the graph as words and links of a page: what pages of every kind share."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pyoxigraph import Literal, NamedNode

from onrecord.rdf.claimed import CONTEXT
from onrecord.rdf.terms import web_address
from onrecord.site.labels import label, label_of
from onrecord.site.links import Links
from onrecord.site.model import Entry, Quotation, Said
from onrecord.site.quotes import Passage, leading
from onrecord.site.source import Source, Term, owner
from onrecord.site.words import machine_day, plain_day, words

#: What an entry says of its thing after the title; those that need no word before them stand bare.
_NOTES = ("onr:status", "onr:polarity", "onr:from", "onr:until", "onr:attestedOn", "onr:judgement", "onr:why")
_BARE = {"onr:status", "onr:polarity", "onr:judgement", "onr:why"}
#: Kinds whose own words are the quotation, whole.
_WHOLE = {"statement"}


def thing(source: Source, links: Links, iri: str, text: str = "") -> Said:
    """A link to the page of `iri`, or its label alone where it has none."""
    address = source.address(iri)
    spoken_of = address and (source.about(iri) or source.pointing(iri))
    return Said(text or label(source, iri), links.thing(owner(address)) if spoken_of else "")


def told(source: Source, links: Links, value: Term) -> Said:
    """One object: a link to its page or address, a day in plain words, or the words as they are."""
    if isinstance(value, Literal):
        if value.datatype.value.endswith("#boolean"):
            return Said("yes" if value.value in ("true", "1") else "no")
        return day(value.value) if _is_day(value) else Said(value.value)
    if source.address(value.value):
        return thing(source, links, value.value)
    named = label(source, value.value) if source.about(value.value) else value.value
    address = web_address(value.value) if isinstance(value, NamedNode) and named == value.value else None
    return Said(named, address.value if address else "")


def day(when: str, before: str = "") -> Said:
    """A day in plain words, with words before it."""
    return Said(f"{before} {plain_day(when)}".strip(), day=machine_day(when))


def document_notes(source: Source, document: str) -> tuple[Said, ...]:
    """Who published a document, and when."""
    publisher, issued = source.said(document, "onr:publisherName"), source.said(document, "dct:issued")
    return (*((Said(publisher),) if publisher else ()), *((day(issued),) if issued else ()))


def quotation(source: Source, links: Links, each: Passage, about: str = "", claims: Sequence[str] = ()) -> Quotation:
    """A passage as it is shown on the page of `about`: its words, with what stands around them, and where.

    `claims` are those by which it is said, and are linked to.
    """
    page = (Said(f"page {each.page}"),) if each.page else ()
    link = () if each.iri == about else (thing(source, links, each.iri, "passage"),)
    link = (*link, *(thing(source, links, claim, "claim") for claim in claims))
    if each.document == about:
        where: tuple[Said, ...] = (*page, *link)
    else:
        document = (thing(source, links, each.document),) if each.document else ()
        where = (*document, *document_notes(source, each.document), *page, *link)
    return Quotation(each.exact, _before(each.before), _after(each.after), where)


def entry(source: Source, links: Links, iri: str, about: str = "") -> Entry:
    """A thing as one item of a list on the page of `about`, with the first words that say it."""
    said = thing(source, links, iri, title(source, iri, about))
    return Entry(said, tuple(notes(source, iri)), tuple(_quoted(source, links, iri, about)))


def line(source: Source, links: Links, iri: str, about: str = "") -> Entry:
    """A thing as one item of a list that needs no quotation: its title says it, or the page does."""
    document = source.said(iri, "onr:inDocument")
    kind = label_of(source, iri, "onr:kind") if source.kind(iri) == "claim" else ""
    told_in = (thing(source, links, document), *document_notes(source, document)) if document not in ("", about) else ()
    own = document_notes(source, iri) if source.kind(iri) == "document" else ()
    said = thing(source, links, iri, title(source, iri, about))
    return Entry(said, (*((Said(kind),) if kind else ()), *notes(source, iri), *own, *told_in))


def title(source: Source, iri: str, about: str) -> str:
    """The label of a thing without what the page is about already."""
    if source.kind(iri) == "statement":
        role = source.said(iri, "onr:roleTitle")
        if source.said(iri, "onr:inRole") == about:
            return "Statement"
        speaker = source.said(iri, "onr:speaker")
        if speaker and speaker == about:
            return f"As {role}" if role else "Statement"
        who = source.said(iri, "onr:speakerName") or (label(source, speaker) if speaker else "Speaker not named")
        return f"{who}, {role}" if role else who
    own = label(source, about) if about else ""
    said = label(source, iri)
    for part in (f"{own}, ", f", {own}") if own else ():
        said = said.replace(part, "", 1) if len(said) > len(part) else said
    return said


def notes(source: Source, iri: str) -> Iterator[Said]:
    """A line about a thing: status, days, why."""
    for name in _NOTES:
        for value in source.about(iri).get(name, ())[-1:]:
            words_of = label(source, value.value) if isinstance(value, NamedNode) else value.value
            plain = plain_day(words_of) if isinstance(value, Literal) and _is_day(value) else words_of
            yield Said(plain if name in _BARE else f"{words(name)} {plain}")


def latest(source: Source, iri: str) -> str:
    """The day by which a thing is sorted: its own, or the issue day of the first document that says it.

    The grades of a scale have no day; the best is sorted as the latest.
    """
    rank = source.said(iri, "onr:rank")
    if rank.isdecimal():
        return f"{999 - int(rank):03}"
    own = source.said(iri, "onr:when", "onr:until", "onr:from")
    if own:
        return own
    document = source.said(iri, "onr:reportedIn", "onr:inDocument", "onr:rightDocument")
    if not document:
        found = leading(source, iri)
        document = found.document if found else ""
    return source.said(document, "dct:issued")


def _quoted(source: Source, links: Links, iri: str, about: str) -> Iterator[Quotation]:
    """The words of an entry, without what stands around them: a statement whole, of others the first passage."""
    text = source.said(iri, "schema:text") if source.kind(iri) in _WHOLE else ""
    found = leading(source, iri)
    if found:
        yield Quotation(text or found.exact, where=quotation(source, links, found, about).where)
    elif text:
        yield Quotation(text)


def _before(words: str) -> str:
    """What stands before a passage, from its first whole word on where it is cut off."""
    return f"… {words.partition(' ')[2] or words}" if len(words) >= CONTEXT else words


def _after(words: str) -> str:
    """What stands after a passage, to its last whole word where it is cut off."""
    return f"{words.rpartition(' ')[0] or words} …" if len(words) >= CONTEXT else words


def _is_day(value: Literal) -> bool:
    return value.datatype.value.endswith(("#date", "/EDTF"))
