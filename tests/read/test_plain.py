import codecs

import pytest

from onrecord.errors import ReadError
from onrecord.read.plain import read_plain

TEXT = "Café – “quoted”\n\n  two  spaces\tand a tab\n"


@pytest.mark.parametrize(
    ("data", "text"),
    [
        (TEXT.encode(), TEXT),
        (codecs.BOM_UTF8 + TEXT.encode(), TEXT),
        (TEXT.encode("utf-16"), TEXT),
        (codecs.BOM_UTF16_LE + TEXT.encode("utf-16-le"), TEXT),
        (codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"), TEXT),
        (TEXT.encode("cp1252"), TEXT),
        (b"one\r\ntwo\rthree\n", "one\ntwo\nthree\n"),
        ("a\u00a0no-break space, a\u2028line".encode(), "a no-break space, a\u2028line"),
        ("a mark\ufeff and a soft hy\u00adphen".encode(), "a mark and a soft hyphen"),
        (b"blanks  \nat the end\t\n", "blanks\nat the end\t\n"),
    ],
)
def test_reads_text_and_changes_only_what_nobody_sees(data: bytes, text: str) -> None:
    assert read_plain(data).text == text


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "empty"),
        (b" \r\n\t\n", "empty"),
        (codecs.BOM_UTF8, "empty"),
        (b"PK\x03\x04\x00\x00 binary", "binary"),
        (b"text with a \x00 in it", "binary"),
        (b"\x81\x8d neither", "neither UTF-8"),
        (codecs.BOM_UTF16_LE + b"odd", "neither UTF-8"),
    ],
)
def test_says_why_bytes_are_no_text(data: bytes, reason: str) -> None:
    with pytest.raises(ReadError, match=reason):
        read_plain(data)
