"""The conformance suite: what every broker promises, on each of them."""

import time
from collections.abc import Iterable, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from itertools import islice

import pytest

from schemas.topics import Topic
from streaming.broker import Broker
from streaming.connect import open_broker
from streaming.errors import BeyondEnd, Fenced, NoSuchTopic, Overtaken, Unavailable
from streaming.message import Message, Partition, Record
from streaming.table import Table
from tests.streaming.conftest import Brokers
from tests.streaming.enlarging import enlarge
from tests.streaming.handlers import sample

PATIENCE_SECONDS = 120


def messages(brokers: Brokers, *texts: str, key: bytes = b"key") -> list[Message]:
    """Return messages to the input topic."""
    return [Message(brokers.topic.name, key, text.encode()) for text in texts]


def read(broker: Broker, count: int) -> list[Record]:
    """Poll until that many records have come."""
    records: list[Record] = []
    deadline = time.monotonic() + PATIENCE_SECONDS
    while len(records) < count and time.monotonic() < deadline:
        records += broker.poll(0.5)
    return records


def texts(records: Iterable[Record]) -> list[str]:
    """Return the values of records as text."""
    return [(record.value or b"").decode() for record in records]


def test_a_message_arrives_byte_for_byte(brokers: Brokers) -> None:
    """Key, value and headers are what was published, whatever the bytes."""
    headers = (("name", b"\x00\xff"), ("name", b"again"), ("empty", b""))
    brokers().publish([Message(brokers.topic.name, b"\x00\xffkey", bytes(range(256)), headers)])
    (record,) = read(brokers(group="group"), 1)
    assert (record.key, record.value, record.headers) == (b"\x00\xffkey", bytes(range(256)), headers)
    assert abs(record.timestamp_ms / 1000 - time.time()) < PATIENCE_SECONDS


def test_a_tombstone_arrives_as_a_null_value(brokers: Brokers) -> None:
    """A null value is not an empty one."""
    brokers().publish([Message(brokers.topic.name, b"key", None), Message(brokers.topic.name, b"key", b"")])
    assert [record.value for record in read(brokers(group="group"), 2)] == [None, b""]


def test_a_large_message_arrives(brokers: Brokers) -> None:
    """Just under a megabyte, Kafka's default limit."""
    brokers().publish([Message(brokers.topic.name, b"key", b"x" * 1_000_000)])
    (record,) = read(brokers(group="group"), 1)
    assert record.value == b"x" * 1_000_000


def test_messages_of_one_key_keep_their_order(brokers: Brokers) -> None:
    """One key is one partition, in the order of publication, over transactions."""
    producer = brokers()
    for start in range(0, 60, 20):
        producer.publish(messages(brokers, *map(str, range(start, start + 20))))
    records = read(brokers(group="group"), 60)
    assert texts(records) == [str(number) for number in range(60)]
    assert len({record.partition for record in records}) == 1


def test_keys_spread_over_partitions(brokers: Brokers) -> None:
    """Many keys use every partition."""
    brokers().publish([Message(brokers.topic.name, str(n).encode(), b"") for n in range(100)])
    assert {record.partition for record in read(brokers(group="group"), 100)} == {0, 1, 2}


def test_what_was_consumed_is_not_read_again(brokers: Brokers) -> None:
    """The next member of a group goes on behind the last commit, in the middle of a batch too."""
    brokers().publish(messages(brokers, "a", "b", "c", "d"))
    first = brokers(group="group")
    records = read(first, 4)
    first.publish([Message(brokers.out.name, b"key", b"a+b")], consumed=records[:2])
    first.close()
    assert texts(read(brokers(group="group"), 2)) == ["c", "d"]


def test_what_was_only_polled_is_read_again(brokers: Brokers) -> None:
    """A member that goes without committing leaves its records to the next."""
    brokers().publish(messages(brokers, "a", "b"))
    first = brokers(group="group")
    assert len(read(first, 2)) == 2
    first.close()
    assert texts(read(brokers(group="group"), 2)) == ["a", "b"]


def test_groups_do_not_see_each_other(brokers: Brokers) -> None:
    """Every group reads every record."""
    brokers().publish(messages(brokers, "a"))
    one = brokers(group="one")
    one.publish([], consumed=read(one, 1))
    assert texts(read(brokers(group="two"), 1)) == ["a"]


