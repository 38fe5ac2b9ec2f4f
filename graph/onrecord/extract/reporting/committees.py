"""Whose recommendations a heading or a label means where a committee of the council has looked into something."""

from __future__ import annotations

import re

from onrecord.extract.reporting.sources import Source, Sources

#: Who looks into something for a council, by name.
_LOOKS_INTO = re.compile(r"Scrutiny|Select Committee|Task (?:and Finish )?Group|Inquiry|Overview")
#: Those whose words are their committee's.
_OF_COUNCIL = frozenset(("chair", "councillor"))


def of_headed(sources: Sources, before: int) -> Source | None:
    """Whose recommendations a heading or a label at `before` means: the author's, else those of whoever the text is
    about; where nobody from outside reviews, those of the committee that looked into it. None: nobody's by name."""
    own = sources.authoring or sources.principal
    if sources.inspecting or _from_outside(sources, own):
        return own
    bodies = [b for b in sources.scene.bodies if b.kind == "organ" and b.start < before and b.name]
    looking = [body for body in bodies if _LOOKS_INTO.search(body.name or "")]
    if not looking:
        return own
    fullest = max(looking, key=lambda body: len(body.name or ""))
    return Source(sources.scene.called(fullest), "body", fullest.start)


def _from_outside(sources: Sources, own: Source | None) -> bool:
    if own is None or own.kind != "person":
        return False
    name = own.name or ""
    return sources.reviews(name) and not sources.offices.get(name, frozenset()) & _OF_COUNCIL
