"""The publisher, where the document shows it: a wrong one is worse than none, so each rule asks for a clear sign."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from onrecord.dates import date_mentions
from onrecord.read.issued import is_dateline
from onrecord.read.mastheads import named_on, publishes
from onrecord.read.names import (
    NAME,
    in_mixed_case,
    is_banner,
    is_body,
    is_inspector,
    is_outlet,
    is_paper,
    spelt_out,
    without_site_words,
)
from onrecord.read.releases import councils_in, narrator, site_of

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
    re.compile(rf"(?:^|[:,] |[Cc]ontact (?:the )?)(?P<name>{NAME}?),? "
               r"(?:[Cc]orporate )?(?:[Pp]ress|[Mm]edia|[Cc]ommunications|[Cc]omms) (?:[Oo]ffice|[Tt]eam)\b"),
    re.compile(r"(?:Communications|Media|Press|PR) (?:Officer|Manager|Lead|Adviser),? (?:at |for )?"
               rf"(?P<name>{NAME})\b"),
    re.compile(r"^(?:Press release |Statement )?(?:[Ii]ssued|[Rr]eleased|[Pp]roduced|[Pp]ublished) (?:by|on behalf of)"
               rf":? (?:the )?(?P<name>{NAME}?)(?:['’]s [a-z ]+|,.*)?\.?$"),
    re.compile(rf"^(?:[Ss]ubscribe to|[Ss]ign up (?:to|for)|[Gg]et) (?:the |our )?(?P<name>{NAME}) "
               r"(?:newsletter|briefing|app|e-?mails?|from £|in your inbox)\b"),
)
_ABOUT = r"(?:on|about|regarding|to|following)\b"
# What an inspectorate says of itself below its own report.
_IMPRINT = re.compile(r"^(?:The )?(?P<name>[A-Z][\w’', -]+?)(?: \((?P<short>[A-Z][\w]+)\))?,? (?:regulates|inspects|"
                      r"is (?:the|an?) (?:\w+ ){0,3}(?:regulator|inspectorate|watchdog)|(?:registers|monitors), )")
_STATEMENT = (
    re.compile(rf"^(?P<name>{NAME}?)(?:['’]s)? (?:[Ss]tatement|[Rr]esponse) {_ABOUT}"),
    re.compile(rf"^(?:[Ss]tatement|[Rr]esponse) (?:from|by) (?P<name>{NAME}?) {_ABOUT}"),
)
_FROM = re.compile(rf"^From\s*:\s*.*?(?P<name>{NAME})$")
_BYLINE = re.compile(rf"^By [A-Z][^,|]{{2,40}}[,|] (?:[a-z ]{{3,30}}, )?(?P<name>{NAME})$")
_PAPER_FOR = re.compile(r"\b(?:newsletter|magazine|bulletin|newspaper|news|update) (?:for|of|from) ")
_CONTACT = re.compile(r"^(?:(?:media|press|further|for) )?(?:contacts?|enquiries|(?:more |further )?information)\b",
                      re.IGNORECASE)
_POSTCODE = re.compile(r"\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b")
_SIGNED = re.compile(r"^yours (?:sincerely|faithfully|truly|ever)\b", re.IGNORECASE)
_DEAR = re.compile(r"^dear\b", re.IGNORECASE)


def publisher_of(lines: Sequence[str], title: str | None, text: str) -> str | None:
    """The publisher that the non-empty `lines` of a document show, or None."""
    signs = [line for line in lines if len(line) <= _LONGEST]
    for rule in _RULES:
        for name in rule(signs, title):
            return spelt_out(in_mixed_case(name, text), text)
    return imprint(lines) or site_of(lines) or narrator(lines, title)


def imprint(lines: Sequence[str]) -> str | None:
    """The inspectorate that says at the foot of a report what it does, or None: `Ofsted regulates and inspects ...`.

    Ofsted and Estyn are known by their short names; another is given in full.
    """
    for line in lines[-2 * _FOOT:]:
        match = _IMPRINT.match(line)
        names = [name for name in (match["short"], match["name"]) if name] if match else []
        named = [name for name in names if is_inspector(name)]
        if named:
            return named[0] if named[0].istitle() else named[-1]
    return None


def _is_publisher(name: str) -> bool:
    return is_body(name) or is_outlet(name)


def _copyright(lines: Sequence[str], title: str | None) -> Iterator[str]:
    for line in lines[-_FOOT:]:
        match = _COPYRIGHT.search(line)
        if match and _is_publisher(match["name"]):
            yield match["name"]


def _beside_date(lines: Sequence[str], title: str | None) -> Iterator[str]:
    """`Lune Valley Post | 21 June 2023`, the paper's name on the line above the date, or in the byline."""
    for above, line in zip(("", *lines), lines[:_HEAD], strict=False):
        byline = _BYLINE.match(line)
        if byline and is_outlet(byline["name"]):
            yield byline["name"]
        if line == title or not is_dateline(line):
            continue
        first = re.split(r"\s*[|•·–—,]\s*", line)[0]
        yield from (name for name in (first, above) if is_outlet(name) and name != title)


