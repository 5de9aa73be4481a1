"""What a Kafka that grants every right by itself has to grant."""

import uuid
from collections.abc import Callable

import pytest

from docs.rights import Right
from schemas.topics import Topic
from streaming.broker import Broker
from streaming.connect import READER, open_broker
from streaming.errors import NoSuchTopic, Refused, Unavailable
from streaming.message import Message
from streaming.settings import StreamingSettings
from tests.kafka.secured import STRANGERS, SecuredKafka

pytestmark = pytest.mark.kafka

_strangers = iter(STRANGERS)
IN, OUT, NEW = "in", "out", "new"
READ, WRITE, DELETE = Right("Read", "topic", IN), Right("Write", "topic", OUT), Right("Delete", "topic", IN)
MEMBER, WRITER = Right("Read", "group", "group"), Right("Write", "transactional-id", "writer")
ALL = [READ, WRITE, DELETE, MEMBER, WRITER]


@pytest.fixture(scope="module")
def prefix(secured: SecuredKafka) -> str:
    """Return a prefix under which there are topics, with something to read."""
    prefix = f"rights-{uuid.uuid4()}."
    with mighty(secured, prefix) as broker:
        broker.create_topics([Topic(prefix + IN, 1), Topic(prefix + OUT, 1)])
    fill(secured, prefix)
    return prefix


def process(broker: Broker, prefix: str) -> None:
    """Read and write as enrich and the register do."""
    while not (read := broker.poll(1)):
        pass
    broker.publish([Message(f"{prefix}out", b"key", b"value")], consumed=read)
    broker.forget_consumed()


def replay(broker: Broker, prefix: str) -> None:
    """Read as the commands do."""
    assert list(broker.replay(prefix + IN))


def tail(broker: Broker, prefix: str) -> None:
    """Read what a state has to know."""
    broker.identity(prefix + IN)
    assert list(broker.tail(dict.fromkeys(broker.ends(prefix + IN), 0)))


def publish(broker: Broker, prefix: str) -> None:
    """Write as doors do."""
    broker.publish([Message(prefix + OUT, b"key", b"value")])


def compare_and_publish(broker: Broker, prefix: str) -> None:
    """Write unless others did, as `reprocess` does."""
    broker.publish([Message(prefix + OUT, b"key", b"value")], seen=broker.ends(prefix + OUT))


def create(broker: Broker, prefix: str) -> None:
    """Create a topic, and find it there the next time."""
    for _ in range(2):
        broker.create_topics([Topic(prefix + NEW, 1)])


Action = Callable[[Broker, str], None]
CREATOR = [Right("Create", "topic", NEW)]
BOTH = [Right("Read", "topic", OUT), WRITE, WRITER]
NEEDED: list[tuple[Action, list[Right]]] = [
    (process, ALL),
    (replay, [READ, WRITER]),
    (tail, [READ, WRITER]),
    (publish, [WRITE, WRITER]),
    (compare_and_publish, BOTH),
    (create, CREATOR),
]


@pytest.mark.parametrize(("action", "rights"), NEEDED, ids=lambda value: getattr(value, "__name__", ""))
def test_every_right_is_needed_and_no_other(
    secured: SecuredKafka, prefix: str, action: Action, rights: list[Right]
) -> None:
    """Whatever a broker does works with these rights; without any one of them it says which one is missing."""
    for missing in rights:
        user = granted(secured, prefix, [right for right in rights if right != missing])
        with pytest.raises(Unavailable, match=f"User:{user} has no right to") as told:
            attempt(secured, prefix, user, action)
        assert isinstance(told.value, Refused | NoSuchTopic)
        if isinstance(told.value, Refused):
            resource = missing.resource.replace("-", " ")
            assert str(told.value).endswith(f"to {missing.operation} on the {resource} {prefix}{missing.name}")
        else:
            assert f"topic '{prefix}{missing.name}' does not exist, or" in str(told.value)
    attempt(secured, prefix, granted(secured, prefix, rights), action)


def test_a_right_that_is_granted_is_in_force_at_once(secured: SecuredKafka, prefix: str) -> None:
    """A broker that was refused goes on by itself."""
    user = granted(secured, prefix, [READ, WRITER])
    with as_user(secured, prefix, user) as broker:
        for missing in (MEMBER, WRITE, DELETE):
            with pytest.raises(Refused, match=f"{missing.operation} on the {missing.resource}"):
                process(broker, prefix)
            secured.grant(user, named(prefix, missing))
        fill(secured, prefix)
        process(broker, prefix)


def test_who_may_only_describe_is_told_to_read(secured: SecuredKafka, prefix: str) -> None:
    """Then Kafka shows the topic, and refuses what is in it."""
    user = granted(secured, prefix, [Right("Describe", "topic", IN), WRITER])
    with pytest.raises(Refused, match=f"User:{user} has no right to Read on the topic {prefix}in"):
        attempt(secured, prefix, user, replay)


def test_who_follows_needs_to_read_and_nothing_else(secured: SecuredKafka, prefix: str) -> None:
    """Not even an identity to write under: the desk is to be trusted with no more."""
    fill(secured, prefix)
    login = secured.login(kafka_sasl_username=granted(secured, prefix, [READ]), topic_prefix=prefix)
    with open_broker(StreamingSettings(**login), READER, needs=[prefix + IN]) as broker:
        assert broker.identity(prefix + IN)
        assert any(broker.follow(prefix + IN))
        assert broker.ready()


def named(prefix: str, right: Right) -> Right:
    """Return a right on what bears a prefix."""
    return right._replace(name=prefix + right.name)


def granted(kafka: SecuredKafka, prefix: str, rights: list[Right]) -> str:
    """Return a user who has these rights, and no other."""
    user = next(_strangers)
    kafka.grant(user, *(named(prefix, right) for right in rights))
    return user


def as_user(kafka: SecuredKafka, prefix: str, user: str) -> Broker:
    """Return a broker that reads one topic, as a user."""
    settings = StreamingSettings(**kafka.login(kafka_sasl_username=user, topic_prefix=prefix))
    return open_broker(settings, "writer", "group", prefix + IN)


def mighty(kafka: SecuredKafka, prefix: str) -> Broker:
    """Return a broker that may do everything."""
    return open_broker(StreamingSettings(**kafka.login(topic_prefix=prefix)), "mighty")


def fill(kafka: SecuredKafka, prefix: str) -> None:
    """Give them something to read."""
    with mighty(kafka, prefix) as broker:
        broker.publish([Message(prefix + IN, b"key", b"value")])


def attempt(kafka: SecuredKafka, prefix: str, user: str, action: Action) -> None:
    """Do something as a user, when there is something to read."""
    fill(kafka, prefix)
    with as_user(kafka, prefix, user) as broker:
        action(broker, prefix)
