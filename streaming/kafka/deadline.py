"""Deadlines for calls that wait without one, as kafka-python's transactional calls do."""

import threading
from collections.abc import Callable
from queue import Empty, SimpleQueue
from typing import TypeVar

from streaming.errors import Stuck, Unavailable

T = TypeVar("T")

ABANDONED_LIMIT = 5
"""How many calls may be lost in a process before it has to be started anew: each keeps a thread and its memory."""

_abandoned: list[threading.Thread] = []


def within(seconds: float, call: Callable[[], T]) -> T:
    """Return what `call` returns, or raise what it raises.

    Raises `Unavailable` when it takes longer, and leaves it to itself; `Stuck` when too many were left that way.
    """
    outcome: SimpleQueue[tuple[T | None, BaseException | None]] = SimpleQueue()

    def run() -> None:
        try:
            outcome.put((call(), None))
        except BaseException as error:  # noqa: BLE001  raised again by the caller's thread
            outcome.put((None, error))

    thread = threading.Thread(target=run, daemon=True, name="within-deadline")
    thread.start()
    try:
        result, error = outcome.get(timeout=seconds)
    except Empty:
        _abandon(thread)
        raise Unavailable(f"no answer from Kafka within {seconds:g} s") from None
    if error:
        raise error
    return result  # type: ignore[return-value]  # without an error there is a result


def _abandon(thread: threading.Thread) -> None:
    _abandoned[:] = [other for other in _abandoned if other.is_alive()] + [thread]
    if len(_abandoned) > ABANDONED_LIMIT:
        raise Stuck(f"{len(_abandoned)} calls to Kafka never returned")
