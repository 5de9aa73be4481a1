"""The client's users get into a secured Kafka by kafka-python's own settings."""

import uuid

import pytest

from dateline_client import consume
from dateline_client.testing import example
from schemas.topics import Topic
from streaming.connect import open_broker
from streaming.message import Message
from streaming.settings import StreamingSettings
from tests.kafka.secured import PASSWORD, USER, SecuredKafka

pytestmark = pytest.mark.kafka


@pytest.mark.parametrize("mechanism", ["PLAIN", "SCRAM-SHA-512"])
def test_a_secured_kafka_is_as_good_as_any(secured: SecuredKafka, mechanism: str) -> None:
    """Over TLS, with a user and a password."""
    topic = Topic(f"secured-{uuid.uuid4()}", 1)
    with open_broker(StreamingSettings(**secured.login()), "writer") as broker:
        broker.create_topics([topic])
        value = example().model_dump_json(exclude_none=True).encode()
        broker.publish([Message(topic.name, example().article_id.encode(), value)])
    with consume(
        secured.address(),
        topic=topic.name,
        group=topic.name,
        follow=False,
        security_protocol="SASL_SSL",
        ssl_cafile=str(secured.authority.file),
        sasl_mechanism=mechanism,
        sasl_plain_username=USER,
        sasl_plain_password=PASSWORD,
    ) as stream:
        assert list(stream) == [example()]
