"""Triples as JSON-LD nodes that read as plain JSON: keys and values as context.jsonld names them.

Keys have no prefix, identifiers are paths under the base, whole numbers are numbers, what a key can hold several of is
always a list, and the two selectors of a passage stand inside it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from itertools import groupby
from typing import Any

from pyoxigraph import BlankNode, Literal

from onrecord.rdf.terms import PREFIXES

_XSD = PREFIXES["xsd"]
_TYPE = PREFIXES["rdf"] + "type"
_PART = PREFIXES["oa"] + "hasSelector"
_PATH = re.compile(r"[a-z][a-z-]*/[A-Za-z0-9_%][A-Za-z0-9_.~%-]*")
_LOCAL = re.compile(r"[A-Za-z][A-Za-z0-9_-]*")
_WHOLE = re.compile(r"0|-?[1-9][0-9]{0,14}")

Rows = Iterable[tuple[Any, Any, Any]]
Node = dict[str, Any]


def compact_nodes(rows: Rows, context: Mapping[str, Any]) -> list[Node]:
    """A node a subject, in the order of `rows`, which are sorted by subject; `context` names keys, types and base."""
    compactor = _Compactor(context)
    subjects = [(subject, list(group)) for subject, group in groupby(rows, key=lambda row: row[0])]
    wholes = {subject for subject, group in subjects if any(row[1].value == _PART for row in group)}
    inside = {row[2] for _, group in subjects for row in group if row[1].value == _PART} - wholes
    compactor.inside = {subject: compactor.node(subject, group) for subject, group in subjects if subject in inside}
    return [compactor.node(subject, group) for subject, group in subjects if subject not in inside]


class _Compactor:
    """Terms as a context names them."""

    def __init__(self, context: Mapping[str, Any]) -> None:
        self._base, self._vocabulary = context["@base"], context["@vocab"]
        self._entries = {key: value if isinstance(value, dict) else {"@id": value} for key, value in context.items()
                         if not key.startswith("@")}
        self._keys = {self._expanded(entry["@id"]): key for key, entry in self._entries.items() if key not in PREFIXES}
        self._order = {key: place for place, key in enumerate(self._entries)}
        self.inside: dict[Any, Node] = {}  #: nodes that stand inside others

    def node(self, subject: Any, rows: Rows) -> Node:
        values: dict[str, list[Any]] = {}
        for _, predicate, obj in rows:
            key = "type" if predicate.value == _TYPE else self._named(predicate.value)
            values.setdefault(key, []).append(self._value(key, obj))
        in_order = sorted(values, key=lambda key: (self._order.get(key, len(self._order)), key))
        return {"id": self._id(subject), **dict(self._held(key, values[key]) for key in in_order)}

    def _held(self, key: str, values: list[Any]) -> tuple[str, Any]:
        if key == "type":
            return key, sorted(values, key=lambda each: (each in self._keys.values(), each))
        several = len(values) > 1 or "@container" in self._entries.get(key, {})
        return key, values if several else values[0]

    def _value(self, key: str, term: Any) -> Any:
        kind = "@vocab" if key == "type" else self._entries.get(key, {}).get("@type", f"{_XSD}string")
        if not isinstance(term, Literal):
            return self._linked(term, kind)
        if term.language:
            return {"@value": term.value, "@language": term.language}
        return self._literal(term, self._expanded(kind))

    def _linked(self, term: Any, kind: str) -> Any:
        if term in self.inside:
            return self.inside[term]
        if kind == "@vocab" and not isinstance(term, BlankNode):
            return self._named(term.value)
        return self._id(term) if kind == "@id" else {"@id": self._id(term)}

    def _literal(self, term: Literal, kind: str) -> Any:
        datatype = term.datatype.value
        if datatype == kind:
            return _native(term.value, datatype)
        return {"@value": term.value} if datatype == f"{_XSD}string" else {"@value": term.value, "@type": datatype}

    def _named(self, iri: str) -> str:
        """A key, or a value of the vocabulary: its own name, its local name in the vocabulary, or with a prefix."""
        if iri in self._keys:
            return self._keys[iri]
        local = iri.removeprefix(self._vocabulary)
        return local if local != iri and _LOCAL.fullmatch(local) and local not in self._entries else self._prefixed(iri)

    def _id(self, term: Any) -> str:
        if isinstance(term, BlankNode):
            return str(term)
        path = str(term.value).removeprefix(self._base)
        return path if path != term.value and _PATH.fullmatch(path) else self._prefixed(term.value)

    def _prefixed(self, iri: str) -> str:
        for prefix, name in PREFIXES.items():
            local = iri.removeprefix(name)
            if local != iri and _LOCAL.fullmatch(local):
                return f"{prefix}:{local}"
        return iri

    def _expanded(self, name: str) -> str:
        prefix, colon, local = name.partition(":")
        return PREFIXES[prefix] + local if colon and prefix in PREFIXES else name


def _native(words: str, datatype: str) -> str | int | bool:
    """A whole number or a truth as JSON has it, where its words are the plain ones; anything else as worded."""
    if datatype == f"{_XSD}integer" and _WHOLE.fullmatch(words):
        return int(words)
    return words == "true" if datatype == f"{_XSD}boolean" and words in ("true", "false") else words
