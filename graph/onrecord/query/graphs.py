"""Something to ask: a store in memory, or a SPARQL endpoint elsewhere.

A dataset's named graphs are merged into the default graph, each triple once, and stay named besides: a plain pattern
sees everything once, GRAPH sees who says it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from os import PathLike
from pathlib import Path
from typing import Protocol

from pyoxigraph import (
    BlankNode,
    DefaultGraph,
    Literal,
    NamedNode,
    Quad,
    QueryBoolean,
    QueryResultsFormat,
    QuerySolutions,
    QueryTriples,
    RdfFormat,
    Store,
    Triple,
    parse,
    parse_query_results,
)

from onrecord.errors import GraphError, QueryError
from onrecord.query.faults import fault_of

Cell = str | int | bool | None  #: None: not stated

#: The files of a folder written by build that hold its graph, the one that loads fastest first.
FILES = ("graph.nt", "graph.ttl", "graph.nq", "graph.trig", "graph.jsonld")
TIMEOUT = 60  #: seconds that an endpoint may take

_XSD = "http://www.w3.org/2001/XMLSchema#"
_ACCEPT = "application/sparql-results+json, application/n-triples;q=0.9, text/turtle;q=0.8"


@dataclass(frozen=True, slots=True)
class Answer:
    """Rows of a SELECT; `answer`: true or false of an ASK; the triples of a CONSTRUCT or DESCRIBE, sorted."""

    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    triples: tuple[Triple, ...] | None = None  #: None for SELECT and ASK

    def records(self) -> list[dict[str, Cell]]:
        """One dictionary a row, by column."""
        return [dict(zip(self.columns, row, strict=True)) for row in self.rows]


class Graph(Protocol):
    """What can be asked."""

    def ask(self, sparql: str) -> Answer:
        """The answer to SPARQL text. Raises QueryError, GraphError."""

    def triples(self) -> Iterator[Triple]:
        """Every triple, once."""


@dataclass(frozen=True, slots=True)
class StoredGraph:
    """A graph in memory."""

    store: Store
    source: str = ""  #: the file it came from; empty: none

    def ask(self, sparql: str) -> Answer:
        """The answer to SPARQL text. Raises QueryError with line and column where it cannot be parsed."""
        try:
            return answer_of(self.store.query(sparql))
        except SyntaxError as error:
            raise QueryError(fault_of(sparql, error)) from error
        except (RuntimeError, ValueError, OSError) as error:
            raise QueryError(f"the query cannot be run: {error}") from error

    def triples(self) -> Iterator[Triple]:
        """Every triple of the merged graph."""
        for quad in self.store.quads_for_pattern(None, None, None, DefaultGraph()):
            yield quad.triple


@dataclass(frozen=True, slots=True)
class Endpoint:
    """A SPARQL endpoint, asked by the SPARQL 1.1 Protocol."""

    url: str

    def ask(self, sparql: str) -> Answer:
        """The answer to SPARQL text. QueryError where the endpoint refuses it, GraphError where it does not answer."""
        media_type, body = self._post(sparql)
        try:
            if "json" in media_type:
                return answer_of(parse_query_results(body, QueryResultsFormat.JSON))
            rdf = RdfFormat.from_media_type(media_type)
            if rdf is not None:
                return _triples(quad.triple for quad in parse(body, rdf, base_iri=self.url))
        except (SyntaxError, ValueError) as error:
            raise GraphError(f"{self.url} answered with {media_type} that cannot be read: {error}") from error
        raise GraphError(f"{self.url} answered with {media_type or 'no media type'}, which is no SPARQL result; "
                         "is that the address of the endpoint itself?")

    def triples(self) -> Iterator[Triple]:
        """Every triple of the endpoint's default graph: as much as it is willing to give."""
        yield from self.ask("CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o }").triples or ()

    def _post(self, sparql: str) -> tuple[str, bytes]:
        from urllib.error import HTTPError, URLError
        from urllib.request import Request, urlopen

        head = {"Content-Type": "application/sparql-query", "Accept": _ACCEPT, "User-Agent": "onrecord"}
        try:
            with urlopen(Request(self.url, sparql.encode(), head), timeout=TIMEOUT) as answer:
                return answer.headers.get_content_type(), answer.read()
        except HTTPError as error:
            told = error.read(2000).decode("utf-8", "replace").strip()
            kind = QueryError if error.code == 400 else GraphError
            raise kind(f"{self.url} refused the query ({error.code} {error.reason}): {told}") from error
        except (URLError, OSError, ValueError) as error:
            reason = getattr(error, "reason", error)
            raise GraphError(f"{self.url} does not answer ({reason}); check the address, or name a file") from error


