"""What a function gives for a word, kept for the next time that the word is met.

An `lru_cache` keeps its words in the order in which they were last asked for, which costs more than most answers are
worth; this forgets all of them when they are too many.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar

Answer = TypeVar("Answer")


class Memo(dict[str, Answer], Generic[Answer]):
    """The answers of `ask`, a pure function, at most so many of them."""

    def __init__(self, ask: Callable[[str], Answer], most: int) -> None:
        super().__init__()
        self._ask, self._most = ask, most

    def __missing__(self, word: str) -> Answer:
        if len(self) >= self._most:
            self.clear()
        answer = self[word] = self._ask(word)
        return answer
