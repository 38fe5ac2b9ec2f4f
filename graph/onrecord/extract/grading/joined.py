"""Several bodies that one grade is given to: `Dunley Council, Elm Homes and Ryhill Council were graded C3`."""

from __future__ import annotations

import re
from collections.abc import Iterable

from onrecord.annotate.nouns import Sentence
from onrecord.claims import Mention
from onrecord.extract.grading.given import Given
from onrecord.extract.grading.grades import GradedGist, grade_shape
from onrecord.extract.grading.inspectors import is_inspectorate
from onrecord.extract.grading.leading import UNGRADED
from onrecord.extract.grading.rated import graded_body
from onrecord.extract.mentions.spans import BodyMention
from onrecord.extract.scene import Scene
from onrecord.numbers import NUMERALS

_LIST = r"<B>(?:(?:,|;) (?:the )?<B>)*(?:,|;)? (?:and|as well as|along with|together with|plus)(?: also)? (?:the )?<B>"
#: `The councils graded C3 in this round are Dunley Council and Elm Council`.
_BEHIND = (
    r"(?i:(?<!\w)(?:councils|authorities|boroughs|landlords|providers|associations|homes|schools|academies|nurseries"
    r"|colleges|trusts|hospitals|forces|services|prisons|bodies|those))(?: [\w-]+){0,6} $"
)
_NAMED = rf"[^.;<!G>]{{0,90}}?(?: are| were|,? including|,? namely|:)(?: the)? (?P<list>{_LIST}|<B>)"


def graded_bodies(scene: Scene, gist: GradedGist, given: Given, before: Sentence | None) -> list[Mention | None]:
    """The bodies graded: the one that `graded_body` finds, with those that one list joins with it; None: unnamed."""
    if listed := _behind(scene, gist, given) or each_of(scene, gist, before):
        return [*listed]
    own = graded_body(scene, gist, given, before)
    if own is None:
        return [None]
    shape, signs = gist.gist.shape, gist.gist.signs
    for found in grade_shape(_LIST).finditer(shape):
        if apart := _each_its_own(gist, given, found):
            return [scene.called(apart)]
        bodies = _bodies(signs[sign] for sign in found.group() if sign in signs)
        if any(body.start == own.start for body in bodies) and not _splits(shape, found.end(), given.at):
            return [scene.called(body) for body in bodies]
    return [own]


_EACH = re.compile(rf"\W*(?:Each|Both|All (?:{NUMERALS}|of them)|The (?:{NUMERALS}|pair))\b(?! \w+s\b)")


def each_of(scene: Scene, gist: GradedGist, before: Sentence | None) -> list[Mention]:
    """`Each had been good`: the bodies of the sentence before."""
    if before is None or not _EACH.match(gist.gist.shape) or grade_shape("<B>").search(gist.gist.shape):
        return []
    held = [body for body in scene.bodies if before.start <= body.start < before.end and not is_inspectorate(body)]
    bodies = _bodies(held)
    return [scene.called(body) for body in bodies] if len({body.name for body in bodies}) > 1 else []


def _behind(scene: Scene, gist: GradedGist, given: Given) -> list[Mention]:
    shape, signs = gist.gist.shape, gist.gist.signs
    if not grade_shape(_BEHIND).search(shape, 0, given.at) or grade_shape("<B>[^.;]*$").search(shape, 0, given.verb):
        return []
    found = grade_shape(_NAMED).match(shape, given.at + 1)
    bodies = _bodies(signs[sign] for sign in found["list"] if sign in signs) if found else []
    return [scene.called(body) for body in bodies]


def _bodies(signs: Iterable[object]) -> list[BodyMention]:
    """The bodies of a list, where each is one that can be graded; else none."""
    held = [sign for sign in signs if isinstance(sign, BodyMention)]
    fit = all(b.name and not b.definite and b.kind not in (*UNGRADED, "place") and not is_inspectorate(b) for b in held)
    return held if fit else []


#: `were rated good and requires improvement respectively`: the grades in the order of the bodies before them.
_RESPECTIVE = grade_shape(r"<G>(?:, (?:an? )?<G>)*,? and (?:an? )?<G>,? respectively")


def _each_its_own(gist: GradedGist, given: Given, listed: re.Match[str]) -> BodyMention | None:
    """Of a list of bodies before as many grades `respectively` the one that a grade is for."""
    row = next((m for m in _RESPECTIVE.finditer(gist.gist.shape) if m.start() <= given.at < m.end()), None)
    if row is None or listed.end() > row.start():
        return None
    places = [at for at in range(row.start(), row.end()) if gist.gist.shape[at] in gist.grades]
    bodies = _bodies(gist.gist.signs[sign] for sign in listed.group() if sign in gist.gist.signs)
    return bodies[places.index(given.at)] if len(bodies) == len(places) else None


def _splits(shape: str, end: int, at: int) -> bool:
    """Whether what follows a list gives each of its bodies a grade of its own, or speaks of them apart."""
    behind = shape[at : at + 60]
    return re.search(r"\brespectively\b", behind) is not None or shape[end : end + 2] == "'s"
