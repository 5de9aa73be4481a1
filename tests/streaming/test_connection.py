"""Which errors of Kafka pass by themselves."""

import pytest
from kafka import errors

from streaming.errors import Unavailable
from streaming.kafka.connection import translated


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
    with pytest.raises(Unavailable), translated():
        raise error


def test_what_will_not_pass_stays_what_it_is() -> None:
    """Waiting does not help against a misconfiguration."""
    with pytest.raises(errors.TopicAuthorizationFailedError), translated():
        raise errors.TopicAuthorizationFailedError
