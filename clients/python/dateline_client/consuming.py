"""Reads `articles.enriched` from Apache Kafka."""

from collections.abc import Sequence
from typing import Any

from kafka import KafkaConsumer, TopicPartition
from kafka.coordinator.assignors.range import RangePartitionAssignor
from kafka.structs import MemberState

from dateline_client.decoding import Record
from dateline_client.stream import OnUndecodable, Stream

TOPIC = "articles.enriched"

POLL_MS = 200
"""How long is waited at most before it is looked whether the end is reached."""

_DEFAULTS = {
    "auto_offset_reset": "earliest",
    "auto_commit_interval_ms": 1_000,
    "client_id": "dateline-client",
    "partition_assignment_strategy": [RangePartitionAssignor],
}
"""What a caller may set otherwise."""

_FIXED = {
    "isolation_level": "read_committed",
    # By each poll, of all that was polled before: we poll one by one, and only once the last was done.
    "enable_auto_commit": True,
    "allow_auto_create_topics": False,
}


def consume(
    bootstrap_servers: str | Sequence[str],
    *,
    group: str | None = None,
    topic: str = TOPIC,
    follow: bool = True,
    on_undecodable: OnUndecodable | None = None,
    **kafka: Any,
) -> Stream:
    """Return the events and retractions of a topic, oldest first within each article.

    Those who name the same `group` share the articles, and go on where the group was; without one, all is read, and
    nothing is remembered. `follow=False` ends where the topic ends. What cannot be decoded is raised as `Undecodable`,
    or given to `on_undecodable` and passed over. `kafka` is for kafka-python: how to connect, for one.
    """
    if conflicting := _FIXED.keys() & kafka:
        raise TypeError(f"fixed by consume(): {', '.join(sorted(conflicting))}")
    consumer = KafkaConsumer(**{**_DEFAULTS, **kafka, **_FIXED}, bootstrap_servers=bootstrap_servers, group_id=group)
    try:
        return Stream(_KafkaSource(consumer, topic, follow), on_undecodable)
    except BaseException:
        consumer.close(autocommit=False)
        raise


class _KafkaSource:
    def __init__(self, consumer: KafkaConsumer, topic: str, follow: bool) -> None:
        # Looked for first: a member that leads its group before it knows the topic would assign nothing to anyone.
        partitions = consumer.partitions_for_topic(topic)
        if not partitions:
            raise LookupError(f"there is no topic {topic!r}, or it may not be read")
        if consumer.config["group_id"] is None:
            consumer.assign([TopicPartition(topic, number) for number in partitions])
        else:
            consumer.subscribe([topic])
        self._consumer = consumer
        self._follow = follow
        self._ends: dict[TopicPartition, int] = {}
        self._undone: Record | None = None

    def read(self) -> Record | None:
        """Return the next record; None at the end, unless it is followed."""
        while self._follow or not self._at_end():
            for polled in self._consumer.poll(timeout_ms=POLL_MS, max_records=1).values():
                self._undone = _record(polled[0])
                return self._undone
        return None

    def done(self, _: Record) -> None:
        """Let the next poll commit it."""
        self._undone = None

    def close(self) -> None:
        """Commit what is done, and leave the group."""
        if self._undone:
            self._consumer.seek(TopicPartition(self._undone.topic, self._undone.partition), self._undone.offset)
        self._undone = None
        self._consumer.close()

    def _at_end(self) -> bool:
        """Return whether all is read that was there when it was first looked at."""
        if self._consumer.config["group_id"] and self._consumer.group_metadata().state != MemberState.STABLE:
            return False
        assigned = self._consumer.assignment()
        if new := assigned - self._ends.keys():
            self._ends |= self._consumer.end_offsets(new)
        return all(self._consumer.position(partition) >= self._ends[partition] for partition in assigned)


def _record(polled: Any) -> Record:
    headers = {name: value or b"" for name, value in polled.headers}
    return Record(polled.topic, polled.partition, polled.offset, polled.key, polled.value, headers)
