"""Which errors of Kafka pass by themselves, and which right one is about."""

from typing import Any

import pytest
from kafka import errors

from streaming.errors import Refused, Unavailable
from streaming.kafka.connection import connection, translated
from streaming.settings import StreamingSettings

CLIENT = {**connection(StreamingSettings()), "transactional_id": "writer.1"}


@pytest.mark.parametrize(
    "error",
    [
        errors.RequestTimedOutError(),
        errors.CommitFailedError(),
        errors.KafkaError("Could not execute transactional request for unknown reasons: RequestTimedOutError"),
    ],
)
def test_what_may_pass_is_unavailable(error: errors.KafkaError) -> None:
    """An outage, a change of the group, and whatever kafka-python hides the cause of."""
    with pytest.raises(Unavailable), translated(CLIENT):
        raise error


def test_what_will_not_pass_stays_what_it_is() -> None:
    """Waiting does not help against a bug."""
    with pytest.raises(errors.InvalidTopicError), translated(CLIENT):
        raise errors.InvalidTopicError


def within_a_text(error: errors.KafkaError) -> errors.KafkaError:
    """Return an error as kafka-python tells one that it has no case for."""
    return errors.KafkaError(f"Unexpected error in TxnOffsetCommitResponse: {error}")


@pytest.mark.parametrize(
    ("error", "lack"),
    [
        (errors.TopicAuthorizationFailedError({"b", "a"}), "Write on the topic a, b"),
        (errors.TopicAuthorizationFailedError("a"), "Write on the topic a"),
        (errors.TopicAuthorizationFailedError("Request failed with response"), "Write on the topic asked for"),
        (errors.TopicAuthorizationFailedError(), "Write on the topic asked for"),
        (within_a_text(errors.TopicAuthorizationFailedError()), "Write on the topic asked for"),
        (errors.GroupAuthorizationFailedError("readers"), "Read on the group readers"),
        (errors.TransactionalIdAuthorizationFailedError(), "Write on the transactional id writer.1"),
        (errors.ClusterAuthorizationFailedError(), "Write on the cluster"),
    ],
)
def test_a_missing_right_is_named(error: Any, lack: str) -> None:
    """With what it is on, whose it should be, and as something that others can mend."""
    with pytest.raises(Refused) as told, translated(CLIENT, "Write", "asked for"):
        raise error
    assert str(told.value) == f"Kafka: User:ANONYMOUS has no right to {lack}"
