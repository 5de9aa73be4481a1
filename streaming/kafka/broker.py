"""The port on Apache Kafka."""

import time
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from contextlib import contextmanager, suppress
from functools import partial
from types import MappingProxyType
from typing import Any

import kafka
import structlog
from kafka.admin import KafkaAdminClient
from kafka.consumer.subscription_state import ConsumerRebalanceListener
from kafka.coordinator.assignors.range import RangePartitionAssignor
from kafka.errors import (
    KafkaError,
    KafkaTimeoutError,
    LogTruncationError,
    NoOffsetForPartitionError,
    OffsetOutOfRangeError,
    TopicAlreadyExistsError,
    TopicAuthorizationFailedError,
)
from kafka.structs import ConsumerGroupMetadata, MemberState, OffsetAndMetadata, TopicPartition

from streaming import metrics
from streaming.broker import FOLLOW_SECONDS, POLL_BYTES, POLL_RECORDS, Broker, TopicSpec
from streaming.errors import BeyondEnd, NoSuchTopic, Refused, Unavailable
from streaming.kafka.connection import translated
from streaming.kafka.deadline import NoAnswer, within
from streaming.kafka.overtaking import refuse_overtaken
from streaming.kafka.probe import Probe
from streaming.kafka.producer import TransactionalProducer
from streaming.message import Message, Partition, Record, last_by_partition

log = structlog.get_logger()

CALL_SECONDS = 15
"""Our own deadline for every call that is not a transaction."""

JOIN_SECONDS = 5
"""How long a member joins its group without a pause: longer than the other members take to notice it."""

SETTLE_SECONDS = 20
"""How long a group may go on changing: kafka-python can lose the answer to its own joining, and wait for ever."""

LEAVE_SECONDS = 5
"""How long a group is told that a member leaves; untold, it notices by itself."""

_CONSUMER = {
    "isolation_level": "read_committed",
    "enable_auto_commit": False,
    "auto_offset_reset": "earliest",
    "max_poll_records": POLL_RECORDS,
    "fetch_max_bytes": POLL_BYTES,
    "partition_assignment_strategy": [RangePartitionAssignor],
    "session_timeout_ms": 10_000,
    "heartbeat_interval_ms": 1_000,  # so soon the others learn that one has come or gone
    "metadata_max_age_ms": 10_000,  # and of partitions that were added
    "request_timeout_ms": 11_000,
    "allow_auto_create_topics": False,
    "metrics_enabled": False,
}

_NO_PLACE = (NoOffsetForPartitionError, OffsetOutOfRangeError, LogTruncationError)
"""How kafka-python says that it does not know where to read, or that there is nothing."""


