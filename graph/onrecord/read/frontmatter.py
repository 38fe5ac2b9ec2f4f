"""What the text itself shows of its title, publisher and day of issue."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """What a document says of itself. None: it does not show it."""

    title: str | None = None
    publisher: str | None = None
    issued: str | None = None  #: YYYY-MM-DD


def front_matter(text: str) -> FrontMatter:
    """Title, publisher and day of issue as `text` shows them."""
    return FrontMatter()
