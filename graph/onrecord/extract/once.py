"""What several rules ask of a whole text, read once and kept with its scene."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import TypeVar

from onrecord.extract.scene import Scene

Reading = TypeVar("Reading")


def once(read: Callable[[Scene], Reading]) -> Callable[[Scene], Reading]:
    """The reading `read` of a scene, made when it is first asked for; what it gives must not be changed by who asks."""

    @wraps(read)
    def kept(scene: Scene) -> Reading:
        readings = scene.readings
        if read not in readings:
            readings[read] = read(scene)
        made: Reading = readings[read]
        return made

    return kept