class KafkaBroker(Broker):
    """A Kafka cluster as one process uses it."""

    def __init__(
        self,
        connection: Mapping[str, Any],
        transactional_id: str,
        group: str | None = None,
        topic: str | None = None,
        needs: Iterable[str] = (),
    ) -> None:
        super().__init__(needs)
        self._connection = connection
        self._group, self._topic = group, topic
        self._reads_only = not transactional_id
        self._producer = TransactionalProducer(self._connection, transactional_id)
        self._consumer: kafka.KafkaConsumer | None = None
        self._follower: kafka.KafkaConsumer | None = None
        self._member: ConsumerGroupMetadata | None = None
        self._rewind = False
        self._settled_at = 0.0
        self._probe = Probe(self._connection, self._needs)

    def create_topics(self, topics: Iterable[TopicSpec]) -> None:
        """Create the topics that do not exist yet, each as often replicated as the cluster does by default."""
        with self._admin() as admin:
            for topic in topics:
                with translated(self._connection, "Create", topic.name):
                    self._create_topic(admin, topic)

    @contextmanager
    def _admin(self, operation: str = "Describe", topic: str = "") -> Iterator[KafkaAdminClient]:
        with translated(self._connection, operation, topic):
            admin = within(CALL_SECONDS, lambda: KafkaAdminClient(**self._connection))
            try:
                yield admin
            finally:
                admin.close()

    def _create_topic(self, admin: KafkaAdminClient, topic: TopicSpec) -> None:
        options = {"num_partitions": topic.partitions, "configs": dict(topic.config)}
        with suppress(TopicAlreadyExistsError):
            admin.create_topics({topic.name: options}, timeout_ms=CALL_SECONDS * 1000)
            (described,) = admin.describe_topics([topic.name])
            if described["error_code"] != TopicAuthorizationFailedError.errno:  # who may not look need not wait
                admin.wait_for_topics([topic.name])

    def _poll(self, timeout: float, limit: int) -> list[Record]:
        # Transactions left open under this id hold back what can be read, so they are settled first.
        self._producer.open()
        rewound, self._rewind = self._rewind, True
        try:
            with translated(self._connection):
                consumer = self._joined()
                if rewound:
                    self.generation += 1
                    self._seek_to_committed(consumer)
                if not self._settled(consumer) and not _joins(consumer):
                    return []
                batches = self._fetched(consumer, timeout, limit)
        except (NoAnswer, Refused):
            # The call may return one day, and take records with it that nobody would see. And who is turned away
            # comes again as a new one.
            self._leave()
            raise
        if self._regrouped(consumer) or batches is None:
            self.generation += 1
            return []
        self._rewind = False
        return [_record(read) for batch in batches.values() for read in batch]

    def _fetched(self, consumer: kafka.KafkaConsumer, timeout: float, limit: int) -> dict[TopicPartition, Any] | None:
        """Return what Kafka has next, by partition; None if a partition has no such place, and is to be sought anew."""
        timeout_ms = int(timeout * 1000)
        try:
            batches: dict[TopicPartition, Any] = within(
                timeout + CALL_SECONDS, lambda: consumer.poll(timeout_ms=timeout_ms, max_records=limit)
            )
        except _NO_PLACE:
            return None
        return batches

    def _settled(self, consumer: kafka.KafkaConsumer) -> bool:
        """Return whether the group is at rest; a member that waits for that too long leaves, to join as a new one."""
        if consumer.group_metadata().state == MemberState.STABLE:
            self._settled_at = time.monotonic()
            return True
        if time.monotonic() - self._settled_at > SETTLE_SECONDS:
            self._leave()
            raise Unavailable(f"the group did not settle within {SETTLE_SECONDS} s")
        return False

    def _regrouped(self, consumer: kafka.KafkaConsumer) -> bool:
        """Return whether the group changed since the last poll.

        If so, what was polled and every position are worth nothing: kafka-python keeps the positions of partitions
        that it lost and got back, and somebody else may have read on in between.
        """
        before, self._member = self._member, consumer.group_metadata()
        return before is None or before[:3] != self._member[:3]

    def _joined(self) -> kafka.KafkaConsumer:
        if self._consumer is None:
            # No reset by itself: kafka-python would not tell what it left out.
            consumer = within(CALL_SECONDS, lambda: self._new_consumer(self._group, auto_offset_reset="none"))
            try:
                # A member that leads its group before it knows the topic would assign nothing to anyone.
                self._partitions(consumer, str(self._topic))
            except BaseException:
                consumer.close(autocommit=False)
                raise
            consumer.subscribe([self._topic], listener=_CountRebalances())
            self._consumer = consumer
            self._settled_at = time.monotonic()
        return self._consumer

    def _new_consumer(self, group: str | None, **config: str) -> kafka.KafkaConsumer:
        return kafka.KafkaConsumer(**{**self._connection, **_CONSUMER, "group_id": group, **config})

    def _seek_to_committed(self, consumer: kafka.KafkaConsumer) -> None:
        assigned = consumer.assignment()
        if not assigned:
            return
        starts = consumer.beginning_offsets(assigned, timeout_ms=CALL_SECONDS * 1000)
        ends = consumer.end_offsets(assigned, timeout_ms=CALL_SECONDS * 1000)
        committed = _committed(consumer, assigned)
        lost = {p: offset for p, offset in committed.items() if not starts[p] <= offset <= ends[p]}
        if lost:
            # So that it is told once, by whoever finds it first.
            consumer.commit({p: OffsetAndMetadata(starts[p], "", -1) for p in lost}, timeout_ms=CALL_SECONDS * 1000)
        for partition, offset in lost.items():
            _tell_lost(partition, offset, starts[partition], ends[partition])
        for partition, start in starts.items():
            consumer.seek(partition, start if partition in lost else committed.get(partition, start))

    def rewind(self) -> None:
        """Poll again, from the next poll on, all that was polled and is not committed."""
        self._rewind = True

    def backlog(self) -> int:
        """Return how many records the group has still to commit, whoever they are assigned to."""
        with translated(self._connection):
            consumer = self._joined()
            partitions = self._partitions(consumer, str(self._topic))
            ends = consumer.end_offsets(partitions, timeout_ms=CALL_SECONDS * 1000)
            starts = consumer.beginning_offsets(partitions, timeout_ms=CALL_SECONDS * 1000)
            committed = _committed(consumer, partitions)
            return sum(end - committed.get(partition, starts[partition]) for partition, end in ends.items())

    def forget_consumed(self) -> None:
        """Have Kafka delete what the group has committed of its assigned partitions."""
        if self._consumer is None:
            return
        try:
            with translated(self._connection):
                committed = _committed(self._consumer, self._consumer.assignment())
            with self._admin("Delete", str(self._topic)) as admin:
                within(CALL_SECONDS, lambda: admin.delete_records(committed, timeout_ms=CALL_SECONDS * 1000))
        except KafkaError as error:  # it only takes room, which is no reason to end
            raise Unavailable(f"Kafka: {error}") from error

    def assignment(self) -> set[Partition]:
        """Return the partitions of the group that are this member's since the last poll."""
        return {Partition(*partition) for partition in self._consumer.assignment()} if self._consumer else set()

    def identity(self, topic: str) -> str:
        """Return the id that Kafka gave the topic."""
        with self._admin() as admin:
            (described,) = within(CALL_SECONDS, lambda: admin.describe_topics([topic]))
        if not described.get("topic_id"):
            raise self._no_such(topic)
        return str(described["topic_id"])

    def _publish(
        self, messages: Sequence[Message], consumed: Sequence[Record], seen: Mapping[Partition, int]
    ) -> dict[Partition, int]:
        last = last_by_partition(consumed)
        offsets = {TopicPartition(*p): OffsetAndMetadata(record.offset + 1, "", -1) for p, record in last.items()}
        try:
            check = partial(refuse_overtaken, self._connection, seen) if seen else None
            # As the member that polled the records: a process that slept meanwhile may be a member no more, and then
            # kafka-python would name none, which Kafka takes for a producer that needs no group.
            return self._producer.publish(messages, offsets, self._member, check)
        except BaseException:
            self.rewind()
            raise

    def ends(self, topic: str) -> dict[Partition, int]:
        """Return the last stable offsets: no transaction is open below them."""
        with self._reader() as reader:
            ends = reader.end_offsets(self._partitions(reader, topic), timeout_ms=CALL_SECONDS * 1000)
            return {Partition(*partition): end for partition, end in ends.items()}

    def replay(self, topic: str, start: Mapping[Partition, int] = MappingProxyType({})) -> Iterator[Record]:
        """Yield what is committed to a topic, from its beginning or the given offsets to its present end."""
        with self._reader() as reader:
            partitions = self._partitions(reader, topic)
            reader.assign(partitions)
            reader.seek_to_beginning(*partitions)
            _seek(reader, start)
            yield from _read(reader, reader.end_offsets(partitions, timeout_ms=CALL_SECONDS * 1000))

    def follow(self, topic: str, start: Mapping[Partition, int] = MappingProxyType({})) -> Iterator[list[Record]]:
        """Yield what is committed to a topic as it comes, from its beginning or the given offsets on."""
        with self._reader(auto_offset_reset="none") as reader, self._following(reader):
            partitions = self._partitions(reader, topic)
            reader.assign(partitions)
            _seek_known(reader, partitions, start)
            while self._partitions(reader, topic) == partitions:
                batches = within(FOLLOW_SECONDS + CALL_SECONDS, partial(_polled, reader))
                yield [_record(read) for batch in batches.values() for read in batch]

    @contextmanager
    def _following(self, reader: kafka.KafkaConsumer) -> Iterator[None]:
        """Let it be told how far behind a reader is."""
        self._follower = reader
        try:
            yield
        finally:
            if self._follower is reader:
                self._follower = None

    def tail(self, start: Mapping[Partition, int]) -> Iterator[Record]:
        """Yield what is committed to some partitions of one topic, from the offsets to all that was sent so far."""
        partitions = [TopicPartition(*partition) for partition in start]
        # Without regard to transactions: one that is committed may still be invisible when its offsets no longer are.
        with self._reader(isolation_level="read_uncommitted") as reader:
            ends = reader.end_offsets(partitions, timeout_ms=CALL_SECONDS * 1000)
        for partition, offset in start.items():
            if offset > (end := ends[TopicPartition(*partition)]):
                raise BeyondEnd(partition.partition, offset, end)
        with self._reader() as reader:
            reader.assign(partitions)
            _seek(reader, start)
            yield from _read(reader, ends)

    @contextmanager
    def _reader(self, **config: str) -> Iterator[kafka.KafkaConsumer]:
        """Open a consumer outside any group, once no transaction is open under this id that would hold it back."""
        self._settle()
        with translated(self._connection):
            reader = within(CALL_SECONDS, lambda: self._new_consumer(group=None, **config))
            try:
                yield reader
            finally:
                reader.close()

    def _settle(self) -> None:
        """End what was left open under this transactional id, if anything is ever published under one."""
        if not self._reads_only:
            self._producer.open()

    def _partitions(self, consumer: kafka.KafkaConsumer, topic: str) -> list[TopicPartition]:
        found: set[int] = within(CALL_SECONDS, lambda: consumer.partitions_for_topic(topic))
        if not found:
            raise self._no_such(topic)
        return [TopicPartition(topic, number) for number in sorted(found)]

    def _no_such(self, topic: str) -> NoSuchTopic:
        """Return what Kafka says as well of a topic that it does not show."""
        whom = self._connection["kafka_client"].whom
        return NoSuchTopic(f"topic {topic!r} does not exist, or {whom} has no right to Read it")

    def _existing(self, topics: Set[str]) -> Set[str]:
        if not self._probe.answers():
            return topics
        if topics - self._probe.existing:
            # Whoever is in its group would not look for a topic that is gone, and takes one made anew for the old one.
            self._leave()
        return self._probe.existing

    def _ready(self) -> bool:
        """Return whether Kafka answers and, in a group, whether this member is in it.

        Raises what keeps it from publishing: who has nothing to publish yet would not know.
        """
        joined = self._consumer is not None and self._consumer.group_metadata().state == MemberState.STABLE
        if not ((joined or self._group is None) and self._probe.answers()):
            return False
        if self._needs:
            self._settle()
        return True

    def lag(self) -> dict[Partition, int]:
        """Return how many records are still to be read, by assigned partition, as of the last answer of Kafka."""
        consumer = self._consumer or self._follower
        if consumer is None:
            return {}
        known = {p: (consumer.highwater(p), _position(consumer, p, 0)) for p in consumer.assignment()}
        return {Partition(*p): max(0, end - at) for p, (end, at) in known.items() if None not in (end, at)}

    def close(self) -> None:
        """Leave the group and disconnect."""
        self._producer.discard()
        self._probe.close()
        if self._follower:
            self._follower.close()
        self._leave()

    def _leave(self) -> None:
        consumer, self._consumer, self._member = self._consumer, None, None
        if consumer:
            with suppress(KafkaError, Unavailable):
                within(CALL_SECONDS, lambda: consumer.close(autocommit=False, timeout_ms=LEAVE_SECONDS * 1000))


