"""Replies of workers, and why there is none, as responses of HTTP."""

from __future__ import annotations

import asyncio
import os
import zlib
from collections.abc import AsyncIterator, Coroutine
from http import HTTPStatus
from typing import IO

from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response, StreamingResponse

from onrecord.serve.formats import takes_gzip
from onrecord.serve.limits import Limits
from onrecord.serve.pages import policy_within
from onrecord.serve.pool import Busy, OutOfMemory, OutOfTime
from onrecord.serve.protocol import Refusal
from onrecord.serve.wire import Reply

_PART, _GZIP = 65536, 31
_GONE = 499  #: the client hung up: for the log only

#: Kinds of replies that are no answer.
_STATUS = {
    "bad": HTTPStatus.BAD_REQUEST,
    "unacceptable": HTTPStatus.NOT_ACCEPTABLE,
    "missing": HTTPStatus.NOT_FOUND,
    "large": HTTPStatus.UNPROCESSABLE_ENTITY,
    "memory": HTTPStatus.UNPROCESSABLE_ENTITY,
    "broken": HTTPStatus.INTERNAL_SERVER_ERROR,
}


class Gone(Exception):
    """The client hung up before its answer was ready."""


def gzip_for(request: Request) -> bool:
    """Whether the client takes gzip."""
    return takes_gzip(request.headers.get("accept-encoding", ""))


def unchanged(request: Request, tag: str) -> Response | None:
    """304 where the client has this answer already."""
    known = [each.strip().removeprefix("W/").strip('"') for each in request.headers.get("if-none-match", "").split(",")]
    return Response(status_code=304, headers=_kept(tag)) if tag in known or "*" in known else None


def answered(reply: Reply, limits: Limits, tag: str = "") -> Response:
    """The response to a request that a worker replied to. `tag` empty: the answer is not to be kept."""
    if reply.kind != "done":
        told = _too_much_memory(limits) if reply.kind == "memory" else reply.told
        return refused(Refusal(_STATUS[reply.kind], told))
    headers = _kept(tag) if tag else {"Cache-Control": "no-store", "Vary": "Accept, Accept-Encoding"}
    headers |= {"Content-Type": _typed(reply.told), "Content-Length": str(reply.length)}
    if reply.coding:
        headers["Content-Encoding"] = reply.coding
    if reply.told.startswith("text/html"):
        headers["Content-Security-Policy"] = policy_within(_beginning(reply))
    if reply.file:
        return StreamingResponse(_parts(_taken(reply.file)), headers=headers)
    return Response(reply.body, headers=headers)


def refused(refusal: Refusal) -> Response:
    """Why a request is not answered, in words."""
    return PlainTextResponse(f"{refusal.words}\n", refusal.status, {**refusal.headers, "Cache-Control": "no-store"})


async def replied(work: Coroutine[None, None, Reply], limits: Limits) -> Reply:
    """The reply, or Refusal for want of time, memory or processes."""
    try:
        return await work
    except Busy as error:
        raise Refusal(HTTPStatus.SERVICE_UNAVAILABLE, "too many queries at once; come back in a few seconds",
                      Retry_After="5") from error
    except OutOfTime as error:
        raise Refusal(HTTPStatus.SERVICE_UNAVAILABLE,
                      f"the query took longer than {limits.seconds:g} seconds and was ended; ask for less: narrow it "
                      "down, or add LIMIT", Retry_After=str(max(1, round(limits.seconds)))) from error
    except OutOfMemory as error:
        raise Refusal(_STATUS["memory"], _too_much_memory(limits)) from error


async def while_connected(request: Request, work: Coroutine[None, None, Reply]) -> Reply:
    """The reply to one who waits for it. Raises Gone, and ends the work, where he hangs up."""
    task = asyncio.ensure_future(work)
    gone = asyncio.ensure_future(_hung_up(request))
    try:
        await asyncio.wait({task, gone}, return_when=asyncio.FIRST_COMPLETED)
        if not task.done():
            raise Gone
        return task.result()
    finally:
        gone.cancel()
        task.cancel()


def hung_up() -> Response:
    """What is logged of a client that is gone; nobody reads it."""
    return Response(status_code=_GONE)


async def _hung_up(request: Request) -> None:
    while (await request.receive())["type"] != "http.disconnect":
        pass


def _too_much_memory(limits: Limits) -> str:
    return (f"the query needs more than {limits.memory} MB of memory, or is nested too deeply, and was ended; ask for "
            "less: fewer rows to sort or to group, LIMIT, or parts of it one by one")


def _kept(tag: str) -> dict[str, str]:
    return {"ETag": f'W/"{tag}"', "Cache-Control": "no-cache", "Vary": "Accept, Accept-Encoding"}


def _beginning(reply: Reply) -> bytes:
    body = reply.body
    if reply.file:
        with open(reply.file, "rb") as file:
            body = file.read(_PART)
    return zlib.decompressobj(_GZIP).decompress(body, _PART) if reply.coding else body[:_PART]


def _typed(media_type: str) -> str:
    return f"{media_type}; charset=utf-8" if media_type.startswith("text/") else media_type


def _taken(file: str) -> IO[bytes]:
    """The file of an answer, which is gone when it is read."""
    opened = open(file, "rb")  # noqa: SIM115 - closed by `_parts`
    os.unlink(file)
    return opened


async def _parts(file: IO[bytes]) -> AsyncIterator[bytes]:
    with file:
        while part := file.read(_PART):
            yield part
