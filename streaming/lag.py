"""How far a member is behind in its partitions."""

import time
from collections.abc import Iterable, Mapping
from functools import partial

from streaming import metrics
from streaming.message import Partition, Record, last_by_partition


class Lag:
    """Tells how many records are still to be read, and how old the oldest is that is not yet committed.

    That is the first one that was polled and not committed. Where the next one was not polled yet, it is younger than
    the last before it, whose age is told; where nothing was polled at all, nothing is known and told. The age grows
    while a service does nothing, as it is counted when it is asked for.
    """

    def __init__(self) -> None:
        self._since_ms: dict[Partition, int] = {}

    def polled(self, records: Iterable[Record]) -> None:
        """Note what is to be committed next."""
        seen: set[Partition] = set()
        for record in records:
            partition = Partition(record.topic, record.partition)
            if partition not in seen:
                seen.add(partition)
                self._wait(partition, record.timestamp_ms)

    def committed(self, records: Iterable[Record], left: Mapping[Partition, int]) -> None:
        """Tell anew what is left, by assigned partition, now that these records are committed."""
        self._since_ms |= {partition: record.timestamp_ms for partition, record in last_by_partition(records).items()}
        self._since_ms = {partition: since for partition, since in self._since_ms.items() if left.get(partition)}
        metrics.LAG.clear()  # a partition that another member has taken over is behind there, not here
        metrics.LAG_SECONDS.clear()
        for partition, behind in left.items():
            metrics.LAG.labels(*partition).set(behind)
            if not behind:
                metrics.LAG_SECONDS.labels(*partition).set(0)
        for partition, since_ms in self._since_ms.items():
            self._wait(partition, since_ms)

    def _wait(self, partition: Partition, since_ms: int) -> None:
        self._since_ms[partition] = since_ms
        metrics.LAG_SECONDS.labels(*partition).set_function(partial(age, since_ms))


def age(timestamp_ms: int) -> float:
    """Return how old a record is; a clock that runs ahead elsewhere must not make it negative."""
    return max(0.0, time.time() - timestamp_ms / 1000)
