"""What the loop tells of itself."""

from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType

from prometheus_client import REGISTRY

from streaming.embedded.broker import EmbeddedBroker
from streaming.health import Health
from streaming.loop import step
from streaming.message import Partition, Record


def test_lag_is_told_of_assigned_partitions_only(tmp_path: Path) -> None:
    """A partition that went to another member leaves no stale number behind, which would never fall again."""
    broker = _Idle(tmp_path, "idle")
    broker.behind = {Partition("in", 0): 5, Partition("in", 1): 7}
    step(Health(), broker, lambda _: [])
    broker.behind = {Partition("in", 0): 4}
    step(Health(), broker, lambda _: [])
    assert _lag(0) == 4
    assert _lag(1) is None


def _lag(partition: int) -> float | None:
    return REGISTRY.get_sample_value("dateline_consumer_lag_records", {"topic": "in", "partition": str(partition)})


class _Idle(EmbeddedBroker):
    """A broker that has nothing to read, and lags as far behind as it is told."""

    behind: Mapping[Partition, int] = MappingProxyType({})

    def lag(self) -> dict[Partition, int]:
        """Return what the test set."""
        return dict(self.behind)

    def _poll(self, timeout: float) -> list[Record]:  # noqa: ARG002
        return []
