"""Rebuilding: the topic takes the place of all rows, at once or not at all."""

from collections.abc import Iterator
from contextlib import closing

import pytest

from services.desk.rebuilding import rebuild
from streaming.message import Record
from streaming.settings import StreamingSettings
from tests.services.desk.desk import Desk
from tests.services.desk.said import event


def test_the_rows_are_those_of_the_topic(desk: Desk) -> None:
    """Whatever was there before; and the sink goes on behind them."""
    desk.say(("a", event("a")), ("b", event("b")), ("a", b"no event"))
    desk.take(3)
    desk.say(("b", None), ("c", event("c")))
    assert rebuild(desk.reader, desk.engine, desk.topic.name) == 5
    desk.say(("d", event("d")))
    desk.take(1)
    assert sorted(row.article_id for row in desk.rows()) == ["a", "c", "d"]
    assert len(desk.rows("refused")) == 1


def test_another_topic_takes_the_place(desk: Desk, tmp_path_factory: pytest.TempPathFactory) -> None:
    """As when the topic was made anew."""
    desk.say(("a", event("a")))
    desk.take(1)
    other = Desk(StreamingSettings(kafka_bootstrap_servers="", data_dir=tmp_path_factory.mktemp("other")), desk.engine)
    with closing(other.writer), closing(other.reader):
        other.say(("z", event("z")))
        rebuild(other.reader, other.engine, other.topic.name)
        other.say(("y", event("y")))
        other.take(1)
        assert other.differences() == []


def test_what_is_interrupted_changes_nothing(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """The old rows stay."""
    desk.say(("a", event("a")))
    desk.take(1)

    def cut_off(_: str) -> Iterator[Record]:
        yield from ()
        raise KeyboardInterrupt

    monkeypatch.setattr(desk.reader, "replay", cut_off)
    with pytest.raises(KeyboardInterrupt):
        rebuild(desk.reader, desk.engine, desk.topic.name)
    assert [row.article_id for row in desk.rows()] == ["a"]
