"""HTML: the words of a web page that are its own, with what its head says of title, publisher and day of issue.

Nothing is fetched and no script is run. The tree comes from lxml.
"""

from __future__ import annotations

import codecs
import re
from typing import Any

from onrecord.errors import MissingPartError, ReadError
from onrecord.read.content import Content
from onrecord.read.web import decoded, main_part, page_facts, page_text, title_line

_DECLARATION = re.compile(r"\A\s*<\?xml[^>]*\?>")
_HEAD = 4096  #: bytes in which a file shows that it is binary
_UNSEEN = re.compile("[\x00-\x08\x0b\x0e-\x1f\ufffe\uffff]")


def read_html(data: bytes) -> Content:
    """The main text of a web page: paragraphs and headings between blank lines, list items and table rows a line each.

    Raises ReadError for what is no web page or has no words; MissingPartError where lxml is not installed.
    """
    if b"\x00" in data[:_HEAD] and not data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        raise ReadError("is a binary file, not HTML; save the page again, or as text")
    tree = _tree(_UNSEEN.sub("", _DECLARATION.sub("", decoded(data))))
    if tree is None:
        raise ReadError("is empty or no HTML; save the page again, or as text")
    facts = page_facts(tree)
    heading = title_line(tree)
    text = page_text(main_part(tree), heading if facts.title in (None, heading) else None)
    if not text.strip():
        raise ReadError("holds no text of its own: the page is filled by a script, or it is only menus; "
                        "save what the browser shows as text first")
    return Content(text, title=facts.title, publisher=facts.publisher, issued=facts.issued, url=facts.url)


def _tree(text: str) -> Any:
    """The element `html` of a page however it is written, or None where there is no element at all."""
    try:
        from lxml import etree, html
    except ImportError as error:
        raise MissingPartError("HTML needs lxml, which is not installed; get it with: "
                               "pip install lxml") from error
    if "<" not in text:
        return None
    parser = html.HTMLParser(no_network=True, remove_comments=True, remove_pis=True, encoding="utf-8")
    try:
        return html.document_fromstring(text.encode("utf-8", "replace"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError):
        return None
