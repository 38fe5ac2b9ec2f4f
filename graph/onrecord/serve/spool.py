"""Where a worker writes an answer: counted row by row, held in memory while it is small, in a file when it is large.

An answer is complete before its first byte leaves, so that one which grows too large or takes too long is refused with
a status that says so, and a client that reads slowly holds no worker.
"""

from __future__ import annotations

import re
import zlib
from typing import IO, Protocol

from onrecord.serve.limits import INLINE, LARGEST_ANSWER, MEGABYTE
from onrecord.serve.wire import Reply

_LEVEL, _GZIP = 5, 31
_ESCAPED = re.compile(rb"\\.", re.DOTALL)


class TooLarge(Exception):
    """An answer beyond a limit; the message says which, and what to do."""


class Counter(Protocol):
    """Counts the rows of one format as its bytes go by."""

    def __call__(self, part: bytes) -> int:
        """How many rows begin or end in the next part of the text."""


class Lines:
    """Rows of TSV, where every line end ends one, the head's too."""

    def __call__(self, part: bytes) -> int:
        """Line ends."""
        return part.count(b"\n")


class Records:
    """Rows of CSV: line ends outside quotation marks, which are doubled within."""

    def __init__(self) -> None:
        self._quoted = False

    def __call__(self, part: bytes) -> int:
        """Line ends outside quotation marks."""
        pieces = part.split(b'"')
        outside = pieces[self._quoted::2]
        self._quoted ^= not len(pieces) % 2
        return sum(piece.count(b"\n") for piece in outside)


class Elements:
    """Rows of XML, where `<` within text is escaped."""

    def __init__(self) -> None:
        self._tail = b""

    def __call__(self, part: bytes) -> int:
        """Elements `result`."""
        text = self._tail + part
        self._tail = text[-7:]
        return text.count(b"<result>")


class Objects:
    """Rows of JSON: outside its strings, `},{` stands between rows and nowhere else."""

    def __init__(self) -> None:
        self._quoted, self._escape, self._tail = False, b"", b""

    def __call__(self, part: bytes) -> int:
        """Places between rows."""
        text = self._escape + part
        slashes = len(text) - len(text.rstrip(b"\\"))
        self._escape = b"\\" if slashes % 2 else b""
        pieces = _ESCAPED.sub(b"", text.removesuffix(self._escape)).split(b'"')
        outside = self._tail + b"".join(pieces[self._quoted::2])
        self._quoted ^= not len(pieces) % 2
        self._tail = outside[-2:]
        return outside.count(b"},{")


#: By suffix of the form: how its rows are counted, and how many it counts that are none.
COUNTERS: dict[str, tuple[type[Lines | Records | Elements | Objects], int]] = {
    "tsv": (Lines, 1), "csv": (Records, 1), "xml": (Elements, 0), "json": (Objects, -1),
}


class Spool:
    """A file object to write an answer to; `reply` is what goes back. Raises TooLarge while it is written."""

    def __init__(self, file: str, compressed: bool, suffix: str, rows: int) -> None:
        counter, more = COUNTERS.get(suffix, (None, 0))
        self._count: Counter | None = counter() if counter else None
        self._left, self._rows = rows + more, rows
        self._file = file
        self._zip = zlib.compressobj(_LEVEL, zlib.DEFLATED, _GZIP) if compressed else None
        self._held, self._length = bytearray(), 0
        self._on_disk: IO[bytes] | None = None

    def write(self, part: bytes) -> int:
        """Take the next part."""
        self._length += len(part)
        if self._length > LARGEST_ANSWER:
            raise TooLarge(f"the answer is longer than {LARGEST_ANSWER // MEGABYTE} MB; ask for less of it at a time, "
                           "with LIMIT and OFFSET")
        if self._count is not None:
            self._left -= self._count(part)
            if self._left < 0:
                raise too_many(self._rows)
        self._held += self._zip.compress(part) if self._zip else part
        if len(self._held) > INLINE:
            self._spill()
        return len(part)

    def flush(self) -> None:
        """Nothing: a file object has it."""

    def reply(self, media_type: str) -> Reply:
        """The answer as it goes back."""
        coding = "gzip" if self._zip else ""
        self._held += self._zip.flush() if self._zip else b""
        if self._on_disk is None:
            return Reply("done", media_type, coding, len(self._held), body=bytes(self._held))
        self._spill()
        length = self._on_disk.tell()
        self._on_disk.close()
        return Reply("done", media_type, coding, length, self._file)

    def _spill(self) -> None:
        if self._on_disk is None:
            self._on_disk = open(self._file, "wb")  # noqa: SIM115 - closed by `reply`, or with the worker
        self._on_disk.write(self._held)
        self._held = bytearray()


def too_many(rows: int) -> TooLarge:
    """What is told of an answer with more than so many rows."""
    return TooLarge(f"the answer has more than {rows:,} rows, the most that this service gives; add LIMIT {rows}, "
                    "count them with COUNT, or ask for them by parts with ORDER BY, LIMIT and OFFSET")
