"""The sink: whatever is said, in whatever order, and whatever is killed, the rows are what was said last."""

import json
from collections.abc import Iterator
from contextlib import closing, contextmanager
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import Engine, delete
from sqlalchemy import event as listening

from services.desk import tables
from streaming.errors import Misconfigured, Unavailable
from streaming.settings import StreamingSettings
from tests.services.desk.desk import Desk
from tests.services.desk.said import EXAMPLE, event
from tests.streaming.enlarging import enlarge


@contextmanager
def crashing(engine: Engine) -> Iterator[None]:
    """Let every transaction of a database fail at its very end."""

    def crash(_: object) -> None:
        raise RuntimeError("killed")

    listening.listen(engine, "commit", crash)
    try:
        with pytest.raises(RuntimeError):
            yield
    finally:
        listening.remove(engine, "commit", crash)


KEYS = st.sampled_from(["a", "b", "c"])
EVENTS = KEYS.flatmap(
    lambda key: st.tuples(st.just(key), st.builds(event, st.just(key), st.integers(1, 3), tags=st.integers(0, 3)))
)
RETRACTIONS = st.tuples(KEYS, st.none())
STEPS = st.lists(st.tuples(st.lists(EVENTS | RETRACTIONS, min_size=1, max_size=6), st.booleans()), max_size=6)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@given(steps=STEPS)
def test_rows_are_what_was_said_last(
    empty: Engine, tmp_path_factory: pytest.TempPathFactory, steps: list[tuple[list[tuple[str, bytes | None]], bool]]
) -> None:
    """Revisions, events made anew and retractions, in any batches, with a crash before any commit."""
    with empty.begin() as connection:
        for table in reversed(tables.metadata.sorted_tables):
            connection.execute(delete(table))
    desk = Desk(StreamingSettings(kafka_bootstrap_servers="", data_dir=tmp_path_factory.mktemp("broker")), empty)
    with closing(desk.writer), closing(desk.reader):
        for said, crashes in steps:
            desk.say(*said)
            if crashes:
                with crashing(empty):
                    desk.take(1)
            desk.take(len(said))
        assert desk.differences() == []


def test_an_article_comes_in_once(anywhere: Desk) -> None:
    """With all its tags, however often a desk is started."""
    anywhere.say(("a", event("a")))
    anywhere.take(1)
    anywhere.say(("b", event("b")), ("b", event("b", revision=2)), ("a", None))
    anywhere.take(3)
    assert [row.revision for row in anywhere.rows()] == [2]
    assert anywhere.differences() == []


def test_earlier_revisions_stay_until_the_article_is_retracted(desk: Desk) -> None:
    """Each with its last event."""
    desk.say(("a", event("a", 1)), ("a", event("a", 1, "Again")), ("a", event("a", 2)))
    sink = desk.take(3)
    desk.say(("a", event("a", 3)))
    sink.step()
    kept = {row.revision: json.loads(row.event)["article"]["headline"] for row in desk.rows("revisions")}
    assert kept == {1: "Again", 2: "Mayors meet"}
    desk.say(("a", None))
    sink.step()
    assert desk.rows("revisions") == desk.rows() == []


def test_an_earlier_revision_that_comes_late_changes_nothing(desk: Desk) -> None:
    """Whether it comes with the newer one, or after it."""
    desk.say(("a", event("a", 2)), ("a", event("a", 1)))
    sink = desk.take(2)
    desk.say(("a", event("a", 1)))
    sink.step()
    assert [row.revision for row in desk.rows()] == [2]


@pytest.mark.parametrize("value", [event("a"), None])
def test_an_older_record_of_another_partition_says_nothing(desk: Desk, value: bytes | None) -> None:
    """Since partitions were added, the newest of an article is told by time."""
    desk.say(("a", value), partition=5)
    desk.say(("b", event("b")), partition=0)
    desk.say(("a", event("a", headline="Newer") if value is None else None), partition=0)
    desk.take(3)
    articles = {row.article_id: row.headline for row in desk.rows()}
    assert articles == {"b": "Mayors meet"} | ({"a": "Newer"} if value is None else {})


