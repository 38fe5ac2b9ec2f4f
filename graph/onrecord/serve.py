"""A read-only SPARQL endpoint over one graph, for the machine that it runs on.

| address | answer |
|---|---|
| `/sparql` | SPARQL 1.1 Protocol, query only: GET, or POST as a form or as `application/sparql-query` |
| `/questions` | the named questions, as JSON |
| `/questions/NAME` | the answer to one; parameters as in the address, `?date=2023-08-01` |
| `/health` | whether it runs, and over how many triples |

Rows come as JSON, CSV, TSV or XML, graphs as Turtle or N-Triples, by the `Accept` header or by `format=`. There is no
update, no LOAD, no SERVICE, and no limit to the time that a query takes: it is for oneself, not for strangers.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING
from urllib.parse import parse_qsl, urlsplit

from onrecord.errors import OnRecordError, QueryError, ServeError

if TYPE_CHECKING:
    import pyoxigraph

    Results = pyoxigraph.QuerySolutions | pyoxigraph.QueryBoolean | pyoxigraph.QueryTriples

LARGEST_QUERY = 1_000_000  #: bytes of a POST

ROW_FORMATS = {
    "json": "application/sparql-results+json",
    "csv": "text/csv",
    "tsv": "text/tab-separated-values",
    "xml": "application/sparql-results+xml",
}
GRAPH_FORMATS = {"ttl": "text/turtle", "nt": "application/n-triples"}

Ask = Callable[[str, Mapping[str, str]], str]  #: a question's name and its parameters into SPARQL text; or QueryError

_SPACE = r"(?:\s|#[^\n]*\n)*"
# Variables and prefixed names first, since `?service` and `onr:service` are none; then the whole head of the clause.
_SERVICE = re.compile(
    rf"[?$]\w+|[\w.-]*:[\w:%.-]*|(service{_SPACE}(?:silent{_SPACE})?(?:<[^>]*>|[?$]\w+|[^\s{{]*:[^\s{{]*){_SPACE}\{{)",
    re.IGNORECASE,
)
_ESCAPE = re.compile(r"\\u([0-9A-Fa-f]{4})|\\U([0-9A-Fa-f]{8})")


@dataclass(frozen=True, slots=True)
class Answer:
    """What goes back to the one who asked."""

    status: HTTPStatus
    media_type: str
    body: bytes


@dataclass(frozen=True, slots=True)
class Endpoint:
    """What the addresses answer from. `questions` are the named ones with their first lines."""

    store: pyoxigraph.Store
    questions: Mapping[str, str]
    ask: Ask

    def answer(self, path: str, parameters: Mapping[str, str], accept: str) -> Answer:
        """The answer to one request. Raises OnRecordError for a request at fault, KeyError for no such address."""
        head, _, name = path.strip("/").partition("/")
        if head == "questions" and name:
            bindings = {key: value for key, value in parameters.items() if key != "format"}
            return self._results(self.ask(name, bindings), parameters, accept)
        if head == "sparql":
            if "query" not in parameters:
                raise QueryError("no query: add ?query=..., or POST it as application/sparql-query")
            return self._results(parameters["query"], parameters, accept)
        return self._page(path)

    def _page(self, path: str) -> Answer:
        pages: dict[str, object] = {
            "/": {"sparql": "/sparql?query=", "questions": "/questions", "health": "/health"},
            "/health": {"status": "ok", "triples": len(self.store)},
            "/questions": [{"name": name, "question": line} for name, line in self.questions.items()],
        }
        return Answer(HTTPStatus.OK, "application/json", json.dumps(pages[path], ensure_ascii=False).encode() + b"\n")

    def _results(self, query: str, parameters: Mapping[str, str], accept: str) -> Answer:
        hold_to_this_graph(query)
        try:
            results = self.store.query(query)
            return _serialized(results, parameters.get("format"), accept)
        except (SyntaxError, ValueError) as error:
            raise QueryError(f"SPARQL: {error}") from error


def hold_to_this_graph(query: str) -> None:
    """Raise QueryError where SPARQL text asks another endpoint: a SERVICE clause, however it is written."""
    plain = _ESCAPE.sub(lambda escape: chr(int(escape[1] or escape[2], 16)), query)
    if any(found[1] for found in _SERVICE.finditer(plain)):
        raise QueryError("SERVICE is not served here: an endpoint that asks others can be used to reach into a network")


def serve_graph(endpoint: Endpoint, host: str, port: int) -> ThreadingHTTPServer:
    """A server bound to `host` and `port` (0: any free one), not yet running; `serve_forever()` runs it.

    Raises ServeError where the address cannot be bound.
    """

    class Handler(_Handler):
        answers = endpoint

    try:
        server = ThreadingHTTPServer((host, port), Handler)
    except (OSError, OverflowError) as error:
        raise ServeError(f"{host}, port {port} cannot be used ({error}); choose another with --port") from error
    server.daemon_threads = True
    return server


class _Handler(BaseHTTPRequestHandler):
    answers: Endpoint
    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        self._answer(urlsplit(self.path).query)

    def do_POST(self) -> None:
        length = self.headers.get("Content-Length", "")
        if not length.isdigit() or int(length) > LARGEST_QUERY:
            self.close_connection = True
            self._send(_refusal(HTTPStatus.REQUEST_ENTITY_TOO_LARGE, f"at most {LARGEST_QUERY} bytes, length stated"))
            return
        body = self.rfile.read(int(length)).decode("utf-8", "replace")
        direct = self.headers.get_content_type() == "application/sparql-query"
        self._answer(urlsplit(self.path).query, {"query": body} if direct else dict(parse_qsl(body)))

    def _answer(self, query: str, posted: Mapping[str, str] | None = None) -> None:
        parameters = {**dict(parse_qsl(query, keep_blank_values=True)), **(posted or {})}
        path = urlsplit(self.path).path
        try:
            answer = self.answers.answer(path, parameters, self.headers.get("Accept", "*/*"))
        except KeyError:
            answer = _refusal(HTTPStatus.NOT_FOUND, f"{path} is no address here; try /questions or /sparql?query=")
        except OnRecordError as error:
            answer = _refusal(HTTPStatus.BAD_REQUEST, str(error))
        self._send(answer)

    def _send(self, answer: Answer) -> None:
        self.send_response(answer.status)
        self.send_header("Content-Type", f"{answer.media_type}; charset=utf-8")
        self.send_header("Content-Length", str(len(answer.body)))
        self.send_header("X-Content-Type-Options", "nosniff")
        self.end_headers()
        self.wfile.write(answer.body)

    def log_message(self, format: str, *args: object) -> None:
        """Nothing: what is asked stays with the one who asks."""


def _refusal(status: HTTPStatus, message: str) -> Answer:
    return Answer(status, "text/plain", f"{message}\n".encode())


def _serialized(results: Results, wanted: str | None, accept: str) -> Answer:
    import pyoxigraph as ox

    if isinstance(results, ox.QueryTriples):
        media_type = _negotiated(GRAPH_FORMATS, wanted, accept)
        body = results.serialize(format=ox.RdfFormat.from_media_type(media_type))
    else:
        media_type = _negotiated(ROW_FORMATS, wanted, accept)
        body = results.serialize(format=ox.QueryResultsFormat.from_media_type(media_type))
    return Answer(HTTPStatus.OK, media_type, body or b"")


def _negotiated(formats: Mapping[str, str], wanted: str | None, accept: str) -> str:
    """The media type that is wanted by name, else the one that the Accept header likes best, else the first."""
    if wanted is not None:
        if wanted not in formats:
            raise QueryError(f"format {wanted!r} is not known for this kind of result; choose {', '.join(formats)}")
        return formats[wanted]
    likes = [_liking(part) for part in accept.split(",")]
    ranked = [media_type for _, media_type in sorted(likes, key=lambda like: -like[0])]
    return next((media_type for media_type in ranked if media_type in formats.values()), next(iter(formats.values())))


def _liking(part: str) -> tuple[float, str]:
    media_type, *rest = (piece.strip() for piece in part.lower().split(";"))
    quality = next((piece[2:] for piece in rest if piece.startswith("q=")), "1")
    try:
        return float(quality), media_type
    except ValueError:
        return 0.0, media_type
