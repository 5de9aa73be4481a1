"""What a handler remembers: as much as is committed, wherever the copy on disk has gone."""

import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, closing, suppress
from dataclasses import dataclass
from hashlib import sha512
from pathlib import Path

import pytest
from prometheus_client import REGISTRY

from schemas.topics import Topic
from streaming.broker import Broker
from streaming.errors import Unavailable
from streaming.health import Health
from streaming.local_copy import DamagedCopy, LocalCopy, open_copy
from streaming.loop import Loop
from streaming.message import Message, Partition, Record
from streaming.service import Service
from streaming.state import State
from tests.streaming.conftest import Brokers

PARTITIONS = 3


@dataclass
class Counting:
    """A handler that counts, in its state, how often each key has come."""

    broker: Broker
    state: State

    def handle(self, record: Record) -> list[Message]:
        """Return the new count."""
        key = record.key or b""
        count = int(self.state.get(record.partition, key) or 0) + 1
        return [self.state.remember(record.partition, key, b"%d" % count)]

    def run(self, records: int) -> None:
        """Handle so many records, as a service does: what is unavailable is tried again."""
        while records > 0:
            with suppress(Unavailable):
                records -= Loop(Service(), self.broker, self.handle, self.state).step(0.5)

    def counts(self) -> dict[bytes, int]:
        """Return all counts, once they are known."""
        while True:
            with suppress(Unavailable):
                return {key: int(value) for _, key, value in self.state.scan(b"0", b"z")}
            Loop(Service(), self.broker, self.handle, self.state).step(0.1)


class Counters:
    """Starts handlers of one group, each with a folder for its copies."""

    def __init__(self, brokers: Brokers, folder: Path, stack: ExitStack) -> None:
        self.brokers, self.folder, self._stack = brokers, folder, stack
        self.memory = Topic(f"{brokers.settings.topic_prefix}memory", PARTITIONS, {"cleanup.policy": "compact"})
        self.health = Health()
        brokers().create_topics([self.memory])

    def __call__(self, folder: str = "state") -> Counting:
        """Start one."""
        broker = self.brokers(group="group")
        state = State(broker, self.memory.name, self.folder / folder, self.health)
        self._stack.callback(state.close)
        return Counting(broker, state)

    def say(self, *keys: bytes) -> None:
        """Publish a record for each key."""
        self.brokers().publish([Message(self.brokers.topic.name, key, b"") for key in keys])

    def copies(self) -> list[Path]:
        """Return the folders of all copies, in the order of partitions."""
        return sorted(path.parent for path in self.folder.rglob("CURRENT"))


def end(counting: Counting) -> None:
    """End a handler in order."""
    counting.state.close()
    counting.broker.close()


@pytest.fixture
def counters(brokers: Brokers, tmp_path: Path) -> Iterator[Counters]:
    """Start handlers on the broker under test."""
    with ExitStack() as stack:
        yield Counters(brokers, tmp_path / "copies", stack)


def test_what_was_remembered_is_known_to_a_successor(counters: Counters) -> None:
    """With the copy of its predecessor or without one."""
    counters.say(b"a", b"b", b"a", b"c")
    first = counters()
    first.run(4)
    assert first.counts() == {b"a": 2, b"b": 1, b"c": 1}
    end(first)
    for folder in ("state", "elsewhere"):
        counters.say(b"a", b"c")
        successor = counters(folder)
        successor.run(2)
        end(successor)
    last = counters("nowhere")
    counters.say(b"d")
    last.run(1)
    assert last.counts() == {b"a": 4, b"b": 1, b"c": 3, b"d": 1}


def test_what_is_not_committed_is_forgotten(counters: Counters) -> None:
    """If a record fails, those before it in the same transaction are handled again, from what they began with."""
    counters.say(b"a", b"a", b"a")
    counting = counters()
    failures = [Unavailable("once")]

    def failing(record: Record) -> list[Message]:
        said = counting.handle(record)
        if said[0].value == b"3" and failures:
            raise failures.pop()
        return said

    with suppress(Unavailable):
        while failures:
            Loop(Service(), counting.broker, failing, counting.state).step(0.5)
    counting.run(3)
    assert counting.counts() == {b"a": 3}


