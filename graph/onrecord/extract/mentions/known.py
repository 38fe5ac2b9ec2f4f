"""Bodies that a lexicon knows by name: inspectorates, departments, unions."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from onrecord.extract.mentions.spans import BodyMention
from onrecord.extract.openings import Opening, opening
from onrecord.extract.words import alternation, occurrences, table


@dataclass(frozen=True, slots=True)
class KnownBody:
    """A body of the lexicon: an inspectorate, a department, a union."""

    name: str
    inspects: bool
    ombudsman: bool
    scheme: str
    people: tuple[str, ...]
    needs: tuple[str, ...]  #: words one of which a text has where this body's letters mean it; none: any text
    kind: str


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
            tuple(entry.get("needs", ())),
            entry.get("kind", "regulator" if entry.get("inspects") else "department"),
        )
        found |= {_plain(name): body for name in _spellings(entry["names"])}
    return found


@lru_cache(maxsize=1024)
def known_body(words: str) -> KnownBody | None:
    """The known body that `words` name, or None."""
    return known_bodies().get(_plain(re.sub(r"^[Tt]he\s+", "", words)))


def _spellings(names: list[str]) -> list[str]:
    """Names, and those with `H.M.` for `HM` and `and` for `&`; also in capitals, as headings and minutes have them
    (OFSTED, ESTYN)."""
    dotted = [re.sub(r"^HM ", "H.M. ", name) for name in names]
    spelt = [*names, *dotted, *(name.replace(" & ", " and ") for name in names)]
    return [*spelt, *(name.upper() for name in spelt if " " in name or name.istitle())]


@cache
def _known_pattern() -> Opening:
    names = [name for entry in table("bodies")["body"] for name in _spellings(entry["names"])]
    return opening(rf"(?<!\w)(?:{alternation(names)})(?![\w&])", names)


def known_mentions(text: str) -> Iterator[BodyMention]:
    """Every mention of a known body, in the order of the text."""
    found = [(match, body) for match in _known_pattern().finditer(text) if (body := known_body(match.group()))]
    said = {match.group() for match, _ in found}
    for match, body in found:
        if _is_letters(match.group(), body) and _means_another(match.group(), body, text):
            continue
        if _is_letters(match.group(), body) and body.needs and not any(need in text.lower() for need in body.needs):
            yield BodyMention(match.start(), match.end(), match.group(), "authority", match.group())
            continue
        # a union is called what this document calls it; an inspectorate by its name in the lexicon
        own = [words for words in said if known_body(words) == body] if body.kind == "association" else [body.name]
        own = _of_the_crown(said, body) or own
        yield BodyMention(match.start(), match.end(), match.group(), body.kind, max(own, key=lambda w: (len(w), w)))
    yield from _by_their_chiefs(text, said)


def _by_their_chiefs(text: str, said: set[str]) -> Iterator[BodyMention]:
    """`Report by HM Chief Inspector of Prisons`: an inspectorate that a text names by nothing but its head's office."""
    for match in _CHIEF.finditer(text) if "Chief Inspector of " in text else ():
        body = known_body(f"HM Inspectorate of {match['what']}")
        if body and not any(known_body(words) == body for words in said):
            yield BodyMention(match.start(), match.end(), match.group(), body.kind, body.name)


_CHIEF = re.compile(r"(?:\bH\.?M\.?|H(?:is|er) Majesty['’]s) Chief Inspector of (?P<what>Prisons|Probation)\b")


def _of_the_crown(said: set[str], body: KnownBody) -> list[str]:
    """`His Majesty's Inspectorate of Prisons`, `HM Inspectorate of Prisons`: the spelling that a text has."""
    if _CROWN.match(body.name) is None:
        return []
    return [words for words in said if _CROWN.match(words) and not words.isupper() and known_body(words) == body]


_CROWN = re.compile(r"(?:H(?:is|er) Majesty['’]s|HM|H\.M\.) ")


def _is_letters(words: str, body: KnownBody) -> bool:
    return words.isupper() and " " not in words and words != body.name


def _means_another(words: str, body: KnownBody, text: str) -> bool:
    """Whether the text spells letters out as another body's: `Health Service Executive (HSE)`."""
    spelt = [at for opening in (f" ({words})", f" (the {words})") for at in occurrences(opening, text)]
    before = [_plain(text[max(0, at - 90) : at]) for at in spelt if _OF_WORD.match(text, max(0, at - 1))]
    return any(not told.endswith(_names_of(body)) for told in before)


_OF_WORD = re.compile(r"[\w'’-]")


@cache
def _names_of(body: KnownBody) -> tuple[str, ...]:
    return tuple(name for name, known in known_bodies().items() if known == body)


_SPACES = re.compile(r"\s+")


def _plain(words: str) -> str:
    return _SPACES.sub(" ", words).replace("’", "'").lower()


def office_of(words: str) -> str:
    """The inspectorate that one of its inspectors' titles stands for (`HM Inspector of Constabulary`); else empty."""
    return _offices().get(_plain(words), "")


@cache
def _offices() -> dict[str, str]:
    return {_plain(title): entry["names"][0] for entry in table("bodies")["body"] for title in entry.get("people", ())}
