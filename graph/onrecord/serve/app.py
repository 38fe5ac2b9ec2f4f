"""The addresses of the service, and what each answers."""

from __future__ import annotations

import json
from collections.abc import Sequence
from http import HTTPStatus
from pathlib import Path

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.middleware.cors import CORSMiddleware
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Mount, Route
from starlette.staticfiles import StaticFiles

from onrecord.errors import QueryError
from onrecord.rdf.terms import PREFIXES, prefixes
from onrecord.serve import things
from onrecord.serve.answers import (
    Gone,
    answered,
    gzip_for,
    hung_up,
    refused,
    replied,
    unchanged,
    while_connected,
)
from onrecord.serve.around import Around
from onrecord.serve.description import description
from onrecord.serve.formats import (
    GRAPHS,
    LISTS,
    QUESTIONS,
    Chosen,
    Form,
    by_accept,
    by_suffix,
    offered,
)
from onrecord.serve.guard import hold_to_this_graph, is_lasting
from onrecord.serve.jobs import question_job
from onrecord.serve.pages import editor_page, home_page, named_questions, questions_page, sparql_page
from onrecord.serve.protocol import Asked, Refusal, asked_by, decoded_pairs, forms_of
from onrecord.serve.service import Log, Service
from onrecord.serve.wire import Job, Reply

EDITOR = Path(__file__).parent / "editor"  #: scripts and styles of the editor, served as they are
_PAGE = (Form("html", ("text/html",)),)


def application(service: Service, log: Log) -> Starlette:
    """The service as an ASGI application, for a server that runs it; the service is open already."""
    routes: list[BaseRoute] = [
        Route("/", home),
        Route("/health", health),
        Route("/sparql", sparql, methods=["GET", "POST"]),
        Route("/sparql.{suffix}", sparql, methods=["GET", "POST"]),
        Route("/questions", question_list),
        Route("/questions.{suffix}", question_list),
        Route("/questions/{name}", question),
        Route("/network", network),
        Route("/prefixes", prefix_list),
        Route("/editor/", editor),
        Mount("/editor", StaticFiles(directory=EDITOR)),
        *things.routes(_known, _reply),
    ]
    cors = Middleware(CORSMiddleware, allow_origins=["*"], allow_methods=["GET", "HEAD", "POST"], allow_headers=["*"],
                      expose_headers=["ETag", "Retry-After", "Link"], max_age=86400)
    app = Starlette(routes=routes, middleware=[Middleware(Around, log=log), cors],
                    exception_handlers={Refusal: _refusal, HTTPException: _elsewhere, QueryError: _fault, Gone: _gone})
    app.state.service = service
    return app


async def home(request: Request) -> Response:
    """The front page, or where everything is."""
    if _list_form(request, "").suffix == "html":
        return _html(home_page(_service(request).facts, [*named_questions().values()]))
    return _json({"sparql": "/sparql?query=", "questions": "/questions", "network": "/network", "health": "/health"})


async def health(request: Request) -> Response:
    """That it runs, and over which graph."""
    facts = _service(request).facts
    return _json({"status": "ok", "triples": facts.triples, "documents": facts.documents, "newest": facts.newest,
                  "base": facts.base, "sha256": facts.sha256})


async def sparql(request: Request) -> Response:
    """A query by the SPARQL 1.1 Protocol; without one, the description of the service."""
    service = _service(request)
    asked = await asked_by(request)
    suffix = request.path_params.get("suffix", "")
    accept = request.headers.get("accept", "")
    if asked is None:
        return _described(request, suffix, accept)
    hold_to_this_graph(asked.sparql)
    rows, graph = forms_of(asked, suffix, accept)
    job = {"work": "query", "sparql": asked.sparql, "default": asked.default, "named": asked.named,
           "rows": _named(rows), "graph": _named(graph), "gzip": gzip_for(request),
           "address": str(request.url.replace(query="", fragment=""))}
    tag = service.tag(job) if _is_kept(request, asked) else ""
    same = unchanged(request, tag) if tag else None
    if same:
        return same
    reply = await replied(while_connected(request, service.asked(job)), service.limits)
    return answered(reply, service.limits, tag)


async def question_list(request: Request) -> Response:
    """The named questions."""
    questions = named_questions().values()
    if _list_form(request, request.path_params.get("suffix", "")).suffix == "html":
        return _html(questions_page([*questions]))
    return _json([{"name": each.name, "question": each.text, "columns": each.columns, "sparql": each.sparql,
                   "parameters": [{"name": one.name, "type": one.type, "text": one.text} for one in each.parameters]}
                  for each in questions])


async def prefix_list(request: Request) -> Response:
    """The prefixes of the graph, and what they stand for."""
    return _json(prefixes(_service(request).facts.base) if _service(request).facts.base else PREFIXES)


