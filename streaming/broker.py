"""The port to a broker: read records, and publish messages and commit what was read as one atomic step."""

from abc import ABC, abstractmethod
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from types import MappingProxyType, TracebackType
from typing import Protocol, Self

import structlog

from streaming import metrics
from streaming.errors import NoSuchTopic
from streaming.message import Message, Partition, Record

log = structlog.get_logger()

POLL_RECORDS = 1000
"""How many records one poll returns at most; with the size limit below it bounds memory and transactions."""
POLL_BYTES = 16 * 1024 * 1024
FOLLOW_SECONDS = 1
"""How long whoever follows a topic hears nothing at most."""


class TopicSpec(Protocol):
    """A topic to be created; `config` is in Kafka's own names."""

    @property
    def name(self) -> str: ...  # noqa: D102
    @property
    def partitions(self) -> int: ...  # noqa: D102
    @property
    def config(self) -> Mapping[str, str]: ...  # noqa: D102


class Broker(ABC):
    """A broker as one process uses it, under one transactional id and in at most one consumer group.

    `generation` grows whenever partitions are assigned anew or read again from what is committed: what was known of
    them may be outdated.

    No server is asked before first use. Every method raises `Unavailable` when the broker cannot do what was asked,
    and `Fenced` when another process has taken over the transactional id. It is used from one thread.
    """

    generation = 0

    def __init__(self, needs: Iterable[str]) -> None:
        """Say which topics have to exist for this process to do its work."""
        self._needs = frozenset(needs)
        self._missing = self._needs  # until it was looked
        self._told_missing: Set[str] = frozenset()

    def poll(self, timeout: float, limit: int = POLL_RECORDS) -> list[Record]:
        """Return the next records of the assigned partitions, waiting `timeout` seconds for the first.

        There are no more than `limit`. After a failed `publish` it starts again at what is committed. Nothing is polled
        while a topic is missing that what is made of the records may need.
        """
        if self._missing and self._look():
            raise NoSuchTopic(f"no topic {', '.join(sorted(self._missing))}")
        records = self._poll(timeout, limit)
        for (topic, partition), count in Counter((r.topic, r.partition) for r in records).items():
            metrics.CONSUMED.labels(topic, partition).inc(count)
        return records

    def publish(
        self,
        messages: Sequence[Message],
        consumed: Sequence[Record] = (),
        *,
        seen: Mapping[Partition, int] = MappingProxyType({}),
    ) -> dict[Partition, int]:
        """Publish all messages and commit that the records were consumed, as one atomic step.

        Returns, of each partition that something was said to, the offset behind the last message.

        `seen` holds the offsets up to which the caller knows the partitions of some topics; of those that it does not
        name, because they were added since, nothing is known. If anything, committed or not, stands between there and
        one of the messages under the same key, it raises `Overtaken` instead: ask for the `ends` again.

        When it raises, nothing of it will ever be seen, unless only the answer was lost: so ask what is committed
        (`poll` and `replay` do) before saying it again.
        """
        try:
            ends = self._publish(messages, consumed, seen)
        except BaseException:
            metrics.TRANSACTIONS.labels("aborted").inc()
            raise
        metrics.TRANSACTIONS.labels("committed").inc()
        metrics.LAST_COMMIT.set_to_current_time()
        return ends

    @abstractmethod
    def rewind(self) -> None:
        """Poll again, from the next poll on, all that was polled and is not committed."""

    @abstractmethod
    def backlog(self) -> int:
        """Return how many records the group has still to commit, whoever they are assigned to."""

    @abstractmethod
    def forget_consumed(self) -> None:
        """Let go of what the group has committed of its assigned partitions: nobody else reads it."""

    @abstractmethod
    def assignment(self) -> set[Partition]:
        """Return the partitions of the group that are this member's since the last poll."""

    @abstractmethod
    def identity(self, topic: str) -> str:
        """Return what tells a topic from every other, also from one of the same name before or elsewhere."""

    @abstractmethod
    def ends(self, topic: str) -> dict[Partition, int]:
        """Return the offsets below which everything that was ever sent to a topic is committed or aborted.

        No earlier transaction under this transactional id is still open then.
        """

    @abstractmethod
    def replay(self, topic: str, start: Mapping[Partition, int] = MappingProxyType({})) -> Iterator[Record]:
        """Yield what is committed to a topic, from its beginning or the given offsets to its present end.

        No earlier transaction under this transactional id is still open when it starts.
        """

    @abstractmethod
    def tail(self, start: Mapping[Partition, int]) -> Iterator[Record]:
        """Yield what is committed to some partitions of one topic, from the given offsets to all that was sent so far.

        What is still undecided then is waited for. Raises `BeyondEnd` if a partition has not reached its offset.
        """

    @abstractmethod
    def follow(self, topic: str, start: Mapping[Partition, int] = MappingProxyType({})) -> Iterator[list[Record]]:
        """Yield what is committed to a topic as it comes, from its beginning or the given offsets on, without a group.

        An empty list says that nothing came within a second. It ends only when partitions are added: follow it again.
        Raises `BeyondEnd` if a partition has not reached its offset. What was deleted before it was read is told.
        """

    @abstractmethod
    def create_topics(self, topics: Iterable[TopicSpec]) -> None:
        """Create the topics that do not exist yet."""

    def ready(self) -> bool:
        """Return whether the broker answers, all topics exist and, in a group, this member has its assignment."""
        return self._ready() and not self._look()

    def _look(self) -> frozenset[str]:
        """Return which of the topics that are needed do not exist, and tell it."""
        self._missing = self._needs - self._existing(self._needs)
        for topic in self._needs:
            metrics.TOPIC_MISSING.labels(topic).set(topic in self._missing)
        if self._missing != self._told_missing:
            log.error("topics_missing", topics=sorted(self._missing))
            self._told_missing = self._missing
        return self._missing

    @abstractmethod
    def lag(self) -> dict[Partition, int]:
        """Return how many records are still to be read, by partition assigned or followed, as far as is known."""

    @abstractmethod
    def close(self) -> None:
        """Leave the group and disconnect, once or again; what is not committed is not kept."""

    @abstractmethod
    def _existing(self, topics: Set[str]) -> Set[str]:
        """Return which topics exist, as was known a few seconds ago; all of them, if the broker does not answer."""

    @abstractmethod
    def _ready(self) -> bool: ...

    @abstractmethod
    def _poll(self, timeout: float, limit: int) -> list[Record]: ...

    @abstractmethod
    def _publish(
        self, messages: Sequence[Message], consumed: Sequence[Record], seen: Mapping[Partition, int]
    ) -> dict[Partition, int]: ...

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()
