"""Which body a passage means that names none: the one of its kind, the one before, the one whose auditors they are."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import cache

from onrecord.annotate.nouns import Sentence
from onrecord.claims import Mention
from onrecord.extract.grading.inspectors import inspecting, is_reviewer, names_reviewer
from onrecord.extract.grading.leading import UNGRADED
from onrecord.extract.grading.visit import Visit
from onrecord.extract.scene import Scene
from onrecord.extract.words import alternation, table


def sentences_before(scene: Scene, start: int) -> Iterator[Sentence]:
    """The sentences of its paragraph before the one that begins at an offset, the nearest first."""
    while before := sentence_before(scene, start):
        yield before
        start = before.start


def sentence_before(scene: Scene, start: int) -> Sentence | None:
    """The sentence before the one that begins at an offset, where both stand in one paragraph."""
    at = bisect_left(scene.text.sentences, start, key=lambda each: each.start)
    if not 0 < at < len(scene.text.sentences):
        return None
    before, here = scene.text.sentences[at - 1], scene.text.sentences[at]
    return before if before.paragraph == here.paragraph else None


@cache
def _kinds() -> dict[str, str]:
    nouns = table("institutions")["nouns"]
    return {noun: kind for kind in ("home", "school", "prison", "hospital") for noun in nouns[kind]}


@cache
def _definite() -> re.Pattern[str]:
    return re.compile(rf"(?i)\b(?:the|this|that) (?:(?!same|other|next)[\w-]+ "
                      rf"){{1,2}}?(?P<noun>{alternation(list(_kinds()))})\b")


def of_its_kind(scene: Scene, visit: Visit) -> Mention | None:
    """`Inspectors called at the 40-bed home`: the home, school, prison or hospital that the text named before."""
    gist = visit.gist
    start, stop = gist.starts[0], gist.ends[-1]
    found = _definite().search(scene.text.document.text, start, stop)
    if found is None:
        return None
    kind = _kinds()[found["noun"].lower()]
    held = [b for b in scene.bodies if b.kind == kind and b.name and not b.definite]
    before = [b for b in held if b.start < found.start()]
    best = before[-1:] or held[:1]
    return scene.called(best[0]) if best else None


def audited_body(scene: Scene, inspector: Mention | None, at: int) -> Mention | None:
    """Whom auditors look at: in a body's own paper itself, else the body named last in the paragraph of an offset; None
    where they do not audit, or nobody is named."""
    if not names_reviewer(inspector):
        return None
    theirs = {body.name for body in inspecting(scene)}
    own = [b for b in scene.bodies if b.name == scene.text.document.publisher and b.name not in theirs]
    paragraph = scene.text.paragraph_at(at)
    start = paragraph.start if paragraph else at
    near = [b for b in scene.bodies if start <= b.start < at and b.name and b.kind not in (*UNGRADED, "place")]
    held = own[:1] or [b for b in near if b.name not in theirs][-1:]
    return scene.called(held[0]) if held else None


_NEAR = 600  #: code points at most between an auditor's name and `the review`


def auditor_before(scene: Scene, at: int) -> Mention | None:
    """Whose `the review` is that names nobody: the body that audits or reviews which was named last before it."""
    held = [body for body in inspecting(scene) if at - _NEAR < body.start < at and is_reviewer(body)]
    return scene.called(held[-1]) if held else None
