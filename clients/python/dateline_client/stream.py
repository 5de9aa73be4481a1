"""Goes through the records of a source, and has each committed when whoever reads them asks for the next."""

from collections import OrderedDict
from collections.abc import Callable, Generator, Iterator
from contextlib import closing
from types import TracebackType
from typing import Protocol, Self

from dateline_client.decoding import Item, Record, Undecodable, decode

REMEMBERED = 10_000
"""How many events are remembered; what comes again, after a rebalance, comes again soon."""

OnUndecodable = Callable[[Undecodable], None]


class Source(Protocol):
    """Where records come from."""

    def read(self) -> Record | None:
        """Return the next record, waiting for it; None if there will be none."""

    def done(self, record: Record) -> None:
        """Take note that a record, and all before it in its partition, need not be read again."""

    def close(self) -> None:
        """Commit what is done, and disconnect."""


class Stream(Iterator[Item]):
    """Events and retractions. One is done, and will be committed, when the next is asked for."""

    def __init__(self, source: Source, on_undecodable: OnUndecodable | None = None) -> None:
        self._source = source
        self._items = _items(source, on_undecodable)

    def __next__(self) -> Item:
        return next(self._items)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: type[BaseException] | BaseException | TracebackType | None) -> None:
        self.close()

    def close(self) -> None:
        """Commit what is done, and disconnect; what was handed out last is not done."""
        self._items.close()
        self._source.close()


def _items(source: Source, on_undecodable: OnUndecodable | None) -> Generator[Item]:
    seen = Seen(REMEMBERED)
    with closing(source):
        while record := source.read():
            if record.identity not in seen:
                if item := _decoded(record, on_undecodable):
                    yield item
                seen.add(record.identity)
            source.done(record)


def _decoded(record: Record, on_undecodable: OnUndecodable | None) -> Item | None:
    try:
        return decode(record)
    except Undecodable as error:
        if on_undecodable is None:
            raise
        on_undecodable(error)
        return None


class Seen:
    """The last so many of what was added."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._identities: OrderedDict[str, None] = OrderedDict()

    def __contains__(self, identity: str) -> bool:
        return identity in self._identities

    def add(self, identity: str) -> None:
        """Remember one more, and forget the oldest."""
        self._identities[identity] = None
        if len(self._identities) > self._most:
            self._identities.popitem(last=False)
