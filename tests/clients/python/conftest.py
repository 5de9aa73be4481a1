"""A topic in memory, then one of Kafka: a test that asks for it runs on both."""

import pytest

from dateline_client.testing import FakeStream
from tests.clients.python.topics import KafkaTopic, Topic


@pytest.fixture(params=["fake", pytest.param("kafka", marks=pytest.mark.kafka)])
def topic(request: pytest.FixtureRequest) -> Topic:
    """Return an empty topic of each kind."""
    if request.param == "fake":
        return FakeStream()
    return KafkaTopic(request.getfixturevalue("kafka_bootstrap_servers"))
