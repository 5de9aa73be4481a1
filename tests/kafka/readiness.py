"""Whether a broker serves, by asking it."""

from confluent_kafka import KafkaException
from confluent_kafka.admin import AdminClient

ANSWER_SECONDS = 2.0


def members(bootstrap_servers: str) -> set[int]:
    """Return the ids of the brokers that the asked one knows to serve; none if it does not answer."""
    asking = AdminClient({"bootstrap.servers": bootstrap_servers, "log_level": 0})
    try:
        return set(asking.list_topics(timeout=ANSWER_SECONDS).brokers)
    except KafkaException:
        return set()
