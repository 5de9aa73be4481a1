"""Adds partitions to a topic, as an operator might."""

import sqlite3
from contextlib import closing

from confluent_kafka.admin import AdminClient
from confluent_kafka.cimpl import NewPartitions

from streaming.embedded.broker import FILE
from streaming.settings import StreamingSettings


def enlarge(settings: StreamingSettings, topic: str, partitions: int) -> None:
    """Give a topic so many partitions. The embedded broker has no command for that; only its file could be changed."""
    if settings.kafka_bootstrap_servers:
        admin = AdminClient({"bootstrap.servers": settings.kafka_bootstrap_servers})
        admin.create_partitions([NewPartitions(topic, partitions)])[topic].result(30)
    else:
        with closing(sqlite3.connect(settings.data_dir / FILE)) as file, file:
            file.execute("UPDATE topics SET partitions = ? WHERE name = ?", (partitions, topic))