def _foot(lines: Sequence[str], title: str | None) -> Iterator[str]:
    for line in lines[-_FOOT:]:
        for sign in _FOOT_SIGNS:
            match = sign.search(line)
            name = re.sub(r"['’]s$", "", match["name"]) if match else ""
            if _is_publisher(name):
                yield name


def _contact(lines: Sequence[str], title: str | None) -> Iterator[str]:
    """`Contact: Jo Roe, Ambleford Council, 01632 960000`; `Ambleford Council, Town Hall, Ambleford AM1 2ZZ`."""
    for line in lines[-_FOOT:]:
        parts = [part.strip(" ().") for part in re.split(r"[,;:|(]| at ", line)]
        if _CONTACT.match(line):
            yield from (part for part in parts if is_body(part))
        elif _POSTCODE.search(line) and is_body(parts[0]):
            yield parts[0]


def _statement(lines: Sequence[str], title: str | None) -> Iterator[str]:
    """A body that calls the document its own statement."""
    for sign in _STATEMENT:
        match = sign.search(title or "")
        if match and is_body(match["name"]):
            yield match["name"]


def _masthead(lines: Sequence[str], title: str | None) -> Iterator[str]:
    """The body or paper that opens the document, above the title: a letterhead, the head of minutes or of a page."""
    for line in lines[:3]:
        name = named_on(line) or _opening(line)
        if name and line != title and publishes(name, line, lines[:_HEAD]):
            yield name
        if name or not is_banner(line):
            return


def _opening(line: str) -> str | None:
    """`Ambleford Council – Roads and Bridges`."""
    first = re.split(r"\s+[–—|-]\s+", line)[0]
    return first if is_body(first) else None


def _below_title(lines: Sequence[str], title: str | None) -> Iterator[str]:
    """The one body that names itself in the head, between the title and the text: never in a letter, which has two."""
    head = list(lines[:_HEAD])
    if any(_DEAR.match(line) for line in lines[:30]):
        return
    named = [(line, name) for line in head if line != title and (name := _named_beside_date(line) or named_on(line))]
    found = {name for line, name in named if not is_paper(name) and publishes(name, line, head)}
    if len(found) == 1:
        yield found.pop()


def _named_beside_date(line: str) -> str | None:
    """`Ambleford Council news, Friday 12 May 2023`; `HM Inspectorate of Rivers, 4–15 March 2024`."""
    name, comma, rest = line.partition(", ")
    dated = comma and any(mention.start <= 12 for mention in date_mentions(rest)) and len(line) <= 120
    short = without_site_words(name)
    return short if dated and is_body(short) else None


def _paper_for(lines: Sequence[str], title: str | None) -> Iterator[str]:
    """`The newsletter for everyone who works in Ambleford Council's schools`."""
    for line in lines[:_HEAD]:
        councils = councils_in(line)
        if len(line) <= 140 and _PAPER_FOR.search(line) and len(councils) == 1:
            yield councils.pop()


def _signature(lines: Sequence[str], title: str | None) -> Iterator[str]:
    """The body below the signature that closes a letter."""
    for number, line in enumerate(lines):
        if _SIGNED.match(line):
            below = lines[number + 1:number + 6]
            parts = [part for signed in below for part in (signed, signed.rpartition(", ")[2])]
            yield from (part for part in parts if is_body(part))


def _sender(lines: Sequence[str], title: str | None) -> Iterator[str]:
    """`From: Jo Roe, Chief Executive, Isle of Waite Council`."""
    for line in lines[:_HEAD]:
        match = _FROM.match(line)
        if match and is_body(match["name"]):
            yield match["name"]


# The surest first.
_RULES = (_copyright, _beside_date, _foot, _contact, _statement, _masthead, _sender, _below_title, _paper_for,
          _signature)
