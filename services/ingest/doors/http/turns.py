"""Gives every source its turn: whoever has sent much waits behind nobody but itself, and keeps nobody waiting."""

import threading
from collections import OrderedDict, deque
from typing import Generic, TypeVar

T = TypeVar("T")


class Turns(Generic[T]):
    """Jobs in a queue for each source; one thread puts them in, another takes them out."""

    def __init__(self) -> None:
        self._queues: OrderedDict[str, deque[T]] = OrderedDict()
        self._changed = threading.Condition()

    def put(self, source: str, job: T) -> None:
        """Add a job behind the others of its source."""
        with self._changed:
            self._queues.setdefault(source, deque()).append(job)
            self._changed.notify()

    def put_back(self, source: str, job: T) -> None:
        """Put a job that was taken before the others of its source again: its next turn is after all other sources."""
        with self._changed:
            self._queues.setdefault(source, deque()).appendleft(job)

    def take(self, timeout: float) -> tuple[str, T] | None:
        """Return the next job, waiting for one if need be, or None."""
        with self._changed:
            self._changed.wait_for(lambda: self._queues, timeout)
            if not self._queues:
                return None
            source, jobs = self._queues.popitem(last=False)
            job = jobs.popleft()
            if jobs:
                self._queues[source] = jobs
            return source, job
