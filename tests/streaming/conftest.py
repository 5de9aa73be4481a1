"""Brokers of both kinds, for the one conformance suite."""

import uuid
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from schemas.topics import Topic
from streaming.broker import Broker
from streaming.connect import open_broker
from streaming.settings import StreamingSettings


class Brokers:
    """Opens brokers on one installation, and closes them at the end of a test."""

    def __init__(self, settings: StreamingSettings, stack: ExitStack) -> None:
        self.settings, self._stack = settings, stack
        self.topic = Topic(f"{settings.topic_prefix}in", 3)
        self.out = Topic(f"{settings.topic_prefix}out", 3)
        with open_broker(settings, "setup") as broker:
            broker.create_topics([self.topic, self.out])

    def __call__(self, transactional_id: str = "", group: str | None = None) -> Broker:
        """Open a broker, which reads the topic `in` if it has a group."""
        broker = open_broker(self.settings, transactional_id or str(uuid.uuid4()), group, group and self.topic.name)
        self._stack.callback(broker.close)
        return broker


@pytest.fixture(params=["embedded", pytest.param("kafka", marks=pytest.mark.kafka)])
def brokers(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Brokers]:
    """Open brokers of the kind under test, on topics that no other test uses."""
    servers = request.getfixturevalue("kafka_bootstrap_servers") if request.param == "kafka" else ""
    prefix = f"test-{uuid.uuid4()}."
    settings = StreamingSettings(kafka_bootstrap_servers=servers, data_dir=tmp_path, topic_prefix=prefix)
    with ExitStack() as stack:
        yield Brokers(settings, stack)
