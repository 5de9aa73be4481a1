"""Readers that share no code with Dateline and wait for what is committed to a topic next."""

import sqlite3
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from typing import Protocol

from confluent_kafka import Consumer

from streaming.settings import StreamingSettings
from tests.e2e.readers import at_the_beginning

PATIENCE_SECONDS = 300
_NAP_SECONDS = 0.001


class Tail(Protocol):
    """The end of a topic."""

    def follow(self, count: int) -> None:
        """Return as soon as so many more records are committed."""


@contextmanager
def tail(settings: StreamingSettings, topic: str) -> Iterator[Tail]:
    """Yield the end of a topic to which nothing was published yet."""
    if settings.kafka_bootstrap_servers:
        consumer = at_the_beginning(settings.kafka_bootstrap_servers, topic)
        with closing(consumer):
            yield _KafkaTail(consumer)
    else:
        file = settings.data_dir / "broker.sqlite3"
        with closing(sqlite3.connect(f"file:{file}?mode=ro", uri=True)) as connection:
            yield _EmbeddedTail(connection, topic)


class _KafkaTail:
    def __init__(self, consumer: Consumer) -> None:
        self._consumer = consumer

    def follow(self, count: int) -> None:
        for _ in range(count):
            message = self._consumer.poll(PATIENCE_SECONDS)
            if message is None or message.error():
                raise SystemExit(f"nothing to read: {message and message.error()}")


class _EmbeddedTail:
    def __init__(self, connection: sqlite3.Connection, topic: str) -> None:
        self._connection, self._topic = connection, topic
        self._row = 0

    def follow(self, count: int) -> None:
        deadline = time.monotonic() + PATIENCE_SECONDS
        while count > 0:
            if time.monotonic() > deadline:
                raise SystemExit("nothing to read")
            query = "SELECT rowid FROM records WHERE rowid > ? AND topic = ? ORDER BY rowid LIMIT ?"
            if rows := self._connection.execute(query, (self._row, self._topic, count)).fetchall():
                count -= len(rows)
                (self._row,) = rows[-1]
            else:
                time.sleep(_NAP_SECONDS)