class _CountRebalances(ConsumerRebalanceListener):  # type: ignore[misc]  # kafka-python has no types
    def on_partitions_assigned(self, assigned: set[TopicPartition]) -> None:  # noqa: ARG002  the name is theirs
        metrics.REBALANCES.inc()

    def on_partitions_revoked(self, revoked: set[TopicPartition]) -> None:
        """Nothing is in flight between polls, so nothing is to be done."""


def _tell_lost(partition: TopicPartition, offset: int, start: int, end: int) -> None:
    """Say that a partition no longer holds, or never held, what the group has to read next."""
    where = {"topic": partition.topic, "partition": partition.partition, "committed": offset, "goes_on_at": start}
    if offset < start:
        metrics.SKIPPED.labels(*partition).inc(start - offset)
        log.error("records_skipped", **where, count=start - offset, reason="deleted before they were read")
    else:
        log.error("offset_beyond_end", **where, end=end, reason="the topic was made anew, or put back")


def _joins(consumer: kafka.KafkaConsumer) -> bool:
    """Join the group, and return whether it has settled. `KafkaConsumer.poll` would go on and wait for records."""
    joining = consumer._coordinator.poll
    within(JOIN_SECONDS + CALL_SECONDS, lambda: joining(timeout_ms=JOIN_SECONDS * 1000))
    return bool(consumer.group_metadata().state == MemberState.STABLE)


