"""The broker is killed or stands still while both services work."""

import pytest

from streaming.kafka.deadline import ABANDONED_LIMIT
from tests.e2e.health import await_ready, await_unready, status
from tests.fault.trial import Trial, ask_to_stop
from tests.kafka.cluster import Cluster

OUTAGES = ABANDONED_LIMIT + 2
GRACE_SECONDS = 30
"""How long Docker Compose waits for a service to end before it kills it."""


def test_the_broker_is_killed(kafka: Trial, cluster: Cluster) -> None:
    """Its data are kept; both services wait for it and go on."""
    services = kafka.start_both()
    kafka.feed(120)
    kafka.await_enriched(30)
    cluster.nodes[0].kill()
    kafka.feed(60)
    for service in services:
        await_unready(service)
    cluster.nodes[0].launch()
    cluster.nodes[0].await_ready()
    kafka.recovers()
    assert all(service.runs() for service in services)
    kafka.judge("kill -9 the broker, data kept")


def test_the_broker_is_killed_again_and_again(kafka: Trial, cluster: Cluster) -> None:
    """What each outage leaves behind in a service does not add up until the service has to end."""
    services = kafka.start_both()
    for _ in range(OUTAGES):
        kafka.feed(60)
        kafka.await_enriched(kafka.articles - 40)
        cluster.nodes[0].kill()
        cluster.nodes[0].start()
    kafka.recovers()
    assert all(service.runs() for service in services)
    kafka.judge(f"kill -9 the broker, {OUTAGES} times")


@pytest.mark.parametrize("seconds", [5, 45])
def test_the_broker_stands_still(kafka: Trial, cluster: Cluster, seconds: int) -> None:
    """For less and for more than any deadline of a client; both services live on."""
    services = kafka.start_both()
    kafka.feed(120)
    kafka.await_enriched(30)
    cluster.nodes[0].freeze()
    try:
        kafka.feed(60)
        kafka.hold(seconds)
        assert all(status(service, "/healthz") == 200 for service in services)
    finally:
        cluster.nodes[0].thaw()
    kafka.recovers()
    assert all(service.runs() for service in services)
    kafka.judge(f"the broker frozen for {seconds} s")


def test_services_end_while_the_broker_stands_still(kafka: Trial, cluster: Cluster) -> None:
    """Asked to stop, they are gone before anybody loses patience, and what they had in hand is made again."""
    services = kafka.start_both()
    kafka.feed(120)
    kafka.await_enriched(30)
    cluster.nodes[0].freeze()
    try:
        for service in services:
            await_unready(service)
        for service in services:
            ask_to_stop(service)
        assert [service.wait(GRACE_SECONDS) for service in services] == [0, 0]
    finally:
        cluster.nodes[0].thaw()
    kafka.start_both()
    kafka.recovers()
    kafka.judge("SIGTERM while the broker is frozen")


def test_the_name_of_the_broker_does_not_resolve(kafka: Trial) -> None:
    """Alive and not ready; with the right name everything comes out."""
    kafka.feed(30)
    wrong = {"KAFKA_BOOTSTRAP_SERVERS": "no-such-host.invalid:9092"}
    for lost in [kafka.start("ingest", "watch", **wrong), kafka.start("enrich", "run", **wrong)]:
        lost.event("broker_unavailable")
        assert (status(lost, "/healthz"), status(lost, "/readyz")) == (200, 503)
        lost.stop()
    for service in kafka.start_both():
        await_ready(service)
    kafka.recovers()
    kafka.judge("the broker's name does not resolve")
