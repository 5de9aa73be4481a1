"""A transactional producer that never waits for ever: past its deadline it is thrown away and made anew."""

import time
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from typing import Any, NamedTuple

import kafka
from kafka.errors import KafkaError
from kafka.structs import ConsumerGroupMetadata, OffsetAndMetadata, TopicPartition

from streaming.errors import Fenced, Unavailable
from streaming.kafka.connection import FENCING, translated
from streaming.kafka.deadline import within
from streaming.kafka.partitioner import partition_of
from streaming.message import Message, Partition

TRANSACTION_SECONDS = 15
"""Our own deadline for a transaction. Kafka's is longer, so that ours is the one that is ever met."""

BATCHING = {
    "batch_size": 1024 * 1024,  # for a partition: large enough for its share in a common transaction
    "linger_ms": 5,
    "max_request_size": 9 * 1024 * 1024,
}

_CONFIG = {
    "transaction_timeout_ms": 20_000,
    "delivery_timeout_ms": 12_000,
    "request_timeout_ms": 8_000,
    "max_block_ms": 10_000,
    "retry_backoff_ms": 10,  # most often it is the transaction before that still ends
    **BATCHING,
    "allow_auto_create_topics": False,
    "metrics_enabled": False,
}


class Placed(NamedTuple):
    """Where a message of an open transaction stands."""

    partition: Partition
    offset: int
    key: bytes | None


Check = Callable[[Sequence[Placed]], None]


class TransactionalProducer:
    """Publishes in transactions under one transactional id, which fences whoever used it before."""

    def __init__(self, connection: Mapping[str, Any], transactional_id: str) -> None:
        self._config = {**connection, **_CONFIG, "transactional_id": transactional_id}
        self._producer: kafka.KafkaProducer | None = None

    def open(self) -> kafka.KafkaProducer:
        """Connect if need be, and settle what was left open under this transactional id."""
        if self._producer is None:
            self._producer = within(TRANSACTION_SECONDS, self._connected)
        return self._producer

    def publish(
        self,
        messages: Sequence[Message],
        offsets: Mapping[TopicPartition, OffsetAndMetadata],
        group: ConsumerGroupMetadata | None,
        check: Check | None = None,
    ) -> dict[Partition, int]:
        """Publish messages and commit offsets in one transaction; after a failure the next one has a new producer.

        Returns, of each partition, the offset behind the last message.

        `check` is called when every message has its place and before it is committed; what it raises prevents that.
        """
        producer = self.open()
        started = time.monotonic()
        try:
            with translated(self._config, "Write"):
                return within(TRANSACTION_SECONDS, lambda: _transaction(producer, messages, offsets, group, check))
        except BaseException as error:
            self.discard()
            # Kafka also fences a producer that took too long: one that was stopped and woken, say.
            fenced = isinstance(error, FENCING)
            if fenced and time.monotonic() - started < TRANSACTION_SECONDS:
                raise Fenced(f"another process publishes as {self._config['transactional_id']!r}") from error
            if fenced:
                raise Unavailable("the transaction outlived its timeout") from error
            raise

    def discard(self) -> None:
        """Throw the producer away without waiting for it; an open transaction is aborted by the next one."""
        producer, self._producer = self._producer, None
        if producer is None:
            return
        # close() first waits for a flush that may never end, so the sender is told to drop what it holds before.
        producer._sender.force_close()
        with suppress(KafkaError, Unavailable):
            within(TRANSACTION_SECONDS, lambda: producer.close(timeout=1))

    def _connected(self) -> kafka.KafkaProducer:
        with translated(self._config):
            producer = kafka.KafkaProducer(**self._config)
            try:
                producer.init_transactions()
            except BaseException:
                producer._sender.force_close()
                raise
            return producer


def _transaction(
    producer: kafka.KafkaProducer,
    messages: Sequence[Message],
    offsets: Mapping[TopicPartition, OffsetAndMetadata],
    group: ConsumerGroupMetadata | None,
    check: Check | None,
) -> dict[Partition, int]:
    producer.begin_transaction()
    sent = _sent(producer, messages)
    # A commit that finds records unsent begins a flush that kafka-python never ends: from then on it would send
    # every record at once, in requests of a few. And a flush of our own lets every future be looked at.
    producer.flush()
    # A send that fails, at once or past its deadline, need not fail the transaction: while leaders moved, one was
    # committed without its records. So every send is known to have succeeded before the commit.
    for _, future in sent:
        if future.failed():
            raise future.exception
    if check:
        check([Placed(place, _offset(future), each.key) for (place, future), each in zip(sent, messages, strict=True)])
    if offsets:
        producer.send_offsets_to_transaction(dict(offsets), group)
    producer.commit_transaction()
    return {partition: _offset(future) + 1 for partition, future in dict(sent).items()}  # the last of each is kept


def _sent(producer: kafka.KafkaProducer, messages: Sequence[Message]) -> list[tuple[Partition, Any]]:
    """Send messages; return where each goes, and the future that will tell its offset."""
    counts = {topic: len(producer.partitions_for(topic)) for topic in {message.topic for message in messages}}
    sent = []
    for m in messages:
        number = partition_of(m.key, counts[m.topic]) if m.partition is None else m.partition
        sent.append((Partition(m.topic, number), producer.send(m.topic, m.value, m.key, list(m.headers), number)))
    return sent


def _offset(future: Any) -> int:
    offset: int = future.get(timeout=TRANSACTION_SECONDS).offset
    return offset
