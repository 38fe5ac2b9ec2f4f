"""What a thing is called in a link or a heading: its name, or words made of what it is about."""

from __future__ import annotations

from collections.abc import Callable

from onrecord.site.quotes import leading, passage
from onrecord.site.source import Source
from onrecord.site.words import kind_of, plain_day

LENGTH = 90  #: characters of a text that stands for its thing


def label(source: Source, iri: str) -> str:
    """A name for `iri`, never empty: its own, or words made of what the graph says of it, or its key."""
    if iri not in source.labels:
        source.labels[iri] = ""  # what is asked for while it is made is a circle
        made = _MADE.get(source.kind(iri), _named)(source, iri)
        source.labels[iri] = made or _key(source, iri)
    return source.labels[iri] or _key(source, iri)


def label_of(source: Source, iri: str, *predicates: str) -> str:
    """The label of what the first of these predicates leads to; empty where it leads nowhere."""
    found = source.said(iri, *predicates)
    return label(source, found) if found else ""


def joined(*parts: str, by: str = ", ") -> str:
    """The parts that say something, with commas between."""
    return by.join(filter(None, parts))


def cut(words: str, length: int = LENGTH) -> str:
    """The words on one line, cut at a space where there are too many."""
    line = " ".join(words.split())
    if len(line) <= length:
        return line
    head = line[:length].rpartition(" ")[0] or line[:length]
    return f"{head.rstrip(' ,;:.–-')} …"


def _quote(words: str, length: int = LENGTH) -> str:
    """Words between quotation marks, without those that they begin or end with themselves."""
    plain = words.strip(" \n“”\"")
    return f"“{cut(plain, length)}”" if plain else ""


def _key(source: Source, iri: str) -> str:
    address = source.address(iri)
    return address.partition("/")[2] if address else iri.rstrip("/#").replace("#", "/").rpartition("/")[2] or iri


def _named(source: Source, iri: str) -> str:
    return source.said(iri, "foaf:name", "skos:prefLabel", "dct:title", "rdfs:label", "schema:name")


def _when(source: Source, iri: str) -> str:
    return plain_day(source.said(iri, "onr:when"))


def _document(source: Source, iri: str) -> str:
    return source.said(iri, "dct:title", "onr:file")


def _tenure(source: Source, iri: str) -> str:
    post = label_of(source, iri, "onr:post")
    body = label_of(source, iri, "org:organization")
    return joined(label_of(source, iri, "org:member"), post, body)


def _inspection(source: Source, iri: str) -> str:
    inspector, kind = label_of(source, iri, "onr:inspector"), label_of(source, iri, "onr:kind") or "inspection"
    about = joined(label_of(source, iri, "onr:service"), label_of(source, iri, "onr:body"))
    head = " ".join(filter(None, (inspector, kind, about and f"of {about}")))
    return joined(head[:1].upper() + head[1:], _when(source, iri))


def _rating(source: Source, iri: str) -> str:
    grade = source.said(iri, "schema:ratingValue") or label_of(source, iri, "onr:grade")
    about = joined(label_of(source, iri, "onr:service"), label_of(source, iri, "onr:body"))
    by = joined(label_of(source, iri, "onr:ratedBy"), _when(source, iri))
    return joined(f"{grade}: {about}" if about else grade, source.said(iri, "onr:aspect")) + (f" ({by})" if by else "")


def _appointment(source: Source, iri: str) -> str:
    kind = label_of(source, iri, "onr:kind") or "appointment"
    who = label_of(source, iri, "onr:appointee") or "somebody unnamed"
    what = joined(who, label_of(source, iri, "onr:post"), label_of(source, iri, "onr:body"), _when(source, iri))
    return f"{kind.capitalize()}: {what}"


def _text(source: Source, iri: str) -> str:
    return _quote(source.said(iri, "schema:text"))


def _statement(source: Source, iri: str) -> str:
    speaker = source.said(iri, "onr:speakerName") or label_of(source, iri, "onr:speaker")
    return joined(speaker or "Speaker not named", _quote(source.said(iri, "schema:text"), 60), by=": ")


def _claim(source: Source, iri: str) -> str:
    found = leading(source, iri)
    return _quote(found.exact) if found else ""


def _passage(source: Source, iri: str) -> str:
    return _quote(passage(source, iri).exact)


def _reading(source: Source, iri: str) -> str:
    said, read = source.said(iri, "onr:asSaid"), source.said(iri, "onr:asRead")
    field = source.said(iri, "onr:field") or "field"
    return f"{field.capitalize()}: " + (f"“{cut(said, 50)}” read as " if said else "read as ") + f"“{cut(read, 50)}”"


def _merge(source: Source, iri: str) -> str:
    left, right = source.said(iri, "onr:leftName"), source.said(iri, "onr:rightName")
    one = f" are one {kind_of(source.kind(source.said(iri, 'onr:refersTo'))).single.lower()}"
    if left == right:
        return f"“{left}” in two documents is one {one.rpartition(' ')[2]}"
    return f"“{left}” and “{right}”{one}"


def _decision(source: Source, iri: str) -> str:
    names = joined(source.said(iri, "onr:leftName"), source.said(iri, "onr:rightName"), by=" and ")
    judged = source.said(iri, "onr:judgement") or "decision"
    return f"{judged.capitalize()}: {names or source.said(iri, 'onr:judgedClaim')}"


def _grade(source: Source, iri: str) -> str:
    name = _named(source, iri)
    scheme = source.said(iri, "skos:inScheme")
    return joined(name, f"({_owner(source, scheme)})" if scheme else "", by=" ")


def _owner(source: Source, scheme: str) -> str:
    """The name of the inspector whose scale this is; the key where the inspector is not on record."""
    key = source.address(scheme).partition("/")[2]
    return next((name for kind in ("body", "person") if (name := _named(source, f"{source.base}{kind}/{key}"))), key)


_MADE: dict[str, Callable[[Source, str], str]] = {
    "document": _document, "tenure": _tenure, "inspection": _inspection, "rating": _rating,
    "appointment": _appointment, "recommendation": _text, "recommendation-set": _text, "finding": _text,
    "statement": _statement, "claim": _claim, "evidence": _passage, "reading": _reading, "merge": _merge,
    "decision": _decision, "grade": _grade,
}
