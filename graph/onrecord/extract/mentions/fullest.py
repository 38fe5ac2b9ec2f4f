"""One body under several names: the fullest of them in a document."""

from __future__ import annotations

import re

from onrecord.extract.mentions.aliases import place_of
from onrecord.extract.mentions.spans import SPACE, BodyMention

#: Bodies whose names are often cut short: Dunley High for Dunley High School.
_CUT_SHORT = frozenset({"school", "home", "hospital", "trust", "prison", "company"})


def fullest_names(bodies: list[BodyMention]) -> dict[str, str]:
    """The fullest name in this document for each: Dunley Council where Dunley Borough Council stands too."""
    names = sorted({b.words for b in bodies if b.kind == "council"}, key=lambda n: (-len(n), n))
    full = {}
    for name in names:
        place = place_of(name)
        longer = next(
            (
                other
                for other in names
                if place and place_of(other) == place and len(other) > len(name) and _same_tier(name, other)
            ),
            None,
        )
        if longer:
            full[name] = longer
    full |= _prisons(bodies) | _units(bodies)
    everyone = {b.words for b in bodies}
    full |= {name: name + tail for name in everyone for tail in _TAILS if name + tail in everyone}
    others = sorted({(b.words, b.kind) for b in bodies if b.kind in _CUT_SHORT}, key=lambda pair: (-len(pair[0]), pair))
    for name, kind in others:
        longer = next((other for other, same in others if same == kind and other.startswith(f"{name} ")), None)
        if longer:
            full[name] = longer
    return full


def _prisons(bodies: list[BodyMention]) -> dict[str, str]:
    """`Scarfell Prison` is HMP Scarfell, where a text has both."""
    named = sorted({b.words for b in bodies if b.kind == "prison"})
    opened = {_PRISON.sub("", name): name for name in named if name.startswith(("HM", "YOI"))}
    return {name: opened[bare] for name in named if (bare := _PRISON.sub("", name)) != name and bare in opened}


_PRISON = re.compile(
    rf"^(?:HMP(?:/YOI)?|HMYOI|HM{SPACE}Prison|YOI){SPACE}|{SPACE}(?:Prison|Young Offender Institution)$"
)


def _units(bodies: list[BodyMention]) -> dict[str, str]:
    """`Dunley PDU` is Dunley probation delivery unit, where a text has both."""
    named = {b.words.lower(): b.words for b in bodies}
    spelt = ((b.words, b.words[: -len("PDU")].lower() + "probation delivery unit") for b in bodies
             if b.words.endswith(" PDU"))
    return {words: named[whole] for words, whole in spelt if whole in named}


#: What a body's name often goes without.
_TAILS = (
    " Trust", " NHS Trust", " NHS Foundation Trust", " Foundation Trust", " Service", " Group", " Limited", " Ltd",
    " Inc.", " Inc", " Corp.", " Corp", " plc", " PLC",
)


def _same_tier(short: str, full: str) -> bool:
    """Whether the shorter name says nothing that the fuller does not: a county council is no borough council."""
    less, more = ({word.lower() for word in name.split()} for name in (short, full))
    return less < more and more - less <= _TIERS


#: Words that a council's full name has besides its place: a further place makes it another council.
_TIERS = frozenset(
    [
        "metropolitan", "borough", "city", "county", "district", "council", "unitary", "royal", "london", "town",
        "parish", "authority", "mbc", "bc", "cc", "dc", "of", "the", "corporation", "islands", "island", "cyngor",
        "comhairle",
    ]
)
