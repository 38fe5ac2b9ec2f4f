"""Whom the words of a claim name: persons who stand by their full names in a statement, recommendation or finding.

Where nothing but such words names somebody, more is asked than that the survey takes the name for a person's: a title
or a known given name, and no sign of the many things that are called after persons.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from onrecord.claims import Claim, FindingClaim, Mention, RecommendationClaim, StatementClaim
from onrecord.extract.mentions.spans import SPACE, UPPER, PersonMention
from onrecord.extract.scene import Scene
from onrecord.extract.words import members, table
from onrecord.given import is_known_form

Worded = StatementClaim | RecommendationClaim | FindingClaim

_PERSONAL = ("person", "speaker", "by", "inspector")
#: What stands before a name that is not a person's here: `the Ann Example review`, `came to Les Example`, `sponsor Dee
#: Example`.
_NO_PERSON = re.compile(
    rf"\b(?:[Tt]he|[Aa]n?|[Tt]his|[Tt]hat|[Ee]very|[Ee]ach|in|at|near|around|across|outside|inside|into|through|via)"
    rf"{SPACE}+$|\b(?:c[ao]m(?:e|es|ing)|go(?:es|ing|ne)?|went|mov(?:e|es|ed|ing)|return(?:s|ed|ing)?|travel\w*|visit\w*"
    rf"|dr[io]ve|walk\w*|trips?|way|road|route){SPACE}+(?:(?:back{SPACE}+)?(?:to|from){SPACE}+)?$"
    r"|\b(?:sponsor|operator|provider|developer|retailer|supplier|contractor|landlord|insurer|firm|company|charity|chain"
    rf"|club|giant){SPACE}+$"
)
#: A word with a capital before a name, unless it opens a sentence.
_RUN_BEFORE = re.compile(rf"(?<![.!?:“”‘\"'\n•]{SPACE})(?<![.!?:“”‘\"'\n•])(?<!^)\b[{UPPER}][\w'’-]*{SPACE}+$")
#: A name that goes on: `Ann Example Academy`, `Ann Example’s House`.
_RUN_BEHIND = re.compile(rf"(?:['’]s)?{SPACE}+[{UPPER}]|-")


def with_names(claims: Iterable[Claim], scene: Scene) -> Iterator[Claim]:
    """The claims in their order, those whose words name persons in full with these persons."""
    told = list(claims)
    said = (getattr(claim, field, None) for claim in told for field in _PERSONAL)
    known = {mention.value for mention in said if mention is not None}
    named = [p for p in scene.persons if _in_full(p) and (p.person in known or _is_surely_person(p, scene))]
    for claim in told:
        names = tuple(_names(claim, named, scene)) if named and isinstance(claim, Worded) else ()
        yield replace(claim, names=names) if names and isinstance(claim, Worded) else claim


def _names(claim: Worded, named: list[PersonMention], scene: Scene) -> Iterator[Mention]:
    """Each person once, by the first mention; not the one whose words they are."""
    author = claim.speaker if isinstance(claim, StatementClaim) else claim.by
    pieces = claim.text if isinstance(claim, StatementClaim) else (claim.text,)
    seen = {author.value if author else None}
    for person in named:
        if person.person not in seen and any(p.start <= person.start and person.end <= p.end for p in pieces):
            seen.add(person.person)
            yield scene.named(person)


def _in_full(person: PersonMention) -> bool:
    """Whether a mention says first name and surname: no initial, no surname of two words, no see (`Bishop of ...`)."""
    parts, whole = person.name.split(), person.person.split()
    return (
        len(parts) > 1
        and len(parts[0].rstrip(".")) > 1
        and "of" not in parts
        and is_known_form(parts[0], whole[0])
        and parts[-1].lower() == whole[-1].lower()
    )


def _is_surely_person(person: PersonMention, scene: Scene) -> bool:
    """Whether a title or a given name says so, and the words around do not say otherwise."""
    words, behind = scene.flat[person.start : person.end], scene.flat[person.end : person.end + 6]
    before = scene.flat[max(0, person.start - 60) : person.start]
    posts = any(person.start - 3 <= post.end <= person.start for post in scene.posts)
    if _NO_PERSON.search(before) or _RUN_BEHIND.match(behind) or (_RUN_BEFORE.search(before) and not posts):
        return False
    titled = not words.startswith(person.name.split()[0])
    return titled or (not words.isupper() and _bears_given_name(person.name.split()))


def _bears_given_name(parts: list[str]) -> bool:
    too = table("names_too")
    first = re.split(r"[-‐‑–]", parts[0])[0].lower().replace("’", "'")
    return first in members("given_names") and parts[-1] not in too["places"] and parts[-1] not in too["thoroughfares"]
