"""Who inspects: bodies that inspect, bodies that audit or review, and texts that inspectors write themselves."""

from __future__ import annotations

import re
from functools import lru_cache

from onrecord.claims import Mention
from onrecord.extract.mentions.known import known_body
from onrecord.extract.mentions.spans import BodyMention
from onrecord.extract.once import once
from onrecord.extract.scene import Scene
from onrecord.extract.words import table


def is_inspectorate(body: object) -> bool:
    """Whether a mention is a body that inspects; an ombudsman investigates."""
    if not isinstance(body, BodyMention):
        return False
    known = known_body(body.name or body.words)
    return known is not None and known.inspects and not known.ombudsman


def is_reviewer(body: object) -> bool:
    """Whether a mention is a body that audits or reviews, the Information Commissioner among them."""
    return isinstance(body, BodyMention) and _reviews(body.name or body.words)


def names_reviewer(inspector: Mention | None) -> bool:
    """Whether a body audits or reviews, so that whatever its people come for is a review."""
    return inspector is not None and _reviews(inspector.plain)


@lru_cache(maxsize=1024)
def _reviews(name: str) -> bool:
    bare = re.sub(r"(?: (?:UK|LLP|plc|Ltd|Limited|\(UK\)))+$", "", name).replace("’", "'")
    return bare in table("visits")["reviewers"]


@once
def is_their_paper(scene: Scene) -> bool:
    """Whether those who publish a text, or whose name heads it, inspect, audit or review, and are its `we`."""
    return any(_inspects(name) or _reviews(name) for name in _publishers(scene))


def _publishers(scene: Scene) -> tuple[str, ...]:
    publisher = scene.text.document.publisher
    first = scene.text.document.text.lstrip("\ufeff \n").partition("\n")[0]
    return (publisher,) if publisher else (first.strip(),)


def _inspects(name: str) -> bool:
    known = known_body(name)
    return known is not None and known.inspects and not known.ombudsman


@once
def inspecting(scene: Scene) -> tuple[BodyMention, ...]:
    """Every mention of a body that inspects or reviews, in the order of the text."""
    return tuple(body for body in scene.bodies if is_inspectorate(body) or is_reviewer(body))


def paper_inspector(scene: Scene) -> Mention | None:
    """Who publishes a text of inspectors or auditors, where the text names them."""
    names = _publishers(scene) if is_their_paper(scene) else ()
    body = next((body for body in inspecting(scene) if body.name in names or body.words in names), None)
    return scene.called(body) if body else None
