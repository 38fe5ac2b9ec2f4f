"""Where each thing stands in the picture, computed before the page is written.

Springs pull what is related together, everything else pushes apart, and at the end no two labels cover each other.
Only sums in a fixed order and operations that IEEE 754 rounds in one way are used, so that every machine computes the
same picture to the last bit.
"""

from __future__ import annotations

import math
import random
from collections.abc import Collection, Mapping
from functools import reduce
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import networkx as nx
    import numpy as np
    from numpy.typing import NDArray

    Points = NDArray[np.float64]
    Flags = NDArray[np.bool_]

SEED = 7
ROUNDS = 320
SPACE = 150.0  #: pixels between two neighbours, about
WIDER = 1.25  #: how much wider than high the picture may be
SQUEEZE = 0.65  #: how much of its room each keeps at least where the others come between the first
GRAVITY = 0.6  #: of the pull to the middle
AIR = 2.4  #: how many times the labels' own area the picture has
STEPS, TIGHTER, TURNS = 6, 0.9, 150  #: how often, by how much, the picture is drawn together; turns to part again


def place(graph: nx.MultiDiGraph[str], sizes: Mapping[str, tuple[float, float]],
          first: Collection[str] = ()) -> dict[str, tuple[int, int]]:
    """The centre of each node that has a size (width and height of shape and label, pixels), the middle at 0, 0.

    Those in `first` are packed as if they were alone; the others find their places between and around them.
    """
    import numpy as np

    names = [name for name in graph if name in sizes]
    if not names:
        return {}
    number = {name: index for index, name in enumerate(names)}
    ends = {(number[source], number[target]) for source, target in graph.edges()
            if source in number and target in number and source != target}
    points = _relax(_scatter(len(names)), sorted(ends))
    room = np.array([sizes[name] for name in names])
    points = _pack(_fit(points, room), room, np.array([name in first for name in names]))
    points = points - (points.max(axis=0) + points.min(axis=0)) / 2
    return {name: (round(float(x)), round(float(y))) for name, (x, y) in zip(names, points, strict=True)}


def _scatter(count: int) -> Points:
    import numpy as np

    chance = random.Random(SEED)
    side = SPACE * math.sqrt(count)
    return np.array([[side * (chance.random() - 0.5), side * (chance.random() - 0.5)] for _ in range(count)])


def _relax(points: Points, ends: list[tuple[int, int]]) -> Points:
    """Fruchterman and Reingold's springs, with a pull to the middle that keeps separate parts near each other."""
    import numpy as np

    linked = np.zeros((len(points), len(points)))
    for a, b in ends:
        linked[a, b] = linked[b, a] = 1.0 / SPACE
    x, y = points[:, 0], points[:, 1]
    heat = SPACE * math.sqrt(len(points)) / 4
    for turn in range(ROUNDS):
        across, down = x[None, :] - x[:, None], y[None, :] - y[:, None]
        distance = np.maximum(np.sqrt(across * across + down * down), 1.0)
        strength = SPACE * SPACE / (distance * distance) - linked * distance
        right = _sum(across * strength) - GRAVITY * x
        below = _sum(down * strength) - GRAVITY * WIDER * y
        length = np.maximum(np.sqrt(right * right + below * below), 1e-9)
        step = np.minimum(length, heat * (1 - turn / ROUNDS)) / length
        x, y = x + right * step, y + below * step
    return np.stack([x, y], axis=1)


def _sum(forces: Points) -> Points:
    """The rows added one after the other (a plain sum may add in an order of the machine's choice)."""
    import numpy as np

    return reduce(np.add, forces)


def _fit(points: Points, room: Points) -> Points:
    """The points drawn together until labels and the space between them fill the picture, WIDER than high."""
    import numpy as np

    area = AIR * math.fsum(room[:, 0] * room[:, 1])
    height = math.sqrt(area / WIDER)
    extent = np.maximum(points.max(axis=0) - points.min(axis=0), 1.0)
    fitted: Points = points * (np.array([height * WIDER, height]) / extent)
    return fitted


def _pack(points: Points, room: Points, first: Flags) -> Points:
    """The points drawn together step by step, and apart again where labels would cover each other."""
    import numpy as np

    fixed = first & ~first
    for some in (first, ~first) if first.any() and not first.all() else (first | ~first,):
        for _ in range(STEPS):
            points = _separate(np.where(fixed[:, None], points, points * TIGHTER), room, some | fixed, fixed)
        fixed = fixed | some
    return _separate(points, room * SQUEEZE, fixed, fixed & ~fixed)


def _separate(points: Points, room: Points, some: Flags, fixed: Flags) -> Points:
    """Push rectangles that overlap apart along the shorter way, at most TURNS times; `fixed` ones stay."""
    import numpy as np

    wide, high = ((room[:, None, axis] + room[None, :, axis]) / 2 for axis in (0, 1))
    heed = np.triu(some[:, None] & some[None, :] & ~(fixed[:, None] & fixed[None, :]), 1)
    points = np.array(points)
    for _ in range(TURNS):
        clash = (np.abs(points[:, None, 0] - points[None, :, 0]) < wide - 0.5) & (
            np.abs(points[:, None, 1] - points[None, :, 1]) < high - 0.5)
        one, two = np.nonzero(clash & heed)
        if not len(one):
            break
        apart = points[two] - points[one]
        lack = np.stack([wide[one, two], high[one, two]], axis=1) - np.abs(apart)
        sideways = lack[:, 0] <= lack[:, 1] * WIDER
        push = np.where(np.stack([sideways, ~sideways], axis=1), lack * np.where(apart >= 0, 0.3, -0.3), 0.0)
        np.add.at(points, one, np.where(fixed[one, None], 0.0, -push))
        np.add.at(points, two, np.where(fixed[two, None], 0.0, push))
    return points
