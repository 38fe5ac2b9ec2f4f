"""The hospital that was inspected where its trust is spoken of most: `maternity at Dunley General Hospital`."""

from __future__ import annotations

import re

from onrecord.extract.mentions.spans import BodyMention
from onrecord.extract.scene import Scene

#: What is inspected at a hospital, in front of its name.
_INSPECTED_AT = re.compile(
    r"(?i)\b(?:care|departments?|units?|services?|maternity|wards?|a&e|emergency|surgery|theatres?|outpatients|medicine"
    r"|clinics?|centre|inspect(?:ed|ion)|visit(?:ed)?|rating) (?:at|of|in|to) (?:the )?\Z"
)
_REACH = 40


def site_of(scene: Scene, name: str) -> str:
    """The one hospital that a text tells to have been inspected, in place of the trust `name`; else the name itself."""
    if not any(body.name == name and body.kind == "trust" for body in scene.bodies):
        return name
    hospitals = {body.name for body in scene.bodies if body.kind == "hospital" and body.name != name}
    inspected = {body.name for body in scene.bodies if body.name in hospitals and _is_inspected(scene, body)}
    return (inspected.pop() or name) if len(inspected) == 1 == len(hospitals) else name


def _is_inspected(scene: Scene, body: BodyMention) -> bool:
    before = scene.text.document.text[max(0, body.start - _REACH) : body.start]
    return _INSPECTED_AT.search(" ".join(before.split()) + " ") is not None
