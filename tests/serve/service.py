"""A service as a user starts it, asked over real HTTP."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.client import HTTPConnection
from pathlib import Path
from urllib.parse import quote

from shell import ROOT

EX = "https://data.example.org/onrecord/"


@dataclass(frozen=True, slots=True)
class Got:
    """What came back."""

    status: int
    headers: dict[str, str]  #: names in lower case
    body: bytes

    @property
    def media_type(self) -> str:
        """Without its parameters."""
        return self.headers.get("content-type", "").partition(";")[0]

    @property
    def text(self) -> str:
        """The body as UTF-8."""
        return self.body.decode()


@dataclass(slots=True)
class Running:
    """A service that runs, and what it has said on stderr so far."""

    process: subprocess.Popen[str]
    port: int
    said: list[str] = field(default_factory=list)

    def get(self, path: str, **headers: str) -> Got:
        """The answer to a GET. `accept_encoding` is the header Accept-Encoding."""
        return self.request("GET", path, None, **headers)

    def ask(self, sparql: str, path: str = "/sparql", **headers: str) -> Got:
        """The answer to a query."""
        return self.get(f"{path}?query={quote(sparql)}", **headers)

    def request(self, method: str, path: str, body: str | bytes | None = None, **headers: str) -> Got:
        """The answer to any request."""
        connection = HTTPConnection("127.0.0.1", self.port, timeout=60)
        try:
            connection.request(method, path, body, {name.replace("_", "-"): text for name, text in headers.items()})
            answer = connection.getresponse()
            got = {name.lower(): text for name, text in answer.getheaders()}
            return Got(answer.status, got, answer.read())
        finally:
            connection.close()


@contextmanager
def running(graph: Path, *options: str) -> Iterator[Running]:
    """`onrecord serve` over a graph, on any free port, until the block ends."""
    command = [sys.executable, "-m", "onrecord", "serve", "-g", str(graph), "--port", "0", *options]
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "graph")}
    with subprocess.Popen(command, env=environment, stderr=subprocess.PIPE, text=True) as process:
        assert process.stderr
        first = process.stderr.readline()
        found = re.match(r"http://127\.0\.0\.1:(\d+)/sparql answers from ", first)
        assert found, first + process.stderr.read()
        service = Running(process, int(found[1]))
        stream = process.stderr
        threading.Thread(target=lambda: service.said.extend(iter(stream.readline, "")), daemon=True).start()
        try:
            yield service
        finally:
            if process.poll() is None:
                process.send_signal(signal.SIGINT)
                try:
                    assert process.wait(20) == 0
                finally:
                    process.kill()
