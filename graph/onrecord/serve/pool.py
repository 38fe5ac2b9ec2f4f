"""The workers of one graph, as the service sees them: a lane each for queries of people and for questions of ours.

Queries of people are run at low priority and in processes of their own, so that they hold up neither each other for
long nor a named question at all.
"""

from __future__ import annotations

import asyncio
import contextlib
import itertools
import json
import os
import signal
import sys
from collections import deque
from dataclasses import dataclass
from pathlib import Path
from time import monotonic

from onrecord.errors import GraphError, ServeError
from onrecord.serve.held import Facts
from onrecord.serve.limits import MEGABYTE, Limits
from onrecord.serve.wire import Job, Reply, packed, received, received_reply

ASKED, KNOWN = "asked", "known"  #: the lanes: queries of people; named questions and pages
_LOOK, _COMING = 1.0, 10.0  #: seconds between looks for workers that are missing; seconds that one takes to come
_SPARE = 2.0  #: seconds that a worker gets beyond its limit before it is killed from outside
_GROWN = 64 * MEGABYTE  #: memory that a worker keeps after a job beyond which a fresh one takes its place


class Busy(Exception):
    """Every process is at work, and enough wait already."""


class OutOfTime(Exception):
    """The query ran into the time limit and was ended."""


class OutOfMemory(Exception):
    """The query ended its process: it wanted more memory than it may have, or was nested too deeply to be read."""


@dataclass(frozen=True, slots=True, eq=False)
class Worker:
    """One process."""

    process: int
    reader: asyncio.StreamReader
    writer: asyncio.StreamWriter

    async def do(self, job: Job, seconds: float) -> Reply:
        """The reply to a job. Raises OutOfTime or OutOfMemory where the process is gone instead, and then it is."""
        began = monotonic()
        try:
            async with asyncio.timeout(seconds + _SPARE):
                self.writer.write(packed(job))
                await self.writer.drain()
                return await received_reply(self.reader)
        except TimeoutError as error:
            raise OutOfTime from error
        except (OSError, asyncio.IncompleteReadError) as error:
            raise OutOfTime if monotonic() - began >= seconds else OutOfMemory from error

    def end(self) -> None:
        """End the process, whatever it is at."""
        self.writer.close()
        with contextlib.suppress(ProcessLookupError):
            os.kill(self.process, signal.SIGKILL)


class Lane:
    """Workers that take jobs of one sort, first come, first served."""

    def __init__(self, size: int, waiting: int) -> None:
        self.size = size
        self._most = waiting
        self._idle: deque[Worker] = deque()
        self._waiting: deque[asyncio.Future[Worker]] = deque()

    def put(self, worker: Worker) -> None:
        """A worker is free: it goes to who waits longest."""
        while self._waiting:
            waiter = self._waiting.popleft()
            if not waiter.done():
                waiter.set_result(worker)
                return
        self._idle.append(worker)

    async def take(self, seconds: float) -> Worker:
        """A free worker. Raises Busy where too many wait, or none comes free in time."""
        if self._idle:
            return self._idle.popleft()
        if len(self._waiting) >= self._most:
            raise Busy
        waiter: asyncio.Future[Worker] = asyncio.get_running_loop().create_future()
        self._waiting.append(waiter)
        try:
            async with asyncio.timeout(seconds):
                return await waiter
        except TimeoutError as error:
            self._leave(waiter)
            raise Busy from error
        except asyncio.CancelledError:
            self._leave(waiter)
            raise

    def _leave(self, waiter: asyncio.Future[Worker]) -> None:
        """Who waited waits no longer; a worker that came at the last moment is free again."""
        if waiter in self._waiting:
            self._waiting.remove(waiter)
        elif waiter.done() and not waiter.cancelled():
            self.put(waiter.result())