def test_a_long_restore_is_no_standstill(counters: Counters, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever asks for its health is told that it lives after every batch, however many there are."""
    counters.say(b"a", b"b", b"c", b"d", b"e")
    first = counters()
    first.run(5)
    end(first)
    beats: list[None] = []
    monkeypatch.setattr("streaming.state._RESTORED_AT_ONCE", 2)
    monkeypatch.setattr(counters.health, "beat", lambda: beats.append(None))
    counters.say(b"f")
    counters("elsewhere").run(1)
    assert len(beats) == 3


def test_a_value_can_be_forgotten(counters: Counters) -> None:
    """None takes it away, from the copy too."""
    counters.say(b"a")
    counting = counters()
    counting.run(1)
    counters.say(b"a")
    handled = 0
    while not handled:
        handled = Loop(
            Service(),
            counting.broker,
            lambda record: [counting.state.remember(record.partition, record.key or b"", None)],
            counting.state,
        ).step(0.5)
    assert counting.counts() == {}


def lost(copy: Path) -> None:
    """Delete a copy."""
    shutil.rmtree(copy)


def damaged(copy: Path) -> None:
    """Flip bytes in all tables of a copy, or in what says which they are."""
    tables = list(copy.glob("*.sst"))
    for path in tables or [copy / "CURRENT"]:
        content = bytearray(path.read_bytes())
        for place in range(min(64, len(content))):
            content[place] ^= 0xFF
        path.write_bytes(content)


def partly_lost(copy: Path) -> None:
    """Delete what says which tables there are."""
    for path in copy.glob("MANIFEST-*"):
        path.unlink()


def measured(name: str, reason: str = "") -> float:
    """Return what a metric says."""
    return REGISTRY.get_sample_value(name, {"reason": reason} if reason else {}) or 0


@pytest.mark.parametrize("harm", [lost, damaged, partly_lost])
def test_a_copy_is_made_anew(counters: Counters, harm: Callable[[Path], None]) -> None:
    """From the topic, if it is gone or cannot be read, which is counted."""
    remade, restored = (
        measured("dateline_state_remade_total", "damaged"),
        measured("dateline_state_restored_records_total"),
    )
    counters.say(*[b"%c" % letter for letter in b"abcdefghij"])
    first = counters()
    first.run(10)
    end(first)
    for copy in counters.copies():
        with closing(LocalCopy(copy)):
            pass  # what was only in its log is in a table now
        harm(copy)
    second = counters()
    counters.say(*[b"%c" % letter for letter in b"abcdefghij"])
    second.run(10)
    assert second.counts() == {b"%c" % letter: 2 for letter in b"abcdefghij"}
    assert (measured("dateline_state_remade_total", "damaged") > remade) == (harm is not lost)
    assert measured("dateline_state_restored_records_total") - restored >= 10


def test_what_cannot_be_scanned_is_made_anew(counters: Counters) -> None:
    """A scan says either all or that it cannot: rocksdict's own would end early, and say nothing."""
    keys = [sha512(b"%d" % number).hexdigest().encode() for number in range(600)]
    counters.say(*keys)
    first = counters()
    first.run(len(keys))
    end(first)
    for copy in counters.copies():
        with closing(LocalCopy(copy)):
            pass
        for table in copy.glob("*.sst"):
            content = bytearray(table.read_bytes())
            content[len(content) // 2] ^= 0xFF
            table.write_bytes(content)
    second = counters()
    while not second.broker.assignment():
        second.broker.poll(0.1)
    second.state.settle()
    assert second.counts() == dict.fromkeys(keys, 1)


def test_damage_that_is_met_by_chance_costs_the_copy(counters: Counters) -> None:
    """While it is searched or let go of: the process goes on, and knows all again."""
    counters.say(b"a", b"b", b"c")
    first = counters()
    first.run(3)
    end(first)
    for copy in counters.copies():
        with closing(LocalCopy(copy)):
            pass
        damaged(copy)
    second = counters()
    counters.say(b"d")
    second.run(1)
    assert second.counts() == {b"a": 1, b"b": 1, b"c": 1, b"d": 1}
    for copy in counters.copies():
        damaged(copy)
    end(second)
    third = counters()
    counters.say(b"d")
    third.run(1)
    assert third.counts() == {b"a": 1, b"b": 1, b"c": 1, b"d": 2}


def test_a_stale_copy_is_trusted_no_further_than_it_goes(counters: Counters, tmp_path: Path) -> None:
    """One that was restored from a backup, say: what came since is read from the topic."""
    counters.say(b"a", b"b")
    first = counters()
    first.run(2)
    end(first)
    shutil.copytree(counters.folder, tmp_path / "backup")
    counters.say(b"a", b"b")
    second = counters()
    second.run(2)
    end(second)
    shutil.rmtree(counters.folder)
    shutil.copytree(tmp_path / "backup", counters.folder)
    counters.say(b"a", b"b")
    third = counters()
    third.run(2)
    assert third.counts() == {b"a": 3, b"b": 3}


def test_a_copy_of_another_topic_is_left_alone(counters: Counters) -> None:
    """Two installations may share a folder, even with topics of one name."""
    counters.say(b"a")
    first = counters()
    first.run(1)
    other = State(first.broker, counters.brokers.out.name, counters.folder / "state", Health())
    other.settle()
    assert list(other.scan(b"a", b"z")) == []
    other.close()


def _shared(one: set[Partition], other: set[Partition]) -> bool:
    return bool(one) and bool(other) and not one & other


def test_two_members_share_what_is_remembered(counters: Counters) -> None:
    """A partition that moves is known to its new owner, who may use the same folder; nothing is counted twice."""
    letters = [b"%c" % letter for letter in b"abcdefghijkl"]
    members = [counters()]
    counters.say(*letters)
    members[0].run(12)
    members.append(counters())
    counters.say(*letters)
    handled = 0
    while handled < 12 or not _shared(*(member.broker.assignment() for member in members)):
        for member in members:
            handled += Loop(Service(), member.broker, member.handle, member.state).step(0.1)
    assert handled == 12
    first, second = (member.counts() for member in members)
    assert {**first, **second} == dict.fromkeys(letters, 2)
    assert not first.keys() & second.keys()


HOLDING = """
import sys, time
from pathlib import Path
from streaming.local_copy import LocalCopy
copy = LocalCopy(Path(sys.argv[1]))
print("held", flush=True)
time.sleep(600)
"""


def test_a_copy_that_another_process_holds_is_left_to_it(tmp_path: Path) -> None:
    """One that is frozen, say: whoever owns the partition now makes a copy of its own."""
    folder = tmp_path / "copy"
    with closing(LocalCopy(folder)) as copy:
        copy.write({b"a": b"1"}, 7)
    holding = subprocess.Popen([sys.executable, "-c", HOLDING, str(folder)], stdout=subprocess.PIPE)
    try:
        assert holding.stdout
        assert holding.stdout.readline() == b"held\n"
        with closing(open_copy(folder)) as other:
            assert (other.position, other.get(b"a")) == (0, None)
    finally:
        holding.kill()
        holding.communicate()
    with closing(open_copy(folder)) as first:
        assert (first.position, first.get(b"a")) == (7, b"1")


def test_a_copy_that_goes_beyond_its_topic_is_made_anew(counters: Counters) -> None:
    """The broker was put back to an earlier time, say: what the copy knows of later has not happened."""
    counters.say(b"a", b"b")
    first = counters()
    first.run(2)
    end(first)
    for folder in counters.copies():
        with closing(LocalCopy(folder)) as copy:
            copy.write({b"a": b"9"}, copy.position + 1_000)
    second = counters()
    counters.say(b"a", b"b")
    second.run(2)
    assert second.counts() == {b"a": 2, b"b": 2}


def test_a_copy_that_cannot_be_written_is_made_anew(counters: Counters, monkeypatch: pytest.MonkeyPatch) -> None:
    """It may show only when tables are merged; what was committed meanwhile is read from the topic."""
    counters.say(b"a", b"b")
    counting = counters()
    counting.run(2)
    damages, write = [DamagedCopy("once")], LocalCopy.write

    def failing(copy: LocalCopy, values: Mapping[bytes, bytes | None], position: int) -> None:
        if damages:
            raise damages.pop()
        write(copy, values, position)

    monkeypatch.setattr(LocalCopy, "write", failing)
    counters.say(b"a", b"b")
    while damages or counting.counts() != {b"a": 2, b"b": 2}:
        with suppress(Unavailable):
            Loop(Service(), counting.broker, counting.handle, counting.state).step(0.1)
