"""What whoever reads a stream can rely on: the same on Kafka and in memory."""

import pytest

from dateline_client import Item, Retraction, Undecodable
from dateline_client.testing import example
from tests.clients.python.topics import Topic, items

FIRST, SECOND, THIRD = (example(article_id=str(number)) for number in (1, 2, 3))


def ids(read: list[Item]) -> list[str]:
    """Return the articles that some items are about."""
    return [item.article_id for item in read]


def test_events_come_as_they_were_said(topic: Topic) -> None:
    """In order, with all that they say."""
    topic.put(FIRST)
    topic.put(SECOND)
    assert items(topic) == [FIRST, SECOND]


def test_an_empty_topic_has_no_items(topic: Topic) -> None:
    """It ends at once."""
    assert items(topic) == []


def test_a_record_without_a_value_retracts(topic: Topic) -> None:
    """It is handed on in its turn."""
    topic.put(FIRST)
    topic.retract("1")
    assert items(topic) == [FIRST, Retraction("1")]


def test_an_event_that_comes_again_is_passed_over(topic: Topic) -> None:
    """It is known by its id, also after others; a retraction, which has none, is said as often as it comes."""
    for said in (FIRST, SECOND, FIRST):
        topic.put(said)
    topic.retract("1")
    topic.retract("1")
    assert ids(items(topic)) == ["1", "2", "1", "1"]


def test_a_group_goes_on_where_it_was(topic: Topic) -> None:
    """What is done does not come again."""
    topic.put(FIRST)
    assert ids(items(topic)) == ["1"]
    topic.put(SECOND)
    assert ids(items(topic)) == ["2"]


def test_an_item_comes_again_if_its_handling_failed(topic: Topic) -> None:
    """It is done when the next is asked for; those before it were."""
    for said in (FIRST, SECOND, THIRD):
        topic.put(said)
    with pytest.raises(ZeroDivisionError), topic.consume() as stream:
        [1 / (item != SECOND) for item in stream]
    assert ids(items(topic)) == ["2", "3"]


def test_an_item_comes_again_if_the_reader_left_at_it(topic: Topic) -> None:
    """Nobody can tell whether it was handled."""
    topic.put(FIRST)
    with topic.consume() as stream:
        assert next(stream) == FIRST
    assert ids(items(topic)) == ["1"]


def test_a_closed_stream_has_ended(topic: Topic) -> None:
    """It may be closed twice."""
    topic.put(FIRST)
    with topic.consume() as stream:
        stream.close()
        assert list(stream) == []


def test_what_cannot_be_decoded_is_raised(topic: Topic) -> None:
    """It says where it stands and why; the stream ends there, and comes there again."""
    topic.put(FIRST)
    topic.put_record(b"2", b"{}")
    topic.put(THIRD)
    for _ in range(2):
        with topic.consume() as stream, pytest.raises(Undecodable, match="partition 0, offset 1: articleId: Field req"):
            list(stream)
        assert next(stream, None) is None


def test_what_cannot_be_decoded_may_be_passed_over(topic: Topic) -> None:
    """Whoever reads is told, and may keep the record."""
    topic.put_record(b"2", b"{}")
    topic.put(THIRD)
    refused: list[Undecodable] = []
    with topic.consume(on_undecodable=refused.append) as stream:
        assert list(stream) == [THIRD]
    assert [(error.record.key, error.record.value) for error in refused] == [(b"2", b"{}")]
    assert items(topic) == []
