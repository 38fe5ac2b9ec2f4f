"""Which body a passage means that names none: the one of its kind, the one before, the one whose auditors they are."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import cache

from onrecord.annotate.nouns import Sentence
from onrecord.claims import Mention
from onrecord.extract.grading.visit import Visit
from onrecord.extract.grading.visitors import inspecting, names_reviewer
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


def audited_body(scene: Scene, inspector: Mention | None) -> Mention | None:
    """Where a body tells in its own paper of its auditors, itself; None where they do not audit, or another tells."""
    publisher = scene.text.document.publisher
    if publisher is None or not names_reviewer(inspector):
        return None
    theirs = {body.name for body in inspecting(scene)}
    held = [b for b in scene.bodies if b.name == publisher and b.name not in theirs]
    return scene.called(held[0]) if held else None
