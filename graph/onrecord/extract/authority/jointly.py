"""Several of whom one thing is said: `Ofsted and the Care Quality Commission, who inspected it together, found`."""

from __future__ import annotations

from collections.abc import Callable

from onrecord.claims import Mention
from onrecord.extract.authority import senders
from onrecord.extract.mentions.spans import BodyMention, PersonMention
from onrecord.extract.scene import Gist, Scene, shape

#: What is listed in front of the last of several.
_LISTED = shape(
    r"(?P<list>(?:<BP>(?: \([^()\n]{1,40}\))?(?:,|,? and|,? together with|,? with|,? jointly with) (?:the )?)+)\Z"
)


def bodies_with(gist: Gist, place: int, inspects: Callable[[BodyMention], bool]) -> list[BodyMention]:
    """The body whose sign stands at `place`, behind those that are listed right in front of it if all of them inspect;
    alone where they do not, or are the same."""
    here = gist.signs[gist.shape[place]]
    listed = [*(each for each in _listed(gist, place) if isinstance(each, BodyMention)), here]
    bodies = [each for each in listed if isinstance(each, BodyMention)]
    apart = len({each.name for each in bodies}) == len(bodies)
    return bodies if apart and all(inspects(each) for each in bodies) else bodies[-1:]


def in_team(gist: Gist, place: int, reviews: Callable[[str], bool]) -> bool:
    """Whether the person whose sign stands at `place` is the last of several who review together."""
    return any(isinstance(each, PersonMention) and reviews(each.person) for each in _listed(gist, place))


def _listed(gist: Gist, place: int) -> list[BodyMention | PersonMention]:
    found = _LISTED.search(gist.shape, max(0, place - 160), place)
    signs = [gist.signs.get(sign) for sign in found.group("list")] if found else []
    return [sign for sign in signs if isinstance(sign, BodyMention | PersonMention)]


def together(scene: Scene, bodies: list[BodyMention], start: int, end: int) -> Mention:
    """Bodies as one source, each as the document spells it out; the words stand from `start` to `end`."""
    names = list(dict.fromkeys(senders.spelt(scene, body) for body in bodies))
    value = ", ".join(names[:-1]) + f" and {names[-1]}" if len(names) > 1 else names[0]
    return scene.text.words(start, end, value)
