"""A Kafka outage makes a service unready, never dead."""

import uuid
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from tests.e2e.health import await_ready, await_unready, status
from tests.e2e.installation import Installation
from tests.e2e.readers import kafka_reader
from tests.kafka.cluster import Cluster
from tests.kafka.needed import needed_cluster

pytestmark = pytest.mark.kafka


@pytest.fixture
def cluster() -> Iterator[Cluster]:
    """Return a Kafka that this test may break."""
    with needed_cluster() as cluster:
        yield cluster


@pytest.fixture
def installation(cluster: Cluster, tmp_path: Path) -> Iterator[Installation]:
    """Return an installation on that Kafka."""
    servers = cluster.bootstrap_servers
    installation = Installation(tmp_path, servers, f"outage-{uuid.uuid4()}.", kafka_reader(servers))
    yield installation
    installation.stop()


def test_services_live_through_an_outage(installation: Installation, cluster: Cluster) -> None:
    """The broker is killed while both services run; they stay alive, say that they are not ready, and recover."""
    services = [installation.start("ingest", "watch"), installation.start("enrich", "run")]
    write_article(installation, "before")
    installation.await_committed("articles.enriched", 1)
    cluster.nodes[0].kill()
    write_article(installation, "during")
    for service in services:
        await_unready(service)
        assert service.runs()
        assert status(service, "/healthz") == 200
    cluster.nodes[0].start()
    write_article(installation, "after")
    for service in services:
        await_ready(service)
    seen = installation.await_committed("articles.enriched", 3)
    assert sorted(record.value["article"]["headline"] for record in seen) == ["after", "before", "during"]


def test_services_wait_for_a_broker_that_is_not_there_yet(installation: Installation, cluster: Cluster) -> None:
    """Started before the broker, they become ready when it comes."""
    write_article(installation, "patience")
    cluster.nodes[0].kill()
    services = [installation.start("ingest", "watch"), installation.start("enrich", "run")]
    for service in services:
        assert status(service, "/readyz") == 503
    cluster.nodes[0].start()
    installation.await_committed("articles.enriched", 1)
    for service in services:
        await_ready(service)


def test_the_http_door_says_when_to_come_again(installation: Installation, cluster: Cluster) -> None:
    """While the broker is away nothing is accepted, and whoever sends the same again later is served."""
    door = installation.start("ingest", "serve", "serve", DATELINE_HTTP_PORT="0")
    await_ready(door)
    url = door.event("listening")["url"]
    assert post(url, "before").status_code == 202
    cluster.nodes[0].kill()
    await_unready(door)
    refused = post(url, "during")
    assert (refused.status_code, refused.json()["status"]) == (503, 503)
    assert int(refused.headers["Retry-After"]) > 0
    cluster.nodes[0].start()
    await_ready(door)
    assert post(url, "during").status_code == 202
    seen = installation.await_committed("articles", 2)
    assert sorted(record.value["headline"] for record in seen) == ["before", "during"]


def post(url: str, headline: str) -> httpx.Response:
    """Send an article."""
    return httpx.post(url, json={"headline": headline, "body": f"It was said {headline} the outage."}, timeout=60)


def write_article(installation: Installation, headline: str) -> None:
    """Write an article to the source folder."""
    installation.write(headline, {"headline": headline, "body": f"It was {headline} the outage, in Paris on Monday."})
