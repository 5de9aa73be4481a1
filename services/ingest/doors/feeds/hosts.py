"""One polite queue a host: never two requests at once, and a pause after each."""

import asyncio
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

MANY = 1_000
"""With more hosts than that, those that nobody waits for are forgotten."""


@dataclass
class _Queue:
    lock: asyncio.Lock = field(default_factory=asyncio.Lock)
    free_at: float = 0.0


class Hosts:
    """The queues of all hosts; of different hosts, `at_once` may be asked at a time."""

    def __init__(self, gap_seconds: float, at_once: int) -> None:
        self._gap = gap_seconds
        self._slots = asyncio.Semaphore(at_once)
        self._queues: dict[str, _Queue] = {}

    @asynccontextmanager
    async def turn(self, host: str, delay: float = 0.0) -> AsyncIterator[None]:
        """Wait for one's turn, and keep it while inside; `delay` is the pause that the host itself asks for."""
        queue = self._queue(host)
        async with queue.lock:
            while (wait := queue.free_at - time.monotonic()) > 0:
                await asyncio.sleep(wait)
            async with self._slots:
                try:
                    yield
                finally:
                    self.hold(host, max(self._gap, delay))

    def hold(self, host: str, seconds: float) -> None:
        """Ask nothing of a host for so long."""
        queue = self._queue(host)
        queue.free_at = max(queue.free_at, time.monotonic() + seconds)

    def _queue(self, host: str) -> _Queue:
        if len(self._queues) > MANY:
            now = time.monotonic()
            self._queues = {name: q for name, q in self._queues.items() if q.lock.locked() or q.free_at > now}
        return self._queues.setdefault(host, _Queue())
