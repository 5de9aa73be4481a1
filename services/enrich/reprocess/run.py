"""Goes once through all that was enriched, while live traffic goes on."""

import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

import structlog

from streaming.broker import POLL_RECORDS, Broker
from streaming.errors import Fatal, NoSuchTopic, Overtaken
from streaming.loop import WORK_SECONDS
from streaming.message import Handler, Message, Record
from streaming.service import Service
from streaming.table import Place, Table, place

log = structlog.get_logger()


@dataclass(frozen=True)
class Remade:
    """An event, where it stands, and what is to be said in its stead."""

    key: bytes
    place: Place
    messages: list[Message]


class Reprocess:
    """One way through the topic. What is done says so by its pipeline, so the next goes on where this one ended."""

    def __init__(self, service: Service, broker: Broker, topic: str, handler: Handler) -> None:
        self._service, self._broker, self._topic, self._handler = service, broker, topic, handler
        self._table = Table(broker, topic, lambda _: None)
        self.outcomes: Counter[str] = Counter()
        """How many articles were made anew, overtaken by live traffic, or failed."""

    def run(self) -> None:
        """Say anew what the handler makes of the newest event of each key, until all are read or the service stops."""
        # Those that failed or were overtaken are met again after an outage.
        self.outcomes["failed"] = self.outcomes["overtaken"] = 0
        self._look()
        for batch in self._batches():
            self._publish(batch)
            self._service.health.beat()
            if self._service.stop.is_set():
                return

    def _look(self) -> None:
        try:
            self._table.update()
        except NoSuchTopic as error:
            if self._table.seen:
                raise  # it was there before, and is only not yet back after an outage
            raise Fatal(str(error)) from error  # nothing was ever enriched, so there is nothing to wait for

    def _batches(self) -> Iterator[list[Remade]]:
        batch: list[Remade] = []
        deadline = time.monotonic() + WORK_SECONDS
        for record in self._broker.replay(self._topic):
            # What is not the newest now was said before it, or will be made anew by those who said more.
            if self._table.places.get(record.key or b"") == place(record):
                batch += self._remade(record)
            if len(batch) >= POLL_RECORDS or time.monotonic() > deadline:
                yield batch
                batch, deadline = [], time.monotonic() + WORK_SECONDS
        yield batch

    def _remade(self, record: Record) -> list[Remade]:
        try:
            messages = self._handler(record)
        except Exception:
            # The article keeps the tags it has, and the others get theirs.
            log.exception("not_reprocessed", topic=record.topic, partition=record.partition, offset=record.offset)
            self.outcomes["failed"] += 1
            return []
        return [Remade(record.key or b"", place(record), messages)] if messages else []

    def _publish(self, batch: list[Remade]) -> None:
        """Publish what is still the newest of its key."""
        while current := self._still_newest(batch):
            messages = [message for remade in current for message in remade.messages]
            try:
                self._broker.publish(messages, seen=self._table.seen)
            except Overtaken:
                # A correction or a retraction came out just now: look again.
                continue
            break
        self.outcomes["reprocessed"] += len(current)
        self.outcomes["overtaken"] += len(batch) - len(current)

    def _still_newest(self, batch: list[Remade]) -> list[Remade]:
        if batch:
            self._table.update()
        return [remade for remade in batch if self._table.places[remade.key] == remade.place]
