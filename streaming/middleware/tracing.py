"""Carries the trace from a record to what is made of it, and into every log line between."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace

from streaming.message import Handler, Message, Record
from streaming.spans import Attributes, Span, span
from streaming.trace_context import HEADER, TraceContext


def tracing(handler: Handler) -> Handler:
    """Continue the record's trace, or begin one, with a span of its own for this service."""

    def traced(record: Record) -> list[Message]:
        with span(f"process {record.topic}", "consumer", _attributes(record), TraceContext.of(record.headers)) as here:
            messages = handler(record)
        return [carrying(message, here.context) for message in messages]

    return traced


@contextmanager
def creating(topic: str) -> Iterator[Span]:
    """Make a message to a topic inside."""
    attributes = {"messaging.operation.name": "create", "messaging.operation.type": "create"}
    with span(f"create {topic}", "producer", {**attributes, "messaging.destination.name": topic}) as here:
        yield here


def carrying(message: Message, context: TraceContext) -> Message:
    """Add the header; a dead letter keeps the one that its record came with."""
    if any(name == HEADER for name, _ in message.headers):
        return message
    return replace(message, headers=(*message.headers, context.header()))


def _attributes(record: Record) -> Attributes:
    """Return what OpenTelemetry's conventions for Kafka say of a record."""
    key = {} if record.key is None else {"messaging.kafka.message.key": record.key.decode(errors="replace")}
    value = (
        {"messaging.kafka.message.tombstone": True}
        if record.value is None
        else {"messaging.message.body.size": len(record.value)}
    )
    return {
        "messaging.operation.name": "process",
        "messaging.operation.type": "process",
        "messaging.destination.name": record.topic,
        "messaging.destination.partition.id": str(record.partition),
        "messaging.kafka.offset": record.offset,
        **key,
        **value,
    }
