"""The lexicons: data files beside this module, each of which a user's folder may extend.

A `.txt` lexicon is one entry a line, `#` opens a comment. A `.toml` lexicon is a table. Where the environment
variable ONRECORD_LEXICONS names a folder, a file of the same name there is read after ours and adds to it.
"""

from __future__ import annotations

import os
import re
import tomllib
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

from onrecord.errors import ManifestError

_OURS = Path(__file__).parent / "lexicons"


@cache
def entries(name: str) -> tuple[str, ...]:
    """The entries of the lexicon `name`.txt, in the order of the file, the user's last."""
    lines = [line.strip() for path in _files(f"{name}.txt") for line in path.read_text("utf-8").splitlines()]
    return tuple(dict.fromkeys(line for line in lines if line and not line.startswith("#")))


@cache
def members(*names: str) -> frozenset[str]:
    """The entries of the lexicons `name`.txt in lower case, for asking whether a word is one of them."""
    return frozenset(entry.lower() for name in names for entry in entries(name))


@cache
def prefixes() -> frozenset[str]:
    """What stands before a person's name (`Cllr`, `Mr`), as the lexicon writes it, without its marks."""
    return frozenset(entry.rstrip("*") for entry in entries("prefixes"))


@cache
def table(name: str) -> dict[str, Any]:
    """The table of the lexicon `name`.toml; the user's keys replace ours, the user's lists are added to ours.

    Raises ManifestError that names the file where it is no TOML.
    """
    merged: dict[str, Any] = {}
    for path in _files(f"{name}.toml"):
        try:
            parsed = tomllib.loads(path.read_text("utf-8"))
        except tomllib.TOMLDecodeError as error:
            raise ManifestError(
                f"lexicon {path}: {error}; mend the file or take it out of ONRECORD_LEXICONS"
            ) from error
        for key, value in parsed.items():
            merged[key] = merged.get(key, []) + value if isinstance(value, list) else value
    return merged


def alternation(words: tuple[str, ...] | frozenset[str] | list[str]) -> str:
    """A regular expression for any of `words`, the longer of two that begin alike first; a space matches any white
    space in a line, a straight apostrophe matches a curly one too.

    Words that begin alike share their beginning, so that a place where none stands is left after a letter or two.
    """
    return branches(tuple(map(_letter, word)) for word in sorted(set(words), key=lambda word: (-len(word), word)))


def in_any_case(words: Iterable[str]) -> frozenset[str]:
    """Words as they are, with a capital in front, with one before each word, and all in capitals.

    As branches of a pattern they are read faster than one that ignores case, which no branch is left out of.
    """
    return frozenset(form for word in words for form in (word, word[:1].upper() + word[1:], word.title(), word.upper()))


def branched(patterns: Iterable[str]) -> str:
    """Any of some patterns, in their order as far as they begin alike: one branch for each letter they begin with.

    What begins with a letter must not be quantified there (`ab?c` may be given, `a?bc` not).
    """
    begun: dict[str, list[str]] = {}
    for pattern in patterns:
        first = pattern[:1] if pattern[:1].isalpha() else ""
        begun.setdefault(first, []).append(pattern.removeprefix(first))
    return "|".join(f"{first}(?:{'|'.join(rests)})" for first, rests in begun.items())


def _letter(letter: str) -> str:
    return {" ": r"[ \u00a0]+", "'": "['’]"}.get(letter, re.escape(letter))


def branches(words: Iterable[tuple[str, ...]]) -> str:
    """Words, given letter by letter as patterns, as branches of one: one for each first letter, in their order."""
    begun: dict[str, list[tuple[str, ...]]] = {}
    for word in words:
        begun.setdefault(word[0] if word else "", []).append(word[1:])
    return "|".join(first and first + _rest(rests) for first, rests in begun.items())


def _rest(rests: list[tuple[str, ...]]) -> str:
    return "".join(rests[0]) if len(rests) == 1 else f"(?:{branches(rests)})"


def occurrences(words: str, text: str) -> Iterator[int]:
    """Where `words` stand in a text, in its order."""
    at = text.find(words)
    while at >= 0:
        yield at
        at = text.find(words, at + 1)


def standing(name: str, text: str) -> Iterator[int]:
    """Where a name stands by itself: with no letter, digit or hyphen on either side."""
    for at in occurrences(name, text):
        end = at + len(name)
        if not any(beside.isalnum() or beside in "_-" for beside in text[max(0, at - 1) : at] + text[end : end + 1]):
            yield at


def _files(name: str) -> list[Path]:
    folders = [_OURS]
    if theirs := os.environ.get("ONRECORD_LEXICONS"):
        folders.append(Path(theirs))
    return [folder / name for folder in folders if (folder / name).is_file()]
