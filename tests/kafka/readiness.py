"""Whether a broker serves, by asking it."""

from collections.abc import Mapping

from confluent_kafka import KafkaException
from confluent_kafka.admin import AdminClient

ANSWER_SECONDS = 2.0


def members(client: Mapping[str, str]) -> set[int]:
    """Return the ids of the brokers that the asked one knows to serve; none if it does not answer."""
    asking = AdminClient({**client, "log_level": "0"})
    try:
        return set(asking.list_topics(timeout=ANSWER_SECONDS).brokers)
    except KafkaException:
        return set()
