"""Readers of topics that share no code with Dateline: what any consumer downstream would see."""

import json
import sqlite3
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from confluent_kafka import OFFSET_BEGINNING, Consumer, KafkaError, TopicPartition


@dataclass(frozen=True)
class Seen:
    """A committed record."""

    key: str
    raw: bytes | None
    headers: dict[str, str]

    @property
    def value(self) -> Any:
        """The value as JSON."""
        return json.loads(self.raw or b"null")


FOLLOWED_AT_ONCE = 10_000

Reader = Callable[[str], list[Seen]]
"""Returns all that is committed to a topic."""


def embedded_reader(folder: Path) -> Reader:
    """Read the embedded broker's file."""

    def read(topic: str) -> list[Seen]:
        with sqlite3.connect(f"file:{folder}/broker.sqlite3?mode=ro", uri=True) as file:
            rows = file.execute(
                "SELECT key, value, headers FROM records WHERE topic = ? ORDER BY partition, offset", (topic,)
            ).fetchall()
        file.close()
        return [_seen(key, value, [(k, v.encode("latin-1")) for k, v in json.loads(h)]) for key, value, h in rows]

    return read


def kafka_reader(bootstrap_servers: str) -> Reader:
    """Read Kafka with librdkafka, read_committed, each partition to its end."""

    def read(topic: str) -> list[Seen]:
        consumer = at_the_beginning(bootstrap_servers, topic, tells_end=True)
        try:
            return _to_the_end(consumer)
        finally:
            consumer.close()

    return read


class Follower:
    """Follows a topic of Kafka from its beginning, with librdkafka, read_committed."""

    def __init__(self, bootstrap_servers: str, topic: str) -> None:
        self._consumer = at_the_beginning(bootstrap_servers, topic)

    def read(self) -> list[Seen]:
        """Return what was committed since, or some of it."""
        messages = self._consumer.consume(FOLLOWED_AT_ONCE, timeout=0.1)
        return [_seen(m.key(), m.value(), m.headers() or []) for m in messages if not m.error()]


def at_the_beginning(bootstrap_servers: str, topic: str, *, tells_end: bool = False) -> Consumer:
    """Return a consumer that reads all partitions of a topic from their beginning, and may tell where they end."""
    consumer = Consumer(
        {
            "bootstrap.servers": bootstrap_servers,
            "group.id": "independent-reader",
            "isolation.level": "read_committed",
            "enable.auto.commit": False,
            "enable.partition.eof": tells_end,
        }
    )
    numbers = consumer.list_topics(topic, timeout=30).topics[topic].partitions
    consumer.assign([TopicPartition(topic, number, OFFSET_BEGINNING) for number in numbers])
    return consumer


def _to_the_end(consumer: Consumer) -> list[Seen]:
    unfinished = {partition.partition for partition in consumer.assignment()}
    seen = []
    while unfinished:
        message = consumer.poll(30)
        assert message is not None, "Kafka does not answer"
        if error := message.error():
            assert error.code() == KafkaError._PARTITION_EOF, error
            unfinished.discard(message.partition())
        else:
            seen.append(_seen(message.key(), message.value(), message.headers() or []))
    return seen


def _seen(key: Any, value: Any, headers: Any) -> Seen:
    return Seen(key.decode(), value, {name: text.decode() for name, text in headers})
