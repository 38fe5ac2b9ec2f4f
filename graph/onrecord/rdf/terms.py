"""Names in RDF: the prefixes, the base, an IRI for everything on record, literals.

Everything of a user's data stands under his base, a slash namespace a kind (`person/phil-porter`); what no vocabulary
of the field has stands under `onr:`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from urllib.parse import quote, urlsplit

from pyoxigraph import Literal, NamedNode

from onrecord.claims import Period

#: An example base: nothing can be published under it. A user sets his own.
DEFAULT_BASE = "https://data.example.org/onrecord/"

PREFIXES: dict[str, str] = {
    "cpsv": "http://purl.org/vocab/cpsv#",
    "cv": "http://data.europa.eu/m8g/",
    "dct": "http://purl.org/dc/terms/",
    "edtf": "http://id.loc.gov/datatypes/edtf/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "oa": "http://www.w3.org/ns/oa#",
    "onr": "https://w3id.org/onrecord/ns#",
    "org": "http://www.w3.org/ns/org#",
    "owl": "http://www.w3.org/2002/07/owl#",
    "prov": "http://www.w3.org/ns/prov#",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "schema": "http://schema.org/",
    "sem": "http://semanticweb.cs.vu.nl/2009/11/sem/",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}

#: The first path segment of every IRI under the base, and its prefix in Turtle.
KINDS = ("person", "body", "service", "post", "tenure", "inspection", "rating", "appointment", "recommendation",
         "recommendation-set", "statement", "finding", "claim", "evidence", "document", "grade", "reading", "merge",
         "decision")

_OUTSIDE = re.compile(r"[^a-z0-9]+")


@cache
def term(name: str) -> NamedNode:
    """The IRI of a prefixed name: `foaf:name`."""
    prefix, _, local = name.partition(":")
    return NamedNode(PREFIXES[prefix] + local)


def prefixes(base: str) -> dict[str, str]:
    """Every prefix that the graph uses: those of the vocabularies, and one a kind under `base`; sorted."""
    return dict(sorted({**PREFIXES, **{kind: f"{base}{kind}/" for kind in KINDS}}.items()))


def iri(base: str, kind: str, key: str) -> NamedNode:
    """The IRI of one thing, fact or claim. Keys stay flat: the slash of a range of dates becomes `--`."""
    return NamedNode(f"{base}{kind}/{quote(key.replace('/', '--'), safe='-._~')}")


def ref_iri(base: str, ref: str) -> NamedNode:
    """The IRI of a ref such as `person/phil-porter`."""
    kind, _, key = ref.partition("/")
    return iri(base, kind, key)


def slug(words: str) -> str:
    """`Requires Improvement` as `requires-improvement`."""
    return _OUTSIDE.sub("-", words.lower()).strip("-")


def concept(words: str) -> NamedNode:
    """The concept of our own vocabulary that these words name: `monitoring visit` is onr:monitoring-visit."""
    return term(f"onr:{slug(words)}")


def text(words: str) -> Literal:
    """Words as they are, in no stated language."""
    return Literal(words)


def number(value: int) -> Literal:
    """A whole number."""
    return Literal(str(value), datatype=term("xsd:integer"))


def day(iso: str) -> Literal:
    """A full day, YYYY-MM-DD."""
    return Literal(iso, datatype=term("xsd:date"))


def period(when: Period, precise: str, earliest: str, latest: str) -> Iterator[tuple[NamedNode, Literal]]:
    """A period as an EDTF literal at its stated precision, and its first and last day, which engines can compare."""
    yield term(precise), Literal(when.edtf, datatype=term("edtf:EDTF"))
    yield term(earliest), day(when.earliest.isoformat())
    yield term(latest), day(when.latest.isoformat())


def web_address(words: str | None) -> NamedNode | None:
    """An http(s) address as an IRI; None for anything else, so that no link runs a script."""
    try:
        return NamedNode(words) if words and urlsplit(words).scheme in ("http", "https") else None
    except ValueError:
        return None


def occurrence(passage: str, start: int, whole: str) -> int:
    """How often `passage` begins in `whole` before `start`."""
    return sum(1 for _ in _starts(passage, whole, start))


def _starts(passage: str, whole: str, end: int) -> Iterable[int]:
    at = whole.find(passage)
    while 0 <= at < end:
        yield at
        at = whole.find(passage, at + 1)
