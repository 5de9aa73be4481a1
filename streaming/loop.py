"""The way of every record: poll, handle, publish and commit, in that order."""

import time
from collections.abc import Iterable, Mapping
from typing import Protocol

import structlog

from streaming import metrics
from streaming.broker import Broker
from streaming.health import Health
from streaming.message import Handler, Message, Partition, Record
from streaming.service import Service

log = structlog.get_logger()

POLL_SECONDS = 1.0
WORK_SECONDS = 1.0
"""How long records are handled before what was made of them is published: transactions stay short, latency low."""


class Remembering(Protocol):
    """What a handler remembers of earlier records, as the loop keeps it true."""

    def settle(self) -> None:
        """Know all that is committed, if partitions were assigned anew."""

    def note(self, messages: Iterable[Message]) -> None:
        """Remember what is about to be published."""

    def commit(self, ends: Mapping[Partition, int]) -> None:
        """Keep what was noted, now that it is published."""


class Nothing:
    """The memory of a handler that remembers nothing."""

    def settle(self) -> None:
        """Know nothing."""

    def note(self, messages: Iterable[Message]) -> None:
        """Forget it."""

    def commit(self, ends: Mapping[Partition, int]) -> None:
        """Keep nothing."""


NOTHING = Nothing()


def run(service: Service, broker: Broker, handler: Handler) -> None:
    """Handle records until the service is asked to stop."""
    while not service.stop.is_set():
        service.attempt(broker, lambda: step(service.health, broker, handler))


def step(
    health: Health, broker: Broker, handler: Handler, memory: Remembering = NOTHING, wait: float = POLL_SECONDS
) -> int:
    """Poll once, publish what the handler makes of the records, and return how many there were."""
    records = broker.poll(wait)
    try:
        memory.settle()
        _publish(records, health, broker, handler, memory)
    except BaseException:
        broker.rewind()
        raise
    _report_lag(broker.lag())
    return len(records)


def _publish(records: list[Record], health: Health, broker: Broker, handler: Handler, memory: Remembering) -> None:
    while records:
        health.beat()
        handled, messages = _work(records, handler, memory)
        memory.commit(broker.publish(messages, consumed=handled))
        _observe_latency(handled)
        log.info("committed", records=len(handled), messages=len(messages))
        records = records[len(handled) :]


def _work(records: list[Record], handler: Handler, memory: Remembering) -> tuple[list[Record], list[Message]]:
    """Handle as many records as fit into `WORK_SECONDS`, at least one."""
    deadline = time.monotonic() + WORK_SECONDS
    messages: list[Message] = []
    for count, record in enumerate(records, start=1):
        said = handler(record)
        memory.note(said)
        messages += said
        if time.monotonic() > deadline:
            return records[:count], messages
    return records, messages


def _report_lag(lag: Mapping[Partition, int]) -> None:
    metrics.LAG.clear()  # a partition that another member has taken over is behind there, not here
    for (topic, partition), behind in lag.items():
        metrics.LAG.labels(topic, partition).set(behind)


def _observe_latency(records: list[Record]) -> None:
    now_ms = time.time_ns() // 1_000_000
    for record in records:
        # A clock that runs ahead elsewhere must not make latency negative.
        metrics.LATENCY.observe(max(0, now_ms - record.timestamp_ms) / 1000)
