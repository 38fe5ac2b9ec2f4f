"""Who issues a document, and which of the bodies that it names it is about."""

from __future__ import annotations

import re
from collections import Counter

from onrecord.extract.mentions.known import known_body
from onrecord.extract.mentions.spans import BodyMention
from onrecord.extract.once import once
from onrecord.extract.scene import Scene

_HEAD = 600  #: code points in which a paper says whose it is
_LINES = 3  #: lines in which a paper names who issues it, and of a signature above its body
_LATE = 2 / 3  #: part of a paper behind which a signature stands


@once
def issuing_body(scene: Scene) -> BodyMention | None:
    """The body that issues the document: its publisher, else the one that a line at its head consists of."""
    publisher = scene.text.document.publisher
    named = [body for body in scene.bodies if body.name]
    names = (publisher, publisher.removeprefix("The ")) if publisher else ()
    if own := next((body for body in named if body.name in names), None):
        return own
    text = scene.text.document.text[:_HEAD]
    position = 0
    for line in [line for line in text.split("\n") if line.strip()][:_LINES]:
        start = text.index(line, position)
        position = start + len(line)
        cells = [cell.strip("\ufeff \t").removeprefix("The ").removeprefix("THE ") for cell in line.split("|")]
        for body in named:
            if start <= body.start and body.end <= position and body.kind != "place" and body.words in cells:
                return body
            if body.start == start and position == len(line) and known_body(body.name or ""):
                return body
    return _signed_for(scene) or _owner_of_rights(scene)


def _owner_of_rights(scene: Scene) -> BodyMention | None:
    """The body behind the sign of copyright at the foot of a page."""
    named = (body for body in scene.bodies if body.name and body.kind != "place")
    return next((body for body in named if _RIGHTS.search(scene.flat, max(0, body.start - 24), body.start)), None)


_RIGHTS = re.compile(r"(?i)(?:©|\(c\)|\bcopyright) ?(?:copyright )?(?:(?:19|20)\d\d,? )?(?:the )?$")


def _signed_for(scene: Scene) -> BodyMention | None:
    """The body in the block of a signature: on a line of its own below a post, which stands below a name."""
    text = scene.text.document.text
    alone = [body for body in scene.bodies if body.name and body.kind != "place" and _fills_its_line(text, body)]
    if not alone or alone[-1].start < len(text) * _LATE:
        return None
    end = text.rfind("\n", 0, alone[-1].start) + 1
    begin = end - sum(len(line) + 1 for line in text[: end - 1].rsplit("\n", _LINES)[-_LINES:])
    posts = any(begin <= post.start and post.end < end for post in scene.posts)
    names = any(begin <= person.start and person.end < end and text[person.end] == "\n" for person in scene.persons)
    return alone[-1] if posts and names else None


def _fills_its_line(text: str, body: BodyMention) -> bool:
    before = text[text.rfind("\n", 0, body.start) + 1 : body.start]
    return before.lower() in ("", "for ", "on behalf of ") and text[body.end : body.end + 1] in ("", "\n")


@once
def ranked_bodies(scene: Scene) -> list[BodyMention]:
    """The first mention of each body by name, the one that the document is about first.

    That is who issues it; else the body spoken of most, by name, place or description, a name in the title
    counting three times.
    Inspectors, departments and organs of a body come last.
    """
    counts: Counter[str] = Counter()
    first: dict[str, BodyMention] = {}
    for body in scene.bodies:
        if body.name and not scene.text.is_furniture(body.start):
            paragraph = scene.text.paragraph_at(body.start)
            counts[body.name] += 3 if paragraph and paragraph.role == "title" and body.kind != "place" else 1
            if body.name not in first or first[body.name].definite or first[body.name].kind == "place":
                first[body.name] = body
    issuer = issuing_body(scene)
    if issuer and issuer.name:
        first.setdefault(issuer.name, issuer)  # a page may name its publisher in its furniture only
    own = issuer.name if issuer else scene.text.document.publisher
    return sorted(first.values(), key=lambda b: (is_aside(b), b.name != own, -counts[b.name or ""], b.start))


def is_aside(body: BodyMention) -> bool:
    """Whether a body is of a kind that others are told of beside: an organ, a department, who inspects."""
    apart = ("organ", "department", "regulator", "association", "court")
    return body.kind in apart or known_body(body.name or "") is not None
