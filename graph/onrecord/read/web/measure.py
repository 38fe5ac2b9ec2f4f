"""How much text every element of a page holds, counted in one walk."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

_PARAGRAPHS = frozenset(["p", "li", "td", "dd", "blockquote", "div"])
_BLOCKS = frozenset(["p", "div", "ul", "ol", "dl", "table", "section", "article", "blockquote", "td"])
_LEAST = 40  #: characters: less is a label, not running text
_LINKED = 0.6  #: of its characters: what is linked beyond is a link


@dataclass(slots=True)
class Measure:
    """Characters in an element."""

    words: int = 0
    linked: int = 0  #: in links
    links: int = 0  #: how many
    running: int = 0  #: in paragraphs and list items that are no mere links


def measures(root: Any) -> dict[Any, Measure]:
    """The measure of `root` and of every element in it."""
    from lxml import etree

    found: dict[Any, Measure] = {}
    for _, element in etree.iterwalk(root, events=("end",)):
        measure = found[element] = Measure(words=_length(element.text))
        has_blocks = False
        for child in element:
            inner = found[child]
            measure.words += inner.words + _length(child.tail)
            measure.linked += inner.linked
            measure.links += inner.links
            measure.running += inner.running
            has_blocks = has_blocks or child.tag in _BLOCKS
        if element.tag == "a":
            measure.linked, measure.links = measure.words, 1
        elif element.tag in _PARAGRAPHS and not has_blocks and _is_running(measure):
            measure.running = measure.words
    return found


def _is_running(measure: Measure) -> bool:
    return measure.words > _LEAST and measure.linked < _LINKED * measure.words


def _length(text: str | None) -> int:
    return len(" ".join(text.split())) if text else 0