async def editor(request: Request) -> Response:
    """The editor of queries."""
    return _html(editor_page())


async def question(request: Request) -> Response:
    """The answer to a named question, its parameters as in the address."""
    name, _, suffix = request.path_params["name"].partition(".")
    if name not in named_questions():
        raise Refusal(HTTPStatus.NOT_FOUND, f"no question {name!r}; /questions lists them: "
                                            f"{', '.join(named_questions())}")
    bindings = _bindings(request)
    form = _form(QUESTIONS, suffix or bindings.pop("format", ""), request)
    return await _known(request, question_job(name, bindings, form))


async def network(request: Request) -> Response:
    """The page that draws the graph."""
    _form(_PAGE, "", request)
    return await _known(request, {"work": "network"})


async def _known(request: Request, job: Job) -> Response:
    """The answer to a question of ours, from those kept where it is there."""
    service = _service(request)
    asked = {**job, "gzip": gzip_for(request)}
    same = unchanged(request, service.tag(asked))
    return same or answered(await _reply(request, asked), service.limits, service.tag(asked))


async def _reply(request: Request, job: Job) -> Reply:
    """The reply to a question of ours. Raises Refusal where there is none."""
    service = _service(request)
    reply = await replied(service.known(service.tag(job), job), service.limits)
    if reply.kind == "missing":
        raise Refusal(HTTPStatus.NOT_FOUND, reply.told)
    return reply


def _described(request: Request, suffix: str, accept: str) -> Response:
    """The description of the service to programs, a form to browsers."""
    service, address = _service(request), str(request.url.replace(path="/sparql", query="", fragment=""))
    if not suffix and by_accept([*GRAPHS, *_PAGE], accept) == (_PAGE[0], "text/html"):
        return _html(sparql_page(service.limits, address))
    form, media_type = _form(GRAPHS, suffix, request)
    return Response(description(service.facts, address, form.suffix), media_type=form.content_type(media_type),
                    headers={"Vary": "Accept", "Cache-Control": "no-cache"})


def _service(request: Request) -> Service:
    service: Service = request.app.state.service
    return service


def _is_kept(request: Request, asked: Asked) -> bool:
    """Whether a client may keep the answer: it asked by its address, and will get the same again."""
    return request.method != "POST" and is_lasting(asked.sparql)


def _bindings(request: Request) -> dict[str, str]:
    """The parameters of the address; those left empty are not set. Raises Refusal for one that is given twice."""
    bindings: dict[str, str] = {}
    for name, value in decoded_pairs(request.url.query.encode()):
        if bindings.get(name, value) != value:
            raise Refusal(HTTPStatus.BAD_REQUEST, f"{name} is given twice; give one value")
        bindings |= {name: value} if value else {}
    return bindings


def _form(forms: Sequence[Form], suffix: str, request: Request) -> Chosen:
    """The form of an answer. Raises Refusal where none fits."""
    if suffix:
        found = by_suffix(forms, suffix)
        if found is None:
            raise Refusal(HTTPStatus.BAD_REQUEST if "format" in request.query_params else HTTPStatus.NOT_FOUND,
                          f"{suffix!r} is no form of this; there is {', '.join(form.suffix for form in forms)}")
        return found
    found = by_accept(forms, request.headers.get("accept", ""))
    if found is None:
        raise Refusal(HTTPStatus.NOT_ACCEPTABLE, f"this is given as {offered(forms)}")
    return found


def _list_form(request: Request, suffix: str) -> Form:
    return _form(LISTS, suffix, request)[0]


def _named(form: Chosen | None) -> tuple[str, str] | None:
    return (form[0].suffix, form[1]) if form else None


def _html(text: str) -> Response:
    return Response(text, media_type="text/html; charset=utf-8", headers={"Vary": "Accept"})


def _json(value: object) -> Response:
    return Response(json.dumps(value, ensure_ascii=False, indent=1) + "\n", media_type="application/json",
                    headers={"Vary": "Accept", "Cache-Control": "no-cache"})


async def _refusal(request: Request, error: Exception) -> Response:
    assert isinstance(error, Refusal)
    return refused(error)


async def _fault(request: Request, error: Exception) -> Response:
    return refused(Refusal(HTTPStatus.BAD_REQUEST, str(error)))


async def _gone(request: Request, error: Exception) -> Response:
    return hung_up()


async def _elsewhere(request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)
    status = HTTPStatus(error.status_code)
    words = {HTTPStatus.NOT_FOUND: f"{request.url.path} is no address here; try /questions or /sparql?query=",
             HTTPStatus.METHOD_NOT_ALLOWED: "this service is read only: it takes GET, HEAD, and POST of queries"}
    refusal = Refusal(status, words.get(status, error.detail))
    refusal.headers |= error.headers or {}
    return refused(refusal)
