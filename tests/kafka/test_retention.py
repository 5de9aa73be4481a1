"""What Kafka deletes before it is read, and offsets that it never had: told, counted once, and gone on from there."""

import time
import uuid
from collections.abc import Iterator
from contextlib import ExitStack, suppress
from pathlib import Path

import pytest
import structlog
from confluent_kafka import ConsumerGroupTopicPartitions, TopicPartition
from confluent_kafka.admin import AdminClient

from schemas.topics import Topic
from streaming.broker import Broker
from streaming.connect import open_broker
from streaming.errors import Unavailable
from streaming.message import Message, Record
from streaming.settings import StreamingSettings
from tests.streaming.handlers import sample

PATIENCE_SECONDS = 60
GROUP = "group"


class Retained:
    """A topic of one partition, its group, and what an operator can do to both."""

    def __init__(self, servers: str, folder: Path, stack: ExitStack) -> None:
        prefix = f"retention-{uuid.uuid4()}."
        self.settings = StreamingSettings(kafka_bootstrap_servers=servers, data_dir=folder, topic_prefix=prefix)
        self.topic = Topic(f"{prefix}in", 1)
        self._admin = AdminClient({"bootstrap.servers": servers})
        self._stack = stack
        self.broker = stack.enter_context(open_broker(self.settings, "producer"))
        self.broker.create_topics([self.topic])

    def say(self, *texts: str) -> None:
        """Publish."""
        self.broker.publish([Message(self.topic.name, b"key", text.encode()) for text in texts])

    def member(self) -> Broker:
        """Join the group."""
        return self._stack.enter_context(open_broker(self.settings, str(uuid.uuid4()), GROUP, self.topic.name))

    def delete(self, before: int | None = None) -> int:
        """Delete what stands before an offset, or all, as retention does, and return where the partition begins."""
        end = self.broker.ends(self.topic.name).popitem()[1] if before is None else before
        partition = TopicPartition(self.topic.name, 0, end)
        self._admin.delete_records([partition])[partition].result(30)
        return end

    def commit(self, offset: int) -> None:
        """Put the group to an offset."""
        partition = TopicPartition(self.topic.name, 0, offset)
        asked = [ConsumerGroupTopicPartitions(self.settings.topic_prefix + GROUP, [partition])]
        for future in self._admin.alter_consumer_group_offsets(asked).values():
            future.result(30)

    def skipped(self) -> float:
        """Return how many records were counted as skipped."""
        return sample("dateline_records_skipped_total", topic=self.topic.name, partition="0")


@pytest.fixture
def retained(kafka_bootstrap_servers: str, tmp_path: Path) -> Iterator[Retained]:
    """Return a topic of its own."""
    with ExitStack() as stack:
        yield Retained(kafka_bootstrap_servers, tmp_path, stack)


def read(member: Broker, count: int, limit: int = 1000) -> list[Record]:
    """Poll and commit until so many records have come."""
    records: list[Record] = []
    deadline = time.monotonic() + PATIENCE_SECONDS
    while len(records) < count and time.monotonic() < deadline:
        with suppress(Unavailable):
            polled = member.poll(0.5, limit)
            member.publish([], consumed=polled)
            records += polled
    return records


def values(records: list[Record]) -> list[bytes | None]:
    """Return what records say."""
    return [record.value for record in records]


def test_a_group_that_was_away_for_too_long_says_what_it_skips(retained: Retained) -> None:
    """Once: whoever joins later finds nothing amiss."""
    with retained.member() as member:
        retained.say("a")
        (first,) = read(member, 1)
    retained.say("b", "c")
    start = retained.delete()
    retained.say("d")
    with structlog.testing.capture_logs() as logs, retained.member() as member:
        assert values(read(member, 1)) == [b"d"]
    (told,) = [line for line in logs if line["event"] == "records_skipped"]
    assert (told["log_level"], told["partition"], told["committed"]) == ("error", 0, first.offset + 1)
    assert told["goes_on_at"] == start
    assert retained.skipped() == told["count"] == start - first.offset - 1


def test_where_all_was_deleted_it_is_said_once(retained: Retained) -> None:
    """Also by a member that has nothing to read and commits nothing."""
    with retained.member() as member:
        retained.say("a")
        read(member, 1)
    retained.say("b")
    retained.delete()
    for _ in range(2):
        with retained.member() as member:
            for _ in range(4):
                member.poll(0.2)
    assert retained.skipped() == 3  # with what ends both transactions


def test_retention_overtakes_a_running_member(retained: Retained) -> None:
    """It would be put to the beginning by the client, and nobody would know."""
    member = retained.member()
    retained.say("a")
    read(member, 1)
    retained.say(*map(str, range(10)))
    read(member, 1, limit=1)
    member.rewind()
    start = retained.delete(before=8)
    with structlog.testing.capture_logs() as logs:
        first = read(member, 1)[0]
    assert first.offset == start
    assert [line["event"] for line in logs if line["log_level"] == "error"] == ["records_skipped"]
    assert retained.skipped() > 0


def test_a_new_group_has_skipped_nothing(retained: Retained) -> None:
    """What was deleted before it began was never its own; nor is what the register deletes after it was judged."""
    retained.say("a", "b")
    retained.delete()
    retained.say("c")
    with retained.member() as member:
        assert values(read(member, 1)) == [b"c"]
        member.forget_consumed()
    retained.say("d")
    with retained.member() as member:
        assert values(read(member, 1)) == [b"d"]
    assert retained.skipped() == 0


def test_an_offset_beyond_the_end_is_told(retained: Retained) -> None:
    """The topic was made anew or put back: what is there now has to be read."""
    retained.say("a")
    retained.commit(1_000)
    with structlog.testing.capture_logs() as logs, retained.member() as member:
        assert values(read(member, 1)) == [b"a"]
    (told,) = [line for line in logs if line["event"] == "offset_beyond_end"]
    assert (told["committed"], told["goes_on_at"]) == (1_000, 0)
    assert retained.skipped() == 0