def followed(broker: Broker, topic: str, count: int, start: Mapping[Partition, int] | None = None) -> list[Record]:
    """Follow a topic until that many records have come."""
    records: list[Record] = []
    deadline = time.monotonic() + PATIENCE_SECONDS
    for came in broker.follow(topic, start or {}):
        records += came
        if len(records) >= count or time.monotonic() > deadline:
            break
    return records


def test_who_follows_hears_what_is_committed(brokers: Brokers) -> None:
    """From the beginning or behind what was read before, without a group; and nothing that is not committed."""
    writer, reader = brokers(), brokers()
    writer.publish(messages(brokers, "a", "b"))
    first = followed(reader, brokers.topic.name, 2)
    behind = {Partition(first[-1].topic, first[-1].partition): first[-1].offset + 1}
    with pytest.raises(Unavailable):
        writer.publish([*messages(brokers, "lost"), Message(f"{brokers.out.name}-missing", b"key", b"")])
    writer.publish(messages(brokers, "c"))
    assert texts(first) == ["a", "b"]
    assert texts(followed(reader, brokers.topic.name, 1, behind)) == ["c"]


def test_who_follows_hears_what_comes_later(brokers: Brokers) -> None:
    """An empty list says that nothing came; then what is published meanwhile comes."""
    heard = brokers().follow(brokers.topic.name)
    assert next(heard) == []
    brokers().publish(messages(brokers, "a"))
    assert texts(next(came for came in islice(heard, PATIENCE_SECONDS) if came)) == ["a"]


def test_who_follows_is_told_of_more_partitions(brokers: Brokers) -> None:
    """It ends, so that the topic is followed again with all of its partitions."""
    heard = brokers().follow(brokers.topic.name)
    next(heard)
    enlarge(brokers.settings, brokers.topic.name, 4)
    assert len(list(islice(heard, PATIENCE_SECONDS))) < PATIENCE_SECONDS


def test_who_follows_is_told_of_a_topic_that_was_put_back(brokers: Brokers) -> None:
    """An offset that a partition has not reached was one of another topic's."""
    with pytest.raises(BeyondEnd):
        next(iter(brokers().follow(brokers.topic.name, {Partition(brokers.topic.name, 0): 7})))


def test_a_failed_publication_leaves_no_trace(brokers: Brokers) -> None:
    """Neither its messages nor its offsets are ever seen, and the next poll starts at what is committed."""
    brokers().publish(messages(brokers, "a", "b"))
    member = brokers(group="group")
    records = read(member, 2)
    unknown = Message(f"{brokers.out.name}-that-does-not-exist", b"key", b"lost")
    with pytest.raises(Unavailable):
        member.publish([Message(brokers.out.name, b"key", b"a"), unknown], consumed=records[:1])
    again = read(member, 2)
    assert texts(again) == ["a", "b"]
    member.publish([Message(brokers.out.name, b"key", b"both")], consumed=again)
    assert texts(brokers().replay(brokers.out.name)) == ["both"]


def test_the_older_of_two_with_one_identity_is_fenced(brokers: Brokers) -> None:
    """A second process with the same transactional id takes over; the first can publish nothing any more."""
    older = brokers("identity")
    older.publish(messages(brokers, "older"))
    newer = brokers("identity")
    newer.publish(messages(brokers, "newer"))
    with pytest.raises(Fenced):
        older.publish(messages(brokers, "zombie"))
    newer.publish(messages(brokers, "newest"))
    assert texts(newer.replay(brokers.topic.name)) == ["older", "newer", "newest"]


def test_replay_reads_from_the_beginning_to_the_end(brokers: Brokers) -> None:
    """Every partition, whatever any group has consumed, and an empty topic too."""
    broker = brokers()
    assert list(broker.replay(brokers.topic.name)) == []
    broker.publish([Message(brokers.topic.name, str(n).encode(), str(n).encode()) for n in range(1200)])
    replayed = list(broker.replay(brokers.topic.name))
    assert sorted(int(text) for text in texts(replayed)) == list(range(1200))
    for partition in range(3):
        values = [int(record.value or b"") for record in replayed if record.partition == partition]
        assert values == sorted(values)


