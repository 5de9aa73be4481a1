"""Turns what a handler cannot handle into a dead letter: just another message of the same transaction."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import Literal

import structlog

from streaming import metrics, spans
from streaming.errors import Invalid, StreamingError, TooManyDeadLetters
from streaming.message import Handler, Headers, Message, Middleware, Record

log = structlog.get_logger()

LIMIT = 100
"""How many dead letters in a row stop the service: a bad deploy must not dump a whole topic."""
KEY_BYTES = 1024
"""The longest key that a letter keeps of a record that is too large for it."""


@dataclass(frozen=True)
class Failure:
    """A record that could not be handled, and why."""

    record: Record
    code: str
    message: str
    disposition: Literal["poison", "bug"]
    failed_at: datetime
    value_omitted: int | None = None
    """The size of the record's value, if the letter only refers to the record."""


def dead_letter(
    topic: str, describe: Callable[[Failure], Headers], largest_bytes: int, limit: int = LIMIT
) -> Middleware:
    """Send what raises `Invalid`, or fails unexpectedly, to a topic: key, value and headers as they were read.

    `describe` returns the headers that say why, and where the record stands. A letter that would be larger than
    `largest_bytes` has no others, and no value. Raises `TooManyDeadLetters` after more than `limit` in a row.
    """

    def middleware(handler: Handler) -> Handler:
        # Places, not a number: while a broker is away the same records come again and again.
        in_a_row: set[tuple[str, int, int]] = set()

        def guarded(record: Record) -> list[Message]:
            try:
                messages = handler(record)
            except Exception as error:  # noqa: BLE001  one bad article must not stop the stream
                failure = _failure(record, error)
                in_a_row.add((record.topic, record.partition, record.offset))
            else:
                in_a_row.clear()
                return messages
            if len(in_a_row) > limit:
                raise TooManyDeadLetters(f"{len(in_a_row)} records in a row failed, the last with: {failure.message}")
            _report(failure)
            whole = _whole(topic, failure, describe(failure))
            return [whole if _size(whole) <= largest_bytes else _reference(topic, failure, describe)]

        return guarded

    return middleware


def _failure(record: Record, error: Exception) -> Failure:
    """Say why; an error that is neither of ours nor expected is a bug, and is logged with its trace."""
    at = datetime.now(UTC)
    if isinstance(error, Invalid):
        return Failure(record, error.code, str(error), "poison", at)
    if isinstance(error, StreamingError):
        raise error
    log.error("handler_failed", exc_info=error, topic=record.topic, partition=record.partition, offset=record.offset)
    return Failure(record, type(error).__name__, str(error) or repr(error), "bug", at)


def _report(failure: Failure) -> None:
    record = failure.record
    spans.fail(failure.code, failure.message)
    metrics.DEAD_LETTERS.labels(failure.code).inc()
    log.warning(
        "dead_letter",
        reason=failure.code,
        message=failure.message,
        topic=record.topic,
        partition=record.partition,
        offset=record.offset,
    )


def _whole(topic: str, failure: Failure, why: Headers) -> Message:
    """Return a letter with key, value and headers of the record, and behind them why."""
    record = failure.record
    names = {name for name, _ in why}
    kept = tuple(header for header in record.headers if header[0] not in names)
    # No client can publish what has neither key nor value.
    key = b"" if record.key is None and record.value is None else record.key
    return Message(topic, key, record.value, kept + why)


def _reference(topic: str, failure: Failure, describe: Callable[[Failure], Headers]) -> Message:
    """Return a letter without what makes it too large: a batch that was compressed may hold more than a topic takes."""
    key, value = failure.record.key or b"", failure.record.value or b""
    omitted = replace(failure, value_omitted=len(value))
    return Message(topic, key if len(key) <= KEY_BYTES else b"", None, describe(omitted))


def _size(message: Message) -> int:
    parts = (part for name, value in message.headers for part in (name.encode(), value))
    return sum(map(len, (message.key or b"", message.value or b"", *parts)))
