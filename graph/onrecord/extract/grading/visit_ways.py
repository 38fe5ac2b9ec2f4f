"""Other ways to tell that inspectors came: by their report, by who had them in, by one visit more, by finding."""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.extract.grading.visit import Visit, verb_day
from onrecord.extract.grading.visit_words import ANOTHER, AT_WORK, BASED, FUTURE_BEFORE, HOSTED, LASTING
from onrecord.extract.grading.visitors import is_inspectorate
from onrecord.extract.scene import Gist

_NEXT = 3  #: code points at most between a sentence and the next


def by_paper(gist: Gist) -> Iterator[Visit]:
    """Days that a report of inspectors is drawn from."""
    for match in BASED.finditer(gist.shape) if LASTING.search(gist.shape) else ():
        day = verb_day(gist, match)
        if day and not FUTURE_BEFORE.search(gist.shape[: match.start()]):
            yield Visit(gist, match.start("strong"), match.end("strong"), "drawn from", None, day, False, False)


def by_host(gist: Gist) -> Iterator[Visit]:
    """Inspectors whom somebody had in."""
    for match in HOSTED.finditer(gist.shape):
        day = verb_day(gist, match)
        ahead = FUTURE_BEFORE.search(gist.shape[: match.start()])
        if day and is_inspectorate(gist.signs[match["who"]]) and not ahead:
            yield Visit(gist, match.start(), match.end("who"), "inspectors went", None, day, False, False)


def one_more(gist: Gist, before: list[Visit]) -> Iterator[Visit]:
    """One more of the visits of which the sentence before tells, told by its day."""
    found = ANOTHER.match(gist.shape)
    near = before and before[0].noun and 0 <= gist.starts[0] - before[0].gist.ends[-1] < _NEXT
    day = verb_day(gist, found) if found and near else None
    if found and day:
        kind = before[0].kind
        yield Visit(gist, found.start("strong"), found.end("strong"), "one more", kind, day, before[0].sure, True)


def at_work(gist: Gist) -> Iterator[Visit]:
    """Inspectors at a body, who found something there."""
    for match in AT_WORK.finditer(gist.shape):
        if not is_inspectorate(gist.signs[match["where"]]):
            end = match.end("where")
            yield Visit(gist, match.start(), end, "inspectors went", "inspection", None, False, False)
