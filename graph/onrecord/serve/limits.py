"""What one request may cost. The defaults are for strangers; an operator sets his own."""

from __future__ import annotations

import os
from dataclasses import dataclass, field

MEGABYTE = 1024 * 1024
LARGEST_QUERY = 1_000_000  #: bytes of a POST
LARGEST_ANSWER = 1024 * MEGABYTE  #: bytes of an answer before it is compressed
INLINE = 4 * MEGABYTE  #: bytes up to which an answer is held in memory; a larger one goes through a file


@dataclass(frozen=True, slots=True)
class Limits:
    """The limits of one service."""

    seconds: float = 30.0  #: that a query may run
    our_seconds: float = 120.0  #: that a question or a page of ours may take, which is made once for all
    rows: int = 100_000  #: of an answer; triples where it is a graph
    memory: int = 1024  #: megabytes that a query may take beyond the graph itself
    askers: int = field(default_factory=lambda: 2 * processors())  #: processes for queries of people
    knowers: int = field(default_factory=lambda: processors())  #: processes for questions and pages, which go first
    waiting: int = 64  #: queries that may wait for a process; the next is told to come back
    kept: int = 64  #: megabytes of answers to questions that are kept, since a graph answers the same until it changes


def processors() -> int:
    """Processors that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
