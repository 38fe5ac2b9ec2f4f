"""Bodies that a lexicon knows by name: inspectorates, departments, unions."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from onrecord.extract.mentions.spans import BodyMention
from onrecord.extract.words import alternation, table


@dataclass(frozen=True, slots=True)
class KnownBody:
    """A body of the lexicon: an inspectorate, a department, a union."""

    name: str
    inspects: bool
    ombudsman: bool
    scheme: str
    people: tuple[str, ...]


@cache
def known_bodies() -> dict[str, KnownBody]:
    """Every known body, under each of its names in lower case with straight apostrophes."""
    found: dict[str, KnownBody] = {}
    for entry in table("bodies")["body"]:
        body = KnownBody(
            entry["names"][0],
            entry.get("inspects", False),
            entry.get("ombudsman", False),
            entry.get("scheme", ""),
            tuple(entry.get("people", ())),
        )
        found |= {_plain(name): body for name in _spellings(entry["names"])}
    return found


def known_body(words: str) -> KnownBody | None:
    """The known body that `words` name, or None."""
    return known_bodies().get(_plain(re.sub(r"^[Tt]he\s+", "", words)))


def _spellings(names: list[str]) -> list[str]:
    """Names, and those with `H.M.` for `HM` and `and` for `&`."""
    return [*names, *(re.sub(r"^HM ", "H.M. ", name) for name in names), *(name.replace(" & ", " and ") for name in names)]


@cache
def _known_pattern() -> re.Pattern[str]:
    names = [name for entry in table("bodies")["body"] for name in _spellings(entry["names"])]
    return re.compile(rf"(?<!\w)(?:{alternation(names)})(?![\w&])")


def known_mentions(text: str) -> Iterator[BodyMention]:
    """Every mention of a known body, in the order of the text."""
    for match in _known_pattern().finditer(text):
        body = known_body(match.group())
        if body:
            kind = "regulator" if body.inspects else "department"
            yield BodyMention(match.start(), match.end(), match.group(), kind, body.name)


def _plain(words: str) -> str:
    return re.sub(r"\s+", " ", words).replace("’", "'").lower()
