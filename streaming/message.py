"""What travels: messages to be said, records as they were read, and the handler between the two."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import NamedTuple

Headers = tuple[tuple[str, bytes], ...]


class Partition(NamedTuple):
    """One partition of a topic."""

    topic: str
    partition: int


@dataclass(frozen=True, slots=True)
class Message:
    """Something to be said. Messages with the same key keep their order; a null value is a tombstone."""

    topic: str
    key: bytes | None
    value: bytes | None
    headers: Headers = ()
    partition: int | None = None
    """Where it belongs, unless its key shall say."""


@dataclass(frozen=True, slots=True)
class Record:
    """A message as it was read, at its place in a partition."""

    topic: str
    partition: int
    offset: int
    timestamp_ms: int
    key: bytes | None
    value: bytes | None
    headers: Headers = ()

    def header(self, name: str) -> str | None:
        """Return the last header of that name as text, or None."""
        found = [value for header, value in self.headers if header == name]
        return found[-1].decode(errors="replace") if found else None


def last_by_partition(records: Iterable[Record]) -> dict[Partition, Record]:
    """Return the last record of each partition, of some in order."""
    return {Partition(record.topic, record.partition): record for record in records}


Handler = Callable[[Record], list[Message]]
"""Returns what it wants said about a record. It never sends; it raises `Invalid` or `Transient`."""

Middleware = Callable[[Handler], Handler]


def apply(handler: Handler, middlewares: list[Middleware]) -> Handler:
    """Wrap a handler in middlewares, the outermost first."""
    for middleware in reversed(middlewares):
        handler = middleware(handler)
    return handler
