"""Plain text: UTF-8, UTF-16 with a byte-order mark, or Windows-1252."""

from __future__ import annotations

import codecs
import re

from onrecord.errors import ReadError
from onrecord.read.content import Content
from onrecord.read.wrapping import joined_lines

_MARKS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))

# Where a word may be broken, which way it runs, where another file began: nothing of it is to be read.
_UNSEEN = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufeff]")
_SPACES = re.compile("[\u00a0\u2007\u2009\u200a\u202f]")
_AT_END = re.compile(r" +$", re.MULTILINE)
# What no text holds: tab, line feed, vertical tab, form feed and carriage return are left out of the range.
_BINARY = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f]")


def read_plain(data: bytes) -> Content:
    """The text in `data`, line ends made `\\n`.

    Marks that nobody sees (soft hyphens, byte-order marks) and blanks at line ends are removed; a space at which no
    line is to break becomes a plain one, and so does the end of a line that a machine has broken at a width.

    Raises ReadError for bytes that are no text, and for a file without any words.
    """
    text = _decode(data)
    if _BINARY.search(text):
        raise ReadError("is a binary file, not plain text; save it as text (UTF-8) first")
    if not text.strip():
        raise ReadError("is empty; put the text of the document into it or take it out")
    text = _UNSEEN.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))
    return Content(joined_lines(_AT_END.sub("", _SPACES.sub(" ", text))))


def _decode(data: bytes) -> str:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _decode_as(encoding, data[len(mark):])
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        # What an older Windows program or a pasted web page saves; it shares its plain letters with Latin-1.
        return _decode_as("cp1252", data)


def _decode_as(encoding: str, data: bytes) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise ReadError(f"is neither UTF-8 nor Windows-1252 text (byte {error.start} does not fit {encoding}); "
                        "save it as UTF-8 first") from error
