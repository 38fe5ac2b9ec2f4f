"""Who inspects: bodies that inspect, bodies that audit or review, and texts that inspectors write themselves."""

from __future__ import annotations

import re

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


def _reviews(name: str) -> bool:
    bare = re.sub(r"(?: (?:UK|LLP|plc|Ltd|Limited|\(UK\)))+$", "", name).replace("’", "'")
    return bare in table("visits")["reviewers"]


@once
def is_their_paper(scene: Scene) -> bool:
    """Whether those who publish a text inspect, audit or review, and are its `we`."""
    publisher = scene.text.document.publisher or ""
    known = known_body(publisher)
    return (known is not None and known.inspects and not known.ombudsman) or _reviews(publisher)


@once
def inspecting(scene: Scene) -> tuple[BodyMention, ...]:
    """Every mention of a body that inspects or reviews, in the order of the text."""
    return tuple(body for body in scene.bodies if is_inspectorate(body) or is_reviewer(body))


def paper_inspector(scene: Scene) -> Mention | None:
    """Who publishes a text of inspectors or auditors, where the text names them."""
    publisher = scene.text.document.publisher
    held = (body for body in inspecting(scene) if publisher in (body.name, body.words))
    body = next(held, None) if is_their_paper(scene) else None
    return scene.called(body) if body else None
