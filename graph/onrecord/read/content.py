"""What a reader of any format hands on."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Content:
    """The text of one file, where its pages begin, and what the format itself says of the document. None: nothing."""

    text: str
    page_starts: tuple[int, ...] = ()  #: offset at which each page begins; empty where the format has none
    title: str | None = None
    publisher: str | None = None
    issued: str | None = None  #: YYYY-MM-DD
    url: str | None = None


Reader = Callable[[bytes], Content]
"""A format: the bytes of a file into its content. Raises ReadError whose message is the reason why not."""