def load_graph(source: str | PathLike[str]) -> StoredGraph | Endpoint:
    """A folder written by build, an RDF file (its format by its suffix), or the http(s) address of an endpoint.

    Raises GraphError where there is nothing to load, or it cannot be parsed. An endpoint is asked only when a
    question is put to it.
    """
    if re.match(r"https?://", str(source)):
        return Endpoint(str(source))
    path = _file(Path(source))
    rdf = RdfFormat.from_extension(path.suffix[1:])
    if rdf is None:
        raise GraphError(f"{path}: onrecord reads no graph from {path.suffix or 'a file without suffix'}; "
                         "it reads .ttl, .nt, .nq, .trig, .jsonld, .rdf and .n3")
    return StoredGraph(_loaded(path, rdf), str(path))


def graph_of(quads: Iterable[Quad]) -> StoredGraph:
    """Quads in memory as something to ask, their graphs merged into the default graph and named besides."""
    store = Store()
    store.bulk_extend(quads)
    return StoredGraph(_merged(store))


def _file(source: Path) -> Path:
    if source.is_dir():
        found = next((source / name for name in FILES if (source / name).is_file()), None)
        if found is None:
            raise GraphError(f"{source} holds no graph ({', '.join(FILES)}); run `onrecord build -o {source}`, "
                             "or name the folder that a build has written")
        return found
    if not source.exists():
        raise GraphError(f"{source} does not exist; run `onrecord build`, or name a folder, a file or an address "
                         "with -g")
    return source


def _loaded(path: Path, rdf: RdfFormat) -> Store:
    store = Store()
    try:
        store.bulk_load(path=path, format=rdf, base_iri=path.resolve().as_uri())
    except SyntaxError as error:
        raise GraphError(f"{path} is not what its suffix {path.suffix} says: {error}") from error
    except (OSError, ValueError) as error:
        raise GraphError(f"{path} cannot be read: {error}") from error
    return _merged(store) if rdf.supports_datasets else store


def _merged(store: Store) -> Store:
    named = [quad.triple for quad in store if not isinstance(quad.graph_name, DefaultGraph)]
    store.bulk_extend(Quad(triple.subject, triple.predicate, triple.object) for triple in named)
    return store


def answer_of(result: QuerySolutions | QueryBoolean | QueryTriples) -> Answer:
    """What a store gives for a query, as an Answer."""
    if isinstance(result, QueryBoolean):
        return Answer(("answer",), ((bool(result),),))
    if isinstance(result, QueryTriples):
        return _triples(result)
    columns = tuple(variable.value for variable in result.variables)
    return Answer(columns, tuple(tuple(_cell(term) for term in solution) for solution in result))


def _triples(found: Iterable[Triple]) -> Answer:
    triples = tuple(sorted(set(found), key=str))
    rows = tuple((_cell(t.subject), _cell(t.predicate), _cell(t.object)) for t in triples)
    return Answer(("subject", "predicate", "object"), rows, triples)


def _cell(term: object) -> Cell:
    if term is None:
        return None
    if isinstance(term, Literal):
        return _plain(term)
    return term.value if isinstance(term, NamedNode) else str(term) if isinstance(term, BlankNode) else f"{term}"


def _plain(literal: Literal) -> Cell:
    if literal.datatype.value == f"{_XSD}integer":
        return int(literal.value)
    if literal.datatype.value == f"{_XSD}boolean":
        return literal.value in ("true", "1")
    return literal.value
