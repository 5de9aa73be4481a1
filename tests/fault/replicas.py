"""What a cluster says of its replicas."""

from confluent_kafka.admin import AdminClient

from tests.fault.trial import Trial
from tests.kafka.cluster import Cluster


def await_in_sync(cluster: Cluster, trial: Trial) -> None:
    """Wait until every replica has what its leader has: only then may one more broker go."""
    admin = AdminClient({"bootstrap.servers": cluster.bootstrap_servers})

    def in_sync() -> bool:
        topics = admin.list_topics(timeout=30).topics.values()
        return all(len(each.isrs) == len(each.replicas) for topic in topics for each in topic.partitions.values())

    trial.await_true(in_sync, "all replicas to be in sync")
