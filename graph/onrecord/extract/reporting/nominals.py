"""Frames whose weight lies on a noun: `its main concern was that`, `there was praise for`, `the verdict is
damning:`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from onrecord.extract.scene import Gist
from onrecord.extract.sentences import noun_shapes
from onrecord.extract.words import table


@dataclass(frozen=True, slots=True)
class Nominal:
    """A frame in a gist: from `start` to `end` it frames what follows."""

    start: int
    end: int
    source: tuple[int, int] | None  #: where whoever reports is named; None: whoever is spoken of
    tone: str | None
    clausal: bool  #: whether a clause of its own has to follow


def nominal_frames(gist: Gist) -> Iterator[Nominal]:
    """The frames of this sort in a sentence, in any order."""
    for name, match in noun_shapes().every(gist.shape):
        named = "src" in match.re.groupindex and match.group("src")
        noun = match.group("noun") if "noun" in match.re.groupindex else ""
        start, end = match.span()
        yield Nominal(start, end, match.span("src") if named else None, _tone(noun or ""), name == "colon")


def _tone(noun: str) -> str | None:
    """What the noun or the adjective of a frame says itself."""
    nouns = table("reporting_frames")
    word = noun.lower()
    if " " in word and (turned := _TURNED.match(word)):
        bad = turned.group("less") or _BLAMES.search(word) or turned.group("worst")
        return "concern" if bad or any(w in word for w in nouns["adjectives_of_blame"]) else "strength"
    if any(
        word in nouns[name] for name in ("drawn_praise", "nouns_of_praise", "adjectives_of_praise", "nouns_of_lists")
    ) and not _BLAMES.search(word):
        return "strength"
    blaming = ("drawn_blame", "nouns_of_blame", "adjectives_of_blame")
    return "concern" if _BLAMES.search(word) or any(word in nouns[name] for name in blaming) else None


#: `less to their liking`, `among its riches`.
_TURNED = re.compile(r"(?:(?:far|rather|much|somewhat|a good deal) )?(?:(?P<less>less|not)|(?P<worst>worst)|more"
                     r"|most|also|equally|particularly|especially|very|best|(?:\w+ )?among) ")
_BLAMES = re.compile(r"\bsins\b|troubl|worr|disappoint|bother|alarm|concern|weakness|failing|shortcoming|problem|fault"
                     r"|criticism")
