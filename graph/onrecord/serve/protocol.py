"""The SPARQL 1.1 Protocol, as far as it asks: a request into a query and its dataset, or a refusal that says why."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from http import HTTPStatus
from typing import TYPE_CHECKING
from urllib.parse import parse_qsl

from onrecord.serve.formats import GRAPHS, ROWS, Chosen, Form, by_accept, by_suffix, offered
from onrecord.serve.limits import LARGEST_QUERY

if TYPE_CHECKING:
    from starlette.requests import Request

#: Other names of forms by which clients ask in `format=`, for rows and for graphs.
_ROW_NAMES = {"srj": "json", "srx": "xml"}
_GRAPH_NAMES = {"turtle": "ttl", "n3": "ttl", "ntriples": "nt", "json-ld": "jsonld", "json": "jsonld", "xml": "rdf",
                "rdf+xml": "rdf"}
_FORM = "application/x-www-form-urlencoded"


class Refusal(Exception):
    """A request that is not answered: status, words, and headers beside."""

    def __init__(self, status: HTTPStatus, words: str, **headers: str) -> None:
        super().__init__(words)
        self.status, self.words = status, words
        self.headers = {name.replace("_", "-"): value for name, value in headers.items()}


@dataclass(frozen=True, slots=True)
class Asked:
    """A query and the dataset that it is put to; both lists empty: the dataset of the service."""

    sparql: str
    default: list[str] = field(default_factory=list)
    named: list[str] = field(default_factory=list)
    format: str | None = None


async def asked_by(request: Request) -> Asked | None:
    """What a request asks; None for a GET without a query, which asks for the description. Raises Refusal."""
    pairs = decoded_pairs(request.url.query.encode())
    if request.method != "POST":
        return _asked(pairs) if pairs else None
    media_type = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    body = await _body(request)
    if media_type == "application/sparql-query":
        return _asked([*pairs, ("query", _decoded(body))])
    if media_type == _FORM:
        return _asked([*pairs, *decoded_pairs(body)])
    if media_type == "application/sparql-update":
        raise _update()
    raise Refusal(HTTPStatus.UNSUPPORTED_MEDIA_TYPE, f"a query is posted as application/sparql-query or {_FORM}, not "
                                                     f"as {media_type or 'a body without a Content-Type'}")


def decoded_pairs(encoded: bytes) -> list[tuple[str, str]]:
    """Names and values of a form. Raises Refusal for what is no UTF-8 or has too many fields."""
    try:
        return parse_qsl(encoded.decode("ascii", "strict"), keep_blank_values=True, errors="strict",
                         max_num_fields=1000)
    except ValueError as error:
        raise Refusal(HTTPStatus.BAD_REQUEST, f"the parameters cannot be read: {error}; they are UTF-8, with anything "
                                              "but letters and digits as %XX") from error


def forms_of(asked: Asked, suffix: str, accept: str) -> tuple[Chosen | None, Chosen | None]:
    """The form in which rows are given, and that of a graph; None where none fits, and neither is never. Else Refusal.

    The suffix of the address wins, then `format=`, then the Accept header.
    """
    wanted = suffix or asked.format
    if wanted is None:
        forms = by_accept(ROWS, accept), by_accept(GRAPHS, accept)
    else:
        forms = _by_name(ROWS, _ROW_NAMES, wanted), _by_name(GRAPHS, _GRAPH_NAMES, wanted)
    if forms == (None, None):
        raise _no_form(suffix, asked.format)
    return forms


def _by_name(forms: Sequence[Form], others: Mapping[str, str], name: str) -> Chosen | None:
    """By its suffix, by another of its names, or by its media type, which some clients send as `format=`."""
    return by_accept(forms, name) if "/" in name else by_suffix(forms, others.get(name, name))


def _no_form(suffix: str, named: str | None) -> Refusal:
    choose = ", ".join(form.suffix for form in ROWS), ", ".join(form.suffix for form in GRAPHS)
    if suffix:
        return Refusal(HTTPStatus.NOT_FOUND, f"no answer ends in .{suffix}; rows end in {choose[0]}, "
                                             f"graphs in {choose[1]}")
    if named is not None:
        return Refusal(HTTPStatus.BAD_REQUEST, f"format {named!r} is not known; choose {choose[0]} for rows, "
                                               f"{choose[1]} for graphs")
    return Refusal(HTTPStatus.NOT_ACCEPTABLE, f"rows are given as {offered(ROWS)}; graphs as {offered(GRAPHS)}")


def _asked(pairs: Iterable[tuple[str, str]]) -> Asked:
    given: dict[str, list[str]] = {}
    for name, value in pairs:
        given.setdefault(name, []).append(value)
    if "update" in given or "using-graph-uri" in given:
        raise _update()
    queries = given.get("query", [])
    if len(queries) != 1:
        told = "no query: add ?query=..., or POST it as application/sparql-query" if not queries else \
            f"{len(queries)} queries at once; ask one"
        raise Refusal(HTTPStatus.BAD_REQUEST, told)
    return Asked(queries[0], given.get("default-graph-uri", []), given.get("named-graph-uri", []),
                 given.get("format", [None])[-1])


def _update() -> Refusal:
    return Refusal(HTTPStatus.FORBIDDEN, "this service is read only: it takes queries, no updates")


async def _body(request: Request) -> bytes:
    """The body, read no further than is allowed."""
    stated = request.headers.get("content-length", "0")
    body = bytearray()
    if not stated.isdigit() or int(stated) > LARGEST_QUERY:
        raise _too_long()
    async for part in request.stream():
        body += part
        if len(body) > LARGEST_QUERY:
            raise _too_long()
    return bytes(body)


def _too_long() -> Refusal:
    return Refusal(HTTPStatus.REQUEST_ENTITY_TOO_LARGE, f"a query has at most {LARGEST_QUERY} bytes",
                   connection="close")


def _decoded(body: bytes) -> str:
    try:
        return body.decode("utf-8")
    except UnicodeDecodeError as error:
        raise Refusal(HTTPStatus.BAD_REQUEST, f"the query is no UTF-8 (byte {error.start})") from error