def test_an_unknown_topic_is_told_from_a_broker_that_is_away(brokers: Brokers) -> None:
    """A topic that is missing is not an empty one: it may be about to be created."""
    with pytest.raises(NoSuchTopic):
        list(brokers().replay("no-such-topic"))
    with pytest.raises(NoSuchTopic):
        brokers().ends("no-such-topic")


def test_members_share_the_partitions(brokers: Brokers) -> None:
    """Two members read each record once between them, and one takes over what the other leaves."""
    one, two = brokers(group="group"), brokers(group="group")
    brokers().publish([Message(brokers.topic.name, str(n).encode(), str(n).encode()) for n in range(90)])
    assert sorted(int(text) for text in texts(consumed([one, two], 90))) == list(range(90))
    one.close()
    brokers().publish([Message(brokers.topic.name, str(n).encode(), b"") for n in range(90)])
    assert len(consumed([two], 90)) == 90


def consumed(members: list[Broker], count: int) -> list[Record]:
    """Let each member poll and commit in a thread of its own until that many records have been committed."""
    records: list[Record] = []
    deadline = time.monotonic() + PATIENCE_SECONDS

    def work(member: Broker) -> None:
        while len(records) < count and time.monotonic() < deadline:
            with suppress(Unavailable):
                polled = member.poll(0.5)
                member.publish([], consumed=polled)
                records.extend(polled)

    with ThreadPoolExecutor() as threads:
        list(threads.map(work, members))
    return records


def test_lag_counts_what_is_still_to_be_read(brokers: Brokers) -> None:
    """It falls to zero when everything has been read, whatever transactions add to a partition."""
    brokers().publish(messages(brokers, "a"))
    brokers().publish(messages(brokers, "b"))
    member = brokers(group="group")
    member.publish([], consumed=read(member, 2))
    deadline = time.monotonic() + PATIENCE_SECONDS
    while (not member.lag() or any(member.lag().values())) and time.monotonic() < deadline:
        member.poll(0.2)
    assert set(member.lag().values()) == {0}
    assert {topic for topic, _ in member.lag()} == {brokers.topic.name}


def test_topics_may_be_created_twice(brokers: Brokers) -> None:
    """Creating a topic that exists changes nothing."""
    broker = brokers()
    broker.publish(messages(brokers, "a"))
    broker.create_topics([brokers.topic, brokers.out])
    assert texts(broker.replay(brokers.topic.name)) == ["a"]


def test_replay_may_start_where_it_ended(brokers: Brokers) -> None:
    """What came after the ends that were asked for is read, and nothing else."""
    broker = brokers()
    broker.publish(messages(brokers, "a", "b"))
    ends = broker.ends(brokers.topic.name)
    assert list(broker.replay(brokers.topic.name, ends)) == []
    broker.publish(messages(brokers, "c"))
    assert texts(broker.replay(brokers.topic.name, ends)) == ["c"]


def test_whoever_was_overtaken_says_nothing(brokers: Brokers) -> None:
    """A message is refused if another one came under its key that its sender had not seen."""
    broker, other = brokers(), brokers()
    broker.publish(messages(brokers, "old", key=b"a") + messages(brokers, "old", key=b"b"))
    seen = broker.ends(brokers.topic.name)
    other.publish(messages(brokers, "newer", key=b"a"))
    late = messages(brokers, "late", key=b"a"), messages(brokers, "in time", key=b"b")
    with pytest.raises(Overtaken) as raised:
        broker.publish([*late[0], *late[1]], seen=seen)
    assert raised.value.keys == {b"a"}
    seen = broker.ends(brokers.topic.name)
    broker.publish([*late[1], *late[1]], seen=seen)
    broker.publish(late[0], seen=seen)
    said = [(record.key, record.value) for record in broker.replay(brokers.topic.name)]
    assert [value for key, value in said if key == b"a"] == [b"old", b"newer", b"late"]
    assert [value for key, value in said if key == b"b"] == [b"old", b"in time", b"in time"]


def test_a_table_holds_what_was_last_said_under_each_key(brokers: Brokers) -> None:
    """It is brought up to date without being read anew."""
    broker = brokers()
    table = Table(broker, brokers.topic.name, lambda record: record.value)
    broker.publish(messages(brokers, "1", "2", key=b"a") + messages(brokers, "1", key=b"b"))
    table.update()
    assert table.newest == {b"a": b"2", b"b": b"1"}
    broker.publish(messages(brokers, "2", key=b"b"))
    table.update()
    assert table.newest == {b"a": b"2", b"b": b"2"}


