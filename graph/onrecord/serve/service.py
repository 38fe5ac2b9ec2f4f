"""The graph that is served now: asked by whoever comes, exchanged for a newer one while it is asked.

A build puts its folder in place by rename, so the file behind the name is another one; that is seen within a second.
The new graph is loaded beside the old one, which answers until the new one can, and what it has begun it ends.
"""

from __future__ import annotations

import asyncio
import contextlib
import hashlib
import json
import shutil
import tempfile
from collections.abc import Callable
from pathlib import Path

from onrecord import __version__
from onrecord.errors import GraphError
from onrecord.serve.cache import Cache
from onrecord.serve.held import Facts, graph_file, signature_of
from onrecord.serve.jobs import first_jobs
from onrecord.serve.limits import MEGABYTE, Limits
from onrecord.serve.pool import ASKED, KNOWN, Busy, OutOfMemory, OutOfTime, Pool, folder_for
from onrecord.serve.wire import Job, Reply

LOOK = 1.0  #: seconds between looks at the file
Log = Callable[[str], None]


class Service:
    """A source, the limits, and the pool that answers now."""

    def __init__(self, source: Path, limits: Limits, log: Log) -> None:
        self.source, self.limits, self._log = source, limits, log
        self._cache = Cache(limits.kept * MEGABYTE)
        self._being_made: dict[str, asyncio.Task[Reply]] = {}
        self._tasks: set[asyncio.Task[None]] = set()
        self._loads = 0
        self._pool: Pool

    @property
    def facts(self) -> Facts:
        """What is known of the graph that is served now."""
        return self._pool.facts

    async def open(self) -> None:
        """Load the graph. Raises GraphError where there is none."""
        self._folder = Path(tempfile.mkdtemp(prefix="onrecord-"))
        try:
            self._pool = await self._loaded()
        except BaseException:
            shutil.rmtree(self._folder, ignore_errors=True)
            raise
        self._start(self._watch())
        self._start(self._ask_first())

    async def close(self) -> None:
        """End all processes and clear away what they wrote."""
        for task in [*self._tasks]:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        await self._pool.close(0)
        shutil.rmtree(self._folder, ignore_errors=True)

    def tag(self, *parts: object) -> str:
        """What the graph that is served now answers to a request is known by: the same tag, the same answer."""
        text = json.dumps([__version__, self.facts.sha256, self.limits.rows, *parts], sort_keys=True)
        return hashlib.sha256(text.encode()).hexdigest()[:32]

    async def asked(self, job: Job) -> Reply:
        """The reply to somebody's query. Raises Busy, OutOfTime, OutOfMemory; cancelled, the query ends."""
        return await self._pool.ask(ASKED, job)

    async def known(self, tag: str, job: Job) -> Reply:
        """The reply to a question of ours: from those kept, or made once however many ask. Raises as `asked`."""
        kept = self._cache.get(tag)
        if kept is not None:
            return kept
        if tag not in self._being_made:
            task = asyncio.create_task(self._made(self._pool, tag, job))
            self._being_made[tag] = task
            task.add_done_callback(lambda _: self._being_made.pop(tag, None))
        return await asyncio.shield(self._being_made[tag])

    async def _made(self, pool: Pool, tag: str, job: Job) -> Reply:
        reply = await pool.ask(KNOWN, job)
        if reply.kind == "done" and pool is self._pool:
            self._cache.put(tag, reply)
        return reply

    async def _ask_first(self) -> None:
        """Have ready what most people ask first, one answer after another, so that nobody waits long for the rest."""
        pool = self._pool
        for job in first_jobs():
            if pool is not self._pool:
                return
            with contextlib.suppress(Busy, OutOfTime, OutOfMemory):
                await self.known(self.tag(job), job)

    async def _loaded(self) -> Pool:
        self._loads += 1
        pool = Pool(self.limits, folder_for(self._folder, self._loads))
        await pool.open(self.source)
        return pool

    async def _watch(self) -> None:
        """Look at the file, again and again, and exchange the graph where it is another one."""
        seen = self.facts.signature
        while True:
            ended = asyncio.create_task(self._pool.ended())
            await asyncio.wait({ended}, timeout=LOOK)
            found = signature_of(graph_file(self.source))
            if ended.done() or found not in (seen, None):
                seen = found or seen
                seen = await self._exchanged() or seen
            if ended.done():
                await asyncio.sleep(LOOK)
            ended.cancel()

    async def _exchanged(self) -> tuple[int, int, int] | None:
        """Load the graph anew and let it answer from now on; None where it cannot be loaded, and the old one stays."""
        try:
            fresh = await self._loaded()
        except (GraphError, OSError) as error:
            self._log(f"the graph of before is still served: {error}")
            return None
        old, self._pool = self._pool, fresh
        self._log(f"{fresh.facts.source} is served anew: {fresh.facts.triples} triples, "
                  f"sha256 {fresh.facts.sha256[:16]}")
        if old.facts.sha256 != fresh.facts.sha256:
            self._cache.clear()
            self._start(self._ask_first())
        self._start(old.close(2 * self.limits.seconds))
        return fresh.facts.signature

    def _start(self, work: object) -> None:
        task = asyncio.ensure_future(work)  # type: ignore[call-overload]
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
