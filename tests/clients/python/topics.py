"""A topic of either kind, as a test sees it: what is put in comes out of `consume`."""

import uuid
from collections.abc import Callable
from typing import Any, Protocol

from confluent_kafka import Producer
from confluent_kafka.admin import AdminClient
from confluent_kafka.cimpl import NewTopic

from dateline_client import EnrichedArticle, Item, Stream, Undecodable, consume
from dateline_client.testing import FakeStream

OnUndecodable = Callable[[Undecodable], None]


class Topic(Protocol):
    """What a test does with a topic."""

    def put(self, event: EnrichedArticle) -> None:
        """Say an event."""

    def retract(self, article_id: str) -> None:
        """Take an article back."""

    def put_record(self, key: bytes, value: bytes | None, headers: dict[str, bytes] | None = None) -> None:
        """Say anything at all."""

    def consume(self, *, on_undecodable: OnUndecodable | None = None) -> Stream:
        """Go on where the group is, to the end of what there is."""


class KafkaTopic(FakeStream):
    """The same said to a real Kafka, and read by a group of its own."""

    def __init__(self, bootstrap_servers: str, partitions: int = 1) -> None:
        super().__init__()
        self.servers = bootstrap_servers
        self.name = f"test-{uuid.uuid4()}.articles.enriched"
        self.partitions = partitions
        self._producer = Producer({"bootstrap.servers": bootstrap_servers})
        admin = AdminClient({"bootstrap.servers": bootstrap_servers})
        admin.create_topics([NewTopic(self.name, partitions)])[self.name].result(30)

    def put_record(self, key: bytes, value: bytes | None, headers: dict[str, bytes] | None = None) -> None:
        """Say it, and wait until Kafka has it."""
        self._producer.produce(self.name, value, key, headers=list((headers or {}).items()))
        self._producer.flush(30)

    def consume(self, *, on_undecodable: OnUndecodable | None = None, **how: Any) -> Stream:
        """Read to the end of what there is, unless told otherwise."""
        given: dict[str, Any] = {"group": self.name, "follow": False, **how}
        return consume(self.servers, topic=self.name, on_undecodable=on_undecodable, **given)


def items(topic: Topic) -> list[Item]:
    """Return what the group has not done yet."""
    with topic.consume() as stream:
        return list(stream)
