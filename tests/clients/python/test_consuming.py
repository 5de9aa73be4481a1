"""What only a real Kafka can show: transactions, groups, and what is refused."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from confluent_kafka import Producer

from dateline_client import consume
from dateline_client.testing import example
from tests.clients.python.topics import KafkaTopic, items

ARTICLES = {str(number): example(article_id=str(number)) for number in range(60)}


@pytest.fixture
def topic(kafka_bootstrap_servers: str) -> KafkaTopic:
    """Return an empty topic with several partitions."""
    return KafkaTopic(kafka_bootstrap_servers, partitions=4)


def test_only_what_is_committed_is_read(topic: KafkaTopic) -> None:
    """What a transaction said that was aborted was never said."""
    producer = Producer({"bootstrap.servers": topic.servers, "transactional.id": topic.name})
    producer.init_transactions(30)
    for article_id, end in (("1", producer.abort_transaction), ("2", producer.commit_transaction)):
        producer.begin_transaction()
        producer.produce(topic.name, ARTICLES[article_id].model_dump_json(exclude_none=True), article_id)
        producer.flush(30)
        end(30)
    assert [item.article_id for item in items(topic)] == ["2"]


def test_all_partitions_are_read_to_their_ends(topic: KafkaTopic) -> None:
    """Whatever lies in which."""
    for event in ARTICLES.values():
        topic.put(event)
    assert {item.article_id for item in items(topic)} == ARTICLES.keys()
    assert items(topic) == []


def test_without_a_group_all_is_read_each_time(topic: KafkaTopic) -> None:
    """Nothing is remembered."""
    topic.put(ARTICLES["1"])
    for _ in range(2):
        with topic.consume(group=None) as stream:
            assert list(stream) == [ARTICLES["1"]]


def test_a_stream_follows_its_topic(topic: KafkaTopic) -> None:
    """Unless told otherwise, it waits for what comes."""
    with topic.consume(follow=True) as stream, ThreadPoolExecutor() as pool:
        waiting = pool.submit(next, stream)
        topic.put(ARTICLES["1"])
        assert waiting.result(30) == ARTICLES["1"]


def test_a_group_may_begin_with_what_comes_from_now_on(topic: KafkaTopic) -> None:
    """By kafka-python's own setting."""
    topic.put(ARTICLES["1"])
    with topic.consume(auto_offset_reset="latest") as stream:
        assert list(stream) == []


def test_a_topic_that_is_not_there_is_named(kafka_bootstrap_servers: str) -> None:
    """At once, rather than to wait for it."""
    with pytest.raises(LookupError, match=r"there is no topic 'articles\.enrichd', or it may not be read"):
        consume(kafka_bootstrap_servers, topic="articles.enrichd")


def test_what_a_stream_relies_on_cannot_be_set() -> None:
    """Before anything is connected."""
    with pytest.raises(TypeError, match=r"fixed by consume\(\): isolation_level"):
        consume("localhost:1", isolation_level="read_uncommitted")
