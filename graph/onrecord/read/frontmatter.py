"""What the text itself shows of its title, publisher and day of issue, where the manifest is silent."""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.read.issued import issue_day
from onrecord.read.publishers import publisher_of
from onrecord.read.titles import title_of


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """What a document says of itself. None: it does not show it."""

    title: str | None = None
    publisher: str | None = None
    issued: str | None = None  #: YYYY-MM-DD


def front_matter(text: str) -> FrontMatter:
    """Title, publisher and day of issue as `text` shows them."""
    lines = [line.strip() for line in text.split("\n") if line.strip()]
    title = title_of(lines)
    return FrontMatter(title, publisher_of(lines, title, text), issue_day(lines, title))
