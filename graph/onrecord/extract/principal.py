"""The body of a post where its passage names none: the one that the document is about, of the kind that has such posts.

The mention stands elsewhere in the text, so it is grounded as any other; `resolve` says that it was not said here.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace

from onrecord.claims import AppointmentClaim, Claim, Mention, RoleClaim
from onrecord.extract.mentions.known import known_body
from onrecord.extract.mentions.spans import BodyMention
from onrecord.extract.near import near_body
from onrecord.extract.scene import Scene
from onrecord.extract.words import table

#: A bare office of a committee, which in the committee's own paper belongs to the committee.
_OF_COMMITTEE = re.compile(
    r"(?i)(?:vice[- ]?|deputy )?chair(?:man|woman|person)?|(?:co-opted|lay|independent) (?:member|person)"
)
_HEAD = 600  # code points in which a paper says whose it is


def settle_body(claim: Claim, scene: Scene) -> Claim:
    """The claim with the body of its post, where it is a role or an appointment that names none and one is clear."""
    if not isinstance(claim, RoleClaim | AppointmentClaim) or claim.organization or not claim.role:
        return claim
    ranked = ranked_bodies(scene)
    principal = ranked[0].name or "" if ranked else ""
    body = near_body(claim, scene, principal) or _body_of(claim.role.plain, scene)
    return replace(claim, organization=body) if body else claim


def _body_of(title: str, scene: Scene) -> Mention | None:
    if _OF_COMMITTEE.fullmatch(title.strip()) and (committee := _committee(scene)):
        return scene.called(committee)
    ranked = ranked_bodies(scene)
    for sort in table("post_bodies")["sort"]:
        if re.search(rf"(?i)\b(?:{'|'.join(sort['titles'])})", title):
            if not sort["kinds"]:
                return None
            ranked = [body for body in ranked if body.kind in sort["kinds"]] or ranked
            break
    return scene.called(ranked[0]) if ranked else None


def _committee(scene: Scene) -> BodyMention | None:
    """The committee whose paper it is: named on a line of its own at the head."""
    text = scene.text.document.text
    for body in scene.bodies:
        alone = text[body.start - 1 : body.start] in ("", "\n") and text[body.end : body.end + 1] in ("", "\n")
        if body.kind == "organ" and body.end < _HEAD and alone:
            return body
    return None


def ranked_bodies(scene: Scene) -> list[BodyMention]:
    """The first mention of each body by name, the one that the document is about first.

    That is the publisher; else the body spoken of most, by name, place or description, a title counting three times.
    Inspectors, departments and organs of a body come last.
    """
    counts: Counter[str] = Counter()
    first: dict[str, BodyMention] = {}
    for body in scene.bodies:
        if body.name and not scene.text.is_furniture(body.start):
            paragraph = scene.text.paragraph_at(body.start)
            counts[body.name] += 3 if paragraph and paragraph.role == "title" else 1
            if body.name not in first or first[body.name].definite or first[body.name].kind == "place":
                first[body.name] = body
    publisher = scene.text.document.publisher
    return sorted(first.values(), key=lambda b: (_aside(b), b.name != publisher, -counts[b.name or ""], b.start))


def _aside(body: BodyMention) -> bool:
    return body.kind in ("organ", "department", "regulator", "association") or known_body(body.name or "") is not None