class Pool:
    """One graph, the process that keeps it, and its workers."""

    def __init__(self, limits: Limits, folder: Path) -> None:
        self._limits, self._folder = limits, folder
        self._lanes = {ASKED: Lane(limits.askers, limits.waiting), KNOWN: Lane(limits.knowers, 16 * limits.waiting)}
        self._workers: dict[Worker, str] = {}
        self._due: dict[str, list[float]] = {ASKED: [], KNOWN: []}  #: until when workers that were forked may come
        self._mending: asyncio.Task[None] | None = None
        self._names = itertools.count()
        self._busy = 0
        self._quiet = asyncio.Event()
        self._quiet.set()
        self.facts: Facts

    async def open(self, source: Path) -> None:
        """Load the graph of `source` and start the workers. Raises GraphError where there is none."""
        self._folder.mkdir(mode=0o700)
        address = self._folder / "socket"
        self._server = await asyncio.start_unix_server(self._welcome, address)
        self._keeper = await asyncio.create_subprocess_exec(
            sys.executable, "-P", "-m", "onrecord.serve.keeper", str(source), str(address),
            str(self._limits.memory), stdin=asyncio.subprocess.PIPE,
            stdout=asyncio.subprocess.PIPE, env=_environment(), start_new_session=True)
        assert self._keeper.stdout
        told = json.loads(await self._keeper.stdout.readline() or b'{"error": "the graph cannot be loaded: its process '
                          b'ended; is there memory enough?"}')
        if "error" in told:
            await self.close(0)
            raise GraphError(told["error"])
        self.facts = Facts(**{**told, "signature": tuple(told["signature"])})
        self._mending = asyncio.create_task(self._mend())

    async def ask(self, lane: str, job: Job) -> Reply:
        """The reply to a job. Raises Busy, OutOfTime, OutOfMemory. Cancelled, it ends the process that works on it."""
        self._busy += 1
        self._quiet.clear()
        try:
            worker = await self._lanes[lane].take(self._seconds(lane))
            while worker.reader.at_eof():  # it died while it had nothing to do
                self._replace(lane, worker)
                worker = await self._lanes[lane].take(self._seconds(lane))
            return await self._done(lane, worker, job)
        finally:
            self._busy -= 1
            if not self._busy:
                self._quiet.set()

    async def _done(self, lane: str, worker: Worker, job: Job) -> Reply:
        file = self._folder / f"{next(self._names)}"
        reply = None
        try:
            seconds = self._seconds(lane)
            given = {"file": str(file), "limit": self._limits.rows, "seconds": seconds}
            reply = await worker.do({**job, **given}, seconds)
            return reply
        finally:
            if reply is not None and reply.grown < _GROWN:
                self._lanes[lane].put(worker)
            else:
                self._replace(lane, worker)
            if reply is None or not reply.file:
                file.unlink(missing_ok=True)

    def _seconds(self, lane: str) -> float:
        return self._limits.seconds if lane == ASKED else max(self._limits.seconds, self._limits.our_seconds)

    def _replace(self, lane: str, worker: Worker) -> None:
        self._workers.pop(worker, None)
        worker.end()
        self._fork(lane)

    def _fork(self, lane: str) -> None:
        if self._keeper.stdin and not self._keeper.stdin.is_closing():
            self._keeper.stdin.write(f"{lane}\n".encode())
            self._due[lane].append(monotonic() + _COMING)

    async def _mend(self) -> None:
        """Have as many workers as there should be, also where one died before it came."""
        while True:
            for name, lane in self._lanes.items():
                self._due[name] = [due for due in self._due[name] if due > monotonic()]
                for _ in range(lane.size - len(self._due[name]) - [*self._workers.values()].count(name)):
                    self._fork(name)
            await asyncio.sleep(_LOOK)

    async def _welcome(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """A worker has come."""
        with contextlib.suppress(asyncio.IncompleteReadError, OSError):
            told = await received(reader)
            lane, worker = told["lane"], Worker(told["process"], reader, writer)
            del self._due[lane][:1]
            self._workers[worker] = lane
            self._lanes[lane].put(worker)

    async def ended(self) -> None:
        """Wait until the process that keeps the graph is gone, which it should never be while it is in use."""
        await self._keeper.wait()

    async def close(self, seconds: float) -> None:
        """End all processes, those at work when they are done or after so many seconds."""
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(seconds):
                await self._quiet.wait()
        if self._mending:
            self._mending.cancel()
        for worker in self._workers:
            worker.end()
        with contextlib.suppress(ProcessLookupError):
            self._keeper.kill()
        await self._keeper.wait()
        self._server.close()


def _environment() -> dict[str, str]:
    """The environment of the keeper, which finds this package wherever it was imported from."""
    home = str(Path(__file__).parents[2])
    path = os.environ.get("PYTHONPATH")
    return {**os.environ, "PYTHONPATH": f"{home}{os.pathsep}{path}" if path else home}


def folder_for(parent: Path, number: int) -> Path:
    """Where the pool of a graph keeps its socket and its large answers. Raises ServeError where it is too long."""
    folder = parent / str(number)
    if len(os.fsencode(folder / "socket")) > 100:
        raise ServeError(f"{parent} is too long a name for a socket; set TMPDIR to a shorter folder")
    return folder
