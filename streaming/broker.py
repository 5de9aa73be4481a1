"""The port to a broker: read records, and publish messages and commit what was read as one atomic step."""

from abc import ABC, abstractmethod
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from types import MappingProxyType, TracebackType
from typing import Protocol, Self

from streaming import metrics
from streaming.message import Message, Partition, Record

POLL_RECORDS = 1000
"""How many records one poll returns at most; with the size limit below it bounds memory and transactions."""
POLL_BYTES = 16 * 1024 * 1024


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

    def poll(self, timeout: float) -> list[Record]:
        """Return the next records of the assigned partitions, waiting `timeout` seconds for the first.

        After a failed `publish` it starts again at what is committed.
        """
        records = self._poll(timeout)
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

        `seen` holds the offsets up to which the caller knows some partitions. If anything, committed or not, stands
        between there and one of the messages under the same key, it raises `Overtaken` instead: ask for the `ends`
        again.

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
    def create_topics(self, topics: Iterable[TopicSpec]) -> None:
        """Create the topics that do not exist yet."""

    @abstractmethod
    def ready(self) -> bool:
        """Return whether the broker answers and, in a group, whether this member has its assignment."""

    @abstractmethod
    def lag(self) -> dict[Partition, int]:
        """Return how many records are still to be read, by assigned partition, as far as is known."""

    @abstractmethod
    def close(self) -> None:
        """Leave the group and disconnect, once or again; what is not committed is not kept."""

    @abstractmethod
    def _poll(self, timeout: float) -> list[Record]: ...

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
