"""The entries of a round-up: paragraphs that open with whom they are about (`Dunley Lodge, Ryhill. The commission`)."""

from __future__ import annotations

import re
from functools import cache

from onrecord.annotate import Paragraph
from onrecord.claims import Mention
from onrecord.extract.grading.leading import UNGRADED
from onrecord.extract.mentions.known import known_body
from onrecord.extract.once import once
from onrecord.extract.scene import Scene
from onrecord.extract.words import alternation, table

_FEWEST = 2  #: entries that make a round-up
_NAME = r"[A-Z][\w’'&.-]*(?: (?:(?:of|the|and|&|y|yr|on|in|for|at) )?[A-Z][\w’'&.-]*){0,6}"
#: A name, and where it stands, up to a stop, a colon or a dash; behind it a sentence begins.
_LEAD = re.compile(
    rf"(?:\(?(?:\d+(?:\.\d+)*|[a-z]{{1,2}})[.)]?\s+)?\W{{0,3}}"
    rf"(?P<name>{_NAME})(?P<place>(?:, (?:near |in )?[A-Z][\w’'-]*(?: [\w’'-]+){{0,3}})| \((?P<sort>[^()]{{3,60}})\))?"
    r"(?P<stop>\. |: | [–—-] |\.\n)(?=[“‘\"]?[A-Z])"
)


@once
def entries(scene: Scene) -> dict[int, Mention]:
    """Whom each paragraph of a round-up is about, by where the paragraph begins; none where a text is no round-up."""
    found = [entry for paragraph in scene.text.paragraphs if (entry := _entry(scene, paragraph))]
    told = {start: body for start, body in found if body is not None}
    return told if len(told) >= _FEWEST else {}


def _entry(scene: Scene, paragraph: Paragraph) -> tuple[int, Mention] | None:
    """The body that opens a paragraph: named as one anywhere, or by a name and a place."""
    lead = _LEAD.match(scene.text.document.text, paragraph.start, paragraph.end)
    if lead is None and paragraph.role == "item":
        return _point(scene, paragraph)
    if lead is None or paragraph.role not in ("prose", "item") or known_body(lead["name"]):
        return None
    start, end = lead.span("name")
    held = [body for body in scene.bodies if body.start < end and start < body.end]
    fits = [body for body in held if body.start == start and body.end <= lead.end()]
    if fits and fits[0].name and not fits[0].definite and fits[0].kind not in (*UNGRADED, "place"):
        return paragraph.start, scene.called(fits[0])
    others: list[tuple[int, int]] = [(body.start, body.end) for body in held if body.kind != "place"]
    others += [*((each.start, each.end) for each in scene.persons), *((each.start, each.end) for each in scene.posts)]
    placed = (lead["place"] or "").startswith(",") and not lead["stop"].startswith(":")
    if not placed or any(first < end and start < last for first, last in others):
        return None
    return paragraph.start, scene.text.words(start, end, lead["name"])

#: What opens a point of a list.
_MARK = re.compile(r"(?:[-•*·▪–—]|\(?\d+(?:\.\d+)*[.)]?|\(?[a-z]{1,2}[.)])\s+(?:[Tt]he )?")


def _point(scene: Scene, paragraph: Paragraph) -> tuple[int, Mention] | None:
    """The body with whose name a point of a list opens (`- Elm House was inspected in May`)."""
    mark = _MARK.match(scene.text.document.text, paragraph.start, paragraph.end)
    named = (body for body in scene.bodies if mark and body.start in (mark.end(), mark.end() - 4))
    body = next((body for body in named if body.name and not body.definite), None)
    if body is None or body.kind in (*UNGRADED, "place") or known_body(body.name or ""):
        return None
    return paragraph.start, scene.called(body)


def entry_service(scene: Scene, at: int) -> Mention | None:
    """What an entry says of what sort its body is: `this nursing home`, `the 44-bed home`."""
    paragraph = scene.text.paragraph_at(at)
    body = entries(scene).get(paragraph.start) if paragraph else None
    found = _sorts().search(scene.text.document.text, paragraph.start, paragraph.end) if body and paragraph else None
    return Mention(body.words, body.start, body.end, found["sort"].lower()) if body and found else None


@cache
def _sorts() -> re.Pattern[str]:
    nouns = alternation([noun for held in table("institutions")["nouns"].values() for noun in held if noun != "home"])
    return re.compile(rf"(?i)(?<![\w-])(?:an?|the|this|its|our) (?:[\w'’-]+ ){{0,3}}?(?P<sort>{nouns})(?![\w-])")


def entry_meant(scene: Scene, body: Mention | None, at: int) -> Mention | None:
    """Whom an entry is about, where words in it name no body or only describe one: `the home`."""
    described = body is None or re.match(r"(?i)(?:the|this|that|its|our) ", body.words) is not None
    return entry_body(scene, at) if described else None


def entry_body(scene: Scene, at: int) -> Mention | None:
    """Whom the entry is about in which an offset stands; None where it stands in none."""
    paragraph = scene.text.paragraph_at(at)
    return entries(scene).get(paragraph.start) if paragraph else None


def entry_opens(scene: Scene, at: int) -> bool:
    """Whether a paragraph stands before all entries, so that what it tells may be of any of them."""
    return at < min(entries(scene), default=at)
