"""What a handler remembers, key by key: a compacted topic, partitioned as its input is, with a copy on disk."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from itertools import groupby, islice
from pathlib import Path
from typing import NoReturn

import structlog

from streaming import metrics
from streaming.broker import Broker
from streaming.errors import BeyondEnd, Unavailable
from streaming.health import Health
from streaming.local_copy import DamagedCopy, LocalCopy, open_copy
from streaming.message import Message, Partition, Record

log = structlog.get_logger()

_RESTORED_AT_ONCE = 10_000


class State:
    """The newest value of every key in the partitions that are assigned.

    What is remembered of a record stands in the partition of the same number. It is published with what else is made
    of the record, so that state and offsets are committed together. A copy on disk spares reading the whole topic: it
    knows up to which offset it was made, and is trusted no further.
    """

    def __init__(
        self, broker: Broker, topic: str, folder: Path, health: Health, check: Callable[[], object] = lambda: None
    ) -> None:
        """`check` raises what speaks against taking up partitions that were assigned anew."""
        self._broker, self._topic, self._folder, self._health, self._check = broker, topic, folder, health, check
        self._generation = 0
        self._copies: dict[int, LocalCopy] = {}
        self._uncommitted: dict[tuple[int, bytes], bytes | None] = {}

    def settle(self) -> None:
        """Know all that is committed, if partitions were assigned anew: to be called after every poll."""
        if self._generation == self._broker.generation:
            return
        self.close()
        numbers = sorted(partition.partition for partition in self._broker.assignment())
        if numbers:
            self._check()
            folder = self._folder / self._broker.identity(self._topic)
            self._copies = {number: open_copy(folder / str(number)) for number in numbers}
            self._restore(numbers)
        self._generation = self._broker.generation

    def get(self, partition: int, key: bytes) -> bytes | None:
        """Return what is remembered under a key."""
        if (partition, key) in self._uncommitted:
            return self._uncommitted[partition, key]
        with self._sound(partition) as copy:
            return copy.get(key)

    def remember(self, partition: int, key: bytes, value: bytes | None) -> Message:
        """Return the message that, when it is published, makes a value be remembered; None forgets it."""
        return Message(self._topic, key, value, partition=partition)

    def scan(self, first: bytes, last: bytes) -> Iterator[tuple[int, bytes, bytes]]:
        """Yield partition, key and value of all that is committed under keys from the first to before the last."""
        for number in sorted(self._copies):
            with self._sound(number) as copy:
                yield from ((number, key, value) for key, value in copy.scan(first, last))

    def note(self, messages: Iterable[Message]) -> None:
        """Remember, until the next `commit`, what is about to be published."""
        for message in messages:
            if message.topic == self._topic and message.key is not None and message.partition is not None:
                self._uncommitted[message.partition, message.key] = message.value

    def commit(self, ends: Mapping[Partition, int]) -> None:
        """Keep what was noted, now that it is published up to these offsets."""
        noted = sorted(self._uncommitted.items(), key=lambda item: item[0][0])
        self._uncommitted = {}
        generation, self._generation = self._generation, -1  # if a copy can't be written, all is settled anew
        for number, values in groupby(noted, key=lambda item: item[0][0]):
            written = {key: value for (_, key), value in values}
            with self._sound(number) as copy:
                copy.write(written, ends[Partition(self._topic, number)])
        self._generation = generation

    def close(self) -> None:
        """Let go of the copies, for other processes to take them up."""
        self._uncommitted = {}
        while self._copies:
            self._copies.popitem()[1].close()

    @contextmanager
    def _sound(self, partition: int) -> Iterator[LocalCopy]:
        """Use a copy; one that turns out to be damaged is removed, and all is settled anew after the next poll."""
        try:
            yield self._copies[partition]
        except DamagedCopy as error:
            self._remove(partition, error)

    def _remove(self, partition: int, error: Exception) -> NoReturn:
        log.warning("state_damaged", topic=self._topic, partition=partition, error=str(error))
        metrics.REMADE.labels("damaged").inc()
        self._copies.pop(partition).destroy()
        self._generation = -1
        raise Unavailable(str(error)) from error

    @metrics.RESTORE_SECONDS.time()
    def _restore(self, numbers: Iterable[int]) -> None:
        start = {Partition(self._topic, number): self._copies[number].position for number in numbers}
        restored = 0
        try:
            records = self._broker.tail(start)
            while batch := list(islice(records, _RESTORED_AT_ONCE)):
                self._keep(batch)
                restored += len(batch)
                self._health.beat()  # it may take minutes
        except BeyondEnd as error:
            self._remove(error.partition, error)
        metrics.RESTORED.inc(restored)
        log.info("state_restored", topic=self._topic, partitions=len(start), records=restored)

    def _keep(self, records: Iterable[Record]) -> None:
        for number, batch in groupby(records, key=lambda record: record.partition):
            values: dict[bytes, bytes | None] = {}
            position = 0
            for record in batch:
                values[record.key or b""] = record.value
                position = record.offset + 1
            with self._sound(number) as copy:
                copy.write(values, position)
