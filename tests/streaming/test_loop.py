"""What the loop takes at once, what it leaves, and what it tells of itself."""

import time
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType

import pytest
from prometheus_client import REGISTRY

from streaming.broker import POLL_RECORDS
from streaming.embedded.broker import EmbeddedBroker
from streaming.errors import Interrupted
from streaming.loop import WORK_SECONDS, Loop
from streaming.message import Message, Partition, Record
from streaming.pace import FIRST_RECORDS, Pace
from streaming.service import Service
from tests.streaming.conftest import Brokers

HOUR_MS = 3_600_000


def test_lag_is_told_of_assigned_partitions_only(tmp_path: Path) -> None:
    """A partition that went to another member leaves no stale number behind, which would never fall again."""
    broker = _Scripted(tmp_path)
    loop = Loop(Service(), broker, lambda _: [])
    broker.behind = {Partition("in", 0): 5, Partition("in", 1): 7}
    loop.step()
    broker.behind = {Partition("in", 0): 4}
    loop.step()
    assert _lag("records", 0) == 4
    assert _lag("records", 1) is None


def test_lag_in_seconds_is_the_age_of_what_is_not_committed(tmp_path: Path) -> None:
    """Also while it is handled; where all is committed there is none."""
    broker, now_ms = _Scripted(tmp_path), time.time_ns() // 1_000_000
    broker.next = [_record(0, 0, now_ms - HOUR_MS), _record(1, 0, now_ms - 2 * HOUR_MS), _record(1, 1, now_ms)]
    broker.behind = {Partition("in", 0): 0, Partition("in", 1): 3, Partition("in", 2): 9}
    meanwhile = []

    def handle(_: Record) -> list[Message]:
        meanwhile.append([_lag("seconds", 0), _lag("seconds", 1)])
        return []

    Loop(Service(), broker, handle).step()
    assert meanwhile[0] == [pytest.approx(3600, abs=60), pytest.approx(7200, abs=60)]
    assert [_lag("seconds", 0), _lag("seconds", 1)] == [0, pytest.approx(0, abs=60)]
    assert _lag("seconds", 2) is None  # nothing was read there yet


def test_what_comes_is_told_before_it_is_handled(tmp_path: Path) -> None:
    """All that was polled, so that work on it may begin early."""
    broker, told = _Scripted(tmp_path), list[object]()
    broker.next = polled = [_record(0, 0, 0), _record(0, 1, 0)]

    def handle(record: Record) -> list[Message]:
        told.append(record)
        return []

    Loop(Service(), broker, handle, expect=told.append).step()
    assert told == [polled, *polled]


def test_no_more_is_polled_than_can_be_handled_in_time() -> None:
    """It grows step by step, to a bound, and falls at once: the next record may take as long."""
    pace = Pace(WORK_SECONDS, POLL_RECORDS)
    polled = [pace.records]
    for _ in range(8):
        pace.learn(pace.records, 0)
        polled.append(pace.records)
    assert polled == [FIRST_RECORDS, 32, 64, 128, 256, 512, POLL_RECORDS, POLL_RECORDS, POLL_RECORDS]
    pace.learn(30, 3 * WORK_SECONDS)
    assert pace.records == 10
    pace.learn(1, 60 * WORK_SECONDS)
    assert pace.records == 1
    pace.learn(0, 0)
    assert pace.records == 1


def test_what_there_is_no_time_for_is_left(brokers: Brokers) -> None:
    """A service that is to stop commits what it has handled; its successor has all the others."""
    brokers().publish([Message(brokers.topic.name, b"key", b"%d" % number) for number in range(5)])
    service, taken = Service(), list[bytes | None]()

    def handle(record: Record) -> list[Message]:
        if len(taken) == 2:
            service.stop.set()
        taken.append(record.value)
        return [Message(brokers.out.name, record.key, record.value)]

    with brokers(group="group") as broker:
        loop = Loop(service, broker, handle)
        while not service.stop.is_set():
            loop.step()
        assert loop.step() == 0
    assert taken == [b"0", b"1", b"2"]
    _assert_the_others_come(brokers, taken)


def test_what_is_interrupted_is_left(brokers: Brokers) -> None:
    """As if it had not been begun."""
    brokers().publish([Message(brokers.topic.name, b"key", b"%d" % number) for number in range(5)])
    service, taken = Service(), list[bytes | None]()

    def handle(record: Record) -> list[Message]:
        if record.value == b"3":
            service.stop.set()
            raise Interrupted("asked to stop")
        taken.append(record.value)
        return [Message(brokers.out.name, record.key, record.value)]

    with brokers(group="group") as broker:
        Loop(service, broker, handle).run()
    _assert_the_others_come(brokers, taken)


def _assert_the_others_come(brokers: Brokers, taken: list[bytes | None]) -> None:
    """Let a successor take what is left, and look at what was said."""
    with brokers(group="group") as broker:
        loop = Loop(Service(), broker, lambda record: [Message(brokers.out.name, record.key, record.value)])
        left = 5 - len(taken)
        while left:
            left -= loop.step(0.5)
    assert [record.value for record in brokers().replay(brokers.out.name)] == [b"0", b"1", b"2", b"3", b"4"]


def _lag(unit: str, partition: int) -> float | None:
    return REGISTRY.get_sample_value(f"dateline_consumer_lag_{unit}", {"topic": "in", "partition": str(partition)})


def _record(partition: int, offset: int, timestamp_ms: int) -> Record:
    return Record("in", partition, offset, timestamp_ms, b"key", b"")


class _Scripted(EmbeddedBroker):
    """A broker that has to read what it is told, and lags as far behind."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder, "scripted")
        self.next: list[Record] = []
        self.behind: Mapping[Partition, int] = MappingProxyType({})

    def lag(self) -> dict[Partition, int]:
        """Return what the test set."""
        return dict(self.behind)

    def _poll(self, timeout: float, limit: int) -> list[Record]:  # noqa: ARG002
        read, self.next = self.next, []
        return read

    def _publish(self, *_: object) -> dict[Partition, int]:
        return {}
