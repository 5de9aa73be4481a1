"""What every client of a Kafka cluster shares: how to connect, and which errors pass by themselves."""

from collections.abc import Iterator
from contextlib import contextmanager

from kafka import errors

from streaming.errors import Unavailable

# Rebalances and aborted transactions are not in kafka-python's RetriableError, but they pass when one begins anew.
_PASSING = (
    errors.RetriableError,
    errors.CommitFailedError,
    errors.FencedInstanceIdError,
    errors.IllegalGenerationError,
    errors.InvalidProducerIdMappingError,
    errors.InvalidTxnStateError,
    errors.OutOfOrderSequenceNumberError,
    errors.RebalanceInProgressError,
    errors.TransactionAbortableError,
    errors.TransactionAbortedError,
    errors.UnknownMemberIdError,
    errors.UnknownProducerIdError,
)

FENCING = (errors.InvalidProducerEpochError, errors.ProducerFencedError)
"""How Kafka says that another producer has taken over; kafka-python may put it inside another error."""


@contextmanager
def translated() -> Iterator[None]:
    """Turn an error that may pass by itself into `Unavailable`; any other is a bug or a misconfiguration."""
    try:
        yield
    except errors.KafkaError as error:
        # A plain KafkaError is how kafka-python says that a request failed, even one that only timed out.
        if fencing := next((cause for cause in (error, *error.args) if isinstance(cause, FENCING)), None):
            raise fencing from error
        if isinstance(error, _PASSING) or type(error) is errors.KafkaError:
            raise Unavailable(f"Kafka: {type(error).__name__}: {error}") from error
        raise
