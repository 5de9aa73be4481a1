"""Looks whether others have spoken under the same keys before a transaction that is still open."""

import time
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import kafka
from kafka.structs import TopicPartition

from streaming.errors import Overtaken, Unavailable
from streaming.kafka.connection import translated
from streaming.kafka.producer import TRANSACTION_SECONDS, Placed
from streaming.message import Partition

_READER = {
    # What another transaction has sent, and may yet commit, stands before ours as well.
    "isolation_level": "read_uncommitted",
    "enable_auto_commit": False,
    "auto_offset_reset": "earliest",
    "group_id": None,
    "allow_auto_create_topics": False,
    "metrics_enabled": False,
}


def refuse_overtaken(connection: Mapping[str, Any], seen: Mapping[Partition, int], placed: Sequence[Placed]) -> None:
    """Raise `Overtaken` if others have sent anything under our keys between what was seen and what we have sent.

    What they send from here on comes behind ours, so this stays true until we commit.
    """
    ours = {(message.partition, message.offset) for message in placed}
    topics = {partition.topic for partition in seen}
    keys = {(m.partition, m.key) for m in placed if m.partition.topic in topics and m.key is not None}
    ends = {partition: max(m.offset for m in placed if m.partition == partition) + 1 for partition, _ in keys}
    with translated(connection):
        reader = kafka.KafkaConsumer(**connection, **_READER)
        try:
            between = {
                (partition, read.key)
                for partition, read in _read(reader, {p: (seen.get(p, 0), end) for p, end in ends.items()})
                if (partition, read.offset) not in ours
            }
        finally:
            reader.close()
    if overtaken := between & keys:
        raise Overtaken(frozenset(key for _, key in overtaken if key is not None))


def _read(reader: kafka.KafkaConsumer, ranges: Mapping[Partition, tuple[int, int]]) -> Iterator[tuple[Partition, Any]]:
    """Yield every record from the first to before the second offset of each partition."""
    reader.assign([TopicPartition(*partition) for partition in ranges])
    for partition, (start, _) in ranges.items():
        reader.seek(TopicPartition(*partition), start)
    deadline = time.monotonic() + TRANSACTION_SECONDS
    # None while kafka-python has to ask for it: after a change of leaders, say.
    while any((reader.position(TopicPartition(*partition)) or 0) < end for partition, (_, end) in ranges.items()):
        if time.monotonic() > deadline:
            raise Unavailable("what others have sent could not be read in time")
        for read_from, batch in reader.poll(timeout_ms=1000).items():
            partition = Partition(*read_from)
            yield from ((partition, read) for read in batch if read.offset < ranges[partition][1])
