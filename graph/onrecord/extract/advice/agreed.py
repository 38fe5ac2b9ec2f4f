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
    r"(?:will|should))"
    r"(?: also)? (?P<text>(?!do so|do this|our|my|the|carry out these)\w)"
)


def agreed_advice(text: Text, start: int, end: int) -> Iterator[Advice]:
    """`The council has agreed to apologise, pay £200 and train its staff`, each for itself."""
    if found := _AGREED.search(text.document.text, start, end):
        for span in split_advice(text, found.start("text"), end):
            yield from (Advice(*part, found.span("to"), None, "agreed") for part in split_series(text, *span))
