"""What the body at fault has agreed to do, which an ombudsman's own decision thereby recommends."""

from __future__ import annotations

import re
from collections.abc import Iterator

from onrecord.annotate import Text
from onrecord.extract.advice.advised import Advice, split_advice
from onrecord.extract.advice.series import split_series

_AGREED = re.compile(
    r"(?P<to>(?:[Tt]he |[Ii]ts )?(?:[\w’'&-]+ ){0,5}?[\w’'&-]+) (?:has|have|had)(?: also| now| since| already)*"
    r" (?:agreed|accepted|undertaken)(?: \(?within [^,.;:()]{1,30}\)?)?(?: our recommendations?)? (?:to|that it "
    r"(?:will|should))(?: also)? (?P<text>(?!do so|do this|our|my|the|all|both|each|every|these|carry out these)\w)"
)
#: What it is then to do, and by when: `Within a month of this decision the council will apologise`.
_WITHIN = re.compile(
    r"(?:Within|No later than|By) [^,.;:]{3,70}?,? (?P<to>(?:[Tt]he(?: [\w’'&-]+){1,5}?|[Ii]t)) (?:will|should)"
    r"(?: also)? (?P<text>(?!be |do so|then be)\w)"
)


def agreed_advice(text: Text, start: int, end: int) -> Iterator[Advice]:
    """`The council has agreed to apologise, pay £200 and train its staff`, each for itself."""
    words = text.document.text
    if found := _AGREED.search(words, start, end) or _WITHIN.search(words, start, end):
        for span in split_advice(text, found.start("text"), end):
            yield from (Advice(*part, found.span("to"), None, "agreed") for part in split_series(text, *span))
