"""Quads as text: the same quads give the same bytes, whatever order they come in.

Turtle is sorted N-Triples grouped by subject, shortened by prefixes, one predicate and object a line, so that the
difference between two builds is small to read. The one-graph forms (ttl, nt, jsonld) merge the documents' graphs.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from importlib.resources import files
from itertools import groupby
from types import MappingProxyType
from typing import Any

from pyoxigraph import DefaultGraph, Literal, NamedNode, Quad, Triple

from onrecord.rdf.compact import compact_nodes
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
    """All triples as JSON-LD 1.1 that reads as plain JSON, its context in front so that no network is needed."""
    context = {"@base": base, **json.loads(context_text())["@context"]}
    nodes = compact_nodes(_rows(quads), context)
    lines = ",\n".join(json.dumps(node, ensure_ascii=False, indent=1) for node in nodes)
    head = json.dumps({"@context": context}, ensure_ascii=False, indent=1)[:-2]
    return f'{head},\n "@graph": [\n{lines}\n]}}\n'


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
