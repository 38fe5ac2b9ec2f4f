"""The body of a post where its passage names none: the one that the document is about, of the kind that has such posts.

The mention stands elsewhere in the text, so it is grounded as any other; `resolve` says that it was not said here.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from typing import Any

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
#: Lines in which a paper says whose it is.
_HEAD = 4


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
    sort = sort_of(title)
    if sort is None:
        ranked = [body for body in ranked if not _aside(body)]
    else:
        fitting = [body for body in ranked if body.kind in sort["kinds"]]
        ranked = fitting if sort.get("strict") or not sort["kinds"] else fitting or ranked
    return scene.called(ranked[0]) if ranked else None


def sort_of(title: str) -> dict[str, Any] | None:
    """The row of the lexicon `post_bodies` that a title falls under, or None."""
    rows = table("post_bodies")["sort"]
    return next((row for row in rows if re.search(rf"(?i)\b(?:{'|'.join(row['titles'])})", title)), None)


def _committee(scene: Scene) -> BodyMention | None:
    """The committee whose paper it is: named on a line of its own at the head."""
    heading = _heading(scene)
    return next((body for body in scene.bodies if body.kind == "organ" and _is_line(body, heading)), None)


def _heading(scene: Scene) -> list[str]:
    """The first lines of a text that have words."""
    lines = (line.strip(" \t\ufeff#*") for line in scene.text.document.text[:1200].splitlines())
    return [line for line in lines if re.search(r"\w", line)][:_HEAD]


def _is_line(body: BodyMention, lines: list[str]) -> bool:
    """Whether a name is a line by itself."""
    return any(line.lower() in (body.words.lower(), f"the {body.words.lower()}") for line in lines)


def ranked_bodies(scene: Scene) -> list[BodyMention]:
    """The first mention of each body by name, the one that the document is about first.

    That is the publisher; else the one named on a line by itself at the head; else the body spoken of most, by name,
    place or description, a title counting three times. Inspectors, departments and organs of a body come last.
    """
    counts: Counter[str] = Counter()
    first: dict[str, BodyMention] = {}
    for body in scene.bodies:
        if body.name and not scene.text.is_furniture(body.start):
            paragraph = scene.text.paragraph_at(body.start)
            counts[body.name] += 3 if paragraph and paragraph.role == "title" else 1
            if body.name not in first or first[body.name].definite or first[body.name].kind == "place":
                first[body.name] = body
    publisher, heading = scene.text.document.publisher, _heading(scene)
    return sorted(
        first.values(),
        key=lambda b: (_aside(b), b.name != publisher, not _is_line(b, heading), -counts[b.name or ""], b.start),
    )


def _aside(body: BodyMention) -> bool:
    return body.kind in ("organ", "department", "regulator", "association") or known_body(body.name or "") is not None
