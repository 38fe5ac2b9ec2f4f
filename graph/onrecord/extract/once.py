"""What several rules ask of a whole text, read once and kept with its scene."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Concatenate, ParamSpec, TypeVar

from onrecord.extract.scene import Scene

Reading = TypeVar("Reading")
Where = ParamSpec("Where")
_UNREAD = object()


def once(read: Callable[[Scene], Reading]) -> Callable[[Scene], Reading]:
    """The reading `read` of a scene, made when it is first asked for; what it gives must not be changed by who asks."""

    @wraps(read)
    def kept(scene: Scene) -> Reading:
        readings = scene.readings
        if (made := readings.get(read, _UNREAD)) is _UNREAD:
            made = readings[read] = read(scene)
        known: Reading = made
        return known

    return kept


def once_each(read: Callable[Concatenate[Scene, Where], Reading]) -> Callable[Concatenate[Scene, Where], Reading]:
    """The same for a reading of a place of the scene, which what else is given (by position) tells."""

    @wraps(read)
    def kept(scene: Scene, /, *where: Where.args, **named: Where.kwargs) -> Reading:
        readings, key = scene.readings, (read, *where)
        if (made := readings.get(key, _UNREAD)) is _UNREAD:
            made = readings[key] = read(scene, *where, **named)
        known: Reading = made
        return known

    return kept
