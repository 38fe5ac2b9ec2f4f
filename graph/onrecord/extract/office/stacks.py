"""Titles and names on lines of their own, apart by blank lines, as pages list a cabinet or a board."""

from __future__ import annotations

import re
from collections.abc import Iterator

from onrecord.extract.mentions.spans import PersonMention, PostMention
from onrecord.extract.office.pairs import Held, is_bare_councillor
from onrecord.extract.scene import Gist, Scene

#: A line that is one mention, with a party, a ward or a dash behind it.
_ALONE = re.compile(r"[ \t•*]*(?P<sign>[\U000f0000-\U0010ffff])(?: ?\([^()\n]{1,40}\)| ?[-–:,])?[ \t]*")
_LINE = re.compile(r"[^\n]*\S[^\n]*")


def stacked(scene: Scene, gist: Gist) -> Iterator[Held]:
    """Who holds what where at least two titles and two names stand in turn, each on a line of its own."""
    if "\n\n" not in gist.shape:
        return
    run: list[PersonMention | PostMention] = []
    for line in _LINE.finditer(gist.shape):
        alone = _ALONE.fullmatch(line.group())
        sign = gist.signs.get(alone.group("sign")) if alone else None
        if isinstance(sign, PersonMention | PostMention) and not scene.text.is_furniture(sign.start):
            run.append(sign)
        else:
            yield from _paired(scene, run)
            run = []
    yield from _paired(scene, run)


def _paired(scene: Scene, run: list[PersonMention | PostMention]) -> Iterator[Held]:
    """The pairs of a run: a name goes with the titles above it where a title opens the run, else with those below."""
    people = [one for one in run if isinstance(one, PersonMention)]
    if len(people) < 2 or len(run) < 4 or len(run) > 3 * len(people):
        return
    if isinstance(run[0], PersonMention):
        run = run[::-1]
    above: list[PostMention] = []
    for one in run:
        if isinstance(one, PostMention):
            above.append(one)
            continue
        for post in above:
            if not is_bare_councillor(post):
                start, end = min(one.start, post.start), max(one.end, post.end)
                yield Held("stacked lines", one, scene.titled(post), start, end, status=scene.status(post))
        above = []
