"""The cluster that other tests rely on keeps its word: transactions work, and what was committed survives a crash."""

import time
from collections.abc import Iterator
from itertools import count

import pytest
from confluent_kafka import Consumer, Producer, TopicPartition
from confluent_kafka.admin import AdminClient
from confluent_kafka.cimpl import NewTopic

from tests.kafka.cluster import Cluster
from tests.kafka.needed import needed_cluster
from tests.kafka.node import NodeFailed

READ_SECONDS = 60.0

pytestmark = pytest.mark.kafka

_numbers = count()


@pytest.fixture(scope="module")
def cluster() -> Iterator[Cluster]:
    """Return a cluster of our own, to be killed at will."""
    with needed_cluster() as cluster:
        yield cluster


@pytest.fixture
def topic(cluster: Cluster) -> str:
    """Return a new topic with one partition."""
    return _create_topic(cluster)


def test_only_committed_transactions_are_read(cluster: Cluster, topic: str) -> None:
    """A read_committed reader sees what was committed and not what was aborted."""
    producer = _producer(cluster)
    _produce(producer, topic, [b"aborted"])
    producer.abort_transaction(30)
    _produce(producer, topic, [b"one", b"two"])
    producer.commit_transaction(30)
    assert _read(cluster, topic, 2) == [b"one", b"two"]


def test_committed_data_survives_a_crash(cluster: Cluster, topic: str) -> None:
    """A node killed right after the commit, before it told readers, serves what was committed when it is back."""
    _commit(cluster, topic, [b"kept"])
    cluster.nodes[0].kill()
    cluster.nodes[0].start()
    assert _read(cluster, topic, 1) == [b"kept"]


def test_a_frozen_node_answers_after_it_thaws(cluster: Cluster, topic: str) -> None:
    """A node that stands still keeps its clients waiting, and serves them when it goes on."""
    node = cluster.nodes[0]
    node.freeze()
    with pytest.raises(NodeFailed):
        node.await_ready(seconds=0)
    node.thaw()
    node.await_ready()
    _commit(cluster, topic, [b"after"])
    assert _read(cluster, topic, 1) == [b"after"]


def test_large_messages_pass(cluster: Cluster, topic: str) -> None:
    """A message of 8 MiB is taken and given back."""
    large = bytes(8 * 1024 * 1024)
    _commit(cluster, topic, [large])
    assert _read(cluster, topic, 1) == [large]


def test_three_nodes_go_on_without_one() -> None:
    """The loss of any node of three costs neither data nor service."""
    with needed_cluster(nodes=3) as cluster:
        topic = _create_topic(cluster)
        _commit(cluster, topic, [b"before"])
        cluster.nodes[0].kill()
        _commit(cluster, topic, [b"after"])
        assert _read(cluster, topic, 2) == [b"before", b"after"]


def test_a_failed_start_shows_the_log() -> None:
    """What the broker said last is in the error."""
    cluster = needed_cluster(settings={"num.network.threads": "none"})
    with pytest.raises(NodeFailed, match=r"num\.network\.threads"), cluster:
        pass


def _create_topic(cluster: Cluster) -> str:
    """Create a topic with one partition, copied as often as the cluster does by default."""
    name = f"topic-{next(_numbers)}"
    creating = AdminClient({"bootstrap.servers": cluster.bootstrap_servers})
    creating.create_topics([NewTopic(name, 1)])[name].result(30)
    return name


def _commit(cluster: Cluster, topic: str, values: list[bytes]) -> None:
    """Write the values in a transaction of their own."""
    producer = _producer(cluster)
    _produce(producer, topic, values)
    producer.commit_transaction(60)


def _producer(cluster: Cluster) -> Producer:
    transactional = {"transactional.id": f"producer-{next(_numbers)}", "message.max.bytes": 16 * 1024 * 1024}
    producer = Producer({"bootstrap.servers": cluster.bootstrap_servers, **transactional})
    producer.init_transactions(60)
    return producer


def _produce(producer: Producer, topic: str, values: list[bytes]) -> None:
    """Write the values in a transaction and leave it open."""
    producer.begin_transaction()
    for value in values:
        producer.produce(topic, value)
    producer.flush(60)


def _read(cluster: Cluster, topic: str, expected: int) -> list[bytes]:
    """Return what a new reader finds until it has as many messages as expected, or time is up."""
    reader = _reader(cluster, topic)
    deadline = time.monotonic() + READ_SECONDS
    found: list[bytes] = []
    while len(found) < expected and time.monotonic() < deadline:
        found += [message.value() or b"" for message in reader.consume(expected + 1, timeout=0.5)]
    reader.close()
    return found


def _reader(cluster: Cluster, topic: str) -> Consumer:
    isolated = {"group.id": topic, "isolation.level": "read_committed", "enable.auto.commit": False}
    reader = Consumer({"bootstrap.servers": cluster.bootstrap_servers, **isolated})
    reader.assign([TopicPartition(topic, 0, 0)])
    return reader
