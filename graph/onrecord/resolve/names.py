"""Names of people and bodies compared: the same words, a form of the same name, or two names."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

#: Words that make no difference between two names of one public body.
_FILLER = frozenset(
    [
        "the",
        "of",
        "and",
        "for",
        "council",
        "metropolitan",
        "borough",
        "city",
        "county",
        "district",
        "london",
        "royal",
        "mbc",
        "unitary",
        "local",
        "authority",
    ]
)

_TIERS = frozenset(["county", "city", "district", "borough", "combined", "town", "parish"])
#: Words that make another post of a title.
_RANKS = frozenset(
    [
        "deputy",
        "depute",
        "vice",
        "interim",
        "acting",
        "temporary",
        "assistant",
        "associate",
        "shadow",
        "joint",
        "non",
        "co",
        "opposition",
        "former",
    ]
)


@lru_cache(maxsize=1 << 16)
def plain(words: str) -> str:
    """Lower case, without accents, straight apostrophes, one space between words."""
    folded = unicodedata.normalize("NFKD", words)
    letters = "".join(c for c in folded if not unicodedata.combining(c))
    return re.sub(r"\s+", " ", letters.replace("’", "'").replace("‘", "'")).strip().lower()


@lru_cache(maxsize=1 << 16)
def word_set(words: str) -> frozenset[str]:
    """The words of a phrase, for comparing phrases without regard to order; a possessive s is no word."""
    return frozenset(re.findall(r"[^\W_]+", re.sub(r"'s?\b", "", plain(words))))


def slug(words: str) -> str:
    """A name as a part of an IRI: ASCII letters, digits and hyphens. Empty where nothing is left."""
    return re.sub(r"[^a-z0-9]+", "-", re.sub(r"'s\b", "s", plain(words)).replace("'", "")).strip("-")


def body_core(name: str) -> frozenset[str]:
    """What is left of a body's name without the words that only say what kind of council it is."""
    words = word_set(_CROWN.sub("HM ", name))
    return words - _FILLER or words


#: One inspectorate through a change on the throne, and in short.
_CROWN = re.compile(r"^(?:H(?:is|er) Majesty['’]s|H\.M\.) ")


def same_body(left: str, right: str) -> bool:
    """Whether two names mean one body: `Sefton`, `Sefton Council`, `Sefton Metropolitan Borough Council`."""
    tiers = [word_set(name) & _TIERS for name in (left, right)]
    return body_core(left) == body_core(right) and not (tiers[0] and tiers[1] and not tiers[0] & tiers[1])


def same_title(left: str, right: str) -> bool:
    """Whether one title is the other or a shorter wording of it: `director`, `director of children's services`."""
    a, b = _title(left), _title(right)
    return bool(a and b) and (a <= b or b <= a) and not (a ^ b) & _RANKS


def _title(words: str) -> frozenset[str]:
    short = re.sub(r"\s+of the (?:council|authority|trust|board|service)$", "", plain(words))
    return word_set(_LETTERS.sub(lambda found: _SPELT[found.group()], short)) - _LIGHT


_LIGHT = frozenset({"the", "of", "for", "and", "new", "a"})
#: Titles that are written by their letters.
_SPELT = {
    "ceo": "chief executive officer",
    "coo": "chief operating officer",
    "dcs": "director of children services",
    "pcc": "police and crime commissioner",
    "pfcc": "police fire and crime commissioner",
    "hmci": "his majesty chief inspector",
}
_LETTERS = re.compile(rf"\b(?:{'|'.join(_SPELT)})\b")


_BODY_WORDS = re.compile(
    r"\b(?:council|authority|trust|police|constabulary|commission|inspectorates?|government|department|ministry|"
    r"secretary of state|ombudsman|committee|regulator|association|partnership|union|board|service|services|office|"
    r"agency|limited|ltd|group|school|college|university|hospitals?|house|borough|audit|inspectors|treasury)\b"
)


def is_body_name(name: str) -> bool:
    """Whether a name reads as a body's: it has a word that bodies are named with, or it is one word (Ofsted)."""
    return " " not in name.strip() or bool(_BODY_WORDS.search(plain(name)))
