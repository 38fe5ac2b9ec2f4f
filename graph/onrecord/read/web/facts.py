"""What the head of a page says: title, publisher, day of issue and address."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from onrecord.dates import Day, date_mentions
from onrecord.read.names import NAME, is_body, is_outlet

_TITLES = ("og:title", "twitter:title", "dc.title", "dcterms.title")
_PUBLISHERS = ("dc.publisher", "dcterms.publisher", "og:site_name", "publisher", "application-name")
_ISSUED = ("article:published_time", "og:published_time", "og:article:published_time", "dcterms.issued",
           "dc.date.issued", "datepublished", "publish-date", "publish_date", "publication_date", "pubdate",
           "parsely-pub-date", "sailthru.date", "dcterms.date", "dc.date", "date", "dcterms.created")
#: sites of many bodies
_PORTALS = ("GOV.UK", "www.gov.uk", "GOV.WALES", "LLYW.CYMRU", "gov.scot", "nidirect", "mygov.scot")
_COPYRIGHT = re.compile(rf"(?:©|\(c\)|[Cc]opyright)\s*(?:©\s*)?(?:(?:19"
                        rf"|20)\d\d(?:\s*[-–]\s*\d{{2,4}})?,?\s+)?(?P<name>{NAME}?)(?=\s+(?:19|20)\d\d|[.,|]|\s+All "
                        rf"rights|$)")
_LONGEST = 300  #: characters of a title or a name; more than these are no such thing
_SEPARATOR = re.compile(r"\s+[|–—:·»-]+\s+|\s*[|»]\s*")


@dataclass(frozen=True, slots=True)
class PageFacts:
    """What a page says of itself. None: it does not."""

    title: str | None = None
    publisher: str | None = None
    issued: str | None = None  #: YYYY-MM-DD
    url: str | None = None


def page_facts(tree: Any) -> PageFacts:
    """What the head of a page, and the data it holds for machines, say of it."""
    meta = _meta(tree)
    linked = list(_linked_data(tree))
    site = next((meta[name] for name in _PUBLISHERS if name in meta), None)
    publisher = _publisher(linked) or site or _site_of(tree)
    publisher = _author(linked) or publisher if publisher in _PORTALS else publisher
    title = _title(tree, meta, publisher, site or _publisher(linked))
    return PageFacts(title, publisher, _issued(tree, meta, linked), _url(tree, meta))


def title_line(tree: Any) -> str | None:
    """The one main heading of a page, or None where there is none or several."""
    found = dict.fromkeys(filter(None, (_plain(each.text_content()) for each in tree.iter("h1"))))
    return next(iter(found)) if len(found) == 1 else None


def _plain(text: str | None) -> str | None:
    plain = " ".join((text or "").replace("\u00ad", "").split())
    return plain if 0 < len(plain) <= _LONGEST else None


def _meta(tree: Any) -> dict[str, str]:
    """The `meta` elements by name in lower case; the first of a name counts."""
    found: dict[str, str] = {}
    for each in tree.iter("meta"):
        name = each.get("property") or each.get("name") or each.get("itemprop") or ""
        content = _plain(each.get("content"))
        if name and content:
            found.setdefault(name.strip().lower(), content)
    return found


def _linked_data(tree: Any) -> Iterator[dict[str, Any]]:
    """The things that JSON-LD in the page tells of an article, in order."""
    for script in tree.iter("script"):
        if "ld+json" not in (script.get("type") or ""):
            continue
        try:
            waiting = [json.loads(script.text or "")]
        except (ValueError, RecursionError):
            continue
        while waiting:
            each = waiting.pop(0)
            if isinstance(each, list):
                waiting = each + waiting
            elif isinstance(each, dict):
                waiting.append(each.get("@graph"))
                if re.search(r"Article|Report|WebPage|BlogPosting|Statement", str(each.get("@type"))):
                    yield each


def _publisher(linked: list[dict[str, Any]]) -> str | None:
    for each in linked:
        named = each.get("publisher")
        name = named.get("name") if isinstance(named, dict) else named
        if isinstance(name, str) and _plain(name) and not name.startswith(("http:", "https:")):
            return _plain(name)
    return None


def _author(linked: list[dict[str, Any]]) -> str | None:
    """The body that wrote what a site of many bodies publishes."""
    for each in linked:
        said = each.get("author")
        for author in said if isinstance(said, list) else [said]:
            name = author.get("name") if isinstance(author, dict) else None
            if isinstance(name, str) and author and "Organization" in str(author.get("@type")):
                return _plain(name)
    return None


def _site_of(tree: Any) -> str | None:
    """The body or paper whose name the title of the page ends with or begins with, or that the page's foot names."""
    head = next((_plain(each.text_content()) for each in tree.iter("title")), None) or ""
    parts = _SEPARATOR.split(head)
    named = [name for name in (parts[-1], parts[0]) if len(parts) > 1 and (is_body(name) or is_outlet(name))]
    if named:
        return named[0]
    feet = (_plain(each.text_content()) or "" for each in tree.iter("footer", "p", "small", "div", "span"))
    found = (match["name"] for foot in feet if (match := _COPYRIGHT.search(foot)))
    return next((name for name in found if is_body(name) or is_outlet(name)), None)


