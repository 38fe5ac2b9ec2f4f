"""Where each thing stands in the picture, computed before the page is written.

Springs pull what is related together, everything else pushes apart, and at the end no two labels cover each other.
Only sums in a fixed order and operations that IEEE 754 rounds in one way are used, so that every machine computes the
same picture to the last bit.
"""

from __future__ import annotations

import random
from collections.abc import Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import networkx as nx
    import numpy as np
    from numpy.typing import NDArray

    Points = NDArray[np.float64]

SEED = 7
ROUNDS = 320
SPACE = 150.0  #: pixels between two neighbours, about
WIDER = 1.25  #: how much wider than high the picture may be
GRAVITY = 0.6  #: of the pull to the middle
AIR = 2.4  #: how many times the labels' own area the picture has
STEPS, TIGHTER = 6, 0.9  #: how often, and by how much, the picture is drawn together


def place(graph: nx.MultiDiGraph[str], sizes: Mapping[str, tuple[float, float]]) -> dict[str, tuple[int, int]]:
    """The centre of each node that has a size (width and height of shape and label, pixels), the middle at 0, 0."""
    import numpy as np

    names = [name for name in graph if name in sizes]
    if not names:
        return {}
    number = {name: index for index, name in enumerate(names)}
    ends = {(number[source], number[target]) for source, target in graph.edges()
            if source in number and target in number and source != target}
    points = _relax(_scatter(len(names)), sorted(ends))
    room = np.array([sizes[name] for name in names])
    points = _pack(_fit(points, room), room)
    points = points - (points.max(axis=0) + points.min(axis=0)) / 2
    return {name: (round(float(x)), round(float(y))) for name, (x, y) in zip(names, points, strict=True)}


def _scatter(count: int) -> Points:
    import numpy as np

    chance = random.Random(SEED)
    side = SPACE * count**0.5
    return np.array([[side * (chance.random() - 0.5), side * (chance.random() - 0.5)] for _ in range(count)])


def _relax(points: Points, ends: list[tuple[int, int]]) -> Points:
    """Fruchterman and Reingold's springs, with a pull to the middle that keeps separate parts in sight of each other."""
    import numpy as np

    linked = np.zeros((len(points), len(points)))
    for a, b in ends:
        linked[a, b] = linked[b, a] = 1.0
    heat = SPACE * len(points) ** 0.5 / 4
    for turn in range(ROUNDS):
        apart = points[:, None, :] - points[None, :, :]
        distance = np.maximum(np.sqrt(apart[:, :, 0] ** 2 + apart[:, :, 1] ** 2), 1.0)
        strength = SPACE * SPACE / (distance * distance) - linked * distance / SPACE
        push = _sum(apart * strength[:, :, None]) - GRAVITY * points * np.array([1.0, WIDER])
        length = np.maximum(np.sqrt(push[:, 0] ** 2 + push[:, 1] ** 2), 1e-9)
        step = np.minimum(length, heat * (1 - turn / ROUNDS)) / length
        points = points + push * step[:, None]
    return points


def _fit(points: Points, room: Points) -> Points:
    """The points drawn together until labels and the space between them fill the picture, WIDER than high."""
    import numpy as np

    area = AIR * float(np.cumsum(room[:, 0] * room[:, 1])[-1])
    height = (area / WIDER) ** 0.5
    extent = np.maximum(points.max(axis=0) - points.min(axis=0), 1.0)
    return points * (np.array([height * WIDER, height]) / extent)


def _pack(points: Points, room: Points) -> Points:
    """The points drawn together step by step, and apart again where labels would cover each other."""
    for _ in range(STEPS):
        points = _separate(points * TIGHTER, room)
    return points


def _separate(points: Points, room: Points) -> Points:
    """Push rectangles that overlap apart along the shorter way, until none does or 200 turns are over."""
    import numpy as np

    need = (room[:, None, :] + room[None, :, :]) / 2
    itself = np.eye(len(points), dtype=bool)
    for _ in range(200):
        apart = points[:, None, :] - points[None, :, :]
        lack = need - np.abs(apart)
        lack[itself] = 0
        clash = (lack[:, :, 0] > 0.5) & (lack[:, :, 1] > 0.5)
        if not clash.any():
            break
        sideways = lack[:, :, 0] <= lack[:, :, 1] * WIDER
        along = np.stack([clash & sideways, clash & ~sideways], axis=2)
        way = np.where(apart + _bias(len(points)) >= 0, 1.0, -1.0)
        points = points + _sum(np.where(along, lack * way * 0.5, 0.0)) * 0.6
    return points


def _bias(count: int) -> Points:
    """What decides the way for two points in one place: the later goes right or down."""
    import numpy as np

    order = np.arange(count, dtype=np.float64)
    return np.asarray((order[:, None] - order[None, :])[:, :, None] * 1e-6)


def _sum(forces: Points) -> Points:
    """The forces on each point, added one after the other (a plain sum may add in an order of the machine's choice)."""
    return forces.cumsum(axis=1)[:, -1, :]
