"""Quads as text: the same quads give the same bytes, whatever order they come in.

Turtle is sorted N-Triples grouped by subject, shortened by prefixes, one predicate and object a line, so that the
difference between two builds is small to read. The one-graph forms (ttl, nt, jsonld) merge the documents' graphs.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache
from importlib.resources import files
from itertools import groupby
from types import MappingProxyType
from typing import Any

from pyoxigraph import BlankNode, DefaultGraph, Literal, NamedNode, Quad, Triple

from onrecord.rdf.terms import DEFAULT_BASE, PREFIXES, prefixes

Quads = Iterable[Quad | Triple]
Rows = Iterable[tuple[Any, Any, Any]]

_XSD = PREFIXES["xsd"]
_TYPE = PREFIXES["rdf"] + "type"
_SPLIT = re.compile(r"^(.*[/#])([^/#]*)$", re.DOTALL)
_LOCAL = re.compile(r"[A-Za-z0-9_](?:[A-Za-z0-9_.-]*[A-Za-z0-9_-])?")


def turtle(quads: Quads, base: str = DEFAULT_BASE, names: Mapping[str, str] | None = None) -> str:
    """All triples as Turtle; `names`: other prefixes than those that a graph under this base uses."""
    short = _Shortener(prefixes(base) if names is None else names)
    return "\n".join([short.head(), *short.blocks(_rows(quads), "")])


def trig(quads: Quads, base: str = DEFAULT_BASE, more: Mapping[str, str] = MappingProxyType({})) -> str:
    """All quads as TriG: the default graph first, then the named ones; `more` are further prefixes."""
    short = _Shortener({**prefixes(base), **more})
    parts = [short.head()]
    for name, rows in _graphs(quads):
        if name:
            parts += [f"{short(name)} {{\n", *short.blocks(rows, "  "), "}\n"]
        else:
            parts += short.blocks(rows, "")
    return "\n".join(parts)


def ntriples(quads: Quads, base: str = DEFAULT_BASE) -> str:
    """All triples as sorted N-Triples; `base` is not needed, and there so that every format is called alike."""
    return "".join(f"{line} .\n" for line in sorted({f"{q.subject} {q.predicate} {q.object}" for q in quads}))


def nquads(quads: Quads, base: str = DEFAULT_BASE) -> str:
    """All quads as sorted N-Quads; `base` as in `ntriples`."""
    return "".join(f"{line} .\n" for line in sorted({str(quad) for quad in quads}))


def jsonld(quads: Quads, base: str = DEFAULT_BASE) -> str:
    """All triples as JSON-LD 1.1, compact, the context written out in front so that it reads without a network."""
    context, head = _context(base)
    compact = _Compactor(context, _Shortener(prefixes(base)))
    nodes = [compact.node(subject, rows) for subject, rows in _subjects(_rows(quads))]
    lines = ",\n".join(json.dumps(node, ensure_ascii=False, indent=1) for node in nodes)
    return f'{head},\n "@graph": [\n{lines}\n]}}\n'


@cache
def _context(base: str) -> tuple[dict[str, Any], str]:
    """The context of a base, and how a file begins with it."""
    context = {**prefixes(base), **json.loads(context_text())["@context"]}
    return context, json.dumps({"@context": context}, ensure_ascii=False, indent=1)[:-2]


def context_text() -> str:
    """The JSON-LD context that is shipped: the prefixes, and which predicates name things, days and so on."""
    return files(__package__).joinpath("context.jsonld").read_text("utf-8")


#: Suffix of the file: how it is written. A format joins by one line here.
FORMATS: dict[str, Callable[[Quads, str], str]] = {
    "ttl": turtle,
    "trig": trig,
    "nt": ntriples,
    "nq": nquads,
    "jsonld": jsonld,
}


# --- order ----------------------------------------------------------------------------------------------------------


def _rows(quads: Quads) -> list[tuple[Any, Any, Any]]:
    """The triples once each, by subject, rdf:type before other predicates, then by predicate and object."""
    return sorted({(q.subject, q.predicate, q.object) for q in quads}, key=_order)


def _order(row: tuple[Any, Any, Any]) -> tuple[str, bool, str, str]:
    subject, predicate, obj = row
    return str(subject), predicate.value != _TYPE, predicate.value, str(obj)


def _subjects(rows: Rows) -> Iterator[tuple[Any, list[tuple[Any, Any, Any]]]]:
    for subject, group in groupby(rows, key=lambda row: row[0]):
        yield subject, list(group)


def _graphs(quads: Quads) -> Iterator[tuple[NamedNode | None, list[tuple[Any, Any, Any]]]]:
    graphs: dict[str, list[Quad | Triple]] = {}
    for quad in quads:
        name = getattr(quad, "graph_name", DefaultGraph())
        graphs.setdefault("" if isinstance(name, DefaultGraph) else name.value, []).append(quad)
    for name in sorted(graphs):
        yield (NamedNode(name) if name else None), _rows(graphs[name])


# --- short forms ----------------------------------------------------------------------------------------------------


class _Shortener:
    """Terms as Turtle writes them, by these prefixes."""

    def __init__(self, names: Mapping[str, str]) -> None:
        self._prefixes = dict(sorted(names.items()))
        self._names = {name: prefix for prefix, name in self._prefixes.items()}
        self._known: dict[Any, str] = {}

    def head(self) -> str:
        return "".join(f"@prefix {prefix}: <{name}> .\n" for prefix, name in self._prefixes.items())

    def blocks(self, rows: Rows, indent: str) -> Iterator[str]:
        for subject, group in _subjects(rows):
            lines = [f"{indent}    {self._predicate(row[1])} {self(row[2])}" for row in group]
            yield f"{indent}{self(subject)}\n" + " ;\n".join(lines) + " .\n"

    def __call__(self, term: Any) -> str:
        if term not in self._known:
            self._known[term] = self._short(term)
        return self._known[term]

    def iri(self, iri: str) -> str | None:
        """The prefixed name, or None where there is none."""
        found = _SPLIT.match(iri)
        prefix = self._names.get(found[1]) if found else None
        return f"{prefix}:{found[2]}" if found and prefix and _LOCAL.fullmatch(found[2]) else None

    def _predicate(self, predicate: NamedNode) -> str:
        return "a" if predicate.value == _TYPE else self(predicate)

    def _short(self, term: Any) -> str:
        if isinstance(term, NamedNode):
            return self.iri(term.value) or str(term)
        if not isinstance(term, Literal) or term.language or term.datatype.value == f"{_XSD}string":
            return str(term)
        if term.datatype.value == f"{_XSD}integer" and re.fullmatch(r"-?[0-9]+", term.value):
            return term.value
        return f"{Literal(term.value)}^^{self(term.datatype)}"


class _Compactor:
    """Nodes as JSON-LD writes them with our context: prefixed names for keys, types of values left to the context."""

    def __init__(self, context: dict[str, Any], short: _Shortener) -> None:
        self._short = short
        self._types = {name: entry["@type"] for name, entry in context.items() if isinstance(entry, dict)}

    def node(self, subject: Any, rows: Rows) -> dict[str, Any]:
        values: dict[str, list[Any]] = {"id": [self._id(subject)]}
        for _, predicate, obj in rows:
            if predicate.value == _TYPE:
                values.setdefault("type", []).append(self._id(obj))
            else:
                key = self._id(predicate)
                values.setdefault(key, []).append(self._value(obj, self._types.get(key)))
        return {key: found[0] if len(found) == 1 else found for key, found in values.items()}

    def _id(self, term: Any) -> str:
        return str(term if isinstance(term, BlankNode) else self._short.iri(term.value) or term.value)

    def _value(self, term: Any, kind: str | None) -> Any:
        if not isinstance(term, Literal):
            return self._id(term) if kind == "@id" else {"@id": self._id(term)}
        if term.language:
            return {"@value": term.value, "@language": term.language}
        datatype = self._id(term.datatype)
        if datatype == (kind or "xsd:string"):
            return term.value
        return {"@value": term.value} if datatype == "xsd:string" else {"@value": term.value, "@type": datatype}
