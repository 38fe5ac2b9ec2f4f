"""The addresses of what the graph speaks of: the path of an IRI leads by 303 to its page or its data."""

from __future__ import annotations

import re
from collections.abc import Awaitable, Callable
from http import HTTPStatus
from urllib.parse import quote, unquote

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from onrecord.serve.formats import PAGES, Form, by_accept, by_suffix, offered
from onrecord.serve.protocol import Refusal
from onrecord.serve.wire import Job, Reply
from onrecord.site import stylesheet

Known = Callable[[Request, Job], Awaitable[Response]]  #: the response to a question of ours
Place = Callable[[Request, Job], Awaitable[Reply]]  #: the reply to one

_PAGE = re.compile(r"page-([1-9][0-9]{0,5})\.html")
_SUFFIXES = {form.suffix for form in PAGES}


def routes(known: Known, place: Place) -> list[BaseRoute]:
    """The addresses, to stand behind all others."""

    async def styles(request: Request) -> Response:
        return Response(stylesheet(), media_type="text/css", headers={"Cache-Control": "max-age=300"})

    async def listing(request: Request) -> Response:
        return await known(request, {"work": "listing", "kind": request.path_params["kind"], "number": 1})

    async def thing(request: Request) -> Response:
        kind, key = request.path_params["kind"], _key(request)
        page = _PAGE.fullmatch(key)
        if page:
            return await known(request, {"work": "listing", "kind": kind, "number": int(page[1])})
        stem, _, suffix = key.rpartition(".")
        if suffix not in _SUFFIXES:
            reply = await place(request, {"work": "place", "address": f"{kind}/{key}"})
            return _elsewhere(request, reply.told)
        form = by_suffix(PAGES, suffix)
        assert form
        return await known(request, {"work": "thing", "address": f"{kind}/{stem}", "form": (suffix, form[1])})

    return [Route("/site.css", styles), Route("/{kind}/", listing), Route("/{kind}/{key}", thing)]


def _elsewhere(request: Request, stem: str) -> Response:
    """303 to the page or the data, whichever the Accept header likes best."""
    found = by_accept(PAGES, request.headers.get("accept", ""))
    if found is None:
        raise Refusal(HTTPStatus.NOT_ACCEPTABLE, f"this is given as {offered(PAGES)}")
    links = ", ".join(f'<{stem}.{form.suffix}>; rel="alternate"; type="{form.media_types[0]}"' for form in PAGES)
    return Response(status_code=HTTPStatus.SEE_OTHER, headers={
        "Location": _named(stem, found[0]), "Link": links, "Vary": "Accept", "Cache-Control": "no-cache"})


def _named(stem: str, form: Form) -> str:
    return f"{stem}.{form.suffix}"


def _key(request: Request) -> str:
    """The last part of the path as IRIs of ours have it, however the client has escaped it."""
    raw: bytes = request.scope["raw_path"]
    return quote(unquote(raw.rpartition(b"/")[2]), safe="-._~")
