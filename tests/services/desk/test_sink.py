"""The sink: whatever is said, in whatever order, and whatever is killed, the rows are what was said last."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import Engine, delete, event, func, select

from schemas.topics import Topics
from services.desk import tables
from services.desk.sink import Sink
from streaming.broker import Broker
from streaming.connect import open_broker
from streaming.errors import Misconfigured, Unavailable
from streaming.message import Message
from streaming.settings import StreamingSettings
from tests.services.desk.conftest import EVENT
from tests.services.desk.newest import differences, newest

TOPIC = Topics().enriched
EXAMPLE: dict[str, Any] = json.loads(EVENT.read_text())["enriched"]["value"]


def said(article: str, revision: int, tags: int = 3) -> Message:
    """Return an event of an article with so many tags of each kind."""
    body = {**EXAMPLE["article"], "articleId": article, "revision": revision}
    few = {kind: EXAMPLE[kind][:tags] for kind in ("dates", "locations", "actors")}
    value = {**EXAMPLE, **few, "articleId": article, "revision": revision, "article": body}
    return Message(TOPIC.name, article.encode(), json.dumps(value).encode())


@contextmanager
def opened(folder: Path) -> Iterator[Broker]:
    """Return an embedded broker with the topic."""
    with open_broker(StreamingSettings(kafka_bootstrap_servers="", data_dir=folder), "test") as broker:
        broker.create_topics([TOPIC])
        yield broker


@contextmanager
def crashing(engine: Engine) -> Iterator[None]:
    """Let every transaction of a database fail at its very end."""

    def crash(_: object) -> None:
        raise RuntimeError("killed")

    event.listen(engine, "commit", crash)
    try:
        yield
    finally:
        event.remove(engine, "commit", crash)


def caught_up(broker: Broker, engine: Engine) -> Sink:
    """Return a sink that has read all there is."""
    sink = Sink(broker, engine, TOPIC.name)
    sink.step()
    return sink


ARTICLES = st.sampled_from(["a", "b", "c"])
EVENTS = st.builds(said, ARTICLES, st.integers(1, 3), st.integers(0, 3))
RETRACTIONS = ARTICLES.map(lambda key: Message(TOPIC.name, key.encode(), None))
STEPS = st.lists(st.tuples(st.lists(EVENTS | RETRACTIONS, max_size=6), st.booleans()), max_size=6)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@given(steps=STEPS)
def test_rows_are_what_was_said_last(empty: Engine, tmp_path_factory: pytest.TempPathFactory, steps: Any) -> None:
    """Revisions, events made anew and retractions, in any batches, with a crash before any commit."""
    with empty.begin() as connection:
        for table in reversed(tables.metadata.sorted_tables):
            connection.execute(delete(table))
    with opened(tmp_path_factory.mktemp("broker")) as broker:
        for messages, crashes in steps:
            broker.publish(messages)
            if crashes and messages:
                with crashing(empty), pytest.raises(RuntimeError):
                    caught_up(broker, empty)
            else:
                caught_up(broker, empty)
        caught_up(broker, empty)
        assert differences(newest(broker.replay(TOPIC.name)), empty) == []


def test_earlier_revisions_stay_until_the_article_is_retracted(empty: Engine, tmp_path: Path) -> None:
    """Each with its last event."""
    kept = select(tables.revisions.c.revision).order_by(tables.revisions.c.revision)
    with opened(tmp_path) as broker:
        broker.publish([said("a", 1), said("a", 1, 1), said("a", 2)])
        sink = caught_up(broker, empty)
        broker.publish([said("a", 3)])
        sink.step()
        with empty.connect() as connection:
            assert connection.scalars(kept).all() == [1, 2]
        broker.publish([Message(TOPIC.name, b"a", None)])
        sink.step()
        with empty.connect() as connection:
            assert connection.scalars(kept).all() == []


@pytest.mark.parametrize("value", [b"", b"{", b"[]", b"null", b"{}", b'{"articleId": "a"}', b"\xff", b'"text"'])
def test_what_is_no_event_is_refused_and_reading_goes_on(empty: Engine, tmp_path: Path, value: bytes) -> None:
    """It is told where it stands, and why."""
    with opened(tmp_path) as broker:
        broker.publish([Message(TOPIC.name, b"a", value), said("b", 1)])
        caught_up(broker, empty)
    with empty.connect() as connection:
        assert connection.scalar(select(func.count()).select_from(tables.articles)) == 1
        assert connection.scalar(select(tables.refused.c.reason))


def test_of_two_sinks_one_writes(empty: Engine, tmp_path: Path) -> None:
    """The one that was overtaken looks again where the rows are, and loses and doubles nothing."""
    with opened(tmp_path) as broker:
        one, two = caught_up(broker, empty), caught_up(broker, empty)
        broker.publish([said("a", 1)])
        one.step()
        with pytest.raises(Unavailable, match="another desk"):
            two.step()
        broker.publish([said("b", 1)])
        two.step()
        assert differences(newest(broker.replay(TOPIC.name)), empty) == []


def test_rows_of_another_topic_are_not_added_to(empty: Engine, tmp_path: Path) -> None:
    """A topic that was made anew has other records at the same offsets."""
    for folder in ("one", "two"):
        with opened(tmp_path / folder) as broker:
            broker.publish([said("a", 1)])
            if folder == "one":
                caught_up(broker, empty)
            else:
                with pytest.raises(Misconfigured, match="rebuild"):
                    caught_up(broker, empty)
