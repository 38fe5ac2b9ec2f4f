"""Pages as HTML: the templates beside this file, which escape every text; nothing is marked as safe."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

from onrecord.site.indexes import front_of, index_of, index_pages
from onrecord.site.links import Links
from onrecord.site.model import Beside
from onrecord.site.source import Source
from onrecord.site.things import page_of

if TYPE_CHECKING:
    from jinja2 import Environment

__all__ = ["front_html", "index_html", "index_pages", "page_html", "slip_html", "stylesheet"]

DEFAULT_LINKS = Links()
NOTHING = Beside()
_UNPRINTABLE = {number: "\ufffd" for number in (*range(32), *range(127, 160), 0xFFFE, 0xFFFF) if number not in (9, 10)}


def page_html(source: Source, iri: str, links: Links = DEFAULT_LINKS) -> str | None:
    """The page of one thing; None where the graph does not speak of it, or it is none of ours."""
    page = page_of(source, iri, links)
    return None if page is None else _rendered("page.html", page=page, links=links)


def index_html(source: Source, kind: str, links: Links = DEFAULT_LINKS, number: int = 1) -> str:
    """Page `number` (from 1 to `index_pages`) of the list of all things of a kind."""
    return _rendered("index.html", index=index_of(source, kind, links, number), links=links)


def front_html(source: Source, links: Links = DEFAULT_LINKS, beside: Beside = NOTHING) -> str:
    """The front page: what this is, how much of what there is, the documents by date, and what stands `beside` it."""
    return _rendered("front.html", front=front_of(source, links, beside), links=links)


def slip_html(iri: str, target: str, links: Links = DEFAULT_LINKS) -> str:
    """A page that does nothing but lead on to `target`, where `iri` is told."""
    return _rendered("slip.html", iri=iri, target=target, links=links)


@cache
def stylesheet() -> str:
    """The one style sheet."""
    return files(__package__).joinpath("templates", "site.css").read_text("utf-8")


def _printable(value: object) -> object:
    """Text without the control characters that HTML cannot hold."""
    return value.translate(_UNPRINTABLE) if isinstance(value, str) and not value.isprintable() else value


def _rendered(name: str, **given: object) -> str:
    return _environment().get_template(name).render(**given)


@cache
def _environment() -> Environment:
    from jinja2 import Environment, FunctionLoader, StrictUndefined

    folder = files(__package__).joinpath("templates")
    loader = FunctionLoader(lambda name: folder.joinpath(name).read_text("utf-8"))
    return Environment(loader=loader, autoescape=True, finalize=_printable, undefined=StrictUndefined,
                       trim_blocks=True, lstrip_blocks=True, keep_trailing_newline=True)
