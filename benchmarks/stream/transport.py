"""The way of records alone, with no work in between: through our port, and through bare kafka-python."""

from collections.abc import Sequence
from contextlib import closing
from dataclasses import replace
from functools import partial
from typing import Protocol

import kafka

from benchmarks.stream.cost import Cost, measured
from schemas.topics import Topics
from services.ingest.doors.files.reading import BATCH_PIECES
from streaming.broker import Broker
from streaming.kafka.producer import BATCHING
from streaming.loop import Loop
from streaming.message import Handler, Message, Record
from streaming.service import Service

GROUP = "benchmark"


class Transport(Protocol):
    """Carries messages to the topic of articles, and from there to that of enriched ones."""

    def produce(self, messages: Sequence[Message]) -> None:
        """Publish messages, and return when they are safe."""

    def transform(self, count: int) -> None:
        """Read that many messages, publish each to the other topic, and return when they are safe."""

    def close(self) -> None:
        """Disconnect."""


def trial(transport: Transport, topics: Topics, messages: Sequence[Message]) -> dict[str, Cost]:
    """Return what it costs to carry all messages but the first, which finds the way."""
    first, *others = (replace(message, topic=topics.articles.name) for message in messages)
    with closing(transport):
        transport.produce([first])
        transport.transform(1)
        produced = measured(partial(transport.produce, others))
        transformed = measured(partial(transport.transform, len(others)))
    return {"publish": produced, "poll, publish, commit": transformed, "both": produced.and_then(transformed)}


def passing_on(topics: Topics) -> Handler:
    """Return a handler that does no work."""
    return lambda record: [Message(topics.enriched.name, record.key, record.value, record.headers)]


class Port:
    """The port to a broker as the services use it: transactions, offsets in them, and what goes with them."""

    def __init__(self, broker: Broker, handler: Handler) -> None:
        self._broker, self._handler = broker, handler
        self._handled = 0
        self._loop = Loop(Service(), broker, self._handle)

    def produce(self, messages: Sequence[Message]) -> None:
        """Publish in batches as large as those of ingest."""
        for start in range(0, len(messages), BATCH_PIECES):
            self._broker.publish(messages[start : start + BATCH_PIECES])

    def transform(self, count: int) -> None:
        """Take the steps of enrich."""
        enough = self._handled + count
        while self._handled < enough:
            self._loop.step()

    def _handle(self, record: Record) -> list[Message]:
        self._handled += 1
        return self._handler(record)

    def close(self) -> None:
        """Disconnect."""
        self._broker.close()


class Bare:
    """What one would write with kafka-python in ten lines: nothing lost as long as nothing fails."""

    def __init__(self, servers: str, topics: Topics) -> None:
        self._target = topics.enriched.name
        self._producer = kafka.KafkaProducer(bootstrap_servers=servers, acks="all", **BATCHING)
        self._consumer = kafka.KafkaConsumer(
            topics.articles.name, bootstrap_servers=servers, group_id=GROUP, auto_offset_reset="earliest"
        )

    def produce(self, messages: Sequence[Message]) -> None:
        """Send everything, then wait until it has arrived."""
        for message in messages:
            self._producer.send(message.topic, message.value, message.key, list(message.headers))
        self._producer.flush()

    def transform(self, count: int) -> None:
        """Send what each poll returns; the consumer commits by itself, from time to time."""
        while count > 0:
            for records in self._consumer.poll(timeout_ms=1000).values():
                for record in records:
                    self._producer.send(self._target, record.value, record.key, list(record.headers))
                count -= len(records)
        self._producer.flush()

    def close(self) -> None:
        """Disconnect."""
        self._consumer.close()
        self._producer.close()
