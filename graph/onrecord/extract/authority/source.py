"""A source: who found or recommends something."""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.claims import Mention


@dataclass(frozen=True, slots=True)
class Source:
    """Who found or recommends something: the words that say so here, and in the mention's value the full name."""

    mention: Mention
    kind: str  #: body or person
    at: int  #: where in the text it was said

    @property
    def name(self) -> str | None:
        return self.mention.value