def test_it_goes_on_when_partitions_are_added(desk: Desk) -> None:
    """With those that there were before as with the new ones."""
    desk.say(("a", event("a")))
    sink = desk.take(1)
    enlarge(desk.settings, desk.topic.name, 9)
    desk.say(("a", event("a", 2)), partition=8)
    desk.take_on(sink, 1)
    assert [row.revision for row in desk.rows()] == [2]


BAD = {
    "empty": b"",
    "cut off": b"{",
    "a list": b"[]",
    "null": b"null",
    "an empty object": b"{}",
    "no UTF-8": b"\xff",
    "another article": event("b"),
    "a text for a number": event("a").replace(b'"revision": 1', b'"revision": "1"'),
    "null for a text": event("a").replace(b'"headline": "Mayors meet"', b'"headline": null'),
    "too large a number": event("a").replace(b'"revision": 1', b'"revision": 99999999999999999999'),
    "half a character": event("a", headline="\ud800"),
    "no time": event("a").replace(b'"fetchedAt": "2026', b'"fetchedAt": "x2026'),
    "deeper than deep": b"[" * 100_000,
}


@pytest.mark.parametrize("value", BAD.values(), ids=BAD.keys())
def test_what_is_no_event_is_refused_and_reading_goes_on(desk: Desk, value: bytes) -> None:
    """It is told where it stands, and why; what came before under its key stays."""
    desk.say(("a", event("a", headline="Before")), ("a", value), ("b", event("b")))
    desk.take(3)
    assert {row.headline for row in desk.rows()} == {"Before", "Mayors meet"}
    assert [bool(row.reason) for row in desk.rows("refused")] == [True]


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=5,
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=100)
@given(
    place=st.sampled_from(
        [
            (),
            ("article",),
            ("article", "ingest"),
            ("dates", 0),
            ("locations", 0),
            ("locations", 0, "geometry"),
            ("actors", 0),
            ("actors", 0, "mentions", 0),
        ]
    ),
    data=st.data(),
)
def test_whatever_stands_in_an_event_is_written_or_refused(desk: Desk, place: tuple[str | int, ...], data: Any) -> None:
    """Never does it stop the desk."""
    said = json.loads(event("a"))
    inner = said
    for key in place:
        inner = inner[key]
    inner[data.draw(st.sampled_from(sorted(inner)))] = data.draw(JSON)
    before = len(desk.rows("refused")) + sum(row.next for row in desk.rows("offsets"))
    desk.say(("a", json.dumps(said).encode()))
    desk.take(1)
    assert len(desk.rows("refused")) + sum(row.next for row in desk.rows("offsets")) > before


def test_of_two_sinks_one_writes(desk: Desk) -> None:
    """The one that was overtaken looks again where the rows are, and loses and doubles nothing."""
    desk.say(("a", event("a")))
    one, two = desk.take(1), desk.sink()
    two.step()
    desk.say(("a", event("a", 2)))
    one.step()
    with pytest.raises(Unavailable, match="another desk"):
        two.step()
    desk.say(("b", event("b")))
    two.step()
    assert desk.differences() == []


def test_rows_of_another_topic_are_not_added_to(desk: Desk, tmp_path_factory: pytest.TempPathFactory) -> None:
    """A topic that was made anew has other records at the same offsets; the way out is told."""
    desk.say(("a", event("a")))
    desk.take(1)
    other = Desk(StreamingSettings(kafka_bootstrap_servers="", data_dir=tmp_path_factory.mktemp("other")), desk.engine)
    with closing(other.writer), closing(other.reader), pytest.raises(Misconfigured, match="rebuild"):
        other.take(1)


def test_the_example_is_whole() -> None:
    """The events of these tests have tags of every kind."""
    assert all(EXAMPLE[kind] for kind in ("dates", "locations", "actors"))
