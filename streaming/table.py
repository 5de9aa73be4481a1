"""A topic as a table: what was last said under each key."""

from collections.abc import Callable
from typing import Generic, NamedTuple, TypeVar

from streaming.broker import Broker
from streaming.message import Partition, Record

T = TypeVar("T")


class Place(NamedTuple):
    """Where a record stands, and since when."""

    partition: int
    offset: int
    timestamp_ms: int


class Table(Generic[T]):
    """The newest record of every key, condensed by `keep` to what is worth remembering.

    In a topic to which partitions were added a key may stand in several: then the newest is the one with the latest
    timestamp. Whoever publishes with `seen=table.seen` says nothing that was decided on an outdated table.
    """

    def __init__(self, broker: Broker, topic: str, keep: Callable[[Record], T]) -> None:
        self._broker, self._topic, self._keep = broker, topic, keep
        self.newest: dict[bytes, T] = {}
        self.seen: dict[Partition, int] = {}
        self.places: dict[bytes, Place] = {}

    def update(self) -> None:
        """Read what was committed since the last time."""
        # Asked before reading: what comes in between is read now and once more next time.
        seen = self._broker.ends(self._topic)
        for record in self._broker.replay(self._topic, self.seen):
            if record.key is not None:
                self._enter(record.key, record)
        self.seen = seen

    def _enter(self, key: bytes, record: Record) -> None:
        known, here = self.places.get(key), place(record)
        if known is None or known.partition == here.partition or known.timestamp_ms <= here.timestamp_ms:
            self.newest[key], self.places[key] = self._keep(record), here


def place(record: Record) -> Place:
    """Return where a record stands."""
    return Place(record.partition, record.offset, record.timestamp_ms)
