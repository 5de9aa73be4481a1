"""Where services and transports are measured: brokers of either kind, and topics that nobody has used."""

import os
import tempfile
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from schemas.topics import Topics
from streaming.connect import open_broker
from streaming.settings import StreamingSettings
from tests.kafka.cluster import Cluster


@contextmanager
def kafka() -> Iterator[str]:
    """Yield the servers in KAFKA_BOOTSTRAP_SERVERS, or one that is started from Kafka's jars."""
    if given := os.environ.get("KAFKA_BOOTSTRAP_SERVERS"):
        yield given
        return
    with Cluster() as cluster:
        yield cluster.bootstrap_servers


@contextmanager
def installation(servers: str) -> Iterator[StreamingSettings]:
    """Make topics on Kafka, or on the embedded broker where no servers are given."""
    with tempfile.TemporaryDirectory() as folder:
        settings = StreamingSettings(
            kafka_bootstrap_servers=servers, data_dir=Path(folder), topic_prefix=f"benchmark-{uuid.uuid4()}."
        )
        with open_broker(settings, "setup") as broker:
            broker.create_topics(Topics(settings.topic_prefix).all())
        yield settings


def environment(settings: StreamingSettings) -> dict[str, str]:
    """Return what a service of the installation is told."""
    return {
        **os.environ,
        "KAFKA_BOOTSTRAP_SERVERS": settings.kafka_bootstrap_servers,
        "DATELINE_DATA_DIR": str(settings.data_dir),
        "DATELINE_TOPIC_PREFIX": settings.topic_prefix,
        "DATELINE_METRICS_PORT": "0",
    }