def test_publishing_tells_where_partitions_end(brokers: Brokers) -> None:
    """Behind the last message that was said to each of them."""
    producer = brokers()
    to = [Message(brokers.topic.name, b"key", b"", partition=number) for number in (0, 2, 2)]
    first = producer.publish(to)
    assert first.keys() == {Partition(brokers.topic.name, 0), Partition(brokers.topic.name, 2)}
    second = producer.publish(to)
    read_to = {(record.partition, record.offset) for record in brokers().replay(brokers.topic.name)}
    assert all((partition.partition, end - 1) in read_to for partition, end in second.items())
    assert all(second[partition] > first[partition] for partition in first)


def test_a_message_may_name_its_partition(brokers: Brokers) -> None:
    """Whatever its key says."""
    brokers().publish([Message(brokers.topic.name, b"key", b"%d" % n, partition=n) for n in (2, 0, 1)])
    found = {(record.partition, record.value) for record in brokers().replay(brokers.topic.name)}
    assert found == {(0, b"0"), (1, b"1"), (2, b"2")}


def test_the_tail_of_some_partitions_is_read(brokers: Brokers) -> None:
    """From an offset to all that was sent, and nothing of the others."""
    producer = brokers()
    producer.publish([Message(brokers.topic.name, b"key", b"old", partition=n) for n in (0, 1)])
    ends = producer.ends(brokers.topic.name)
    producer.publish([Message(brokers.topic.name, b"key", b"new", partition=n) for n in (0, 1)])
    one = Partition(brokers.topic.name, 1)
    assert [(r.partition, r.value) for r in producer.tail({one: ends[one]})] == [(1, b"new")]
    assert [(r.partition, r.value) for r in producer.tail({one: 0})] == [(1, b"old"), (1, b"new")]


def test_a_member_knows_what_is_assigned_to_it(brokers: Brokers) -> None:
    """All partitions while it is alone; and that something was assigned, also to it alone."""
    member = brokers(group="group")
    assert member.assignment() == set()
    before = member.generation
    brokers().publish(messages(brokers, "a"))
    read(member, 1)
    assert member.assignment() == {Partition(brokers.topic.name, number) for number in range(3)}
    assert member.generation > before


def test_a_topic_has_an_identity_of_its_own(brokers: Brokers) -> None:
    """The same for everybody who asks."""
    one, other = brokers(), brokers()
    assert one.identity(brokers.topic.name) == other.identity(brokers.topic.name)
    assert one.identity(brokers.topic.name) != one.identity(brokers.out.name)


def test_what_was_polled_can_be_polled_again(brokers: Brokers) -> None:
    """When it could not be handled, without anything having been published."""
    brokers().publish(messages(brokers, "a", "b", "c"))
    member = brokers(group="group")
    first = read(member, 3)
    member.publish([], consumed=first[:1])
    generation = member.generation
    member.rewind()
    assert texts(read(member, 2)) == ["b", "c"]
    assert member.generation > generation


def test_what_was_consumed_can_be_let_go(brokers: Brokers) -> None:
    """What was not, stays; and what comes later stands behind it all."""
    producer, member = brokers(), brokers(group="group")
    producer.publish(messages(brokers, *map(str, range(10))))
    records = read(member, 10)
    member.publish([], consumed=records)
    producer.publish(messages(brokers, "next"))
    member.forget_consumed()
    left = list(brokers().replay(brokers.topic.name))
    # The last that was consumed may still be there, to tell where the next one stands.
    assert texts(left)[-1] == "next"
    assert len(left) <= 2
    (record,) = read(member, 1)
    assert record.offset > records[-1].offset


def test_what_is_not_committed_is_kept(brokers: Brokers) -> None:
    """Also what was polled: on Kafka, a member that joins its group reads what it does not return yet."""
    brokers().publish(messages(brokers, *map(str, range(10))))
    member = brokers(group="group")
    for _ in range(2):
        member.poll(5)
        member.forget_consumed()
    assert len(list(brokers().replay(brokers.topic.name))) == 10


