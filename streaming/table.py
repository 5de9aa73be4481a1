"""A topic as a table: what was last said under each key."""

from collections.abc import Callable
from typing import Generic, TypeVar

from streaming.broker import Broker
from streaming.message import Partition, Record

T = TypeVar("T")


class Table(Generic[T]):
    """The newest record of every key, condensed by `keep` to what is worth remembering.

    Whoever publishes with `seen=table.seen` says nothing that was decided on an outdated table.
    """

    def __init__(self, broker: Broker, topic: str, keep: Callable[[Record], T]) -> None:
        self._broker, self._topic, self._keep = broker, topic, keep
        self.newest: dict[bytes, T] = {}
        self.seen: dict[Partition, int] = {}

    def update(self) -> None:
        """Read what was committed since the last time."""
        # Asked before reading: what comes in between is read now and once more next time.
        seen = self._broker.ends(self._topic)
        for record in self._broker.replay(self._topic, self.seen):
            if record.key is not None:
                self.newest[record.key] = self._keep(record)
        self.seen = seen
