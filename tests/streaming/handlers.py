"""Handlers that do as they are told, and the records they are given."""

from collections.abc import Iterator

import prometheus_client

from streaming.message import Handler, Headers, Message, Record


def record(offset: int = 0, value: bytes | None = b"in", headers: Headers = (), key: bytes | None = b"key") -> Record:
    """Return a record at some offset."""
    return Record("in", 2, offset, 0, key, value, headers)


def answering(*answers: list[Message] | Exception) -> Handler:
    """Return a handler that gives one answer after another: messages, or an error that it raises."""
    left: Iterator[list[Message] | Exception] = iter(answers)

    def handle(_: Record) -> list[Message]:
        answer = next(left)
        if isinstance(answer, Exception):
            raise answer
        return answer

    return handle


def sample(name: str, **labels: str) -> float:
    """Return the present value of a metric."""
    return prometheus_client.REGISTRY.get_sample_value(name, labels) or 0
