"""Which form an answer takes: by the suffix of the address, else by `format=`, else by the Accept header."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Form:
    """One form of an answer."""

    suffix: str
    media_types: tuple[str, ...]  #: its own, then others by which clients ask for it, which no wildcard stands for

    def content_type(self, media_type: str = "") -> str:
        """The Content-Type, as it was asked for; its own by default."""
        named = media_type or self.media_types[0]
        return f"{named}; charset=utf-8" if named.startswith("text/") else named


_JSON = "application/json"

#: Rows of SELECT and the yes or no of ASK, the first where everything is welcome.
ROWS = (
    Form("json", ("application/sparql-results+json", _JSON)),
    Form("xml", ("application/sparql-results+xml", "application/xml", "text/xml")),
    Form("csv", ("text/csv",)),
    Form("tsv", ("text/tab-separated-values",)),
    Form("html", ("text/html",)),
)
#: Graphs of CONSTRUCT and DESCRIBE.
GRAPHS = (
    Form("ttl", ("text/turtle", "application/x-turtle")),
    Form("nt", ("application/n-triples", "text/plain")),
    Form("jsonld", ("application/ld+json", _JSON)),
    Form("rdf", ("application/rdf+xml", "application/xml", "text/xml")),
)
#: Named questions: JSON is a plain list of objects here, unless the results of SPARQL are asked for.
QUESTIONS = (
    Form("json", (_JSON,)),
    Form("csv", ("text/csv",)),
    Form("html", ("text/html",)),
    Form("srj", ("application/sparql-results+json",)),
)
#: Pages of one thing.
PAGES = (
    Form("html", ("text/html", "application/xhtml+xml")),
    Form("ttl", ("text/turtle",)),
    Form("jsonld", ("application/ld+json", _JSON)),
    Form("nt", ("application/n-triples",)),
)
#: What is a page to people, and data to programs.
LISTS = (Form("json", (_JSON,)), Form("html", ("text/html",)))

Chosen = tuple[Form, str]  #: a form, and the media type by which it was asked for


def by_suffix(forms: Iterable[Form], suffix: str) -> Chosen | None:
    """The form of that suffix; None where there is none."""
    return next(((form, form.media_types[0]) for form in forms if form.suffix == suffix), None)


def by_accept(forms: Sequence[Form], accept: str) -> Chosen | None:
    """The form that an Accept header likes best, the first among equals; None where it takes none of them.

    An absent or empty header takes all.
    """
    ranges = _ranges(accept) or {"*/*": 1.0}
    offers = [(_quality(ranges, media_type), form, media_type) for form in forms for media_type in form.media_types
              if media_type == form.media_types[0] or media_type in ranges]
    quality, form, media_type = max(offers, key=lambda offer: offer[0])
    return (form, media_type) if quality > 0 else None


def offered(forms: Iterable[Form]) -> str:
    """The forms in words, for a message."""
    return ", ".join(f"{form.media_types[0]} (.{form.suffix})" for form in forms)


def takes_gzip(accept_encoding: str) -> bool:
    """Whether an Accept-Encoding header allows gzip."""
    codings = _ranges(accept_encoding)
    return codings.get("gzip", codings.get("x-gzip", codings.get("*", 0.0))) > 0


def _ranges(header: str) -> dict[str, float]:
    """Each range of a header with its quality; parameters other than q are not looked at."""
    ranges: dict[str, float] = {}
    for part in header.lower().split(","):
        name, *rest = (piece.strip() for piece in part.split(";"))
        if name:
            ranges[name] = max(ranges.get(name, 0.0), _q(rest))
    return ranges


def _q(parameters: Iterable[str]) -> float:
    stated = next((piece.partition("=")[2] for piece in parameters if piece.partition("=")[0].strip() == "q"), "1")
    try:
        return min(max(float(stated), 0.0), 1.0)
    except ValueError:
        return 0.0


def _quality(ranges: Mapping[str, float], media_type: str) -> float:
    """By the range that fits most narrowly."""
    wide = f"{media_type.partition('/')[0]}/*"
    return next((ranges[name] for name in (media_type, wide, "*/*") if name in ranges), 0.0)
