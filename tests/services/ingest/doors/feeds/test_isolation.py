"""What strangers wrote is read in a process that may die of it."""

import asyncio
import os
import time
from collections.abc import Callable
from typing import Any

import pytest

from services.ingest.doors.feeds.isolation import Isolated
from services.ingest.draft import Refused


def answers(*calls: Callable[[], Any], seconds: float = 20.0) -> list[Any]:
    """Call functions in one worker after the other; return what they return, or the code of their refusal."""

    async def run() -> list[Any]:
        isolated = Isolated(seconds)
        try:
            return [await _answer(isolated, call) for call in calls]
        finally:
            isolated.close()

    return asyncio.run(run())


async def _answer(isolated: Isolated, call: Callable[[], Any]) -> Any:
    try:
        return await isolated.call(call)
    except Refused as refused:
        return refused.code


def work() -> int:
    """Return who did it."""
    return os.getpid()


def refuse() -> None:
    """Refuse to read something."""
    raise Refused("not-today", "closed")


def stumble() -> None:
    """Meet what nobody thought of."""
    raise ZeroDivisionError


def crash() -> None:
    """End without a word."""
    os._exit(1)


def fill() -> int:
    """Need more memory than there is."""
    return len(bytes(1024) * 1024 * 1024 * 16)


def hang() -> None:
    """Never return."""
    time.sleep(3600)


def test_it_is_done_in_another_process() -> None:
    """The same for all, as long as it lives."""
    first, second = answers(work, work)
    assert first == second != os.getpid()


@pytest.mark.parametrize(
    ("call", "code"), [(refuse, "not-today"), (stumble, "unreadable"), (crash, "unreadable"), (fill, "unreadable")]
)
def test_what_goes_wrong_in_it_is_told_and_costs_nobody_else(call: Callable[[], Any], code: str) -> None:
    """What comes next is done, by another worker if need be."""
    told, following = answers(call, work)
    assert told == code
    assert following != os.getpid()


def test_what_never_ends_is_ended() -> None:
    """By a time that is longer than what anything honest takes."""
    assert answers(hang, work, seconds=1.0)[0] == "unreadable"
