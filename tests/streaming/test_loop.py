"""What the loop tells of itself."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from types import MappingProxyType

from prometheus_client import REGISTRY

from streaming.broker import Broker, TopicSpec
from streaming.health import Health
from streaming.loop import step
from streaming.message import Message, Partition, Record


def test_lag_is_told_of_assigned_partitions_only() -> None:
    """A partition that went to another member leaves no stale number behind, which would never fall again."""
    broker = _Idle()
    broker.behind = {Partition("in", 0): 5, Partition("in", 1): 7}
    step(Health(), broker, lambda _: [])
    broker.behind = {Partition("in", 0): 4}
    step(Health(), broker, lambda _: [])
    assert _lag(0) == 4
    assert _lag(1) is None


def _lag(partition: int) -> float | None:
    return REGISTRY.get_sample_value("dateline_consumer_lag_records", {"topic": "in", "partition": str(partition)})


class _Idle(Broker):
    """A broker that has nothing to read, and lags as far behind as it is told."""

    def __init__(self) -> None:
        self.behind: dict[Partition, int] = {}

    def lag(self) -> dict[Partition, int]:
        """Return what the test set."""
        return self.behind

    def ready(self) -> bool:
        """Return true, always."""
        return True

    def ends(self, topic: str) -> dict[Partition, int]:
        """Know nothing."""
        raise NotImplementedError(topic)

    def replay(self, topic: str, start: Mapping[Partition, int] = MappingProxyType({})) -> Iterator[Record]:
        """Yield nothing."""
        raise NotImplementedError(topic, start)

    def create_topics(self, topics: Iterable[TopicSpec]) -> None:
        """Create nothing."""

    def close(self) -> None:
        """Do nothing."""

    def _poll(self, timeout: float) -> list[Record]:  # noqa: ARG002
        return []

    def _publish(self, messages: Sequence[Message], consumed: Sequence[Record], seen: Mapping[Partition, int]) -> None:
        raise NotImplementedError(messages, consumed, seen)
