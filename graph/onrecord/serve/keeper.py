"""The process that keeps a graph: it loads it once and forks workers off, which share its memory until they write.

It is run by the service as `python -m onrecord.serve.keeper SOURCE SOCKET MEGABYTES`. On stdout it says one
line of JSON, the facts of its graph or why there is none; then each line on stdin, the name of a lane, is one more
worker, which connects to the socket. It ends when its stdin does, and its workers with it: a fork from a process
without threads is safe, and takes 12 ms where loading 100,000 triples takes seconds.
"""

from __future__ import annotations

import ctypes
import dataclasses
import gc
import json
import os
import signal
import socket
import sys
from pathlib import Path

from onrecord.errors import OnRecordError
from onrecord.serve.held import held_graph
from onrecord.serve.limits import MEGABYTE
from onrecord.serve.wire import packed, read_message
from onrecord.serve.work import Workshop, memory_used, workshop_of

ASKED, KNOWN = "asked", "known"  #: the lanes: queries of people; named questions and pages
_POLITE = 15  #: how much lower than that of the known lane the priority of the asked lane is
_DEATH_SIGNAL = 1  # PR_SET_PDEATHSIG


def main(source: str, address: str, megabytes: str) -> None:
    """Keep the graph of `source` until stdin ends."""
    try:
        graph, facts = held_graph(Path(source))
    except (OnRecordError, OSError) as error:
        _say({"error": str(error)})
        return
    workshop = workshop_of(graph)
    facts = dataclasses.replace(facts, base=workshop.base, kinds=workshop.kinds)
    gc.freeze()
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)
    _say(dataclasses.asdict(facts))
    keeper = os.getpid()
    for line in sys.stdin:
        if os.fork() == 0:
            try:
                _become_worker(line.strip(), keeper, int(megabytes) * MEGABYTE)
                _work(workshop, address, line.strip())
            finally:
                os._exit(0)


def _say(message: dict[str, object]) -> None:
    sys.stdout.write(json.dumps(message) + "\n")
    sys.stdout.flush()


def _become_worker(lane: str, keeper: int, memory: int) -> None:
    """Hold this process to its limits: it dies with its keeper, and it gets no more memory than it may."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_DEATH_SIGNAL, signal.SIGKILL)
    if os.getppid() != keeper:
        os._exit(0)
    silent = os.open(os.devnull, os.O_RDWR)
    for stream in (0, 1, 2):  # 2 too: a library that dies for want of memory writes a trace of no use
        os.dup2(silent, stream)
    signal.signal(signal.SIGALRM, signal.SIG_DFL)
    if lane == ASKED:
        os.nice(_POLITE)
    _bound_memory(memory)


def _bound_memory(memory: int) -> None:
    import resource

    used = memory_used()
    if used:
        resource.setrlimit(resource.RLIMIT_AS, (used + memory, used + memory))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _work(workshop: Workshop, address: str, lane: str) -> None:
    """Do one job after another until the service hangs up. A job over its time ends the process: the system sees to
    that, whatever the process is at."""
    connection = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
    connection.connect(address)
    connection.sendall(packed({"lane": lane, "process": os.getpid()}))
    while (job := read_message(connection)) is not None:
        signal.setitimer(signal.ITIMER_REAL, job["seconds"])
        reply = workshop.do(job)
        signal.setitimer(signal.ITIMER_REAL, 0)
        connection.sendall(packed(reply.head()))
        connection.sendall(reply.body)


if __name__ == "__main__":
    main(*sys.argv[1:])
