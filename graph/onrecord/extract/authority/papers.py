"""Papers by persons: whose `the review` is that a text has told of before (`an inquiry led by Dame Ann Example`)."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable

from onrecord.extract.authority.reviewing import PAPERS
from onrecord.extract.mentions.spans import BodyMention, PersonMention
from onrecord.extract.once import once
from onrecord.extract.scene import Gist, Match, Scene, shape
from onrecord.extract.sought import sought

_NOUN = rf"(?P<noun>{PAPERS})"
_TIED = tuple(sought(shape(each)) for each in (
    rf"\b{_NOUN}\b[^.;“\"\n]{{0,90}}? (?:by|from) (?:(?:the |an? )?(?:[\w-]+ ){{0,4}}(?:<T>,? )?)?(?P<whose><BP>)",
    rf"(?P<whose><BP>)'s? (?:[\w-]+ ){{0,2}}?{_NOUN}\b",
    rf"(?P<whose><BP>),?(?: who)?(?: has| had)? (?:carried out|conducted|led|undertook|wrote|completed)"
    rf" (?:an?|the|its|his|her) (?:[\w-]+ ){{0,4}}?{_NOUN}\b",
))
_CALLED = re.compile(rf"(?:[Tt]he|[Tt]his|[Tt]hat) (?:\w+ )?(?P<noun>{PAPERS})")


def writer_of_paper(
    scene: Scene, gist: Gist, start: int, end: int, reviews: Callable[[str], bool]
) -> PersonMention | None:
    """The person by whom the paper is that the signs from `start` to `end` mean: the last of its kind told of before.

    None where that one is a body's, or by nobody who reviews.
    """
    called = _CALLED.fullmatch(scene.flat, gist.starts[start], gist.ends[end - 1])
    if called is None:
        return None
    tied = _papers(scene)
    before = tied[: bisect_left(tied, gist.starts[start], key=lambda row: row[0])]
    whose = next((whose for _, noun, whose in reversed(before) if noun == called["noun"].lower()), None)
    return whose if isinstance(whose, PersonMention) and reviews(whose.person) else None


_LEAD = re.compile(r"\b(?:[Ll]ead|[Rr]eporting) [Ii]nspector,? (?:(?:was|is) )?\Z")  #: in front of a name


def leads_inspection(scene: Scene, name: str | None) -> bool:
    """Whether a person is called the lead inspector somewhere, who writes for the body that has sent him."""
    words = scene.text.document.text
    return any(_LEAD.search(words, max(0, p.start - 40), p.start) for p in scene.persons if p.person == name)


@once
def _papers(scene: Scene) -> list[tuple[int, str, BodyMention | PersonMention]]:
    """Where a text has said whose a paper is: what it is, and whose."""
    gist = scene.open_gist(0, len(scene.flat))
    found = []
    for each in _TIED:
        for match in (Match(gist, one) for one in each.finditer(gist.shape)):
            whose = match.sign("whose")
            if isinstance(whose, BodyMention | PersonMention):
                found.append((match.end, match.found["noun"].lower(), whose))
    return sorted(found, key=lambda row: row[0])
