"""A Kafka for tests: without it they are skipped, or refused where nothing may be skipped."""

from collections.abc import Mapping

from tests.kafka.cluster import Cluster
from tests.needs import needs


def needed_cluster(
    nodes: int = 1, settings: Mapping[str, str] | None = None, client: Mapping[str, str] | None = None
) -> Cluster:
    """Return a cluster that does not run yet; skips the asking test if this machine lacks what it takes."""
    with needs("Apache Kafka"):
        return Cluster(nodes, settings, client)
