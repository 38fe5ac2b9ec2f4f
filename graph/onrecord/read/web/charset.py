"""The encoding of a page: by its byte-order mark, by what its head says, or by what the bytes are."""

from __future__ import annotations

import codecs
import re

_MARKS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
_DECLARED = re.compile(rb"""<meta[^>]{0,300}?charset\s*=\s*["']?\s*([\w:.-]+)|\A\s*<\?xml[^>]{0,200}encoding\s*="""
                       rb"""\s*["']([\w:.-]+)""", re.IGNORECASE)
_HEAD = 4096  #: bytes in which the encoding is looked for
#: What browsers read these names as: the Windows set holds theirs and more.
_AS_WINDOWS = frozenset(["ascii", "iso8859-1"])


def decoded(data: bytes) -> str:
    """The text of a page. Bytes that fit no encoding that it could have become replacement characters."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return data[len(mark):].decode(encoding, "replace")
    for declared in (_declared(data), "utf-8"):
        try:
            if declared:
                return data.decode(declared)
        except UnicodeDecodeError:
            continue
    return data.decode("cp1252", "replace")


def _declared(data: bytes) -> str | None:
    found = _DECLARED.search(data[:_HEAD])
    if not found:
        return None
    try:
        name = codecs.lookup((found[1] or found[2]).decode("ascii", "replace")).name
        "".encode(name)  # codecs such as `rot13` and `zip` turn no bytes into text
    except (LookupError, UnicodeError, TypeError):
        return None
    if name in _AS_WINDOWS:
        return "cp1252"
    return "utf-8" if name.startswith("utf-16") else name  # whoever could read this far has no UTF-16
