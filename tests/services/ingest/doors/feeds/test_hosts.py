"""The polite queues."""

import asyncio
import time

from services.ingest.doors.feeds.hosts import MANY, Hosts


def most_at_once(asked: list[str], at_once: int) -> tuple[int, int]:
    """Ask hosts all at the same time; return how many were asked at once, of one host and of all."""
    inside: list[str] = []
    most = [0, 0]

    async def ask(hosts: Hosts, host: str) -> None:
        async with hosts.turn(host):
            inside.append(host)
            most[:] = max(most[0], inside.count(host)), max(most[1], len(inside))
            await asyncio.sleep(0.01)
            inside.remove(host)

    async def run() -> None:
        hosts = Hosts(0, at_once)
        await asyncio.gather(*(ask(hosts, host) for host in asked))

    asyncio.run(run())
    return most[0], most[1]


def test_a_host_is_asked_one_thing_at_a_time() -> None:
    """However many feeds it has."""
    assert most_at_once(["a"] * 5, at_once=4) == (1, 1)


def test_so_many_hosts_are_asked_at_once() -> None:
    """And no more."""
    assert most_at_once([*"abcdef", *"abcdef"], at_once=3) == (1, 3)


def test_a_host_is_left_alone_between_two_requests() -> None:
    """For as long as we are polite, or as it asks for if that is longer; others need not wait for it."""

    async def run() -> list[float]:
        hosts, times = Hosts(gap_seconds=0.05, at_once=4), []
        for host, delay in (("a", 0.0), ("a", 0.2), ("b", 0.0), ("a", 0.0)):
            async with hosts.turn(host, delay):
                times.append(time.monotonic())
        return times

    first, second, other, third = asyncio.run(run())
    assert second - first >= 0.05
    assert third - second >= 0.2
    assert other < third


def test_hosts_that_nobody_waits_for_are_forgotten() -> None:
    """A feed may name as many as it likes."""

    async def run() -> int:
        hosts = Hosts(0, 1)
        for number in range(3 * MANY):
            async with hosts.turn(str(number)):
                pass
        return len(hosts._queues)

    assert asyncio.run(run()) <= MANY + 1
