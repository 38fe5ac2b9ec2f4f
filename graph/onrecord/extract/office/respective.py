"""Names and titles told one for one: `Ann Example and Bob Roe were elected chair and vice-chair respectively`."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Hashable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from onrecord.claims import Mention
from onrecord.extract.mentions.spans import PersonMention, PostMention
from onrecord.extract.office.clauses import Event
from onrecord.extract.office.pairs import Held
from onrecord.extract.once import once
from onrecord.extract.scene import Gist, Scene, shape

_Mention = TypeVar("_Mention", PersonMention, PostMention)
_Told = TypeVar("_Told", Held, Event)

_WORD = re.compile(r"\brespectively\b")
_OF = r"(?: (?:of|at|for|to) (?:the )?<B>)?"
_AND = r"(?:,| and|,? &|, and) "
_LAST_TITLES = shape(rf"<T>{_OF}(?:{_AND}(?:as )?(?:the |its |their )?<T>{_OF})+,? ?$")
_NEXT_TITLES = shape(rf" (?:as |the |its )*<T>{_OF}(?:{_AND}(?:the |its )?<T>{_OF})+")
#: `Ann Example and Bob Roe, the leader and deputy leader of Dunley Council`: two names, an article, two titles.
_IN_ORDER = shape(
    r"(?<!<T> )(?<!<T>, )(?<!<P>, )(?<!<P> and )"
    r"(?P<people><P>(?: \([^()\n]{1,40}\))? (?:and|&) <P>(?: \([^()\n]{1,40}\))?)"
    r"(?:,? (?:who are|are|were|as|being))?,? (?:the |its |our |their |<BO>'s? )(?:new |current |then |former "
    rf"|outgoing |incoming )*(?P<titles><T>{_OF} (?:and|&) (?:its |our |their |the )?<T>{_OF})(?=[,.;:)]|\n|$| [a-z])"
)
_NAMES = shape(rf"<P>(?: \([^()\n]{{1,40}}\))?(?:{_AND}(?:by )?<P>(?: \([^()\n]{{1,40}}\))?)+")


@dataclass(frozen=True, slots=True)
class Row:
    """So many persons and so many posts, one for one."""

    people: tuple[PersonMention, ...]
    roles: tuple[Mention, ...]


@once
def _rows(scene: Scene) -> tuple[Row, ...]:
    """Every such row of a text."""
    told = _each(scene) if _WORD.search(scene.flat) else ()
    return (*told, *_in_order(scene))


def _in_order(scene: Scene) -> Iterator[Row]:
    """Rows of two names and two titles in the same order, with an article between them that says so."""
    gist = scene.open_gist(0, len(scene.flat))
    for found in _IN_ORDER.finditer(gist.shape):
        people, posts = _signs(gist, found["people"], PersonMention), _signs(gist, found["titles"], PostMention)
        if people[0].person != people[1].person and posts[0].title.lower() != posts[1].title.lower():
            yield Row(people, tuple(scene.titled(post) for post in posts))


def _each(scene: Scene) -> Iterator[Row]:
    gist = scene.open_gist(0, len(scene.flat))
    for word in _WORD.finditer(gist.shape):
        begin = bisect_left(gist.starts, scene.sentence(gist.starts[word.start()]).start)
        titles = _LAST_TITLES.search(gist.shape, begin, word.start()) or _NEXT_TITLES.match(gist.shape, word.end())
        names = [*_NAMES.finditer(gist.shape, begin, titles.start())] if titles else []
        people = _signs(gist, names[-1].group() if names else "", PersonMention)
        posts = _signs(gist, titles.group() if titles else "", PostMention)
        if len(people) == len(posts) > 1:
            yield Row(people, tuple(scene.titled(post) for post in posts))


def _signs(gist: Gist, words: str, kind: type[_Mention]) -> tuple[_Mention, ...]:
    return tuple(mention for sign in words if isinstance(mention := gist.signs.get(sign), kind))


def each_own(scene: Scene, told: Sequence[_Told]) -> list[_Told]:
    """Posts held, or events, where each person of a row has the post that is told of that one and no other's."""
    done = list(told)
    for row in _rows(scene):
        done = _apart(row, done)
    return done


def _apart(row: Row, told: list[_Told]) -> list[_Told]:
    starts = {role.start for role in row.roles}
    groups: dict[Hashable, list[_Told]] = {}
    done: list[_Told] = []
    for one in told:
        if one.role is None or one.role.start not in starts:
            done.append(one)
        else:
            groups.setdefault(_clause(one), []).append(one)
    for group in groups.values():
        for at in range(len(row.roles)):
            done.append(_of(row, at, group))
    return done


def _clause(one: Held | Event) -> Hashable:
    """What told of all of a row at once: one clause that tells an event; however a post is said to be held."""
    return (one.kind, one.verb.start) if isinstance(one, Event) else None


def _of(row: Row, at: int, group: Sequence[_Told]) -> _Told:
    own = [one for one in group if one.role and one.role.start == row.roles[at].start]
    body = next((one.organization for one in group if one.organization), None)
    first = (own or group)[0]
    return replace(first, person=row.people[at], role=row.roles[at], organization=first.organization or body)
