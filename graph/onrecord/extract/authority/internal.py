"""Internal audit: a body's own auditors, whose reports its committees hear, named by what they do and not by a name."""

from __future__ import annotations

import re

from onrecord.extract.authority.source import Source
from onrecord.extract.scene import Scene

_INTERNAL = re.compile(r"(?:[Tt]he )?(?:(?:[\w-]+ ){0,2}[Hh]ead of )?(?P<name>[Ii]nternal [Aa]udit)"
                       r"(?: (?i:team|service|section|function|report))?")


def internal_audit(scene: Scene, start: int, end: int) -> Source | None:
    """The internal audit that the words from `start` to `end` of the text name; None: they name none."""
    found = _INTERNAL.fullmatch(scene.flat, start, end)
    if found is None:
        return None
    return Source(scene.text.words(*found.span("name"), "Internal Audit"), "body", start)
