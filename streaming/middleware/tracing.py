"""Carries the W3C trace context from a record to what is made of it, and into every log line between."""

import re
import secrets
from dataclasses import replace

from structlog.contextvars import bound_contextvars

from streaming.message import Handler, Message, Record

HEADER = "traceparent"
_TRACEPARENT = re.compile(r"00-(?!0{32})([0-9a-f]{32})-(?!0{16})[0-9a-f]{16}-([0-9a-f]{2})")


def tracing(handler: Handler) -> Handler:
    """Continue the record's trace, or begin one, with a span of its own for this service."""

    def traced(record: Record) -> list[Message]:
        trace_id, flags = _trace(record.header(HEADER) or "")
        with bound_contextvars(trace_id=trace_id):
            messages = handler(record)
        parent = _traceparent(trace_id, flags)
        return [_with_header(message, parent) for message in messages]

    return traced


def new_traceparent() -> bytes:
    """Return the header of a trace that begins here."""
    return _traceparent(secrets.token_hex(16), "01")


def _trace(traceparent: str) -> tuple[str, str]:
    match = _TRACEPARENT.fullmatch(traceparent)
    return (match[1], match[2]) if match else (secrets.token_hex(16), "01")


def _traceparent(trace_id: str, flags: str) -> bytes:
    return f"00-{trace_id}-{secrets.token_hex(8)}-{flags}".encode()


def _with_header(message: Message, traceparent: bytes) -> Message:
    """Add the header; a dead letter keeps the one that its record came with."""
    if any(name == HEADER for name, _ in message.headers):
        return message
    return replace(message, headers=(*message.headers, (HEADER, traceparent)))
