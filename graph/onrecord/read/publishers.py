"""The publisher, where the document shows it: a wrong one is worse than none, so each rule asks for a clear sign."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from onrecord.dates import date_mentions
from onrecord.read.issued import is_dateline
from onrecord.read.mastheads import is_to_minister, named_on, names_paper_below, publishes
from onrecord.read.names import (
    NAME,
    in_mixed_case,
    is_banner,
    is_body,
    is_inspector,
    is_name,
    is_outlet,
    is_paper,
    is_translation,
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
    re.compile(rf"^[\w'’ ]{{3,30}} on behalf of the (?P<name>{NAME})$"),
    re.compile(rf"^(?P<name>{NAME}) is (?:a|an) (?:registered|exempt|independent) (?:charity|company)\b"),
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
    re.compile(rf"\b[Aa] (?:statement|message|response|letter|word|note) from (?:the )?(?P<name>{NAME})$"),
)
_FROM = re.compile(rf"^From\s*:\s*.*?(?P<name>{NAME})$")
_BYLINE = re.compile(rf"^By [A-Z][^,|]{{2,40}}[,|] (?:[a-z ]{{3,30}}, )?(?P<name>{NAME})$"
                     rf"|^(?:[\w'’]+ ){{0,3}}(?:Reporter|Correspondent|Editor|reporter|correspondent|editor)[,|] "
                     rf"(?P<paper>{NAME})$")
_PROMOTED = re.compile(rf"^Promoted by .{{3,60}} on behalf of (?:the )?(?P<name>{NAME}),")
_WIRE = re.compile(rf"^[A-Z][A-Z .'-]{{2,40}}.{{0,60}}?\((?P<name>{NAME})\) ?[-–—]")
_CRUMBS = re.compile(r"\s+[>›»]\s+")
_OF_OFSTED = re.compile(r"\bOfsted Inspectors?$")
_DATE_PARTS = re.compile(r"\s*[|•·–—,]\s*|\s+-\s+")
_MAGAZINE = re.compile(rf"^(?P<name>{NAME}) magazine$")
_PAPER_FOR = re.compile(r"\b(?:newsletter|magazine|bulletin|newspaper|news|update) (?:for|of|from) ", re.IGNORECASE)
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
    for number, (above, line) in enumerate(zip(("", *lines), lines[:_HEAD], strict=False)):
        byline = _BYLINE.match(line)
        paper = (byline["name"] or byline["paper"]) if byline else ""
        if paper and is_outlet(paper):
            yield paper
        if line != title and is_dateline(line):
            yield from _named_with_date(line, title)
            below = next(iter(lines[number + 1:]), "")
            yield from (part for other in (above, below) for part in _papers(other) if other != title)


def _named_with_date(line: str, title: str | None) -> Iterator[str]:
    """The body that opens a dateline, or the paper, magazine or body that it names besides sections and numbers."""
    parts = [part for part in _DATE_PARTS.split(line) if part]
    if is_body(parts[0]) and parts[0] != title:
        yield parts[0]
    for part in parts:
        magazine = _MAGAZINE.match(part)
        if magazine or is_outlet(part):
            yield magazine["name"] if magazine else part
    bodies = {part for part in parts if is_body(part)}
    beside = [part for part in parts if part not in bodies and not any(True for _ in date_mentions(part))]
    if len(bodies) == 1 and all(is_banner(part) for part in beside):
        yield bodies.pop()


def _papers(line: str) -> Iterator[str]:
    """The name of a paper that stands alone on a line, its name in another tongue beside it or not."""
    for part in re.split(r"\s+/\s+", line):
        if is_outlet(part) or (part.isupper() and is_paper(part) and not is_banner(part)):
            yield part
            return


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
    if is_to_minister(lines[:_HEAD]):
        return
    for line in lines[:3]:
        name = named_on(line) or _opening(line) or (line if names_paper_below(line, lines[:_HEAD]) else None)
        if name and (line != title or line.isupper()) and publishes(name, line, lines[:_HEAD]):
            yield name
        if name or not all(is_banner(part) or is_translation(part) for part in re.split(r"\s+[/|]\s+", line)):
            return


def _opening(line: str) -> str | None:
    """`Ambleford Council – Roads and Bridges`."""
    first = re.split(r"\s+[–—|-]\s+", line)[0]
    return first if is_body(first) else None


def _below_title(lines: Sequence[str], title: str | None) -> Iterator[str]:
    """The one body that names itself in the head, between the title and the text: never in a letter, which has two."""
    head = list(lines[:_HEAD])
    if any(_DEAR.match(line) for line in lines[:30]) or is_to_minister(head):
        return
    labelled = {line for before, line in pairwise(head) if before.endswith(":")}  # `Run by:`, and on the next line who
    named = [(line, name) for line in head if line != title and line not in labelled
             and (name := _named_beside_date(line) or named_on(line))]
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
        for_whom = _PAPER_FOR.search(line) if len(line) <= 140 else None
        councils = councils_in(line[for_whom.end():]) if for_whom else set()
        if len(councils) == 1:
            yield councils.pop()
        elif for_whom:
            tail = re.split(r"\s*[|•·–—,]\s*", line[for_whom.end():])[0]
            name = re.search(rf"(?:^|\b(?:of|at|in|for) (?:the )?)(?P<name>{NAME})$", tail)
            yield from [name["name"]] if name and is_body(name["name"]) else []


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


def _promoter(lines: Sequence[str], title: str | None) -> Iterator[str]:
    """The imprint that electoral law asks for names the party behind a page."""
    for line in lines[-_FOOT:]:
        if match := _PROMOTED.match(line):
            yield match["name"]


def _crumbs(lines: Sequence[str], title: str | None) -> Iterator[str]:
    """`Dunley Labour > News`: the site's name opens the way to its page."""
    for line in lines[:4]:
        parts = _CRUMBS.split(line)
        if len(parts) > 1 and " " in parts[0] and not is_banner(parts[0]) and len(parts[0].split()) <= 5:
            yield from [parts[0]] if is_name(parts[0]) else []


def _team(lines: Sequence[str], title: str | None) -> Iterator[str]:
    """An inspection report whose team at its foot are Ofsted's inspectors."""
    if any(_OF_OFSTED.search(line) and len(line) <= 80 for line in lines[-_FOOT:]):
        yield "Ofsted"


def _agency(lines: Sequence[str], title: str | None) -> Iterator[str]:
    """`COLDWATER, Ohio, March 14 (Example Wire) - `: the agency whose report it is."""
    for line in lines[:4]:
        match = _WIRE.match(line[:140])
        if match and not match["name"].isupper():
            yield match["name"]


# The surest first.
_RULES = (_copyright, _paper_for, _beside_date, _foot, _contact, _statement, _masthead, _sender, _below_title,
          _crumbs, _promoter, _signature, _team, _agency)
