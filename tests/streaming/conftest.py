"""Brokers of both kinds, for the one conformance suite."""

import uuid
from collections.abc import Iterator
from contextlib import ExitStack

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


@pytest.fixture
def brokers(broker_settings: StreamingSettings) -> Iterator[Brokers]:
    """Open brokers of the kind under test."""
    with ExitStack() as stack:
        yield Brokers(broker_settings, stack)
