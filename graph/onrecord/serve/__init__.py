"""A graph for a team: in the browser, and for every client that speaks SPARQL.

| address | answer |
|---|---|
| `/` | the front page |
| `/sparql` | SPARQL 1.1 Protocol, query only; without a query, the description of the service |
| `/sparql.csv` and so on | the same in the form of the suffix: json, xml, csv, tsv, html; ttl, nt, jsonld, rdf |
| `/questions`, `/questions/NAME` | the named questions; the answer to one, `?date=2023-08-01` for its parameters |
| `/network` | the page that draws the graph |
| `/health` | that it runs, and over which graph |

It is read only, and asks nobody else: no update, no LOAD, no SERVICE, no file. Each query runs in a process of its own
under the `Limits`. When a build replaces the folder, the new graph is loaded beside the old one and takes its place.
"""

from __future__ import annotations

import asyncio
import os
import socket
from collections.abc import Callable
from pathlib import Path

from onrecord.errors import MissingPartError, ServeError
from onrecord.serve.guard import hold_to_this_graph
from onrecord.serve.limits import LARGEST_QUERY, Limits

__all__ = ["LARGEST_QUERY", "Limits", "hold_to_this_graph", "serve_graph"]


def serve_graph(source: Path, host: str, port: int, limits: Limits | None = None, *,
                ready: Callable[[str, str], None], log: Callable[[str], None]) -> None:
    """Serve what `source` holds (a folder written by build, or an RDF file) until SIGINT or SIGTERM.

    `ready` is told the address (with the port that was found where `port` is 0) and the file, once, when requests are
    answered; `log` gets a line a request, and one a reload. Raises MissingPartError where the extra `serve` is not
    installed, GraphError where there is no graph, ServeError where the address cannot be bound.
    """
    if not hasattr(os, "fork"):
        raise ServeError("serve needs a system with fork (Linux, macOS, or WSL on Windows)")
    try:
        from onrecord.serve.running import run
    except ModuleNotFoundError as error:
        if (error.name or "").partition(".")[0] not in ("starlette", "uvicorn"):
            raise
        raise MissingPartError("serve needs two more packages: pip install 'onrecord[serve]'") from error
    with bound_socket(host, port) as bound:
        asyncio.run(run(source, bound, limits or Limits(), ready, log))


def bound_socket(host: str, port: int) -> socket.socket:
    """A socket that listens. Raises ServeError where the address cannot be bound."""
    try:
        family, kind, protocol, _, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
        opened = socket.socket(family, kind, protocol)
        opened.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        opened.bind(address)
        opened.listen(2048)
    except (OSError, OverflowError) as error:
        raise ServeError(f"{host}, port {port} cannot be used ({error}); choose another with --port") from error
    return opened
