"""How schools, homes, prisons and landlords are named that no noun in their names makes known; and those nouns."""

from __future__ import annotations

import re
from functools import cache

from onrecord.dates.parts import CALENDAR_NAME
from onrecord.extract.mentions.spans import NAME_WORD, SPACE, UPPER
from onrecord.extract.words import alternation, table

#: A word of such a name; a saint and a king keep their possessive.
WORD = (
    rf"(?:(?:King|Queen|Bishop|Abbot|Prior|Monk|Canon)['’]s(?={SPACE}[{UPPER}])"
    rf"|(?:St\.?|Saint|SS|King|Queen|Bishop|Archbishop|Lady|Guy|Great){SPACE}{NAME_WORD}['’]s?(?!\w)|{NAME_WORD})"
)
#: `Kelpie's Den`: the first word of a name may own the rest.
_OWNS = rf"(?:[{UPPER}][\w-]+['’]s{SPACE})?"
_LINK = r"(?:of|on|the|and|&|on the|of the|y|yr|na|nan)"
NAME = rf"(?:The{SPACE})?{_OWNS}{WORD}(?:{SPACE}(?:{_LINK}{SPACE})?{WORD}){{0,4}}"
TITLE_NAME = (
    rf"(?:The{SPACE})?{WORD}(?:{SPACE}(?:(?:{_LINK}|at|in|at the|in the|with|with the|y|yr|a|ac|ar){SPACE})?"
    rf"{WORD}){{0,7}}"
)
#: What the last word of a street's name may be; of these the further ones end the names of houses too.
STREETS = r"Road|Rd|Street|Lane|Avenue|Drive|Close|Way|Terrace|Crescent|Square"
STREETS_TOO = rf"{STREETS}|Row|Hill|Quay|Parade|Place"
#: Where it stands, not when.
WHERE = (
    rf", (?:in|at|on|near) (?!{CALENDAR_NAME})(?:the )?[A-Z][^,.;\n]{{3,40}},"
)


@cache
def kinds_of(group: str) -> dict[str, str]:
    """Every word of a table of the lexicon, with its kind."""
    return {word: kind for kind, words in table("institutions")[group].items() for word in words}


@cache
def noun_forms() -> str:
    """The nouns for such bodies, as alternatives of a pattern."""
    return alternation(list(kinds_of("nouns")))


def kind_of(noun: str) -> str:
    """The kind of body that a noun names."""
    plain = " ".join(noun.lower().replace("’", "'").split())
    kinds = kinds_of("nouns")
    return kinds.get(plain) or kinds.get(re.sub(r"ies$", "y", plain)) or kinds.get(plain.removesuffix("s"), "home")
