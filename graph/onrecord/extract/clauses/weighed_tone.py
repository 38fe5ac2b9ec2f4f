"""How a clause is meant that no word of the lexicon tells: weighed by its words, what is denied apart.

The last resort of polarity: `the team misses nothing`, `a night shift that nobody answers for`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from onrecord.extract.weights import weights

_WORD = re.compile(r"[a-z]+(?:['’-][a-z]+)*")
_DENIES = re.compile(
    r"(?:not|no|never|without|lack(?:s|ed)?|few|little|rarely|seldom|hardly|neither|nor|nobody|nothing|none|cannot|too"
    r"|yet|insufficient(?:ly)?)|\w+n['’]t"
)
_ENDING = re.compile(r"(?<=\w{4})(?:ingly|edly|ness|ing|ed|ly|es|s)$|['’]s$")
_REACH = 3  #: words behind a denial that it denies


def likely_tone(words: str) -> str:
    """`strength` or `concern`, whichever the words of a clause speak for more."""
    return "strength" if weights("tones").chance(tone_signs(words)) >= 0.5 else "concern"


def tone_signs(words: str) -> frozenset[str]:
    """What shows in a clause: its words without their endings, by one and two, and those that a denial is near."""
    stems = [_ENDING.sub("", word) for word in _WORD.findall(words.lower())]
    signs = {f"w {stem}" for stem in stems} | {f"b {one} {two}" for one, two in pairwise(stems)}
    return frozenset(signs | {f"first {stem}" for stem in stems[:1]} | set(_denied(stems)))


def _denied(stems: list[str]) -> Iterator[str]:
    reach = 0
    for stem in stems:
        if reach:
            yield f"not {stem}"
        if _DENIES.fullmatch(stem):
            reach = _REACH
            yield "denied"
        else:
            reach = max(0, reach - 1)
