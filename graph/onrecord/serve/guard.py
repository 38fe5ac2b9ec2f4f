"""What a query may not do, told by its text before it runs; and whether it gives the same answer each time."""

from __future__ import annotations

import re

from onrecord.errors import QueryError

_SPACE = r"(?:\s|#[^\n]*\n)*"
# Variables and prefixed names first, since `?service` and `onr:service` are none; then the whole head of the clause.
_SERVICE = re.compile(
    rf"[?$]\w+|[\w.-]*:[\w:%.-]*|(service{_SPACE}(?:silent{_SPACE})?(?:<[^>]*>|[?$]\w+|[^\s{{]*:[^\s{{]*){_SPACE}\{{)",
    re.IGNORECASE,
)
_FROM = re.compile(rf"[?$]\w+|[\w.-]*:[\w:%.-]*|from{_SPACE}(?:named{_SPACE})?<\s*((?:file|ftp|data|jar|\\\\)[^>]*)>",
                   re.IGNORECASE)
_CHANCE = re.compile(r"\b(?:now|rand|uuid|struuid|bnode)\s*\(", re.IGNORECASE)
_ESCAPE = re.compile(r"\\u([0-9A-Fa-f]{4})|\\U([0-9A-Fa-f]{8})")


def hold_to_this_graph(query: str) -> None:
    """Raise QueryError where SPARQL text reaches for another endpoint or a file, however it is written."""
    text = _plain(query)
    if any(found[1] for found in _SERVICE.finditer(text)):
        raise QueryError("SERVICE is not served here: an endpoint that asks others can be used to reach into a network")
    file = next((found[1] for found in _FROM.finditer(text) if found[1]), None)
    if file:
        raise QueryError(f"FROM <{file}> is not served here: no file is read, and the graph is the only one; "
                         "leave FROM out")


def is_lasting(query: str) -> bool:
    """Whether the graph gives the same answer to the query whenever it is asked: no clock and no chance in it."""
    return not _CHANCE.search(_plain(query))


def _plain(query: str) -> str:
    """The text with its code point escapes written out, as a parser of SPARQL reads it."""
    return _ESCAPE.sub(lambda escape: _letter(int(escape[1] or escape[2], 16)), query)


def _letter(point: int) -> str:
    return chr(point) if point < 0x110000 else "\ufffd"
