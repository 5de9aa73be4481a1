"""The way of every record: poll, handle, publish and commit, in that order."""

import time
from collections.abc import Mapping

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


def run(service: Service, broker: Broker, handler: Handler) -> None:
    """Handle records until the service is asked to stop."""
    while not service.stop.is_set():
        service.attempt(broker, lambda: step(service.health, broker, handler))


def step(health: Health, broker: Broker, handler: Handler) -> None:
    """Poll once, and publish what the handler makes of the records."""
    records = broker.poll(POLL_SECONDS)
    while records:
        health.beat()
        handled, messages = _work(records, handler)
        broker.publish(messages, consumed=handled)
        _observe_latency(handled)
        log.info("committed", records=len(handled), messages=len(messages))
        records = records[len(handled) :]
    _report_lag(broker.lag())


def _work(records: list[Record], handler: Handler) -> tuple[list[Record], list[Message]]:
    """Handle as many records as fit into `WORK_SECONDS`, at least one."""
    deadline = time.monotonic() + WORK_SECONDS
    messages: list[Message] = []
    for count, record in enumerate(records, start=1):
        messages += handler(record)
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
