"""Retry: what may pass by itself is given time, anything else is not."""

from collections.abc import Iterator

import pytest
import stamina

from streaming.errors import Invalid, Transient
from streaming.message import Message
from streaming.middleware.retry import ATTEMPTS, retry
from tests.streaming.handlers import answering, record

DONE = [Message("out", b"key", b"out")]


@pytest.fixture(autouse=True)
def _without_pauses() -> Iterator[None]:
    with stamina.set_testing(True, attempts=ATTEMPTS, cap=True):
        yield


def test_it_is_tried_again_until_it_works() -> None:
    """The record is handled once in the end, as if nothing had been."""
    handler = retry(answering(Transient("busy"), Transient("busy"), DONE))
    assert handler(record()) == DONE


def test_in_the_end_it_is_let_through() -> None:
    """The service then stops with the record uncommitted, so it is no dead letter."""
    handler = retry(answering(*[Transient(str(attempt)) for attempt in range(ATTEMPTS)], DONE))
    with pytest.raises(Transient, match=str(ATTEMPTS - 1)):
        handler(record())
    assert handler(record()) == DONE


@pytest.mark.parametrize("error", [Invalid("code", "never works"), ValueError("a bug")])
def test_what_will_not_pass_is_not_tried_again(error: Exception) -> None:
    """A second attempt would only cost time."""
    handler = retry(answering(error, DONE))
    with pytest.raises(type(error)):
        handler(record())
    assert handler(record()) == DONE
