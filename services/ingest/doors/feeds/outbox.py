"""Between the thread that fetches and the one that speaks to the broker: what is to be said, one batch a feed."""

import asyncio
import queue
from collections.abc import Sequence
from concurrent.futures import Future
from dataclasses import dataclass, field

from services.ingest.submission import Told
from streaming.message import Message


@dataclass(frozen=True)
class Batch:
    """What is to be said in one transaction, and what is to be remembered with it."""

    told: Sequence[Told] = ()
    remember: Sequence[Message] = ()
    done: "Future[None]" = field(default_factory=Future)


class Outbox:
    """A queue of batches. Who says one waits until it is committed, so it is never longer than there are feeds."""

    def __init__(self) -> None:
        self._batches: queue.Queue[Batch] = queue.Queue()

    async def say(self, told: Sequence[Told], remember: Sequence[Message]) -> None:
        """Return when it is committed."""
        batch = Batch(told, remember)
        self._batches.put(batch)
        await asyncio.wrap_future(batch.done)

    def next(self, seconds: float) -> Batch:
        """Return the next batch; an empty one if there is none for so long."""
        try:
            return self._batches.get(timeout=seconds)
        except queue.Empty:
            return Batch()
