"""Messages between the service and its workers: four bytes of length, then JSON; the bytes of an answer follow."""

from __future__ import annotations

import asyncio
import json
import socket
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

Job = Mapping[str, Any]  #: what a worker is to do; `work.WORK` says by which keys

_HEAD = 4


@dataclass(frozen=True, slots=True)
class Reply:
    """What a worker answers."""

    kind: str  #: done, or why not: bad, unacceptable, missing, large, broken
    told: str = ""  #: why not, in words; the media type where it is done
    coding: str = ""  #: gzip, or empty
    length: int = 0  #: bytes of the body
    file: str = ""  #: where the body is; empty: in `body`
    grown: int = 0  #: bytes that the worker takes more than when it began
    body: bytes = field(default=b"", repr=False)

    def head(self) -> dict[str, Any]:
        """All but the body."""
        return {"kind": self.kind, "told": self.told, "coding": self.coding, "length": self.length,
                "file": self.file, "grown": self.grown}


def packed(message: Mapping[str, Any]) -> bytes:
    """A message as it goes over the wire."""
    text = json.dumps(message, ensure_ascii=False).encode()
    return len(text).to_bytes(_HEAD, "big") + text


async def received(reader: asyncio.StreamReader) -> Any:
    """The next message. Raises asyncio.IncompleteReadError where the other end is gone."""
    length = int.from_bytes(await reader.readexactly(_HEAD), "big")
    return json.loads(await reader.readexactly(length))


async def received_reply(reader: asyncio.StreamReader) -> Reply:
    """The next message as a reply with its body."""
    head = await received(reader)
    body = b"" if head["file"] else await reader.readexactly(head["length"])
    return Reply(**head, body=body)


def read_message(connection: socket.socket) -> Any:
    """The next message, waited for; None where the other end is gone."""
    head = _read(connection, _HEAD)
    text = _read(connection, int.from_bytes(head, "big")) if head else b""
    return json.loads(text) if text else None


def _read(connection: socket.socket, length: int) -> bytes:
    parts = bytearray()
    while len(parts) < length:
        part = connection.recv(min(length - len(parts), 65536))
        if not part:
            return b""
        parts += part
    return bytes(parts)
