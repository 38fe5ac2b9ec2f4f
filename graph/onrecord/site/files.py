"""Every file of a static site. The same graph gives the same files."""

from __future__ import annotations

from collections.abc import Iterator
from importlib.resources import files
from urllib.parse import unquote

from onrecord.site.described import described
from onrecord.site.html import NOTHING, front_html, index_html, index_pages, page_html, slip_html, stylesheet
from onrecord.site.indexes import kinds
from onrecord.site.links import Links, filed
from onrecord.site.model import Beside
from onrecord.site.source import Source, owner
from onrecord.site.twins import TWINS, twin_text


def site_files(source: Source, beside: Beside = NOTHING) -> Iterator[tuple[str, str]]:
    """Each file's path below the site's folder, and its text; `beside` is what the front page tells besides."""
    yield "index.html", front_html(source, Links(), beside)
    yield "site.css", stylesheet()
    addresses = source.addresses()
    yield ".htaccess", files(__package__).joinpath("templates", "htaccess").read_text("utf-8")
    for kind in kinds(source):
        for number in range(1, index_pages(source, kind) + 1):
            yield unquote(Links().list(kind, number)), index_html(source, kind, Links("../"), number)
    for address in addresses:
        yield from _thing(source, address)


def _thing(source: Source, address: str) -> Iterator[tuple[str, str]]:
    links, path = Links("../../"), unquote(filed(address))
    if owner(address) != address:
        yield f"{path}/index.html", slip_html(source.base + address, links.thing(owner(address)), links)
        return
    page = page_html(source, source.base + address, links)
    if page is not None:
        yield f"{path}/index.html", page
    triples = described(source, source.base + address)
    for suffix in TWINS:
        yield f"{path}.{suffix}", twin_text(triples, suffix, source.base)