def _seek(reader: kafka.KafkaConsumer, start: Mapping[Partition, int]) -> None:
    for partition, offset in start.items():
        reader.seek(TopicPartition(*partition), offset)


def _seek_known(
    reader: kafka.KafkaConsumer, partitions: Sequence[TopicPartition], start: Mapping[Partition, int]
) -> None:
    """Let a reader begin at the given offsets; where there is none, or where it was deleted, at the beginning."""
    starts = reader.beginning_offsets(partitions, timeout_ms=CALL_SECONDS * 1000)
    ends = reader.end_offsets(partitions, timeout_ms=CALL_SECONDS * 1000)
    for partition in partitions:
        offset = start.get(Partition(*partition), starts[partition])
        if offset > ends[partition]:
            raise BeyondEnd(partition.partition, offset, ends[partition])
        if offset < starts[partition]:
            _tell_lost(partition, offset, starts[partition], ends[partition])
        reader.seek(partition, max(offset, starts[partition]))


def _polled(reader: kafka.KafkaConsumer) -> dict[TopicPartition, Any]:
    """Return what a reader reads next; raises `Unavailable` if that was deleted under its hands: follow it again."""
    try:
        batches: dict[TopicPartition, Any] = reader.poll(timeout_ms=FOLLOW_SECONDS * 1000)
    except _NO_PLACE as error:
        raise Unavailable(f"what was to be read next is no longer there: {error}") from error
    return batches


