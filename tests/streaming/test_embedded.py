"""The file of the embedded broker, as others may have left it."""

from pathlib import Path

import pytest

from schemas.topics import Topic
from streaming.embedded.broker import FILE, EmbeddedBroker
from streaming.embedded.store import Store
from streaming.errors import Damaged
from streaming.message import Message


def test_what_is_no_database_is_named(tmp_path: Path) -> None:
    """Whoever has to mend it is told which file it is."""
    (tmp_path / FILE).write_bytes(b"no database" * 1000)
    with pytest.raises(Damaged, match=f"{tmp_path / FILE}: file is not a database"):
        EmbeddedBroker(tmp_path, "id")


def test_a_damaged_file_is_named(tmp_path: Path) -> None:
    """Also where the damage shows only when a record is read."""
    with EmbeddedBroker(tmp_path, "id") as broker:
        broker.create_topics([Topic("in", 1)])
        broker.publish([Message("in", b"key", bytes(100_000)) for _ in range(10)])
    raw = bytearray((tmp_path / FILE).read_bytes())
    raw[len(raw) // 20 :] = b"\xff" * (len(raw) - len(raw) // 20)
    (tmp_path / FILE).write_bytes(raw)
    with EmbeddedBroker(tmp_path, "id") as broker, pytest.raises(Damaged, match=str(tmp_path / FILE)):
        list(broker.replay("in"))


def test_the_changes_of_others_are_seen(tmp_path: Path) -> None:
    """By a number that they change; waiting for them ends with the first, or after its time."""
    ours, theirs = (Store(tmp_path / "broker.sqlite3") for _ in range(2))
    version = ours.version()
    ours.take_over("us")
    ours.await_change(version, 0.01)
    assert ours.version() == version
    theirs.take_over("them")
    ours.await_change(version, 600)
    assert ours.version() != version
