"""A site as a reader finds it: files, links, words. And the graph of the small record, in any order."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from urllib.parse import unquote, urljoin, urlsplit

from lxml import html
from pyoxigraph import Quad

from factory import record
from onrecord.query import graph_of
from onrecord.rdf import record_quads
from onrecord.site import Source, site_files, source_of


def source(quads: Iterable[Quad] | None = None) -> Source:
    """The small record of the factory, or other quads, as pages need it."""
    return source_of(graph_of(record_quads(record()) if quads is None else quads))


@cache
def files() -> dict[str, str]:
    """Every file of the site of the small record."""
    return dict(site_files(source()))


def pages(found: dict[str, str]) -> dict[str, html.HtmlElement]:
    """The pages among files, parsed."""
    return {path: html.document_fromstring(text) for path, text in found.items() if path.endswith(".html")}


def links(path: str, page: html.HtmlElement) -> set[tuple[str, str]]:
    """File and fragment that each link of a page leads to below the site's folder; addresses elsewhere as they are."""
    found = set()
    for element, _, address, _ in page.iterlinks():
        if element.get("rel") != "canonical":
            whole = urlsplit(urljoin(f"https://site.test/a/b/{path}", address))
            inside = whole.netloc == "site.test" and whole.path.startswith("/a/b/")
            found.add((unquote(whole.path[5:]) if inside else address, whole.fragment))
    return found


def text(page: html.HtmlElement) -> str:
    """The words of a page on one line."""
    return " ".join(page.body.text_content().split())
