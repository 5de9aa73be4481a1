"""The way of every record: poll, handle, publish and commit, in that order."""

import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Protocol

import structlog

from streaming import metrics
from streaming.broker import POLL_RECORDS, Broker
from streaming.errors import Interrupted
from streaming.lag import Lag, age
from streaming.message import Handler, Message, Partition, Record
from streaming.pace import Pace
from streaming.service import Service
from streaming.stages import observe, timed

log = structlog.get_logger()

POLL_SECONDS = 1.0
WORK_SECONDS = 1.0
"""How long records are handled before what was made of them is published: transactions stay short, latency low.

No more is polled than can be handled in that time, since only between two polls partitions can go to other members.
"""
LONGEST_WORK_SECONDS = 2 * WORK_SECONDS
"""After which what is left of records that take longer than those before is polled again."""


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


class Loop:
    """Takes records from a broker through a handler, a transaction a step."""

    def __init__(
        self,
        service: Service,
        broker: Broker,
        handler: Handler,
        memory: Remembering = NOTHING,
        expect: Callable[[Sequence[Record]], object] = lambda _: None,
    ) -> None:
        """Begin with nothing handled; `expect` is told what was polled before the handler is given the first of it."""
        self._service, self._broker, self._handler, self._memory = service, broker, handler, memory
        self._expect = expect
        self._pace, self._lag = Pace(WORK_SECONDS, POLL_RECORDS), Lag()

    def run(self) -> None:
        """Handle records until the service is asked to stop."""
        while not self._service.stop.is_set():
            self._service.attempt(self._broker, self.step)

    def step(self, wait: float = POLL_SECONDS) -> int:
        """Poll once, publish what the handler makes of the records, and return of how many.

        Those for which there is no time, because of the others or because the service is to stop, are left.
        """
        records = self._broker.poll(wait, self._pace.records)
        try:
            self._lag.polled(records)
            self._memory.settle()
            self._expect(records)
            handled, messages = self._work(records)
            if handled:
                self._publish(handled, messages)
        except BaseException:
            self._broker.rewind()
            raise
        if len(handled) < len(records):
            self._broker.rewind()
        self._lag.committed(handled, self._broker.lag())
        return len(handled)

    def _work(self, records: list[Record]) -> tuple[list[Record], list[Message]]:
        """Handle as many records as there is time for, at least one unless the service is to stop."""
        self._service.health.beat()
        started = time.monotonic()
        messages: list[Message] = []
        handled = 0
        while handled < len(records) and self._has_time(started):
            try:
                said = self._handler(records[handled])
            except Interrupted:
                break
            self._memory.note(said)
            messages += said
            handled += 1
        self._pace.learn(handled, time.monotonic() - started)
        return records[:handled], messages

    def _has_time(self, started: float) -> bool:
        return not self._service.stop.is_set() and time.monotonic() - started < LONGEST_WORK_SECONDS

    def _publish(self, handled: list[Record], messages: list[Message]) -> None:
        self._service.health.beat()
        with timed("publish", observe):
            ends = self._broker.publish(messages, consumed=handled)
        self._memory.commit(ends)
        for record in handled:
            metrics.LATENCY.observe(age(record.timestamp_ms))
        log.info("committed", records=len(handled), messages=len(messages))
