"""The publisher, where the document shows it: a wrong one is worse than none, so each rule asks for a clear sign."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from onrecord.read.issued import is_dateline
from onrecord.read.names import NAME, in_mixed_case, is_banner, is_body, is_outlet

_HEAD = 8
_FOOT = 12
_LONGEST = 300  #: characters; a longer line is a paragraph and no sign of a publisher

_COPYRIGHT = re.compile(r"(?:©|\(c\)|[Cc]opyright)\s*(?:©\s*)?(?:(?:19|20)\d\d(?:\s*[-–]\s*\d{2,4})?,?\s+)?"
                        rf"(?P<name>{NAME}?)"
                        r"(?:\s+(?:19|20)\d\d)?(?:[.,|]|\s+All rights|$)")
_FOOT_SIGNS = (
    re.compile(rf"^(?P<name>{NAME}) on [Ss]ocial [Mm]edia$"),
    re.compile(rf"^(?P<name>{NAME}) is a member of the Independent Press Standards Organisation"),
    re.compile(rf"[Rr]ead more from (?:the )?(?P<name>{NAME}) newsroom"),
    re.compile(rf"^(?:Follow|Like|Contact) (?P<name>{NAME}) on (?:Facebook|Twitter|X|Instagram|WhatsApp)\b"),
    re.compile(rf"(?:^|[:,] )(?P<name>{NAME}?),? (?:[Pp]ress|[Mm]edia|[Cc]ommunications) (?:[Oo]ffice|[Tt]eam)\b"),
)
_ABOUT = r"(?:on|about|regarding|to|following)\b"
_STATEMENT = (
    re.compile(rf"^(?P<name>{NAME}?)(?:['’]s)? (?:[Ss]tatement|[Rr]esponse) {_ABOUT}"),
    re.compile(rf"^(?:[Ss]tatement|[Rr]esponse) (?:from|by) (?P<name>{NAME}?) {_ABOUT}"),
)
_FROM = re.compile(rf"^From\s*:\s*.*?(?P<name>{NAME})$")
_SITE = re.compile(r"^View all news$|\be-?(?:news|bulletin)s?\b|\bnewsletter\b", re.IGNORECASE)
_OFFICES = "(?:Leader|Executive|Director|Member|Officer|Chair|Mayor|Head|Services?|Cabinet|Councillor)"
_COUNCIL = re.compile(r"(?<!\w)(?:[A-Z][\w’'-]+[ ](?:(?:upon|on|of|and|in|the)[ ])*){1,5}Council\b")


def publisher_of(lines: Sequence[str], title: str | None, text: str) -> str | None:
    """The publisher that the non-empty `lines` of a document show, or None."""
    signs = [line for line in lines if len(line) <= _LONGEST]
    for rule in (_copyright, _beside_date, _foot, _statement, _masthead, _sender):
        for name in rule(signs, title):
            return in_mixed_case(name, text)
    return next(_council_site(lines), None)


def _is_publisher(name: str) -> bool:
    return is_body(name) or is_outlet(name)


def _copyright(lines: Sequence[str], title: str | None) -> Iterator[str]:
    for line in lines[-_FOOT:]:
        match = _COPYRIGHT.search(line)
        if match and _is_publisher(match["name"]):
            yield match["name"]


def _beside_date(lines: Sequence[str], title: str | None) -> Iterator[str]:
    """`Lune Valley Post | 21 June 2023`, or the paper's name on the line above the date."""
    for above, line in zip(("", *lines), lines[:_HEAD], strict=False):
        if line == title or not is_dateline(line):
            continue
        first = re.split(r"\s*[|•·–—,]\s*", line)[0]
        yield from (name for name in (first, above) if is_outlet(name) and name != title)


def _foot(lines: Sequence[str], title: str | None) -> Iterator[str]:
    for line in lines[-_FOOT:]:
        for sign in _FOOT_SIGNS:
            match = sign.search(line)
            if match and _is_publisher(match["name"]):
                yield match["name"]


def _statement(lines: Sequence[str], title: str | None) -> Iterator[str]:
    """A body that calls the document its own statement."""
    for sign in _STATEMENT:
        match = sign.search(title or "")
        if match and is_body(match["name"]):
            yield match["name"]


def _masthead(lines: Sequence[str], title: str | None) -> Iterator[str]:
    """The name of a body that opens the document, above the title: a letterhead, the head of minutes."""
    for line in lines[:3]:
        if is_banner(line):
            continue
        name = re.split(r"\s+[–—|-]\s+", line)[0]
        if is_body(name) and line != title:
            yield name
        return


def _sender(lines: Sequence[str], title: str | None) -> Iterator[str]:
    """`From: Jo Roe, Chief Executive, Isle of Waite Council`."""
    for line in lines[:_HEAD]:
        match = _FROM.match(line)
        if match and is_body(match["name"]):
            yield match["name"]


def _council_site(lines: Sequence[str]) -> Iterator[str]:
    """A council's own news page: its furniture at the foot, and only one council that furniture can mean."""
    furniture = [line for line in lines[-_FOOT:] if _SITE.search(line) and len(line) <= 200]
    found = {_without_article(match[0]) for line in lines for match in _COUNCIL.finditer(line)}
    councils = sorted(found - {"the Council"})
    named = [name for name in councils if any(_place(name) in line for line in furniture)]
    if len(named) == 1:
        yield named[0]
    elif len(councils) == 1 and any("the Council" in line for line in furniture):
        yield councils[0]


def _without_article(name: str) -> str:
    return re.sub(rf"^(?:.*\b{_OFFICES} (?:of|at|for|to|on) )?(?:(?:The|At|In|For|And|But) )?", "", name)


def _place(council: str) -> str:
    return re.sub(r" (?:County |City |Borough |District |Metropolitan |Town |Parish )*Council$", "", council)
