"""Which part of a page is its own text: menus, cookies, share bars, comments and the like are taken out of the tree."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

from onrecord.read.web.measure import Measure, measures

_BODIES = ("//*[@itemprop='articleBody']", "//main", "//*[@role='main']", "//article",
           "//*[@id='content' or @id='main' or @id='main-content' or @id='maincontent']")
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_PIECES = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])|\d+")
_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_ENOUGH = 140  #: characters of running text that a part has to hold to be taken for the page's own
_LEADS_AWAY = re.compile(r"(?:read|see|watch|listen)(?: more| also| next| this)?\s*:|(?:read|see) (?:more|also)\b"
                         r"|related\b"
                         r"|more (?:on|from|like) this\b|don['’]t miss\b|(?:join|follow|sign up"
                         r"|subscribe)\b", re.IGNORECASE)
_MOST_OF_LINE = 240  #: characters of a line that leads to another page
_LEAST_LINKED = 0.5  #: of its characters
_MOST = 0.5  #: of a page's running text: what holds more is not furniture, whatever it is called


@cache
def furniture(kind: str) -> frozenset[str]:
    """A list of furniture.toml."""
    lists: dict[str, list[str]] = tomllib.loads(Path(__file__).with_name("furniture.toml").read_text("utf-8"))
    return frozenset(lists[kind])


def main_part(tree: Any) -> Any:
    """The element that holds the page's own text, furniture removed from the tree."""
    body = tree  # a page that opens no body has its text in what the parser takes for its head
    _drop(each for each in [*body.iter(*furniture("elements"))] if each is not body)
    held = measures(body)
    _drop(each for each in [*body.iter()] if each is not body
          and held[each].running <= _MOST * held[body].running and _is_furniture(each))
    part = _part(body)
    held = measures(part)
    _drop(each for each in [*part.iter("ul", "ol", "div", "section", "p")]
          if each is not part and _is_links(held[each]))
    _drop(each for each in [*part.iter("p", "div", "li")] if each is not part and _is_promotion(each, held[each]))
    _drop(after for each in [*part.iter(*_HEADINGS)] if _opens_furniture(each) for after in _section(each))
    return part


def _drop(elements: Iterable[Any]) -> None:
    for each in list(elements):
        if each.getparent() is not None:
            each.drop_tree()


def _is_furniture(element: Any) -> bool:
    if element.tag in ("html", "head", "body", "main", "article", *_HEADINGS) or not isinstance(element.tag, str):
        return False
    if element.get("role") in furniture("roles") or "hidden" in element.attrib or element.get("aria-hidden") == "true":
        return True
    apart = element.tag in ("footer", "header") and not _is_within(element, "article", "main")
    if element.getparent() is not None and (apart or element.tag == "aside"):
        return True
    return bool(_HIDDEN.search(element.get("style") or "")) or _is_called_furniture(element)


def _is_within(element: Any, *tags: str) -> bool:
    return next(element.iterancestors(*tags), None) is not None


def _is_called_furniture(element: Any) -> bool:
    names = f"{element.get('class') or ''} {element.get('id') or ''}".split()
    pieces = {piece.lower() for name in names for piece in _PIECES.findall(name)}
    return any(pieces.issuperset(words.split()) for words in furniture("words"))


def _part(body: Any) -> Any:
    """The smallest part that pages mark as the main one and that holds most of the running text; else the whole."""
    held = measures(body)
    part = body
    for path in _BODIES:
        for each in body.xpath(path):
            least = max(_ENOUGH, 0.6 * held[part].running)
            if each in held and held[each].running >= least and (part is body or _is_inside(each, part)):
                part = each
    return part


def _is_inside(element: Any, part: Any) -> bool:
    return any(each is part for each in element.iterancestors())


def _is_links(measure: Measure) -> bool:
    """Whether an element is a list of links to other pages: three of them at least, and hardly a word beside them."""
    return measure.links >= 3 and measure.linked > 0.8 * measure.words


def _is_promotion(element: Any, measure: Measure) -> bool:
    """`Read more: ...`: a line that only leads to another page."""
    if not measure.links or measure.words > _MOST_OF_LINE or measure.linked < _LEAST_LINKED * measure.words:
        return False
    return _LEADS_AWAY.match(" ".join(element.text_content().split())) is not None


def _opens_furniture(heading: Any) -> bool:
    return " ".join(heading.text_content().replace("’", "'").split()).lower() in furniture("headings")


def _section(heading: Any) -> Iterator[Any]:
    """A heading with what stands under it, up to the next heading of its rank."""
    yield heading
    for each in heading.itersiblings():
        if each.tag in _HEADINGS and each.tag <= heading.tag:
            return
        yield each
