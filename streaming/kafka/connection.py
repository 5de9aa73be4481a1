"""What every client of a Kafka cluster shares: how to connect, and which errors pass by themselves."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any

from kafka import errors

from streaming.errors import Unavailable
from streaming.kafka.diagnosis import diagnosed, listen
from streaming.settings import StreamingSettings

BOOTSTRAP_SECONDS = 10

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


def connection(settings: StreamingSettings) -> Mapping[str, Any]:
    """Return what kafka-python has to know to connect, in its own names."""
    listen()
    secured = settings.kafka_security_protocol
    return {
        "bootstrap_servers": settings.kafka_bootstrap_servers.split(","),
        "bootstrap_timeout_ms": BOOTSTRAP_SECONDS * 1000,
        "reconnect_backoff_max_ms": 1_000,
        "security_protocol": secured,
        **(_tls(settings) if secured.endswith("SSL") else {}),
        **(_sasl(settings) if secured.startswith("SASL") else {}),
    }


def _tls(settings: StreamingSettings) -> dict[str, Any]:
    files = {
        "ssl_cafile": settings.kafka_ssl_cafile,
        "ssl_certfile": settings.kafka_ssl_certfile,
        "ssl_keyfile": settings.kafka_ssl_keyfile,
    }
    return {name: str(path) for name, path in files.items() if path}


def _sasl(settings: StreamingSettings) -> dict[str, Any]:
    return {
        "sasl_mechanism": settings.kafka_sasl_mechanism,
        "sasl_plain_username": settings.kafka_sasl_username,
        "sasl_plain_password": settings.kafka_sasl_password.get_secret_value(),
    }


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
            raise Unavailable(f"Kafka: {diagnosed(error)}") from error
        raise
