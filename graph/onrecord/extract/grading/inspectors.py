"""Who inspects: bodies that inspect, audit or review, texts that inspectors write, and whom a text names most."""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache
from itertools import pairwise

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


@once
def _inspectorates(scene: Scene) -> tuple[BodyMention, ...]:
    """Every mention of a body that inspects."""
    return tuple(body for body in scene.bodies if is_inspectorate(body))


def principal_inspector(scene: Scene, before: int, grade: str | None = None) -> Mention | None:
    """The mention next before an offset of the inspectorate that the text names most, or of the one named just before.

    `grade`: only inspectorates whose scale holds it. None where two vie for it.
    """
    held = [body for body in _inspectorates(scene) if grade is None or _gives(body, grade)]
    if grade is None and (joint := _joint(scene)):
        return joint
    own = known_body(scene.text.document.publisher or "")
    if own and (published := [body for body in held if body.name == own.name]):
        earlier = [body for body in published if body.end <= before]
        return scene.called(earlier[-1] if earlier else published[0])
    ranked = Counter(body.name for body in held).most_common(2)
    if not ranked:
        return None
    near = [body for body in held if before - 700 < body.start <= before]
    if len(ranked) > 1 and ranked[0][1] < 2 * ranked[1][1]:
        return scene.called(near[-1]) if near else None
    named = [body for body in held if body.name == ranked[0][0]]
    earlier = [body for body in named if body.end <= before]
    return scene.called(earlier[-1] if earlier else named[0])


def near_inspector(scene: Scene, at: int, grade: str) -> Mention | None:
    """The one inspectorate that the paragraph of an offset names, where its scale holds a grade and the text tells of
    several."""
    held = [body for body in _inspectorates(scene) if _gives(body, grade) and not is_reviewer(body)]
    paragraph = scene.text.paragraph_at(at)
    if paragraph is None or len({body.name for body in held}) < 2:
        return None
    near = [body for body in held if paragraph.start <= body.start < paragraph.end]
    return scene.called(near[0]) if len({body.name for body in near}) == 1 else None


def fitting_inspector(
    scene: Scene, inspector: Mention | None, body: Mention | None, at: int, grade: str | None = None
) -> Mention | None:
    """The inspectorate, or, where it inspects no such bodies as `body` (CQC no schools), one of the text that does:
    the one named next before an offset, else the first. `grade`: only inspectorates whose scale holds it."""
    kinds = {each.kind for each in scene.bodies if body and each.name == body.plain}
    known = known_body(inspector.plain) if inspector else None
    if not kinds or known is None or _inspects_kinds(known.scheme, kinds):
        return inspector
    held = [each for each in _inspectorates(scene) if grade is None or _gives(each, grade)]
    fit = [each for each in held if (own := known_body(each.name or "")) and own.scheme
           and own.scheme != known.scheme and _inspects_kinds(own.scheme, kinds)]
    before = [each for each in fit if each.end <= at]
    best = before[-1:] or fit[:1]
    return scene.called(best[0]) if best else inspector


def _inspects_kinds(scheme: str, kinds: set[str]) -> bool:
    """Whether inspectorates with such grades inspect bodies of one of these kinds; where that is not known, they do."""
    groups = table("body_services")["inspects"].get(scheme)
    return groups is None or any(not kinds.isdisjoint(group) for group in groups)


@once
def _joint(scene: Scene) -> Mention | None:
    """The two inspectorates that a text of a joint inspection names as one, where it names no third.

    Of an area's services for special needs it may name one in passing.
    """
    text = scene.text.document.text
    if not _JOINTLY.search(text):
        return None
    held = [body for body in _inspectorates(scene) if not body.definite]
    if len({body.name for body in held}) not in ((2, 3) if _AREA.search(text) else (2,)):
        return None
    pairs = ((one, two) for one, two in pairwise(held) if one.name != two.name and one.start < _HEAD)
    return next((scene.text.words(one.start, two.end, f"{one.name} and {two.name}") for one, two in pairs
                 if _AND.fullmatch(text, one.end, two.start)), None)


_HEAD = 900  #: code points in which a text of a joint inspection names those who inspected


#: Areas' services for special needs are always inspected by two.
_JOINTLY = re.compile(r"(?i)\bjoint(?:ly)?\b|\blocal area (?:SEND )?partnership\b|\barea SEND inspection\b")
_AREA = re.compile(r"(?i)\blocal area (?:SEND )?partnership\b|\barea SEND inspection\b")
_AND = re.compile(r"(?: \([^()]{1,20}\))?,? (?:and|&|together with|jointly with) (?:the )?")


def _gives(body: BodyMention, grade: str) -> bool:
    """Whether an inspectorate's scale holds a grade; one whose scale is not known may give any; auditors give none."""
    known = known_body(body.name or "")
    scale = table("grades").get(known.scheme, {}) if known else {}
    if not scale:
        return not is_reviewer(body)
    return grade in scale["grades"] or grade in scale.get("also", ())


@once
def schemes_named(scene: Scene) -> tuple[tuple[str, int], ...]:
    """The schemes of grades of the inspectorates that a text names, with how often, the most often named first."""
    schemes = Counter(known.scheme for body in scene.bodies if (known := known_body(body.name or "")) and known.scheme)
    return tuple(schemes.most_common())


def principal_scheme(scene: Scene) -> str:
    """The scheme of grades of the inspectorate that the text names most; empty where it names none."""
    return next((scheme for scheme, _ in schemes_named(scene)), "")
