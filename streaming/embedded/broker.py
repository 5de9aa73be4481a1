"""The port on a SQLite file."""

import time
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from itertools import islice
from pathlib import Path
from types import MappingProxyType

from streaming import metrics
from streaming.broker import FOLLOW_SECONDS, POLL_BYTES, POLL_RECORDS, Broker, TopicSpec
from streaming.embedded.membership import Membership
from streaming.embedded.store import Store
from streaming.errors import BeyondEnd, Fenced, Overtaken, Unavailable
from streaming.message import Message, Partition, Record, last_by_partition

FILE = "broker.sqlite3"
IDLE_SECONDS = 0.05
"""How often a member with nothing to read looks who else is still there."""


class EmbeddedBroker(Broker):
    """A broker that is a file below `folder`, shared by the processes of one machine."""

    def __init__(
        self,
        folder: Path,
        transactional_id: str,
        group: str | None = None,
        topic: str | None = None,
        needs: Iterable[str] = (),
    ) -> None:
        super().__init__(needs)
        self._folder, self._transactional_id, self._group, self._topic = folder, transactional_id, group, topic
        self._store = Store(folder / FILE)
        self._epoch = self._store.take_over(transactional_id)
        self._membership = Membership(self._store, folder / "members", group, topic) if group and topic else None
        self._positions: dict[Partition, int] = {}

    def create_topics(self, topics: Iterable[TopicSpec]) -> None:
        """Create the topics that do not exist yet. Their config is not needed: nothing is ever deleted here."""
        with self._store.transaction():
            for topic in topics:
                self._store.create_topic(topic.name, topic.partitions)

    def _poll(self, timeout: float, limit: int) -> list[Record]:
        deadline = time.monotonic() + timeout
        try:
            while True:
                version = self._store.version()
                if (records := self._fetch(limit)) or (left := deadline - time.monotonic()) <= 0:
                    return records
                self._store.await_change(version, min(IDLE_SECONDS, left))
        except Unavailable:
            self.rewind()  # what was read before it failed is not returned
            raise

    def _fetch(self, limit: int) -> list[Record]:
        """Read on in each partition in its turn: the one that was read last comes last the next time."""
        records: list[Record] = []
        size = 0
        with self._store.available():
            self._assign()
            for partition in list(self._positions):
                if len(records) == limit or size >= POLL_BYTES:
                    break
                position = self._positions.pop(partition)
                for record in self._store.read(partition, position, limit - len(records)):
                    records.append(record)
                    position = record.offset + 1
                    if (size := size + len(record.value or b"")) >= POLL_BYTES:
                        break
                self._positions[partition] = position
        return records

    def _assign(self) -> None:
        assignment = self._membership.assignment() if self._membership else set()
        if assignment != self._positions.keys():
            metrics.REBALANCES.inc()
            self.generation += 1
        kept = {partition: position for partition, position in self._positions.items() if partition in assignment}
        added = sorted(assignment - kept.keys())
        self._positions = kept | {partition: self._committed(partition) for partition in added}

    def _committed(self, partition: Partition) -> int:
        return self._store.committed(self._group or "", partition)

    def rewind(self) -> None:
        """Poll again, from the next poll on, all that was polled and is not committed."""
        self._positions = {}

    def backlog(self) -> int:
        """Return how many records the group has still to commit, whoever they are assigned to."""
        with self._store.available():
            partitions = self._store.partitions(self._topic or "")
            return sum(self._store.end(partition) - self._committed(partition) for partition in partitions)

    def forget_consumed(self) -> None:
        """Delete what the group has committed of its assigned partitions."""
        with self._store.transaction():
            for partition in self._positions:
                self._store.delete(partition, self._committed(partition))

    def assignment(self) -> set[Partition]:
        """Return the partitions of the group that are this member's since the last poll."""
        return set(self._positions)

    def identity(self, topic: str) -> str:
        """Return the identity of the file, which never deletes a topic, and the topic's name."""
        with self._store.available():
            return f"{self._store.identity()}.{topic}"

    def _publish(
        self, messages: Sequence[Message], consumed: Sequence[Record], seen: Mapping[Partition, int]
    ) -> dict[Partition, int]:
        offsets = {partition: record.offset + 1 for partition, record in last_by_partition(consumed).items()}
        try:
            with self._store.transaction():
                self._assert_current(offsets)
                self._assert_not_overtaken(messages, seen)
                ends = self._store.append(messages)
                self._store.commit(self._group or "", offsets)
            return ends
        except Unavailable:
            self.rewind()
            raise

    def _assert_current(self, offsets: dict[Partition, int]) -> None:
        if self._store.epoch(self._transactional_id) != self._epoch:
            raise Fenced(f"another process publishes as {self._transactional_id!r}")
        if offsets and not (self._membership and self._membership.owns(set(offsets))):
            raise Unavailable("the partitions went to another member")

    def _assert_not_overtaken(self, messages: Sequence[Message], seen: Mapping[Partition, int]) -> None:
        ours = {(message.topic, message.key) for message in messages}
        partitions = [each for topic in {p.topic for p in seen} for each in self._store.partitions(topic)]
        theirs = {(each.topic, key) for each in partitions for key in self._store.keys(each, seen.get(each, 0))}
        if keys := {key for _, key in ours & theirs if key is not None}:
            raise Overtaken(frozenset(keys))

    def ends(self, topic: str) -> dict[Partition, int]:
        """Return the offsets of the records that come next."""
        with self._store.available():
            return {partition: self._store.end(partition) for partition in self._store.partitions(topic)}

    def replay(self, topic: str, start: Mapping[Partition, int] = MappingProxyType({})) -> Iterator[Record]:
        """Yield what is committed to a topic, from its beginning or the given offsets to its present end."""
        yield from self.tail({partition: start.get(partition, 0) for partition in self._partitions(topic)})

    def tail(self, start: Mapping[Partition, int]) -> Iterator[Record]:
        """Yield what is committed to some partitions, from the given offsets on: nothing is ever undecided here."""
        with self._store.available():
            for partition, position in start.items():
                end = self._store.end(partition)
                if position > end:
                    raise BeyondEnd(partition.partition, position, end)
                while position < end:
                    for record in self._store.read(partition, position, min(POLL_RECORDS, end - position)):
                        yield record
                        position = record.offset + 1

    def follow(self, topic: str, start: Mapping[Partition, int] = MappingProxyType({})) -> Iterator[list[Record]]:
        """Yield what is committed to a topic as it comes, from its beginning or the given offsets on."""
        positions = self._positions = {each: start.get(each, 0) for each in self._partitions(topic)}
        while positions.keys() == set(self._partitions(topic)):
            version = self._store.version()
            records = list(_bounded(self.tail(positions)))
            positions |= {partition: last.offset + 1 for partition, last in last_by_partition(records).items()}
            if not records:
                self._store.await_change(version, FOLLOW_SECONDS)
            yield records

    def _partitions(self, topic: str) -> list[Partition]:
        with self._store.available():
            return self._store.partitions(topic)

    def _existing(self, topics: Set[str]) -> Set[str]:
        with self._store.available():
            return topics & self._store.topics()

    def _ready(self) -> bool:
        """Return whether the file can be read: an assignment is only ever a poll away."""
        with self._store.available():
            return bool(self._store.connection.execute("SELECT 1").fetchone())

    def lag(self) -> dict[Partition, int]:
        """Return how many records are still to be read, by assigned partition."""
        with self._store.available():
            return {partition: self._store.end(partition) - position for partition, position in self._positions.items()}

    def close(self) -> None:
        """Leave the group and close the file."""
        membership, self._membership = self._membership, None
        if membership:
            membership.leave()
        self._store.connection.close()


def _bounded(records: Iterator[Record]) -> Iterator[Record]:
    """Yield the first of some records: no more than one poll returns."""
    size = 0
    for record in islice(records, POLL_RECORDS):
        yield record
        if (size := size + len(record.value or b"")) >= POLL_BYTES:
            return