def _title(tree: Any, meta: dict[str, str], publisher: str | None, site: str | None) -> str | None:
    """The main heading where the head has it too; else what the head says, without the name of the site."""
    heading = title_line(tree)
    if heading and heading.lower() in {name.lower() for name in (publisher, site) if name}:
        heading = None  # the name of the site stands where the title should
    head = next((_plain(each.text_content()) for each in tree.iter("title")), None)
    named = [name for name in (next((meta[name] for name in _TITLES if name in meta), None), head) if name]
    if heading and (not named or any(heading.lower() in name.lower() for name in named)):
        return heading
    return next((_without_site(name, {publisher, site}) for name in named), heading)


def _without_site(title: str, names: set[str | None]) -> str:
    """`Council responds | Alder Vale Council` is `Council responds`; a first part may be the site's name too."""
    parts = _SEPARATOR.split(title)
    known = {name.lower() for name in names if name}
    kept = [part for part in parts if part.lower() not in known]
    if len(parts) > 1 and 0 < len(kept) < len(parts):
        start = title.find(kept[0])
        return title[start:title.rfind(kept[-1]) + len(kept[-1])]
    longest = max(parts, key=len)
    return longest if "|" in title and len(longest) > len(title) / 2 else title


def _issued(tree: Any, meta: dict[str, str], linked: list[dict[str, Any]]) -> str | None:
    said = [each.get("datePublished") for each in linked]
    said += [meta[name] for name in _ISSUED if name in meta]
    said += [each.get("datetime") or each.get("content") or each.text_content()
             for each in tree.xpath("//*[@itemprop='datePublished' or @pubdate]")]
    return next((day for each in said if isinstance(each, str) for day in [_day(each)] if day), None)


def _day(said: str) -> str | None:
    try:
        is_iso = re.match(r"\s*\d{4}-\d\d-\d\d", said)
        return date.fromisoformat(said.strip()[:10]).isoformat() if is_iso else _worded(said)
    except ValueError:
        return None


def _worded(said: str) -> str | None:
    days = [mention.when for mention in date_mentions(said) if isinstance(mention.when, Day)]
    if len(days) != 1 or days[0].year is None:
        return None
    return date(days[0].year, days[0].month, days[0].day).isoformat()


def _url(tree: Any, meta: dict[str, str]) -> str | None:
    """The address that the page calls its own, where it is a whole one."""
    canonical = [each.get("href") for each in tree.iter("link") if "canonical" in (each.get("rel") or "").split()]
    for said in (*canonical, meta.get("og:url")):
        if said and re.fullmatch(r"https?://[^\s<>\"{}|\\^`]+", said.strip()):
            return str(said).strip()
    return None
