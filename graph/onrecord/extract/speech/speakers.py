"""What can speak, in a gist: what a subject is, and the words for a role without a name and for a body."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Literal

from onrecord.extract.scene import sign_ranges
from onrecord.extract.words import alternation, entries
from onrecord.numbers import NUMERALS_TOO

SubjectKind = Literal[
    "person", "people", "stranger", "pronoun", "role", "body", "described", "document", "answer", "lone"]


@dataclass(frozen=True, slots=True)
class Subject:
    """Who speaks, as it stands between `start` and `end` of a gist's shape."""

    start: int
    end: int
    kind: SubjectKind
    signs: tuple[str, ...] = ()  #: the signs of the persons, of the post or of the body


@cache
def role_pattern() -> re.Pattern[str]:
    """A role without a name: a post, `a resident`, `one of the parents`."""
    nouns = alternation(entries("speaker_nouns"))
    return re.compile(
        rf"(?:[{sign_ranges('T')}]|(?<![\w'’-])(?:{nouns})(?![\w-]))(?! [{sign_ranges('T')}])"
        r"|\bone of (?:the|his|her|their|its|our|those|these)(?: [\w'’-]+){0,2}? [a-z-]+s(?![\w’'-])", re.IGNORECASE)


@cache
def body_pattern() -> re.Pattern[str]:
    """A body or a group of people: `the council`, `inspectors`, `several parents`."""
    groups = alternation(entries("speaker_groups"))
    return re.compile(
        rf"[{sign_ranges('BO')}]|(?<![\w'’-])(?:[Ii]nspectors|[Pp]olice|(?:(?:[Tt]he|[Ss]ome|[Ss]everal|{NUMERALS_TOO}"
        rf"|[Oo]ther) )?(?i:{alternation(entries('speaker_plurals'))})|"
        r"[Tt]he (?:council|authority|trust|board|watchdog|regulator|inspectorate|government|department|force|"
        rf"ombudsman|partnership|union|charity|company)|(?:{groups}))(?![\w'’-])")
