"""Where each thing stands in the picture, computed before the page is written.

What is shown when the page opens is laid out first, as if it were alone: springs pull what is related together and all
else apart, then the picture is filled evenly and no two labels cover each other. The other things find their places
between and around them. Only sums in a fixed order and operations that IEEE 754 rounds in one way are used, so that
every machine computes the same picture to the last bit.
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
WIDE, HIGH = 800.0, 650.0  #: pixels that the picture has on a desktop
CLOSER = 0.6  #: of the side of the ground that each has, between two neighbours of a picture of that size
GRAVITY = 0.6  #: of the pull to the middle
AIR, LATER = 1.3, 0.3  #: how many times the area of its label each has, of the first and of the others
GRID = 25.0  #: pixels between the places by which the picture is filled evenly
EVENER, HALFWAY = 12, 0.5  #: how often things step, and how far, to the middle of the ground nearest to them
CIRCLE = 0.25  #: of the ground of one thing, for each later one that it is related to
SQUEEZE = 0.85  #: how much of its label's room each keeps where the others come between the first
TURNS = 200  #: at most, to part labels that overlap


def place(graph: nx.MultiDiGraph[str], sizes: Mapping[str, tuple[float, float]],
          first: Collection[str] = ()) -> dict[str, tuple[int, int]]:
    """The centre of each node that has a size (width and height of shape and label, pixels), the middle at 0, 0."""
    import numpy as np

    names = [name for name in graph if name in sizes]
    if not names:
        return {}
    number = {name: index for index, name in enumerate(names)}
    ends = sorted({(number[source], number[target]) for source, target in graph.edges()
                   if source in number and target in number and source != target})
    early = np.array([name in first for name in names])
    if not early.any():
        early = ~early
    points = _laid(np.array([sizes[name] for name in names]), ends, early)
    points = points - (points.max(axis=0) + points.min(axis=0)) / 2
    return {name: (round(float(x)), round(float(y))) for name, (x, y) in zip(names, points, strict=True)}


def _laid(room: Points, ends: list[tuple[int, int]], early: Flags) -> Points:
    import numpy as np

    box = _box(room, early)
    points = _scatter(len(room))
    inner = [(a, b) for a, b in ends if early[a] and early[b]]
    fixed = ~early[early]  # none of the first, when they are laid out alone
    points[early] = _relax(points[early], _renumbered(inner, early), fixed, box * math.inf)
    points[early] = _even(_fit(points[early], box), box, fixed, _circles(ends, early))
    points[early] = _part(points[early], room[early], box, fixed)
    if early.all():
        return points
    points[~early] = _between(points, ends, early)
    points = _relax(points, ends, early, box)
    return _part(_even(points, box, early, np.ones(len(points))), room * SQUEEZE, box, early)


def _circles(ends: list[tuple[int, int]], early: Flags) -> Points:
    """How much ground each of the first needs: more for those around which later ones will stand."""
    import numpy as np

    ground = np.ones(len(early))
    for a, b in (*ends, *((b, a) for a, b in ends)):
        if early[a] and not early[b]:
            ground[a] += CIRCLE
    return ground[early]


def _renumbered(ends: list[tuple[int, int]], some: Flags) -> list[tuple[int, int]]:
    place_of = {int(old): new for new, old in enumerate(some.nonzero()[0])}
    return [(place_of[a], place_of[b]) for a, b in ends]


def _box(room: Points, early: Flags) -> Points:
    """Width and height of the picture: at least what a desktop shows, more where the labels need it."""
    import numpy as np

    area = room[:, 0] * room[:, 1]
    needed = AIR * math.fsum(area[early]) + LATER * math.fsum(area[~early])
    return np.array([WIDE, HIGH]) * max(1.0, math.sqrt(needed / (WIDE * HIGH)))


def _scatter(count: int) -> Points:
    import numpy as np

    chance = random.Random(SEED)
    side = SPACE * math.sqrt(count)
    return np.array([[side * (chance.random() - 0.5), side * (chance.random() - 0.5)] for _ in range(count)])


def _between(points: Points, ends: list[tuple[int, int]], early: Flags) -> Points:
    """Where the later ones begin: beside the mean of what they are related to, each a little to another side."""
    import numpy as np

    beside: dict[int, list[int]] = {}
    for a, b in (*ends, *((b, a) for a, b in ends)):
        if early[b] and not early[a]:
            beside.setdefault(a, []).append(b)
    chance = random.Random(SEED)
    later = (int(index) for index in (~early).nonzero()[0])
    middles = [points[beside[index]].mean(axis=0) if index in beside else np.zeros(2) for index in later]
    return np.array([middle + SPACE * np.array([chance.random() - 0.5, chance.random() - 0.5]) for middle in middles])


def _relax(points: Points, ends: list[tuple[int, int]], fixed: Flags, box: Points) -> Points:
    """Fruchterman and Reingold's springs, with a pull to the middle that keeps separate parts near each other."""
    import numpy as np

    linked = np.zeros((len(points), len(points)))
    space = min(SPACE, CLOSER * math.sqrt(box[0] * box[1] / len(points)))
    for a, b in ends:
        linked[a, b] = linked[b, a] = 1.0 / space
    x, y = points[:, 0], points[:, 1]
    heat = SPACE * (1.0 if fixed.any() else math.sqrt(len(points)) / 4)
    for turn in range(ROUNDS // 3 if fixed.any() else ROUNDS):
        across, down = x[None, :] - x[:, None], y[None, :] - y[:, None]
        distance = np.maximum(np.sqrt(across * across + down * down), 1.0)
        strength = space * space / (distance * distance) - linked * distance
        right = _sum(across * strength) - GRAVITY * x
        below = _sum(down * strength) - GRAVITY * WIDE / HIGH * y
        length = np.maximum(np.sqrt(right * right + below * below), 1e-9)
        step = np.where(fixed, 0.0, np.minimum(length, heat * (1 - turn / ROUNDS)) / length)
        x, y = (np.clip(place + way * step, -side / 2, side / 2)
                for place, way, side in ((x, right, box[0]), (y, below, box[1])))
    return np.stack([x, y], axis=1)


def _sum(forces: Points) -> Points:
    """The rows added one after the other (a plain sum may add in an order of the machine's choice)."""
    import numpy as np

    return reduce(np.add, forces)


def _fit(points: Points, box: Points) -> Points:
    """The points stretched to fill the picture."""
    import numpy as np

    middle = (points.max(axis=0) + points.min(axis=0)) / 2
    fitted: Points = (points - middle) * (box / np.maximum(points.max(axis=0) - points.min(axis=0), 1.0))
    return fitted


def _even(points: Points, box: Points, fixed: Flags, needs: Points) -> Points:
    """Lloyd's steps: each point goes towards the middle of the ground that is nearest to it, so that none lies idle.

    To who needs more, ground that is further away is as near.
    """
    import numpy as np

    across, down = (np.arange(-side / 2, side / 2 + 1, GRID) for side in box)
    ground = np.stack(np.meshgrid(across, down), axis=-1).reshape(-1, 2)
    for _ in range(EVENER):
        apart = ground[:, None, :] - points[None, :, :]
        nearest = ((apart[..., 0] * apart[..., 0] + apart[..., 1] * apart[..., 1]) / needs).argmin(axis=1)
        count = np.bincount(nearest, minlength=len(points))
        middle = np.stack([np.bincount(nearest, ground[:, axis], len(points)) for axis in (0, 1)], axis=1)
        middle = np.where(count[:, None] > 0, middle / np.maximum(count, 1)[:, None], points)
        points = np.where(fixed[:, None], points, points + (middle - points) * HALFWAY)
    return points


def _part(points: Points, room: Points, box: Points, fixed: Flags) -> Points:
    """Push rectangles that overlap apart along the shorter way, within the picture; `fixed` ones stay."""
    import numpy as np

    wide, high = ((room[:, None, axis] + room[None, :, axis]) / 2 for axis in (0, 1))
    heed = np.triu(~(fixed[:, None] & fixed[None, :]), 1)
    points = np.array(points)
    edge = np.maximum((box - room) / 2, 0.0)
    for _ in range(TURNS):
        clash = (np.abs(points[:, None, 0] - points[None, :, 0]) < wide - 0.5) & (
            np.abs(points[:, None, 1] - points[None, :, 1]) < high - 0.5)
        one, two = np.nonzero(clash & heed)
        if not len(one):
            break
        apart = points[two] - points[one]
        lack = np.stack([wide[one, two], high[one, two]], axis=1) - np.abs(apart)
        sideways = lack[:, 0] <= lack[:, 1]
        push = np.where(np.stack([sideways, ~sideways], axis=1), lack * np.where(apart >= 0, 0.3, -0.3), 0.0)
        np.add.at(points, one, np.where(fixed[one, None], 0.0, -push))
        np.add.at(points, two, np.where(fixed[two, None], 0.0, push))
        points = np.where(fixed[:, None], points, np.clip(points, -edge, edge))
    return points