def test_no_more_is_polled_than_was_asked_for(brokers: Brokers) -> None:
    """The rest comes with the next polls, without a gap, from every partition in its turn."""
    brokers().publish([Message(brokers.topic.name, b"key", b"%d" % n, partition=n % 3) for n in range(30)])
    member = brokers(group="group")
    records: list[Record] = []
    while len(records) < 30:
        polled = member.poll(0.5, 4)
        assert len(polled) <= 4
        member.publish([], consumed=polled)
        records += polled
    assert sorted(map(int, texts(records))) == list(range(30))
    assert {record.partition for record in records[:12]} <= {0, 1, 2}


def test_who_comes_into_a_backlog_gets_a_share(brokers: Brokers) -> None:
    """The member that was there first has taken no more than one poll may."""
    brokers().publish([Message(brokers.topic.name, b"key", b"", partition=n % 3) for n in range(300)])
    first = brokers(group="group")
    first.publish([], consumed=read_some(first))
    taken = [0, 0]
    deadline = time.monotonic() + PATIENCE_SECONDS

    def take(number: int, member: Broker) -> None:
        while not all(taken) and sum(taken) < 290 and time.monotonic() < deadline:
            with suppress(Unavailable):
                records = member.poll(0.5, 2)
                member.publish([], consumed=records)
                taken[number] += len(records)
                time.sleep(0.3)  # long enough for the other to join before all is taken

    with ThreadPoolExecutor() as threads:
        list(threads.map(take, range(2), [first, brokers(group="group")]))
    assert all(taken)


def read_some(member: Broker) -> list[Record]:
    """Poll until a few records have come."""
    while not (records := member.poll(0.5, 10)):
        pass
    return records


def test_what_stands_in_added_partitions_was_not_seen(brokers: Brokers) -> None:
    """Whoever asked for the ends before a topic was enlarged knows nothing of what came to the new partitions."""
    broker = brokers()
    seen = broker.ends(brokers.topic.name)
    enlarge(brokers.settings, brokers.topic.name, 12)
    other = until_enlarged(brokers, 12)
    keys = [b"%d" % number for number in range(20)]
    other.publish([Message(brokers.topic.name, key, b"newer") for key in keys])
    placed = {r.key: r.partition for r in other.replay(brokers.topic.name)}
    moved = sorted(key for key, partition in placed.items() if key and partition >= 3)[:2]
    assert moved
    with pytest.raises(Overtaken) as raised:
        until_enlarged(brokers, 12).publish([Message(brokers.topic.name, key, b"late") for key in moved], seen=seen)
    assert raised.value.keys == set(moved)


def until_enlarged(brokers: Brokers, partitions: int) -> Broker:
    """Return a broker that knows all partitions of the topic."""
    deadline = time.monotonic() + PATIENCE_SECONDS
    while len(brokers().ends(brokers.topic.name)) < partitions and time.monotonic() < deadline:
        pass
    return brokers()


def test_a_table_tells_the_newest_also_where_partitions_were_added(brokers: Brokers) -> None:
    """A key that has moved is known by when it was said, in whatever order partitions are read."""
    broker = brokers()
    for partition in (2, 0, 1):
        broker.publish([Message(brokers.topic.name, b"key", b"in %d" % partition, partition=partition)])
        time.sleep(0.01)
    table = Table(broker, brokers.topic.name, lambda record: record.value)
    table.update()
    assert table.newest == {b"key": b"in 1"}
    broker.publish([Message(brokers.topic.name, b"key", b"again in 0", partition=0)])
    table.update()
    assert table.newest == {b"key": b"again in 0"}


def test_a_topic_that_is_needed_and_missing_is_told(brokers: Brokers) -> None:
    """Nobody is ready without it, nor is anything polled of which nothing could be made; until it is created."""
    needed = Topic(f"{brokers.topic.name}-needed", 1)
    with open_broker(brokers.settings, "needy", "group", brokers.topic.name, [needed.name]) as member:
        with pytest.raises(NoSuchTopic, match=needed.name):
            member.poll(0.1)
        assert not member.ready()
        assert sample("dateline_topic_missing", topic=needed.name) == 1
        brokers().create_topics([needed])
        brokers().publish(messages(brokers, "a"))
        deadline = time.monotonic() + PATIENCE_SECONDS
        records: list[Record] = []
        while not records and time.monotonic() < deadline:
            with suppress(NoSuchTopic):
                records = member.poll(0.5)
        assert texts(records) == ["a"]
        assert member.ready()
        assert sample("dateline_topic_missing", topic=needed.name) == 0
