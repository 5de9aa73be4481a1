"""Asks a cluster now and then whether it is there, and what it must have: an idle client would not notice."""

import time
from collections.abc import Mapping, Set
from typing import Any

from kafka.admin import KafkaAdminClient
from kafka.errors import KafkaError, UnknownTopicOrPartitionError

from streaming.errors import Unavailable
from streaming.kafka.deadline import within

INTERVAL_SECONDS = 5
_ANSWER_SECONDS = 3


class Probe:
    """Remembers for a few seconds whether the cluster answered, and which of some topics it has."""

    def __init__(self, connection: Mapping[str, Any], topics: Set[str] = frozenset()) -> None:
        self._topics, self.existing = topics, topics
        answer_ms = _ANSWER_SECONDS * 1000
        self._config = {**connection, "request_timeout_ms": answer_ms, "bootstrap_timeout_ms": answer_ms}
        self._admin: KafkaAdminClient | None = None
        self._asked_at, self._answered = float("-inf"), False

    def answers(self) -> bool:
        """Return whether the cluster answered when it was last asked."""
        if time.monotonic() - self._asked_at > INTERVAL_SECONDS:
            self._answered = self._ask()
            self._asked_at = time.monotonic()
        return self._answered

    def close(self) -> None:
        """Disconnect."""
        if self._admin:
            self._admin.close()

    def _ask(self) -> bool:
        try:
            # kafka-python gives up by itself after the first deadline; ours is there should it not.
            within(3 * _ANSWER_SECONDS, self._describe)
        except (KafkaError, Unavailable):
            return False
        return True

    def _describe(self) -> None:
        self._admin = self._admin or KafkaAdminClient(**self._config)
        described = self._admin.describe_topics(sorted(self._topics))
        missing = {topic["name"] for topic in described if topic["error_code"] == UnknownTopicOrPartitionError.errno}
        self.existing = self._topics - missing
