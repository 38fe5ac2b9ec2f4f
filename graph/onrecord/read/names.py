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


@cache
def _words(kind: str) -> tuple[str, ...]:
    lists: dict[str, list[str]] = tomllib.loads(Path(__file__).with_name("names.toml").read_text(encoding="utf-8"))
    return tuple(lists[kind])


def is_name(line: str) -> bool:
    """Whether `line` is one name of at most nine words, all but the small ones capitalised."""
    return len(line.split()) <= 9 and re.fullmatch(NAME, line) is not None


def is_body(line: str) -> bool:
    """Whether `line` is the name of a body that publishes on its own behalf, and nothing else."""
    last = line.split()[-1].lower() if line.split() else ""
    ends = any(last == word.lower() for word in _words("bodies"))
    return is_name(line) and (ends or line.lower().startswith(tuple(word.lower() for word in _words("body_openings"))))


def is_outlet(line: str) -> bool:
    """Whether `line` is the name of a paper, a station or a site, and nothing else: `News` alone is a section."""
    words = line.removeprefix("The ").split()
    return is_name(line) and len(words) > 1 and any(word in _words("outlets") for word in words)


def is_banner(line: str) -> bool:
    """Whether `line` says what kind of document follows: `PRESS RELEASE`, `BRIEFING NOTE FOR ALL MEMBERS`."""
    plain = line.lower().strip(" :*-–—|")
    return plain in _words("banners") or re.match(r"(?:member |members' )?briefing (?:note|paper)\b", plain) is not None


def in_mixed_case(name: str, text: str) -> str:
    """A name in capitals as the text writes it elsewhere, or else with capitals at the head of its words only."""
    if not name.isupper() or len(name.split()) < 2:
        return name
    for match in re.finditer(re.escape(name), text, re.IGNORECASE):
        if not match[0].isupper() and not match[0].islower():
            return match[0]
    words = re.split(r"([ -])", name.lower())
    return "".join(word if re.fullmatch(_SMALL, word) and number else word.capitalize()
                   for number, word in enumerate(words))
