"""Answers that are kept: a graph that does not change answers the same, and most ask the same."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Hashable

from onrecord.serve.wire import Reply


class Cache:
    """Replies by what they answer, the least lately used given up when they take more than `capacity` bytes."""

    def __init__(self, capacity: int) -> None:
        self._capacity, self._held = capacity, 0
        self._replies: OrderedDict[Hashable, Reply] = OrderedDict()

    def get(self, key: Hashable) -> Reply | None:
        """The reply that is kept; None where none is."""
        reply = self._replies.get(key)
        if reply is not None:
            self._replies.move_to_end(key)
        return reply

    def put(self, key: Hashable, reply: Reply) -> None:
        """Keep a reply that is in memory; one that takes more than a quarter of the room is not kept."""
        if reply.file or len(reply.body) > self._capacity // 4:
            return
        self._held += len(reply.body) - len(self._replies.pop(key, _NONE).body)
        self._replies[key] = reply
        while self._held > self._capacity:
            self._held -= len(self._replies.popitem(last=False)[1].body)

    def clear(self) -> None:
        """Give up all: another graph is served."""
        self._replies.clear()
        self._held = 0


_NONE = Reply("done")
