"""The port to Kafka as it would be without transactions: what exactly once costs is measured against it."""

from collections.abc import Mapping, Sequence
from typing import Any

import kafka
from kafka.structs import OffsetAndMetadata, TopicPartition

from streaming.kafka.broker import KafkaBroker
from streaming.kafka.producer import BATCHING
from streaming.message import Message, Partition, Record


class AtLeastOnce(KafkaBroker):
    """Commits what it consumed when what it published is acknowledged: after a crash between, it says it again."""

    def __init__(self, connection: Mapping[str, Any], group: str, topic: str) -> None:
        super().__init__(connection, "unused", group, topic)
        self._plain = kafka.KafkaProducer(**connection, acks="all", **BATCHING)

    def _publish(
        self, messages: Sequence[Message], consumed: Sequence[Record], _: Mapping[Partition, int]
    ) -> dict[Partition, int]:
        sent = [self._plain.send(m.topic, m.value, m.key, list(m.headers)) for m in messages]
        self._plain.flush()
        for future in sent:
            future.get(timeout=0)
        if consumed:
            offsets = {TopicPartition(r.topic, r.partition): OffsetAndMetadata(r.offset + 1, "", -1) for r in consumed}
            self._joined().commit(offsets)
        return {}  # nobody asks

    def close(self) -> None:
        """Leave the group and disconnect."""
        self._plain.close()
        super().close()
