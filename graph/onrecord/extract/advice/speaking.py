"""Where a text speaks of recommendations, so that what follows may be some of them."""

from __future__ import annotations

import re

from onrecord.annotate import Sentence, Text
from onrecord.extract.once import once
from onrecord.extract.scene import Scene
from onrecord.extract.spots import Spots, small_letters, spots
from onrecord.numbers import NUMERALS

#: What makes the next sentence that says `must` or `should` one of what was recommended.
_SPEAKS = re.compile(
    r"\b(?=[acglmoprstw])(?:recommendations?|proposals?|(?:there (?:are|were)|sets? out|makes?|lists?"
    r"|gives?) (?:[\w-]+ ){0,2}(?:actions|steps|demands)|must[- ]dos?|requirements"
    r"|areas? for (?:improvement|action|development)|priority actions?|warning notice|orders|conditions)\b"
)
#: What only says how many of them matter, behind a sentence that speaks of recommendations: `Three cannot wait.`
_ONLY_COUNTS = re.compile(
    r"(?:One|Two|Three|Four|Five|Six|Some|Most|Several|All|These|They|The (?:first|last|most|main)\b)"
    r"[^.:;“”\"]{0,40}[.:]\s*\Z"
    rf"|(?i:{NUMERALS}|one|\d+)(?: of (?:them|these|which))? (?:is|are|was|were)(?: addressed| directed)? (?:for|to)"
    r" [^.“”\"]{3,200}\.\s*\Z"
)
#: What names some of them: `They include a new lock and better lights.`
_NAMES_SOME = re.compile(
    r"(?P<plain>(?:Its|His|Her|Their|The) (?:\w+ ){0,2}?(?:proposals|suggestions|recommendations)"
    r" (?:are|were|include[sd]?) )"
    r"|(?:They|These|Those|Among (?:them|these)) (?:include[sd]?|range[sd]? from)(?: calls for)? ")


@once
def speaking(scene: Scene) -> Spots:
    """Where a text speaks of recommendations."""
    return spots(_SPEAKS.finditer(small_letters(scene)))


def only_counts(text: Text, sentence: Sentence) -> bool:
    """Whether a sentence says no more of them than how many there are, and for whom."""
    return _ONLY_COUNTS.match(text.document.text, sentence.start, sentence.end) is not None


@once
def naming_some(scene: Scene) -> frozenset[int]:
    """Where sentences begin that name some of the recommendations of which the one before speaks."""
    text, spoken = scene.text, speaking(scene)
    found, before = set[int](), None
    for here in text.sentences:
        some = _NAMES_SOME.match(text.document.text, here.start)
        near = before is not None and before.paragraph == here.paragraph and spoken.within(before.start, before.end)
        if some and (near or some["plain"]):
            found.add(here.start)
        before = here
    return frozenset(found)
