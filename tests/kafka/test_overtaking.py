"""What only Kafka has: transactions of others that are still open."""

import uuid
from pathlib import Path

import pytest
from confluent_kafka import Producer

from schemas.topics import Topic
from streaming.connect import open_broker
from streaming.errors import Overtaken
from streaming.message import Message
from streaming.settings import StreamingSettings


def test_what_another_transaction_may_yet_commit_overtakes(kafka_bootstrap_servers: str, tmp_path: Path) -> None:
    """A message that stands before ours counts though nobody can read it yet: it may be committed after ours."""
    topic = Topic(f"overtaking-{uuid.uuid4()}", 1)
    settings = StreamingSettings(kafka_bootstrap_servers=kafka_bootstrap_servers, data_dir=tmp_path)
    other = Producer({"bootstrap.servers": kafka_bootstrap_servers, "transactional.id": f"other-{topic.name}"})
    other.init_transactions(30)
    with open_broker(settings, f"ours-{topic.name}") as broker:
        broker.create_topics([topic])
        broker.publish([Message(topic.name, b"key", b"old")])
        seen = broker.ends(topic.name)
        other.begin_transaction()
        other.produce(topic.name, key=b"key", value=b"newer")
        other.flush(30)
        with pytest.raises(Overtaken):
            broker.publish([Message(topic.name, b"key", b"late")], seen=seen)
        assert broker.ends(topic.name) == seen
        other.commit_transaction(30)
        assert [record.value for record in broker.replay(topic.name)] == [b"old", b"newer"]
