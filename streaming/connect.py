"""Chooses the broker: Kafka where one is configured, else the embedded one."""

import os
import socket
from collections.abc import Iterable

from streaming.broker import Broker
from streaming.embedded.broker import EmbeddedBroker
from streaming.settings import StreamingSettings

READER = ""
"""The transactional id of who only reads: it needs no right to write, and no transaction of its own holds it back."""


def process_identity(name: str) -> str:
    """Return a transactional id that no other live process has, and that a restarted container keeps."""
    return f"{name}.{socket.gethostname()}.{os.getpid()}"


def open_broker(
    settings: StreamingSettings,
    transactional_id: str,
    group: str | None = None,
    topic: str | None = None,
    needs: Iterable[str] = (),
) -> Broker:
    """Return the configured broker for one transactional id, reading `topic` as a member of `group` if given.

    It is ready only while all topics exist that the caller `needs`.
    """
    identity = transactional_id and settings.topic_prefix + transactional_id
    group = group and settings.topic_prefix + group
    if not settings.kafka_bootstrap_servers:
        return EmbeddedBroker(settings.data_dir, identity, group, topic, needs)
    # Imported here because it takes a third of a second, which the embedded broker need not pay.
    from streaming.kafka.broker import KafkaBroker
    from streaming.kafka.connection import connection

    return KafkaBroker(connection(settings), identity, group, topic, needs)
