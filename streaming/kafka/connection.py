"""What every client of a Kafka cluster shares: how to connect, and which errors pass by themselves."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any

from kafka import errors

from streaming.errors import Refused, Unavailable
from streaming.kafka import tls
from streaming.kafka.client import Access, login
from streaming.kafka.deadline import NoAnswer
from streaming.kafka.oauth import TokenProvider
from streaming.kafka.rights import lacking
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
    """Return what kafka-python has to know to connect, in its own names; raises `Misconfigured`."""
    secured = settings.kafka_security_protocol
    if secured.endswith("SSL"):
        tls.context(settings)
        tls.watch(settings)
    return {
        "bootstrap_servers": settings.kafka_bootstrap_servers.split(","),
        "bootstrap_timeout_ms": BOOTSTRAP_SECONDS * 1000,
        "reconnect_backoff_max_ms": 1_000,
        "security_protocol": secured,
        "kafka_client": Access(settings),
        **(_sasl(settings) if secured.startswith("SASL") else {}),
    }


def _sasl(settings: StreamingSettings) -> dict[str, Any]:
    if settings.kafka_sasl_mechanism == "OAUTHBEARER":
        return {"sasl_mechanism": "OAUTHBEARER", "sasl_oauth_token_provider": TokenProvider(settings)}
    return {"sasl_mechanism": settings.kafka_sasl_mechanism, **login(settings)}


@contextmanager
def translated(client: Mapping[str, Any], operation: str = "Read", topic: str = "") -> Iterator[None]:
    """Turn an error that may pass by itself, or be mended by others, into `Unavailable`; any other is a bug.

    `operation` is what a client, which is told by its configuration, does with topics here.
    """
    access: Access = client["kafka_client"]
    access.refusal = ""
    try:
        yield
    except (errors.KafkaError, NoAnswer) as error:
        if access.refusal:
            raise Refused(f"Kafka: {access.refusal}") from error
        if isinstance(error, NoAnswer):
            raise
        # A plain KafkaError is how kafka-python says that a request failed, even one that only timed out.
        if fencing := next((cause for cause in (error, *error.args) if isinstance(cause, FENCING)), None):
            raise fencing from error
        if lack := lacking(error, client, operation, topic):
            raise Refused(f"Kafka: {lack}") from error
        if isinstance(error, _PASSING) or type(error) is errors.KafkaError:
            raise Unavailable(f"Kafka: {error}") from error
        raise
