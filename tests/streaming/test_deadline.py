"""Deadlines for calls that have none of their own."""

import threading
from collections.abc import Iterator

import pytest

from streaming.errors import Fenced, Stuck, Unavailable
from streaming.kafka.deadline import ABANDONED_LIMIT, within

PATIENCE_SECONDS = 60
IMPATIENCE_SECONDS = 0.01


def let_go(answer: threading.Event) -> None:
    """Let every call return that waits for the answer, and wait for its thread to end."""
    answer.set()
    for thread in threading.enumerate():
        if thread.name == "within-deadline":
            thread.join(PATIENCE_SECONDS)
    answer.clear()


@pytest.fixture
def answer() -> Iterator[threading.Event]:
    """Return an event that calls may wait for; it comes at the end of the test, so that no thread is left."""
    event = threading.Event()
    yield event
    let_go(event)


def test_an_answer_in_time_is_returned() -> None:
    """Even if it is nothing."""
    assert within(PATIENCE_SECONDS, lambda: "answer") == "answer"
    assert within(PATIENCE_SECONDS, lambda: None) is None


@pytest.mark.parametrize("error", [Fenced("gone"), ValueError("wrong"), KeyboardInterrupt()])
def test_an_error_is_raised_where_the_call_was_made(error: BaseException) -> None:
    """The very same, of any kind, not in the thread that nobody sees."""

    def fail() -> None:
        raise error

    with pytest.raises(type(error)) as raised:
        within(PATIENCE_SECONDS, fail)
    assert raised.value is error


def test_a_call_that_takes_too_long_is_left(answer: threading.Event) -> None:
    """Whether it was done is unknown."""
    with pytest.raises(Unavailable, match="no answer from Kafka"):
        within(IMPATIENCE_SECONDS, answer.wait)


def test_too_many_calls_that_never_return_are_fatal(answer: threading.Event) -> None:
    """Each keeps a thread and its memory: the process has to be started anew."""
    for _ in range(ABANDONED_LIMIT):
        with pytest.raises(Unavailable):
            within(IMPATIENCE_SECONDS, answer.wait)
    with pytest.raises(Stuck, match="never returned"):
        within(IMPATIENCE_SECONDS, answer.wait)


def test_calls_that_return_late_are_forgiven(answer: threading.Event) -> None:
    """Only those that are still under way count."""
    for _ in range(2 * ABANDONED_LIMIT):
        with pytest.raises(Unavailable):
            within(IMPATIENCE_SECONDS, answer.wait)
        let_go(answer)
