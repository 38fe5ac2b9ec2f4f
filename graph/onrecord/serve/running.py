"""The application under uvicorn."""

from __future__ import annotations

import socket
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path

import uvicorn
from starlette.applications import Starlette

from onrecord.serve.app import application
from onrecord.serve.limits import Limits
from onrecord.serve.service import Log, Service

_HEAD = 64 * 1024  #: bytes of a request's line and headers
_CONNECTIONS = 1000  #: at once; the next is answered by 503
_PATIENCE = 5  #: seconds that a connection may be idle, and that requests get to end in


async def run(source: Path, bound: socket.socket, limits: Limits, ready: Callable[[str, str], None], log: Log) -> None:
    """Serve until a signal says to end. Raises GraphError where there is no graph."""
    service = Service(source, limits, log)
    await service.open()

    @asynccontextmanager
    async def lifespan(_: Starlette) -> AsyncIterator[None]:
        ready(_address(bound), service.facts.source)
        yield
        await service.close()

    app = application(service, log)
    app.router.lifespan_context = lifespan
    config = uvicorn.Config(
        app, http="h11", loop="asyncio", ws="none", lifespan="on", log_config=None, access_log=False,
        server_header=False, limit_concurrency=_CONNECTIONS, h11_max_incomplete_event_size=_HEAD,
        timeout_keep_alive=_PATIENCE, timeout_graceful_shutdown=_PATIENCE)
    try:
        await uvicorn.Server(config).serve(sockets=[bound])
    finally:
        await service.close()


def _address(bound: socket.socket) -> str:
    host, port = bound.getsockname()[:2]
    return f"http://[{host}]:{port}" if ":" in host else f"http://{host}:{port}"
