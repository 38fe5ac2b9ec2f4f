"""A gist on one line: what rules that read whole clauses are matched against."""

from __future__ import annotations

import re

from onrecord.extract.scene import Gist

_UNEVEN = re.compile(r"[^\S ]|  ")


def flat(gist: Gist) -> Gist:
    """White space of any length as one space, so that lines broken at a width read like any other."""
    if not _UNEVEN.search(gist.shape):
        return gist
    kept = [i for i, sign in enumerate(gist.shape) if not (sign.isspace() and i and gist.shape[i - 1].isspace())]
    words = "".join(" " if gist.shape[i].isspace() else gist.shape[i] for i in kept)
    return Gist(gist.text, words, tuple(gist.starts[i] for i in kept), tuple(gist.ends[i] for i in kept), gist.signs)
