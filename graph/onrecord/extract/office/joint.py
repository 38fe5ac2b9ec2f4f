"""Posts in several bodies: a joint post, a post shared with another body, a head of two schools."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from onrecord.claims import Mention
from onrecord.extract.mentions.spans import BodyMention
from onrecord.extract.office.clauses import Event
from onrecord.extract.office.pairs import Held
from onrecord.extract.scene import Gist, Scene, shape

_BEHIND = shape(
    r",? (?:of|at|for|to|across|between|with)(?: both)?(?: the)? <one:B>(?:,? and(?: of| at| for| to)?(?: the)?"
    r"|,(?: the)?) <two:B>(?:,? and(?: the)? <three:B>)?(?!'s| <P>| <T>)"
)
_SHARED = shape(r" \((?:shared|jointly|joint|together|also serving|a joint post) (?:with |for )?(?:the )?<one:B>\)")
_BOTH = shape(
    r",? (?:of|at|for|to|across|in)(?: both)?(?: of)?(?: the)? (?:two|both) (?:[\w-]+ )?(?:authorities|councils"
    r"|organisations|bodies|trusts|boards"
    r"|forces|services|schools)|,? (?:of|for|across) both(?! (?:<B>|the <B>))"
)


def joint_bodies(held: Iterable[Held], scene: Scene, gist: Gist) -> tuple[Held, ...]:
    """Each post once for each of its bodies: those named behind it, else those of the document's other joint post."""
    held = tuple(held)
    usual = _usual(held, scene, gist)
    done: list[Held] = []
    for one in held:
        bodies = _bodies(scene, gist, one.role, usual)
        if one.organization and len(bodies) == 1:
            bodies = ()
        done += [replace(one, organization=body or one.organization) for body in bodies] or [one]
    return tuple(done)


def joint_events(events: Iterable[Event], scene: Scene, gist: Gist, held: Sequence[Held]) -> Iterator[Event]:
    """Each event in a joint post once for each of its bodies."""
    usual = _usual(held, scene, gist)
    for event in events:
        bodies = _bodies(scene, gist, event.role, usual) if event.role else ()
        yield from [replace(event, organization=body or event.organization) for body in bodies] or [event]


def _usual(held: Iterable[Held], scene: Scene, gist: Gist) -> tuple[Mention, ...]:
    """The bodies that some joint post of the document names; else, where it speaks of both, its two councils."""
    named = [_named(scene, gist, h.role) for h in held if _is_joint(h.role)]
    best = max(named, key=len, default=())
    if len(best) > 1:
        return best
    names = Counter(b.name for b in scene.bodies if b.name and b.kind in ("council", "place") and not b.definite)
    two = [name for name, count in names.most_common(3) if count > 1]
    if len(two) != 2:
        return ()
    first = [next(b for b in scene.bodies if b.name == name and not b.definite) for name in two]
    return tuple(scene.called(body) for body in first)


def _bodies(scene: Scene, gist: Gist, role: Mention, usual: tuple[Mention, ...]) -> tuple[Mention | None, ...]:
    """The bodies of a post that has several; empty where it has one."""
    named: tuple[Mention | None, ...] = _named(scene, gist, role)
    if len(named) > 1:
        return named
    shared = _behind(_SHARED, scene, gist, role)
    if shared and isinstance(body := gist.signs[shared.group("one")], BodyMention):
        return (None, scene.called(body))
    return usual if len(usual) > 1 and (_is_joint(role) or _behind(_BOTH, scene, gist, role)) else ()


_JOINT = re.compile(r"(?:joint|shared)\b", re.IGNORECASE)


def _is_joint(role: Mention) -> bool:
    return _JOINT.match(role.plain) is not None


def _named(scene: Scene, gist: Gist, role: Mention) -> tuple[Mention, ...]:
    """The bodies that `for Dunley Council and Tarnbay Council` names behind a title."""
    found = _behind(_BEHIND, scene, gist, role)
    bodies = [gist.signs[sign] for sign in found.groups() if sign] if found else []
    return tuple(scene.called(body) for body in bodies if isinstance(body, BodyMention))


def _behind(pattern: re.Pattern[str], scene: Scene, gist: Gist, role: Mention) -> re.Match[str] | None:
    """What a pattern finds right behind a title, in its sentence."""
    found = pattern.match(gist.shape, bisect_left(gist.starts, role.end))
    return found if found and gist.ends[found.end() - 1] <= scene.sentence(role.start).end else None


def under_two_titles(scene: Scene, said: Sequence[Held]) -> Iterator[Held]:
    """`Director of Finance / Section 151 Officer`: who is said to hold one of them holds the other."""
    for first, second in zip(scene.posts, scene.posts[1:], strict=False):
        if not re.fullmatch(r"[ \u00a0]?/[ \u00a0]?", scene.flat[first.end : second.start]):
            continue
        for one, other in ((first, second), (second, first)):
            holders = [h for h in said if h.role.plain.lower() == one.title.lower() and h.status is None]
            names = {h.person.person for h in holders}
            if len(names) == 1 and not any(h.role.plain.lower() == other.title.lower() for h in said):
                yield replace(
                    holders[0], rule="under two titles", role=scene.titled(other), start=first.start, end=second.end
                )
