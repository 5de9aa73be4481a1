"""Three brokers, every topic on all of them, two have to have it: one may go, two are an outage, none loses data."""

from tests.e2e.health import await_unready
from tests.fault.replicas import await_in_sync
from tests.fault.trial import Trial
from tests.kafka.cluster import Cluster


def test_every_broker_is_killed_in_turn(replicated: Trial, trio: Cluster) -> None:
    """With each goes the leader of a third of all partitions; articles come out while it is down."""
    services = replicated.start_both()
    replicated.feed(60)
    replicated.await_enriched(30)
    for node in trio.nodes:
        await_in_sync(trio, replicated)
        node.kill()
        replicated.recovers()
        node.start()
    assert all(service.runs() for service in services)
    replicated.judge("kill -9 each of three brokers in turn")


def test_two_of_three_brokers_are_killed(replicated: Trial, trio: Cluster) -> None:
    """Nothing can be committed until they are back, and nothing is lost. Enrich, with nothing to do, may not notice."""
    services = replicated.start_both()
    replicated.feed(60)
    replicated.await_enriched(30)
    await_in_sync(trio, replicated)
    for node in trio.nodes[1:]:
        node.kill()
    replicated.feed(60)
    await_unready(services[0])
    for node in trio.nodes[1:]:
        node.launch()
    for node in trio.nodes[1:]:
        node.await_ready()
    replicated.recovers()
    assert all(service.runs() for service in services)
    replicated.judge("kill -9 two of three brokers")
