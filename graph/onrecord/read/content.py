"""What a reader of any format hands on."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Content:
    """The text of one file, and where its pages begin (empty where the format has none)."""

    text: str
    page_starts: tuple[int, ...] = ()


Reader = Callable[[bytes], Content]
"""A format: the bytes of a file into its content. Raises ReadError whose message is the reason why not."""
