"""The network between the services and Kafka fails in every way that networks do."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.e2e.health import await_unready
from tests.fault.proxy import Mood, Proxy
from tests.fault.trial import Trial, on_kafka
from tests.kafka.needed import needed_cluster
from tests.kafka.ports import free_ports

FAULT_SECONDS = 20
RESETS = 5


@pytest.fixture(scope="module")
def proxy() -> Iterator[Proxy]:
    """Return the proxy that everybody has to go through, with a Kafka behind it."""
    (port,) = free_ports(1)
    cluster = needed_cluster(settings={"advertised.listeners": f"BROKER://127.0.0.1:{port}"})
    with Proxy(port, int(cluster.bootstrap_servers.rpartition(":")[2])) as proxy, cluster:
        yield proxy


@pytest.fixture
def distant(proxy: Proxy, tmp_path: Path) -> Iterator[Trial]:
    """Return a trial on the other side of the proxy."""
    yield from on_kafka(proxy.address, tmp_path)


def test_connections_are_cut(distant: Trial, proxy: Proxy) -> None:
    """Nobody can connect for a while."""
    services = distant.start_both()
    distant.feed(120)
    distant.await_enriched(30)
    proxy.cut()
    distant.feed(60)
    for service in services:
        await_unready(service)
    proxy.mood = Mood.GOOD
    distant.recovers()
    distant.judge("connections cut and refused")


def test_connections_are_reset(distant: Trial, proxy: Proxy) -> None:
    """Every connection breaks, again and again, while articles are handled."""
    distant.start_both()
    for number in range(RESETS):
        distant.feed(30)
        distant.await_enriched(20 * (number + 1))
        proxy.reset()
    distant.recovers()
    distant.judge(f"connections reset, {RESETS} times")


def test_the_network_swallows_everything(distant: Trial, proxy: Proxy) -> None:
    """Connections stay open and nothing comes through, which no operating system tells anybody."""
    services = distant.start_both()
    distant.feed(120)
    distant.await_enriched(30)
    proxy.mood = Mood.BLACK_HOLE
    distant.feed(60)
    for service in services:
        await_unready(service)
    distant.hold(FAULT_SECONDS)
    proxy.mood = Mood.GOOD
    distant.recovers()
    distant.judge("a black hole, longer than any deadline")


def test_the_network_is_slow(distant: Trial, proxy: Proxy) -> None:
    """Every answer takes a fifth of a second more."""
    proxy.mood = Mood.SLOW
    distant.start_both()
    distant.feed(90)
    distant.await_enriched(90)
    proxy.mood = Mood.GOOD
    distant.recovers()
    distant.judge("a slow network")
