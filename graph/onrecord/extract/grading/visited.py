"""Which body an inspection was of: named behind the words that tell of it, before them, or in the sentence before."""

from __future__ import annotations

import re

from onrecord.claims import Mention
from onrecord.extract.grading.antecedents import sentence_before
from onrecord.extract.grading.inspectors import is_inspectorate
from onrecord.extract.grading.leading import UNGRADED, in_passing
from onrecord.extract.grading.rated import asides
from onrecord.extract.grading.visit import Visit
from onrecord.extract.grading.visitors import JOINT, joint_mention
from onrecord.extract.mentions.spans import BodyMention
from onrecord.extract.scene import Scene, shape


def visited_body(scene: Scene, visit: Visit) -> Mention | None:
    """The body named next behind the words of inspection; else the one named last before them."""
    gist = visit.gist
    stop = visit.end + 140
    places = [*range(visit.end, min(stop, len(gist.shape))), *range(visit.end - 1, -1, -1)]
    passive = visit.rule == "was inspected"
    aside = asides(gist.shape, visit.start)
    if (passive and aside) or (passive and _SUBJECT.search(gist.shape, 0, visit.start)):
        places = [*range(visit.end - 1, -1, -1), *places]
    if _ITS.search(gist.shape, 0, visit.start) and any(sign in gist.shape[: visit.start] for sign in gist.signs):
        places = [*range(visit.end - 1, -1, -1), *places]
    places = [visit.start, *places] if visit.rule == "was inspected too" else places
    for at in places:
        if any(start <= at < end for start, end in aside):
            continue
        body = gist.signs.get(gist.shape[at])
        if isinstance(body, BodyMention) and body.kind not in UNGRADED and not is_inspectorate(body):
            located = (
                body.kind == "place" and at < visit.start and re.search(r"(?i)\b(?:in|near|from) $", gist.shape[:at])
            )
            if not located and not in_passing(scene, body) and not _OWNS.match(gist.shape, at + 1):
                return _inspected_together(scene, visit, at) or scene.called(body)
    return None


#: `Elm House was rated good at its first`: whose inspection it is stands before it.
_ITS = re.compile(r"\b[Ii]ts (?:\w+ ){0,2}$")
#: `The college nursery, Elm Tots`: whose it is that is named beside it.
_OWNS = shape(r"(?:'s)? (?:[\w'-]+ ){0,2}?(?:nursery|school|home|hospital|centre|unit), <B>")
#: `Elm House was`: what a passive says of whom.
_SUBJECT = shape(r"<B>,? (?:(?:[a-z]+ )?(?:also|first|last|then|itself|both|too|duly),? )?$")


def is_joint(visit: Visit) -> bool:
    """Whether the words of a visit say that it was a joint one."""
    return "joint" in visit.gist.shape[visit.start : visit.end].lower()


def _inspected_together(scene: Scene, visit: Visit, at: int) -> Mention | None:
    """Of a joint inspection the bodies that are named in one breath: `Dunley Council and NHS Dunshire`."""
    gist = visit.gist
    if not is_joint(visit):
        return None
    groups = [found for found in JOINT.finditer(gist.shape) if found.start() <= at < found.end()]
    mentions = [gist.signs[sign] for group in groups for sign in group.group() if sign in gist.signs]
    together = [m for m in mentions if isinstance(m, BodyMention) and m.kind not in UNGRADED]
    if len({body.name for body in together}) < 2 or len(together) < len(mentions):
        return None
    return joint_mention(scene, gist, *groups[0].span())


def visited_there(scene: Scene, visit: Visit) -> Mention | None:
    """`The inspectorate called there in October`: what the sentence before is about; `It follows a visit in May`: what
    the report is on of which that tells."""
    gist = visit.gist
    there = re.match(r"(?: \w+)? (?:there|here again)(?!\w)", gist.shape[visit.end :]) is not None
    if not there and not _PAPER_GOES_ON.match(gist.shape):
        return None
    before = sentence_before(scene, gist.starts[0])
    if before is None:
        return None
    told = _REPORT_ON.finditer(scene.text.document.text, before.start, before.end)
    on = max((match.end() for match in told), default=0)
    if not there and not on:
        return None
    held = [b for b in scene.bodies if max(before.start, on) <= b.start < before.end and b.name]
    fit = [b for b in held if not is_inspectorate(b) and b.kind not in UNGRADED]
    return scene.called(fit[0]) if fit else None


#: A report that the sentence before told of goes on to be spoken of.
_PAPER_GOES_ON = re.compile(r"(?:\d[\d.]* )?(?:It|This|That|The (?:report|letter|document|judge?ment))(?!\w)")
_REPORT_ON = re.compile(r"(?i)\b(?:report|letter|judge?ment|findings|verdict|feedback)s? (?:on|about|into|of"
                        r"|regarding) ")
