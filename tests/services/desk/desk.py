"""A topic, a database, and sinks between the two."""

from typing import Any

from sqlalchemy import Engine, select

from schemas.topics import Topics
from services.desk import tables
from services.desk.sink import Sink
from streaming.connect import READER, open_broker
from streaming.message import Message
from streaming.settings import StreamingSettings
from tests.services.desk.newest import differences, newest

PATIENCE_STEPS = 60
"""Each of which waits for a second at most."""


class Desk:
    """Says something to the topic, and looks whether the database says the same."""

    def __init__(self, settings: StreamingSettings, engine: Engine) -> None:
        self.settings, self.engine = settings, engine
        self.topic = Topics(settings.topic_prefix).enriched
        self.writer = open_broker(settings, "test")
        self.reader = open_broker(settings, READER)
        self.writer.create_topics([self.topic])

    def say(self, *said: tuple[str, bytes | None], partition: int | None = None) -> None:
        """Publish what is said under keys, in a partition of the test's choice if given."""
        messages = [Message(self.topic.name, key.encode(), value, partition=partition) for key, value in said]
        self.writer.publish(messages)

    def sink(self) -> Sink:
        """Return a sink that has read nothing yet."""
        return Sink(self.reader, self.engine, self.topic.name)

    def take(self, count: int) -> Sink:
        """Let a new sink take so many records, and return it."""
        sink = self.sink()
        self.take_on(sink, count)
        return sink

    def take_on(self, sink: Sink, count: int) -> None:
        """Let a sink take so many records more."""
        for _ in range(PATIENCE_STEPS):
            if (count := count - sink.step()) <= 0:
                return
        raise AssertionError(f"waited in vain for {count} records")

    def rows(self, table: str = "articles") -> list[Any]:
        """Return the rows of a table."""
        with self.engine.connect() as connection:
            return list(connection.execute(select(tables.metadata.tables[table])))

    def differences(self) -> list[str]:
        """Return where the rows are not what the topic says."""
        said = [((r.key or b"").decode(), r.value) for r in self.writer.replay(self.topic.name)]
        return differences(newest(said), self.engine)