def _read(reader: kafka.KafkaConsumer, ends: Mapping[TopicPartition, int]) -> Iterator[Record]:
    """Yield what a reader reads of its partitions before their ends."""
    progress_at = time.monotonic()
    while any((_position(reader, partition, CALL_SECONDS) or 0) < end for partition, end in ends.items()):
        for partition, batch in reader.poll(timeout_ms=1000).items():
            yield from (_record(read) for read in batch if read.offset < ends[partition])
            progress_at = time.monotonic()
        if time.monotonic() - progress_at > CALL_SECONDS:
            raise Unavailable(f"no answer from Kafka within {CALL_SECONDS} s")


def _committed(consumer: kafka.KafkaConsumer, partitions: Iterable[TopicPartition]) -> dict[TopicPartition, int]:
    """Return where the group reads next in those of some partitions of which it has read anything."""
    offsets = {p: consumer.committed(p, timeout_ms=CALL_SECONDS * 1000) for p in partitions}
    return {partition: offset for partition, offset in offsets.items() if offset is not None}


def _position(consumer: kafka.KafkaConsumer, partition: TopicPartition, seconds: float) -> int | None:
    """Return where a partition is read next; None while kafka-python has to ask: after a change of leaders, say."""
    try:
        position: int | None = consumer.position(partition, timeout_ms=int(seconds * 1000))
    except (KafkaTimeoutError, *_NO_PLACE):
        return None
    return position


def _record(read: Any) -> Record:
    headers = tuple((name, value or b"") for name, value in read.headers)
    return Record(read.topic, read.partition, read.offset, read.timestamp, read.key, read.value, headers)
