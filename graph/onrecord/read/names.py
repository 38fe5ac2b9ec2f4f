"""Which words of a head or foot line are the name of a body, of a paper or station, or only a banner."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from pathlib import Path

_SMALL = r"(?:of|and|the|for|on|upon|in|by|with|le|de|under|to|&)"
_WORD = r"[A-Z0-9][\w'’.-]*"
#: `Isle of Waite Council`: capitalised words, and small ones between them
NAME = rf"{_WORD}(?:[ ](?:{_SMALL}[ ])*{_WORD})*"

_SERIAL = r"(?:(?:no|ref|number)\.?:?\s*)?[\w-]*\d[\w/.-]*"
_NUMBERED = re.compile(rf"^(?P<kind>.*?)[\s:–—-]+{_SERIAL}$", re.IGNORECASE)
_JOBS = re.compile(r"(?:Democracy|Chief|Senior|Crime|Political|Education|Health|Trainee) Reporter$")
#: `HarbourLive`
_JOINED = re.compile(r"^[A-Z]\w*[a-z](?:Live|News|Online|Today|Post|Times|Wire|World)$")
#: `Newsletter of Dunley Council`, `Inspection of Dunley Academy`
_PAPER_OF = re.compile(r"(?:\w+ )?(?:Newsletter|Bulletin|Magazine|Minutes|Record|Report|Inspection|Meeting|Statement"
                       r"|Letter|Notice"
                       r"|Review)s? (?:of|for|from|to|on)\b", re.IGNORECASE)
_LINKS = re.compile(r"\b(?:for|to|in|by|with)\b", re.IGNORECASE)


@cache
def _words(kind: str) -> tuple[str, ...]:
    lists: dict[str, list[str]] = tomllib.loads(Path(__file__).with_name("names.toml").read_text(encoding="utf-8"))
    return tuple(lists[kind])


def is_name(line: str) -> bool:
    """Whether `line` is one name of at most nine words, all but the small ones capitalised."""
    return len(line.split()) <= 9 and re.fullmatch(NAME, line) is not None


def is_body(line: str) -> bool:
    """Whether `line` is the name of a body that publishes on its own behalf, and nothing else."""
    plain = line.replace("’", "'").lower()
    if _PAPER_OF.match(line):
        return False
    if is_inspector(line) or plain.startswith(_lowered("body_openings")):
        return len(line.split()) <= 12 and re.fullmatch(NAME, line.replace(",", "")) is not None
    ends = f" {plain}".endswith(tuple(f" {word}" for word in _lowered("bodies")))
    return ends and is_name(line) and not _LINKS.search(line)


def is_inspector(line: str) -> bool:
    """Whether `line` is the name of a body that inspects or regulates others, and nothing else."""
    plain = line.replace("’", "'").lower().removeprefix("the ")
    return plain in _lowered("inspectors") or (is_name(line) and plain.startswith(_lowered("inspector_openings")))


def is_outlet(line: str) -> bool:
    """Whether `line` is the name of a paper, a station or a site, and nothing else: `News` alone is a section."""
    words = line.removeprefix("The ").split()
    if not is_name(line) or _JOBS.search(line) or _PAPER_OF.match(line):
        return False
    if any(word in _words("no_outlets") for word in words):
        return False
    return _JOINED.search(line) is not None or (len(words) > 1 and any(word in _words("outlets") for word in words))


def is_paper(line: str) -> bool:
    """Whether `line` is the name of a paper as its mast-head shows it, in capitals or not: `THE AMBLE STANDARD`."""
    words = line.split()
    if not 2 <= len(words) <= 6 or not is_name(line) or _LINKS.search(line) or _JOBS.search(line):
        return False
    return words[-1].lower() in _lowered("outlets") and [word.lower() for word in words[:-1]] != ["the"]


def is_banner(line: str) -> bool:
    """Whether `line` says what kind of document follows: `PRESS RELEASE 12/24`, `BRIEFING NOTE FOR ALL MEMBERS`."""
    plain = line.lower().replace("’", "'").strip(" :*-–—|")
    if re.match(r"(?:member |members' )?briefing (?:note|paper)\b", plain):
        return True
    numbered = _NUMBERED.match(plain)
    kinds = {plain, *([numbered["kind"]] if numbered else [])}
    return any(kind in _words("banners") or is_house(kind) for kind in kinds)


def is_house(line: str) -> bool:
    """Whether `line` is the banner of a paper of Parliament."""
    return line.lower().strip(" :*-–—|") in _words("house")


def is_translation(part: str) -> bool:
    """Whether a part of a head line is in Welsh or Gaelic and says what another part says."""
    return any(re.search(rf"\b{word}\b", part, re.IGNORECASE) for word in _words("other_tongues"))


def without_site_words(part: str) -> str:
    """`Ambleford Council news` as `Ambleford Council`; the part itself where nothing is added."""
    added = "|".join(sorted(_words("site_words"), key=len, reverse=True))
    return re.sub(rf"(?:['’]s)? (?i:{added})$", "", part)


def spelt_out(short: str, text: str) -> str:
    """What `text` spells the initials `short` out as, or `short` itself where it does so in no way, or in two."""
    if not re.fullmatch(r"[A-Z]{2,8}", short):
        return short
    found = {name for match in re.finditer(rf"(?:{_SMALL} |[A-Z][\w’'-]+,? )+(?=\({short}\))", text)
             if (name := _from_initials(match[0].split(), short))}
    if not found:
        words = rf"[ ](?:{_SMALL}[ ])*".join(rf"{letter}[\w’'-]+" for letter in short)
        found = {match[0] for match in re.finditer(rf"\b{words}", text)}
    return found.pop().removesuffix("’s") if len(found) == 1 else short


def _from_initials(words: list[str], short: str) -> str | None:
    for start in range(len(words)):
        initials = "".join(word[0] for word in words[start:] if word[0].isupper())
        if initials == short and words[start][0].isupper():
            return " ".join(words[start:])
    return None


def in_mixed_case(name: str, text: str) -> str:
    """A name in capitals as the text writes it elsewhere, or else with capitals at the head of its words only."""
    if not name.isupper() or len(name.split()) < 2:
        return name
    for match in re.finditer(re.escape(name), text, re.IGNORECASE):
        if not match[0].isupper() and not match[0].islower():
            return match[0]
    words = re.split(r"([ -])", name.lower())
    return "".join(word if re.fullmatch(_SMALL, word) and number else _capitalised(word)
                   for number, word in enumerate(words))


def _capitalised(word: str) -> str:
    return word.upper() if word in {"nhs", "hm", "uk", "hmp"} else word.capitalize()


@cache
def _lowered(kind: str) -> tuple[str, ...]:
    return tuple(word.replace("’", "'").lower() for word in _words(kind))
